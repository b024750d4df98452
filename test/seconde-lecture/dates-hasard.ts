/**
 * The seeded chance of the second reading (mulberry32): the same seed writes the same lines, on
 * every machine. Nothing here knows a rule.
 */
import { ecrireJour, type Jour, jour, longueurMois } from './dates-jours.ts';

/** A draw in [0, 1). */
export type Hasard = () => number;

export function mulberry32(graine: number): Hasard {
  let etat = graine >>> 0;
  return () => {
    etat = (etat + 0x6d2b79f5) >>> 0;
    let t = etat;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** An integer from `min` to `max`, both included. */
export function entre(hasard: Hasard, min: number, max: number): number {
  return min + Math.floor(hasard() * (max - min + 1));
}

export function parmi<T>(hasard: Hasard, liste: readonly T[]): T {
  const tire = liste[Math.floor(hasard() * liste.length)];
  if (tire === undefined) throw new Error('liste vide');
  return tire;
}

export function chance(hasard: Hasard, probabilite: number): boolean {
  return hasard() < probabilite;
}

/** A day of the years given, one time in three a month end, a 29th, a 30th or a 31st. */
export function jourAuHasard(hasard: Hasard, premiere: number, derniere: number): Jour {
  const annee = entre(hasard, premiere, derniere);
  const mois = entre(hasard, 1, 12);
  const longueur = longueurMois(annee, mois);
  const quantieme = chance(hasard, 1 / 3)
    ? entre(hasard, 28, longueur)
    : entre(hasard, 1, longueur);
  return jour(annee, mois, quantieme);
}

export function dateAuHasard(hasard: Hasard, premiere: number, derniere: number): string {
  return ecrireJour(jourAuHasard(hasard, premiere, derniere));
}

/** An amount between two bounds in cents, written with two decimals. */
export function montantAuHasard(hasard: Hasard, min: number, max: number): string {
  return ecrireCents(BigInt(entre(hasard, min, max)));
}

export function ecrireCents(cents: bigint): string {
  return `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
}
