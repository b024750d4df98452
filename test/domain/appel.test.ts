/** What a telephone number is worth, what a higher instalment changes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mensualiteVisee, qualiteTelephone, rythme } from '../../src/main/domain/appel.ts';
import { dateCivile, memeQuantieme } from '../../src/shared/date-civile.ts';
import { centimes } from '../../src/shared/montant.ts';

describe('La qualité d’un numéro', () => {
  test.each([
    ['06 39 98 00 01', 'mobile'],
    ['0639980001', 'mobile'],
    ['+33 6 39 98 00 01', 'mobile'],
    ['+33 (0)7 39 98 00 01', 'mobile'],
    ['0033639980001', 'mobile'],
    ['+262 692 39 98 00', 'mobile'],
    ['01.99.00.12.34', 'fixe'],
    ['+590 590 12 34 56', 'fixe'],
    ['+49 30 1234567', 'fixe'],
    ['08 99 00 00 00', 'invalide'],
    ['06 39 98 00', 'invalide'],
    ['sur liste rouge', 'invalide'],
    ['', 'absent'],
    [null, 'absent'],
  ])('« %s » est %s', (numero, qualite) => {
    expect(qualiteTelephone(numero)).toBe(qualite);
  });

  test('trouvé faux, il l’est sous toutes ses écritures, et lui seul', () => {
    expect(qualiteTelephone('06 39 98 00 01', '+33639980001')).toBe('invalide');
    expect(qualiteTelephone('06 39 98 00 02', '06 39 98 00 01')).toBe('mobile');
  });
});

const montants = fc.tuple(
  fc.integer({ min: 100, max: 5_000_000 }),
  fc.integer({ min: 100, max: 50_000 }),
);

describe('Une mensualité plus haute', () => {
  test('est au-dessus de l’actuelle sauf si tout est dû en une fois, et jamais au-delà du reste dû', () => {
    fc.assert(
      fc.property(montants, ([solde, actuelle]) => {
        const visee = mensualiteVisee(centimes(solde), centimes(actuelle));
        expect(visee).toBeLessThanOrEqual(solde);
        expect(visee > actuelle || visee === solde).toBe(true);
        expect(Math.ceil(solde / visee)).toBeLessThanOrEqual(60);
      }),
    );
  });

  test('finit au quantième du plan, autant de mois plus tard qu’il reste de mensualités', () => {
    const [premiere, au] = [dateCivile('2026-01-31'), dateCivile('2026-11-21')];
    const r = rythme({ solde: centimes(10_000), mensualite: centimes(3_000) }, premiere, au);
    expect(r).toEqual({ mensualiteCentimes: 3_000, mois: 4, finLe: '2027-02-28' });
    fc.assert(
      fc.property(montants, ([solde, m]) => {
        const { mois, finLe } = rythme(
          { solde: centimes(solde), mensualite: centimes(m) },
          premiere,
          au,
        );
        expect(mois * m).toBeGreaterThanOrEqual(solde);
        expect((mois - 1) * m).toBeLessThan(solde);
        if (mois > 1_200) expect(finLe).toBeNull();
        else expect(finLe).toBe(memeQuantieme(premiere, 9 + mois, 31));
        // Nothing due before the day of the question: the first one is that of 30 November.
      }),
    );
  });
});
