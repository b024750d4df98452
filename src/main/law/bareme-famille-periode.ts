/**
 * Which months the resources of the family schedule are those of. CSS, art. D. 553-1, I.
 * Invariant: the year is counted from the payment period that holds the date, never from today.
 * DOUTE: with a housing aid the reference periods of CCH R. 822-3 come first since 2021; they vary
 * with each resource and are named, not computed.
 */
import { anneeDe, type DateCivile, dateCivile } from '../../shared/date-civile.ts';
import { type Datee, datee, enVigueur } from './datee.ts';
import { S } from './sources.ts';

export type RegleAnneeReference = {
  /** First month of the payment period, 1 or 7. */
  readonly ouverture: number;
  /** Calendar years between the year in which that period opens and the year of the resources. */
  readonly recul: number;
  /** The periods of the housing aids come first. */
  readonly aideAuLogement: boolean;
};

export const anneeReference: Datee<RegleAnneeReference> = datee({
  nom: 'Année de référence des ressources',
  verifieLe: dateCivile('2026-11-21'),
  versions: [
    {
      depuis: dateCivile('1999-05-12'),
      valeur: { ouverture: 7, recul: 1, aideAuLogement: false },
      source: S.D553_1_1999,
      statut: 'certain',
    },
    {
      depuis: dateCivile('2008-06-28'),
      valeur: { ouverture: 1, recul: 2, aideAuLogement: false },
      source: S.D553_1_2008,
      statut: 'certain',
    },
    {
      depuis: dateCivile('2021-01-01'),
      valeur: { ouverture: 1, recul: 2, aideAuLogement: true },
      source: S.D553_1_2021,
      statut: 'certain',
    },
  ],
});

/**
 * « année civile 2024 », with what comes before it where a housing aid is paid.
 * @throws RefusError HORS_DROIT before May 1999.
 */
export function periodeAnnuelle(date: DateCivile): string {
  const { ouverture, recul, aideAuLogement } = enVigueur(anneeReference, date).valeur;
  const mois = Number(date.slice(5, 7));
  const ouverteEn = mois < ouverture ? anneeDe(date) - 1 : anneeDe(date);
  const annee = `année civile ${ouverteEn - recul}`;
  return aideAuLogement ? `${annee} (aide au logement\u00a0: CCH, art.\u00a0R.\u00a0822-3)` : annee;
}
