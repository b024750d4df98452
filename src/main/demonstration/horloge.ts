/**
 * The injected clock: it lives the months before the day of reference, act after act, and never
 * goes back. Acts fall in office hours, in Paris as in UTC the same civil day.
 */
import {
  ajouterJours,
  type DateCivile,
  jourDeSemaine,
  joursEntre,
} from '../../shared/date-civile.ts';

export type Horloge = {
  maintenant(): Date;
  /** Goes to that day, or a few minutes later when it is already there. */
  avancer(le: DateCivile): void;
};

const OUVERTURE_MIN = 7 * 60 + 30;
/** After so many minutes the acts of a crowded day follow each other by the second. */
const FERMETURE_MIN = 16 * 60;
const PAS_MS = 4 * 60_000;
const MINUTE_MS = 60_000;

export function creerHorloge(debut: DateCivile): Horloge {
  let jour = debut;
  let instant = ouverture(debut);
  return {
    maintenant: () => new Date(instant),
    avancer(le) {
      if (joursEntre(jour, le) < 0) throw new Error(`l’horloge reculerait du ${jour} au ${le}`);
      if (le !== jour) {
        jour = le;
        instant = ouverture(le);
        return;
      }
      const tard = instant - ouverture(le) > (FERMETURE_MIN - OUVERTURE_MIN) * MINUTE_MS;
      instant += tard ? 1_000 : PAS_MS;
    },
  };
}

const ouverture = (le: DateCivile): number =>
  Date.parse(`${le}T00:00:00Z`) + OUVERTURE_MIN * MINUTE_MS;

/** The day `j` days from `au`, or the Friday before a week-end. */
export function jourOuvre(au: DateCivile, j: number): DateCivile {
  const le = ajouterJours(au, j);
  return ajouterJours(le, -Math.max(0, jourDeSemaine(le) - 5));
}
