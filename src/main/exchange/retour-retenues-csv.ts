/**
 * What the paying service sends back: for each retention asked, what it really withheld and why
 * not all of it (docs/formats.md). Rows are matched with those that were sent; what does not match
 * is told by row and column, never guessed.
 * Invariant: each row sent is in one row taken, or among the absent ones; never counted twice.
 */
import type { Rejet } from '../../shared/contract/import.ts';
import { type Centimes, somme } from '../../shared/montant.ts';
import { refuser } from '../../shared/refus.ts';
import { plier } from '../domain/ligne-import-lecture.ts';
import { rejet } from '../domain/ligne-import-refus.ts';
import { decoder, type Encodage, parcourir } from './csv.ts';
import { COLONNES_RETENUES, cleRetenue, type LigneRetenue } from './retenues-csv.ts';
import {
  type CellulesRetour,
  COLONNES_FACULTATIVES,
  COLONNES_RETOUR,
  type ColonneRetour,
  lireLigneRetour,
  type RetourRetenue,
} from './retour-retenues-ligne.ts';

export type LectureRetour = {
  readonly encodage: Encodage;
  readonly retours: readonly RetourRetenue[];
  readonly rejets: readonly Rejet[];
  /** Asked, and in no row taken: still expected. */
  readonly absentes: readonly LigneRetenue[];
  /** Columns of the file that are neither read nor those of the file sent. */
  readonly inconnues: readonly string[];
  /** Of the rows taken. */
  readonly demande: Centimes;
  readonly retenu: Centimes;
};

/**
 * @param envoyees the rows of the file that this one answers
 * @throws RefusError IMPORT_COLONNES, IMPORT_VIDE, and those of `decoder` and `parcourir`
 */
export function lireRetourRetenues(
  octets: Buffer,
  envoyees: readonly LigneRetenue[],
): LectureRetour {
  const { encodage, octets: texte } = decoder(octets);
  const attendues = new Map(envoyees.map((l) => [cleRetenue(l), l]));
  const prises = new Map<string, RetourRetenue>();
  const rejets: Rejet[] = [];
  let entete: Entete | null = null;
  let inconnues: readonly string[] = [];
  parcourir(texte, (cellules, ligne) => {
    if (entete === null) {
      entete = lireEntete(cellules);
      inconnues = entete.inconnues;
    } else if (cellules.length === entete.largeur) {
      rejets.push(...prendre(ranger(entete, cellules, ligne), attendues, prises));
    } else {
      rejets.push(decalee(ligne, cellules.length, entete.largeur));
    }
  });
  const retours = [...prises.values()];
  if (retours.length + rejets.length === 0) {
    refuser('IMPORT_VIDE', 'Ce fichier ne contient aucune ligne sous son en-tête.');
  }
  return {
    ...{ encodage, retours, rejets, inconnues },
    absentes: envoyees.filter((l) => !prises.has(cleRetenue(l))),
    demande: somme(retours.map((r) => r.demande.montant)),
    retenu: somme(retours.map((r) => r.retenu)),
  };
}

type Entete = {
  readonly places: ReadonlyMap<ColonneRetour, number>;
  readonly inconnues: readonly string[];
  readonly largeur: number;
};

/** The return may be the file itself, completed: its own columns are no surprise. */
const ENVOYEES = new Set<string>(COLONNES_RETENUES);

function lireEntete(cellules: readonly string[]): Entete {
  const places = new Map<ColonneRetour, number>();
  const inconnues: string[] = [];
  cellules.forEach((titre, rang) => {
    const cle = plier(titre).replace(/[\s-]+/g, '_');
    const colonne = COLONNES_RETOUR.find((c) => c === cle);
    if (colonne === undefined) {
      if (cle !== '' && !ENVOYEES.has(cle)) inconnues.push(titre.trim());
    } else if (places.has(colonne)) {
      refuser('IMPORT_COLONNES', `La colonne « ${colonne} » figure deux fois dans le fichier.`);
    } else places.set(colonne, rang);
  });
  const manquantes = COLONNES_RETOUR.filter(
    (c) => !places.has(c) && !COLONNES_FACULTATIVES.includes(c),
  );
  if (manquantes.length > 0) {
    refuser(
      'IMPORT_COLONNES',
      `Il manque : ${manquantes.join(', ')}. La première ligne du fichier nomme les colonnes, ` +
        'séparées par un point-virgule.',
    );
  }
  return { places, inconnues, largeur: cellules.length };
}

function ranger(e: Entete, cellules: readonly string[], ligne: number): CellulesRetour {
  const de = (colonne: ColonneRetour) => (cellules[e.places.get(colonne) ?? -1] ?? '').trim();
  return {
    ligne,
    cellules: {
      reference: de('reference'),
      prestation: de('prestation'),
      mois: de('mois'),
      montant_retenu: de('montant_retenu'),
      code_ecart: de('code_ecart'),
      motif: de('motif'),
    },
  };
}

/** Takes the row, unless it is wrong or answers a row already answered. */
function prendre(
  lue: CellulesRetour,
  attendues: ReadonlyMap<string, LigneRetenue>,
  prises: Map<string, RetourRetenue>,
): readonly Rejet[] {
  const lecture = lireLigneRetour(lue, attendues);
  if ('rejets' in lecture) return lecture.rejets;
  const cle = cleRetenue(lecture.retour.demande);
  const autre = prises.get(cle);
  if (autre === undefined) {
    prises.set(cle, lecture.retour);
    return [];
  }
  return [
    rejet(
      lue.ligne,
      { colonne: 'reference', valeur: lue.cellules.reference },
      {
        motif: 'Doublon dans le fichier',
        detail: `La ligne ${autre.ligne} répond déjà à cette retenue.`,
        correction: null,
      },
    ),
  ];
}

function decalee(ligne: number, cellules: number, largeur: number): Rejet {
  const detail =
    `La ligne ${ligne} compte ${cellules} cellules et l’en-tête ${largeur} : un point-virgule est ` +
    'de trop, ou il en manque un.';
  return rejet(
    ligne,
    { colonne: '', valeur: '' },
    { motif: 'Nombre de colonnes', detail, correction: null },
  );
}
