/** A retention keeps within the cap, the benefits and the balances, whatever is asked of it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PRELEVEMENTS } from '../../src/main/domain/garde-recouvrement.ts';
import { calculerRetenue, type RegleRetenue } from '../../src/main/domain/retenue.ts';
import { centimes, somme } from '../../src/shared/montant.ts';
import type { Branche } from '../../src/shared/nomenclature.ts';
import { entree, indu, plafond, regle, support } from './retenue-essai.ts';

describe('La retenue', () => {
  test('tient ses limites quels que soient les indus, les prestations et les attendus', () => {
    const montant = fc.integer({ min: 0, max: 60_000 }).map(centimes);
    const attendus = fc.array(fc.record({ par: fc.constantFrom(...PRELEVEMENTS), montant }), {
      maxLength: 2,
    });
    const rangs = fc.record({
      p: fc.constantFrom(1 as const, 2 as const),
      q: fc.constantFrom(1 as const, 2 as const),
    });
    const brut = fc.record({
      jour: fc.integer({ min: 1, max: 4 }),
      solde: montant,
      attendus,
      rangs,
    });
    fc.assert(
      fc.property(
        fc.array(brut, { maxLength: 5 }),
        fc.tuple(montant, montant, montant, montant),
        montant,
        fc.constantFrom<Branche>('famille', 'retraite'),
        fc.constantFrom<RegleRetenue['priorite']>('rang', 'anciennete'),
        (bruts, [duP, dejaP, duQ, dejaQ], cap, branche, priorite) => {
          const indus = bruts.map(({ jour, solde, ...reste }, i) =>
            indu(`i${i}`, `2025-01-0${jour}`, solde, reste),
          );
          const supports = [support('p', duP, dejaP), support('q', duQ, dejaQ)];
          const e = entree({ indus, supports, plafond: plafond(cap) });
          const r = calculerRetenue(e, regle(branche, priorite));
          expect(r.total).toBe(somme(r.lignes.map((l) => l.montant)));
          expect(r.total).toBeLessThanOrEqual(cap);
          for (const s of supports) {
            const pris = somme(r.lignes.filter((l) => l.supportId === s.id).map((l) => l.montant));
            expect(pris + Math.min(s.dejaPreleve, s.du)).toBeLessThanOrEqual(s.du);
          }
          for (const i of indus) {
            const pris = somme(r.lignes.filter((l) => l.induId === i.id).map((l) => l.montant));
            const venu = somme(i.attendus.map((a) => a.montant));
            if (pris > 0) expect(pris + venu).toBeLessThanOrEqual(i.solde);
          }
        },
      ),
    );
  });
});
