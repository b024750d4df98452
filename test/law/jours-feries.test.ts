/** Public holidays: Easter against another algorithm, lists sorted, Good Friday on request only. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  calculerJoursFeries,
  jourChome,
  joursFeries,
  paques,
} from '../../src/main/law/jours-feries.ts';
import { dateCivile, dateDe, jourDeSemaine } from '../../src/shared/date-civile.ts';
import { TERRITOIRES } from '../../src/shared/nomenclature.ts';

const d = dateCivile;
const annees = fc.integer({ min: 1900, max: 2199 });
const lieux = fc.record({
  territoire: fc.constantFrom(...TERRITOIRES),
  vendrediSaint: fc.boolean(),
});

/** Oudin's algorithm, another route to the same Sunday. */
function paquesParOudin(annee: number): string {
  const siecle = Math.floor(annee / 100);
  const or = annee % 19;
  const k = Math.floor((siecle - 17) / 25);
  let i = (siecle - Math.floor(siecle / 4) - Math.floor((siecle - k) / 3) + 19 * or + 15) % 30;
  const correction = Math.floor(i / 28) * Math.floor(29 / (i + 1)) * Math.floor((21 - or) / 11);
  i -= Math.floor(i / 28) * (1 - correction);
  const j = (annee + Math.floor(annee / 4) + i + 2 - siecle + Math.floor(siecle / 4)) % 7;
  const l = i - j;
  const mois = 3 + Math.floor((l + 40) / 44);
  return dateDe(annee, mois, l + 28 - 31 * Math.floor(mois / 4));
}

describe('Les jours fériés', () => {
  test('placent Pâques un dimanche, le même que par une autre méthode, de 1900 à 2199', () => {
    for (let annee = 1900; annee <= 2199; annee += 1) {
      expect(paques(annee)).toBe(paquesParOudin(annee));
      expect(jourDeSemaine(paques(annee))).toBe(7);
    }
  });

  test('forment une liste triée, sans doublon, de la seule année demandée', () => {
    fc.assert(
      fc.property(annees, lieux, (annee, lieu) => {
        const dates = joursFeries(annee, lieu);
        expect([...new Set(dates)].sort()).toEqual(dates);
        expect(dates.every((date) => date.startsWith(`${annee}-`))).toBe(true);
        expect(dates.length).toBeGreaterThanOrEqual(10);
        expect(dates.length).toBeLessThanOrEqual(13);
      }),
      { numRuns: 300 },
    );
  });

  test('ne comptent qu’une fois l’Ascension qui tombe un 1er mai', () => {
    const dates = joursFeries(2008, { territoire: 'METROPOLE', vendrediSaint: false });
    expect(dates.filter((date) => date === '2008-05-01')).toHaveLength(1);
    expect(dates).toHaveLength(10);
  });

  test('ne retiennent le Vendredi saint que si la commune a un temple ou une église mixte', () => {
    const sans = joursFeries(2027, { territoire: 'ALSACE_MOSELLE', vendrediSaint: false });
    const avec = joursFeries(2027, { territoire: 'ALSACE_MOSELLE', vendrediSaint: true });
    expect(avec.filter((date) => !sans.includes(date))).toEqual(['2027-03-26']);
    expect(sans).toContain('2027-12-26');
    expect(joursFeries(2027, { territoire: 'METROPOLE', vendrediSaint: true })).not.toContain(
      '2027-03-26',
    );
  });

  test('disent le statut : la liste d’avant 2008 et le Vendredi saint sont des interprétations', () => {
    const statut = (annee: number, vendrediSaint: boolean) =>
      calculerJoursFeries({ annee, territoire: 'ALSACE_MOSELLE', vendrediSaint }).statut;
    expect(statut(2026, false)).toBe('certain');
    expect(statut(2026, true)).toBe('interpretation');
    expect(statut(2007, false)).toBe('interpretation');
  });

  test.each([1899, 2200, 2026.5, Number.NaN])('refusent l’année %s', (annee) => {
    expect(() => joursFeries(annee, { territoire: 'METROPOLE', vendrediSaint: false })).toThrow(
      /FERIES_ANNEE/,
    );
  });

  test('disent ce qui ferme un jour', () => {
    const paris = { territoire: 'METROPOLE', vendrediSaint: false } as const;
    expect(jourChome(d('2027-02-27'), paris)?.nom).toBe('samedi');
    expect(jourChome(d('2027-02-28'), paris)?.nom).toBe('dimanche');
    expect(jourChome(d('2027-03-29'), paris)?.nom).toBe('Lundi de Pâques');
    expect(jourChome(d('2027-03-30'), paris)).toBeNull();
  });
});
