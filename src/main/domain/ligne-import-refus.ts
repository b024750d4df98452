/**
 * A refusal of the rules (identity, grid, overlap), told on the cells of the import: its row in
 * the group, its column, a few words. The rules themselves are not here.
 */

import type { Rejet } from '../../shared/contract/import.ts';
import { formaterNir, lireNir } from '../../shared/nir.ts';
import type { Refus } from '../../shared/refus.ts';
import {
  COLONNE_TOTAL,
  COLONNES_INDU,
  COLONNES_LIGNE,
  COLONNES_PERSONNE,
  type Colonne,
  REFERENCE,
} from './ligne-import.ts';

export type FauteSituee = {
  /** Rank of the row in its group; null: said of the whole group, on its first row. */
  readonly rang: number | null;
  readonly colonne: string;
  readonly motif: string;
  readonly detail: string;
};

/** The import has one debtor a reference. */
const PERSONNE = /^debiteurs\.0\.personne\./;

const MOTIFS: Readonly<Record<string, string>> = {
  NIR_CLE: 'Clé incorrecte',
  NIR_MOIS: 'Mois de naissance impossible',
  NIR_LONGUEUR: 'Longueur du numéro',
  NIR_FORME: 'Format du numéro',
  NIR_AUTRE_NOM: 'Numéro d’une autre personne',
  IBAN_INVALIDE: 'IBAN faux',
  BIC_INVALIDE: 'BIC faux',
  PERSONNE_DATES: 'Dates incohérentes',
  INDU_DATE: 'Date dans le futur',
  INDU_CONNAISSANCE: 'Date de connaissance obligatoire',
  INDU_BONNE_FOI: 'Bonne foi impossible',
  INDU_BRANCHE: 'Prestation d’une autre branche',
  INDU_LIGNE: 'Versé inférieur ou égal au dû',
  INDU_MOIS_DOUBLE: 'Doublon dans le fichier',
  INDU_CHEVAUCHEMENT: 'Mois déjà réclamé',
};

/** Columns of the refusals that name the row alone. */
const COLONNE_DE_CODE: Readonly<Record<string, string>> = {
  INDU_BRANCHE: COLONNES_LIGNE.prestation.nom,
  INDU_LIGNE: COLONNES_LIGNE.verseCentimes.nom,
  INDU_DATE: COLONNES_LIGNE.verseLe.nom,
  INDU_MOIS_DOUBLE: COLONNES_LIGNE.mois.nom,
};

const nomDe = (colonnes: object, champ: string): string | undefined =>
  Object.hasOwn(colonnes, champ)
    ? (colonnes as Record<string, Colonne<unknown>>)[champ]?.nom
    : undefined;

export function situerRefus(r: Refus): FauteSituee {
  const champ = r.champ ?? '';
  const m = /^indu\.lignes\.(\d+)(?:\.(\w+))?$/.exec(champ);
  return {
    rang: m ? Number(m[1]) : null,
    colonne: (m ? colonneDeLigne(r.code, m[2]) : colonneCommune(champ)) ?? REFERENCE,
    motif: motifDe(r),
    detail: r.message,
  };
}

function colonneDeLigne(code: string, champ: string | undefined): string | undefined {
  return champ === undefined ? COLONNE_DE_CODE[code] : nomDe(COLONNES_LIGNE, champ);
}

function colonneCommune(champ: string): string | undefined {
  if (champ === 'indu.prestation') return COLONNES_LIGNE.prestation.nom;
  if (champ === 'indu.montantCentimes') return COLONNE_TOTAL.nom;
  return champ.startsWith('indu.')
    ? nomDe(COLONNES_INDU, champ.slice('indu.'.length))
    : nomDe(COLONNES_PERSONNE, champ.replace(PERSONNE, ''));
}

function motifDe(r: Refus): string {
  const futur = r.code === 'PERSONNE_DATES' && /dans le futur/.test(r.message);
  return futur ? 'Date dans le futur' : (MOTIFS[r.code] ?? 'Règle non respectée');
}

/** The value that would be taken, when one thing alone is wrong: the two digits of the key. */
export function correctionDe(r: Refus, valeur: string): string | null {
  if (r.code !== 'NIR_CLE') return null;
  const lu = lireNir(valeur);
  if (lu.valide || lu.cle === null) return null;
  const treize = valeur.replace(/\s/gu, '').slice(0, 13);
  return formaterNir(`${treize}${lu.cle}`).replaceAll('\u00a0', ' ');
}

/** A long cell is shown by its beginning; the CSV of rejects holds it whole. */
const VALEUR_MAX = 200;

/** A reject as the report lists it. */
export function rejet(
  ligne: number,
  cellule: { readonly colonne: string; readonly valeur: string },
  dit: Pick<Rejet, 'motif' | 'detail' | 'correction'>,
): Rejet {
  const valeur =
    cellule.valeur.length > VALEUR_MAX ? `${cellule.valeur.slice(0, VALEUR_MAX)}…` : cellule.valeur;
  const { motif, detail, correction } = dit;
  return { ligne, colonne: cellule.colonne, valeur, motif, detail, correction };
}
