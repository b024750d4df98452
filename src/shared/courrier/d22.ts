/**
 * D22, personalised recovery plan of the family branch: the frozen snapshot, with the bands of
 * the schedule and the debts in their order.
 * Base: CSS, art. L. 553-2 and D. 553-1 to D. 553-5; courriers.md § 7.
 */
import { z } from 'zod';
import { mois } from '../contract/schemas.ts';
import { formatEuros } from '../montant.ts';
import { PRESTATIONS } from '../nomenclature.ts';
import { drapeau, entier, jour, montant, texte } from './champs.ts';
import { dossier, socle } from './socle.ts';

/** One band of the schedule; the first one bears the flat amount. */
export const trancheD22 = z.strictObject({
  /** « De 306,00 € à 458,00 € ». */
  libelle: texte,
  /** « forfait », « 25 % ». */
  taux: texte,
  montant,
});

/** One debt under the withholding, in the order of D. 553-4. */
export const detteD22 = z.strictObject({
  rang: z.int().min(1),
  nature: texte,
  notifiee: jour,
  reste: montant,
  /** The month in which it should be settled. */
  fin: mois.nullable(),
});

export const recoursD22 = z.strictObject({
  prestation: z.enum(PRESTATIONS),
  /** A whole sentence: before whom, within which delay, at which address, then which court. */
  texte,
});

export const instantaneD22 = socle.extend({
  appel: texte,
  dossier: dossier.extend({ fraude: drapeau }),
  plan: z.strictObject({
    /** Year of the schedule. */
    annee: entier,
    total: montant,
    /** What is withheld each month, within the benefits of the month. */
    retenue: montant,
    /** What the schedule gives, before any increase. */
    retenue_calculee: montant,
    /** With their article: « vos allocations familiales ». */
    prestations: texte,
    debut: jour,
    /** About, in months. */
    duree: entier,
    /** A month's resources and benefits; null when the income is deemed. */
    ressources: montant,
    /** The income is not known: the weighted income is the deemed one (D. 553-1 III). */
    presume: drapeau,
    /** Rent or loan, or a quarter of the rest; null when the income is deemed. */
    logement: montant,
    logement_presume: drapeau,
    /** « un couple, deux enfants à charge (3 parts) ». */
    foyer: texte,
    revenu_pondere: montant,
    tranches: z.array(trancheD22),
    /** Percent added for fraud: 50, or 100; 0 when the law adds none here; null without fraud. */
    majoration: entier,
    majoration_motif: texte,
    dettes: z.array(detteD22),
    recours: z.array(recoursD22),
    /** The organism for which this is withheld; null: the caisse itself. */
    delegant: texte,
  }),
  cra: z.strictObject({ adresse: texte }),
});
export type InstantaneD22 = z.infer<typeof instantaneD22>;
export type DetteD22 = z.infer<typeof detteD22>;

/** The words of `document.objet` for D22; null while the amount is missing. */
export function objetD22({ plan }: Pick<InstantaneD22, 'plan'>): string | null {
  if (plan.retenue === null) return null;
  return `Votre plan de remboursement personnalisé : ${formatEuros(plan.retenue)} par mois`;
}
