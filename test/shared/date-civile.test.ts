/** Civil dates: only days that exist, months that end where they end. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ajouterAnnees,
  ajouterJours,
  ajouterMois,
  anneesEntre,
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
