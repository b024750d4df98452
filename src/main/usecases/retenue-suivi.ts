/**
 * What a running withholding makes of the stage of a file: the day on which the return of its next
 * month is checked. Independent of today's date, as every stored stage.
 */
import { type DateCivile, type Mois, moisDe, moisSuivant } from '../../shared/date-civile.ts';
import { tenus } from './comptes-dette.ts';
import type { FaitsDossier } from './faits.ts';

/** The month after the last one withheld, or its first one: checked when the next one begins. */
export function retenueSuivie(f: FaitsDossier): { readonly controlerLe: DateCivile } | null {
  const r = f.retenues.findLast((x) => x.etat === 'active');
  if (!r) return null;
  const derniere = tenus(f.principal, ['retenue'])
    .map((m) => m.effetLe)
    .sort()
    .at(-1);
  const suivant = derniere ? moisSuivant(moisDe(derniere)) : r.debut;
  const attendu: Mois = suivant > r.debut ? suivant : r.debut;
  return { controlerLe: `${moisSuivant(attendu)}-01` as DateCivile };
}
