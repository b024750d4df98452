/** The family schedule, whatever the figures: it only grows, and it follows its own bands. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  calculerBaremeFamille,
  type EntreeBaremeFamille,
} from '../../src/main/law/bareme-famille.ts';
import { tranchesBaremeFamille } from '../../src/main/law/bareme-famille-tranches.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';
import { centimes, depuisTexte, ZERO } from '../../src/shared/montant.ts';

const d = dateCivile;
const SEULE: EntreeBaremeFamille = {
  date: d('2025-03-01'),
  territoire: 'METROPOLE_DOM',
  ressources: { type: 'annuelles', montant: depuisTexte('9000.00') },
  prestationsMensuelles: ZERO,
  logement: ZERO,
  couple: false,
  enfants: 0,
  fraude: 'non',
};
const calculer = (entree: Partial<EntreeBaremeFamille> = {}) =>
  calculerBaremeFamille({ ...SEULE, ...entree });
const dernier = (quotient: number, moisEcoules = 0) =>
  ({ type: 'trimestre-inconnu', moisEcoules, dernierQuotient: centimes(quotient) }) as const;

describe('Propriétés du barème', () => {
  const quotients = fc.integer({ min: 0, max: 500_000 });
  const dates = fc.integer({ min: 2012, max: 2026 }).map((annee) => d(`${annee}-03-01`));
  const fraudes = fc.constantFrom('non', 'premiere', 'recidive');

  test('la retenue ne diminue jamais quand le revenu augmente, et ne descend pas sous le forfait', () => {
    fc.assert(
      fc.property(
        quotients,
        fc.integer({ min: 0, max: 50_000 }),
        dates,
        fraudes,
        (q, plus, date, fraude) => {
          const avant = calculer({ date, fraude, ressources: dernier(q) });
          const apres = calculer({ date, fraude, ressources: dernier(q + plus) });
          expect(apres.retenue).toBeGreaterThanOrEqual(avant.retenue);
          expect(avant.retenue).toBeGreaterThanOrEqual(avant.forfait);
        },
      ),
    );
  });

  test('la retenue suit les tranches que l’on dessine', () => {
    fc.assert(
      fc.property(quotients, dates, (q, date) => {
        const { forfait, tranches } = tranchesBaremeFamille(date, 'METROPOLE_DOM');
        // Whole hundredths of a centime: an independent sum, rounded half-up by hand.
        const centiemes = tranches.reduce(
          (total, { de, a, taux }) => total + taux * Math.max(0, Math.min(q, a ?? q) - de),
          forfait * 100,
        );
        const { retenue } = calculer({ date, ressources: dernier(q) });
        expect(retenue).toBe(Math.floor((centiemes + 50) / 100));
      }),
    );
  });

  test('un enfant, un loyer de plus ou une fraude de moins n’augmentent jamais la retenue', () => {
    const entrees = fc.record({
      date: dates,
      ressources: fc
        .integer({ min: 0, max: 5_000_000 })
        .map((n) => ({ type: 'annuelles' as const, montant: centimes(n) })),
      prestationsMensuelles: fc.integer({ min: 0, max: 200_000 }).map(centimes),
      logement: fc.integer({ min: 0, max: 150_000 }).map(centimes),
      couple: fc.boolean(),
      enfants: fc.integer({ min: 0, max: 8 }),
    });
    fc.assert(
      fc.property(entrees, (entree) => {
        const { retenue, quotient } = calculer({ ...entree, fraude: 'premiere' });
        const plafond = (autre: Partial<EntreeBaremeFamille>) =>
          calculer({ ...entree, fraude: 'premiere', ...autre }).retenue;
        // Below zero a larger family weighs less on a negative income: the flat amount either way.
        if (quotient >= 0)
          expect(plafond({ enfants: entree.enfants + 1 })).toBeLessThanOrEqual(retenue);
        expect(plafond({ logement: centimes(entree.logement + 1_000) })).toBeLessThanOrEqual(
          retenue,
        );
        expect(plafond({ fraude: 'non' })).toBeLessThanOrEqual(retenue);
        expect(plafond({ fraude: 'recidive' })).toBeGreaterThanOrEqual(retenue);
      }),
    );
  });
});
