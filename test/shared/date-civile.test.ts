/** Civil dates: only days that exist, months that end where they end. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  ajouterAnnees,
  ajouterJours,
  ajouterMois,
  anneesEntre,
  type DateCivile,
  dateCivile,
  dateDe,
  estDateCivile,
  estMois,
  formatDate,
  formatDateLongue,
  formatMois,
  jourDe,
  jourDeSemaine,
  joursDuMois,
  joursEntre,
  laPlusTardive,
  laPlusTot,
  lireDate,
  memeQuantieme,
  moisDe,
  moisSuivant,
} from '../../src/shared/date-civile.ts';

const d = dateCivile;
const jour = fc
  .record({
    a: fc.integer({ min: 1950, max: 2100 }),
    m: fc.integer({ min: 1, max: 12 }),
    j: fc.integer({ min: 1, max: 31 }),
  })
  .filter(({ a, m, j }) => j <= joursDuMois(a, m))
  .map(({ a, m, j }) => dateDe(a, m, j));

describe('Une date', () => {
  test.each([
    '2026-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '1899-12-31',
    '2200-01-01',
    '2026-1-1',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '',
  ])('« %s » n’existe pas', (texte) => {
    expect(estDateCivile(texte)).toBe(false);
    expect(() => d(texte)).toThrow(/DATE_INVALIDE/);
  });

  test.each(['2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])('« %s » existe', (texte) => {
    expect(estDateCivile(texte)).toBe(true);
  });

  test('se décale d’un mois en gardant le quantième, ou le dernier jour', () => {
    expect(ajouterMois(d('2026-01-31'), 1)).toBe('2026-02-28');
    expect(ajouterMois(d('2024-01-31'), 1)).toBe('2024-02-29');
    expect(ajouterMois(d('2026-03-31'), -1)).toBe('2026-02-28');
    expect(ajouterAnnees(d('2024-02-29'), 1)).toBe('2025-02-28');
    expect(ajouterAnnees(d('2024-02-29'), 4)).toBe('2028-02-29');
  });

  test('de quantième 31 revient au 31 après un mois court', () => {
    const dates = [0, 1, 2, 3].map((n) => memeQuantieme(d('2027-01-31'), n, 31));
    expect(dates).toEqual(['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30']);
  });

  test('et ses jours s’ajoutent et se comptent sans perte', () => {
    fc.assert(
      fc.property(jour, fc.integer({ min: -4_000, max: 4_000 }), (a, n) => {
        const b = ajouterJours(a, n);
        expect(joursEntre(a, b)).toBe(n);
        expect(ajouterJours(b, -n)).toBe(a);
        expect(a < b).toBe(n > 0);
        expect(jourDeSemaine(b)).toBe(((((jourDeSemaine(a) - 1 + n) % 7) + 7) % 7) + 1);
      }),
    );
  });

  test('et ses mois s’ajoutent comme des mois : le mois d’arrivée est le bon, le jour au plus le même', () => {
    fc.assert(
      fc.property(jour, fc.integer({ min: -600, max: 600 }), (a, n) => {
        const b = ajouterMois(a, n);
        expect(moisDe(b)).toBe(moisSuivant(moisDe(a), n));
        expect(jourDe(b)).toBeLessThanOrEqual(jourDe(a));
        const [annee = 0, mois = 0] = b.split('-').map(Number);
        expect(jourDe(b)).toBe(Math.min(jourDe(a), joursDuMois(annee, mois)));
      }),
    );
  });

  test('donne un âge en années révolues', () => {
    expect(anneesEntre(d('1952-07-14'), d('2026-07-13'))).toBe(73);
    expect(anneesEntre(d('1952-07-14'), d('2026-07-14'))).toBe(74);
    expect(anneesEntre(d('2000-02-29'), d('2026-02-28'))).toBe(25);
  });

  test('se compare', () => {
    expect(laPlusTot(d('2026-01-02'), d('2026-01-01'))).toBe('2026-01-01');
    expect(laPlusTardive(d('2026-01-02'), d('2026-01-01'))).toBe('2026-01-02');
    expect(jourDeSemaine(d('2026-11-21'))).toBe(6);
  });
});

describe('Écrite en français', () => {
  test('elle se lit comme on l’écrit', () => {
    expect(formatDate(d('2027-03-01'))).toBe('01/03/2027');
    expect(formatDateLongue(d('2027-03-01'))).toBe('1er mars 2027');
    expect(formatDateLongue(d('2026-08-15'))).toBe('15 août 2026');
    expect(formatMois(moisDe(d('2024-04-30')))).toBe('04/2024');
    fc.assert(
      fc.property(jour, (j) => {
        expect(lireDate(formatDate(j))).toBe(j);
      }),
    );
  });

  test.each([
    ['5/1/2027', '2027-01-05'],
    ['05.01.2027', '2027-01-05'],
    ['5-1-2027', '2027-01-05'],
    ['05012027', '2027-01-05'],
    [' 2027-01-05 ', '2027-01-05'],
  ])('« %s » se lit', (saisie, attendue) => {
    expect(lireDate(saisie)).toBe(attendue);
  });

  test('deux chiffres d’année ne se devinent pas sans siècle', () => {
    expect(lireDate('5/1/27')).toBeNull();
    expect(lireDate('5/1/27', 20)).toBe('2027-01-05');
    expect(lireDate('14/7/52', 19)).toBe('1952-07-14');
  });

  test.each(['31/02/2026', '32/01/2026', '1/13/2026', 'hier', '', '2026/01/05', '5012027'])(
    '« %s » n’est pas une date',
    (saisie) => {
      expect(lireDate(saisie)).toBeNull();
    },
  );
});

describe('Un mois', () => {
  test('existe ou n’existe pas', () => {
    expect(['2026-01', '2026-12'].map(estMois)).toEqual([true, true]);
    expect(['2026-13', '2026-00', '2026-1', '2026-01-01', ''].map(estMois)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  test('suit le précédent, d’une année à l’autre', () => {
    expect(moisSuivant(moisDe(d('2026-12-31')))).toBe('2027-01');
    expect(moisSuivant(moisDe(d('2026-01-31')), -1)).toBe('2025-12');
  });
});

describe('Le calcul des jours donne ce que donne Temporal', () => {
  const PREMIER = d('1900-01-01');
  const SIECLES = joursEntre(PREMIER, d('2199-12-31'));
  /** Any day of the years that are known, the ends included. */
  const connu = fc.integer({ min: 0, max: SIECLES }).map((n) => ajouterJours(PREMIER, n));
  const temporal = (j: DateCivile) => Temporal.PlainDate.from(j);

  test('trois siècles comptent tous leurs jours, l’un après l’autre', () => {
    let attendu = temporal(PREMIER);
    let jour = PREMIER;
    for (let n = 0; n < SIECLES; n += 1) {
      jour = ajouterJours(jour, 1);
      attendu = attendu.add({ days: 1 });
      if (jour !== attendu.toString() || jourDeSemaine(jour) !== attendu.dayOfWeek) {
        expect([jour, jourDeSemaine(jour)]).toEqual([attendu.toString(), attendu.dayOfWeek]);
      }
    }
    expect(jour).toBe('2199-12-31');
    expect(() => ajouterJours(jour, 1)).toThrow(/DATE_INVALIDE/);
    expect(() => ajouterJours(PREMIER, -1)).toThrow(/DATE_INVALIDE/);
  });

  test('les jours, les mois et les âges se comptent pareil, en avant et en arrière', () => {
    fc.assert(
      fc.property(connu, connu, fc.integer({ min: -600, max: 600 }), (a, b, mois) => {
        expect(joursEntre(a, b)).toBe(temporal(a).until(temporal(b)).days);
        expect(ajouterJours(a, joursEntre(a, b))).toBe(b);
        expect(anneesEntre(a, b)).toBe(
          temporal(a).until(temporal(b), { largestUnit: 'year' }).years,
        );
        const decalee = temporal(a).add({ months: mois });
        fc.pre(decalee.year >= 1900 && decalee.year <= 2199);
        expect(ajouterMois(a, mois)).toBe(decalee.toString());
      }),
      { numRuns: 2_000 },
    );
  });

  test('autour du 29 février, un âge ne se compte pas un jour trop tôt', () => {
    for (const a of ['2024-02-28', '2024-02-29', '2024-03-01', '2025-02-28', '2025-03-01']) {
      for (const b of ['2027-02-28', '2027-03-01', '2028-02-28', '2028-02-29', '2028-03-01']) {
        for (const [x, y] of [
          [d(a), d(b)],
          [d(b), d(a)],
        ] as const) {
          const attendu = temporal(x).until(temporal(y), { largestUnit: 'year' }).years;
          expect(anneesEntre(x, y)).toBe(attendu);
        }
      }
    }
  });
});
