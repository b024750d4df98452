/**
 * The budget sheet, typed once for the schedule, the remission and the write-off: resources and
 * charges by line, the household, what is left to live on by person, what may be repaid a month.
 * Invariant: resources − charges = reste à vivre, to the centime; the capacity is never negative
 * and never more than the reste à vivre. No text sets what must be left: it is a local rule.
 */
import { type DateCivile, formatDate } from '../../shared/date-civile.ts';
import type { Etape } from '../../shared/explication.ts';
import { type Centimes, centimes, formatEuros, moins, somme, ZERO } from '../../shared/montant.ts';
import {
  type Charge,
  LIBELLE_CHARGE,
  LIBELLE_RESSOURCE,
  type Ressource,
} from '../../shared/postes-budget.ts';
import { refuser } from '../../shared/refus.ts';

export type LigneBudget<Poste extends string> = {
  readonly poste: Poste;
  /** A month's amount; null: the debtor was asked and did not say. */
  readonly montant: Centimes | null;
  /** True when a document proves it. */
  readonly justifie: boolean;
};

export type Budget = {
  readonly etabliLe: DateCivile;
  readonly adultes: number;
  readonly enfants: number;
  /** Several lines of one kind are allowed: two pensions are two lines. */
  readonly ressources: readonly LigneBudget<Ressource>[];
  readonly charges: readonly LigneBudget<Charge>[];
};

/** What the service leaves to the household; settings of the service, no text sets them. */
export type RegleCapacite = {
  /** Left each month to each person before anything is repaid. */
  readonly minimumParPersonne: Centimes;
  /** Largest part of what exceeds it, a whole percent, 0 to 100. */
  readonly partMaximum: number;
  /** The capacity is a multiple of this, rounded down: 500 for five euros; 1 for the centime. */
  readonly pas: Centimes;
};

export type BilanBudget = {
  readonly etabliLe: DateCivile;
  readonly personnes: number;
  readonly ressources: Centimes;
  readonly charges: Centimes;
  /** Below zero when the charges exceed the resources. */
  readonly resteAVivre: Centimes;
  /** Half-up to the centime. */
  readonly parPersonne: Centimes;
  readonly capacite: Centimes;
  /** Labels of the lines without an amount: the sheet is then incomplete. */
  readonly manquants: readonly string[];
  /** What of the resources and charges no document proves. */
  readonly nonJustifie: Centimes;
  readonly explication: readonly Etape[];
};

/**
 * Sums the sheet up and tells what may be repaid each month.
 * @throws RefusError BUDGET_MONTANT (negative), BUDGET_FOYER (no adult, not whole, over 99),
 * BUDGET_REGLE (settings out of bounds).
 */
export function etablirBudget(budget: Budget, regle: RegleCapacite): BilanBudget {
  controler(budget, regle);
  const personnes = budget.adultes + budget.enfants;
  const ressources = totalDe(budget.ressources);
  const charges = totalDe(budget.charges);
  const resteAVivre = moins(ressources, charges);
  const laisse = centimes(regle.minimumParPersonne * personnes);
  const capacite = capaciteDe(resteAVivre, laisse, regle);
  const lignes = [...budget.ressources, ...budget.charges];
  const bilan = {
    etabliLe: budget.etabliLe,
    personnes,
    ressources,
    charges,
    resteAVivre,
    parPersonne: partDe(resteAVivre, personnes),
    capacite,
    manquants: [
      ...budget.ressources.filter((l) => l.montant === null).map((l) => LIBELLE_RESSOURCE[l.poste]),
      ...budget.charges.filter((l) => l.montant === null).map((l) => LIBELLE_CHARGE[l.poste]),
    ],
    nonJustifie: totalDe(lignes.filter((l) => !l.justifie)),
  };
  return { ...bilan, explication: expliquer(bilan, { laisse, regle }) };
}

const totalDe = (lignes: readonly LigneBudget<string>[]): Centimes =>
  somme(lignes.map((l) => l.montant ?? ZERO));

/** Half-up; a quotient of whole numbers below 2^53 by less than 200 never misses its half. */
const partDe = (montant: Centimes, personnes: number): Centimes =>
  centimes(Math.floor(montant / personnes + 0.5));

function capaciteDe(resteAVivre: Centimes, laisse: Centimes, regle: RegleCapacite): Centimes {
  const auDessus = resteAVivre - laisse;
  if (auDessus <= 0) return ZERO;
  const part = Math.floor((auDessus * regle.partMaximum) / 100);
  return centimes(part - (part % regle.pas));
}

/** What is left to live on when `mensualite` is repaid as well. */
export const apresMensualite = (bilan: BilanBudget, mensualite: Centimes): Centimes =>
  moins(bilan.resteAVivre, mensualite);

function controler({ adultes, enfants, ressources, charges }: Budget, regle: RegleCapacite): void {
  const entier = (n: number, minimum: number) => Number.isInteger(n) && n >= minimum && n <= 99;
  if (!entier(adultes, 1) || !entier(enfants, 0)) {
    refuser('BUDGET_FOYER', 'Le foyer compte de 1 à 99 adultes et de 0 à 99 enfants.', {
      champ: entier(adultes, 1) ? 'enfants' : 'adultes',
    });
  }
  for (const [champ, lignes] of Object.entries({ ressources, charges })) {
    lignes.forEach(({ montant }, rang) => {
      if (montant === null || montant >= 0) return;
      refuser('BUDGET_MONTANT', 'Un montant du budget ne peut pas être négatif.', {
        champ: `${champ}.${rang}.montant`,
      });
    });
  }
  const { minimumParPersonne, partMaximum, pas } = regle;
  const part = Number.isInteger(partMaximum) && partMaximum >= 0 && partMaximum <= 100;
  if (minimumParPersonne < 0 || pas < 1 || !part) {
    refuser('BUDGET_REGLE', 'Les réglages de la capacité de remboursement sont hors limites.');
  }
}

function expliquer(
  bilan: Omit<BilanBudget, 'explication'>,
  { laisse, regle }: { readonly laisse: Centimes; readonly regle: RegleCapacite },
): Etape[] {
  const etape = (nom: string, montant: Centimes, raison?: string): Etape => ({
    etape: nom,
    valeur: formatEuros(montant),
    reference: null,
    ...(raison === undefined ? {} : { raison }),
  });
  const { personnes, manquants } = bilan;
  const etapes = [
    etape(
      'Ressources du mois',
      bilan.ressources,
      `Fiche budget du ${formatDate(bilan.etabliLe)}, ${personnes} personne${personnes > 1 ? 's' : ''}.`,
    ),
    etape('Charges du mois', bilan.charges),
    etape('Reste à vivre', bilan.resteAVivre),
    etape('Reste à vivre par personne', bilan.parPersonne),
    etape(
      'Laissé au foyer',
      laisse,
      `${formatEuros(regle.minimumParPersonne)} par personne, réglage du service.`,
    ),
    etape(
      'Capacité de remboursement',
      bilan.capacite,
      `${regle.partMaximum}\u00a0% au plus de ce qui dépasse, par ${formatEuros(regle.pas)}.`,
    ),
  ];
  if (manquants.length === 0) return etapes;
  return [
    ...etapes,
    { etape: 'Lignes sans montant', valeur: manquants.join(', '), reference: null },
  ];
}
