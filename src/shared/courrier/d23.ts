/**
 * D23, answer to a request for rectification or to a contestation: the frozen snapshot.
 * Base: CSS, art. R. 133-9-2 II to IV (prime d'activité: R. 847-1-1); courriers.md § 7.
 */
import { z } from 'zod';
import { formatDateLongue } from '../date-civile.ts';
import { drapeau, jour, montant, texte } from './champs.ts';
import { dossier, mandat, socle } from './socle.ts';

export const SENS_DEMANDE = [
  'acceptee',
  'partielle',
  'refusee',
  'tardive_ecrite',
  'tardive_orale',
] as const;
export type SensDemande = (typeof SENS_DEMANDE)[number];

/** What `demande.sens_libelle` holds, as the object ends. */
export const LIBELLE_SENS: Record<SensDemande, string> = {
  acceptee: 'demande acceptée',
  partielle: 'demande acceptée en partie',
  refusee: 'demande refusée',
  tardive_ecrite: 'demande transmise à la commission de recours amiable',
  tardive_orale: 'demande arrivée après le délai de 20 jours',
};

/** One payment of the new detail (block « tableau » of courriers.md § 5.2). */
export const ligneD23 = z.strictObject({
  date_versement: jour,
  periode: texte,
  verse: montant,
  du: montant,
  indu: montant,
  recouvre: montant,
  reste: montant,
});

export const instantaneD23 = socle.extend({
  appel: texte,
  dossier,
  demande: z.strictObject({
    date: jour,
    canal: z.enum(['ecrit', 'oral']).nullable(),
    sens: z.enum(SENS_DEMANDE),
    sens_libelle: texte,
    /** « Vous indiquez : … Notre réponse : … », each a sentence. */
    arguments: z.array(z.strictObject({ texte, reponse: texte })),
    /** Something is still to be repaid after the answer. */
    reste_du: drapeau,
  }),
  indu: z.strictObject({
    /** The amount before a partial answer; null otherwise. */
    ancien_montant: montant,
    /** The amount claimed, cancelled or, after a partial answer, the new one. */
    montant_initial: montant,
    reste: montant,
    article_fond: texte,
  }),
  /** The new detail; empty unless the answer is partial. */
  lignes: z.array(ligneD23),
  total: z.strictObject({ indu: montant, recouvre: montant, reste: montant }),
  comptes: z.strictObject({ a_rendre: montant }),
  /** « Sept jours »; prime d'activité: « Deux mois ». */
  retenue: z.strictObject({ delai_libelle: texte }),
  cra: z.strictObject({ adresse: texte }),
  recours: z.strictObject({ juge_libelle: texte, juge_adresse: texte }),
  mandat,
});
export type InstantaneD23 = z.infer<typeof instantaneD23>;
export type LigneD23 = z.infer<typeof ligneD23>;

/** The words of `document.objet` for D23; null while the date or the meaning is missing. */
export function objetD23({ demande }: Pick<InstantaneD23, 'demande'>): string | null {
  const { date, sens_libelle } = demande;
  if (date === null || !sens_libelle) return null;
  return `Réponse à votre demande du ${formatDateLongue(date)} — ${sens_libelle}`;
}
