/** Money: whole cents, read and written in French, split without losing one. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  centimes,
  depuisTexte,
  enTexte,
  fois,
  formatEuros,
  formatMontant,
  lireMontant,
  minimum,
  moins,
  oppose,
  plus,
  repartir,
  somme,
  ZERO,
} from '../../src/shared/montant.ts';

const montant = fc.integer({ min: -100_000_000_000, max: 100_000_000_000 }).map(centimes);
const positif = fc.integer({ min: 0, max: 100_000_000_000 }).map(centimes);

describe('Un montant', () => {
  test('est un nombre entier de centimes, ou il est refusé', () => {
    for (const faux of [0.1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, -(2 ** 53)]) {
      expect(() => centimes(faux)).toThrow(/MONTANT_INVALIDE/);
    }
    expect(Object.is(centimes(-0), 0)).toBe(true);
    expect(centimes(2 ** 53 - 1)).toBe(2 ** 53 - 1);
  });

  test('s’additionne sans flottants : 0,10 € et 0,20 € font 0,30 €', () => {
    expect(plus(centimes(10), centimes(20))).toBe(30);
    expect(formatEuros(somme([centimes(10), centimes(20)]))).toBe('0,30\u00a0€');
    expect(moins(centimes(10), centimes(20))).toBe(-10);
    expect(fois(centimes(33), 3)).toBe(99);
    expect(Object.is(oppose(ZERO), 0)).toBe(true);
    expect(minimum(centimes(-1), ZERO)).toBe(-1);
    expect(somme([])).toBe(0);
  });

  test('refuse une somme qui déborde plutôt que de l’arrondir', () => {
    expect(() => plus(centimes(2 ** 53 - 1), centimes(1))).toThrow(/MONTANT_INVALIDE/);
    expect(() => fois(centimes(3), 0.5)).toThrow(/MONTANT_INVALIDE/);
  });
});

describe('Écrit en français', () => {
  test.each([
    [0, '0,00'],
    [5, '0,05'],
    [-5, '−\u00a00,05'],
    [123_456, '1\u202f234,56'],
    [-123_456_789, '−\u00a01\u202f234\u202f567,89'],
    [100_000_000_000, '1\u202f000\u202f000\u202f000,00'],
  ])('%i centimes s’écrit « %s »', (n, texte) => {
    expect(formatMontant(centimes(n))).toBe(texte);
    expect(formatEuros(centimes(n))).toBe(`${texte}\u00a0€`);
  });

  test('se relit à l’identique, du contrat comme de l’écran', () => {
    fc.assert(
      fc.property(montant, (m) => {
        expect(depuisTexte(enTexte(m))).toBe(m);
        expect(lireMontant(formatEuros(m))).toBe(m);
        expect(lireMontant(formatMontant(m))).toBe(m);
      }),
    );
  });

  test.each([
    ['1 234,56', 123_456],
    ['1234,5', 123_450],
    ['1234', 123_400],
    ['1234 €', 123_400],
    ['-12,00', -1_200],
    ['\u221212,00', -1_200],
    ['0,01', 1],
    [' 7 ', 700],
  ])('« %s » se lit', (saisie, attendu) => {
    expect(lireMontant(saisie)).toBe(attendu);
  });

  test.each([
    '',
    '€',
    '1.234',
    '1,234',
    '12,',
    ',50',
    '1 2 3a',
    '--1',
    '1e3',
    '٣',
    '１２',
    '123456789012',
  ])('« %s » n’est pas un montant', (saisie) => {
    expect(lireMontant(saisie)).toBeNull();
  });

  test.each(['1,23', '1.2', '1', '1.234', ' 1.00', '+1.00', '1e2.00', '12345678901234.00'])(
    '« %s » n’est pas la forme du contrat',
    (texte) => {
      expect(() => depuisTexte(texte)).toThrow(/MONTANT_INVALIDE/);
    },
  );
});

describe('Réparti', () => {
  const poids = fc
    .array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 30 })
    .filter((p) => p.some((x) => x > 0));

  test('fait toujours le total, chaque part à moins d’un centime de sa part exacte', () => {
    fc.assert(
      fc.property(positif, poids, (total, p) => {
        const parts = repartir(total, p);
        const poidsTotal = p.reduce((a, x) => a + x, 0);
        expect(somme(parts)).toBe(total);
        parts.forEach((part, i) => {
          const exacte = (BigInt(total) * BigInt(p[i] ?? 0)) / BigInt(poidsTotal);
          expect(BigInt(part) - exacte === 0n || BigInt(part) - exacte === 1n).toBe(true);
          if (p[i] === 0) expect(part).toBe(0);
        });
      }),
    );
  });

  test('donne les centimes restants aux plus grands restes, puis aux premiers', () => {
    expect(repartir(centimes(100), [1, 1, 1])).toEqual([34, 33, 33]);
    expect(repartir(centimes(100), [1, 2, 3])).toEqual([17, 33, 50]);
    expect(repartir(centimes(1), [1, 1])).toEqual([1, 0]);
    expect(repartir(ZERO, [1, 2])).toEqual([0, 0]);
  });

  test('refuse un total négatif et des poids impossibles', () => {
    for (const p of [[], [0], [-1, 2], [0.5]])
      expect(() => repartir(centimes(10), p)).toThrow(/MONTANT_REPARTITION/);
    expect(() => repartir(centimes(-1), [1])).toThrow(/MONTANT_REPARTITION/);
  });
});
