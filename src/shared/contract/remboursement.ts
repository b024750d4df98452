/**
 * Money to give back: what was received beyond the debts. Prepared (account checked, origin, order
 * of the director), told to the debtor (D21), paid by transfer. CSS, art. D. 122-2 and D. 253-4.
 */
import { z } from 'zod';
import { ORIGINES_REMBOURSEMENT } from '../courrier/d21.ts';
import { affectation } from './encaissement.ts';
import { command, METIER, query } from './operation.ts';
import {
  centimes,
  dateCivile,
  explication,
  id,
  ligne,
  permis,
  positif,
  requis,
} from './schemas.ts';

const AGENTS = ['gestionnaire-amiable', 'gestionnaire-contentieux'] as const;

/** What is missing before the money leaves, or where it is. */
export const ETAPES_REMBOURSEMENT = [
  'a-preparer',
  'a-notifier',
  'pret',
  'emis',
  'verse',
  'annule',
] as const;
export type EtapeRemboursement = (typeof ETAPES_REMBOURSEMENT)[number];

export const remboursementVue = z.object({
  remboursementId: id,
  dossierId: id,
  numero: z.string(),
  debiteurId: id.nullable(),
  debiteur: z.string(),
  encaissementId: id.nullable(),
  /** ENC-AAAA-NNNNNN: the payment that was too much. */
  paiement: z.string().nullable(),
  montantCentimes: centimes,
  imputeCentimes: centimes,
  /** To be transferred. */
  netCentimes: centimes,
  origine: z.enum(ORIGINES_REMBOURSEMENT).nullable(),
  etape: z.enum(ETAPES_REMBOURSEMENT),
  ouvertLe: dateCivile,
  ageJours: z.number().int(),
  /** The day told to the debtor. */
  virementLe: dateCivile.nullable(),
  /** The last four characters of the account. */
  ibanFin: z.string().nullable(),
  verseLe: dateCivile.nullable(),
  documentId: id.nullable(),
  /** A day that the bank works, which leaves time for the letter. */
  virementProposeLe: dateCivile,
  /** His other debts that part of it may settle, with his agreement. */
  dettes: z.array(
    z.object({ induId: id, numero: z.string(), libelle: z.string(), resteCentimes: centimes }),
  ),
  permis,
});
export type RemboursementVue = z.infer<typeof remboursementVue>;

export const remboursementContract = {
  'remboursement.lister': query(
    z.object({ vue: z.enum(['a-verser', 'verses', 'tous']) }),
    z.object({
      remboursements: z.array(remboursementVue),
      /** Waiting, whatever the view. */
      aVerserNombre: z.number().int(),
      aVerserCentimes: centimes,
    }),
    { roles: METIER, resume: 'Les remboursements à faire, faits et annulés.' },
  ),
  'remboursement.preparer': command(
    z.object({
      remboursementId: id,
      origine: z.enum(ORIGINES_REMBOURSEMENT),
      /** Session of the CRA or judgment; null for another origin. */
      decisionLe: dateCivile.nullable(),
      /** Day on which the director signed the spending order. */
      ordonneLe: dateCivile,
      /** Account of the debtor himself; null when nothing is to be transferred. */
      compte: z.object({ iban: requis(42), bic: ligne(11), verifieLe: dateCivile }).nullable(),
      /** Day of the transfer, told to the debtor. */
      virementLe: dateCivile,
      imputation: z
        .object({
          induId: id,
          montantCentimes: positif.refine((m) => m > 0, {
            error: 'Le montant imputé est positif.',
          }),
          /** Day on which the debtor agreed. */
          accordLe: dateCivile.nullable(),
        })
        .nullable(),
    }),
    z.object({
      dossierId: id,
      montantCentimes: centimes,
      imputeCentimes: centimes,
      netCentimes: centimes,
      /** The other debt, before and after. */
      affectation: affectation.nullable(),
      explication,
    }),
    {
      roles: AGENTS,
      resume:
        'Prépare un remboursement : compte vérifié, origine, imputation ; à l’essai, le montre.',
    },
  ),
  'remboursement.annuler': command(
    z.object({ remboursementId: id, motif: requis(300) }),
    z.object({ dossierId: id, suspensCentimes: centimes }),
    { roles: AGENTS, resume: 'Annule un remboursement : la somme revient en suspens.' },
  ),
  'remboursement.verser': command(
    z.object({ remboursementId: id, verseLe: dateCivile }),
    z.object({ dossierId: id }),
    { roles: ['dcf'], resume: 'Constate un remboursement payé hors d’un lot de virements.' },
  ),
};
