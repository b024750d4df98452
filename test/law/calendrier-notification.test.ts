/** Calendar of a notification: regimes by date, prime d'activité, requests, what is not read. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  calculerCalendrierNotification,
  type EntreeCalendrier,
} from '../../src/main/law/calendrier-notification.ts';
import { jourChome } from '../../src/main/law/jours-feries.ts';
import { ajouterJours, dateCivile } from '../../src/shared/date-civile.ts';
import { PRESTATIONS } from '../../src/shared/nomenclature.ts';

const d = dateCivile;
const calendrier = (entree: Partial<EntreeCalendrier>) =>
  calculerCalendrierNotification({
    reception: d('2027-01-26'),
    prestation: 'REVERSION',
    rectification: null,
    vendrediSaint: false,
    ...entree,
  });
const demande = (date: string, reponse: string | null = null) => ({
  rectification: { date: d(date), reponse: reponse === null ? null : d(reponse) },
});

describe('Le calendrier d’une notification', () => {
  test('change de régime le 25 mars 2021', () => {
    expect(calendrier({ reception: d('2021-03-24') })).toMatchObject({
      regime: '2012-09-10-a-2021-03-24',
      finRectification: null,
      finRecoursAmiable: '2021-05-25',
      retenuePossible: '2021-05-26',
      miseEnDemeurePossible: '2021-05-26',
      statut: 'interpretation',
    });
    expect(calendrier({ reception: d('2021-03-25') })).toMatchObject({
      regime: 'depuis-2021-03-25',
      finRectification: '2021-04-14',
      retenuePossible: '2021-04-15',
      finRecoursAmiable: '2021-05-25',
      miseEnDemeurePossible: '2021-05-26',
      statut: 'certain',
    });
  });

  test('change de régime le 10 septembre 2012 et ne commence que le 23 août 2009', () => {
    expect(calendrier({ reception: d('2012-09-10') }).regime).toBe('2012-09-10-a-2021-03-24');
    expect(calendrier({ reception: d('2012-09-09') }).regime).toBe('2009-08-23-a-2012-09-09');
    expect(calendrier({ reception: d('2009-08-23') }).regime).toBe('2009-08-23-a-2012-09-09');
    expect(() => calendrier({ reception: d('2009-08-22') })).toThrow(/HORS_DROIT/);
  });

  test('ignore une demande de rectification d’avant 2021, et le dit', () => {
    const r = calendrier({ reception: d('2020-01-15'), ...demande('2020-01-20') });
    expect(r.finRecoursAmiable).toBe('2020-03-16');
    expect(r.explication[0]).toMatchObject({
      etape: 'Demande de rectification',
      valeur: 'sans objet',
    });
  });

  test('n’ouvre aucune retenue sur la prime d’activité avant la fin des deux mois', () => {
    const r = calendrier({ prestation: 'PRIME_ACTIVITE' });
    expect(r).toMatchObject({ finRectification: '2027-02-15', retenuePossible: '2027-03-27' });
    const rejet = calendrier({
      prestation: 'PRIME_ACTIVITE',
      ...demande('2027-02-12', '2027-03-10'),
    });
    expect(rejet).toMatchObject({ finRecoursAmiable: '2027-05-10', retenuePossible: '2027-05-11' });
    const silence = calendrier({ prestation: 'PRIME_ACTIVITE', ...demande('2027-02-12') });
    expect(silence.retenuePossible).toBe('2027-05-13');
  });

  test('compte les deux mois après un silence sans report pour la retenue, avec pour le recours', () => {
    const r = calendrier(demande('2027-01-27'));
    expect(r).toMatchObject({
      retenuePossible: '2027-04-28',
      finRecoursAmiable: '2027-04-27',
      miseEnDemeurePossible: '2027-04-28',
    });
    const dimanche = calendrier(demande('2027-01-31'));
    expect(dimanche).toMatchObject({
      retenuePossible: '2027-04-29',
      finRecoursAmiable: '2027-04-28',
    });
    const samedi = calendrier({ reception: d('2026-12-20'), ...demande('2027-01-03') });
    expect(samedi).toMatchObject({
      retenuePossible: '2027-04-04',
      finRecoursAmiable: '2027-04-05',
      miseEnDemeurePossible: '2027-04-06',
    });
  });

  test('accepte une demande le dernier jour et tient la suivante pour un recours', () => {
    expect(calendrier(demande('2027-02-15')).finRecoursAmiable).not.toBeNull();
    expect(calendrier(demande('2027-02-16'))).toMatchObject({
      finRectification: '2027-02-15',
      retenuePossible: '2027-02-16',
      finRecoursAmiable: null,
      miseEnDemeurePossible: null,
      statut: 'certain',
    });
    expect(calendrier(demande('2027-03-27')).statut).toBe('interpretation');
  });

  test('part de la réponse, même reçue après le rejet implicite, et le signale', () => {
    const r = calendrier(demande('2027-02-12', '2027-03-19'));
    expect(r).toMatchObject({
      retenuePossible: '2027-03-27',
      finRecoursAmiable: '2027-05-19',
      statut: 'interpretation',
    });
  });

  test('tient compte des jours fériés du territoire', () => {
    const reception = { reception: d('2026-05-02'), prestation: 'PF' as const };
    expect(calendrier(reception).finRectification).toBe('2026-05-22');
    expect(calendrier({ ...reception, territoire: 'MARTINIQUE' }).finRectification).toBe(
      '2026-05-26',
    );
    const saint = { territoire: 'ALSACE_MOSELLE' as const, vendrediSaint: true };
    expect(calendrier(saint)).toMatchObject({
      finRecoursAmiable: '2027-03-30',
      statut: 'interpretation',
    });
  });

  test.each([
    [{ prestation: 'RSA' as const }, /HORS_DROIT.*RSA/],
    [{ prestation: 'PRIME_ACTIVITE' as const, reception: d('2015-12-31') }, /HORS_DROIT/],
    [{ prestation: 'AJPA' as const, reception: d('2020-09-30') }, /HORS_DROIT/],
    [demande('2027-01-25'), /CALENDRIER_RECTIFICATION/],
    [demande('2027-02-12', '2027-02-11'), /CALENDRIER_RECTIFICATION/],
  ])('refuse %o', (entree, code) => {
    expect(() => calendrier(entree)).toThrow(code);
  });

  test('donne des premiers jours postérieurs à chaque expiration, pour toute prestation', () => {
    const receptions = fc
      .integer({ min: 0, max: 6000 })
      .map((n) => ajouterJours(d('2021-03-25'), n));
    const prestations = fc.constantFrom(...PRESTATIONS.filter((p) => p !== 'RSA'));
    const lieu = { territoire: 'METROPOLE', vendrediSaint: false } as const;
    fc.assert(
      fc.property(receptions, prestations, (reception, prestation) => {
        const r = calendrier({ reception, prestation });
        const fin = r.finRectification ?? reception;
        expect(fin >= ajouterJours(reception, 20)).toBe(true);
        expect(jourChome(fin, lieu)).toBeNull();
        expect(r.retenuePossible > fin).toBe(true);
        expect(r.miseEnDemeurePossible).toBe(ajouterJours(r.finRecoursAmiable ?? reception, 1));
        expect(
          (r.miseEnDemeurePossible ?? '') > r.retenuePossible || prestation === 'PRIME_ACTIVITE',
        ).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
