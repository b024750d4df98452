/**
 * The instalments of a plan that a direct debit may take. Invariant: what is taken, with what is
 * already on its way, never exceeds what the plan still has to receive; an instalment is taken once.
 */
import type { DateCivile } from '../../shared/date-civile.ts';
import { type Centimes, minimum, moins, plus, ZERO } from '../../shared/montant.ts';
import { resteAPrendre } from './garde-recouvrement.ts';

export type EcheancePlan = {
  readonly id: string;
  readonly numero: number;
  readonly dueLe: DateCivile;
  readonly montant: Centimes;
  /** The last order made for it; null when there was none. */
  readonly ordre: 'emis' | 'regle' | 'rejete' | null;
};

export type PlanAPrelever = {
  readonly echeances: readonly EcheancePlan[];
  /** What the plan spreads. */
  readonly total: Centimes;
  /** What its debts still owe. */
  readonly solde: Centimes;
  /** Sent to the bank, not settled yet. */
  readonly enRoute: Centimes;
};

export type APrelever = { readonly echeance: EcheancePlan; readonly montant: Centimes };

export type Ecartee = {
  readonly echeance: EcheancePlan;
  readonly raison: 'rejetee' | 'solde';
};

/**
 * The instalments due from `du` to `au` that are neither paid, nor on their way, in their order. One
 * that the bank rejected is not presented again: it is paid otherwise, or is a missed instalment.
 */
export function echeancesAPrelever(
  plan: PlanAPrelever,
  { du, au }: { readonly du: DateCivile; readonly au: DateCivile },
): { readonly retenues: readonly APrelever[]; readonly ecartees: readonly Ecartee[] } {
  const retenues: APrelever[] = [];
  const ecartees: Ecartee[] = [];
  const recu = plan.total > plan.solde ? moins(plan.total, plan.solde) : ZERO;
  let cumul = ZERO;
  let enRoute = plan.enRoute;
  for (const echeance of plan.echeances) {
    cumul = plus(cumul, echeance.montant);
    const manque = cumul > recu ? minimum(echeance.montant, moins(cumul, recu)) : ZERO;
    const prise = echeance.ordre === 'emis' || echeance.ordre === 'regle';
    if (prise || manque === 0 || echeance.dueLe < du || echeance.dueLe > au) continue;
    const montant = minimum(
      manque,
      resteAPrendre(plan.solde, [{ par: 'echeance', montant: enRoute }]),
    );
    if (echeance.ordre === 'rejete') ecartees.push({ echeance, raison: 'rejetee' });
    else if (montant === 0) ecartees.push({ echeance, raison: 'solde' });
    else {
      retenues.push({ echeance, montant });
      enRoute = plus(enRoute, montant);
    }
  }
  return { retenues, ecartees };
}
