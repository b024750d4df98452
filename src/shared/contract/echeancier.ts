/** Payment schedules: simulating, granting, signing; the référent's review beyond 24 months. */
import { z } from 'zod';
import { MODES_PAIEMENT, NATURES } from '../nomenclature.ts';
import { command, METIER, query } from './operation.ts';
import {
  centimes,
  dateCivile,
  explication,
  id,
  ligne,
  positif,
  refusSchema,
  texte,
} from './schemas.ts';

/** Monthly means typed by the agent, in centimes. */
export const budget = z.object({
  pensionsCentimes: positif,
  autresCentimes: positif,
  loyerCentimes: positif.nullable(),
  personnes: z.number().int().min(1).max(20),
});

const demande = z.object({
  dossierId: id,
  premiereLe: dateCivile,
  /** Exactly one of the two. */
  mensualiteCentimes: positif.nullable(),
  nombre: z.number().int().min(1).max(1200).nullable(),
  budget: budget.nullable(),
});

export const plan = z.object({
  montantCentimes: centimes,
  nombre: z.number().int(),
  mensualiteCentimes: centimes,
  premiereLe: dateCivile,
  derniereLe: dateCivile,
  derniereCentimes: centimes,
  ageAuTerme: z.number().int().nullable(),
  resteAVivreCentimes: centimes.nullable(),
  lignes: z.array(
    z.object({
      numero: z.number().int(),
      date: dateCivile,
      montantCentimes: centimes,
      soldeCentimes: centimes,
    }),
  ),
});
export type Plan = z.infer<typeof plan>;

const AGENTS = ['gestionnaire-amiable', 'gestionnaire-contentieux'] as const;

export const echeancierContract = {
  'echeancier.simuler': query(
    demande,
    z.object({
      plan,
      /** 24, 36 and 60 months side by side. */
      comparaison: z.array(plan.omit({ lignes: true })),
      explication,
      /** Null when it could be granted as it stands. */
      refus: refusSchema.nullable(),
      revueRequise: z.boolean(),
      alertes: z.array(refusSchema),
    }),
    { roles: METIER, resume: 'Calcule un échéancier et le compare à 24, 36 et 60 mois.' },
  ),
  'echeancier.accorder': command(
    demande.extend({
      mode: z.enum(MODES_PAIEMENT),
      motifDuree: texte(1000),
      accordeLe: dateCivile.optional(),
    }),
    z.object({
      dossierId: id,
      echeancierId: id,
      numero: z.string(),
      plan,
      explication,
      revueRequise: z.boolean(),
    }),
    { roles: AGENTS, resume: 'Accorde un échéancier ; à l’essai, en donne l’aperçu.' },
  ),
  'echeancier.signer': command(
    z.object({ echeancierId: id, signeLe: dateCivile }),
    z.object({ dossierId: id, evenementId: id }),
    { roles: AGENTS, resume: 'Enregistre la signature du débiteur : elle reconnaît la dette.' },
  ),
  'echeancier.lister': query(
    z.object({ revue: z.enum(['toutes', 'ouverte']).optional() }),
    z.object({
      echeanciers: z.array(
        z.object({
          echeancierId: id,
          dossierId: id,
          tacheId: id.nullable(),
          numero: z.string(),
          debiteur: z.string(),
          nature: z.enum(NATURES),
          etat: z.string(),
          montantCentimes: centimes,
          mensualiteCentimes: centimes,
          nombre: z.number().int(),
          premiereLe: dateCivile,
          derniereLe: dateCivile,
          motifDuree: z.string(),
          revue: z.enum(['sans-objet', 'ouverte', 'visee', 'refusee']),
        }),
      ),
    }),
    { roles: METIER, resume: 'Liste les échéanciers et les revues ouvertes.' },
  ),
  'echeancier.viser': command(
    z.object({ tacheId: id, avis: z.enum(['visee', 'refusee']), texte: ligne(500) }),
    z.object({ dossierId: id }),
    { roles: ['referent-technique'], resume: 'Vise un échéancier de plus de 24 mois.' },
  ),
};
