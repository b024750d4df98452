/**
 * One row of the return of retentions: its cells read, then held against the row that was sent.
 * Invariant: a row is taken whole or told wrong, by column; no more withheld than asked; a
 * difference has its code, and a code has its difference.
 */
import type { Rejet } from '../../shared/contract/import.ts';
import { positif } from '../../shared/contract/schemas.ts';
import { type DateCivile, formatMois } from '../../shared/date-civile.ts';
import { type Centimes, formatEuros } from '../../shared/montant.ts';
import { LIBELLE_PRESTATION, PRESTATIONS, type Prestation } from '../../shared/nomenclature.ts';
import type { Faute, Lecteur } from '../domain/ligne-import-lecture.ts';
import { citer } from '../domain/ligne-import-lecture.ts';
import { lireMot } from '../domain/ligne-import-mots.ts';
import { rejet } from '../domain/ligne-import-refus.ts';
import { lireMois, lireSomme } from '../domain/ligne-import-valeurs.ts';
import { cleRetenue, type LigneRetenue } from './retenues-csv.ts';

/** Why less was withheld than asked. */
export const CODES_ECART = [
  'quotite',
  'suspendu',
  'termine',
  'deces',
  'rang',
  'inconnu',
  'autre',
] as const;
export type CodeEcart = (typeof CODES_ECART)[number];
export const LIBELLE_ECART: Readonly<Record<CodeEcart, string>> = {
  quotite: 'Part saisissable atteinte',
  suspendu: 'Prestation suspendue',
  termine: 'Droit terminé',
  deces: 'Décès',
  rang: 'Autre retenue servie avant',
  inconnu: 'Bénéficiaire inconnu',
  autre: 'Autre raison',
};

export const COLONNES_RETOUR = [
  'reference',
  'prestation',
  'mois',
  'montant_retenu',
  'code_ecart',
  'motif',
] as const;
export type ColonneRetour = (typeof COLONNES_RETOUR)[number];
export const COLONNES_FACULTATIVES: readonly ColonneRetour[] = ['code_ecart', 'motif'];
const MOTIF_MAX = 500;

export type RetourRetenue = {
  /** As a spreadsheet numbers it; the header is 1. */
  readonly ligne: number;
  readonly demande: LigneRetenue;
  readonly retenu: Centimes;
  /** null: all was withheld. */
  readonly ecart: CodeEcart | null;
  readonly motif: string;
};

/** A row as cells by column, trimmed; a column that the file lacks is empty. */
export type CellulesRetour = {
  readonly ligne: number;
  readonly cellules: Readonly<Record<ColonneRetour, string>>;
};
export type LigneLueRetour =
  | { readonly retour: RetourRetenue }
  | { readonly rejets: readonly Rejet[] };

/** Months, words and amounts ask no date; the type of the readers does. */
const SANS_JOUR = '1900-01-01' as DateCivile;
const lirePrestation = lireMot<Prestation>(PRESTATIONS, {
  motif: 'Prestation inconnue',
  libelles: LIBELLE_PRESTATION,
});
const lireEcart = lireMot<CodeEcart>(CODES_ECART, {
  motif: 'Code d’écart inconnu',
  libelles: LIBELLE_ECART,
});
const lireRetenu = lireSomme(positif);
const VIDE: Faute = {
  motif: 'Cellule vide',
  detail: 'Cette colonne est à remplir sur chaque ligne.',
  correction: null,
};

/** @param attendues the rows sent, by `cleRetenue` */
export function lireLigneRetour(
  lue: CellulesRetour,
  attendues: ReadonlyMap<string, LigneRetenue>,
): LigneLueRetour {
  const fautes: Rejet[] = [];
  const dire = (colonne: ColonneRetour, f: Faute) =>
    fautes.push(rejet(lue.ligne, { colonne, valeur: lue.cellules[colonne] }, f));
  const lire = <T>(colonne: ColonneRetour, lecteur: Lecteur<T>): T | null => {
    const texte = lue.cellules[colonne];
    const lecture = texte === '' ? { faute: VIDE } : lecteur(texte, SANS_JOUR);
    if ('valeur' in lecture) return lecture.valeur;
    dire(colonne, lecture.faute);
    return null;
  };
  const { reference, motif } = lue.cellules;
  if (reference === '') dire('reference', VIDE);
  const prestation = lire('prestation', lirePrestation);
  const mois = lire('mois', lireMois);
  const retenu = lire('montant_retenu', lireRetenu);
  const ecart = lue.cellules.code_ecart === '' ? null : lire('code_ecart', lireEcart);
  if (fautes.length > 0 || prestation === null || mois === null || retenu === null) {
    return { rejets: fautes };
  }
  const demande = attendues.get(cleRetenue({ reference, prestation, mois }));
  if (demande === undefined) {
    dire('reference', {
      motif: 'Retenue non demandée',
      detail:
        `${citer(reference)}, ${LIBELLE_PRESTATION[prestation]}, ${formatMois(mois)} : aucune ligne ` +
        'du fichier envoyé ne porte cette référence, cette prestation et ce mois.',
      correction: null,
    });
    return { rejets: fautes };
  }
  const retour: RetourRetenue = { ligne: lue.ligne, demande, retenu, ecart, motif };
  for (const { colonne, ...f } of incoherences(retour)) dire(colonne, f);
  return fautes.length > 0 ? { rejets: fautes } : { retour };
}

/** What does not hold together between the amount asked, the amount withheld and the reason. */
function incoherences(r: RetourRetenue): (Faute & { colonne: ColonneRetour })[] {
  const fautes: (Faute & { colonne: ColonneRetour })[] = [];
  const { montant } = r.demande;
  if (r.retenu > montant) {
    fautes.push({
      colonne: 'montant_retenu',
      motif: 'Retenu supérieur au montant demandé',
      detail: `${formatEuros(r.retenu)} retenus pour ${formatEuros(montant)} demandés.`,
      correction: null,
    });
  }
  if (r.retenu < montant && r.ecart === null) {
    fautes.push({
      colonne: 'code_ecart',
      motif: 'Code d’écart manquant',
      detail: `${formatEuros(r.retenu)} retenus pour ${formatEuros(montant)} demandés : dites pourquoi (${CODES_ECART.join(', ')}).`,
      correction: null,
    });
  }
  if (r.retenu === montant && r.ecart !== null) {
    fautes.push({
      colonne: 'code_ecart',
      motif: 'Code d’écart sans écart',
      detail: 'Tout a été retenu : la cellule reste vide.',
      correction: null,
    });
  }
  if (r.ecart === 'autre' && r.motif === '') {
    fautes.push({
      colonne: 'motif',
      motif: 'Motif manquant',
      detail: 'Le code « autre » demande un motif.',
      correction: null,
    });
  }
  if (r.motif.length > MOTIF_MAX || /\p{Cc}/u.test(r.motif)) {
    fautes.push({
      colonne: 'motif',
      motif: 'Motif trop long ou illisible',
      detail: `Un motif compte ${MOTIF_MAX} caractères au plus, sur une seule ligne.`,
      correction: null,
    });
  }
  return fautes;
}
