/**
 * Seeded chance for the second reading (money part): one generator, the picks, the spoiled entries.
 * Invariant: same seed, same sequence, on every machine (32-bit integer arithmetic only).
 */
import { type Entree, voisin } from './argent-lecture.ts';
import { ecrire } from './argent-nombre.ts';

export interface Hasard {
  /** A whole number from `bas` to `haut`, both included. */
  entier(bas: number, haut: number): number;
  /** True `pourCent` times out of a hundred. */
  chance(pourCent: number): boolean;
  choix<T>(liste: readonly T[]): T;
}

/** mulberry32. */
export function hasardDe(graine: number): Hasard {
  let etat = graine | 0;
  const suivant = (): number => {
    etat = (etat + 0x6d2b79f5) | 0;
    let t = Math.imul(etat ^ (etat >>> 15), 1 | etat);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
  const entier = (bas: number, haut: number): number => bas + (suivant() % (haut - bas + 1));
  return {
    entier,
    chance: (pourCent) => entier(1, 100) <= pourCent,
    choix: (liste) => {
      const choisi = liste[entier(0, liste.length - 1)];
      if (choisi === undefined) throw new RangeError('liste vide');
      return choisi;
    },
  };
}

/** The day of a change of figure, the day before or the day after. */
export function autour(hasard: Hasard, jours: readonly string[]): string {
  const jour = hasard.choix(jours);
  const cote = hasard.entier(-1, 1);
  return cote === 0 ? jour : voisin(jour, cote < 0 ? -1 : 1);
}

/** Nothing, one cent, a small debt, a usual debt, a very large one. Cents. */
export function centsAuHasard(hasard: Hasard): bigint {
  const [bas, haut] = hasard.choix([
    [0, 0],
    [1, 1],
    [2, 99],
    [100, 9_999],
    [10_000, 99_999],
    [100_000, 999_999],
    [1_000_000, 99_999_999],
    [1_000_000_000, 2_000_000_000],
  ] as const);
  return BigInt(hasard.entier(bas, haut));
}

export const montantAuHasard = (hasard: Hasard): string => ecrire(centsAuHasard(hasard));

/** A threshold exactly met, or one cent either side; never below zero. */
export function auSeuil(hasard: Hasard, cents: bigint): string {
  const decale = cents + BigInt(hasard.entier(-1, 1));
  return ecrire(decale < 0n ? 0n : decale);
}

export type Nature = 'date' | 'montant' | 'montant-ou-null' | 'entier' | 'booleen' | 'liste';

const GATES: Readonly<Record<Nature, readonly unknown[]>> = {
  date: ['2023-02-29', '2024-04-31', '2022-13-01', '27/01/2011', '2015-6-1', 20150601, '', null],
  montant: ['-0.01', '-1250.00', '12', '12.5', '1250,00', '1 250.00', '12.505', 1250, '', null],
  'montant-ou-null': ['-0.01', '-80.00', '80', '80.5', '80,00', 80, true, ''],
  entier: [-1, 1.5, '2', null, true],
  booleen: ['oui', 1, 0, 'false', null],
  liste: ['INCONNUE', '', 'pf', null, 3, 'Pension'],
};

/** The same entry with one field wrong or missing: always `entree-invalide`. */
export function gater(hasard: Hasard, entree: Entree, champs: Record<string, Nature>): Entree {
  const champ = hasard.choix(Object.keys(champs));
  if (hasard.chance(15)) {
    return Object.fromEntries(Object.entries(entree).filter(([nom]) => nom !== champ));
  }
  return { ...entree, [champ]: hasard.choix(GATES[champs[champ] ?? 'liste']) };
}
