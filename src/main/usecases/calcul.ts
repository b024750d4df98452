/**
 * The `calcul` contract: every rule by name, one JSON line in, one out. No file, no session, no
 * store: what is answered depends on the line alone. Invariant: a line that is answered with a
 * result has all the fields of its rule, in order; a wrong one has one of the four codes below.
 */
import { RefusError } from '../../shared/refus.ts';
import { REGLES_DELAIS } from './calcul-delais.ts';
import { estObjet, HORS_CALENDRIER } from './calcul-lecture.ts';
import { REGLES_PARAMETRES } from './calcul-parametres.ts';
import { REGLES_POURSUITES } from './calcul-poursuites.ts';
import type { RegleCalcul, ReponseCalcul } from './calcul-reponse.ts';
import { REGLES_RETENUES } from './calcul-retenues.ts';

export const CODES_CALCUL = [
  'json',
  'regle-inconnue',
  'parametre-inconnu',
  'entree-invalide',
] as const;
export type CodeCalcul = (typeof CODES_CALCUL)[number];

export type ErreurCalcul = {
  readonly code: CodeCalcul;
  /** The field, as `paiements.0.date`; null when the whole line is wrong. */
  readonly champ: string | null;
  readonly message: string;
};

/** A Map: a rule called « constructor » or « __proto__ » is unknown like any other. */
const REGLES: ReadonlyMap<string, RegleCalcul> = new Map(
  Object.entries({
    ...REGLES_PARAMETRES,
    ...REGLES_RETENUES,
    ...REGLES_DELAIS,
    ...REGLES_POURSUITES,
  }),
);

export const NOMS_REGLES: readonly string[] = [...REGLES.keys()];

/** Refusals that say that the law of that day is not known, not that the entry is wrong. */
const SANS_PARAMETRE: ReadonlySet<string> = new Set(['HORS_DROIT', HORS_CALENDRIER]);
const REGLE_INCONNUE = 'CALCUL_REGLE';

/**
 * Answers one rule.
 * @throws RefusError CALCUL_REGLE for an unknown name, HORS_DROIT where no parameter is known,
 * any other code for a wrong entry.
 */
export function calculer(regle: unknown, entree: unknown): ReponseCalcul {
  const calcul = typeof regle === 'string' ? REGLES.get(regle) : undefined;
  if (calcul) return calcul(entree);
  throw new RefusError({
    code: REGLE_INCONNUE,
    message: `Cette règle n’existe pas. Les règles sont\u00a0: ${NOMS_REGLES.join(', ')}.`,
    champ: 'regle',
  });
}

/** One line of NDJSON in, one out, without its end of line. Never throws on any text. */
export function repondreCalcul(ligne: string): string {
  let demande: unknown;
  try {
    demande = JSON.parse(ligne);
  } catch {
    const message = 'Cette ligne n’est pas du JSON.';
    return JSON.stringify({ id: null, erreur: { code: 'json', champ: null, message } });
  }
  if (!estObjet(demande)) {
    const message = 'Chaque ligne est un objet JSON\u00a0: id, regle, entree.';
    return JSON.stringify({ id: null, erreur: { code: 'entree-invalide', champ: null, message } });
  }
  const { regle, entree } = demande;
  const id = identifiant(demande.id);
  try {
    const { resultat, explication, statut } = calculer(regle, entree);
    return JSON.stringify({ id, resultat, explication, statut });
  } catch (erreur) {
    return JSON.stringify({ id, erreur: erreurDe(erreur) });
  }
}

/** The identifier as it was given; null for none, and for a list or an object, which is none. */
const identifiant = (id: unknown): unknown =>
  id === undefined || typeof id === 'object' ? null : id;

/** @throws whatever is no refusal: a bug */
function erreurDe(erreur: unknown): ErreurCalcul {
  if (!(erreur instanceof RefusError)) throw erreur;
  const { code, champ = null, message } = erreur.refus;
  return { code: codeDe(code), champ, message };
}

function codeDe(code: string): CodeCalcul {
  if (code === REGLE_INCONNUE) return 'regle-inconnue';
  return SANS_PARAMETRE.has(code) ? 'parametre-inconnu' : 'entree-invalide';
}
