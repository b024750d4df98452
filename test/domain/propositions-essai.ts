/** Proposals of the tests: 6 000 €, from 5 January 2027, for somebody born in March 1950. */
import { type BilanBudget, etablirBudget } from '../../src/main/domain/budget.ts';
import type { EntreePropositions, ReglePropositions } from '../../src/main/domain/propositions.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';
import { centimes } from '../../src/shared/montant.ts';

const d = dateCivile;
export const REGLE: ReglePropositions = {
  nombreReference: 24,
  mensualiteMinimum: centimes(3_000),
  ageMaximum: 85,
  moisReglementaires: 12,
  referenceReglementaire: 'CSS, art.\u00a0R.\u00a0133-9-2',
  moisSansRevue: 24,
};
export const SANS_PRESCRIPTION = {
  ancienneLimite: null,
  nouvelleLimite: null,
  prescrit: centimes(0),
  finMaximale: null,
};

export function budget(capacite: number): BilanBudget {
  return etablirBudget(
    {
      etabliLe: d('2026-11-02'),
      adultes: 1,
      enfants: 0,
      ressources: [{ poste: 'pension', montant: centimes(capacite), justifie: true }],
      charges: [],
    },
    { minimumParPersonne: centimes(0), partMaximum: 100, pas: centimes(1) },
  );
}
export const entree = (morceau: Partial<EntreePropositions> = {}): EntreePropositions => ({
  montant: centimes(600_000),
  premiereEcheance: d('2027-01-05'),
  naissance: d('1950-03-01'),
  budget: budget(20_000),
  effet: SANS_PRESCRIPTION,
  obstacles: [],
  ...morceau,
});
