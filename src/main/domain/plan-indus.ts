/**
 * Several indus in one schedule: the instalments are common, each payment is split between the
 * indus by the dated rule of the branch.
 * Invariant: the split sums to each payment, no indu receives more than its balance, and what no
 * indu can take is told apart, to the centime.
 */
import type { DateCivile } from '../../shared/date-civile.ts';
import { type Centimes, moins, plus, somme, ZERO } from '../../shared/montant.ts';
import { refuser } from '../../shared/refus.ts';
import { type Creance, calculerImputation, type RegleImputation } from './imputation.ts';
import { type VersementPlan, versementsEffectifs } from './suivi-echeancier.ts';

export type PartVersement = {
  readonly versementId: string;
  readonly induId: string;
  readonly montant: Centimes;
};

export type Ventilation = {
  readonly parts: readonly PartVersement[];
  /** What is left of each indu, in the order in which they were given. */
  readonly soldes: readonly { readonly induId: string; readonly solde: Centimes }[];
  /** What was received beyond all the balances. */
  readonly excedent: Centimes;
};

/**
 * Splits the payments effective on `au` between the indus, in the order of their dates.
 * @param indus their balance when the plan begins
 * @param regleAu the rule of allocation of the day of a payment
 * @throws RefusError as `calculerImputation`
 */
export function ventiler(
  { indus, versements }: Pour,
  au: DateCivile,
  regleAu: (date: DateCivile) => RegleImputation,
): Ventilation {
  const soldes = new Map(indus.map(({ id, solde }) => [id, solde]));
  const parts: PartVersement[] = [];
  let excedent = ZERO;
  const effectifs = versementsEffectifs(versements, au).toSorted((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : 0,
  );
  for (const { id, date, montant } of effectifs) {
    const creances = indus.map((indu) => ({ ...indu, solde: soldes.get(indu.id) ?? ZERO }));
    const { lignes, reste } = calculerImputation(
      { montant, creances, designee: null },
      regleAu(date),
    );
    for (const ligne of lignes) {
      parts.push({ versementId: id, induId: ligne.id, montant: ligne.montant });
      soldes.set(ligne.id, moins(soldes.get(ligne.id) ?? ZERO, ligne.montant));
    }
    excedent = plus(excedent, reste);
  }
  return {
    parts,
    soldes: indus.map(({ id }) => ({ induId: id, solde: soldes.get(id) ?? ZERO })),
    excedent,
  };
}

export type Pour = {
  readonly indus: readonly Creance[];
  readonly versements: readonly VersementPlan[];
};

/**
 * A plan spreads what is owed, neither more nor less (D05: « total des échéances différent du
 * solde »).
 * @throws RefusError ECHEANCIER_TOTAL
 */
export function exigerTotal(echeances: readonly Centimes[], soldes: readonly Centimes[]): void {
  if (somme(echeances) === somme(soldes)) return;
  refuser('ECHEANCIER_TOTAL', 'Le total des échéances n’est pas le solde des indus du plan.', {
    champ: 'echeances',
  });
}
