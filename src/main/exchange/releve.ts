/**
 * A bank statement read from a file: its accounts, its lines, what could not be taken.
 * Invariant: a hostile file ends in a Refus; a line is taken whole or told with its place, the
 * element or column, the value and the reason.
 */
import { isUtf8 } from 'node:buffer';
import { electronicFormatIBAN, isValidIBAN } from 'ibantools';
import type { DateCivile } from '../../shared/date-civile.ts';
import type { Centimes } from '../../shared/montant.ts';
import { refuser } from '../../shared/refus.ts';
import type { LigneReleve } from '../domain/ligne-releve.ts';

export const LIMITES_RELEVE = {
  /** Bytes of the whole file. */
  octets: 128 * 1024 * 1024,
  lignes: 200_000,
} as const;

export type FormatReleve = 'camt.053.001.02' | 'camt.053.001.08' | 'csv';

/** One statement of one account. */
export type EnteteReleve = {
  /** Given by the bank, unique for the account; empty in a CSV. */
  readonly identifiant: string;
  /** IBAN; null when the file does not name the account (CSV). */
  readonly compte: string | null;
  readonly du: DateCivile | null;
  readonly au: DateCivile | null;
  /** Null in a CSV, which has no balances to check. */
  readonly soldeInitial: Centimes | null;
  readonly soldeFinal: Centimes | null;
  /** The bank says that this statement was already sent. */
  readonly duplicata: boolean;
};

/** A line that is not taken, and why. */
export type RejetReleve = {
  /** Line of the file, from 1. */
  readonly ligne: number;
  readonly repere: string;
  /** Element of the XML, or column of the CSV. */
  readonly element: string;
  readonly valeur: string;
  readonly motif: string;
  readonly detail: string;
};

export type Releve = {
  readonly format: FormatReleve;
  readonly releves: readonly EnteteReleve[];
  /** Booked lines. */
  readonly lignes: readonly LigneReleve[];
  /** Not booked yet: shown, never imported; the bank sends them again. */
  readonly attente: readonly LigneReleve[];
  readonly rejets: readonly RejetReleve[];
};

export type DemandeReleve = {
  readonly octets: Buffer;
  /** IBAN of the account expected; null accepts any single account. */
  readonly compte: string | null;
};

/** @throws RefusError RELEVE_LIGNES */
export function exigerNombre(lignes: number): void {
  if (lignes <= LIMITES_RELEVE.lignes) return;
  refuser(
    'RELEVE_LIGNES',
    'Ce relevé dépasse 200 000 lignes : demandez à la banque un relevé par jour.',
  );
}

/** Controls, zero-width and writing-direction marks: nothing a payer types, and they mislead. */
const INVISIBLES = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/gu;

/** One line of text: invisible signs and runs of spaces become one space. */
export function enUneLigne(texte: string): string {
  return texte.replace(INVISIBLES, ' ').replace(/\s+/gu, ' ').trim();
}

export const ouNul = (texte: string): string | null => (texte === '' ? null : texte);

/** Electronic form of an IBAN whose key is right; null otherwise. */
export function ibanJuste(texte: string): string | null {
  if (texte === '') return null;
  const iban = electronicFormatIBAN(texte);
  return iban !== null && isValidIBAN(iban) ? iban : null;
}

/**
 * The statement must be of the account of the caisse.
 * @throws RefusError RELEVE_COMPTE
 */
export function exigerCompte(attendu: string | null, lu: string, champ: string): void {
  if (attendu === null) return;
  const voulu = electronicFormatIBAN(attendu) ?? attendu;
  if (electronicFormatIBAN(lu) === voulu) return;
  refuser(
    'RELEVE_COMPTE',
    `Ce relevé est celui du compte ${lu === '' ? 'sans numéro' : lu}, et non du compte ${voulu}.`,
    { champ },
  );
}

const ENCODAGES = new Map([
  ['utf-8', 'utf-8'],
  ['utf8', 'utf-8'],
  ['us-ascii', 'utf-8'],
  ['iso-8859-1', 'windows-1252'],
  ['windows-1252', 'windows-1252'],
  ['iso-8859-15', 'iso-8859-15'],
]);

/**
 * Size, kind and encoding of an XML file; a DTD is refused before anything is read.
 * @returns the name of the decoder to use
 * @throws RefusError RELEVE_TAILLE, RELEVE_VIDE, RELEVE_ENCODAGE, RELEVE_DTD
 */
export function controlerXml(octets: Buffer): string {
  if (octets.length === 0) refuser('RELEVE_VIDE', 'Ce fichier est vide.');
  if (octets.length > LIMITES_RELEVE.octets) {
    refuser('RELEVE_TAILLE', 'Ce relevé dépasse 128 Mo : demandez à la banque un relevé par jour.');
  }
  const declare = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(
    octets.subarray(0, 200).toString('latin1'),
  );
  const encodage = ENCODAGES.get((declare?.[1] ?? 'utf-8').toLowerCase());
  if (encodage === undefined || octets.includes(0) || (encodage === 'utf-8' && !isUtf8(octets))) {
    return refuser(
      'RELEVE_ENCODAGE',
      'Ce relevé n’est pas dans l’encodage qu’il annonce, ou cet encodage n’est pas lu : ' +
        'attendu UTF-8, ISO-8859-1, ISO-8859-15 ou Windows-1252.',
    );
  }
  if (octets.includes('<!DOCTYPE') || octets.includes('<!ENTITY')) refuserDtd();
  return encodage;
}

export function refuserDtd(): never {
  return refuser(
    'RELEVE_DTD',
    'Ce fichier déclare un type de document ou des entités : aucun relevé de banque n’en a besoin, ' +
      'il n’est pas lu.',
  );
}
