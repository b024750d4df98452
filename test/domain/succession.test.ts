import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Codebiteur,
  exigerArrerages,
  exigerParts,
  repartirSuccession,
  restesParDebiteur,
} from '../../src/main/domain/succession.ts';
import { centimes, somme } from '../../src/shared/montant.ts';
import { type Fraction, lireFraction } from '../../src/shared/nomenclature-succession.ts';
import { RefusError } from '../../src/shared/refus.ts';

const f = (numerateur: number, denominateur: number): Fraction => ({ numerateur, denominateur });
const part = (p: number, paye = 0): Codebiteur => ({
  titre: 'part',
  part: centimes(p),
  paye: centimes(paye),
});
const refusDe = (faire: () => unknown): string => {
  try {
    faire();
  } catch (erreur) {
    if (erreur instanceof RefusError) return erreur.refus.code;
    throw erreur;
  }
  return '';
};

/** Shares that make the whole, with denominators that share nothing. */
const fractions = fc
  .array(fc.integer({ min: 1, max: 97 }), { minLength: 1, maxLength: 8 })
  .map((poids) => {
    const total = poids.reduce((a, b) => a + b, 0);
    return poids.map((p) => f(p, total));
  });
const montant = fc.integer({ min: 0, max: 100_000_000 }).map(centimes);

describe('Les parts d’une succession', () => {
  test('font la dette au centime, quelles que soient les fractions', () => {
    fc.assert(
      fc.property(montant, fractions, (total, parts) => {
        const divisees = repartirSuccession(total, parts);
        expect(somme(divisees)).toBe(total);
        for (const [i, p] of parts.entries()) {
          const exact = (total * p.numerateur) / p.denominateur;
          expect(Math.abs((divisees[i] ?? 0) - exact)).toBeLessThan(1);
        }
      }),
    );
  });

  test('font encore la dette après chaque renonciation, sur les parts données à qui reste', () => {
    fc.assert(
      fc.property(montant, fractions, fc.nat(), (total, parts, qui) => {
        const restent = parts.filter((_, i) => i !== qui % parts.length);
        const poids = restent.reduce((a, p) => a + p.numerateur, 0);
        fc.pre(restent.length > 0);
        const nouvelles = restent.map((p) => f(p.numerateur, poids));
        expect(somme(repartirSuccession(total, nouvelles))).toBe(total);
      }),
    );
  });

  test('de dénominateurs sans rapport, se divisent sans perdre un centime', () => {
    expect(repartirSuccession(centimes(100_000), [f(1, 2), f(1, 3), f(1, 6)])).toEqual([
      50_000, 33_333, 16_667,
    ]);
    expect(repartirSuccession(centimes(1), [f(1, 2), f(1, 4), f(1, 4)])).toEqual([1, 0, 0]);
  });

  test('qui ne font pas 1, ou ne laissent rien à l’inconnu, sont refusées', () => {
    expect(refusDe(() => exigerParts([f(1, 2), f(1, 4)]))).toBe('SUCCESSION_PARTS');
    expect(refusDe(() => exigerParts([f(2, 3), f(1, 2)]))).toBe('SUCCESSION_PARTS');
    expect(refusDe(() => exigerParts([f(1, 2), f(1, 2), null]))).toBe('SUCCESSION_PARTS');
    expect(refusDe(() => exigerParts([f(1, 2), null, null]))).toBe('');
    expect(refusDe(() => exigerParts([null]))).toBe('');
  });

  test('se lisent comme un agent les écrit', () => {
    expect(lireFraction('1/4')).toEqual(f(1, 4));
    expect(lireFraction(' 3 / 8 ')).toEqual(f(3, 8));
    expect(lireFraction('1')).toEqual(f(1, 1));
    for (const faux of ['', '0/4', '5/4', '1/0', '2', 'moitié', '1/2/3']) {
      expect(lireFraction(faux)).toBeNull();
    }
  });
});

describe('Ce que chacun doit encore', () => {
  const debiteurs = fc.array(
    fc.record({ part: fc.integer({ min: 0, max: 100_000 }), paye: fc.nat({ max: 50_000 }) }),
    { minLength: 1, maxLength: 6 },
  );

  test('fait le reste dû, ni plus ni moins, quoi que chacun ait payé', () => {
    fc.assert(
      fc.property(debiteurs, fc.nat({ max: 500_000 }), (tous, solde) => {
        fc.pre(tous.some((d) => d.part > 0));
        const restes = restesParDebiteur(
          centimes(solde),
          tous.map((d) => part(d.part, d.part > 0 ? d.paye : 0)),
        );
        for (const r of restes) expect(r).toBeGreaterThanOrEqual(0);
        expect(somme(restes)).toBe(solde);
      }),
    );
  });

  test('baisse pour tous en proportion quand la banque rend une somme', () => {
    const trois = [part(50_000), part(25_000), part(25_000)];
    expect(restesParDebiteur(centimes(60_000), trois)).toEqual([30_000, 15_000, 15_000]);
  });

  test('baisse pour lui seul quand un héritier paie', () => {
    const trois = [part(50_000, 20_000), part(25_000), part(25_000)];
    expect(restesParDebiteur(centimes(80_000), trois)).toEqual([30_000, 25_000, 25_000]);
  });

  test('est nul pour qui a déjà payé plus que sa part de ce qui reste', () => {
    const deux = [part(50_000, 50_000), part(50_000)];
    expect(restesParDebiteur(centimes(10_000), deux)).toEqual([0, 10_000]);
  });

  test('laisse au tiers ce qu’il a reçu, et à la succession le reste', () => {
    const tous: Codebiteur[] = [
      { titre: 'tiers', part: centimes(30_000), paye: centimes(10_000) },
      { titre: 'defunt', part: centimes(0), paye: centimes(0) },
      part(35_000),
      part(35_000),
    ];
    expect(restesParDebiteur(centimes(90_000), tous)).toEqual([20_000, 70_000, 35_000, 35_000]);
  });
});

describe('Des arrérages dus au défunt', () => {
  const cas = { dus: centimes(20_000), obseques: centimes(5_000), solde: centimes(50_000) };

  test('s’imputent une fois les obsèques servies, jamais au-delà de la dette', () => {
    expect(refusDe(() => exigerArrerages({ ...cas, impute: centimes(15_000) }))).toBe('');
    expect(refusDe(() => exigerArrerages({ ...cas, impute: centimes(15_001) }))).toBe(
      'ARRERAGES_DEPASSES',
    );
    expect(
      refusDe(() => exigerArrerages({ ...cas, solde: centimes(100), impute: centimes(101) })),
    ).toBe('ARRERAGES_DEPASSES');
    expect(refusDe(() => exigerArrerages({ ...cas, impute: centimes(0) }))).toBe(
      'ARRERAGES_DEPASSES',
    );
    expect(
      refusDe(() => exigerArrerages({ ...cas, obseques: centimes(20_001), impute: centimes(1) })),
    ).toBe('ARRERAGES_DEPASSES');
  });
});
