/** The clocks of an indu follow the version of their article; one without a version is named. */
import { describe, expect, test } from 'vitest';
import { calendrier, contrainte, horloge, penalite, recours, recu } from './faits-indu.ts';

describe('Une horloge hors du droit connu', () => {
  test('est nommée, et les autres du dossier tournent encore', () => {
    const faits = {
      penalite: penalite(recu('2016-05-02')),
      miseEnDemeure: recu('2026-10-01'),
    };
    const { horloges, nonCalcules } = calendrier(faits, '2026-11-21');
    expect(nonCalcules).toEqual([
      {
        codes: ['T14', 'T15', 'T25', 'T26', 'T27', 'T28', 'T29'],
        raison: expect.stringContaining('rien n’est connu avant le 27/02/2017'),
      },
    ]);
    expect(horloges.map((h) => h.code)).toContain('T08');
  });

  test('ne devine pas le silence de la commission d’avant le 31 mars 2019', () => {
    const avant = calendrier({ recours: recours('2019-03-30') }, '2026-11-21');
    expect(avant.nonCalcules.map((n) => n.codes)).toEqual([['T06', 'T07']]);
    expect(horloge({ recours: recours('2019-03-31') }, '2026-11-21', 'T06')?.echeance).toBe(
      '2019-05-31',
    );
  });
});

describe('Une horloge dit la version qu’elle suit', () => {
  const statut = (jour: string) =>
    horloge({ contrainte: contrainte(jour) }, '2026-11-21', 'T10')?.statut;

  test('certaine quand ses mots ont été lus, interprétée sinon', () => {
    expect(statut('2017-05-10')).toBe('interpretation');
    expect(statut('2017-05-11')).toBe('certain');
    expect(statut('2022-08-13')).toBe('certain');
  });

  test('interprétée sous la loi n° 2026-534, qui n’a pas été lue', () => {
    const t14 = (jour: string) =>
      horloge({ penalite: penalite(recu(jour)) }, '2026-11-21', 'T14')?.statut;
    expect(t14('2026-06-26')).toBe('certain');
    expect(t14('2026-06-27')).toBe('interpretation');
  });

  test('cite R. 133-3 pour les huit jours du greffe', () => {
    const faits = { contrainte: contrainte('2026-09-01', { opposition: '2026-09-10' }) };
    expect(horloge(faits, '2026-11-21', 'T11')?.reference).toBe('CSS, art.\u00a0R.\u00a0133-3');
  });
});
