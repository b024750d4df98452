/** The budget sheet: sums, what is left to live on, what may be repaid. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  apresMensualite,
  type Budget,
  etablirBudget,
  type RegleCapacite,
} from '../../src/main/domain/budget.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';
import { centimes } from '../../src/shared/montant.ts';
import { CHARGES, RESSOURCES } from '../../src/shared/postes-budget.ts';

const REGLE: RegleCapacite = {
  minimumParPersonne: centimes(30_000),
  partMaximum: 50,
  pas: centimes(500),
};
const FICHE: Budget = {
  etabliLe: dateCivile('2026-11-02'),
  adultes: 1,
  enfants: 0,
  ressources: [
    { poste: 'pension', montant: centimes(98_000), justifie: true },
    { poste: 'aide-logement', montant: centimes(12_050), justifie: true },
  ],
  charges: [
    { poste: 'loyer', montant: centimes(45_000), justifie: true },
    { poste: 'energie-eau', montant: centimes(9_000), justifie: false },
  ],
};
const etablir = (fiche: Partial<Budget> = {}, regle: Partial<RegleCapacite> = {}) =>
  etablirBudget({ ...FICHE, ...fiche }, { ...REGLE, ...regle });

describe('La fiche budget', () => {
  test('donne le reste à vivre et la capacité, arrondie à la baisse', () => {
    const b = etablir();
    expect(b).toMatchObject({ ressources: 110_050, charges: 54_000, resteAVivre: 56_050 });
    // 560,50 − 300,00 = 260,50 ; la moitié, 130,25, par 5 € : 130,00.
    expect(b.capacite).toBe(13_000);
    expect(b.nonJustifie).toBe(9_000);
    expect(apresMensualite(b, b.capacite)).toBe(43_050);
  });

  test('compte chaque personne du foyer et arrondit sa part au centime', () => {
    const b = etablir({ adultes: 2, enfants: 1 });
    expect(b.parPersonne).toBe(18_683);
    expect(b.capacite).toBe(0);
    expect(etablir({ adultes: 2, enfants: 2 }).parPersonne).toBe(14_013);
  });

  test('dit les lignes dont le débiteur n’a pas donné le montant', () => {
    const b = etablir({ charges: [{ poste: 'credits', montant: null, justifie: false }] });
    expect(b.manquants).toEqual(['Crédits en cours']);
    expect(b.explication.at(-1)).toMatchObject({ etape: 'Lignes sans montant' });
  });

  test('peut être en déficit, sans capacité négative', () => {
    const b = etablir({
      charges: [{ poste: 'loyer', montant: centimes(200_000), justifie: true }],
    });
    expect(b.resteAVivre).toBe(-89_950);
    expect(b.capacite).toBe(0);
  });

  test.each([
    ['un foyer sans adulte', { adultes: 0 }, {}, /BUDGET_FOYER/],
    ['un demi-enfant', { enfants: 0.5 }, {}, /BUDGET_FOYER/],
    [
      'un montant négatif',
      { ressources: [{ poste: 'pension' as const, montant: centimes(-1), justifie: true }] },
      {},
      /BUDGET_MONTANT/,
    ],
    ['une part de plus de cent pour cent', {}, { partMaximum: 101 }, /BUDGET_REGLE/],
    ['un pas nul', {}, { pas: centimes(0) }, /BUDGET_REGLE/],
  ])('refuse %s', (_nom, fiche, regle, code) => {
    expect(() => etablir(fiche, regle)).toThrow(code);
  });

  test('tient toujours : ressources − charges = reste à vivre, et 0 ≤ capacité ≤ reste à vivre', () => {
    const lignes = <P extends string>(postes: readonly P[]) =>
      fc.array(
        fc.record({
          poste: fc.constantFrom(...postes),
          montant: fc.option(fc.integer({ min: 0, max: 500_000 }).map(centimes)),
          justifie: fc.boolean(),
        }),
        { maxLength: 6 },
      );
    fc.assert(
      fc.property(
        lignes(RESSOURCES),
        lignes(CHARGES),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 1, max: 5_000 }),
        (ressources, charges, partMaximum, pas) => {
          const b = etablir({ ressources, charges }, { partMaximum, pas: centimes(pas) });
          expect(b.ressources - b.charges).toBe(b.resteAVivre);
          expect(b.capacite).toBeGreaterThanOrEqual(0);
          expect(b.capacite).toBeLessThanOrEqual(Math.max(0, b.resteAVivre - 30_000));
          expect(b.capacite % pas).toBe(0);
        },
      ),
    );
  });
});
