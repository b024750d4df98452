/** Time limits: days, months and years as the law counts them, and the carry-over of procedure. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { enVigueur } from '../../src/main/law/datee.ts';
import { calculerDelai } from '../../src/main/law/delais.ts';
import {
  DELAIS_SUIVIS,
  delaiDePrudence,
  echeanceSuivie,
} from '../../src/main/law/delais-suivis.ts';
import { jourChome } from '../../src/main/law/jours-feries.ts';
import { ajouterJours, dateCivile, joursEntre } from '../../src/shared/date-civile.ts';
import { TERRITOIRES } from '../../src/shared/nomenclature.ts';

const d = dateCivile;
const PARIS = { territoire: 'METROPOLE', vendrediSaint: false } as const;

const evenements = fc.integer({ min: 0, max: 50_000 }).map((n) => ajouterJours(d('1990-01-01'), n));
const durees = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.constantFrom('D', 'M', 'Y'))
  .map(([n, unite]) => `P${n}${unite}`);
const lieux = fc.record({
  territoire: fc.constantFrom(...TERRITOIRES),
  vendrediSaint: fc.boolean(),
});

describe('Un délai', () => {
  test('ne finit jamais avant l’événement, et au plus cinq jours après son terme', () => {
    fc.assert(
      fc.property(evenements, durees, lieux, (evenement, duree, lieu) => {
        const procedure = calculerDelai({ evenement, duree, nature: 'procedure', ...lieu });
        const brut = calculerDelai({ evenement, duree, nature: 'prescription', ...lieu });
        expect(brut.reportee).toBe(false);
        expect(brut.echeance >= evenement).toBe(true);
        const report = joursEntre(brut.echeance, procedure.echeance);
        expect(report).toBeGreaterThanOrEqual(0);
        expect(report).toBeLessThanOrEqual(5);
        expect(procedure.reportee).toBe(report > 0);
      }),
      { numRuns: 300 },
    );
  });

  test('de procédure finit toujours un jour ouvrable', () => {
    fc.assert(
      fc.property(evenements, durees, lieux, (evenement, duree, lieu) => {
        const { echeance } = calculerDelai({ evenement, duree, nature: 'procedure', ...lieu });
        expect(jourChome(echeance, lieu)).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['2024-02-29', 'P1Y', '2025-02-28'],
    ['2024-02-29', 'P4Y', '2028-02-29'],
    ['2026-08-31', 'P1M', '2026-09-30'],
    ['2026-12-31', 'P2M', '2027-02-28'],
    ['2026-11-21', 'P0D', '2026-11-21'],
  ])('depuis le %s, %s, finit le %s', (evenement, duree, echeance) => {
    const e = { evenement: d(evenement), duree, nature: 'prescription' as const, ...PARIS };
    expect(calculerDelai(e).echeance).toBe(echeance);
  });

  test('passe un long week-end : Vendredi saint, samedi, Pâques et le lundi', () => {
    const e = { evenement: d('2027-01-26'), duree: 'P2M', nature: 'procedure' as const };
    const strasbourg = { territoire: 'ALSACE_MOSELLE', vendrediSaint: true } as const;
    expect(calculerDelai({ ...e, ...strasbourg }).explication.at(-1)).toEqual({
      etape: 'Report au premier jour ouvrable',
      valeur: '30/03/2027',
      reference: 'CPC, art.\u00a0642',
      raison: 'Jours passés\u00a0: Vendredi saint, samedi, dimanche, Lundi de Pâques.',
    });
    const sans = calculerDelai({ ...e, ...strasbourg, vendrediSaint: false });
    expect(sans).toMatchObject({ echeance: '2027-03-26', statut: 'certain' });
  });

  test('ne se reporte pas au-delà du Vendredi saint quand la commune est inconnue, et le dit', () => {
    const e = { duree: 'P2M', territoire: 'ALSACE_MOSELLE', vendrediSaint: null } as const;
    const evenement = d('2027-01-26');
    const inconnu = calculerDelai({ ...e, evenement, nature: 'procedure' });
    expect(inconnu).toMatchObject({
      echeance: '2027-03-26',
      reportee: false,
      statut: 'interpretation',
    });
    expect(inconnu.explication.at(-1)).toMatchObject({
      etape: 'Vendredi saint',
      valeur: 'pas de report',
    });
    expect(echeanceSuivie('T02', evenement, e)).toMatchObject({
      statut: 'interpretation',
      etape: { raison: 'Vendredi saint sans report\u00a0: la commune n’est pas renseignée.' },
    });
    expect(calculerDelai({ ...e, evenement, nature: 'prescription' }).statut).toBe('certain');
    expect(calculerDelai({ ...e, evenement: d('2027-01-25'), nature: 'procedure' }).statut).toBe(
      'certain',
    );
  });

  test.each(['20D', 'P1W', 'P1M2D', 'P-1D', 'P1.5M', 'PT5H', '', 'P999999D', 'P2401M'])(
    'de « %s » est refusé',
    (duree) => {
      const e = { evenement: d('2026-11-21'), duree, nature: 'procedure' as const, ...PARIS };
      expect(() => calculerDelai(e)).toThrow(/DELAI_DUREE/);
    },
  );

  test('qui sort du calendrier est refusé', () => {
    const e = { evenement: d('2199-12-01'), duree: 'P2M', nature: 'prescription' as const };
    expect(() => calculerDelai({ ...e, ...PARIS })).toThrow(/DATE_INVALIDE/);
  });
});

describe('Les délais suivis', () => {
  test('reportent les délais des personnes, jamais les silences', () => {
    const samedi = d('2027-02-27');
    expect(echeanceSuivie('T02', d('2026-12-27'), PARIS).echeance).toBe('2027-03-01');
    expect(echeanceSuivie('T03', d('2027-01-27'), PARIS).echeance).toBe(samedi);
    expect(echeanceSuivie('T04', d('2026-12-27'), PARIS).echeance).toBe(samedi);
    expect(echeanceSuivie('T06', d('2026-12-27'), PARIS).echeance).toBe(samedi);
  });

  test('cas n° 5 du catalogue : forclusion affichée après le délai de prudence', () => {
    const opposition = calculerDelai({
      evenement: d('2027-04-01'),
      duree: 'P15D',
      nature: 'procedure',
      ...PARIS,
    });
    const { valeur } = enVigueur(delaiDePrudence, opposition.echeance);
    expect(ajouterJours(opposition.echeance, valeur)).toBe('2027-04-26');
  });

  test('cas n° 4 du catalogue : la contrainte est possible le lendemain du terme reporté', () => {
    const { echeance, etape } = echeanceSuivie('T08', d('2027-01-31'), PARIS);
    expect(ajouterJours(echeance, 1)).toBe('2027-03-02');
    expect(etape.raison).toBe('Dernier jour le 28/02/2027, reporté (CPC, art.\u00a0642).');
  });

  test('ont une durée lisible et un libellé', () => {
    for (const [code, { versions }] of Object.entries(DELAIS_SUIVIS)) {
      for (const { valeur } of versions) {
        expect(valeur?.duree, code).toMatch(/^P\d+[DMY]$/);
        expect(valeur?.libelle, code).not.toBe('');
      }
    }
  });

  test('se refusent avant la première version connue de leur article', () => {
    expect(() => echeanceSuivie('T01', d('2021-03-24'), PARIS)).toThrow(/HORS_DROIT/);
    expect(echeanceSuivie('T01', d('2021-03-25'), PARIS).statut).toBe('certain');
    expect(() => echeanceSuivie('T06', d('2019-03-30'), PARIS)).toThrow(/HORS_DROIT/);
    expect(() => echeanceSuivie('T25', d('2023-12-30'), PARIS)).toThrow(/HORS_DROIT/);
  });

  test('disent pourquoi ils ne sont pas certains', () => {
    const avant = echeanceSuivie('T02', d('2019-03-29'), PARIS);
    expect(avant.statut).toBe('interpretation');
    expect(avant.etape.raison).toContain('n’a pas été lue');
    expect(echeanceSuivie('T02', d('2019-04-01'), PARIS).statut).toBe('certain');
    const penalite = echeanceSuivie('T14', d('2026-06-27'), PARIS);
    expect(penalite.etape.raison).toContain('2026-534');
  });
});
