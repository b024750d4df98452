/** A limit counted freely and the calendar of a notification: the answer and each refusal. */
import { describe, expect, test } from 'vitest';
import type { Entree } from '../../src/shared/contract/index.ts';
import { poserBaremes } from './bareme-essai.ts';

const { repondre, refuser } = poserBaremes();

describe('Le délai', () => {
  test('de procédure se reporte au premier jour ouvrable, et dit lesquels il passe', () => {
    const delai = repondre('bareme.delai', { evenement: '2026-03-25', duree: 'P10D' });
    expect(delai).toMatchObject({ echeance: '2026-04-07', reportee: true });
    expect(delai.explication.etapes.at(-1)?.raison).toContain('samedi, dimanche, Lundi de Pâques');
  });

  test('de prescription ne se reporte jamais', () => {
    expect(
      repondre('bareme.delai', {
        evenement: '2024-03-02',
        duree: 'P2Y',
        nature: 'prescription',
      }),
    ).toMatchObject({ echeance: '2026-03-02', reportee: false });
    expect(
      repondre('bareme.delai', { evenement: '2021-02-28', duree: 'P5Y', nature: 'prescription' }),
    ).toMatchObject({ echeance: '2026-02-28', reportee: false });
  });

  test('attend, en Alsace-Moselle, de savoir si la commune garde le Vendredi saint', () => {
    const alsace = (vendrediSaint: boolean | null) =>
      repondre('bareme.delai', {
        evenement: '2026-03-24',
        duree: 'P10D',
        territoire: 'ALSACE_MOSELLE',
        vendrediSaint,
      });
    expect(alsace(true)).toMatchObject({ echeance: '2026-04-07', reportee: true });
    expect(alsace(false)).toMatchObject({ echeance: '2026-04-03', reportee: false });
    expect(alsace(null)).toMatchObject({
      echeance: '2026-04-03',
      explication: { statut: 'interpretation' },
    });
  });

  test.each<[string, Partial<Entree<'bareme.delai'>>, string, string]>([
    ['une durée qui ne se lit pas', { duree: '2 mois' }, 'DELAI_DUREE', 'duree'],
    ['plus de deux siècles', { duree: 'P201Y' }, 'DELAI_DUREE', 'duree'],
    ['une échéance d’après 2199', { duree: 'P200Y' }, 'DELAI_HORS_CALENDRIER', 'duree'],
    [
      'un report au-delà de 2199',
      { evenement: '2199-12-20', duree: 'P2M' },
      'DELAI_HORS_CALENDRIER',
      'duree',
    ],
    ['une date qui n’existe pas', { evenement: '2026-02-29' }, 'ENTREE_INVALIDE', 'evenement'],
  ])('refuse %s', (_quoi, change, code, champ) => {
    expect(refuser('bareme.delai', change)).toMatchObject({ code, champ });
  });
});

describe('Le calendrier d’une notification', () => {
  test('donne vingt jours pour rectifier, deux mois pour la commission', () => {
    const { explication, ...dates } = repondre('bareme.notification');
    expect(dates).toEqual({
      finRectification: '2026-03-23',
      retenuePossible: '2026-03-24',
      finRecoursAmiable: '2026-05-04',
      miseEnDemeurePossible: '2026-05-05',
      regime: 'Règles en vigueur depuis le 25/03/2021',
    });
    expect(explication.statut).toBe('certain');
  });

  test('repart de la réponse à une demande de rectification', () => {
    expect(
      repondre('bareme.notification', {
        rectification: { date: '2026-03-10', reponse: '2026-03-20' },
      }),
    ).toMatchObject({
      retenuePossible: '2026-03-28',
      finRecoursAmiable: '2026-05-20',
      miseEnDemeurePossible: '2026-05-21',
    });
  });

  test('laisse la commission décider quand la demande arrive trop tard', () => {
    expect(
      repondre('bareme.notification', { rectification: { date: '2026-03-24', reponse: null } }),
    ).toMatchObject({
      retenuePossible: '2026-03-24',
      finRecoursAmiable: null,
      miseEnDemeurePossible: null,
    });
  });

  test('ne connaît pas la rectification avant le 25 mars 2021', () => {
    expect(repondre('bareme.notification', { reception: '2021-03-24' })).toMatchObject({
      finRectification: null,
      regime: 'Règles du 10/09/2012 au 24/03/2021',
    });
  });

  test.each<[string, Partial<Entree<'bareme.notification'>>, string, string]>([
    ['le RSA, dont aucun texte n’a été lu', { prestation: 'RSA' }, 'HORS_DROIT', 'prestation'],
    [
      'une réception d’avant le 23 août 2009',
      { reception: '2009-08-22' },
      'HORS_DROIT',
      'reception',
    ],
    [
      'une prestation à naître',
      { prestation: 'PRIME_ACTIVITE', reception: '2015-12-31' },
      'HORS_DROIT',
      'prestation',
    ],
    [
      'une demande d’avant la réception',
      { rectification: { date: '2026-03-01', reponse: null } },
      'CALENDRIER_RECTIFICATION',
      'rectification.date',
    ],
    [
      'une réponse d’avant la demande',
      { rectification: { date: '2026-03-10', reponse: '2026-03-09' } },
      'CALENDRIER_RECTIFICATION',
      'rectification.reponse',
    ],
    [
      'une réception de décembre 2199',
      { reception: '2199-12-30' },
      'DELAI_HORS_CALENDRIER',
      'reception',
    ],
  ])('refuse %s', (_quoi, change, code, champ) => {
    expect(refuser('bareme.notification', change)).toMatchObject({ code, champ });
  });
});
