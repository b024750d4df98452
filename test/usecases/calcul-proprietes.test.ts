/** Whatever is sent, `calcul` answers: no entry makes a rule fail, stop or depend on its neighbours. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CODES_CALCUL, repondreCalcul } from '../../src/main/usecases/calcul.ts';
import { PRESTATIONS, TERRITOIRES } from '../../src/shared/nomenclature.ts';
import { demander, ENTREES, REGLES, type Retour } from './calcul-essai.ts';

/** Values that look like those of the contract, and those that break careless readers. */
const valeur: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...PRESTATIONS, ...TERRITOIRES, 'famille', 'retraite') },
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.integer({ min: 1895, max: 2205 }), fc.integer({ min: 0, max: 13 }), fc.nat(32))
      .map(([a, m, j]) => `${a}-${String(m).padStart(2, '0')}-${String(j).padStart(2, '0')}`),
  },
  {
    weight: 6,
    arbitrary: fc
      .bigInt({ min: 0n, max: 10n ** 15n })
      .map((n) => `${n / 100n}.${String(n % 100n).padStart(2, '0')}`),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(null, true, false, 0, 1, 4, 99, 1e9, -1, 0.1, '', 'P1M'),
  },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);

/** A good entry with some of its values replaced, at any depth. */
function abimer(entree: unknown): fc.Arbitrary<unknown> {
  if (Array.isArray(entree)) {
    const [modele] = entree;
    return fc.oneof(
      {
        weight: 4,
        arbitrary: fc.array(modele === undefined ? valeur : abimer(modele), { maxLength: 6 }),
      },
      { weight: 1, arbitrary: valeur },
    );
  }
  if (typeof entree !== 'object' || entree === null) {
    return fc.oneof(
      { weight: 3, arbitrary: fc.constant(entree) },
      { weight: 2, arbitrary: valeur },
    );
  }
  const champs = Object.fromEntries(Object.entries(entree).map(([n, v]) => [n, abimer(v)]));
  return fc.record(champs, { requiredKeys: Object.keys(champs).slice(1) });
}

function exigerReponse(texte: string): void {
  expect(texte).not.toContain('\n');
  const retour = JSON.parse(texte) as Retour;
  if (retour.erreur) {
    expect(Object.keys(retour)).toEqual(['id', 'erreur']);
    expect(Object.keys(retour.erreur)).toEqual(['code', 'champ', 'message']);
    expect(CODES_CALCUL).toContain(retour.erreur.code);
  } else {
    expect(Object.keys(retour)).toEqual(['id', 'resultat', 'explication', 'statut']);
  }
}

describe('Quoi qu’on envoie', () => {
  test.each(REGLES)('%s répond, ou refuse par un des quatre codes', (regle) => {
    fc.assert(
      fc.property(abimer(ENTREES[regle]), (entree) => {
        exigerReponse(repondreCalcul(JSON.stringify({ id: 1, regle, entree })));
      }),
      { numRuns: 400 },
    );
  });

  test('n’importe quel JSON, n’importe quel texte, a sa réponse', () => {
    const json = fc.json({ maxDepth: 5 });
    fc.assert(
      fc.property(fc.oneof(json, fc.string({ unit: 'binary' })), (ligne) => {
        exigerReponse(repondreCalcul(ligne));
      }),
      { numRuns: 1_000 },
    );
    fc.assert(
      fc.property(fc.constantFrom(...REGLES), fc.jsonValue(), (regle, entree) => {
        exigerReponse(repondreCalcul(JSON.stringify({ id: 1, regle, entree })));
      }),
      { numRuns: 2_000 },
    );
  });

  test('la même ligne a la même réponse, quelles que soient celles d’avant', () => {
    const seules = REGLES.map((regle) => demander(regle, ENTREES[regle]));
    const deNouveau = REGLES.toReversed().map((regle) => demander(regle, ENTREES[regle]));
    expect(deNouveau.toReversed()).toEqual(seules);
  });

  test('dix mille versements, actes ou dettes ont leur réponse', { timeout: 60_000 }, () => {
    const jour = (n: number) => `20${String(10 + (n % 15))}-0${1 + (n % 9)}-1${n % 10}`;
    const suite = <T>(taille: number, faire: (n: number) => T) =>
      Array.from({ length: taille }, (_, n) => faire(n));
    for (const [versements, actes] of [
      [10_000, 100],
      [100, 10_000],
    ] as const) {
      const { resultat } = demander('prescription', {
        ...ENTREES.prescription,
        paiements: suite(versements, (n) => ({ date: jour(n), montant: '0.01' })),
        actes: suite(actes, (n) => ({ date: jour(n), type: 'reconnaissance' })),
      });
      const total = Number(resultat?.prescrit) + Number(resultat?.recouvrable);
      expect(total).toBeCloseTo(versements / 100, 5);
    }
    const { resultat } = demander('imputation', {
      regime: 'retraite',
      montant: '50.00',
      creances: suite(10_000, (n) => ({
        id: `c${n}`,
        dateNotification: '2024-01-01',
        solde: '0.01',
      })),
      designee: 'c9999',
    });
    expect(resultat).toMatchObject({ reste: '0.00', lignes: { length: 5_000 } });
  });
});
