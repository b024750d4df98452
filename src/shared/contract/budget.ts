/** The budget sheet of a person: typed once, read by schedules, remissions and write-offs. */
import { z } from 'zod';
import { CHARGES, RESSOURCES } from '../postes-budget.ts';
import { command, METIER, query } from './operation.ts';
import { centimes, dateCivile, explication, id, positif } from './schemas.ts';

const commun = {
  /** A month's amount; null: the debtor was asked and did not say. */
  montantCentimes: positif.nullable(),
  /** True when a document proves it. */
  justifie: z.boolean(),
};
const foyer = { error: 'Le foyer compte de 1 à 99 adultes et de 0 à 99 enfants.' };

export const ficheBudget = z.object({
  etabliLe: dateCivile,
  adultes: z.number(foyer).int(foyer).min(1, foyer).max(99, foyer),
  enfants: z.number(foyer).int(foyer).min(0, foyer).max(99, foyer),
  ressources: z.array(z.object({ poste: z.enum(RESSOURCES), ...commun })).max(40),
  charges: z.array(z.object({ poste: z.enum(CHARGES), ...commun })).max(40),
});
export type FicheBudget = z.infer<typeof ficheBudget>;

/** The sheet summed up under the service's rule, in centimes a month. */
export const bilanBudget = z.object({
  personnes: z.number().int(),
  ressourcesCentimes: centimes,
  chargesCentimes: centimes,
  /** Below zero when the charges exceed the resources. */
  resteAVivreCentimes: centimes,
  parPersonneCentimes: centimes,
  /** What may be repaid each month; zero when nothing can. */
  capaciteCentimes: centimes,
  /** Labels of the lines without an amount. */
  manquants: z.array(z.string()),
  nonJustifieCentimes: centimes,
  explication,
});
export type BilanVu = z.infer<typeof bilanBudget>;

const AGENTS = ['gestionnaire-amiable', 'gestionnaire-contentieux'] as const;

export const budgetContract = {
  'budget.definir': command(
    ficheBudget.extend({
      /** The file at hand: the person is one of its debtors, its journal keeps the trace. */
      dossierId: id,
      personneId: id,
    }),
    z.object({ dossierId: id, budgetId: id, bilan: bilanBudget }),
    {
      roles: AGENTS,
      resume: 'Enregistre la fiche budget d’une personne ; à l’essai, la totalise.',
    },
  ),
  'budget.lire': query(
    z.object({ personneId: id }),
    z.object({
      /** The last sheet; null: none was typed. */
      fiche: ficheBudget.extend({ budgetId: id }).nullable(),
      bilan: bilanBudget.nullable(),
    }),
    { roles: METIER, resume: 'Lit la dernière fiche budget d’une personne et son bilan.' },
  ),
};
