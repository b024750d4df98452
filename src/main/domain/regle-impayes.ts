/**
 * When an instalment counts as missed, and how many of them end an agreement: a local rule, dated,
 * since the agreement prints the one of the day of its signature (D05, clause 6).
 * Invariant: an agreement keeps the rule under which it was signed.
 */
import { type DateCivile, formatDate } from '../../shared/date-civile.ts';
import { refuser } from '../../shared/refus.ts';

export type RegleImpayes = {
  /** Days after the date during which an instalment is not missed yet. */
  readonly joursGrace: number;
  /** Instalments missed at the same time from which the debtor is warned. */
  readonly impayes: number;
  /** Days from the receipt of the warning to put it right. */
  readonly joursRegularisation: number;
};

export type VersionRegleImpayes = { readonly depuis: DateCivile; readonly regle: RegleImpayes };

/** Settings of the service until it chooses its own; the fifteen days are those of D05 and D06. */
export const REGLE_IMPAYES_DEFAUT: RegleImpayes = {
  joursGrace: 5,
  impayes: 2,
  joursRegularisation: 15,
};

/**
 * The rule of an agreement signed on `signeLe`.
 * @throws RefusError ECHEANCIER_REGLE when no rule stands that day or when it is out of bounds
 */
export function regleImpayesAu(
  versions: readonly VersionRegleImpayes[],
  signeLe: DateCivile,
): RegleImpayes {
  const version = versions
    .filter(({ depuis }) => depuis <= signeLe)
    .reduce<VersionRegleImpayes | null>((a, b) => (a && a.depuis > b.depuis ? a : b), null);
  if (version === null) {
    return refuser(
      'ECHEANCIER_REGLE',
      `Aucune règle d’impayés n’est réglée au ${formatDate(signeLe)}.`,
    );
  }
  const { joursGrace, impayes, joursRegularisation } = version.regle;
  const entier = (n: number, bas: number, haut: number) =>
    Number.isInteger(n) && n >= bas && n <= haut;
  if (entier(joursGrace, 0, 60) && entier(impayes, 1, 12) && entier(joursRegularisation, 1, 90)) {
    return version.regle;
  }
  return refuser('ECHEANCIER_REGLE', 'La règle d’impayés est hors limites.');
}
