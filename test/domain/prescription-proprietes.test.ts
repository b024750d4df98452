/** Properties of the limitation clocks: sums, monotony, the cap, acts that count. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  calculerPrescription,
  horloges,
  limiteLaPlusProche,
} from '../../src/main/domain/prescription.ts';
import { type EntreePrescription, reglePrescription } from '../../src/main/law/prescription.ts';
import { ajouterAnnees, ajouterJours, dateCivile } from '../../src/shared/date-civile.ts';
import { centimes, somme } from '../../src/shared/montant.ts';

const d = dateCivile;
const juger = (question: EntreePrescription) =>
  calculerPrescription(question, reglePrescription(question));

describe('Propriétés des horloges', () => {
  const jours = fc.integer({ min: 0, max: 9_000 }).map((n) => ajouterJours(d('2008-07-01'), n));
  const simples = fc.record({
    date: jours,
    type: fc.constantFrom('lrar', 'lettre-simple', 'reconnaissance', 'execution'),
    issue: fc.constant(null),
    finInstance: fc.constant(null),
  });
  const instances = fc
    .tuple(jours, fc.integer({ min: 0, max: 1500 }), fc.constantFrom('favorable', 'rejet', null))
    .map(([date, duree, issue]) => ({
      date,
      type: 'justice' as const,
      issue,
      finInstance: issue === null ? null : ajouterJours(date, duree),
    }));
  const actes = fc.array(fc.oneof(simples, instances), { maxLength: 6 });
  const questions = fc.record({
    nature: fc.constantFrom('vivant', 'deces', 'fraude'),
    prestation: fc.constantFrom('PENSION', 'ASPA', 'PF', 'VEUVAGE'),
    paiements: fc.array(
      fc.record({ date: jours, montant: fc.integer({ min: 1, max: 90_000 }).map(centimes) }),
      { maxLength: 6 },
    ),
    connaissance: jours,
    actes,
    au: jours,
  });
  const infini = (limiteOuNull: string | null) => limiteOuNull ?? '9999-12-31';

  test('prescrit et recouvrable font toujours le total des versements', () => {
    fc.assert(
      fc.property(questions, (q) => {
        const r = juger(q);
        expect(r.prescrit + r.recouvrable).toBe(somme(q.paiements.map((p) => p.montant)));
        expect(r.dateLimite === null || r.dateLimite >= q.au).toBe(true);
        expect(horloges(q, reglePrescription(q))).toEqual(r.versements);
        expect(limiteLaPlusProche(r.versements)).toBe(r.dateLimite);
      }),
      { numRuns: 300 },
    );
  });

  test('un acte de plus ne vieillit jamais une créance', () => {
    fc.assert(
      fc.property(questions, fc.oneof(simples, instances), (q, deplus) => {
        const sans = juger(q).versements;
        const avec = juger({ ...q, actes: [...q.actes, deplus] }).versements;
        avec.forEach((v, i) => {
          expect(infini(v.limite) >= infini(sans[i]?.limite ?? null)).toBe(true);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('sans acte d’exécution ni de justice, rien ne passe vingt ans', () => {
    fc.assert(
      fc.property(questions, (q) => {
        const doux = q.actes.filter((a) => a.type !== 'execution' && a.type !== 'justice');
        for (const v of juger({ ...q, actes: doux }).versements) {
          expect(infini(v.limite) <= ajouterAnnees(v.date, 20)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('les interruptions citées sont des actes faits, et retirer les autres ne change rien', () => {
    fc.assert(
      fc.property(questions, (q) => {
        const r = juger(q);
        const cites = q.actes.filter((a) =>
          r.interruptions.some((i) => i.date === a.date && i.type === a.type),
        );
        expect(r.interruptions.every((i) => i.date <= q.au)).toBe(true);
        expect(juger({ ...q, actes: cites }).versements).toEqual(r.versements);
      }),
      { numRuns: 200 },
    );
  });
});
