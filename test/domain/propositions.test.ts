/** Three schedules side by side: what is offered, what is refused and why, what limits them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BilanBudget } from '../../src/main/domain/budget.ts';
import { juger, proposer } from '../../src/main/domain/propositions.ts';
import { anneesEntre, dateCivile, jourDe } from '../../src/shared/date-civile.ts';
import { centimes } from '../../src/shared/montant.ts';
import { budget, entree, REGLE } from './propositions-essai.ts';

const d = dateCivile;

describe('Les propositions d’échéancier', () => {
  test('de 6 000 € : 30 mois au plus vite, 24 de référence, le plus long borné par l’âge', () => {
    const [courte, reference, longue] = proposer(entree(), REGLE);
    expect(courte).toMatchObject({ nombre: 30, offerte: true, regime: 'amiable' });
    expect(courte?.plan?.mensualite).toBe(20_000);
    expect(courte?.resteAVivre).toBe(0);
    expect(reference).toMatchObject({ nombre: 24, offerte: true, revueRequise: false });
    expect(reference?.alertes).toEqual([
      'La mensualité dépasse la capacité de remboursement du budget.',
    ]);
    // 85 ans et pas encore 86 : la dernière échéance est celle du 5 février 2036.
    expect(longue).toMatchObject({ offerte: true, ageAuTerme: 85, revueRequise: true });
    expect(longue?.plan?.derniereDate).toBe('2036-02-05');
    expect(longue?.explication.find((e) => e.etape === 'Nombre le plus grand')?.raison).toBe(
      'Fin au plus tard à 85 ans, réglage du service.',
    );
  });

  test('restent réglementaires jusqu’à douze mois, amiables au-delà', () => {
    expect(juger(12, entree(), REGLE).regime).toBe('reglementaire');
    expect(juger(13, entree(), REGLE).regime).toBe('amiable');
    expect(juger(12, entree(), { ...REGLE, moisReglementaires: null }).regime).toBe('amiable');
  });

  test('ne descendent pas sous la mensualité minimum', () => {
    const [courte, reference, longue] = proposer(
      entree({ montant: centimes(10_000), budget: budget(2_900) }),
      REGLE,
    );
    expect(courte?.offerte).toBe(false);
    expect(courte?.obstacles.map((o) => o.code)).toEqual(['mensualite-minimum']);
    expect(reference).toMatchObject({ nombre: 3, offerte: true });
    expect(longue).toMatchObject({ nombre: 3, offerte: true });
    const petite = proposer(entree({ montant: centimes(2_000) }), REGLE);
    expect(petite.map((p) => p.nombre)).toEqual([1, 1, 1]);
  });

  test('disent pourquoi la plus courte manque : pas de fiche, pas de capacité, capacité infime', () => {
    const code = (b: BilanBudget | null) =>
      proposer(entree({ budget: b }), REGLE)[0]?.obstacles.map((o) => o.code);
    expect(code(null)).toEqual(['budget-absent']);
    expect(code(budget(0))).toEqual(['capacite-insuffisante']);
    expect(code(budget(10))).toEqual(['trop-d-echeances']);
  });

  test('portent chacune le refus commun : fraude, suspension', () => {
    const obstacle = {
      code: 'fraude',
      raison: 'Un indu frauduleux relève du pôle contentieux.',
      source: null,
      possibleLe: null,
    };
    for (const p of proposer(entree({ obstacles: [obstacle] }), REGLE)) {
      expect(p.offerte).toBe(false);
      expect(p.obstacles[0]).toBe(obstacle);
    }
  });

  test('refusent un montant nul et des réglages hors limites', () => {
    expect(() => proposer(entree({ montant: centimes(0) }), REGLE)).toThrow(/ECHEANCIER_MONTANT/);
    expect(() => proposer(entree(), { ...REGLE, nombreReference: 0 })).toThrow(
      /PROPOSITIONS_REGLE/,
    );
  });

  test('offertes, répartissent le montant au centime et respectent chaque borne', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5_000_000 }),
        fc.integer({ min: 0, max: 80_000 }),
        fc.integer({ min: 100, max: 20_000 }),
        fc.integer({ min: 60, max: 95 }),
        (montant, capacite, minimum, ageMaximum) => {
          const regle = { ...REGLE, mensualiteMinimum: centimes(minimum), ageMaximum };
          const e = entree({ montant: centimes(montant), budget: budget(capacite) });
          for (const p of proposer(e, regle)) {
            if (!p.offerte || p.plan === null) continue;
            expect(p.plan.total).toBe(montant);
            expect(p.plan.lignes.at(-1)?.solde).toBe(0);
            expect(p.ageAuTerme).toBeLessThanOrEqual(ageMaximum);
            if (p.plan.lignes.length > 1) {
              expect(p.plan.mensualite).toBeGreaterThanOrEqual(minimum);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('Piège 11', () => {
  test('aucun échéancier offert ne dépasse l’âge donné, même par la durée de référence', () => {
    const naissance = d('1938-06-15');
    const [, reference, longue] = proposer(entree({ naissance }), { ...REGLE, ageMaximum: 89 });
    expect(reference?.offerte).toBe(false);
    expect(reference?.obstacles.map((o) => o.code)).toEqual(['age']);
    expect(longue?.offerte).toBe(true);
    expect(anneesEntre(naissance, longue?.plan?.derniereDate ?? naissance)).toBe(89);
  });

  test('rien n’est offert quand l’âge est déjà passé', () => {
    const p = proposer(entree({ naissance: d('1930-01-01') }), REGLE);
    expect(p.map((x) => x.offerte)).toEqual([false, false, false]);
    expect(p[2]?.plan).toBeNull();
  });
});

describe('Piège 15', () => {
  test('une première échéance au 31 garde son jour, 29 février compris', () => {
    const [, , longue] = proposer(entree({ premiereEcheance: d('2027-12-31') }), REGLE);
    const lignes = longue?.plan?.lignes ?? [];
    expect(lignes.slice(0, 4).map((l) => l.date)).toEqual([
      '2027-12-31',
      '2028-01-31',
      '2028-02-29',
      '2028-03-31',
    ]);
    expect(lignes.every((l) => jourDe(l.date) >= 28)).toBe(true);
  });
});
