/**
 * Days on which the bank executes an order. Invariant: a day kept is worked everywhere in France,
 * Alsace and Moselle included: it is a day on which the European system settles, which closes on
 * Good Friday and on 26 December too.
 * DOUTE: the calendar of that system was not read; the widest list of French holidays stands for it.
 */
import { ajouterJours, type DateCivile } from '../../shared/date-civile.ts';
import { jourChome, type Lieu } from './jours-feries.ts';

const PARTOUT: Lieu = { territoire: 'ALSACE_MOSELLE', vendrediSaint: true };

/** True when an order may be executed on that day. @throws RefusError FERIES_ANNEE */
export const estJourBancaire = (jour: DateCivile): boolean => jourChome(jour, PARTOUT) === null;

/** That day, or the first one after it on which the bank works. */
export function jourBancaire(jour: DateCivile): DateCivile {
  let le = jour;
  while (!estJourBancaire(le)) le = ajouterJours(le, 1);
  return le;
}
