/** Where a file stands: its stage, the next action and its date. */
import type { DateCivile } from '../../shared/date-civile.ts';

export const ETAPES = [
  'constat',
  'notification',
  'amiable',
  'echeancier',
  'contentieux',
  'solde',
  'annule',
] as const;
export type Etape = (typeof ETAPES)[number];

export type Situation = {
  readonly etape: Etape;
  readonly action: string;
  readonly echeanceLe: DateCivile | null;
  readonly provisoire: boolean;
};

export const situation = (
  etape: Etape,
  action: string,
  echeanceLe: DateCivile | null = null,
  provisoire = false,
): Situation => ({ etape, action, echeanceLe, provisoire });
