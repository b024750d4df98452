/** Recovery on another benefit: ranks, what did not exist yet, and the shape of the matrix. */
import { describe, expect, test } from 'vitest';
import { calculerFongibilite } from '../../src/main/law/fongibilite.ts';
import { autreBranche, memeBranche } from '../../src/main/law/fongibilite-matrice.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';
import { BRANCHE_DE, PRESTATIONS, type Prestation } from '../../src/shared/nomenclature.ts';

const d = dateCivile;
const demander = (date: string, origine: Prestation, support: Prestation) =>
  calculerFongibilite({ date: d(date), origine, support });

describe('La récupération sur une autre prestation', () => {
  test('a un rang et une date si elle est possible, ni l’un ni l’autre sinon', () => {
    for (const origine of PRESTATIONS) {
      for (const support of PRESTATIONS) {
        const { possible, rang, depuis } = demander('2026-11-21', origine, support);
        expect(rang !== null).toBe(possible);
        expect(depuis !== null).toBe(possible && rang !== 1);
        if (rang !== null && rang > 1) {
          expect(rang).toBe(BRANCHE_DE[origine] === BRANCHE_DE[support] ? 2 : 3);
        }
      }
    }
  });

  test('n’est jamais possible avant le jour qu’elle donne', () => {
    for (const origine of PRESTATIONS) {
      for (const support of PRESTATIONS) {
        const { depuis } = demander('2026-11-21', origine, support);
        if (depuis === null || depuis > '2016-01-01') continue;
        if (depuis === '2009-07-23' || depuis === '2011-01-27') {
          const veille = depuis === '2009-07-23' ? '2009-07-22' : '2011-01-26';
          expect(demander(veille, origine, support).possible).toBe(false);
        }
        expect(demander(depuis, origine, support)).toMatchObject({ possible: true, depuis });
      }
    }
  });

  test.each([
    ['2009-05-31', 'RSA', 'PF', 'origine'],
    ['2009-05-31', 'PF', 'RSA', 'support'],
    ['2015-12-31', 'PRIME_ACTIVITE', 'PF', 'origine'],
    ['2015-12-31', 'PF', 'PRIME_ACTIVITE', 'support'],
    ['2020-09-30', 'AJPA', 'AJPA', 'origine'],
    ['2020-09-30', 'PENSION', 'AJPA', 'support'],
  ] as const)(
    'au %s, de %s sur %s, la prestation n’existait pas',
    (date, origine, support, champ) => {
      expect(() => demander(date, origine, support)).toThrow(
        expect.objectContaining({ refus: expect.objectContaining({ code: 'HORS_DROIT', champ }) }),
      );
    },
  );

  test('d’une autre branche demande l’accord de l’organisme qui sert la prestation', () => {
    const { explication } = demander('2026-01-01', 'PENSION', 'RSA');
    expect(explication.map((e) => e.etape)).toEqual([
      'Prestation de l’indu',
      'Prestation qui porterait la retenue',
      'Date',
      'Rang',
      'Ouverte depuis',
    ]);
    expect(explication[3]).toMatchObject({
      reference: 'CSS, art.\u00a0L.\u00a0355-3, al. 5',
      raison: 'Avec l’accord de l’organisme qui la sert, si l’assuré n’y doit aucun indu.',
    });
  });

  test('d’un indu d’AJPA dit sa condition, et cite L. 168-13', () => {
    const rang = demander('2026-01-01', 'AJPA', 'PF').explication[3];
    expect(rang?.raison).toBe(
      'Si l’assuré ne conteste pas l’indu et ne rembourse pas dans les douze mois.',
    );
    expect(rang?.reference).toBe('CSS, art.\u00a0L.\u00a0168-13');
  });

  test('d’une aide au logement cite le code de la construction de sa date', () => {
    const reference = (date: string) => demander(date, 'APL', 'PF').explication[3]?.reference;
    expect(reference('2019-08-31')).toBe(
      'CCH, art.\u00a0L.\u00a0351-11, et CSS, art. L.\u00a0835-3',
    );
    expect(reference('2019-09-01')).toBe('CCH, art.\u00a0L.\u00a0823-9');
  });

  test('sur la même prestation cite le texte de la branche', () => {
    const reference = (p: Prestation) => demander('2026-01-01', p, p).explication.at(-1)?.reference;
    expect(reference('AAH')).toBe('CSS, art.\u00a0L.\u00a0821-5-1');
    expect(reference('PENSION')).toBe('CSS, art.\u00a0L.\u00a0133-4-1');
  });
});

describe('La matrice', () => {
  test('ne nomme jamais sa propre origine, ni une prestation de la mauvaise branche', () => {
    for (const origine of PRESTATIONS) {
      const supports = (table: typeof memeBranche) =>
        table[origine].versions.flatMap((v) => v.valeur ?? []);
      expect(supports(memeBranche)).not.toContain(origine);
      expect(new Set(supports(memeBranche).map((p) => BRANCHE_DE[p]))).toEqual(
        new Set([BRANCHE_DE[origine]]),
      );
      expect(supports(autreBranche).map((p) => BRANCHE_DE[p])).not.toContain(BRANCHE_DE[origine]);
    }
  });
});
