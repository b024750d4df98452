/** Payment schedules: sums to the cent, dates that keep their day, what is refused. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  calculerEcheancier,
  comparer,
  type EntreeEcheancier,
} from '../../src/main/domain/echeancier.ts';
import {
  ajouterJours,
  dateCivile,
  jourDe,
  moisDe,
  moisSuivant,
} from '../../src/shared/date-civile.ts';
import { centimes, depuisTexte } from '../../src/shared/montant.ts';

const d = dateCivile;
const PREMIERE = d('2027-01-05');
const calculer = (entree: Partial<EntreeEcheancier>) =>
  calculerEcheancier({ montant: depuisTexte('3567.36'), premiereEcheance: PREMIERE, ...entree });

describe('Un échéancier', () => {
  test('de 95 € par mois pour 3 567,36 € finit le 5 février 2030 par 52,36 €', () => {
    const r = calculer({ mensualite: depuisTexte('95.00') });
    expect(r.lignes).toHaveLength(38);
    expect(r).toMatchObject({ derniereDate: '2030-02-05', derniereMontant: 5236, total: 356_736 });
    expect(r.lignes[23]).toEqual({ numero: 24, date: '2028-12-05', montant: 9500, solde: 128_736 });
    expect(r.lignes.at(-1)?.solde).toBe(0);
  });

  test('garde le 31 vivant après un mois court', () => {
    const { lignes } = calculer({ premiereEcheance: d('2027-12-31'), nombre: 5 });
    expect(lignes.map((l) => l.date)).toEqual([
      '2027-12-31',
      '2028-01-31',
      '2028-02-29',
      '2028-03-31',
      '2028-04-30',
    ]);
  });

  test('reste au 28 quand le premier versement est un 28 février', () => {
    const { lignes } = calculer({ premiereEcheance: d('2027-02-28'), nombre: 2 });
    expect(lignes[1]?.date).toBe('2027-03-28');
  });

  test('d’une mensualité supérieure au montant tient en un seul versement', () => {
    const r = calculer({ montant: centimes(5000), mensualite: centimes(9500) });
    expect(r.lignes).toEqual([{ numero: 1, date: PREMIERE, montant: 5000, solde: 0 }]);
    expect(r.mensualite).toBe(5000);
  });

  test('explique la différence portée sur la dernière échéance', () => {
    const { explication } = calculer({ montant: centimes(100_000), nombre: 3 });
    expect(explication.map((e) => [e.etape, e.valeur])).toEqual([
      ['Montant à échelonner', '1\u202f000,00\u00a0€'],
      ['Nombre d’échéances', '3'],
      ['Mensualité', '333,33\u00a0€'],
      ['Dernière échéance', '333,34\u00a0€'],
      ['Première date', '05/01/2027'],
      ['Dernière date', '05/03/2027'],
    ]);
  });

  test.each([
    ['un montant nul', { montant: centimes(0), nombre: 3 }, /ECHEANCIER_MONTANT/],
    ['un montant négatif', { montant: centimes(-1), nombre: 3 }, /ECHEANCIER_MONTANT/],
    ['ni mensualité ni nombre', {}, /ECHEANCIER_CHOIX/],
    ['la mensualité et le nombre', { nombre: 3, mensualite: centimes(1) }, /ECHEANCIER_CHOIX/],
    ['une échéance sous le centime', { montant: centimes(2), nombre: 3 }, /ECHEANCIER_MENSUALITE/],
    ['une mensualité nulle', { mensualite: centimes(0) }, /ECHEANCIER_MENSUALITE/],
    ['aucune échéance', { nombre: 0 }, /ECHEANCIER_NOMBRE/],
    ['un nombre qui n’est pas entier', { nombre: 2.5 }, /ECHEANCIER_NOMBRE/],
    ['1 201 échéances', { nombre: 1201 }, /ECHEANCIER_NOMBRE/],
    ['une mensualité qui en donne trop', { mensualite: centimes(100) }, /ECHEANCIER_NOMBRE/],
    [
      'des dates hors du calendrier',
      { premiereEcheance: d('2199-12-01'), nombre: 2 },
      /DATE_INVALIDE/,
    ],
  ])('refuse %s', (_, entree, code) => {
    expect(() => calculer(entree)).toThrow(code);
  });

  test('accepte 1 200 échéances', () => {
    expect(calculer({ nombre: 1200 }).lignes).toHaveLength(1200);
  });
});

describe('Propriétés d’un échéancier', () => {
  const montants = fc.integer({ min: 1200, max: 100_000_000 }).map(centimes);
  const premieres = fc.integer({ min: 0, max: 9_000 }).map((n) => ajouterJours(d('2020-01-01'), n));
  const choix = montants.chain((montant) =>
    fc.record({
      montant: fc.constant(montant),
      premiereEcheance: premieres,
      choix: fc.oneof(
        fc.record({ nombre: fc.integer({ min: 1, max: 300 }) }),
        fc.record({
          mensualite: fc.integer({ min: Math.ceil(montant / 300), max: montant }).map(centimes),
        }),
      ),
    }),
  );

  test('les versements font le total, chacun d’au moins un centime, le solde finit à zéro', () => {
    fc.assert(
      fc.property(choix, ({ choix: c, ...entree }) => {
        const { lignes, total, mensualite } = calculerEcheancier({ ...entree, ...c });
        expect(lignes.reduce((a, l) => a + l.montant, 0)).toBe(entree.montant);
        expect(total).toBe(entree.montant);
        let reste: number = entree.montant;
        for (const ligne of lignes) {
          expect(ligne.montant).toBeGreaterThanOrEqual(1);
          reste -= ligne.montant;
          expect(ligne.solde).toBe(reste);
        }
        expect(lignes.slice(0, -1).every((l) => l.montant === mensualite)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test('une échéance par mois, jamais après le jour de la première', () => {
    fc.assert(
      fc.property(choix, ({ choix: c, ...entree }) => {
        const { lignes } = calculerEcheancier({ ...entree, ...c });
        lignes.forEach((ligne, i) => {
          expect(moisDe(ligne.date)).toBe(moisSuivant(moisDe(entree.premiereEcheance), i));
          const lendemain = ajouterJours(ligne.date, 1);
          const dernierDuMois = jourDe(lendemain) === 1;
          expect(jourDe(ligne.date) === jourDe(entree.premiereEcheance) || dernierDuMois).toBe(
            true,
          );
        });
      }),
      { numRuns: 20 },
    );
  });

  test('par nombre, la dernière échéance n’est jamais la plus petite', () => {
    fc.assert(
      fc.property(montants, fc.integer({ min: 1, max: 1200 }), (montant, nombre) => {
        const r = calculerEcheancier({ montant, nombre, premiereEcheance: PREMIERE });
        expect(r.derniereMontant).toBeGreaterThanOrEqual(r.mensualite);
        expect(r.derniereMontant - r.mensualite).toBeLessThan(nombre);
        expect(r.lignes).toHaveLength(nombre);
      }),
      { numRuns: 50 },
    );
  });
});

describe('La comparaison', () => {
  const demande = { montant: centimes(600_000), premiereEcheance: PREMIERE };

  test('met 24, 36 et 60 mois côte à côte, avec l’âge au terme', () => {
    expect(comparer([24, 36, 60], demande, d('1952-07-15'))).toEqual([
      {
        nombre: 24,
        mensualite: 25_000,
        derniereDate: '2028-12-05',
        derniereMontant: 25_000,
        ageAuTerme: 76,
      },
      {
        nombre: 36,
        mensualite: 16_666,
        derniereDate: '2029-12-05',
        derniereMontant: 16_690,
        ageAuTerme: 77,
      },
      {
        nombre: 60,
        mensualite: 10_000,
        derniereDate: '2031-12-05',
        derniereMontant: 10_000,
        ageAuTerme: 79,
      },
    ]);
  });

  test('tait l’âge quand la naissance est inconnue', () => {
    expect(comparer([24], demande)[0]?.ageAuTerme).toBeNull();
  });
});
