/**
 * One call from the command line: find the base, pick the account, unlock, call, lock. Goes through
 * the counter like the window does, so that a long work shows its progress and Ctrl+C stops it.
 */
import { z } from 'zod';
import { contract, estOperation } from '../../shared/contract/index.ts';
import type { Operation } from '../../shared/contract/operation.ts';
import { LIBELLE_ROLE, ROLES } from '../../shared/nomenclature.ts';
import { type Answer, refus } from '../../shared/refus.ts';
import { demanderSecret } from './cli-secret.ts';
import { suivre, UsageError } from './cli-sortie.ts';
import { creerGuichet, type Guichet } from './guichet.ts';

export type Appel = {
  readonly base: string;
  /** The demonstration of this folder rather than its base. */
  readonly demonstration: boolean;
  readonly compte: string | undefined;
  readonly operation: string;
  readonly entree: unknown;
  readonly essai: boolean;
  readonly cle: string | undefined;
};

const etatPoste = z.object({
  existe: z.boolean(),
  demonstration: z.boolean(),
  comptes: z.array(
    z.object({
      compteId: z.string(),
      identifiant: z.string(),
      prenom: z.string(),
      nom: z.string(),
      role: z.enum(ROLES),
    }),
  ),
});
type EtatPoste = z.infer<typeof etatPoste>;
type Compte = EtatPoste['comptes'][number];

/** @throws UsageError when no account can be chosen or no secret phrase is given */
export async function appeler(a: Appel): Promise<Answer<unknown>> {
  const guichet = creerGuichet({ dossier: a.base });
  const courant = { appel: crypto.randomUUID() };
  const progres = suivre();
  const arreter = () => guichet.annuler(courant.appel);
  process.on('SIGINT', arreter);
  process.on('SIGTERM', arreter);
  guichet.surProgres((p) => progres.avancer(p));
  try {
    return await passer(guichet, a, courant.appel);
  } finally {
    progres.effacer();
    await guichet.fermer();
    process.off('SIGINT', arreter);
    process.off('SIGTERM', arreter);
  }
}

async function passer(guichet: Guichet, a: Appel, appel: string): Promise<Answer<unknown>> {
  const poste = (nom: string, entree: object) =>
    guichet.call(nom, entree, { appel: crypto.randomUUID() });
  if (a.demonstration) await poste('poste.choisirBase', { base: 'demonstration' });
  const operation = operationDe(a.operation);
  const options = { appel, essai: a.essai, ...(a.cle === undefined ? {} : { cle: a.cle }) };
  if (operation.roles === 'poste') return guichet.call(a.operation, a.entree, options);
  const etat = etatPoste.parse(exiger(await poste('poste.etat', {})));
  if (!etat.existe) {
    return {
      ok: false,
      refus: refus('BASE_ABSENTE', `Il n’y a pas de base dans le dossier « ${a.base} ».`),
    };
  }
  const compte = choisirCompte(etat, operation, a.compte);
  const motDePasse = await demanderSecret(`Phrase secrète de ${compte.prenom} ${compte.nom} : `);
  const ouverture = await poste('poste.deverrouiller', { compteId: compte.compteId, motDePasse });
  if (!ouverture.ok) return ouverture;
  try {
    return await guichet.call(a.operation, a.entree, options);
  } finally {
    await poste('poste.verrouiller', {});
  }
}

/** The accounts that can open this base, without opening it. */
export async function listerComptes(
  base: string,
  demonstration: boolean,
): Promise<Answer<unknown>> {
  const etat = await appeler({
    base,
    demonstration,
    compte: undefined,
    operation: 'poste.etat',
    entree: {},
    essai: false,
    cle: undefined,
  });
  if (!etat.ok) return etat;
  const { existe, comptes } = etatPoste.parse(etat.value);
  if (existe) return { ok: true, value: { comptes } };
  return {
    ok: false,
    refus: refus('BASE_ABSENTE', `Il n’y a pas de base dans le dossier « ${base} ».`),
  };
}

function operationDe(nom: string): Operation {
  if (estOperation(nom)) return contract[nom];
  const [mot = ''] = nom.split('.');
  const voisines = Object.keys(contract).filter((n) => n.startsWith(`${mot}.`));
  const suite =
    voisines.length > 0 ? ` Voyez ${voisines.join(', ')}.` : ' « quittance aide » les liste.';
  throw new UsageError('OPERATION_INCONNUE', `L’opération « ${nom} » n’existe pas.${suite}`);
}

/**
 * The account asked for; the only one; or, on invented data, the first whose role may call.
 * A real base never guesses: a wrong guess would count as a failed trial of somebody else.
 */
function choisirCompte(etat: EtatPoste, operation: Operation, demande: string | undefined): Compte {
  const { comptes } = etat;
  if (demande !== undefined) {
    const trouve = comptes.find((c) => c.identifiant === demande || c.compteId === demande);
    if (trouve) return trouve;
    throw new UsageError(
      'COMPTE_INCONNU',
      `Aucun compte « ${demande} » dans cette base : ${nommer(comptes)}.`,
    );
  }
  const permis = etat.demonstration
    ? comptes.filter(({ role }) => operation.roles === 'session' || operation.roles.includes(role))
    : comptes;
  const [premier, autre] = permis;
  if (premier && (etat.demonstration || !autre)) return premier;
  throw new UsageError(
    'COMPTE_A_CHOISIR',
    `Choisissez un compte par --compte : ${nommer(comptes)}.`,
  );
}

const nommer = (comptes: readonly Compte[]): string =>
  comptes.map((c) => `${c.identifiant} (${LIBELLE_ROLE[c.role].toLowerCase()})`).join(', ');

function exiger(reponse: Answer<unknown>): unknown {
  if (reponse.ok) return reponse.value;
  throw new Error(`poste.etat : ${reponse.refus.code}. ${reponse.refus.message}`);
}
