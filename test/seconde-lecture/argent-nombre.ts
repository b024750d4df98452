/**
 * Exact numbers of the second reading (money part): BigInt fractions counted in cents.
 * Invariant: nothing is rounded before `arrondir`, called once at the end of a rule.
 * Source: calcul.md (« one rounding, at the end, half-up to the cent »).
 */

export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

/** A fraction n/d with a strictly positive denominator. */
export function fraction(n: bigint, d = 1n): Fraction {
  return d < 0n ? { n: -n, d: -d } : { n, d };
}

export const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.n * b.d + b.n * a.d, a.d * b.d);

export const moins = (a: Fraction, b: Fraction): Fraction => plus(a, fraction(-b.n, b.d));

export const fois = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d);

export const sur = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n);

/** Negative when a < b, zero when equal, positive when a > b. */
export function comparer(a: Fraction, b: Fraction): number {
  const ecart = a.n * b.d - b.n * a.d;
  return ecart < 0n ? -1 : ecart > 0n ? 1 : 0;
}

export const minimum = (a: Fraction, b: Fraction): Fraction => (comparer(a, b) <= 0 ? a : b);

export const maximum = (a: Fraction, b: Fraction): Fraction => (comparer(a, b) >= 0 ? a : b);

export const ZERO = fraction(0n);

/** Half-up to the unit (the cent); a negative half goes away from zero. */
export function arrondir(f: Fraction): bigint {
  const positif = f.n < 0n ? -f.n : f.n;
  const entier = (2n * positif + f.d) / (2n * f.d);
  return f.n < 0n ? -entier : entier;
}

/** Cents written as the contract wants: exactly two decimals. */
export function ecrire(cents: bigint): string {
  const positif = cents < 0n ? -cents : cents;
  const texte = positif.toString().padStart(3, '0');
  const signe = cents < 0n ? '-' : '';
  return `${signe}${texte.slice(0, -2)}.${texte.slice(-2)}`;
}

export const ecrireArrondi = (f: Fraction): string => ecrire(arrondir(f));

/** Cents of a figure of the notes, written « 1234.56 » or « 1234 ». */
export function centimes(texte: string): bigint {
  const [euros = '0', decimales = ''] = texte.split('.');
  return BigInt(euros) * 100n + BigInt(decimales.padEnd(2, '0'));
}
