/**
 * Money: whole centimes in a branded safe integer, never a float of euros.
 * Rates and quotients are exact fractions elsewhere (law/tranches.ts), rounded once to Centimes.
 */
import { refuser } from './refus.ts';

declare const marque: unique symbol;
/** Signed whole centimes, |n| ≤ 2^53 − 1. */
export type Centimes = number & { readonly [marque]: 'Centimes' };

export const ZERO = 0 as Centimes;

/** @throws RefusError MONTANT_INVALIDE when n is no safe integer. */
export function centimes(n: number): Centimes {
  if (!Number.isSafeInteger(n)) {
    refuser('MONTANT_INVALIDE', 'Le montant n’est pas un nombre entier de centimes.');
  }
  return (n === 0 ? 0 : n) as Centimes;
}

export function somme(montants: Iterable<Centimes>): Centimes {
  let total = 0;
  for (const m of montants) total += m;
  return centimes(total);
}

export const plus = (a: Centimes, b: Centimes): Centimes => centimes(a + b);
export const moins = (a: Centimes, b: Centimes): Centimes => centimes(a - b);
export const fois = (a: Centimes, n: number): Centimes => centimes(a * n);
export const oppose = (a: Centimes): Centimes => centimes(-a);
export const minimum = (a: Centimes, b: Centimes): Centimes => (a < b ? a : b);

/** Contract form "1234.56" (exactly two decimals). @throws MONTANT_INVALIDE */
export function depuisTexte(texte: string): Centimes {
  const m = /^(-?)(\d{1,13})\.(\d{2})$/.exec(texte);
  if (!m) {
    return refuser('MONTANT_INVALIDE', `« ${texte} » n’est pas un montant à deux décimales.`);
  }
  const valeur = Number(`${m[2]}${m[3]}`);
  return centimes(m[1] === '-' ? -valeur : valeur);
}

/** Contract form: "1234.56". */
export function enTexte(m: Centimes): string {
  const absolu = Math.abs(m);
  const corps = `${Math.trunc(absolu / 100)}.${deux(absolu % 100)}`;
  return m < 0 ? `-${corps}` : corps;
}

/** French form: « 1 234,56 € » (U+202F in thousands, U+00A0 before €, U+2212 for minus). */
export function formatEuros(m: Centimes): string {
  return `${formatMontant(m)}\u00a0€`;
}

/** French form without the unit: « 1 234,56 ». */
export function formatMontant(m: Centimes): string {
  const absolu = Math.abs(m);
  const corps = `${grouper(String(Math.trunc(absolu / 100)))},${deux(absolu % 100)}`;
  return m < 0 ? `\u2212\u00a0${corps}` : corps;
}

const deux = (n: number): string => (n < 10 ? `0${n}` : String(n));

/** Digits by three from the right, parted by U+202F: « 1 234 567 ». */
function grouper(chiffres: string): string {
  let debut = chiffres.length % 3 || 3;
  let texte = chiffres.slice(0, debut);
  for (; debut < chiffres.length; debut += 3) {
    texte += `\u202f${chiffres.slice(debut, debut + 3)}`;
  }
  return texte;
}

/**
 * Reads what an agent types or a French CSV holds: « 1 234,56 », « 1234,5 », « 1234 €».
 * Returns null when it is no amount (the caller names the field). Dots are refused: « 1.234 »
 * may mean thousands or decimals.
 */
export function lireMontant(saisie: string): Centimes | null {
  const net = saisie
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(/€$/, '')
    .replace('\u2212', '-');
  const m = /^(-?)(\d{1,11})(?:,(\d{1,2}))?$/.exec(net);
  if (!m) return null;
  const valeur = Number(m[2]) * 100 + Number((m[3] ?? '').padEnd(2, '0') || '0');
  return centimes(m[1] === '-' ? -valeur : valeur);
}

/**
 * Splits `total` by integer weights, to the cent: each part rounded down, the cents that are
 * left go one by one to the largest remainders (then to the first). Parts sum to `total`.
 */
export function repartir(total: Centimes, poids: readonly number[]): Centimes[] {
  const somme = poids.reduce((a, b) => a + b, 0);
  if (total < 0 || poids.some((p) => p < 0 || !Number.isSafeInteger(p)) || somme === 0) {
    return refuser('MONTANT_REPARTITION', 'La répartition demande un total et des poids positifs.');
  }
  const parts = poids.map((p) => {
    const produit = BigInt(total) * BigInt(p);
    return { bas: Number(produit / BigInt(somme)), reste: Number(produit % BigInt(somme)) };
  });
  let manque = total - parts.reduce((a, p) => a + p.bas, 0);
  const ordre = parts
    .map((p, i) => ({ i, reste: p.reste }))
    .sort((a, b) => b.reste - a.reste || a.i - b.i);
  const resultat = parts.map((p) => p.bas);
  for (const { i } of ordre) {
    if (manque === 0) break;
    resultat[i] = (resultat[i] ?? 0) + 1;
    manque -= 1;
  }
  return resultat.map(centimes);
}
