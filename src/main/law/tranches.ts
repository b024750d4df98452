/**
 * Rates on the successive slices of an amount, exactly: C. trav., art. R. 3252-2, and CSS,
 * art. D. 553-1, III, both work this way.
 * Invariant: an amount stays a fraction (multiplied, never divided) until
 * `arrondir`, which is the one rounding, half-up to the centime.
 */
import { Decimal } from 'decimal.js';
import { type Centimes, centimes, formatEuros, formatMontant } from '../../shared/montant.ts';

/** Forty digits: products of amounts, rates and divisors are never rounded on the way. */
const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });

/** An exact amount in centimes. The denominator is a whole number above zero. */
export type Fraction = { readonly numerateur: Decimal; readonly denominateur: Decimal };

const UN = new Exact(1);
const entier = (n: number): Decimal => (n === 1 ? UN : new Exact(n));

/** `montant` centimes divided by `diviseur`, both whole. */
export const fraction = (montant: number, diviseur = 1): Fraction => ({
  numerateur: new Exact(montant),
  denominateur: entier(diviseur),
});

/** f × n / d, without dividing. */
export const fractionDe = (f: Fraction, n: number, d = 1): Fraction => ({
  numerateur: f.numerateur.times(n),
  denominateur: d === 1 ? f.denominateur : f.denominateur.times(d),
});

export function ajouter(a: Fraction, b: Fraction): Fraction {
  if (a.denominateur === b.denominateur || a.denominateur.equals(b.denominateur)) {
    return { numerateur: a.numerateur.plus(b.numerateur), denominateur: a.denominateur };
  }
  return {
    numerateur: a.numerateur.times(b.denominateur).plus(b.numerateur.times(a.denominateur)),
    denominateur: a.denominateur.times(b.denominateur),
  };
}

export const retrancher = (a: Fraction, b: Fraction): Fraction => ajouter(a, fractionDe(b, -1));

export const depasse = (f: Fraction, seuil: Centimes): boolean =>
  f.numerateur.greaterThan(f.denominateur.times(seuil));

/** Half-up to the centime; half a centime below zero goes away from zero. */
export const arrondir = (f: Fraction): Centimes =>
  centimes(f.numerateur.div(f.denominateur).toDecimalPlaces(0).toNumber());

/** French form in euros, two to four decimals: what is shown of an amount not rounded yet. */
export function formatFraction(f: Fraction): string {
  const euros = f.numerateur.div(f.denominateur.times(100)).toFixed(4);
  const [signe, absolu] = euros.startsWith('-') ? ['\u2212\u00a0', euros.slice(1)] : ['', euros];
  const [entiers = '0', decimales = ''] = absolu.split('.');
  const utiles = decimales.endsWith('00')
    ? decimales.slice(0, 2)
    : decimales.endsWith('0')
      ? decimales.slice(0, 3)
      : decimales;
  const groupes = formatMontant(centimes(Number(entiers) * 100)).slice(0, -2);
  const nul = entiers === '0' && utiles === '00';
  return `${nul ? '' : signe}${groupes}${utiles}\u00a0€`;
}

export type Echelle = {
  /** Lower bounds of the slices, in increasing order. */
  readonly seuils: readonly Centimes[];
  /** Rate of the slice that begins at the bound of the same rank, in parts of `base`. */
  readonly parts: readonly number[];
  readonly base: number;
};

/** A slice that the amount reaches. */
export type LigneTranche = {
  readonly de: Centimes;
  /** null: no upper bound. */
  readonly a: Centimes | null;
  /** Rate, in parts of the base of the scale. */
  readonly part: number;
  /** What of the amount falls in the slice, and what the rate takes of it: exact. */
  readonly assiette: Fraction;
  readonly montant: Fraction;
};

/** The slices that `montant` reaches and the exact sum of what their rates take. */
export function parTranches(
  montant: Fraction,
  { seuils, parts, base }: Echelle,
): { readonly lignes: readonly LigneTranche[]; readonly total: Fraction } {
  const lignes = seuils.flatMap((de, i) => {
    if (!depasse(montant, de)) return [];
    const a = seuils[i + 1] ?? null;
    const haut = a !== null && depasse(montant, a) ? enFraction(a, montant) : montant;
    const assiette = retrancher(haut, enFraction(de, montant));
    const part = parts[i] ?? 0;
    return [{ de, a, part, assiette, montant: fractionDe(assiette, part, base) }];
  });
  const nul = fractionDe(enFraction(centimes(0), montant), 1, base);
  return { lignes, total: lignes.reduce((total, l) => ajouter(total, l.montant), nul) };
}

/** A slice in words, for a screen or a letter: its amounts are French text, not rounded. */
export type TrancheAffichee = Pick<LigneTranche, 'de' | 'a' | 'part'> & {
  /** « De 310,00 € à 605,83 € », « Au-delà de 1 797,50 € ». */
  readonly nom: string;
  readonly assiette: string;
  readonly montant: string;
};

export const afficher = ({ de, a, part, assiette, montant }: LigneTranche): TrancheAffichee => ({
  de,
  a,
  part,
  nom: a === null ? `Au-delà de ${formatEuros(de)}` : `De ${formatEuros(de)} à ${formatEuros(a)}`,
  assiette: formatFraction(assiette),
  montant: formatFraction(montant),
});

/** A bound over the denominator of the amount, so that sums keep one denominator. */
const enFraction = (seuil: Centimes, { denominateur }: Fraction): Fraction => ({
  numerateur: denominateur.times(seuil),
  denominateur,
});
