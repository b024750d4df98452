/**
 * Phrases: the text of a letter as styled pieces, with French typography.
 * Invariant: data is never read as markup; « <b> » in a name prints as « <b> ».
 */
import { refuser } from '../../shared/refus.ts';
import type { Style } from './polices.ts';

/** `blanc`: a line to fill in by hand, in points. */
export type Morceau =
  | { readonly texte: string; readonly style: Style }
  | { readonly blanc: number };
export type Phrase = readonly Morceau[];
type Valeur = string | Morceau | Phrase;

const NBSP = '\u00a0';
const FINE = '\u202f';
const MOIS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';

/** Typographic apostrophe and the no-break spaces of French (design.md § 8). */
export function francais(texte: string): string {
  return texte
    .normalize('NFC')
    .replaceAll('\u00ad', '')
    .replace(/[\t\r]+| *\n */g, ' ')
    .replaceAll("'", '’')
    .replace(/ +([;?!])/g, `${FINE}$1`)
    .replace(/ +([:»])/g, `${NBSP}$1`)
    .replace(/« +/g, `«${NBSP}`)
    .replace(/\bn° +/g, `n°${NBSP}`)
    .replace(/\b(art|[LRDC])\. +(?=[LRDC*\d])/g, `$1.${NBSP}`)
    .replace(/(\d|1er) +(?=[€%]|jours?\b|mois\b|ans?\b|fois\b|h\b|échéances?\b)/g, `$1${NBSP}`)
    .replace(new RegExp(`(\\d|1er) +(?=(?:${MOIS})(?!\\p{L}))`, 'gu'), `$1${NBSP}`)
    .replace(new RegExp(`(${MOIS}) +(?=\\d{4})`, 'g'), `$1${NBSP}`)
    .replace(/\b(Mme|M\.) +/g, `$1${NBSP}`);
}

/** A phone number, a date, a number: never cut over two lines. */
export const lie = (texte: string): string => texte.normalize('NFC').replaceAll(' ', NBSP);

/** An address in a sentence: a number stays with the word that follows it. */
export const adresseLiee = (texte: string): string =>
  texte.normalize('NFC').replace(/(\d) (?=\p{L})/gu, `$1${NBSP}`);

export const gras = (texte: string): Morceau => ({ texte: francais(texte), style: 'gras' });
export const blanc = (largeur: number): Morceau => ({ blanc: largeur });

/** A text of the model, or one typed by an agent: French typography, one weight. */
export const fixe = (texte: string): Phrase => [{ texte: francais(texte), style: 'normal' }];

function versMorceaux(valeur: Valeur): Phrase {
  if (typeof valeur === 'string') return [{ texte: valeur.normalize('NFC'), style: 'normal' }];
  return 'length' in valeur ? valeur : [valeur];
}

/** Tag: phrase`Vous devez ${gras(montant)}.` The literal parts get French typography. */
export function phrase(litteraux: TemplateStringsArray, ...valeurs: readonly Valeur[]): Phrase {
  return litteraux.flatMap((litteral, rang) => {
    const fixe: Phrase = litteral ? [{ texte: francais(litteral), style: 'normal' }] : [];
    const valeur = valeurs[rang];
    return valeur === undefined ? fixe : [...fixe, ...versMorceaux(valeur)];
  });
}

/**
 * A field that the model prints: its value, or a refusal, never a blank.
 * @throws RefusError COURRIER_CHAMP_VIDE with the dotted field.
 */
export function exiger<T>(valeur: T | null | undefined, champ: string): T {
  const vide = valeur === null || valeur === undefined;
  if (vide || (typeof valeur === 'string' && valeur.trim() === '')) {
    return refuser(
      'COURRIER_CHAMP_VIDE',
      `Le courrier ne peut pas être imprimé : « ${champ} » est vide.`,
      {
        champ,
      },
    );
  }
  return valeur;
}
