/**
 * D04, proposition d'échéancier: the frozen snapshot of an offer, and of the draft D05 joined to
 * it, whose data it carries whole. Base: CSS, art. R. 133-9-2 I 2° b and c, III 2° (twelve months
 * at most, « réglementaire »); longer, the caisse's own choice (« amiable »); courriers.md § 7.
 */
import { z } from 'zod';
import { formatEuros } from '../montant.ts';
import { drapeau, jour, montant, texte } from './champs.ts';
import { instantaneD05 } from './d05.ts';

export const instantaneD04 = instantaneD05.extend({
  /** « Madame », « Monsieur », « Madame, Monsieur ». */
  appel: texte,
  echeancier: instantaneD05.shape.echeancier.extend({
    /** Every instalment but the last one, which may differ. */
    mensualite: montant,
    /** Day of the month, 1 to 31. */
    jour: z.int().min(1).max(31).nullable(),
    /** First instalment. */
    premiere: jour,
    derniere_differente: drapeau,
    derniere_montant: montant,
    /** True when the debtor asked for it. */
    a_demande: drapeau,
    date_demande: jour,
  }),
  date: z.strictObject({
    /** « avant le … »: the answer is awaited before that day. */
    limite_reponse: jour,
    /**
     * Clock T05, one month from the agreement in principle.
     * DOUTE: the model says « avant le »: the day after the last one stands here, or the letter
     * would take a day off the month that the text gives.
     */
    t05: jour,
  }),
  cra: z.strictObject({ adresse: texte }),
});
export type InstantaneD04 = z.infer<typeof instantaneD04>;

/** The words of `document.objet` for D04; null while the amount or the number is missing. */
export function objetD04({
  indu,
  echeancier,
}: Pick<InstantaneD04, 'indu' | 'echeancier'>): string | null {
  if (indu.reste === null || echeancier.nombre === null) return null;
  const reste = formatEuros(indu.reste);
  return `Notre proposition pour rembourser ${reste} en ${echeancier.nombre} fois`;
}
