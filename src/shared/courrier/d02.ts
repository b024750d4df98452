/**
 * D02, relance 1: the frozen snapshot of an optional reminder by ordinary letter.
 * Base: none compels it (CSS, art. D. 122-2 and D. 253-16 say who does it); courriers.md § 7.
 */
import { z } from 'zod';
import { formatEuros } from '../montant.ts';
import { jour, montant, texte } from './champs.ts';
import { mandat, socle } from './socle.ts';

export const instantaneD02 = socle.extend({
  /** « Madame », « Monsieur », « Madame, Monsieur ». */
  appel: texte,
  indu: z.strictObject({
    /** « nature, du … au … ». */
    libelle: texte,
    montant_initial: montant,
    reste: montant,
    /** Part of montant_initial that was never paid to anybody; zero without fraud. */
    indemnite: montant,
  }),
  ev: z.strictObject({
    /** Reception of the notification D01. */
    d01_recu: jour,
    /** True while the two months to seize the CRA run; null when it is not known. */
    delai_cra_ouvert: z.boolean().nullable(),
  }),
  comptes: z.strictObject({
    /** All that was received for this debt, reversals deducted; zero when nothing was. */
    recu: montant,
  }),
  date: z.strictObject({
    /** « avant le … »: the first day on which the file moves on. */
    limite_interne: jour,
  }),
  cra: z.strictObject({ adresse: texte }),
  mandat,
});
export type InstantaneD02 = z.infer<typeof instantaneD02>;

/** The words of `document.objet` for D02; null while the amount is missing. */
export function objetD02({ indu }: Pick<InstantaneD02, 'indu'>): string | null {
  return indu.reste === null ? null : `Rappel — ${formatEuros(indu.reste)} à rembourser`;
}
