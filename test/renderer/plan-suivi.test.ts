import { describe, expect, test } from 'vitest';
import {
  demandePlan,
  estPlace,
  manquePlan,
  saisiePlan,
} from '../../src/renderer/forms/plan-suivi.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';
import { centimes } from '../../src/shared/montant.ts';

const VIDE = saisiePlan(dateCivile('2026-11-22'), 'cheque');

describe('Un nouveau plan', () => {
  test('commence sur deux ans, le 5 du deuxième mois, avec le paiement d’avant', () => {
    expect(demandePlan(VIDE)).toEqual({
      premiereLe: '2027-01-05',
      nombre: 24,
      mensualiteCentimes: null,
      mode: 'cheque',
      motifDuree: '',
    });
  });

  test('par la mensualité, laisse la durée de côté', () => {
    const saisie = { ...VIDE, par: 'mensualite' as const, mensualite: centimes(5_000) };
    expect(demandePlan(saisie)).toMatchObject({ nombre: null, mensualiteCentimes: 5_000 });
  });

  test('incomplet, ne part pas et dit ce qui manque', () => {
    expect(manquePlan(VIDE)).toBeNull();
    for (const [change, phrase] of [
      [{ premiereLe: null }, 'Indiquez la première échéance.'],
      [{ nombre: null }, 'Indiquez le nombre de mois.'],
      [{ par: 'mensualite' as const }, 'Indiquez la mensualité.'],
    ] as const) {
      expect(manquePlan({ ...VIDE, ...change })).toBe(phrase);
      expect(demandePlan({ ...VIDE, ...change })).toBeNull();
    }
  });

  test('un refus se lit à son champ, ou sous le formulaire', () => {
    expect(estPlace('motifDuree')).toBe(true);
    expect(estPlace(undefined)).toBe(false);
    expect(estPlace('echeancierId')).toBe(false);
  });
});
