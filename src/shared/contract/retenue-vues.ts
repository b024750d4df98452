/**
 * What the operations on withholdings carry: the decision, its computation, the lines of a month's
 * file and the report of its return.
 */
import { z } from 'zod';
import { BRANCHES, FRAUDES, PRESTATIONS, TERRITOIRES_BAREME } from '../nomenclature.ts';
import {
  centimes,
  dateCivile,
  explication,
  id,
  instant,
  mois,
  permis,
  positif,
} from './schemas.ts';

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

export const decision = z.object({
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
export const calcul = z.object({
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

export const revision = z.object({
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
  /** The law of another year: to be computed again since 1 January (D. 553-2). */
  aReviser: z.boolean(),
  explication,
  permis,
});
export type RetenueVue = z.infer<typeof retenueVue>;

export const ligneFichier = z.object({
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

export const ecartee = z.object({
  retenueId: id,
  dossierId: id,
  numero: z.string(),
  debiteur: z.string(),
  soldeCentimes: centimes,
  obstacles: z.array(obstacle),
});
export type EcarteeRetenue = z.infer<typeof ecartee>;

export const fichierVue = z.object({
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
