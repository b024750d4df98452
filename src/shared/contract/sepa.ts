/**
 * Mandates of direct debit and the files handed to the bank: direct debits of instalments
 * (pain.008), transfers of refunds (pain.001). A lot is made, then confirmed order by order.
 */
import { z } from 'zod';
import { command, METIER, query } from './operation.ts';
import { centimes, dateCivile, id, instant, ligne, permis, requis } from './schemas.ts';

const AGENTS = ['gestionnaire-amiable', 'gestionnaire-contentieux'] as const;
const COMPTABLES = ['gestionnaire-amiable', 'dcf'] as const;

export const mandatVue = z.object({
  mandatId: id,
  rum: z.string(),
  titulaire: z.string(),
  ibanFin: z.string(),
  signeLe: dateCivile,
  etat: z.enum(['valide', 'revoque', 'caduc']),
  revoqueLe: dateCivile.nullable(),
  dernierLe: dateCivile.nullable(),
  /** First day on which it has lapsed when nothing more is collected. */
  caducLe: dateCivile,
  permis,
});
export type MandatVue = z.infer<typeof mandatVue>;

export const GENRES_LOT = ['prelevement', 'virement'] as const;
export type GenreLot = (typeof GENRES_LOT)[number];
export const ETATS_ORDRE = ['emis', 'regle', 'rejete', 'annule'] as const;

export const lotVue = z.object({
  lotId: id,
  genre: z.enum(GENRES_LOT),
  messageId: z.string(),
  executionLe: dateCivile,
  etabliLe: instant,
  par: z.string(),
  ordres: z.number().int(),
  totalCentimes: centimes,
  sha256: z.string(),
  annule: z.boolean(),
  emis: z.number().int(),
  regles: z.number().int(),
  rejetes: z.number().int(),
  permis,
});
export type LotVue = z.infer<typeof lotVue>;

export const ordreVue = z.object({
  ordreId: id,
  reference: z.string(),
  montantCentimes: centimes,
  dossierId: id,
  numero: z.string(),
  /** Who is debited or paid. */
  nom: z.string(),
  /** « Échéance 3 du 05/12/2026 », « Remboursement ». */
  libelle: z.string(),
  etat: z.enum(ETATS_ORDRE),
  motif: z.string(),
});
export type OrdreVue = z.infer<typeof ordreVue>;

/** What does not leave, and why. */
const ecarte = z.object({
  dossierId: id,
  numero: z.string(),
  nom: z.string(),
  libelle: z.string(),
  raison: z.string(),
});

const lotFait = z.object({
  dossierId: z.null(),
  lotId: id,
  messageId: z.string(),
  executionLe: dateCivile,
  totalCentimes: centimes,
  ordres: z.array(ordreVue),
  ecartes: z.array(ecarte),
  /** Name of the file and its bytes, in base64. */
  nom: z.string(),
  contenu: z.string(),
  sha256: z.string(),
});
export type LotFait = z.infer<typeof lotFait>;

export const sepaContract = {
  'mandat.enregistrer': command(
    z.object({
      dossierId: id,
      /** The debtor who signs; the first one who owes when absent. */
      debiteurId: id.optional(),
      titulaire: requis(70),
      iban: requis(42),
      bic: ligne(11),
      signeLe: dateCivile,
    }),
    z.object({ dossierId: id, mandatId: id, rum: z.string() }),
    { roles: AGENTS, resume: 'Enregistre un mandat de prélèvement SEPA signé par le débiteur.' },
  ),
  'mandat.revoquer': command(
    z.object({ mandatId: id, revoqueLe: dateCivile, motif: requis(300) }),
    z.object({
      dossierId: id,
      mandatId: id,
      /** Orders already handed to the bank: they are to be called back there. */
      ordresEmis: z.number().int(),
    }),
    { roles: AGENTS, resume: 'Révoque un mandat : plus rien n’est prélevé.' },
  ),
  'sepa.prelevements': command(
    z.object({
      /** Instalments due from this day to that one. */
      du: dateCivile,
      au: dateCivile,
      version: z.enum(['pain.008.001.02', 'pain.008.001.08']).optional(),
    }),
    lotFait,
    { roles: COMPTABLES, resume: 'Établit le fichier des prélèvements d’échéances (pain.008).' },
  ),
  'sepa.virements': command(
    z.object({
      executionLe: dateCivile,
      version: z.enum(['pain.001.001.03', 'pain.001.001.09']).optional(),
    }),
    lotFait,
    { roles: ['dcf'], resume: 'Établit le fichier des virements de remboursement (pain.001).' },
  ),
  'sepa.confirmer': command(
    z.object({
      lotId: id,
      ordres: z
        .array(
          z.object({
            ordreId: id,
            issue: z.enum(['regle', 'rejete']),
            le: dateCivile,
            /** Told by the bank; needed for a rejection. */
            motif: ligne(140),
          }),
        )
        .min(1, { error: 'Choisissez au moins un ordre.' })
        .max(5000),
    }),
    z.object({
      dossierId: z.null(),
      lotId: id,
      regles: z.number().int(),
      rejetes: z.number().int(),
      reglesCentimes: centimes,
      rejetesCentimes: centimes,
    }),
    { roles: COMPTABLES, resume: 'Enregistre ce que la banque a réglé ou rejeté d’un lot.' },
  ),
  'sepa.annuler': command(
    z.object({ lotId: id, motif: requis(300) }),
    z.object({ dossierId: z.null(), lotId: id, ordres: z.number().int() }),
    { roles: COMPTABLES, resume: 'Annule un lot qui n’a pas été remis à la banque.' },
  ),
  'sepa.lister': query(
    z.object({ genre: z.enum(GENRES_LOT).optional() }),
    z.object({ lots: z.array(lotVue) }),
    { roles: METIER, resume: 'Les lots de prélèvements et de virements, et leur suite.' },
  ),
  'sepa.lire': query(
    z.object({ lotId: id }),
    z.object({ lot: lotVue, ordres: z.array(ordreVue), nom: z.string(), contenu: z.string() }),
    { roles: METIER, resume: 'Relit un lot, ses ordres et son fichier.' },
  ),
};
