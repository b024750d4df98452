/**
 * D21, refund of what was paid beyond the debt: the frozen snapshot.
 * Base: C. civ., art. 1302-1; CSS, art. D. 122-4 and D. 253-4; courriers.md § 7.
 */
import { z } from 'zod';
import { formatEuros } from '../montant.ts';
import { jour, montant, texte } from './champs.ts';
import { dossier, socle } from './socle.ts';

export const ORIGINES_REMBOURSEMENT = ['double', 'cra', 'jugement', 'erreur'] as const;

export const instantaneD21 = socle.extend({
  appel: texte,
  dossier,
  remboursement: z.strictObject({
    origine: z.enum(ORIGINES_REMBOURSEMENT).nullable(),
    /** Date of the judgment, when the refund comes from one. */
    jugement: jour,
    /** Received and withheld. */
    recu: montant,
    du: montant,
    /** recu − du. */
    montant,
    /** Part of it set against another debt, with the debtor's agreement; zero without. */
    impute: montant,
    /** Date of that agreement. */
    accord: jour,
    /** « l’indu de pension de réversion notifié le … ». */
    autre_dette: texte,
    /** montant − impute: what is transferred. */
    net: montant,
    date: jour,
    /** The last four characters of the account alone. */
    iban_fin: texte,
  }),
  cra: z.strictObject({
    adresse: texte,
    /** Date of the session that decided for the debtor. */
    seance: jour,
  }),
  recours: z.strictObject({ juge_libelle: texte, juge_adresse: texte }),
});
export type InstantaneD21 = z.infer<typeof instantaneD21>;

/** The words of `document.objet` for D21; null while the amount is missing. */
export function objetD21({ remboursement }: Pick<InstantaneD21, 'remboursement'>): string | null {
  const { montant: rendu } = remboursement;
  return rendu === null ? null : `Nous vous remboursons ${formatEuros(rendu)}`;
}
