/**
 * The calendar of the second reading: a day is an integer, the number of days since 1 January 1970
 * (proleptic Gregorian). Nothing here comes from the application or from a date library: the two
 * readings must not be able to share a mistake.
 */

/** A civil day, counted from 1970-01-01 (= 0). */
export type Jour = number;

export type Civil = { readonly annee: number; readonly mois: number; readonly quantieme: number };

const JOURS_PAR_MOIS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function bissextile(annee: number): boolean {
  return annee % 4 === 0 && (annee % 100 !== 0 || annee % 400 === 0);
}

/** Length in days of a month, `mois` from 1 to 12. */
export function longueurMois(annee: number, mois: number): number {
  const longueur = JOURS_PAR_MOIS[mois - 1] ?? 0;
  return mois === 2 && bissextile(annee) ? longueur + 1 : longueur;
}

/** Days elapsed from 0000-01-01 to the first of January of `annee`. */
function joursAvantAnnee(annee: number): number {
  const precedente = annee - 1;
  const bissextiles =
    Math.floor(precedente / 4) - Math.floor(precedente / 100) + Math.floor(precedente / 400);
  return annee * 365 + bissextiles;
}

const EPOQUE = joursAvantAnnee(1970);

export function jour(annee: number, mois: number, quantieme: number): Jour {
  let total = joursAvantAnnee(annee) - EPOQUE;
  for (let m = 1; m < mois; m += 1) total += longueurMois(annee, m);
  return total + quantieme - 1;
}

export function civil(j: Jour): Civil {
  let annee = 1970 + Math.floor(j / 366);
  while (jour(annee + 1, 1, 1) <= j) annee += 1;
  while (jour(annee, 1, 1) > j) annee -= 1;
  let reste = j - jour(annee, 1, 1);
  let mois = 1;
  while (reste >= longueurMois(annee, mois)) {
    reste -= longueurMois(annee, mois);
    mois += 1;
  }
  return { annee, mois, quantieme: reste + 1 };
}

/** 0 = Sunday … 6 = Saturday; 1 January 1970 was a Thursday. */
export function jourSemaine(j: Jour): number {
  return (((j + 4) % 7) + 7) % 7;
}

/** Same day number `n` months later, or the last day of that month (CPC 641 al. 2). */
export function plusMois(j: Jour, n: number): Jour {
  const { annee, mois, quantieme } = civil(j);
  const rang = annee * 12 + (mois - 1) + n;
  const anneeFin = Math.floor(rang / 12);
  const moisFin = rang - anneeFin * 12 + 1;
  return jour(anneeFin, moisFin, Math.min(quantieme, longueurMois(anneeFin, moisFin)));
}

export function plusAns(j: Jour, n: number): Jour {
  return plusMois(j, 12 * n);
}

const deux = (n: number): string => String(n).padStart(2, '0');

/** `AAAA-MM-JJ`. */
export function ecrireJour(j: Jour): string {
  const { annee, mois, quantieme } = civil(j);
  return `${String(annee).padStart(4, '0')}-${deux(mois)}-${deux(quantieme)}`;
}

/** The day written `AAAA-MM-JJ`, or `null` when the text is no day of the calendar. */
export function lireJour(texte: string): Jour | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(texte);
  if (parts === null) return null;
  const [annee, mois, quantieme] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (mois < 1 || mois > 12 || quantieme < 1 || quantieme > longueurMois(annee, mois)) return null;
  return jour(annee, mois, quantieme);
}
