/**
 * Withholdings on coming benefits: simulated, decided, revised, closed; the file of a month to the
 * paying service and its return. A command on trial shows what it would do.
 */
import { z } from 'zod';
import { command, METIER, query } from './operation.ts';
import {
  calcul,
  decision,
  ecartee,
  fichierVue,
  ligneFichier,
  rapportRetour,
  retenueVue,
  revision,
} from './retenue-vues.ts';
import { centimes, dateCivile, fichier, id, ligne, mois, refusSchema, requis } from './schemas.ts';

const AGENTS = ['gestionnaire-amiable', 'gestionnaire-contentieux'] as const;
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
