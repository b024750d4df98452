/**
 * How a debt went down: paid, withheld, remitted, cancelled; what was claimed and what remains.
 * Invariant: claimed = paid + withheld + remitted + cancelled + remaining. An admission en
 * non-valeur is no payment: the debt remains (CSS, art. L. 133-3; sheet D20).
 */
import type { DateCivile } from '../../shared/date-civile.ts';
import { type Centimes, moins, plus, somme, ZERO } from '../../shared/montant.ts';
import type { NatureMouvement } from '../../shared/nomenclature.ts';
import type { Mouvement } from '../store/mouvement.ts';
import { annulations, type InduComplet } from './faits.ts';

export type ComptesDette = {
  /** The debt, less what was written off as time-barred before it was claimed. */
  readonly reclame: Centimes;
  readonly paye: Centimes;
  readonly retenu: Centimes;
  readonly remis: Centimes;
  readonly annule: Centimes;
  /** What is still owed, the admission en non-valeur included. */
  readonly reste: Centimes;
};

/** Movements of these natures that nothing undid; none of them undoes another. */
export function tenus(i: InduComplet, natures: readonly NatureMouvement[]): Mouvement[] {
  const annules = new Set(i.mouvements.map((m) => m.annuleId));
  const decidees = new Set(annulations(i).map((m) => m.id));
  return i.mouvements.filter(
    (m) =>
      natures.includes(m.nature) &&
      (m.annuleId === null || decidees.has(m.id)) &&
      !annules.has(m.id),
  );
}

export function comptesDe(i: InduComplet): ComptesDette {
  const total = (...natures: NatureMouvement[]) =>
    somme(tenus(i, natures).map((m) => m.montantCentimes));
  const [paye, retenu, remis, annule] = [
    moins(ZERO, total('versement')),
    moins(ZERO, total('retenue')),
    moins(ZERO, total('remise')),
    moins(ZERO, total('annulation', 'abandon')),
  ];
  return {
    reclame: plus(i.initial, total('prescription')),
    paye,
    retenu,
    remis,
    annule,
    reste: moins(i.solde, total('anv', 'reprise-anv')),
  };
}

/** The day of the last movement that brought the debt down; null when none did. */
export function derniereBaisse(i: InduComplet): DateCivile | null {
  const baisses = tenus(i, ['versement', 'retenue', 'remise', 'annulation']);
  return (
    baisses
      .map((m) => m.effetLe)
      .sort()
      .at(-1) ?? null
  );
}
