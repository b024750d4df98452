/**
 * Amounts in French words, as acts print them beside the figures.
 * Spelling of 1990: hyphens everywhere; mille never varies; cent and vingt multiplied take an s at
 * the end of the numeral; million and milliard are nouns, without hyphen.
 */
import type { Centimes } from './montant.ts';
import { refuser } from './refus.ts';

const UNITES = [
  'zéro',
  'un',
  'deux',
  'trois',
  'quatre',
  'cinq',
  'six',
  'sept',
  'huit',
  'neuf',
  'dix',
  'onze',
  'douze',
  'treize',
  'quatorze',
  'quinze',
  'seize',
  'dix-sept',
  'dix-huit',
  'dix-neuf',
] as const;
const DIZAINES: Readonly<Record<number, string>> = {
  2: 'vingt',
  3: 'trente',
  4: 'quarante',
  5: 'cinquante',
  6: 'soixante',
  8: 'quatre-vingt',
};
const NOMS = [
  { valeur: 1_000_000_000, nom: 'milliard' },
  { valeur: 1_000_000, nom: 'million' },
] as const;

/** One cent under a thousand milliards of euros. */
const MAXIMUM = 99_999_999_999_999;

/**
 * « mille-deux-cent-trente-quatre euros et cinquante-six centimes ».
 * @throws RefusError MONTANT_LETTRES for a negative amount or a thousand milliards and more.
 */
export function montantEnLettres(montant: Centimes): string {
  if (montant < 0 || montant > MAXIMUM) {
    refuser('MONTANT_LETTRES', 'Ce montant ne peut pas être écrit en lettres.');
  }
  const reste = montant % 100;
  const partieEuros = enEuros(Math.trunc(montant / 100));
  if (reste === 0) return partieEuros;
  return `${partieEuros} et ${sousMille(reste)} ${reste > 1 ? 'centimes' : 'centime'}`;
}

/** « un million d’euros », « deux-cents euros », « zéro euro ». */
function enEuros(euros: number): string {
  const nomFinal = euros >= 1_000_000 && euros % 1_000_000 === 0;
  if (nomFinal) return `${nombreEnLettres(euros)} d’euros`;
  return `${nombreEnLettres(euros)} ${euros > 1 ? 'euros' : 'euro'}`;
}

function nombreEnLettres(nombre: number): string {
  const mots: string[] = [];
  let reste = nombre;
  for (const { valeur, nom } of NOMS) {
    const compte = Math.trunc(reste / valeur);
    reste %= valeur;
    if (compte > 0) mots.push(`${sousMille(compte)} ${compte > 1 ? `${nom}s` : nom}`);
  }
  if (reste > 0 || mots.length === 0) mots.push(sousMillion(reste));
  return mots.join(' ');
}

function sousMillion(n: number): string {
  const milliers = Math.trunc(n / 1000);
  const reste = n % 1000;
  if (milliers === 0) return sousMille(reste);
  // Before mille, an adjective numeral, cent and vingt stay without s: quatre-vingt-mille.
  const debut =
    milliers === 1 ? 'mille' : `${sousMille(milliers).replace(/(cent|vingt)s$/, '$1')}-mille`;
  return reste === 0 ? debut : `${debut}-${sousMille(reste)}`;
}

function sousMille(n: number): string {
  const centaines = Math.trunc(n / 100);
  const reste = n % 100;
  if (centaines === 0) return sousCent(reste);
  const debut = centaines === 1 ? 'cent' : `${UNITES[centaines]}-cent`;
  if (reste === 0) return centaines === 1 ? debut : `${debut}s`;
  return `${debut}-${sousCent(reste)}`;
}

function sousCent(n: number): string {
  const simple = UNITES[n];
  if (simple !== undefined) return simple;
  const dizaine = Math.trunc(n / 10);
  // 70 to 79 count on from soixante, 90 to 99 from quatre-vingt.
  const base = dizaine === 7 || dizaine === 9 ? dizaine - 1 : dizaine;
  const reste = n - base * 10;
  const mot = DIZAINES[base] ?? '';
  if (reste === 0) return base === 8 ? `${mot}s` : mot;
  const et = base !== 8 && (reste === 1 || reste === 11) ? '-et' : '';
  return `${mot}${et}-${UNITES[reste]}`;
}
