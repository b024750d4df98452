/**
 * What the import screen derives from a report: its four steps, the time that is left, the
 * corrections made on the screen. Pure; counting and judging the lines is the door's.
 */
import type { z } from 'zod';
import type { correction, RapportImport, Rejet } from '../../shared/contract/import.ts';
import type { Progres } from '../../shared/contract/operation.ts';
import type { EtapeChemin } from '../components/chemin.tsx';
import { compter, formatNombre, formatOctets } from '../format.ts';

export type Correction = z.infer<typeof correction>;

/** Where an import stands; one thing at a time is under way. */
export type Situation = {
  readonly fichier: { readonly nom: string; readonly octets: number } | null;
  readonly enCours: 'lecture' | 'controle' | 'import' | null;
  /** Of the last check that ended, or of the import itself once done. */
  readonly rapport: RapportImport | null;
  /** Code of the refusal that stopped the check. */
  readonly refus: string | null;
  /** The import itself was interrupted: rolled back, what was checked still holds. */
  readonly importArrete: boolean;
  /** The report is that of the import, not of a trial. */
  readonly fait: boolean;
};

const CODES_COLONNES: readonly string[] = ['IMPORT_COLONNES', 'IMPORT_SEPARATEUR'];

export function etapesImport(s: Situation): EtapeChemin[] {
  const etat = (faite: boolean, enCours: boolean) =>
    faite ? 'faite' : enCours ? 'en-cours' : ('a-venir' as const);
  const lu = s.fichier !== null;
  const colonnes = s.rapport !== null;
  const controle = colonnes && s.enCours !== 'controle' && s.refus === null;
  const bloque = s.refus !== null && CODES_COLONNES.includes(s.refus);
  return [
    { cle: 'fichier', libelle: 'Fichier', detail: detailFichier(s), etat: etat(lu, true) },
    {
      cle: 'colonnes',
      libelle: 'Colonnes',
      detail: detailColonnes(s, bloque),
      etat: etat(colonnes && !bloque, bloque),
    },
    {
      cle: 'controle',
      libelle: 'Contrôle',
      detail: detailControle(s),
      etat: etat(controle, lu && !bloque),
    },
    { cle: 'import', libelle: 'Import', detail: detailImport(s), etat: etat(s.fait, controle) },
  ];
}

function detailFichier({ fichier, rapport, enCours }: Situation): string {
  if (enCours === 'lecture') return 'lecture…';
  if (rapport) return compter(rapport.lignes, 'ligne');
  return fichier ? formatOctets(fichier.octets) : 'à choisir';
}

function detailColonnes({ rapport, enCours }: Situation, bloque: boolean): string {
  if (bloque) return 'à corriger';
  if (!rapport) return enCours === 'controle' ? 'en cours' : 'à reconnaître';
  const { reconnues, inconnues } = rapport.colonnes;
  const accord = reconnues.length < 2 ? 'reconnue' : 'reconnues';
  return `${reconnues.length} ${accord} sur ${reconnues.length + inconnues.length}`;
}

function detailControle({ rapport, enCours, refus }: Situation): string {
  if (enCours === 'controle') return 'en cours';
  if (refus === 'INTERROMPU') return 'interrompu';
  if (!rapport || refus) return 'ligne par ligne';
  return rapport.lignesRejetees === 0
    ? 'aucun rejet'
    : compter(rapport.lignesRejetees, 'ligne rejetée', 'lignes rejetées');
}

function detailImport({ rapport, enCours, fait }: Situation): string {
  if (enCours === 'import') return 'en cours';
  if (fait && rapport) return compter(rapport.crees, 'dossier créé', 'dossiers créés');
  return 'après votre accord';
}

/**
 * Seconds left at the pace so far; null while the pace or the total is unknown.
 * @param ecoule milliseconds since the work began
 */
export function resteEstime({ fait, total }: Progres, ecoule: number): number | null {
  if (!total || fait <= 0 || ecoule < 500) return null;
  return Math.ceil(((total - fait) * ecoule) / fait / 1000);
}

/** « encore 4 secondes environ », « encore 2 minutes environ ». */
export function formatReste(secondes: number): string {
  if (secondes < 1) return 'presque fini';
  if (secondes < 60) return `encore ${compter(secondes, 'seconde')} environ`;
  return `encore ${compter(Math.round(secondes / 60), 'minute')} environ`;
}

/** One correction a cell: the last one typed. */
export function poserCorrection(
  corrections: readonly Correction[],
  nouvelle: Correction,
): readonly Correction[] {
  const autres = corrections.filter(
    (c) => c.ligne !== nouvelle.ligne || c.colonne !== nouvelle.colonne,
  );
  return [...autres, nouvelle];
}

/** The value laid on this cell since the last check; undefined: none. */
export function enAttente(
  { ligne, colonne }: Pick<Rejet, 'ligne' | 'colonne'>,
  corrections: readonly Correction[],
  controlees: readonly Correction[],
): string | undefined {
  const posee = corrections.find((c) => c.ligne === ligne && c.colonne === colonne);
  return posee && !controlees.includes(posee) ? posee.valeur : undefined;
}

/** A row that names no column (one semicolon too many) is put right in the file itself. */
export const corrigible = (r: Rejet): boolean => r.colonne !== '';

/** How the proposal reads; leaving a repeated row out is not a value to read. */
export function lireProposition({ colonne, correction }: Rejet): string | null {
  return colonne === 'ignorer' && correction === 'oui' ? 'Garder la première' : correction;
}

/** « indus_novembre.csv » → « indus_novembre-rejets.csv ». */
export function nomDesRejets(nom: string): string {
  return `${nom.replace(/\.[^.]*$/, '')}-rejets.csv`;
}

export function lignesEcartees({ lignesRejetees, retenues }: RapportImport): number {
  return lignesRejetees + retenues;
}

/** « Importer 812 dossiers ». */
export function libelleImporter(rapport: RapportImport | null): string {
  if (!rapport || rapport.crees === 0) return 'Importer';
  return `Importer ${compter(rapport.crees, 'dossier')}`;
}

/** Why the import cannot start now; null: it can. */
export function refusImporter(s: Situation, corrections: boolean): string | null {
  if (!s.fichier) return 'Choisissez d’abord un fichier.';
  if (s.enCours === 'import') return 'L’import est en cours.';
  if (s.enCours) return 'Le contrôle du fichier est en cours.';
  if (s.fait) return 'Cet import est fait.';
  if (!s.rapport || s.refus) return 'Le contrôle du fichier n’est pas terminé.';
  if (corrections) return 'Vos corrections attendent leur contrôle.';
  return s.rapport.crees === 0 ? 'Aucun dossier nouveau à créer.' : null;
}

/** « 8 160 lignes sur 12 000 ». */
export function avancement({ fait, total }: Progres): string {
  if (total === null) return compter(fait, 'ligne');
  return `${compter(fait, 'ligne')} sur ${formatNombre(total)}`;
}
