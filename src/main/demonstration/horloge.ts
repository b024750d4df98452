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
import type { Hasard } from './hasard.ts';

export type Horloge = {
  maintenant(): Date;
  /** Goes to that day, or a few minutes later when it is already there. */
  avancer(le: DateCivile): void;
};

/** First act of a day, in minutes of UTC. */
const OUVERTURE = [6 * 60 + 40, 8 * 60 + 20] as const;
/** Past this hour the acts of a crowded day follow each other by the second. */
const FERMETURE_H = 15;
const PAS_S = [70, 520] as const;
const MINUTE_MS = 60_000;

export function creerHorloge(debut: DateCivile, h: Hasard): Horloge {
  const ouverture = (le: DateCivile) =>
    Date.parse(`${le}T00:00:00Z`) + h.entier(...OUVERTURE) * MINUTE_MS;
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
      const tard = new Date(instant).getUTCHours() >= FERMETURE_H;
      instant += tard ? 1_000 : h.entier(...PAS_S) * 1_000;
    },
  };
}

/** The day `j` days from `au`, or the Friday before a week-end. */
export function jourOuvre(au: DateCivile, j: number): DateCivile {
  const le = ajouterJours(au, j);
  return ajouterJours(le, -Math.max(0, jourDeSemaine(le) - 5));
}
