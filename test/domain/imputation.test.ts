/** Allocation of a payment: sums to the cent, order of each regime, what is refused. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Creance,
  calculerImputation,
  type EntreeImputation,
} from '../../src/main/domain/imputation.ts';
import { regleImputation } from '../../src/main/law/imputation.ts';
import { ajouterJours, dateCivile } from '../../src/shared/date-civile.ts';
import { centimes } from '../../src/shared/montant.ts';
import { BRANCHES, type Branche } from '../../src/shared/nomenclature.ts';
import { RefusError } from '../../src/shared/refus.ts';

const d = dateCivile;
const creance = (id: string, date: string, solde: number): Creance => ({
  id,
  dateNotification: d(date),
  solde: centimes(solde),
});
const imputer = (regime: Branche, entree: EntreeImputation) =>
  calculerImputation(entree, regleImputation({ regime }));

function refusDe(acte: () => unknown) {
  try {
    acte();
  } catch (erreur) {
    if (erreur instanceof RefusError) return erreur.refus;
    throw erreur;
  }
  return null;
}

describe('L’imputation', () => {
  test('dit l’ordre suivi, chaque dette servie et ce qui reste', () => {
    const r = imputer('famille', {
      montant: centimes(11_075),
      creances: [creance('b', '2025-01-20', 30_000), creance('a', '2024-03-11', 8_000)],
      designee: null,
    });
    expect(r.explication.map((e) => [e.etape, e.valeur])).toEqual([
      ['Ordre d’imputation', 'la plus ancienne d’abord\u00a0; à la même date, la plus faible'],
      ['Paiement', '110,75\u00a0€'],
      ['Dette notifiée du 11/03/2024', '80,00\u00a0€'],
      ['Dette notifiée du 20/01/2025', '30,75\u00a0€'],
      ['Reste à imputer', '0,00\u00a0€'],
    ]);
    expect(r.explication[0]?.reference).toBe('CSS, art.\u00a0D.\u00a0553-4');
    expect(r.statut).toBe('interpretation');
  });

  test('répartit exactement des soldes dont le produit dépasse les entiers sûrs', () => {
    const r = imputer('retraite', {
      montant: centimes(900_000_000_001),
      creances: [
        creance('x', '2025-01-20', 900_000_000_000),
        creance('y', '2025-01-20', 300_000_000_000),
      ],
      designee: null,
    });
    expect(r.lignes.map((l) => l.montant)).toEqual([675_000_000_001, 225_000_000_000]);
  });

  test('des retenues familiales n’est pas connue avant le 23 juillet 2009', () => {
    expect(refusDe(() => regleImputation({ regime: 'famille', date: d('2009-07-22') }))?.code).toBe(
      'HORS_DROIT',
    );
    expect(regleImputation({ regime: 'famille', date: d('2009-07-23') }).designation).toBe(false);
  });

  const deux = [creance('a', '2024-03-11', 8_000), creance('b', '2025-01-20', 30_000)];
  const entree = { montant: centimes(100), creances: deux, designee: null };
  test.each([
    ['un paiement négatif', { montant: centimes(-1) }, 'IMPUTATION_MONTANT', 'montant'],
    [
      'un solde négatif',
      { creances: [...deux, creance('c', '2025-01-20', -1)] },
      'IMPUTATION_SOLDE',
      'creances.2.solde',
    ],
    [
      'une dette donnée deux fois',
      { creances: [...deux, creance('a', '2025-01-20', 1)] },
      'IMPUTATION_DOUBLON',
      'creances.2.id',
    ],
    ['une désignée inconnue', { designee: 'z' }, 'IMPUTATION_DESIGNEE', 'designee'],
  ])('refuse %s', (_, faute, code, champ) => {
    expect(refusDe(() => imputer('retraite', { ...entree, ...faute }))).toMatchObject({
      code,
      champ,
    });
  });
});

describe('Propriétés de l’imputation', () => {
  const creances = fc
    .array(
      fc.record({
        jour: fc.integer({ min: 0, max: 4 }),
        solde: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 500_000 })),
      }),
      { maxLength: 8 },
    )
    .map((liste) =>
      liste.map(
        ({ jour, solde }, i): Creance => ({
          id: `c${i}`,
          dateNotification: ajouterJours(d('2025-01-01'), jour),
          solde: centimes(solde),
        }),
      ),
    );
  const questions = fc.record({
    montant: fc
      .oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 1_500_000 }))
      .map(centimes),
    creances,
    regime: fc.constantFrom(...BRANCHES),
    choix: fc.option(fc.nat(7)),
  });
  const designee = (liste: readonly Creance[], choix: number | null) =>
    choix === null ? null : (liste[choix]?.id ?? null);

  test('les lignes et le reste font le paiement, aucune ligne ne dépasse son solde', () => {
    fc.assert(
      fc.property(questions, ({ regime, choix, ...q }) => {
        const r = imputer(regime, { ...q, designee: designee(q.creances, choix) });
        const impute = r.lignes.reduce((a, l) => a + l.montant, 0);
        const du = q.creances.reduce((a, c) => a + c.solde, 0);
        expect(impute + r.reste).toBe(q.montant);
        expect(impute).toBe(Math.min(q.montant, du));
        const soldes = new Map(q.creances.map((c) => [c.id, c.solde]));
        for (const { id, montant } of r.lignes) {
          expect(montant).toBeGreaterThan(0);
          expect(montant).toBeLessThanOrEqual(soldes.get(id) ?? -1);
        }
        expect(new Set(r.lignes.map((l) => l.id)).size).toBe(r.lignes.length);
      }),
      { numRuns: 300 },
    );
  });

  test('aucune dette plus récente n’est servie tant qu’une plus ancienne reste due', () => {
    fc.assert(
      fc.property(questions, ({ regime, choix: _, ...q }) => {
        const r = imputer(regime, { ...q, designee: null });
        const recu = new Map(r.lignes.map((l) => [l.id, l.montant]));
        const restees = q.creances.filter((c) => (recu.get(c.id) ?? 0) < c.solde);
        const servies = q.creances.filter((c) => recu.has(c.id));
        for (const due of restees) {
          for (const servie of servies) {
            expect(servie.dateNotification <= due.dateNotification).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('à la même date, chaque part suit son solde à moins d’un centime par dette', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 500_000 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 0, max: 100 }),
        (soldes, pourCent) => {
          const total = soldes.reduce((a, s) => a + s, 0);
          const montant = Math.floor((total * pourCent) / 100);
          const liste = soldes.map((s, i) => creance(`c${i}`, '2025-01-20', s));
          const r = imputer('retraite', {
            montant: centimes(montant),
            creances: liste,
            designee: null,
          });
          const recu = new Map(r.lignes.map((l) => [l.id, l.montant]));
          for (const { id, solde } of liste) {
            const exacte = (montant * solde) / total;
            expect(Math.abs((recu.get(id) ?? 0) - exacte)).toBeLessThan(soldes.length + 1e-6);
          }
        },
      ),
    );
  });

  test('payer davantage ne diminue jamais ce que reçoit une dette, à un centime par dette près', () => {
    fc.assert(
      fc.property(questions, fc.nat(100_000), ({ regime, choix, ...q }, plus) => {
        const question = { ...q, designee: designee(q.creances, choix) };
        const avant = imputer(regime, question);
        const apres = imputer(regime, { ...question, montant: centimes(q.montant + plus) });
        const recu = new Map(apres.lignes.map((l) => [l.id, l.montant]));
        for (const { id, montant } of avant.lignes) {
          expect(recu.get(id) ?? 0).toBeGreaterThanOrEqual(montant - q.creances.length);
        }
      }),
    );
  });
});
