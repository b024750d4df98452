/**
 * DateCivile: a civil date 'AAAA-MM-JJ', branded. Whole arithmetic on days, months and years, no
 * `Date` and no time zone: rules ask thousands of dates. Valid years: 1900 to 2199.
 * Invariant: agrees with Temporal.PlainDate on every day (test/shared/date-civile.test.ts).
 */
import { refuser } from './refus.ts';

declare const marque: unique symbol;
export type DateCivile = string & { readonly [marque]: 'DateCivile' };
/** A month 'AAAA-MM'. */
export type Mois = string & { readonly [marque]: 'Mois' };

const FORME = /^(?:19|20|21)\d\d-\d\d-\d\d$/;

const CHIFFRE_ZERO = 48;
/** Two digits of `texte` from `rang`, read without cutting the text. */
const deuxChiffres = (texte: string, rang: number): number =>
  texte.charCodeAt(rang) * 10 + texte.charCodeAt(rang + 1) - 11 * CHIFFRE_ZERO;
const anneeNumero = (d: string): number => deuxChiffres(d, 0) * 100 + deuxChiffres(d, 2);
const moisNumero = (d: string): number => deuxChiffres(d, 5);
const jourNumero = (d: string): number => deuxChiffres(d, 8);

export function estDateCivile(texte: string): texte is DateCivile {
  if (!FORME.test(texte)) return false;
  const mois = moisNumero(texte);
  const jour = jourNumero(texte);
  return mois >= 1 && mois <= 12 && jour >= 1 && jour <= joursDuMois(anneeNumero(texte), mois);
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

export const anneeDe = (date: DateCivile): number => anneeNumero(date);

export const jourDe = (date: DateCivile): number => jourNumero(date);

export function joursDuMois(annee: number, mois: number): number {
  if (mois === 2) return annee % 4 === 0 && (annee % 100 !== 0 || annee % 400 === 0) ? 29 : 28;
  return mois === 4 || mois === 6 || mois === 9 || mois === 11 ? 30 : 31;
}

const deux = (n: number): string => (n < 10 ? `0${n}` : String(n));

/** @throws RefusError DATE_INVALIDE for anything but an existing day between 1900 and 2199. */
export const dateDe = (annee: number, mois: number, jour: number): DateCivile =>
  dateCivile(`${annee}-${deux(mois)}-${deux(jour)}`);

/** A day that exists by construction: its year alone is checked. @throws DATE_INVALIDE */
const jourCalcule = (annee: number, mois: number, jour: number): DateCivile =>
  annee >= 1900 && annee <= 2199
    ? (`${annee}-${deux(mois)}-${deux(jour)}` as DateCivile)
    : dateDe(annee, mois, jour);

/**
 * Days since 1 March of year 0: the year begins in March, so that 29 February ends it. Months of
 * 31, 30, 31, 30, 31 days make 153 in five (the calendar computations of Gregorian days).
 */
function enJours(d: DateCivile): number {
  const mois = moisNumero(d);
  const annee = anneeNumero(d) - (mois < 3 ? 1 : 0);
  const depuisMars = (mois + 9) % 12;
  const siecles = Math.floor(annee / 100);
  return (
    365 * annee +
    Math.floor(annee / 4) -
    siecles +
    Math.floor(siecles / 4) +
    Math.floor((153 * depuisMars + 2) / 5) +
    jourNumero(d) -
    1
  );
}

/** Days in a year, in four years, in a century, in four centuries. */
const AN = 365;
const QUATRE_ANS = 1_461;
const SIECLE = 36_524;
const QUATRE_SIECLES = 146_097;

/** @throws RefusError DATE_INVALIDE outside the years 1900 to 2199 */
function depuisJours(jours: number): DateCivile {
  const ere = Math.floor(jours / QUATRE_SIECLES);
  const dansEre = jours - ere * QUATRE_SIECLES;
  const corrige =
    dansEre -
    Math.floor(dansEre / (QUATRE_ANS - 1)) +
    Math.floor(dansEre / SIECLE) -
    Math.floor(dansEre / (QUATRE_SIECLES - 1));
  const annee = Math.floor(corrige / AN);
  const dansAnnee = dansEre - (AN * annee + Math.floor(annee / 4) - Math.floor(annee / 100));
  const depuisMars = Math.floor((5 * dansAnnee + 2) / 153);
  const mois = depuisMars < 10 ? depuisMars + 3 : depuisMars - 9;
  const jour = dansAnnee - Math.floor((153 * depuisMars + 2) / 5) + 1;
  return jourCalcule(ere * 400 + annee + (mois < 3 ? 1 : 0), mois, jour);
}

/** `n` days later, earlier when `n` is negative. @throws RefusError DATE_INVALIDE past 1900–2199 */
export const ajouterJours = (d: DateCivile, n: number): DateCivile => depuisJours(enJours(d) + n);

/** Same day number n months later, or the last day of that month when it has none (CPC 641). */
export const ajouterMois = (d: DateCivile, n: number): DateCivile => memeQuantieme(d, n, jourDe(d));

export const ajouterAnnees = (d: DateCivile, n: number): DateCivile => ajouterMois(d, 12 * n);

/**
 * The day `jour` of the month n months after `d`'s month: 31 gives the last day when there is none.
 * Counting from the month, not from the previous date, keeps the 31st alive after a February.
 */
export function memeQuantieme(d: DateCivile, n: number, jour: number): DateCivile {
  const rang = anneeDe(d) * 12 + moisNumero(d) - 1 + n;
  const annee = Math.floor(rang / 12);
  const mois = (rang % 12) + 1;
  return jourCalcule(annee, mois, Math.min(jour, joursDuMois(annee, mois)));
}

/** Days from a to b (negative when b is before a). */
export const joursEntre = (a: DateCivile, b: DateCivile): number => enJours(b) - enJours(a);

/** Whole years from a to b: an age (negative when b is before a). */
export function anneesEntre(a: DateCivile, b: DateCivile): number {
  const annees = anneeNumero(b) - anneeNumero(a);
  const [anniversaire, jour] = [a.slice(5), b.slice(5)];
  if (a <= b) return jour < anniversaire ? annees - 1 : annees;
  return jour > anniversaire ? annees + 1 : annees;
}

/** 1 = Monday … 7 = Sunday. 1 March of year 0 was a Wednesday. */
export const jourDeSemaine = (d: DateCivile): number => ((enJours(d) + 2) % 7) + 1;

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
