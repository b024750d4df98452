/**
 * How the second reading takes an entry: every field is checked before the law is read, and an
 * entry that does not hold is answered by one of the two codes of the contract (`entree-invalide`,
 * `parametre-inconnu`), never by a guess.
 */
import type { Hasard } from './dates-hasard.ts';
import { type Jour, lireJour } from './dates-jours.ts';

export type CodeErreur = 'parametre-inconnu' | 'entree-invalide';

/** `refusVide`: for the rules whose refusal codes belong to the application. */
export type Lecture =
  | { readonly resultat: Record<string, unknown>; readonly refusVide?: boolean }
  | { readonly erreur: { readonly code: CodeErreur } };

export type Regle = {
  readonly lire: (entree: unknown) => Lecture;
  readonly engendrer: (hasard: Hasard) => unknown;
};

export class EntreeRefusee extends Error {
  readonly code: CodeErreur;
  constructor(code: CodeErreur) {
    super(code);
    this.code = code;
  }
}

export function invalide(): never {
  throw new EntreeRefusee('entree-invalide');
}

export function inconnu(): never {
  throw new EntreeRefusee('parametre-inconnu');
}

/** Runs a reading; its refusals become an answer, anything else stays a defect. */
export function repondre(lecture: () => Lecture): Lecture {
  try {
    return lecture();
  } catch (erreur) {
    if (erreur instanceof EntreeRefusee) return { erreur: { code: erreur.code } };
    throw erreur;
  }
}

export type Champs = Record<string, unknown>;

export function champs(valeur: unknown): Champs {
  if (typeof valeur !== 'object' || valeur === null || Array.isArray(valeur)) return invalide();
  return valeur as Champs;
}

export function liste(valeur: unknown): unknown[] {
  return Array.isArray(valeur) ? valeur : invalide();
}

export function date(valeur: unknown): Jour {
  if (typeof valeur !== 'string') return invalide();
  return lireJour(valeur) ?? invalide();
}

export function dateOuNull(valeur: unknown): Jour | null {
  return valeur === null ? null : date(valeur);
}

export function booleen(valeur: unknown): boolean {
  return typeof valeur === 'boolean' ? valeur : invalide();
}

/** Cents of an amount written with exactly two decimals; a negative amount is a wrong entry. */
export function cents(valeur: unknown): bigint {
  if (typeof valeur !== 'string' || !/^\d+\.\d{2}$/.test(valeur)) return invalide();
  return BigInt(valeur.replace('.', ''));
}

export function choix<T extends string>(valeur: unknown, permis: readonly T[]): T {
  return permis.find((mot) => mot === valeur) ?? invalide();
}

export const RETRAITE = ['PENSION', 'REVERSION', 'ASPA', 'ASI', 'VEUVAGE'] as const;
export const FAMILLE = ['PF', 'ALF', 'ALS', 'APL', 'AAH', 'RSA', 'PRIME_ACTIVITE', 'AJPA'] as const;
export const PRESTATIONS = [...RETRAITE, ...FAMILLE] as const;
export type Prestation = (typeof PRESTATIONS)[number];

export const TERRITOIRES = [
  'METROPOLE',
  'ALSACE_MOSELLE',
  'GUADELOUPE',
  'MARTINIQUE',
  'GUYANE',
  'REUNION',
  'MAYOTTE',
] as const;
export type Territoire = (typeof TERRITOIRES)[number];

/** `METROPOLE` when the field is not given, for the rules that say so. */
export function territoireParDefaut(saisie: Champs): Territoire {
  return 'territoire' in saisie ? choix(saisie.territoire, TERRITOIRES) : 'METROPOLE';
}
