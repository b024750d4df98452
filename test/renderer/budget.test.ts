/** The form of a budget sheet: every line offered once, empty ones not sent. */
import { describe, expect, test } from 'vitest';
import {
  changerLigne,
  demandeBudget,
  manqueBudget,
  type SaisieBudget,
  saisieBudget,
} from '../../src/renderer/forms/budget.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';
import { centimes } from '../../src/shared/montant.ts';
import { CHARGES, RESSOURCES } from '../../src/shared/postes-budget.ts';

const IDS = { dossierId: 'd', personneId: 'p' };
const VIDE = saisieBudget(null, dateCivile('2026-11-21'));
const avecPension: SaisieBudget = {
  ...VIDE,
  ressources: changerLigne(VIDE.ressources, 'pension', { montant: centimes(114_200) }),
};

describe('La saisie d’une fiche budget', () => {
  test('commence vide, datée du jour, chaque ligne offerte une fois', () => {
    expect(VIDE).toMatchObject({ etabliLe: '2026-11-21', adultes: 1, enfants: 0 });
    expect(VIDE.ressources.map((l) => l.poste)).toEqual([...RESSOURCES]);
    expect(VIDE.charges.map((l) => l.poste)).toEqual([...CHARGES]);
  });

  test('n’envoie que les lignes remplies, ou demandées et non dites', () => {
    const saisie = {
      ...avecPension,
      charges: changerLigne(avecPension.charges, 'loyer', { nonDit: true }),
    };
    expect(demandeBudget(IDS, saisie)).toMatchObject({
      ressources: [{ poste: 'pension', montantCentimes: 114_200, justifie: false }],
      charges: [{ poste: 'loyer', montantCentimes: null, justifie: false }],
    });
  });

  test('dit ce qui manque et n’appelle pas la porte', () => {
    expect(manqueBudget(VIDE)).toMatch(/ressource/);
    expect(demandeBudget(IDS, VIDE)).toBeNull();
    expect(manqueBudget({ ...avecPension, etabliLe: null })).toMatch(/date/);
    expect(manqueBudget({ ...avecPension, adultes: 0 })).toMatch(/foyer/);
    expect(manqueBudget(avecPension)).toBeNull();
  });

  test('un montant effacé n’est plus justifié, un montant tapé répond à la question', () => {
    const prouve = changerLigne(avecPension.ressources, 'pension', { justifie: true });
    const pension = (lignes: SaisieBudget['ressources']) =>
      lignes.find((l) => l.poste === 'pension');
    expect(pension(prouve)).toMatchObject({ justifie: true });
    expect(pension(changerLigne(prouve, 'pension', { montant: null }))).toMatchObject({
      justifie: false,
    });
    const tue = changerLigne(VIDE.ressources, 'pension', { nonDit: true });
    expect(pension(changerLigne(tue, 'pension', { montant: centimes(1) }))).toMatchObject({
      nonDit: false,
    });
  });

  test('reprend la dernière fiche, deux pensions comprises', () => {
    const deux = [
      { poste: 'pension' as const, montantCentimes: centimes(90_000), justifie: true },
      { poste: 'pension' as const, montantCentimes: centimes(20_000), justifie: false },
    ];
    const fiche = {
      budgetId: 'b',
      etabliLe: dateCivile('2026-01-01'),
      adultes: 2,
      enfants: 1,
      ressources: deux,
      charges: [],
    };
    const saisie = saisieBudget(fiche, dateCivile('2026-11-21'));
    expect(saisie).toMatchObject({ etabliLe: '2026-11-21', adultes: 2, enfants: 1 });
    expect(demandeBudget(IDS, saisie)?.ressources).toEqual(deux);
  });
});
