/**
 * What the statement screen derives from a report: its three steps, the lines to look at in their
 * groups, the words of each verdict. Pure; reading, matching and every amount are the door's.
 */
import type { LigneRapprochee, RapportReleve } from '../../shared/contract/releve.ts';
import type { EtapeChemin } from '../components/chemin.tsx';
import type { GroupeLignes } from '../components/tableau-modele.ts';
import { compter, formatNombre, formatOctets } from '../format.ts';

/** Where the reading of a statement stands; one thing at a time is under way. */
export type SituationReleve = {
  readonly fichier: { readonly nom: string; readonly octets: number } | null;
  readonly enCours: 'lecture' | 'controle' | 'enregistrement' | null;
  /** Of the trial, or of the statement itself once recorded. */
  readonly rapport: RapportReleve | null;
  /** Code of the refusal that stopped the trial. */
  readonly refus: string | null;
  /** The recording was interrupted: rolled back, the trial still holds. */
  readonly arrete: boolean;
  /** The report is that of the statement recorded. */
  readonly fait: boolean;
};

export const ETAT_LIGNE = {
  propose: 'À confirmer',
  suspens: 'Sans proposition',
  debit: 'Débit',
} as const;
export type EtatLigne = keyof typeof ETAT_LIGNE;

/** A debit settles nothing, whatever it looks like; a certain line is never shown. */
export function etatDe({ sens, verdict }: Pick<LigneRapprochee, 'sens' | 'verdict'>): EtatLigne {
  if (sens === 'debit') return 'debit';
  return verdict === 'propose' ? 'propose' : 'suspens';
}

const ORDRE: readonly EtatLigne[] = ['propose', 'suspens', 'debit'];
const TITRES: Readonly<Record<EtatLigne, string>> = {
  propose: 'À confirmer',
  suspens: 'Sans proposition',
  debit: 'Débits',
};

/** The lines to look at, what can be settled first; an empty group is not shown. */
export function groupesReleve(lignes: readonly LigneRapprochee[]): GroupeLignes<LigneRapprochee>[] {
  return ORDRE.map((etat) => {
    const siennes = lignes.filter((l) => etatDe(l) === etat);
    return {
      cle: etat,
      titre: TITRES[etat],
      detail: compter(siennes.length, 'ligne'),
      lignes: siennes,
    };
  }).filter((g) => g.lignes.length > 0);
}

export function etapesReleve(s: SituationReleve): EtapeChemin[] {
  const etat = (faite: boolean, enCours: boolean) =>
    faite ? 'faite' : enCours ? 'en-cours' : ('a-venir' as const);
  const lu = s.fichier !== null && (s.refus === null || s.refus === 'INTERROMPU');
  const controle = s.rapport !== null && s.enCours !== 'controle' && s.refus === null;
  return [
    { cle: 'fichier', libelle: 'Fichier', detail: detailFichier(s), etat: etat(lu, true) },
    { cle: 'controle', libelle: 'Contrôle', detail: detailControle(s), etat: etat(controle, lu) },
    {
      cle: 'enregistrement',
      libelle: 'Enregistrement',
      detail: detailEnregistrement(s),
      etat: etat(s.fait, controle),
    },
  ];
}

function detailFichier({ fichier, rapport, enCours, refus }: SituationReleve): string {
  if (enCours === 'lecture') return 'lecture…';
  if (refus !== null && refus !== 'INTERROMPU') return 'à remplacer';
  if (rapport) return `${compter(rapport.lignes, 'ligne')}, ${nomFormat(rapport.format)}`;
  return fichier ? formatOctets(fichier.octets) : 'à choisir';
}

function detailControle({ rapport, enCours, refus }: SituationReleve): string {
  if (enCours === 'controle') return 'en cours';
  if (refus === 'INTERROMPU') return 'interrompu';
  if (!rapport || refus) return 'ligne par ligne';
  const aVoir = rapport.proposes + rapport.suspens;
  return aVoir === 0 ? 'rien à examiner' : `${formatNombre(aVoir)} à examiner`;
}

function detailEnregistrement({ enCours, fait }: SituationReleve): string {
  if (enCours === 'enregistrement') return 'en cours';
  return fait ? 'fait' : 'après votre accord';
}

export function nomFormat(format: string): string {
  return format === 'csv' ? 'CSV' : format;
}

/** Why the statement cannot be recorded now; null: it can. */
export function refusEnregistrer(s: SituationReleve): string | null {
  if (!s.fichier) return 'Choisissez d’abord un fichier.';
  if (s.enCours === 'enregistrement') return 'L’enregistrement est en cours.';
  if (s.enCours) return 'Le contrôle du relevé est en cours.';
  if (s.fait) return 'Ce relevé est enregistré.';
  if (!s.rapport || s.refus) return 'Le contrôle du relevé n’est pas terminé.';
  const { lignes, dejaLues } = s.rapport;
  if (lignes === 0) return 'Aucune ligne de ce relevé n’est à enregistrer.';
  return lignes === dejaLues ? 'Toutes les lignes de ce relevé ont déjà été lues.' : null;
}

/** What the check says in words, beside the figures. */
export function phraseReleve({ rapport, refus, fait, arrete }: SituationReleve): string {
  if (arrete)
    return 'Enregistrement interrompu\u00a0: rien n’a été écrit, vous pouvez le relancer.';
  if (refus === 'INTERROMPU') {
    return 'Interrompu. Votre fichier est conservé, rien n’a été enregistré.';
  }
  if (!rapport) return '';
  const lignes = compter(rapport.lignes, 'ligne lue', 'lignes lues');
  return fait ? `${lignes}, relevé enregistré` : `${lignes}, rien n’est encore enregistré`;
}

/** What is read and settles nothing, in the order an agent asks for it. */
export function comptesReleve(r: RapportReleve): { cle: string; nombre: number; mots: string }[] {
  const accord = (n: number, un: string, plusieurs: string) => (n < 2 ? un : plusieurs);
  return [
    { cle: 'debits', nombre: r.debits, mots: accord(r.debits, 'débit', 'débits') },
    { cle: 'dejaLues', nombre: r.dejaLues, mots: accord(r.dejaLues, 'déjà lue', 'déjà lues') },
    { cle: 'attente', nombre: r.attente, mots: 'en attente à la banque' },
    {
      cle: 'rejets',
      nombre: r.rejetes,
      mots: accord(r.rejetes, 'rejetée', 'rejetées'),
    },
  ];
}

/** The report holds the first lines only; silence when it holds them all. */
export function limiteAVoir({ proposes, suspens, debits, aVoir }: RapportReleve): string {
  const toutes = proposes + suspens + debits;
  if (aVoir.length >= toutes) return '';
  return `les ${formatNombre(aVoir.length)} premières sur ${formatNombre(toutes)}\u202f; les autres attendent dans les paiements`;
}

/** « MAQUETTE Yvon », or the label when the bank names nobody. */
export function nomLigne({ payeur, libelle }: Pick<LigneRapprochee, 'payeur' | 'libelle'>): string {
  return payeur.trim() || libelle.trim() || 'Payeur non nommé';
}
