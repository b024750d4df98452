/**
 * D03, dernière relance avant contentieux: the frozen snapshot.
 * Base: the recovery protocol; what may follow is in the order of the law (CSS, art. R. 133-9-2 V,
 * L. 161-1-5, R. 133-6); courriers.md § 7.
 */
import { z } from 'zod';
import { formatEuros } from '../montant.ts';
import { jour, montant, texte } from './champs.ts';
import { mandat, socle } from './socle.ts';

export const instantaneD03 = socle.extend({
  /** « Madame », « Monsieur », « Madame, Monsieur ». */
  appel: texte,
  indu: z.strictObject({
    /** « nature, du … au … ». */
    libelle: texte,
    reste: montant,
  }),
  ev: z.strictObject({
    /** Reception of the notification D01. */
    d01_recu: jour,
    /** Date of the reminder D02; null when that level is switched off. */
    d02: jour,
  }),
  date: z.strictObject({
    /** « avant le … »: the first day on which the file may be handed over. */
    limite_interne: jour,
  }),
  cra: z.strictObject({ adresse: texte }),
  mandat,
});
export type InstantaneD03 = z.infer<typeof instantaneD03>;

/** The words of `document.objet` for D03; null while the amount is missing. */
export function objetD03({ indu }: Pick<InstantaneD03, 'indu'>): string | null {
  if (indu.reste === null) return null;
  const reste = formatEuros(indu.reste);
  return `Dernier rappel avant transmission au service contentieux — ${reste}`;
}
