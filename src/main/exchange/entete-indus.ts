/**
 * The header of an import: which column stands where. Names are trimmed, lower-cased, without
 * accents; the order is free; what is not known is told, kept, and read by nobody.
 */

import { refuser } from '../../shared/refus.ts';
import {
  COLONNES,
  COLONNES_COMMUNES,
  COLONNES_INDU,
  COLONNES_LIGNE,
  COLONNES_PERSONNE,
  COLONNES_REJET,
} from '../domain/ligne-import.ts';
import { plier } from '../domain/ligne-import-lecture.ts';

export type Entete = {
  /** Columns as the file names them, then those that a correction adds. */
  readonly titres: readonly string[];
  /** The same, as the app names them. */
  readonly cles: readonly string[];
  readonly reconnues: readonly string[];
  readonly inconnues: readonly string[];
  /** Cells in a row of the file. */
  readonly largeur: number;
  /** Ranks of the columns that every row of a reference repeats. */
  readonly communs: readonly number[];
  /** Ranks of the others, the unknown ones included. */
  readonly propres: readonly number[];
  /** Where a known column is kept: among the shared cells or the row's own, and its place there. */
  readonly places: ReadonlyMap<string, Place>;
};

export type Place = { readonly commune: boolean; readonly i: number };

const CONNUES = new Set(COLONNES.map((c) => c.nom));
const COMMUNES = new Set(COLONNES_COMMUNES.map((c) => c.nom));
const REJET = new Set<string>(COLONNES_REJET);
const OBLIGATOIRES = [
  ...Object.values(COLONNES_INDU),
  ...Object.values(COLONNES_PERSONNE),
  ...Object.values(COLONNES_LIGNE),
]
  .filter((c) => c.obligatoire !== null)
  .map((c) => c.nom);

export const estConnue = (colonne: string): boolean => CONNUES.has(colonne);

/**
 * @param ajoutees known columns that corrections name and the file does not have
 * @throws RefusError IMPORT_SEPARATEUR, IMPORT_COLONNES
 */
export function lireEntete(cellules: readonly string[], ajoutees: Iterable<string>): Entete {
  if (cellules.length < 2) refuserSeparateur(cellules[0] ?? '');
  const rangs = new Map<string, number>();
  const inconnues: string[] = [];
  const cles = cellules.map((titre) => plier(titre).replace(/[\s-]+/g, '_'));
  cles.forEach((cle, rang) => {
    if (CONNUES.has(cle) && rangs.has(cle)) {
      refuser('IMPORT_COLONNES', `La colonne « ${cle} » figure deux fois dans le fichier.`);
    }
    if (CONNUES.has(cle)) rangs.set(cle, rang);
    else if (cle !== '' && !REJET.has(cle)) inconnues.push((cellules[rang] ?? '').trim());
  });
  const manquantes = OBLIGATOIRES.filter((nom) => !rangs.has(nom));
  if (manquantes.length > 0) refuserManquantes(manquantes);
  const reconnues = [...rangs.keys()];
  const titres = cellules.map((titre) => titre.trim());
  for (const nom of ajoutees) {
    if (rangs.has(nom)) continue;
    rangs.set(nom, titres.length);
    cles.push(nom);
    titres.push(nom);
  }
  return { titres, cles, reconnues, inconnues, largeur: cellules.length, ...partager(cles) };
}

function partager(cles: readonly string[]): Pick<Entete, 'communs' | 'propres' | 'places'> {
  const communs: number[] = [];
  const propres: number[] = [];
  const places = new Map<string, Place>();
  cles.forEach((cle, rang) => {
    if (REJET.has(cle)) return;
    const commune = COMMUNES.has(cle);
    const siens = commune ? communs : propres;
    if (CONNUES.has(cle)) places.set(cle, { commune, i: siens.length });
    siens.push(rang);
  });
  return { communs, propres, places };
}

function refuserSeparateur(premiere: string): never {
  const autre = /\t/.test(premiere)
    ? 'la tabulation'
    : /,/.test(premiere)
      ? 'la virgule'
      : 'un autre signe';
  return refuser(
    'IMPORT_SEPARATEUR',
    `Les colonnes se séparent par un point-virgule ; ce fichier semble utiliser ${autre}.`,
  );
}

function refuserManquantes(noms: readonly string[]): never {
  const un = noms.length === 1;
  return refuser(
    'IMPORT_COLONNES',
    `${un ? 'Il manque la colonne' : 'Il manque les colonnes'} ${noms.join(', ')}. ` +
      'La première ligne du fichier nomme les colonnes.',
  );
}
