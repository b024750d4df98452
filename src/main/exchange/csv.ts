/**
 * Reads a CSV as French tools write it: `;`, UTF-8 with or without BOM, or Windows-1252.
 * Invariant: a hostile file ends in a Refus, within these limits; nothing is guessed or repaired,
 * and no more than one row is held here. RFC 4180 for quotes.
 */
import { isUtf8 } from 'node:buffer';
import { CsvError, parse } from 'csv-parse/sync';
import { refuser } from '../../shared/refus.ts';
import { deproteger } from './csv-ecriture.ts';

export const LIMITES = {
  /** Bytes of the whole file. */
  octets: 128 * 1024 * 1024,
  lignes: 200_000,
  /** Bytes of one row, its quotes included. */
  ligne: 64 * 1024,
  colonnes: 200,
} as const;

export type Encodage = 'utf-8' | 'windows-1252';
export type Texte = {
  readonly encodage: Encodage;
  /** UTF-8, without BOM. */
  readonly octets: Buffer;
  /** Lines that hold something, header included: near the number of rows, for a progress bar. */
  readonly lignes: number;
};

const BOM = Buffer.from([0xef, 0xbb, 0xbf]);
const LF = 0x0a;
const CR = 0x0d;
const POINT_VIRGULE = 0x3b;
const GUILLEMET = 0x22;

/**
 * Checks size and kind, finds the encoding: a BOM says UTF-8, else strict UTF-8, else Windows-1252.
 * @throws RefusError IMPORT_VIDE, IMPORT_TAILLE, IMPORT_BINAIRE, IMPORT_ENCODAGE, IMPORT_LIGNE,
 * IMPORT_LIGNES
 */
export function decoder(octets: Buffer): Texte {
  if (octets.length > LIMITES.octets) {
    refuser('IMPORT_TAILLE', 'Ce fichier dépasse 128 Mo : partagez-le en plusieurs fichiers.');
  }
  exigerTexte(octets);
  const avecBom = octets.subarray(0, 3).equals(BOM);
  const corps = avecBom ? octets.subarray(3) : octets;
  if (corps.length === 0) refuser('IMPORT_VIDE', 'Ce fichier est vide.');
  const lignes = compterLignes(corps);
  if (isUtf8(corps)) return { encodage: 'utf-8', octets: corps, lignes };
  if (avecBom) {
    refuser(
      'IMPORT_ENCODAGE',
      'Ce fichier se dit en UTF-8 et ne l’est pas : enregistrez-le de nouveau.',
    );
  }
  const texte = new TextDecoder('windows-1252').decode(corps);
  return { encodage: 'windows-1252', octets: Buffer.from(texte, 'utf8'), lignes };
}

function exigerTexte(octets: Buffer): void {
  const debut = octets.subarray(0, 4).toString('latin1');
  if (debut.startsWith('PK\u0003\u0004') || debut === '\u00d0\u00cf\u0011\u00e0') {
    refuser(
      'IMPORT_BINAIRE',
      'Ce fichier est un classeur : enregistrez-le au format CSV, séparateur point-virgule.',
    );
  }
  if (octets.includes(0)) {
    refuser(
      'IMPORT_BINAIRE',
      'Ce fichier n’est pas un CSV en UTF-8 ou Windows-1252 : il contient des octets nuls.',
    );
  }
}

/** A line of megabytes is refused before anything is made of it. Counts the lines that hold a cell. */
function compterLignes(corps: Buffer): number {
  let lignes = 0;
  let depuis = 0;
  const suivant = { lf: corps.indexOf(LF), cr: corps.indexOf(CR) };
  while (depuis < corps.length) {
    const lf = suivant.lf === -1 ? corps.length : suivant.lf;
    const cr = suivant.cr === -1 ? corps.length : suivant.cr;
    const fin = Math.min(lf, cr);
    if (fin - depuis > LIMITES.ligne) refuserLongue(lignes + 1);
    while (depuis < fin && corps[depuis] === POINT_VIRGULE) depuis += 1;
    if (fin > depuis) lignes += 1;
    depuis = fin + 1;
    if (fin === lf) suivant.lf = corps.indexOf(LF, depuis);
    if (fin === cr) suivant.cr = corps.indexOf(CR, depuis);
  }
  // Between quotes a cell may hold line ends: then only the rows themselves can be counted.
  if (lignes > LIMITES.lignes + 1 && !corps.includes(GUILLEMET)) refuserNombre();
  return lignes;
}

function refuserNombre(): never {
  return refuser(
    'IMPORT_LIGNES',
    'Ce fichier dépasse 200 000 lignes : partagez-le en plusieurs fichiers.',
  );
}

function refuserLongue(ligne: number): never {
  return refuser(
    'IMPORT_LIGNE',
    `Ligne ${ligne} : plus de 64 Ko d’un seul tenant. Un guillemet n’est pas refermé, ou ce fichier n’est pas un CSV.`,
  );
}

type Recevoir = (cellules: string[], ligne: number) => void;

/**
 * Gives each row that holds something, with its number as a spreadsheet shows it (the first row of
 * the file is 1). Cells come as they are written, formula guards removed.
 * @param bloc bytes taken at a time, up to the end of a row
 * @throws RefusError IMPORT_GUILLEMETS, IMPORT_LIGNE, IMPORT_LIGNES, and what `recevoir` throws
 */
export function parcourir(octets: Buffer, recevoir: Recevoir, bloc = 256 * 1024): void {
  let vues = 0;
  let pleines = 0;
  const prendre = (cellules: string[]): void => {
    vues += 1;
    if (estVide(cellules)) return;
    pleines += 1;
    if (pleines > LIMITES.lignes + 1) refuserNombre();
    if (cellules.length > LIMITES.colonnes) {
      refuser('IMPORT_COLONNES', `Ligne ${vues} : ${cellules.length} cellules, 200 au plus.`);
    }
    for (let i = 0; i < cellules.length; i += 1) cellules[i] = deproteger(cellules[i] ?? '');
    recevoir(cellules, vues);
  };
  for (const { rangs, cites } of decouper(octets, bloc)) {
    if (!cites) separer(rangs, prendre);
    else {
      try {
        analyser(rangs, prendre);
      } catch (erreur) {
        if (erreur instanceof CsvError) traduire(erreur, vues + 1);
        throw erreur;
      }
    }
  }
}

/** Whole rows, some hundreds at a time: a row ends at a line end that no open quote precedes. */
function* decouper(octets: Buffer, bloc: number): Generator<{ rangs: Buffer; cites: boolean }> {
  let debut = 0;
  while (debut < octets.length) {
    let fin = apresLigne(octets, debut + bloc);
    let guillemets = compterGuillemets(octets.subarray(debut, fin));
    while (guillemets % 2 === 1 && fin < octets.length) {
      const suite = apresLigne(octets, fin);
      guillemets += compterGuillemets(octets.subarray(fin, suite));
      fin = suite;
    }
    yield { rangs: octets.subarray(debut, fin), cites: guillemets > 0 };
    debut = fin;
  }
}

function apresLigne(octets: Buffer, depuis: number): number {
  const fin = octets.indexOf(LF, depuis);
  return fin === -1 ? octets.length : fin + 1;
}

function compterGuillemets(rangs: Buffer): number {
  let nombre = 0;
  for (let i = rangs.indexOf(GUILLEMET); i !== -1; i = rangs.indexOf(GUILLEMET, i + 1)) nombre += 1;
  return nombre;
}

/** Without a quote, a line end ends a row and a `;` a cell: nothing else to understand. */
function separer(rangs: Buffer, prendre: (cellules: string[]) => void): void {
  const lignes = rangs.toString('utf8').split(/\r\n|\n|\r/);
  if (lignes.at(-1) === '') lignes.pop();
  for (const ligne of lignes) prendre(ligne.split(';'));
}

function analyser(rangs: Buffer, prendre: (cellules: string[]) => void): void {
  parse(rangs, {
    delimiter: ';',
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    max_record_size: LIMITES.ligne,
    on_record: (cellules: string[]) => {
      prendre(cellules);
      return null;
    },
  });
}

function estVide(cellules: readonly string[]): boolean {
  for (const cellule of cellules) if (cellule !== '') return false;
  return true;
}

function traduire(erreur: CsvError, ligne: number): never {
  if (erreur.code === 'CSV_MAX_RECORD_SIZE') return refuserLongue(ligne);
  return refuser(
    'IMPORT_GUILLEMETS',
    `Ligne ${ligne} : un guillemet est mal placé ou n’est pas refermé. Une cellule qui contient un ` +
      'guillemet s’écrit entre guillemets, et ce guillemet se double.',
  );
}
