/** Payment schedules: simulating, offering, granting, signing; the référent's review beyond 24 months. */
import { z } from 'zod';
import { MODES_PAIEMENT, NATURES } from '../nomenclature.ts';
import { NOMS_PROPOSITION } from '../propositions.ts';
import { bilanBudget } from './budget.ts';
import { command, METIER, query } from './operation.ts';
import { planSuiviVue } from './plan-etat.ts';
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

const demande = z.object({
  dossierId: id,
  premiereLe: dateCivile,
  /** Exactly one of the two. */
  mensualiteCentimes: positif.nullable(),
  nombre: z.number().int().min(1).max(1200).nullable(),
});

/** What keeps a schedule from being offered, and the first day without it when it is known. */
const obstacle = z.object({
  code: z.string(),
  raison: z.string(),
  source: z.string().nullable(),
  possibleLe: dateCivile.nullable(),
});

/** `reglementaire`: twelve months at most, it keeps the withholding away; `amiable`: longer. */
export const regime = z.enum(['reglementaire', 'amiable']);

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

const jugement = z.object({
  /** False: one of `obstacles` refuses it. */
  offerte: z.boolean(),
  obstacles: z.array(obstacle),
  alertes: z.array(z.string()),
  regime: regime.nullable(),
});

/** One of the three proposals side by side; `plan` is null when none can be drawn. */
export const proposition = jugement.extend({
  nom: z.enum(NOMS_PROPOSITION),
  libelle: z.string(),
  plan: plan.omit({ lignes: true }).nullable(),
  revueRequise: z.boolean(),
});
export type Proposition = z.infer<typeof proposition>;

/** What signing today would make of the limitation. */
const effet = z.object({
  ancienneLimite: dateCivile.nullable(),
  nouvelleLimite: dateCivile.nullable(),
  prescritCentimes: centimes,
  /** Last day on which nothing is lost as long as the instalments are paid; null: no bound. */
  finMaximale: dateCivile.nullable(),
});

const CAUSES_REFUS = ['refus', 'sans-reponse', 'retrait'] as const;
export type CauseRefus = (typeof CAUSES_REFUS)[number];

const AGENTS = ['gestionnaire-amiable', 'gestionnaire-contentieux'] as const;

export const echeancierContract = {
  'echeancier.simuler': query(
    demande,
    z.object({
      plan,
      /** The shortest affordable, that of the house, the longest. */
      propositions: z.array(proposition),
      /** The plan of the request under the rules of the proposals. */
      jugement,
      effet,
      /** Whose sheet and age count, and the sheet summed up; null: none was typed. */
      debiteur: z.object({ personneId: id, nom: z.string(), bilan: bilanBudget.nullable() }),
      /** 24, 36 and 60 months side by side. */
      comparaison: z.array(plan.omit({ lignes: true })),
      explication,
      /** Null when it could be granted as it stands. */
      refus: refusSchema.nullable(),
      revueRequise: z.boolean(),
      alertes: z.array(refusSchema),
    }),
    { roles: METIER, resume: 'Calcule un échéancier, trois propositions et 24, 36, 60 mois.' },
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
  'echeancier.proposer': command(
    demande.extend({
      mode: z.enum(MODES_PAIEMENT),
      motifDuree: texte(1000),
      /** Day on which the debtor asked for it; null: the caisse offers it unasked. */
      demandeLe: dateCivile.nullable(),
    }),
    z.object({
      dossierId: id,
      echeancierId: id,
      numero: z.string(),
      plan,
      explication,
      revueRequise: z.boolean(),
      /** Last day to conclude (T05). */
      conclureAvantLe: dateCivile,
    }),
    { roles: AGENTS, resume: 'Propose un échéancier au débiteur ; à l’essai, en donne l’aperçu.' },
  ),
  'echeancier.accepter': command(
    z.object({ echeancierId: id, accepteLe: dateCivile }),
    z.object({ dossierId: id, evenementId: id }),
    { roles: AGENTS, resume: 'Enregistre l’acceptation d’une proposition : elle est accordée.' },
  ),
  'echeancier.refuser': command(
    z.object({
      echeancierId: id,
      refuseLe: dateCivile,
      cause: z.enum(CAUSES_REFUS),
      motif: ligne(300),
    }),
    z.object({ dossierId: id, evenementId: id }),
    { roles: AGENTS, resume: 'Classe une proposition ou un accord qui n’a pas été signé.' },
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
          ...planSuiviVue.shape,
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
