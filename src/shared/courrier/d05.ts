/**
 * D05, accord d'échéancier: the frozen snapshot of an agreement signed by two parties.
 * Base: CSS, art. R. 133-9-2 I 2° b; C. civ., art. 2240; courriers.md § 7.
 */
import { z } from 'zod';
import { MODES_PAIEMENT } from '../nomenclature.ts';
import { drapeau, entier, jour, montant, texte } from './champs.ts';
import { dossier, mandat, param, socle } from './socle.ts';

export const ligneEcheance = z.strictObject({
  numero: z.int().min(1),
  date: jour,
  montant,
  /** What is left to pay after this instalment. */
  solde: montant,
});

export const instantaneD05 = socle.extend({
  dossier: dossier.extend({ contestation_reservee: drapeau }),
  indu: z.strictObject({
    nature: texte,
    /** « nature, du … au … ». */
    libelle: texte,
    reste: montant,
  }),
  ev: z.strictObject({
    /** Date of the notification D01. */
    d01: jour,
    /** Date on which the CRA was seized; null without an appeal. */
    cra_saisie: jour,
  }),
  echeancier: z.strictObject({
    numero: texte,
    regime: z.enum(['reglementaire', 'amiable']).nullable(),
    nombre: entier,
    mode: z.enum(MODES_PAIEMENT).nullable(),
    total: montant,
    suspend_retenue: drapeau,
    lignes: z.array(ligneEcheance),
  }),
  param,
  mandat,
});
export type InstantaneD05 = z.infer<typeof instantaneD05>;
export type LigneEcheance = z.infer<typeof ligneEcheance>;

/** The words of `document.objet` for D05; null while the number is missing. */
export function objetD05({ echeancier }: Pick<InstantaneD05, 'echeancier'>): string | null {
  return echeancier.numero ? `Accord de paiement en plusieurs fois n° ${echeancier.numero}` : null;
}
