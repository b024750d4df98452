/**
 * D01, notification d'indu: the frozen snapshot that its text and its bytes come from.
 * Base: CSS, art. R. 133-9-2 I (prime d'activité: R. 847-1-1 I); courriers.md § 7.
 */
import { z } from 'zod';
import { mois } from '../contract/schemas.ts';
import { formatEuros } from '../montant.ts';
import { drapeau, jour, montant, texte } from './champs.ts';
import { dossier, mandat, socle } from './socle.ts';

/** One payment, or the 10 % indemnity (then without date, verse nor du). */
export const ligneD01 = z.strictObject({
  type: z.enum(['prestation', 'indemnite']),
  date_versement: jour,
  periode: texte,
  prestation: texte,
  verse: montant,
  du: montant,
  indu: montant,
});

/** One cell of the month grid: a benefit in a month. */
export const celluleGrille = z.strictObject({
  mois,
  prestation: z.string(),
  verse: montant,
  du: montant,
  ecart: montant,
});

const indu = z.strictObject({
  /** « pension de réversion ». */
  nature: texte,
  periode_debut: jour,
  periode_fin: jour,
  montant_initial: montant,
  reste: montant,
  motif_texte: texte,
  cause: z.enum(['declaration', 'caisse', 'tiers', 'deces']).nullable(),
  date_information: jour,
  changement: texte,
  raison_retard: texte,
  regle_applicable: texte,
  article_fond: texte,
  article_recuperation: texte,
  /** The article of procedure alone, e.g. « R. 133-9-2 ». */
  article_procedure: texte,
  info_tiers: drapeau,
  info_tiers_origine: texte,
  info_tiers_teneur: texte,
  /** Part of montant_initial; zero without fraud. */
  indemnite: montant,
  fraude_motif: texte,
  /** L. 355-3 al. 4: error of the caisse, good faith, resources between one and two ceilings. */
  l3553_intermediaire: drapeau,
  /** What is not claimed because it is time-barred; zero when nothing is. */
  prescrit: montant,
  limite_prescription: jour,
  algorithme: drapeau,
  algorithme_finalite: texte,
});

export const instantaneD01 = socle.extend({
  /** « Madame », « Monsieur », « Madame, Monsieur ». */
  appel: texte,
  dossier: dossier.extend({ fraude_suspectee: drapeau }),
  indu,
  lignes: z.array(ligneD01),
  total: z.strictObject({ verse: montant, du: montant, indu: montant }),
  /** Month by month; printed as an annex when it has more than six rows. */
  grille: z.array(celluleGrille),
  retenue: z.strictObject({
    possible: drapeau,
    mensuelle: montant,
    /** With its article: « votre pension de réversion ». */
    prestation: texte,
    debut_prevu: jour,
    /** « Après ces 20 jours »; prime d'activité: « Après le délai de deux mois ». */
    depart_libelle: texte,
  }),
  cra: z.strictObject({ adresse: texte }),
  recours: z.strictObject({ juge_libelle: texte, juge_adresse: texte }),
  mandat,
});
export type InstantaneD01 = z.infer<typeof instantaneD01>;
export type LigneD01 = z.infer<typeof ligneD01>;
export type CelluleGrille = z.infer<typeof celluleGrille>;

/** The words of `document.objet` for D01; null while the amount or the nature is missing. */
export function objetD01({ indu }: Pick<InstantaneD01, 'indu'>): string | null {
  if (indu.montant_initial === null || !indu.nature) return null;
  return `Sommes à rembourser : ${formatEuros(indu.montant_initial)} — ${indu.nature}`;
}
