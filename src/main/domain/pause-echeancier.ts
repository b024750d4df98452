/**
 * What a suspension makes of the dates of a schedule: the instalments that fall inside, and all
 * those that follow, move by whole months, past its last day; delays in days stop running.
 * Invariant: order, day of the month and number of instalments are kept; no date moves backwards.
 */
import {
  ajouterJours,
  type DateCivile,
  jourDe,
  joursEntre,
  laPlusTardive,
  memeQuantieme,
} from '../../shared/date-civile.ts';
import type { Centimes } from '../../shared/montant.ts';
import type { Periode } from './suspension.ts';

export type EcheancePrevue = {
  readonly numero: number;
  readonly date: DateCivile;
  readonly montant: Centimes;
};

export type DatesDecalees = {
  /** The date of each instalment, in order. */
  readonly dates: readonly DateCivile[];
  /** Rank of the first instalment without a known date, in a pause without end; else their number. */
  readonly premiereSansDate: number;
};

/**
 * The dates of the instalments once the pauses are counted.
 * @param pauses in order, without overlap, as `periodesArret` gives them
 */
export function decaler(
  echeances: readonly EcheancePrevue[],
  pauses: readonly Periode[],
): DatesDecalees {
  const dates = echeances.map((e) => e.date);
  const mois = echeances.map(() => 0);
  for (const { debut, fin } of pauses) {
    const premiere = dates.findIndex((date) => date >= debut);
    if (premiere === -1) continue;
    if (fin === null) return { dates, premiereSansDate: premiere };
    const ajout = moisJusquApres(premiere, fin);
    for (let rang = premiere; ajout > 0 && rang < dates.length; rang += 1) {
      mois[rang] = (mois[rang] ?? 0) + ajout;
      dates[rang] = dateDe(rang, mois[rang] ?? 0);
    }
  }
  return { dates, premiereSansDate: echeances.length };

  /** Counted from the original date and the day of the plan: a 31st survives a February. */
  function dateDe(rang: number, decalage: number): DateCivile {
    const prevue = echeances[rang]?.date ?? dates[rang];
    const [modele] = echeances;
    if (prevue === undefined || modele === undefined) throw new Error('no such instalment');
    const jour = jourDe(modele.date);
    const reguliere = memeQuantieme(prevue, 0, jour) === prevue;
    return memeQuantieme(prevue, decalage, reguliere ? jour : jourDe(prevue));
  }

  function moisJusquApres(rang: number, fin: DateCivile): number {
    let ajout = 0;
    while (dateDe(rang, (mois[rang] ?? 0) + ajout) <= fin) ajout += 1;
    return ajout;
  }
}

/**
 * The last day of a delay of `jours` from `depuis`, the days of a pause not counted; null when a
 * pause without end began before it was over.
 */
export function finDelai(
  depuis: DateCivile,
  jours: number,
  pauses: readonly Periode[],
): DateCivile | null {
  let fin = ajouterJours(depuis, jours);
  for (const pause of pauses) {
    if (pause.debut > fin) break;
    if (pause.fin !== null && pause.fin <= depuis) continue;
    if (pause.fin === null) return null;
    const debut = laPlusTardive(pause.debut, ajouterJours(depuis, 1));
    fin = ajouterJours(fin, joursEntre(debut, pause.fin) + 1);
  }
  return fin;
}
