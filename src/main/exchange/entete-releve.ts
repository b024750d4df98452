/**
 * The header of a bank CSV: which column stands where, under which of the names that banks use.
 * Names are compared without case, accents nor punctuation; what is not known is told and not read.
 */
import { refuser } from '../../shared/refus.ts';
import { plier } from '../domain/ligne-import-lecture.ts';

/** Name of the app for a column, then the names that banks give it. The first is documented. */
export const COLONNES_RELEVE = {
  date: [
    'date',
    'date comptable',
    'date operation',
    'date d operation',
    'date de comptabilisation',
  ],
  date_valeur: ['date valeur', 'date de valeur', 'valeur'],
  libelle: ['libelle', 'libelle operation', 'libelle de l operation', 'nature de l operation'],
  complement: [
    'complement',
    'informations complementaires',
    'libelle complementaire',
    'detail',
    'details',
    'motif',
  ],
  reference: ['reference', 'reference operation', 'reference de l operation', 'ref'],
  reference_structuree: ['reference structuree', 'reference creancier', 'reference rf'],
  bout_en_bout: [
    'bout en bout',
    'reference bout en bout',
    'reference de bout en bout',
    'end to end',
  ],
  debit: ['debit', 'montant debit', 'debit eur', 'debit euros'],
  credit: ['credit', 'montant credit', 'credit eur', 'credit euros'],
  montant: ['montant', 'montant eur', 'montant euros', 'montant en euros'],
  devise: ['devise', 'monnaie'],
  compte: ['compte', 'iban', 'numero de compte', 'iban du compte'],
  nom: ['nom', 'contrepartie', 'nom contrepartie', 'emetteur', 'donneur d ordre', 'tiers'],
  iban_contrepartie: [
    'iban contrepartie',
    'iban emetteur',
    'compte contrepartie',
    'iban donneur d ordre',
    'iban tiers',
  ],
} as const satisfies Record<string, readonly string[]>;

export type ColonneReleve = keyof typeof COLONNES_RELEVE;

export type PlacesReleve = ReadonlyMap<ColonneReleve, number>;

export type EnteteCsv = {
  readonly places: PlacesReleve;
  /** As the file names them. */
  readonly titres: readonly string[];
  readonly inconnues: readonly string[];
};

const ALIAS: ReadonlyMap<string, ColonneReleve> = new Map(
  (Object.keys(COLONNES_RELEVE) as ColonneReleve[]).flatMap((colonne) =>
    COLONNES_RELEVE[colonne].map((alias) => [alias, colonne] as const),
  ),
);

/** « Débit (EUR) » and « debit_eur » are the same title. */
const cleDe = (titre: string): string =>
  plier(titre)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/**
 * @returns null when the row is no header: some banks write a few lines before it
 * @throws RefusError RELEVE_COLONNES when it is one, and a column is missing or stands twice
 */
export function lireEnteteReleve(cellules: readonly string[]): EnteteCsv | null {
  const places = new Map<ColonneReleve, number>();
  const doubles: string[] = [];
  const inconnues: string[] = [];
  cellules.forEach((titre, rang) => {
    const colonne = ALIAS.get(cleDe(titre));
    if (colonne === undefined) {
      if (titre.trim() !== '') inconnues.push(titre.trim());
    } else if (places.has(colonne)) doubles.push(colonne);
    else places.set(colonne, rang);
  });
  if (!places.has('date') || places.size < 2) return null;
  if (doubles.length > 0) {
    refuserColonnes(`La colonne « ${doubles[0]} » figure deux fois dans le fichier.`);
  }
  exigerColonnes(places);
  return { places, titres: cellules.map((titre) => titre.trim()), inconnues };
}

function exigerColonnes(places: PlacesReleve): void {
  if (!places.has('libelle')) refuserColonnes('Il manque la colonne libelle.');
  const deux = places.has('debit') && places.has('credit');
  const signe = places.has('montant');
  if (!deux && !signe) {
    refuserColonnes('Il manque la colonne montant, ou les colonnes debit et credit.');
  }
  if (signe && (places.has('debit') || places.has('credit'))) {
    refuserColonnes(
      'Le fichier porte à la fois une colonne montant et une colonne debit ou credit : gardez l’une des deux formes.',
    );
  }
}

function refuserColonnes(phrase: string): never {
  return refuser('RELEVE_COLONNES', phrase, { champ: 'en-tête' });
}
