/** A month as an agent types it. */
import { describe, expect, test } from 'vitest';
import { jourDuMois, lireSaisieMois, moisEntre } from '../../src/renderer/forms/saisie-mois.ts';
import type { Mois } from '../../src/shared/date-civile.ts';

const m = (texte: string) => texte as Mois;

describe('Un mois saisi', () => {
  test.each(['4/24', '04/2024', '042024', '0424', '2024-04', '4-2024', ' 04.2024 '])(
    '« %s » est avril 2024',
    (saisie) => {
      expect(lireSaisieMois(saisie, '20')).toBe('2024-04');
    },
  );

  test.each(['', '13/2024', '0/24', '4/202', 'avril', '04/20245'])(
    '« %s » n’est pas un mois',
    (saisie) => {
      expect(lireSaisieMois(saisie, '20')).toBeNull();
    },
  );
});

describe('Une suite de mois', () => {
  test('comprend le premier et le dernier, et passe l’année', () => {
    expect(moisEntre(m('2023-11'), m('2024-02'), 600)).toEqual([
      '2023-11',
      '2023-12',
      '2024-01',
      '2024-02',
    ]);
    expect(moisEntre(m('2024-02'), m('2024-02'), 600)).toEqual(['2024-02']);
  });

  test('est vide à l’envers et s’arrête à son maximum', () => {
    expect(moisEntre(m('2024-02'), m('2024-01'), 600)).toEqual([]);
    expect(moisEntre(m('2000-01'), m('2099-12'), 3)).toHaveLength(3);
  });
});

test('Le 31 d’un mois court est son dernier jour', () => {
  expect(jourDuMois(m('2024-02'), 31)).toBe('2024-02-29');
  expect(jourDuMois(m('2025-02'), 31)).toBe('2025-02-28');
  expect(jourDuMois(m('2024-04'), 9)).toBe('2024-04-09');
});
