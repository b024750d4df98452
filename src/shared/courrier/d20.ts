/**
 * D20, attestation: the debt is settled, or the state of the file on a day. The frozen snapshot.
 * Base: CSS, art. D. 122-2 (the accounting officer answers for the collection); courriers.md § 7.
 */
import { z } from 'zod';
import { formatDateLongue } from '../date-civile.ts';
import { drapeau, jour, montant, texte } from './champs.ts';
import { dossier, socle } from './socle.ts';

export const TYPES_ATTESTATION = ['fin', 'situation'] as const;

export const instantaneD20 = socle.extend({
  appel: texte,
  dossier,
  indu: z.strictObject({
    nature: texte,
    /** « nature, du … au … ». */
    libelle: texte,
    montant_initial: montant,
    reste: montant,
  }),
  /** Date of the notification D01. */
  ev: z.strictObject({ d01: jour }),
  /** How the debt went down; an admission en non-valeur is not in it: the debt remains. */
  comptes: z.strictObject({ paye: montant, retenu: montant, remis: montant, annule: montant }),
  /** What was paid and withheld. */
  total: z.strictObject({ recouvre: montant }),
  attestation: z.strictObject({
    type: z.enum(TYPES_ATTESTATION),
    /** The day of the state; null for « fin ». */
    date: jour,
    /** The day on which the balance came to zero; null for « situation ». */
    date_solde: jour,
  }),
  otd: z.strictObject({
    en_cours: drapeau,
    /** The day on which the lift was asked for. */
    mainlevee: jour,
  }),
});
export type InstantaneD20 = z.infer<typeof instantaneD20>;

/** The words of `document.objet` for D20; null while the day of the state is missing. */
export function objetD20({ attestation }: Pick<InstantaneD20, 'attestation'>): string | null {
  if (attestation.type === 'fin') return 'Votre dette est soldée';
  const { date } = attestation;
  return date === null ? null : `Situation de votre dossier au ${formatDateLongue(date)}`;
}
