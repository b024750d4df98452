/**
 * A mandate of direct debit: until when it may be used, and as what in its series.
 * Invariant: nothing is collected without a mandate signed, not revoked and not lapsed that day.
 * Rules of the SEPA scheme (EPC 130-08, chapter 4), not of a decree.
 * DOUTE: never used, a mandate lapses here 36 months after its signature; the rule tells it of the
 * last collection only.
 */
import { ajouterJours, ajouterMois, type DateCivile } from '../../shared/date-civile.ts';

/** Months without a collection after which the mandate is worth nothing. */
export const MOIS_SANS_USAGE = 36;
/** Calendar days between the word to the debtor and the collection, unless agreed otherwise. */
export const JOURS_PRENOTIFICATION = 14;

export type FaitsMandat = {
  readonly signeLe: DateCivile;
  readonly revoqueLe: DateCivile | null;
  readonly dernierLe: DateCivile | null;
};

export type EtatMandat = 'valide' | 'revoque' | 'caduc';

/** The first day on which it has lapsed. */
export const caducLe = ({ signeLe, dernierLe }: FaitsMandat): DateCivile =>
  ajouterMois(dernierLe ?? signeLe, MOIS_SANS_USAGE);

/** A mandate is no longer valid from the day of its revocation. */
export function etatMandat(m: FaitsMandat, au: DateCivile): EtatMandat {
  if (m.revoqueLe !== null && m.revoqueLe <= au) return 'revoque';
  return caducLe(m) <= au ? 'caduc' : 'valide';
}

/** The first day of collection once the debtor was told, by the agreement that gives the dates. */
export const collectePossibleLe = (prevenuLe: DateCivile): DateCivile =>
  ajouterJours(prevenuLe, JOURS_PRENOTIFICATION);
