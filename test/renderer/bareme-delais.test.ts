/** The forms of the screen Délais: what they send to the door, and the line of time they draw. */
import { describe, expect, test } from 'vitest';
import {
  delaiInitial,
  delaiVersContrat,
  enToutesLettres,
  jalonsDe,
  manqueALaNotification,
  manqueAuDelai,
  notificationInitiale,
  notificationVersContrat,
} from '../../src/renderer/forms/bareme-delais.ts';
import { dateCivile as d } from '../../src/shared/date-civile.ts';

const JOUR = d('2026-11-23');

describe('Un délai', () => {
  test('part d’aujourd’hui, et s’écrit comme le contrat le lit', () => {
    const saisie = delaiInitial(JOUR);
    expect(delaiVersContrat(saisie)).toEqual({
      evenement: '2026-11-23',
      duree: 'P2M',
      nature: 'procedure',
      territoire: 'METROPOLE',
      vendrediSaint: null,
    });
    expect(delaiVersContrat({ ...saisie, nombre: 20, unite: 'D' })?.duree).toBe('P20D');
  });

  test('n’est pas demandé sans événement ou sans durée, et dit ce qui manque', () => {
    const saisie = delaiInitial(JOUR);
    expect(delaiVersContrat({ ...saisie, evenement: null })).toBe(null);
    expect(manqueAuDelai({ ...saisie, evenement: null })).toMatch(/événement/);
    expect(delaiVersContrat({ ...saisie, nombre: null })).toBe(null);
    expect(manqueAuDelai({ ...saisie, nombre: null })).toMatch(/durée/);
    expect(delaiVersContrat({ ...saisie, nombre: 0 })?.duree).toBe('P0M');
    expect(manqueAuDelai(saisie)).toBe(null);
  });

  test('ne parle du Vendredi saint qu’en Alsace-Moselle, sans oublier la réponse', () => {
    const saisie = { ...delaiInitial(JOUR), vendrediSaint: true };
    expect(delaiVersContrat(saisie)?.vendrediSaint).toBe(null);
    const alsace = { ...saisie, territoire: 'ALSACE_MOSELLE' as const };
    expect(delaiVersContrat(alsace)?.vendrediSaint).toBe(true);
  });
});

describe('Une notification', () => {
  const saisie = notificationInitiale(JOUR);

  test('attend la date de la demande dès qu’une rectification est cochée', () => {
    expect(notificationVersContrat(saisie)?.rectification).toBe(null);
    const demandee = { ...saisie, rectification: true };
    expect(notificationVersContrat(demandee)).toBe(null);
    expect(manqueALaNotification(demandee)).toMatch(/demande/);
    const datee = { ...demandee, demandeLe: d('2026-11-25') };
    expect(notificationVersContrat(datee)?.rectification).toEqual({
      date: '2026-11-25',
      reponse: null,
    });
    expect(notificationVersContrat({ ...datee, rectification: false })?.rectification).toBe(null);
  });

  const CALENDRIER = {
    finRectification: d('2026-03-23'),
    retenuePossible: d('2026-03-24'),
    finRecoursAmiable: null,
    miseEnDemeurePossible: null,
    regime: '',
    explication: { etapes: [], statut: 'certain' as const },
  };

  test('se déroule dans l’ordre du temps, ce qui n’a pas de date à la fin avec sa raison', () => {
    const jalons = jalonsDe(CALENDRIER, {
      reception: '2026-03-02',
      prestation: 'PENSION',
      territoire: 'METROPOLE',
      vendrediSaint: null,
      rectification: { date: '2026-03-24', reponse: null },
    });
    expect(jalons.map(({ cle, le }) => [cle, le])).toEqual([
      ['reception', '2026-03-02'],
      ['finRectification', '2026-03-23'],
      ['demande', '2026-03-24'],
      ['retenuePossible', '2026-03-24'],
      ['finRecoursAmiable', null],
      ['miseEnDemeurePossible', null],
    ]);
    for (const { le, note } of jalons) expect(le !== null || note !== '').toBe(true);
  });
});

test('un jour s’écrit en toutes lettres', () => {
  expect(enToutesLettres(d('2026-05-04'))).toBe('lundi 4 mai 2026');
  expect(enToutesLettres(d('2026-05-01'))).toBe('vendredi 1er mai 2026');
});
