/** How close a date is: the day before, the day, the day after of each threshold. */
import { describe, expect, test } from 'vitest';
import {
  delaiEcheance,
  delaiPrescription,
  SEUILS,
  urgenceEcheance,
  urgencePrescription,
} from '../../src/main/domain/urgence.ts';
import { ajouterJours, dateCivile } from '../../src/shared/date-civile.ts';

const AU = dateCivile('2026-11-21');

describe('Une prescription', () => {
  test.each([
    [-1, 'depassee'],
    [0, 'aujourdhui'],
    [1, 'imminente'],
    [SEUILS.imminente, 'imminente'],
    [SEUILS.imminente + 1, 'proche'],
    [SEUILS.proche, 'proche'],
    [SEUILS.proche + 1, 'lointaine'],
  ] as const)('à %i jours est %s', (jours, urgence) => {
    expect(urgencePrescription(jours)).toBe(urgence);
    const le = ajouterJours(AU, jours);
    expect(delaiPrescription(le, AU, { libelle: 'Prescription', provisoire: true })).toEqual({
      libelle: 'Prescription',
      provisoire: true,
      explication: null,
      le,
      jours,
      urgence,
    });
  });
});

describe('Une échéance', () => {
  test.each([
    [-1, 'depassee'],
    [0, 'aujourdhui'],
    [1, 'proche'],
    [15, 'proche'],
    [16, 'lointaine'],
  ] as const)('à %i jours est %s', (jours, urgence) => {
    expect(urgenceEcheance(jours)).toBe(urgence);
    expect(
      delaiEcheance(ajouterJours(AU, jours), AU, { libelle: 'X', provisoire: false }),
    ).toMatchObject({ jours, urgence });
  });

  test('garde l’explication qu’on lui donne', () => {
    const explication = { etapes: [], statut: 'certain' as const };
    expect(
      delaiEcheance(AU, AU, { libelle: 'X', provisoire: false, explication }).explication,
    ).toBe(explication);
  });

  test('compte les jours à travers les heures d’été et les années bissextiles', () => {
    const jours = (de: string, a: string) =>
      delaiEcheance(dateCivile(a), dateCivile(de), { libelle: 'X', provisoire: false }).jours;
    expect(jours('2027-03-27', '2027-03-29')).toBe(2);
    expect(jours('2028-02-28', '2028-03-01')).toBe(2);
    expect(jours('2027-02-28', '2027-03-01')).toBe(1);
  });
});
