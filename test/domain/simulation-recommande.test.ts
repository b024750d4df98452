/** « Si un recommandé part aujourd'hui »: what moves, what is lost, what nothing moves. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { simulerRecommande } from '../../src/main/domain/simulation-recommande.ts';
import { type EntreePrescription, reglePrescription } from '../../src/main/law/prescription.ts';
import { ajouterJours, ajouterMois, dateCivile } from '../../src/shared/date-civile.ts';
import { centimes } from '../../src/shared/montant.ts';

const d = dateCivile;
const CENT = centimes(10_000);
const simuler = (entree: Partial<EntreePrescription>) => {
  const question: EntreePrescription = {
    nature: 'vivant',
    prestation: 'PENSION',
    paiements: [],
    connaissance: null,
    actes: [],
    au: d('2026-03-15'),
    ...entree,
  };
  return simulerRecommande(question, reglePrescription(question));
};
const mensuels = Array.from({ length: 24 }, (_, i) => ({
  date: ajouterMois(d('2024-01-09'), i),
  montant: CENT,
}));

describe('Si un recommandé part aujourd’hui', () => {
  test('vingt et un versements sur vingt-quatre sont sauvés pour deux ans (étude, § 12 n° 14)', () => {
    expect(simuler({ paiements: mensuels })).toMatchObject({
      limiteAvant: '2026-04-09',
      limiteApres: '2028-03-15',
      prescrit: 30_000,
      sauve: 210_000,
      sansEffet: 0,
    });
  });

  test('la lecture par bloc est signalée quand elle donne un autre montant', () => {
    const r = simuler({ paiements: mensuels });
    expect(r.statut).toBe('interpretation');
    expect(r.avertissements).toHaveLength(1);
    expect(r.avertissements[0]).toMatchObject({
      etape: 'Lecture par bloc, non retenue',
      valeur: '2\u202f400,00\u00a0€ recouvrables',
      reference: 'Circ. Cnav\u00a02014/23',
    });
    expect(simuler({ paiements: mensuels.slice(3) }).avertissements).toEqual([]);
  });

  test('rien ne dépasse vingt ans, et une instance en cours rend la lettre inutile', () => {
    const fraude = {
      nature: 'fraude' as const,
      connaissance: d('2024-01-01'),
      paiements: [{ date: d('2006-06-01'), montant: CENT }],
    };
    expect(simuler(fraude)).toMatchObject({
      limiteAvant: '2026-06-01',
      limiteApres: '2026-06-01',
      sauve: 0,
      sansEffet: 10_000,
    });
    const instance = {
      paiements: [{ date: d('2025-01-09'), montant: CENT }],
      actes: [{ date: d('2025-06-01'), type: 'justice' as const, issue: null, finInstance: null }],
    };
    expect(simuler(instance)).toMatchObject({ limiteAvant: null, limiteApres: null, sauve: 0 });
  });

  test('aucune limite ne recule, rien de perdu ne revient, et les sommes font le compte', () => {
    const paiement = fc.record({
      date: fc.integer({ min: 0, max: 2_000 }).map((n) => ajouterJours(d('2021-01-01'), n)),
      montant: fc.integer({ min: 0, max: 500_000 }).map(centimes),
    });
    fc.assert(
      fc.property(fc.array(paiement, { maxLength: 12 }), (paiements) => {
        const r = simuler({ paiements, au: d('2026-11-21') });
        const total = paiements.reduce((t, p) => t + p.montant, 0);
        expect(r.prescrit + r.sauve + r.sansEffet).toBe(total);
        for (const v of r.versements) {
          expect((v.limiteApres ?? '') >= (v.limiteAvant ?? '')).toBe(true);
          if (v.prescrit) expect(v.limiteApres).toBe(v.limiteAvant);
        }
      }),
    );
  });
});
