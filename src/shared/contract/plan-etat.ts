/** Where a plan stands, in a line: for the case, the list and the screen of the plan. */
import { z } from 'zod';
import { centimes, dateCivile, id } from './schemas.ts';

export const ETATS_SUIVI = [
  'propose',
  'a-signer',
  'respecte',
  'en-retard',
  'a-avertir',
  'averti',
  'caduc-possible',
  'suspendu',
  'solde',
  'caduc',
  'clos',
] as const;
export type EtatSuivi = (typeof ETATS_SUIVI)[number];

export const LIBELLE_ETAT_SUIVI: Record<EtatSuivi, string> = {
  propose: 'Proposé',
  'a-signer': 'À signer',
  respecte: 'Tenu',
  'en-retard': 'En retard',
  'a-avertir': 'À avertir',
  averti: 'Averti',
  'caduc-possible': 'Caducité possible',
  suspendu: 'Suspendu',
  solde: 'Soldé',
  caduc: 'Caduc',
  clos: 'Clos',
};

/** Where a plan stands today, in a line. */
export const suiviResume = z.object({
  etat: z.enum(ETATS_SUIVI),
  /** How many instalments are missed, their days of grace over. */
  impayes: z.number().int(),
  retardCentimes: centimes,
  recuCentimes: centimes,
  resteCentimes: centimes,
  /** First instalment not wholly paid, pauses counted. */
  prochaineLe: dateCivile.nullable(),
  /** First day on which it may be found lapsed; null without a received warning. */
  caducPossibleLe: dateCivile.nullable(),
});
export type SuiviResume = z.infer<typeof suiviResume>;

/** What the case and the list show of a plan beside its own figures. */
export const planSuiviVue = z.object({
  suivi: suiviResume,
  /** Files that it spreads, when there are several. */
  partage: z.array(z.object({ dossierId: id, numero: z.string() })),
});
