/** The worklist in groups by deadline. */
import { describe, expect, test } from 'vitest';
import { grouperParEcheance, numeroCourt } from '../../src/renderer/forms/groupes-echeance.ts';
import type { LigneCorbeille } from '../../src/shared/contract/dossier-vues.ts';
import { ajouterJours, dateCivile } from '../../src/shared/date-civile.ts';
import { centimes } from '../../src/shared/montant.ts';

const LUNDI = dateCivile('2026-11-23');

function ligne(dossierId: string, jours: number | null): LigneCorbeille {
  return {
    dossierId,
    numero: 'IND-2026-000317',
    debiteur: 'MAQUETTE Yvon',
    nature: 'vivant',
    accessoire: false,
    branche: 'retraite',
    resteCentimes: centimes(120_330),
    etape: 'Constat',
    action: 'Notifier l’indu',
    echeance:
      jours === null
        ? null
        : {
            libelle: 'Notifier l’indu',
            le: ajouterJours(LUNDI, jours),
            jours,
            urgence: 'lointaine',
            provisoire: false,
            explication: null,
          },
    prescription: null,
    gestionnaire: null,
    marques: [],
  };
}

describe('La corbeille par échéance', () => {
  test('va du retard à ce qui n’a pas d’échéance, et nomme le jour', () => {
    const lignes = [-3, 0, 1, 7, 8, null].map((jours, rang) => ligne(String(rang), jours));
    const groupes = grouperParEcheance(lignes, LUNDI);
    expect(groupes.map((g) => [g.titre, g.lignes.map((l) => l.dossierId)])).toEqual([
      ['En retard', ['0']],
      ['Aujourd’hui, lundi 23 novembre', ['1']],
      ['Cette semaine', ['2', '3']],
      ['Plus tard', ['4']],
      ['Sans échéance', ['5']],
    ]);
  });

  test('ne montre pas un groupe vide et garde l’ordre reçu', () => {
    const groupes = grouperParEcheance([ligne('b', 2), ligne('a', 1)], LUNDI);
    expect(groupes.map((g) => g.lignes.map((l) => l.dossierId))).toEqual([['b', 'a']]);
  });
});

test('Le numéro court d’une liste n’a que l’année et le rang', () => {
  expect(numeroCourt('IND-2026-000317')).toBe('2026-000317');
});
