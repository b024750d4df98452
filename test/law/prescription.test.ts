/** Limitation periods by nature, benefit and date: what is read, what is interpreted, refused. */
import { describe, expect, test } from 'vitest';
import { effetDe } from '../../src/main/law/actes-interruptifs.ts';
import { type EntreePrescription, reglePrescription } from '../../src/main/law/prescription.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';
import { centimes } from '../../src/shared/montant.ts';
import { BRANCHE_DE, PRESTATIONS } from '../../src/shared/nomenclature.ts';

const d = dateCivile;
const regle = (entree: Partial<EntreePrescription>) =>
  reglePrescription({
    nature: 'vivant',
    prestation: 'PENSION',
    paiements: [],
    connaissance: d('2026-01-01'),
    actes: [],
    au: d('2026-11-21'),
    ...entree,
  });

describe('La durée de la prescription', () => {
  test('est de deux ans du vivant, sauf pour l’allocation de veuvage', () => {
    for (const prestation of PRESTATIONS) {
      expect(regle({ prestation }).dureeAnnees).toBe(prestation === 'VEUVAGE' ? 5 : 2);
    }
  });

  test('est de cinq ans pour la fraude et après le décès, avec un butoir de vingt ans', () => {
    for (const prestation of PRESTATIONS) {
      for (const nature of ['fraude', 'deces'] as const) {
        expect(regle({ nature, prestation })).toMatchObject({ dureeAnnees: 5, butoirAnnees: 20 });
      }
    }
  });

  test.each([
    ['vivant', 'PENSION', 'certain'],
    ['vivant', 'ASPA', 'certain'],
    ['vivant', 'VEUVAGE', 'interpretation'],
    ['vivant', 'PF', 'interpretation'],
    ['deces', 'PENSION', 'certain'],
    ['deces', 'PF', 'interpretation'],
    ['fraude', 'REVERSION', 'certain'],
    ['fraude', 'PF', 'certain'],
    ['fraude', 'AAH', 'interpretation'],
  ] as const)('%s, %s : statut %s', (nature, prestation, statut) => {
    expect(regle({ nature, prestation }).statut).toBe(statut);
  });

  test('est écrite dans le texte pour la fraude aux prestations familiales depuis le 16/12/2020', () => {
    const statut = (au: string) => regle({ nature: 'fraude', prestation: 'PF', au: d(au) }).statut;
    expect(statut('2020-12-15')).toBe('interpretation');
    expect(statut('2020-12-16')).toBe('certain');
  });

  test('du veuvage part de la connaissance quand elle est dite, du paiement sinon', () => {
    const jour = d('2024-05-02');
    const veuvage = (connaissance: string | null) =>
      regle({ prestation: 'VEUVAGE', connaissance: connaissance ? d(connaissance) : null });
    expect(veuvage('2025-03-01').depart(jour)).toBe('2025-03-01');
    expect(veuvage('2023-03-01').depart(jour)).toBe(jour);
    expect(veuvage(null).depart(jour)).toBe(jour);
  });

  test('ne se lit par bloc que pour la retraite du vivant', () => {
    for (const prestation of PRESTATIONS) {
      const attendu = BRANCHE_DE[prestation] === 'retraite' && prestation !== 'VEUVAGE';
      expect(regle({ prestation }).lectureParBloc !== null).toBe(attendu);
    }
    expect(regle({ nature: 'fraude' }).lectureParBloc).toBeNull();
  });

  test('montre la durée, le point de départ et le butoir', () => {
    expect(regle({ nature: 'fraude' }).etapes).toEqual([
      {
        etape: 'Durée de la prescription',
        valeur: '5\u00a0ans',
        reference: 'Cass.\u00a0ass. plén., 17 mai 2023, n°\u00a020-20.559',
      },
      {
        etape: 'Point de départ, versement par versement',
        valeur: 'le paiement, au plus tôt le 01/01/2026',
        reference: 'Cass.\u00a0ass. plén., 17 mai 2023, n°\u00a020-20.559',
      },
      {
        etape: 'Butoir',
        valeur: '20\u00a0ans depuis chaque paiement',
        reference: 'C. civ., art.\u00a02232',
      },
    ]);
  });
});

describe('Une question sur la prescription est refusée', () => {
  test('pour un versement négatif ou antérieur à la prestation', () => {
    const paiement = (date: string, montant: number) => [
      { date: d(date), montant: centimes(montant) },
    ];
    expect(() => regle({ paiements: paiement('2025-01-01', -1) })).toThrow(/PRESCRIPTION_PAIEMENT/);
    expect(() => regle({ prestation: 'RSA', paiements: paiement('2009-05-31', 100) })).toThrow(
      /HORS_DROIT/,
    );
  });

  test('avant la réforme de 2008 pour le droit commun', () => {
    expect(() => regle({ nature: 'deces', au: d('2008-06-18') })).toThrow(/HORS_DROIT/);
    expect(regle({ nature: 'deces', au: d('2008-06-19') }).dureeAnnees).toBe(5);
  });
});

describe('L’envoi d’une lettre recommandée', () => {
  test('n’est écrit dans la loi que depuis le 28 décembre 2009', () => {
    const effet = (date: string) =>
      effetDe({ date: d(date), type: 'lrar', issue: null, finInstance: null }, d('2026-11-21'));
    expect(effet('2009-12-27')).toMatchObject({ interrompt: true, statut: 'interpretation' });
    expect(effet('2009-12-28')).toMatchObject({ interrompt: true, statut: 'certain' });
  });
});
