/**
 * Money that comes in: entered by hand, settled by the dated rule of the branch, returned by the
 * bank, taken off a wrong debt. A command on trial shows what it would do, before and after.
 */
import { z } from 'zod';
import { MOYENS_ENCAISSEMENT } from '../nomenclature.ts';
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

const montant = positif.refine((m) => m > 0, { error: 'Le montant d’un paiement est positif.' });

/** What a payment takes from a debt: its balance before and after. */
export const affectation = z.object({
  dossierId: id,
  numero: z.string(),
  induId: id,
  libelle: z.string(),
  avantCentimes: centimes,
  imputeCentimes: centimes,
  apresCentimes: centimes,
});
export type Affectation = z.infer<typeof affectation>;

const effet = z.object({
  /** The file first touched; null when everything waits in suspense. */
  dossierId: id.nullable(),
  encaissementId: id,
  numero: z.string(),
  affectations: z.array(affectation),
  /** What the same debtor owes besides, in the branch: untouched by this payment. */
  autres: z.array(
    affectation.pick({ dossierId: true, numero: true, induId: true, libelle: true }).extend({
      soldeCentimes: centimes,
    }),
  ),
  suspensCentimes: centimes,
  /** More than all that is owed: to be given back. */
  excedentCentimes: centimes,
  explication,
});
export type EffetEncaissement = z.infer<typeof effet>;

/** Whose debts are settled: one of the debtors of this file, with what he owes elsewhere. */
const cible = z.object({
  dossierId: id,
  /** The debtor who pays; the first one who owes when absent. */
  debiteurId: id.optional(),
  /** The debt that the debtor designates (C. civ., art. 1342-10); null: the rule alone. */
  induDesigneId: id.nullable(),
});

export const encaissementVue = z.object({
  encaissementId: id,
  numero: z.string(),
  recuLe: dateCivile,
  montantCentimes: centimes,
  moyen: z.enum(MOYENS_ENCAISSEMENT),
  payeur: z.string(),
  libelle: z.string(),
  reference: z.string(),
  affecteCentimes: centimes,
  suspensCentimes: centimes,
  aRembourserCentimes: centimes,
  /** Given back already. */
  rembourseCentimes: centimes,
  rejeteLe: dateCivile.nullable(),
  rejetMotif: z.string().nullable(),
  /** Days since the money came, while some of it waits in suspense. */
  ageJours: z.number().int().nullable(),
  dossiers: z.array(z.object({ dossierId: id, numero: z.string(), montantCentimes: centimes })),
  permis,
});
export type EncaissementVue = z.infer<typeof encaissementVue>;

export const encaissementContract = {
  'encaissement.saisir': command(
    z.object({
      recuLe: dateCivile,
      montantCentimes: montant,
      moyen: z.enum(MOYENS_ENCAISSEMENT).exclude(['retenue']),
      payeur: ligne(140),
      libelle: ligne(140),
      reference: ligne(40),
      /** null: nobody was recognised, the money waits in suspense. */
      cible: cible.nullable(),
    }),
    effet,
    { roles: AGENTS, resume: 'Saisit un paiement et l’impute ; à l’essai, montre avant et après.' },
  ),
  'encaissement.affecter': command(cible.extend({ encaissementId: id }), effet, {
    roles: AGENTS,
    resume: 'Impute un paiement en suspens sur les dettes d’un débiteur.',
  }),
  'encaissement.desaffecter': command(z.object({ encaissementId: id, motif: requis(300) }), effet, {
    roles: AGENTS,
    resume: 'Retire un paiement des dettes qu’il a réglées : il revient en suspens.',
  }),
  'encaissement.rejeter': command(
    z.object({ encaissementId: id, rejeteLe: dateCivile, motif: requis(300) }),
    effet,
    {
      roles: AGENTS,
      resume: 'Constate un paiement rejeté par la banque : les dettes sont rétablies.',
    },
  ),
  'encaissement.lister': query(
    z.object({
      vue: z.enum(['tous', 'suspens', 'rejetes']),
      texte: ligne(80).optional(),
      limite: z.number().int().min(1).max(2000).optional(),
    }),
    z.object({
      encaissements: z.array(encaissementVue),
      total: z.number().int(),
      suspensCentimes: centimes,
      suspensNombre: z.number().int(),
      /** Age in days of the oldest money in suspense; null when there is none. */
      suspensAgeJours: z.number().int().nullable(),
    }),
    { roles: METIER, resume: 'Les paiements reçus, et ce qui attend en suspens.' },
  ),
};
