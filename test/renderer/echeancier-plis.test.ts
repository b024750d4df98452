import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plier, plisPour, type RangEcheance } from '../../src/renderer/forms/plis-echeancier.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';
import { centimes } from '../../src/shared/montant.ts';

const SEUIL = 24;
const lignes = (n: number) =>
  Array.from({ length: n }, (_, i) => ({
    numero: i + 1,
    date: dateCivile('2027-01-05'),
    montantCentimes: centimes(100),
    soldeCentimes: centimes((n - i - 1) * 100),
  }));
const lire = (rangs: RangEcheance[]) =>
  rangs.map((r) => (r.genre === 'pli' ? `${r.de}…${r.a}` : r.echeance.numero));

describe('Les échéances repliées', () => {
  test('montrent les premières, celles du seuil et les dernières', () => {
    const rangs = plier(lignes(38), { deplie: false, tete: 6, queue: 3, seuil: SEUIL });
    expect(lire(rangs)).toEqual([1, 2, 3, 4, 5, 6, '7…23', 24, 25, '26…35', 36, 37, 38]);
    const [derniere] = rangs.slice(-1);
    expect(derniere).toMatchObject({ genre: 'echeance', solde: true });
  });

  test('ne marquent pas de seuil à un plan qui ne le dépasse pas', () => {
    const rangs = plier(lignes(24), { deplie: false, tete: 3, queue: 2, seuil: SEUIL });
    expect(lire(rangs)).toEqual([1, 2, 3, '4…22', 23, 24]);
  });

  test('ne cachent pas une ou deux lignes derrière une troisième', () => {
    const rangs = plier(lignes(7), { deplie: false, tete: 3, queue: 2, seuil: SEUIL });
    expect(lire(rangs)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  test('dépliées, se lisent toutes', () => {
    expect(plier(lignes(60), { deplie: true, tete: 3, queue: 2, seuil: SEUIL })).toHaveLength(60);
  });

  test('aucune échéance ne se perd, quel que soit le pli', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 130 }), fc.integer({ min: 1, max: 60 }), (n, place) => {
        const rangs = plier(lignes(n), { deplie: false, ...plisPour(place, n, SEUIL) });
        const lus = rangs.flatMap((r) =>
          r.genre === 'pli'
            ? Array.from({ length: r.a - r.de + 1 }, (_, i) => r.de + i)
            : [r.echeance.numero],
        );
        expect(lus).toEqual(lignes(n).map((l) => l.numero));
      }),
    );
  });

  test('tiennent dans la place qu’on leur donne', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1200 }),
        fc.integer({ min: 9, max: 60 }),
        (n, place) => {
          const rangs = plier(lignes(n), { deplie: false, ...plisPour(place, n, SEUIL) });
          expect(rangs.length).toBeLessThanOrEqual(place + 1);
        },
      ),
      { numRuns: 60 },
    );
  });
});
