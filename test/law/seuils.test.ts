/** Abandonment thresholds: strict comparison, permission or obligation, what is not known. */
import { describe, expect, test } from 'vitest';
import { calculerPmss } from '../../src/main/law/pmss.ts';
import { calculerSeuilAbandon, sousLeSeuil } from '../../src/main/law/seuils.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';
import { centimes, depuisTexte } from '../../src/shared/montant.ts';
import { PRESTATIONS, type Prestation } from '../../src/shared/nomenclature.ts';

const d = dateCivile;
const seuil = (date: string, prestation: Prestation) =>
  calculerSeuilAbandon({ date: d(date), prestation });
const HORS_DROIT = expect.objectContaining({
  refus: expect.objectContaining({ code: 'HORS_DROIT' }),
});

describe('Le seuil d’abandon', () => {
  test('se compare strictement : 27,99 € peut être abandonné en 2026, 28,00 € non', () => {
    const { seuil: s, obligatoire } = seuil('2026-03-01', 'PENSION');
    expect(sousLeSeuil(depuisTexte('27.99'), s)).toBe(true);
    expect(sousLeSeuil(depuisTexte('28.00'), s)).toBe(false);
    expect(obligatoire).toBe(false);
  });

  test('interdit de récupérer un indu de RSA de 76,99 €, pas de 77,00 €', () => {
    const { seuil: s, obligatoire } = seuil('2026-03-01', 'RSA');
    expect(sousLeSeuil(depuisTexte('76.99'), s)).toBe(true);
    expect(sousLeSeuil(depuisTexte('77.00'), s)).toBe(false);
    expect(obligatoire).toBe(true);
  });

  test('montre le plafond, le taux et l’arrondi à l’euro supérieur', () => {
    expect(seuil('2013-05-02', 'PF').explication).toEqual([
      {
        etape: 'Plafond mensuel de la sécurité sociale',
        valeur: '3\u202f086,00\u00a0€',
        reference: 'CSS, art.\u00a0L.\u00a0241-3',
      },
      {
        etape: '0,68\u00a0% du plafond',
        valeur: '20,9848\u00a0€',
        reference: 'CSS, art.\u00a0D.\u00a0133-2',
        raison: 'Arrondi à l’euro supérieur.',
      },
      {
        etape: 'Seuil d’abandon',
        valeur: '21,00\u00a0€',
        reference: 'CSS, art.\u00a0D.\u00a0133-2',
      },
      {
        etape: 'Au-dessous du seuil',
        valeur: 'l’organisme peut renoncer',
        reference: 'CSS, art.\u00a0D.\u00a0133-2',
      },
    ]);
  });

  test('est le même pour toutes les prestations depuis 2016, sauf le RSA', () => {
    const montants = PRESTATIONS.filter((p) => p !== 'RSA').map(
      (p) => seuil('2024-01-01', p).seuil,
    );
    expect(new Set(montants)).toEqual(new Set([centimes(2700)]));
  });

  test.each([
    ['2010-12-31', 'PF', 'reconstitue'],
    ['2011-01-01', 'PF', 'certain'],
    ['2010-12-31', 'AAH', 'reconstitue'],
    ['2011-01-26', 'AAH', 'certain'],
    ['2026-01-01', 'PRIME_ACTIVITE', 'interpretation'],
  ] as const)('au %s, %s : statut %s', (date, prestation, statut) => {
    expect(seuil(date, prestation).statut).toBe(statut);
  });

  test.each([
    ['2009-05-31', 'RSA', 'la prestation n’existait pas'],
    ['2015-12-31', 'PRIME_ACTIVITE', 'la prestation n’existait pas'],
    ['2020-09-30', 'AJPA', 'la prestation n’existait pas'],
    ['2002-08-07', 'PF', 'le taux n’est pas connu'],
    ['2001-12-31', 'APL', 'le montant n’est pas connu'],
    ['2027-01-01', 'PENSION', 'le plafond n’est pas connu'],
  ] as const)('au %s, %s est refusé : %s', (date, prestation, _raison) => {
    expect(() => seuil(date, prestation)).toThrow(HORS_DROIT);
  });
});

describe('Le plafond mensuel', () => {
  test('est refusé hors des années connues', () => {
    expect(() => calculerPmss({ date: d('2001-12-31') })).toThrow(HORS_DROIT);
    expect(() => calculerPmss({ date: d('2027-01-01') })).toThrow(HORS_DROIT);
    expect(calculerPmss({ date: d('2002-01-01') }).montant).toBe(235_200);
  });
});
