/**
 * The law room as the command line prints it: what is in force on a day, or what is not certain.
 * Nothing is read from the base. The window has its own list, filtered, in `droit.ts`.
 */

import type { DateCivile } from '../../shared/date-civile.ts';
import type { Branche } from '../../shared/nomenclature.ts';
import { droitAu, type LigneDroit, type Manque, manques } from '../law/index.ts';

export type { LigneDroit, Manque } from '../law/index.ts';

/** What is in force on `date`, by heading. @param branche null: both */
export const listerDroit = (date: DateCivile, branche: Branche | null): LigneDroit[] =>
  droitAu(date, branche);

/** What is not certain, and why, by heading. @param branche null: both */
export const listerManques = (branche: Branche | null): Manque[] =>
  manques().filter((m) => branche === null || m.branches.includes(branche));
