/**
 * The real door, held by each account of the demonstration in turn. Invariant: nothing is
 * tolerated in silence: a refusal that the case did not announce, or an announced one that does
 * not come, stops the construction with its operation and its words.
 */
import type { Entree, OperationName, Sortie } from '../../shared/contract/index.ts';
import type { DateCivile } from '../../shared/date-civile.ts';
import type { Role } from '../../shared/nomenclature.ts';
import { type Answer, RefusError } from '../../shared/refus.ts';
import type { App, AppReglages } from '../app.ts';
import { comptes, organisme, TITULAIRES } from './caisse.ts';
import type { Horloge } from './horloge.ts';

export type Porte = {
  /** @throws Error when the door refuses */
  faire<N extends OperationName>(role: Role, nom: N, entree: Entree<N>): Sortie<N>;
  /** The refusal is part of the case. @throws Error when the door accepts, or says another no */
  essuyer<N extends OperationName>(role: Role, nom: N, entree: Entree<N>, code: string): void;
  compteDe(role: Role): string;
  fermer(): void;
};

export type ReglagesPorte = {
  readonly creerApp: (r: AppReglages) => App;
  readonly dossier: string;
  readonly motDePasse: string;
  readonly au: DateCivile;
  readonly horloge: Horloge;
  readonly nouvelId: () => string;
};

/**
 * Creates the base and its accounts, unlocks it once, and hands the open session to one app an
 * account: changing hands costs no key derivation.
 */
export function ouvrirPorte(r: ReglagesPorte): Porte {
  const reglages: AppReglages = {
    dossier: r.dossier,
    maintenant: () => r.horloge.maintenant(),
    nouvelId: r.nouvelId,
  };
  const premiere = r.creerApp(reglages);
  const apps = new Map<Role, App>();
  const ids = new Map<Role, string>();
  const fermer = () => {
    for (const app of apps.values()) app.fermer();
    premiere.fermer();
  };
  try {
    ouvrirComptes();
  } catch (erreur) {
    fermer();
    throw erreur;
  }

  function ouvrirComptes(): void {
    const base = {
      organisme: organisme(r.au),
      comptes: comptes(r.motDePasse),
      demonstration: true,
    };
    const { comptes: crees } = exiger(
      premiere.call('poste.creerBase', base),
      'poste.creerBase',
    ) as Sortie<'poste.creerBase'>;
    for (const [i, { role }] of TITULAIRES.entries()) ids.set(role, crees[i] ?? '');
    const ouverture = { compteId: crees[0] ?? '', motDePasse: r.motDePasse };
    exiger(premiere.call('poste.deverrouiller', ouverture), 'poste.deverrouiller');
    for (const { role } of TITULAIRES.slice(1)) {
      const session = premiere.session();
      if (!session) throw new Error('la session de démonstration ne s’est pas ouverte');
      const compteId = ids.get(role) ?? '';
      apps.set(role, r.creerApp({ ...reglages, session: { ...session, compteId } }));
      session.cleBase.fill(0);
    }
  }

  const appDe = (role: Role): App => apps.get(role) ?? premiere;
  return {
    faire: (role, nom, entree) => exiger(appDe(role).call(nom, entree), nom) as Sortie<typeof nom>,
    essuyer: (role, nom, entree, code) => exigerRefus(appDe(role).call(nom, entree), nom, code),
    compteDe: (role) => ids.get(role) ?? '',
    fermer,
  };
}

/** Not the fault of a case: told to the user as they are, like a secret phrase that is too weak. */
const DE_LA_MACHINE = new Set([
  'DISQUE_PLEIN',
  'BASE_OCCUPEE',
  'BASE_LECTURE_SEULE',
  'BASE_ENDOMMAGEE',
  'BASE_OUVERTE_AILLEURS',
]);

function exiger(reponse: Answer<unknown>, nom: string): unknown {
  if (reponse.ok) return reponse.value;
  const { code, message, champ } = reponse.refus;
  if (nom.startsWith('poste.') || DE_LA_MACHINE.has(code)) throw new RefusError(reponse.refus);
  throw new Error(`${nom} refusée : ${code}${champ ? ` (${champ})` : ''}. ${message}`);
}

function exigerRefus(reponse: Answer<unknown>, nom: string, code: string): void {
  if (!reponse.ok && reponse.refus.code === code) return;
  const recu = reponse.ok ? 'un accord' : `${reponse.refus.code} (${reponse.refus.message})`;
  throw new Error(`${nom} : refus ${code} attendu, ${recu} reçu`);
}
