/**
 * Following a schedule: what was paid, what is missed, its warning and its lapse, its amendment,
 * several indus in one plan. The page computes no amount and no date.
 */
import { z } from 'zod';
import { MODES_PAIEMENT } from '../nomenclature.ts';
import { plan } from './echeancier.ts';
import { command, METIER, query } from './operation.ts';
import { planSuiviVue } from './plan-etat.ts';
import {
  centimes,
  dateCivile,
  explication,
  id,
  ligne,
  permis,
  positif,
  refusSchema,
  texte,
} from './schemas.ts';

const induVue = z.object({
  induId: id,
  dossierId: id,
  numero: z.string(),
  libelle: z.string(),
  montantCentimes: centimes,
  soldeCentimes: centimes,
  /** Day of the instalment that would settle it, if all are paid. */
  soldeLe: dateCivile.nullable(),
});

const colonne = z.object({
  nombre: z.number().int(),
  mensualiteCentimes: centimes,
  derniereCentimes: centimes,
  derniereLe: dateCivile,
  totalCentimes: centimes,
});

const nouveauPlan = z.object({
  premiereLe: dateCivile,
  /** Exactly one of the two. */
  mensualiteCentimes: positif.nullable(),
  nombre: z.number().int().min(1).max(1200).nullable(),
  mode: z.enum(MODES_PAIEMENT),
  /** Required beyond 24 months. */
  motifDuree: texte(1000),
});

const accorde = z.object({
  dossierId: id,
  echeancierId: id,
  numero: z.string(),
  plan,
  explication,
  revueRequise: z.boolean(),
});

const AGENTS = ['gestionnaire-amiable', 'gestionnaire-contentieux'] as const;
const surPlan = z.object({ echeancierId: id });

export const planSuiviContract = {
  'echeancier.suivre': query(
    surPlan,
    planSuiviVue.extend({
      echeancierId: id,
      dossierId: id,
      numero: z.string(),
      debiteur: z.string(),
      montantCentimes: centimes,
      mode: z.enum(MODES_PAIEMENT),
      accordeLe: dateCivile,
      signeLe: dateCivile.nullable(),
      caducLe: dateCivile.nullable(),
      constatEnvoyeLe: dateCivile.nullable(),
      avertissement: z
        .object({ reference: z.string(), envoyeLe: dateCivile, recuLe: dateCivile.nullable() })
        .nullable(),
      controleLe: dateCivile.nullable(),
      lignes: z.array(
        z.object({
          numero: z.number().int(),
          date: dateCivile,
          /** Before any pause. */
          prevueLe: dateCivile,
          montantCentimes: centimes,
          payeCentimes: centimes,
          resteCentimes: centimes,
          etat: z.enum(['payee', 'a-venir', 'suspendue', 'a-controler', 'impayee']),
          retardJours: z.number().int(),
        }),
      ),
      versements: z.array(
        z.object({ date: dateCivile, montantCentimes: centimes, annule: z.boolean() }),
      ),
      pauses: z.array(z.object({ debut: dateCivile, fin: dateCivile.nullable() })),
      excedentCentimes: centimes,
      /** What the balances are beyond what the plan still spreads; below zero, the plan too much. */
      ecartCentimes: centimes,
      indus: z.array(induVue),
      remplace: z.object({ echeancierId: id, numero: z.string() }).nullable(),
      explication,
      permis,
    }),
    { roles: METIER, resume: 'Suit un échéancier : payé, manqué, suspendu, caducité possible.' },
  ),
  'echeancier.controler': command(surPlan, z.object({ dossierId: id, evenementId: id }), {
    roles: AGENTS,
    resume: 'Enregistre que les encaissements du jour sont contrôlés.',
  }),
  'echeancier.constaterCaducite': command(
    surPlan,
    z.object({ dossierId: id, caducLe: dateCivile, resteCentimes: centimes }),
    { roles: AGENTS, resume: 'Constate la fin d’un échéancier que son débiteur ne tient pas.' },
  ),
  'echeancier.retablir': command(
    surPlan.extend({ motif: ligne(300) }),
    z.object({ dossierId: id }),
    { roles: AGENTS, resume: 'Rétablit un échéancier dont la caducité fut constatée à tort.' },
  ),
  'echeancier.avenant': command(
    surPlan.extend({ ...nouveauPlan.shape, motif: ligne(300) }),
    accorde.extend({
      ancien: colonne,
      nouveau: colonne,
      ecartMensualiteCentimes: centimes,
      ecartMois: z.number().int(),
    }),
    { roles: AGENTS, resume: 'Remplace un échéancier par un autre ; à l’essai, les compare.' },
  ),
  'echeancier.regroupables': query(
    z.object({ dossierId: id }),
    z.object({
      indus: z.array(
        z.object({
          dossierId: id,
          numero: z.string(),
          libelle: z.string(),
          resteCentimes: centimes,
          /** Why it cannot be put in one plan; null when it may. */
          refus: refusSchema.nullable(),
        }),
      ),
    }),
    { roles: METIER, resume: 'Liste les indus d’un débiteur qu’un même échéancier peut étaler.' },
  ),
  'echeancier.grouper': command(
    nouveauPlan.extend({ dossiers: z.array(id).min(2).max(20) }),
    accorde.extend({ indus: z.array(induVue) }),
    { roles: AGENTS, resume: 'Accorde un échéancier sur plusieurs indus du même débiteur.' },
  ),
};
