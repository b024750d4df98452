import { describe, expect, test } from 'vitest';
import {
  compteDroit,
  demandeDroit,
  filtresActifs,
  filtresDuJour,
  parGroupe,
  periodeEnMots,
} from '../../src/renderer/forms/bareme-parametres.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';
import type { Statut } from '../../src/shared/explication.ts';

const JOUR = dateCivile('2026-11-21');
const ligne = (cle: string, statut: Statut = 'certain') => ({ cle, statut });

describe('Le compte des paramètres', () => {
  test('un jour, dit combien ne sont pas certains, au singulier s’il n’y en a qu’un', () => {
    expect(compteDroit([ligne('a'), ligne('b')], false)).toBe('2 paramètres');
    expect(compteDroit([ligne('a'), ligne('b', 'reconstitue')], false)).toBe(
      '2 paramètres, dont 1 reconstitué ou interprété',
    );
    expect(compteDroit([ligne('a', 'interpretation'), ligne('b', 'reconstitue')], false)).toBe(
      '2 paramètres, dont 2 reconstitués ou interprétés',
    );
    expect(compteDroit([], false)).toBe('aucun paramètre');
  });

  test('à toute date, compte les périodes et les paramètres', () => {
    expect(compteDroit([ligne('a'), ligne('a', 'reconstitue'), ligne('b')], true)).toBe(
      '3 périodes de 2 paramètres, dont 1 reconstituée ou interprétée',
    );
    expect(compteDroit([], true)).toBe('aucune période');
  });
});

describe('Les filtres du droit', () => {
  test('demandent le jour, ou aucun pour toutes les périodes, et le jour revient ensuite', () => {
    const f = filtresDuJour(JOUR);
    expect(demandeDroit(f)).toEqual({
      au: JOUR,
      branche: null,
      groupe: null,
      statut: null,
      texte: '',
    });
    const toutes = { ...f, toutes: true };
    expect(demandeDroit(toutes).au).toBeNull();
    expect(demandeDroit({ ...toutes, toutes: false }).au).toBe(JOUR);
  });

  test('comptent ce qui cache : une autre date en est un, aujourd’hui et des espaces non', () => {
    const d = demandeDroit(filtresDuJour(JOUR));
    expect(filtresActifs({ ...d, texte: '  ' }, JOUR)).toBe(0);
    expect(filtresActifs({ ...d, au: '2011-02-01' }, JOUR)).toBe(1);
    expect(filtresActifs({ ...d, au: null }, JOUR)).toBe(0);
    expect(
      filtresActifs(
        { au: '2011-02-01', branche: 'famille', groupe: 'A', statut: 'certain', texte: 'x' },
        JOUR,
      ),
    ).toBe(5);
  });
});

test('les lignes se rangent sous les groupes, dans leur ordre, sans groupe vide', () => {
  const lignes = [
    { groupe: 'B', n: 1 },
    { groupe: 'A', n: 2 },
    { groupe: 'B', n: 3 },
  ];
  expect(parGroupe(lignes, ['A', 'vide', 'B'])).toEqual([
    { groupe: 'A', lignes: [lignes[1]] },
    { groupe: 'B', lignes: [lignes[0], lignes[2]] },
  ]);
});

test('une période se dit avec ses bornes connues', () => {
  const dire = (depuis: string, jusqu: string | null) =>
    periodeEnMots({ depuis: dateCivile(depuis), jusqu: jusqu === null ? null : dateCivile(jusqu) });
  expect(dire('2011-01-01', '2011-12-31')).toBe('du 01/01/2011 au 31/12/2011');
  expect(dire('2011-01-01', null)).toBe('depuis le 01/01/2011');
  expect(dire('1900-01-01', '2008-06-18')).toBe('jusqu’au 18/06/2008');
  expect(dire('1900-01-01', null)).toBe('à toute date');
});
