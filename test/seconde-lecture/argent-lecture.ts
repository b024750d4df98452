/**
 * How the second reading (money part) reads an entry: fields, dates as plain text, refusals.
 * Invariant: every field is checked before any parameter is looked up.
 * Source: calcul.md (amounts, dates, the two codes `parametre-inconnu` and `entree-invalide`).
 */

export type Code = 'parametre-inconnu' | 'entree-invalide';
export type Entree = Readonly<Record<string, unknown>>;
export type Reponse = { readonly resultat: unknown } | { readonly erreur: { readonly code: Code } };

export class Refus extends Error {
  readonly code: Code;
  constructor(code: Code) {
    super(code);
    this.code = code;
  }
}

export function inconnu(): never {
  throw new Refus('parametre-inconnu');
}

export function invalide(): never {
  throw new Refus('entree-invalide');
}

/** Turns a calculation that throws `Refus` into the two-sided answer of the contract. */
export function lecteur(calcul: (entree: Entree) => unknown): (entree: unknown) => Reponse {
  return (entree) => {
    try {
      return { resultat: calcul(objet(entree)) };
    } catch (cause) {
      if (cause instanceof Refus) return { erreur: { code: cause.code } };
      throw cause;
    }
  };
}

export function objet(valeur: unknown): Entree {
  if (typeof valeur !== 'object' || valeur === null || Array.isArray(valeur)) invalide();
  return valeur as Entree;
}

export const RETRAITE = ['PENSION', 'REVERSION', 'ASPA', 'ASI', 'VEUVAGE'] as const;
export const LOGEMENT = ['ALF', 'ALS', 'APL'] as const;
export const FAMILLE = ['PF', ...LOGEMENT, 'AAH', 'RSA', 'PRIME_ACTIVITE', 'AJPA'] as const;
export const PRESTATIONS = [...RETRAITE, ...FAMILLE] as const;
export type Prestation = (typeof PRESTATIONS)[number];

/** A value of a closed list. */
export function parmi<T extends string>(valeur: unknown, liste: readonly T[]): T {
  const trouve = liste.find((element) => element === valeur);
  return trouve ?? invalide();
}

export function booleen(valeur: unknown): boolean {
  return typeof valeur === 'boolean' ? valeur : invalide();
}

/** A whole number, at least `plancher`. */
export function entier(valeur: unknown, plancher: number): number {
  if (typeof valeur !== 'number' || !Number.isSafeInteger(valeur) || valeur < plancher) invalide();
  return valeur;
}

/** An amount « 1234.56 », never negative, in cents. */
export function montant(valeur: unknown): bigint {
  if (typeof valeur !== 'string' || !/^\d+\.\d\d$/.test(valeur)) invalide();
  return BigInt(valeur.replace('.', ''));
}

const LONGUEURS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export function joursDuMois(annee: number, mois: number): number {
  const bissextile = annee % 4 === 0 && (annee % 100 !== 0 || annee % 400 === 0);
  return mois === 2 && bissextile ? 29 : (LONGUEURS[mois - 1] ?? 0);
}

export function ecrireDate(annee: number, mois: number, jour: number): string {
  const deux = (nombre: number): string => String(nombre).padStart(2, '0');
  return `${String(annee).padStart(4, '0')}-${deux(mois)}-${deux(jour)}`;
}

export function decouper(date: string): readonly [number, number, number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

/** A civil day that exists, kept as text: text order is date order. */
export function date(valeur: unknown): string {
  if (typeof valeur !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(valeur)) invalide();
  const [annee, mois, jour] = decouper(valeur);
  if (mois < 1 || mois > 12 || jour < 1 || jour > joursDuMois(annee, mois)) invalide();
  return valeur;
}

/** The day before (-1) or after (+1). */
export function voisin(jourDit: string, pas: -1 | 1): string {
  const [annee, mois, jour] = decouper(jourDit);
  if (pas === 1) {
    if (jour < joursDuMois(annee, mois)) return ecrireDate(annee, mois, jour + 1);
    return mois === 12 ? ecrireDate(annee + 1, 1, 1) : ecrireDate(annee, mois + 1, 1);
  }
  if (jour > 1) return ecrireDate(annee, mois, jour - 1);
  if (mois === 1) return ecrireDate(annee - 1, 12, 31);
  return ecrireDate(annee, mois - 1, joursDuMois(annee, mois - 1));
}

/**
 * First day of the benefits that the notes date; the others have no known first day. AJPA is dated
 * by its month only (« exists since Oct 2020 »): the text that opens it to other debts is older.
 */
const NAISSANCES: Partial<Record<Prestation, string>> = {
  RSA: '2009-06-01',
  PRIME_ACTIVITE: '2016-01-01',
  AJPA: '2020-10-01',
};

export function exigerExistante(prestation: Prestation, jour: string): void {
  const naissance = NAISSANCES[prestation];
  if (naissance !== undefined && jour < naissance) inconnu();
}
