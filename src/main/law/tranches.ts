/**
 * Rates on the successive slices of an amount, exactly: C. trav., art. R. 3252-2, and CSS,
 * art. D. 553-1, III, both work this way.
 * Invariant: an amount stays a fraction of whole numbers (multiplied, never divided) until
 * `arrondir`, which is the one rounding, half-up to the centime.
 */
import { type Centimes, centimes, formatEuros, formatMontant } from '../../shared/montant.ts';

/** An exact amount in centimes, of any length. The denominator is above zero. */
export type Fraction = { readonly numerateur: bigint; readonly denominateur: bigint };

/** `montant` centimes divided by `diviseur`, both whole. */
export const fraction = (montant: number, diviseur = 1): Fraction => ({
  numerateur: BigInt(montant),
  denominateur: BigInt(diviseur),
});

/** f × n / d, both whole, without dividing. */
export const fractionDe = (f: Fraction, n: number, d = 1): Fraction => ({
  numerateur: f.numerateur * BigInt(n),
  denominateur: f.denominateur * BigInt(d),
});

export function ajouter(a: Fraction, b: Fraction): Fraction {
  if (a.denominateur === b.denominateur) {
    return { numerateur: a.numerateur + b.numerateur, denominateur: a.denominateur };
  }
  return {
    numerateur: a.numerateur * b.denominateur + b.numerateur * a.denominateur,
    denominateur: a.denominateur * b.denominateur,
  };
}

export const retrancher = (a: Fraction, b: Fraction): Fraction => ajouter(a, fractionDe(b, -1));

export const depasse = (f: Fraction, seuil: Centimes): boolean =>
  f.numerateur > f.denominateur * BigInt(seuil);

/** Whole division, half-up; a half below zero goes away from zero. */
function diviser(numerateur: bigint, denominateur: bigint): number {
  const double = 2n * denominateur;
  return Number(
    numerateur < 0n
      ? -((-2n * numerateur + denominateur) / double)
      : (2n * numerateur + denominateur) / double,
  );
}

/** Half-up to the centime; half a centime below zero goes away from zero. */
export const arrondir = (f: Fraction): Centimes => centimes(diviser(f.numerateur, f.denominateur));

/** French form in euros, two to four decimals: what is shown of an amount not rounded yet. */
export function formatFraction(f: Fraction): string {
  const dixMilliemes = diviser(f.numerateur * 100n, f.denominateur);
  const absolu = Math.abs(dixMilliemes);
  const fin = absolu % 100;
  const decimales = fin === 0 ? '' : String(fin + 100).slice(1, fin % 10 === 0 ? 2 : 3);
  const corps = `${formatMontant(centimes(Math.trunc(absolu / 100)))}${decimales}\u00a0€`;
  return dixMilliemes < 0 ? `\u2212\u00a0${corps}` : corps;
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
  numerateur: denominateur * BigInt(seuil),
  denominateur,
});
