/**
 * D13, information de transfert au contentieux: the frozen snapshot. Base: the protocol's causes;
 * the accountant has the amicable stage, the director the rest (CSS, art. D. 253-16); the service
 * in charge is named (CRPA, art. L. 111-2); courriers.md § 7.
 */
import { z } from 'zod';
import { jour, montant, texte } from './champs.ts';
import { socle } from './socle.ts';

export const instantaneD13 = socle.extend({
  /** « Madame », « Monsieur », « Madame, Monsieur ». */
  appel: texte,
  indu: z.strictObject({ nature: texte, reste: montant }),
  date: z.strictObject({
    /** Day from which the other service has the file. */
    transfert: jour,
  }),
  transfert: z.strictObject({
    /** Not paid; agreement not kept; remise asked (then the words are gentle). */
    motif: z.enum(['echec', 'caducite', 'remise']).nullable(),
  }),
  /** The service that takes the file over. */
  contentieux: z.strictObject({ nom: texte, adresse: texte, telephone: texte }),
});
export type InstantaneD13 = z.infer<typeof instantaneD13>;

/** The words of `document.objet` for D13. */
export const objetD13 = (): string => 'Votre dossier change de service';
