/**
 * How long a retention will last: the same month over and over, balances aside, until all is paid.
 * Invariant: the projected lines sum to what is taken of the balances; an estimate, told as such,
 * since benefits, schedule and suspensions of the months to come are not known.
 */
import { type DateCivile, jourDe, memeQuantieme } from '../../shared/date-civile.ts';
import { type Centimes, moins, plus, ZERO } from '../../shared/montant.ts';
import { calculerRetenue, type EntreeRetenue, type RegleRetenue } from './retenue.ts';

/** A century: more is a retention that never ends. */
const MOIS_MAXIMUM = 1200;

export type FinIndu = {
  readonly induId: string;
  /** Day of the retention that settles it; null: not by this retention alone. */
  readonly soldeLe: DateCivile | null;
  readonly retenu: Centimes;
};

export type ProjectionRetenue = {
  /** Months until the last retention; null when it would never end. */
  readonly mois: number | null;
  readonly derniereLe: DateCivile | null;
  readonly indus: readonly FinIndu[];
};

/**
 * Runs the retention month after month from `entree.date`. What is expected that month is counted
 * as received each month; obstacles with a date fall on that date.
 */
export function projeterRetenue(entree: EntreeRetenue, regle: RegleRetenue): ProjectionRetenue {
  const soldes = new Map(entree.indus.map((i) => [i.id, i.solde]));
  const retenus = new Map(entree.indus.map((i) => [i.id, ZERO]));
  const fins = new Map<string, DateCivile>();
  let [derniereLe, mois]: [DateCivile | null, number] = [null, 0];
  for (let n = 0; n < MOIS_MAXIMUM && fins.size < soldes.size; n += 1) {
    const date = memeQuantieme(entree.date, n, jourDe(entree.date));
    const indus = entree.indus.map((i) => ({ ...i, solde: soldes.get(i.id) ?? ZERO }));
    const { lignes } = calculerRetenue({ ...entree, date, indus }, regle);
    const attendu = encaisserAttendus(entree, soldes);
    if (lignes.length === 0 && !attendu && !peutVenir(entree, date)) break;
    for (const { induId, montant } of lignes) {
      soldes.set(induId, moins(soldes.get(induId) ?? ZERO, montant));
      retenus.set(induId, plus(retenus.get(induId) ?? ZERO, montant));
      derniereLe = date;
      mois = n + 1;
    }
    for (const [id, solde] of soldes) if (solde === 0 && !fins.has(id)) fins.set(id, date);
  }
  const fini = fins.size === soldes.size;
  return {
    mois: fini ? mois : null,
    derniereLe: fini ? derniereLe : null,
    indus: entree.indus.map(({ id }) => ({
      induId: id,
      soldeLe: fins.get(id) ?? null,
      retenu: retenus.get(id) ?? ZERO,
    })),
  };
}

/** Takes what was expected of the month from the balances; true when something came. */
function encaisserAttendus({ indus }: EntreeRetenue, soldes: Map<string, Centimes>): boolean {
  let venu = false;
  for (const { id, attendus } of indus) {
    for (const { montant } of attendus) {
      const solde = soldes.get(id) ?? ZERO;
      const pris = montant < solde ? montant : solde;
      venu ||= pris > 0;
      soldes.set(id, moins(solde, pris));
    }
  }
  return venu;
}

/** Is there an indu whose retention a known day opens later? */
const peutVenir = ({ indus }: EntreeRetenue, date: DateCivile): boolean =>
  indus.some(
    (i) =>
      (i.possibleLe !== null && i.possibleLe > date) ||
      (i.accordOrganismeLe !== null && i.accordOrganismeLe > date) ||
      i.suspensions.some((s) => s.fin !== null && s.fin >= date),
  );
