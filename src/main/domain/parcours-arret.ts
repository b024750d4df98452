/**
 * What a request or a suspension puts in the place of the next action of a file. Stored, it reads
 * no clock; read on a day, a suspension whose last day has passed is to be ended.
 */
import type { DateCivile } from '../../shared/date-civile.ts';
import {
  LIBELLE_MOTIF_SUSPENSION,
  MOTIFS_SUSPENSION,
  type MotifSuspension,
} from '../../shared/nomenclature-suspension.ts';

export type FaitsArret = {
  readonly action: string;
  readonly le: DateCivile | null;
  /** The caisse owes an answer: it comes before anything else. */
  readonly priorite: boolean;
  /** False: a running schedule goes on, and so does its check. */
  readonly arreteEcheances: boolean;
};

/** « Suspendu : surendettement ». */
export const suspenduPar = (motif: MotifSuspension): string =>
  `Suspendu\u00a0: ${LIBELLE_MOTIF_SUSPENSION[motif].toLowerCase()}`;

const SUSPENDUS = MOTIFS_SUSPENSION.map(suspenduPar);

/** The stages that a suspension of the recovery stops: a notification leaves all the same. */
export const vise = (arret: FaitsArret, etape: string): boolean =>
  arret.priorite ||
  etape === 'amiable' ||
  etape === 'contentieux' ||
  (etape === 'echeancier' && arret.arreteEcheances);

/** True once the day of the resumption has come: nobody has ended the suspension yet. */
export const aClore = (action: string, reprise: DateCivile, au: DateCivile): boolean =>
  SUSPENDUS.includes(action) && au >= reprise;
