/**
 * What the service sets where no text does: what a budget leaves to the household, how long and how
 * small a schedule may be. Dated: a calculation takes the rule of its own day.
 * Invariant: nothing here is law; each screen that prints it says « réglage du service ».
 */
import { anneesEntre, type DateCivile, dateCivile } from '../../shared/date-civile.ts';
import { centimes } from '../../shared/montant.ts';
import type { RegleCapacite } from './budget.ts';
import type { ReglePropositions } from './propositions.ts';

export type RegleLocale = {
  readonly capacite: RegleCapacite;
  readonly plan: Pick<
    ReglePropositions,
    'nombreReference' | 'mensualiteMinimum' | 'moisSansRevue'
  > & {
    /** Oldest age at the end of a schedule, in whole years. */
    readonly ageMaximum: number;
    /** Years that anybody may have, however old: a bound that refused every plan would help nobody. */
    readonly anneesAuMoins: number;
  };
  /** Days that an offer leaves to answer, within the month of the text. */
  readonly joursReponse: number;
  /** Months after which a budget sheet is to be asked again. */
  readonly moisFiche: number;
};

type Version = { readonly depuis: DateCivile; readonly regle: RegleLocale };

/** Settings until the service chooses its own; the fifteen days are those of sheet D04. */
const VERSIONS: readonly Version[] = [
  {
    depuis: dateCivile('2020-01-01'),
    regle: {
      capacite: {
        minimumParPersonne: centimes(30_000),
        partMaximum: 50,
        pas: centimes(500),
      },
      plan: {
        nombreReference: 24,
        mensualiteMinimum: centimes(1_500),
        moisSansRevue: 24,
        ageMaximum: 85,
        anneesAuMoins: 5,
      },
      joursReponse: 15,
      moisFiche: 12,
    },
  },
];

/** The rule of the day; before the first one, the first one: a setting has no « hors droit ». */
export function regleLocaleAu(au: DateCivile): RegleLocale {
  const version = VERSIONS.findLast(({ depuis }) => depuis <= au) ?? VERSIONS[0];
  if (!version) throw new Error('aucune règle locale');
  return version.regle;
}

/** The age bound of one person, from the day of the first instalment. */
export function ageMaximumDe(
  { plan }: RegleLocale,
  { naissance, premiere }: { readonly naissance: DateCivile | null; readonly premiere: DateCivile },
): number {
  if (naissance === null) return plan.ageMaximum;
  return Math.max(plan.ageMaximum, anneesEntre(naissance, premiere) + plan.anneesAuMoins);
}
