/**
 * DateCivile: a civil date 'AAAA-MM-JJ', branded. Temporal lives inside this file and nowhere
 * else; rules never see a `Date`. Valid years: 1900 to 2199.
 */
import { Temporal } from 'temporal-polyfill';
import { refuser } from './refus.ts';

declare const marque: unique symbol;
export type DateCivile = string & { readonly [marque]: 'DateCivile' };
/** A month 'AAAA-MM'. */
export type Mois = string & { readonly [marque]: 'Mois' };

const FORME = /^(19|20|21)\d{2}-\d{2}-\d{2}$/;

export function estDateCivile(texte: string): texte is DateCivile {
  if (!FORME.test(texte)) return false;
  const annee = Number(texte.slice(0, 4));
  const mois = Number(texte.slice(5, 7));
  const jour = Number(texte.slice(8, 10));
  return mois >= 1 && mois <= 12 && jour >= 1 && jour <= joursDuMois(annee, mois);
}

/** @throws RefusError DATE_INVALIDE for anything but an existing day between 1900 and 2199. */
export function dateCivile(texte: string): DateCivile {
  if (!estDateCivile(texte)) {
    return refuser('DATE_INVALIDE', `« ${texte} » n’est pas une date qui existe.`);
  }
  return texte;
}

export function estMois(texte: string): texte is Mois {
  return estDateCivile(`${texte}-01`);
}

export function moisDe(date: DateCivile): Mois {
  return date.slice(0, 7) as Mois;
}

/** « 04/2024 ». */
export function formatMois(mois: Mois): string {
  return `${mois.slice(5, 7)}/${mois.slice(0, 4)}`;
}

export function moisSuivant(mois: Mois, n = 1): Mois {
  return moisDe(ajouterMois(`${mois}-01` as DateCivile, n));
}

export function anneeDe(date: DateCivile): number {
  return Number(date.slice(0, 4));
}

export function jourDe(date: DateCivile): number {
  return Number(date.slice(8, 10));
}

export function joursDuMois(annee: number, mois: number): number {
  if (mois === 2) return annee % 4 === 0 && (annee % 100 !== 0 || annee % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(mois) ? 30 : 31;
}

export function dateDe(annee: number, mois: number, jour: number): DateCivile {
  const deux = (n: number) => String(n).padStart(2, '0');
  return dateCivile(`${annee}-${deux(mois)}-${deux(jour)}`);
}

const plain = (d: DateCivile) => Temporal.PlainDate.from(d);
const civile = (d: Temporal.PlainDate) => dateCivile(d.toString());

export const ajouterJours = (d: DateCivile, n: number): DateCivile =>
  civile(plain(d).add({ days: n }));

/**
 * Same day number n months later, or the last day of that month when it has none (CPC 641).
 * Plain arithmetic: a list of thousands of clocks calls it too often for Temporal.
 */
export const ajouterMois = (d: DateCivile, n: number): DateCivile => memeQuantieme(d, n, jourDe(d));

export const ajouterAnnees = (d: DateCivile, n: number): DateCivile => ajouterMois(d, 12 * n);

/**
 * The day `jour` of the month n months after `d`'s month: 31 gives the last day when there is none.
 * Counting from the month, not from the previous date, keeps the 31st alive after a February.
 */
export function memeQuantieme(d: DateCivile, n: number, jour: number): DateCivile {
  const rang = anneeDe(d) * 12 + Number(d.slice(5, 7)) - 1 + n;
  const annee = Math.floor(rang / 12);
  const mois = (rang % 12) + 1;
  return dateDe(annee, mois, Math.min(jour, joursDuMois(annee, mois)));
}

/** Days from a to b (negative when b is before a). */
export const joursEntre = (a: DateCivile, b: DateCivile): number =>
  plain(a).until(plain(b), { largestUnit: 'day' }).days;

/** Whole years from a to b: an age. */
export const anneesEntre = (a: DateCivile, b: DateCivile): number =>
  plain(a).until(plain(b), { largestUnit: 'year' }).years;

/** 1 = Monday … 7 = Sunday. */
export const jourDeSemaine = (d: DateCivile): number => plain(d).dayOfWeek;

export const avant = (a: DateCivile, b: DateCivile): boolean => a < b;
export const laPlusTardive = (a: DateCivile, b: DateCivile): DateCivile => (a > b ? a : b);
export const laPlusTot = (a: DateCivile, b: DateCivile): DateCivile => (a < b ? a : b);

/** « 21/11/2026 ». */
export function formatDate(d: DateCivile): string {
  return `${d.slice(8, 10)}/${d.slice(5, 7)}/${d.slice(0, 4)}`;
}

const MOIS_FR = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const;

/** « 1er mars 2027 », for letters. */
export function formatDateLongue(d: DateCivile): string {
  const jour = jourDe(d);
  return `${jour === 1 ? '1er' : jour} ${MOIS_FR[Number(d.slice(5, 7)) - 1]} ${d.slice(0, 4)}`;
}

/**
 * Reads « 5/1/27 », « 05/01/2027 », « 05012027 » or « 2027-01-05 »; two-digit years are refused
 * when `siecle` is absent. Returns null when it is no existing date.
 */
export function lireDate(saisie: string, siecle?: number): DateCivile | null {
  const net = saisie.trim();
  if (estDateCivile(net)) return net;
  const m =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(net) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(net);
  if (!m) return null;
  const [, jour = '', mois = '', an = ''] = m;
  if (an.length === 2 && siecle === undefined) return null;
  const annee = an.length === 2 ? `${siecle}${an}` : an;
  const texte = `${annee}-${mois.padStart(2, '0')}-${jour.padStart(2, '0')}`;
  return estDateCivile(texte) ? texte : null;
}
