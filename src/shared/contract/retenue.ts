/**
 * Withholdings on coming benefits: simulated, decided, revised, closed; the file of a month to the
 * paying service and its return. A command on trial shows what it would do.
 */
import { z } from 'zod';
import { BRANCHES, FRAUDES, PRESTATIONS, TERRITOIRES_BAREME } from '../nomenclature.ts';
import { command, METIER, query } from './operation.ts';
import {
  centimes,
  dateCivile,
  explication,
  fichier,
  id,
  instant,
  ligne,
  mois,
  permis,
  positif,
  refusSchema,
  requis,
} from './schemas.ts';

const AGENTS = ['gestionnaire-amiable', 'gestionnaire-contentieux'] as const;
const personnes = z.number().int().min(0).max(99);

/** What the cap is computed from: the seizable fraction, or the family schedule. */
export const situationRetenue = z.discriminatedUnion('methode', [
  z.object({
    methode: z.literal('quotite'),
    /** All pensions of the month together, after contributions and withholding tax. */
    netMensuelCentimes: positif,
    personnesACharge: personnes,
  }),
  z.object({
    methode: z.literal('bareme-famille'),
    territoire: z.enum(TERRITOIRES_BAREME),
    ressources: z.discriminatedUnion('type', [
      z.object({ type: z.enum(['annuelles', 'trimestrielles']), montantCentimes: positif }),
      z.object({ type: z.literal('inconnues') }),
    ]),
    /** Benefits of the first month, those that the text counts. */
    prestationsMensuellesCentimes: positif,
    /** null: not proven. */
    logementCentimes: positif.nullable(),
    couple: z.boolean(),
    enfants: personnes,
    fraude: z.enum(FRAUDES),
  }),
]);
export type SituationRetenue = z.infer<typeof situationRetenue>;

/** A benefit that the paying service pays each month. */
const support = z.object({
  prestation: z.enum(PRESTATIONS),
  duCentimes: positif,
  /** Taken from it each month for somebody else. */
  dejaPreleveCentimes: positif,
});

const decision = z.object({
  situation: situationRetenue,
  supports: z.array(support).min(1, { error: 'Indiquez une prestation servie.' }).max(6),
  /** Amount chosen; null: the whole cap. */
  decideCentimes: positif.nullable(),
  /** Written agreement of the debtor for more than the cap; null: none. */
  accordDebiteurLe: dateCivile.nullable(),
  /** Agreement of the other organism that pays the benefit; null: none. */
  accordOrganismeLe: dateCivile.nullable(),
  /** First month withheld. */
  debut: mois,
});
export type DecisionRetenue = z.infer<typeof decision>;

const obstacle = z.object({
  code: z.string(),
  raison: z.string(),
  source: z.string().nullable(),
  possibleLe: dateCivile.nullable(),
});
export type ObstacleRetenue = z.infer<typeof obstacle>;

const dette = z.object({
  induId: id,
  dossierId: id,
  numero: z.string(),
  libelle: z.string(),
  soldeCentimes: centimes,
});

/** What a month would take, of which debt, on which benefit; and until when. */
const calcul = z.object({
  plafondCentimes: centimes,
  viseCentimes: centimes,
  totalCentimes: centimes,
  lignes: z.array(
    dette.extend({
      prestation: z.enum(PRESTATIONS),
      rang: z.union([z.literal(1), z.literal(2), z.literal(3)]),
      montantCentimes: centimes,
    }),
  ),
  exclus: z.array(dette.extend({ obstacles: z.array(obstacle) })),
  /** Month in which each debt is settled by the withholding alone; null: not by it. */
  fins: z.array(z.object({ induId: id, mois: mois.nullable() })),
  projection: z.object({ mois: z.number().int().nullable(), dernier: mois.nullable() }),
  explication,
});
export type CalculRetenue = z.infer<typeof calcul>;

const revision = z.object({
  avantCentimes: centimes,
  apresCentimes: centimes,
  remplacee: z.boolean(),
  explication,
});

export const retenueVue = z.object({
  retenueId: id,
  numero: z.string(),
  dossierId: id,
  debiteur: z.string(),
  branche: z.enum(BRANCHES),
  etat: z.enum(['active', 'close']),
  debut: mois,
  fin: mois.nullable(),
  motifFin: z.string(),
  decideeLe: dateCivile,
  par: z.string(),
  plafondCentimes: centimes,
  /** Aimed at each month. */
  mensuelleCentimes: centimes,
  accordDebiteurLe: dateCivile.nullable(),
  accordOrganismeLe: dateCivile.nullable(),
  prestations: z.array(z.enum(PRESTATIONS)),
  /** Of all the debts that it bears. */
  soldeCentimes: centimes,
  retenuCentimes: centimes,
  /** Sent to the paying service, no answer yet. */
  attenduCentimes: centimes,
  dettes: z.array(dette),
  projection: z.object({ mois: z.number().int().nullable(), dernier: mois.nullable() }),
  /** What keeps it back today; empty when it runs. */
  obstacles: z.array(obstacle.extend({ numero: z.string() })),
  decision,
  explication,
  permis,
});
export type RetenueVue = z.infer<typeof retenueVue>;

const ligneFichier = z.object({
  reference: z.string(),
  retenueId: id,
  dossierId: id,
  numero: z.string(),
  debiteur: z.string(),
  prestation: z.enum(PRESTATIONS),
  rang: z.number().int(),
  montantCentimes: centimes,
  /** null before the answer of the paying service. */
  retenuCentimes: centimes.nullable(),
  motif: z.string(),
});
export type LigneFichier = z.infer<typeof ligneFichier>;

const ecartee = z.object({
  retenueId: id,
  dossierId: id,
  numero: z.string(),
  debiteur: z.string(),
  soldeCentimes: centimes,
  obstacles: z.array(obstacle),
});
export type EcarteeRetenue = z.infer<typeof ecartee>;

const fichierVue = z.object({
  fichierId: id,
  mois,
  numero: z.number().int(),
  nom: z.string(),
  etabliLe: instant,
  par: z.string(),
  lignes: z.array(ligneFichier),
  totalCentimes: centimes,
  retenuCentimes: centimes,
  attendues: z.number().int(),
  retourLe: instant.nullable(),
  contenu: z.base64(),
});
export type FichierRetenues = z.infer<typeof fichierVue>;

const rejetRetour = z.object({
  ligne: z.number().int(),
  colonne: z.string(),
  valeur: z.string(),
  motif: z.string(),
  detail: z.string(),
});

export const rapportRetour = z.object({
  dossierId: id.nullable(),
  fichierId: id,
  lignes: z.number().int(),
  imputees: z.number().int(),
  /** Answered by an earlier return, and the same: nothing is written. */
  dejaLues: z.number().int(),
  demandeCentimes: centimes,
  retenuCentimes: centimes,
  /** Owed to the debtor: withheld beyond the debt, or while a suspension forbade it. */
  aRendreCentimes: centimes,
  ecarts: z.array(
    ligneFichier.extend({ ecart: z.string(), demandeCentimes: centimes, explication: z.string() }),
  ),
  aRendre: z.array(ligneFichier.extend({ aRendreCentimes: centimes, raison: z.string() })),
  rejets: z.array(rejetRetour),
  /** Asked, and not answered yet. */
  absentes: z.array(ligneFichier),
  inconnues: z.array(z.string()),
  soldees: z.number().int(),
});
export type RapportRetour = z.infer<typeof rapportRetour>;

const effet = z.object({
  dossierId: id,
  retenueId: id,
  numero: z.string(),
  calcul,
  revision: revision.nullable(),
});

export const retenueContract = {
  'retenue.simuler': query(
    decision.extend({ dossierId: id, debiteurId: id.optional() }),
    z.object({
      calcul,
      /** First month that the calendar lets; null when no debt can be withheld. */
      possibleLe: dateCivile.nullable(),
      /** The 20 % rule against the running one; null when none runs, or outside the schedule. */
      revision: revision.nullable(),
      /** What deciding it would answer. */
      refus: refusSchema.nullable(),
    }),
    { roles: METIER, resume: 'Calcule une retenue : plafond, rang des dettes, durée prévue.' },
  ),
  'retenue.decider': command(decision.extend({ dossierId: id, debiteurId: id.optional() }), effet, {
    roles: AGENTS,
    resume: 'Met en place une retenue sur prestations ; à l’essai, la montre.',
  }),
  'retenue.reviser': command(decision.extend({ retenueId: id, motif: requis(300) }), effet, {
    roles: AGENTS,
    resume: 'Recalcule une retenue en cours : écart de 20 % dans la branche famille.',
  }),
  'retenue.clore': command(
    z.object({ retenueId: id, motif: requis(300) }),
    z.object({ dossierId: id, retenueId: id, fin: mois.nullable() }),
    { roles: AGENTS, resume: 'Met fin à une retenue : plus rien n’est demandé.' },
  ),
  'retenue.lister': query(
    z.object({
      vue: z.enum(['en-cours', 'empechees', 'closes']),
      texte: ligne(80).optional(),
      /** The month whose files are read; absent: the next one to prepare. */
      mois: mois.optional(),
    }),
    z.object({
      retenues: z.array(retenueVue),
      total: z.number().int(),
      empechees: z.number().int(),
      mois,
      /** What the run of the month would send and hold back; as `retenue.fichier`. */
      partent: z.array(ligneFichier),
      retenus: z.array(ecartee),
      totalCentimes: centimes,
      /** Why the file of the month cannot be made. */
      refus: refusSchema.nullable(),
      /** Files of the month, the last one first; those replaced are left out. */
      fichiers: z.array(fichierVue),
      /** Months with a file still waiting for its return. */
      enAttente: z.array(mois),
    }),
    { roles: METIER, resume: 'Retenues en cours, préparation du mois et fichiers transmis.' },
  ),
  'retenue.fichier': command(
    z.object({
      mois,
      /** Whole only when the paying service knows its payees by nothing else. */
      nir: z.enum(['masque', 'complet']),
    }),
    z.object({
      dossierId: id.nullable(),
      fichier: fichierVue,
      ecartees: z.array(ecartee),
    }),
    { roles: AGENTS, resume: 'Établit le fichier des retenues d’un mois pour le service payeur.' },
  ),
  'retenue.importerRetour': command(
    fichier.extend({
      fichierId: id,
      /** Day on which the benefits were paid, less what was withheld. */
      recuLe: dateCivile,
    }),
    rapportRetour,
    {
      roles: AGENTS,
      resume: 'Lit le retour du service payeur et impute ; à l’essai, le contrôle.',
    },
  ),
};
