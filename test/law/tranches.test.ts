/** Exact slices: nothing is divided before the one rounding, half-up to the centime. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ajouter,
  arrondir,
  depasse,
  formatFraction,
  fraction,
  fractionDe,
  parTranches,
  retrancher,
} from '../../src/main/law/tranches.ts';
import { centimes } from '../../src/shared/montant.ts';

describe('Une fraction de centimes', () => {
  test.each([
    [1, 2, 1],
    [49, 100, 0],
    [-1, 2, -1],
    [-49, 100, 0],
    [100_005, 30, 3334],
    [100_004, 30, 3333],
  ])('%s/%s s’arrondit à %s', (numerateur, denominateur, attendu) => {
    expect(arrondir(fraction(numerateur, denominateur))).toBe(attendu);
  });

  test('garde exact ce qu’une division perdrait : un tiers, trois fois, fait un entier', () => {
    const tiers = fraction(100, 3);
    const total = ajouter(ajouter(tiers, tiers), fractionDe(fraction(100), 1, 3));
    expect(depasse(total, centimes(99))).toBe(true);
    expect(depasse(total, centimes(100))).toBe(false);
    expect(arrondir(retrancher(total, fraction(100)))).toBe(0);
  });

  test.each([
    [29_583, 10, '29,583\u00a0€'],
    [100_005_833_333, 1_000_000, '1\u202f000,0583\u00a0€'],
    [0, 1, '0,00\u00a0€'],
    [-6667, 1, '\u2212\u00a066,67\u00a0€'],
    [-1, 1000, '0,00\u00a0€'],
    [123_456_789_00, 1, '123\u202f456\u202f789,00\u00a0€'],
  ])('%s/%s s’écrit %s', (numerateur, denominateur, attendu) => {
    expect(formatFraction(fraction(numerateur, denominateur))).toBe(attendu);
  });
});

describe('Les tranches', () => {
  const seuils = [100, 250, 600].map(centimes);
  const parts = [3, 7, 11];

  test('ne retiennent que ce qui dépasse chaque borne, et s’arrêtent à la dernière atteinte', () => {
    const { lignes, total } = parTranches(fraction(250), { seuils, parts, base: 10 });
    expect(lignes.map(({ de, a, part }) => [de, a, part])).toEqual([[100, 250, 3]]);
    expect(arrondir(total)).toBe(45);
    expect(parTranches(fraction(-50), { seuils, parts, base: 10 }).lignes).toEqual([]);
  });

  test('s’additionnent exactement, quels que soient le montant et le diviseur', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 900_000_000_000 }),
        fc.integer({ min: 1, max: 4_000 }),
        (montant, diviseur) => {
          const { total } = parTranches(fraction(montant, diviseur), { seuils, parts, base: 7 });
          // The same sum over diviseur × 7, in whole numbers.
          const grand = (n: number) => BigInt(n) * BigInt(diviseur);
          const m = BigInt(montant);
          const haut = (i: number) => (i < 2 ? grand(seuils[i + 1] ?? 0) : m);
          const somme = parts.reduce((t, part, i) => {
            const bas = grand(seuils[i] ?? 0);
            const borne = m < haut(i) ? m : haut(i);
            return borne > bas ? t + BigInt(part) * (borne - bas) : t;
          }, 0n);
          const denominateur = BigInt(diviseur) * 7n;
          expect(BigInt(arrondir(total))).toBe((2n * somme + denominateur) / (2n * denominateur));
        },
      ),
      { numRuns: 300 },
    );
  });
});
