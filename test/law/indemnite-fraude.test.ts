/** Indemnity of 10 %: what is outside it, wrong entries, never above a tenth. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  calculerIndemniteFraude,
  type EntreeIndemnite,
} from '../../src/main/law/indemnite-fraude.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';
import { centimes, depuisTexte } from '../../src/shared/montant.ts';
import { BRANCHE_DE, PRESTATIONS } from '../../src/shared/nomenclature.ts';

const d = dateCivile;
const indemnite = (entree: Partial<EntreeIndemnite>) =>
  calculerIndemniteFraude({
    branche: 'retraite',
    prestation: 'PENSION',
    montant: depuisTexte('4321.00'),
    dateFaits: d('2025-06-01'),
    auteur: 'beneficiaire',
    ...entree,
  });

describe('L’indemnité pour fraude', () => {
  test('ne frappe ni l’ASPA, ni l’ASI, ni le veuvage, ni l’AJPA, et toutes les autres', () => {
    for (const prestation of PRESTATIONS) {
      const r = indemnite({ prestation, branche: BRANCHE_DE[prestation] });
      const aucune = ['ASPA', 'ASI', 'VEUVAGE', 'AJPA'].includes(prestation);
      expect(r.indemnite).toBe(aucune ? 0 : 43_210);
    }
  });

  test('n’est certaine que là où le texte la porte lui-même', () => {
    const statut = (prestation: (typeof PRESTATIONS)[number]) =>
      indemnite({ prestation, branche: BRANCHE_DE[prestation] }).statut;
    expect(PRESTATIONS.filter((p) => statut(p) === 'certain')).toEqual([
      'PENSION',
      'REVERSION',
      'PF',
      'AAH',
      'PRIME_ACTIVITE',
    ]);
  });

  test('montre la somme, le taux et son premier jour', () => {
    expect(indemnite({}).explication).toEqual([
      { etape: 'Somme réclamée', valeur: '4\u202f321,00\u00a0€', reference: null },
      {
        etape: 'Taux, faits du 01/06/2025',
        valeur: '10\u00a0%',
        reference: 'CSS, art.\u00a0L.\u00a0355-3',
        raison: 'Applicable aux faits depuis le 25/12/2022.',
      },
      {
        etape: 'Indemnité pour fraude',
        valeur: '432,10\u00a0€',
        reference: 'CSS, art.\u00a0L.\u00a0355-3',
      },
    ]);
  });

  test('refuse une prestation de l’autre branche, un montant négatif, une prestation à naître', () => {
    expect(() => indemnite({ branche: 'famille' })).toThrow(/INDEMNITE_BRANCHE/);
    expect(() => indemnite({ montant: centimes(-1) })).toThrow(/INDEMNITE_MONTANT/);
    const rsa = { branche: 'famille', prestation: 'RSA', dateFaits: d('2009-05-31') } as const;
    expect(() => indemnite(rsa)).toThrow(/HORS_DROIT/);
  });

  test('vaut le dixième au demi-centime près, quel que soit le montant', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (n) => {
        const r = indemnite({ montant: centimes(n) }).indemnite;
        expect(Math.abs(10 * r - n)).toBeLessThanOrEqual(5);
      }),
    );
  });
});
