/** Which instalments a direct debit takes: never twice, never more than the plan still owes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caducLe, collectePossibleLe, etatMandat } from '../../src/main/domain/mandat.ts';
import { type EcheancePlan, echeancesAPrelever } from '../../src/main/domain/prelevement.ts';
import { estJourBancaire, jourBancaire } from '../../src/main/law/jour-bancaire.ts';
import { ajouterMois, dateCivile as d } from '../../src/shared/date-civile.ts';
import { centimes, somme } from '../../src/shared/montant.ts';

const echeances = (montants: readonly number[], ordres: readonly EcheancePlan['ordre'][] = []) =>
  montants.map((m, i) => ({
    id: String(i),
    numero: i + 1,
    dueLe: ajouterMois(d('2027-01-05'), i),
    montant: centimes(m),
    ordre: ordres[i] ?? null,
  }));
const TOUT = { du: d('2027-01-01'), au: d('2030-12-31') };
const plan = (
  montants: readonly number[],
  o: Partial<Parameters<typeof echeancesAPrelever>[0]> = {},
) => {
  const total = somme(montants.map(centimes));
  return { echeances: echeances(montants), total, solde: total, enRoute: centimes(0), ...o };
};
const numeros = (r: ReturnType<typeof echeancesAPrelever>) =>
  r.retenues.map((x) => [x.echeance.numero, x.montant]);

describe('Les échéances à prélever', () => {
  test('sont celles de la période, dans leur ordre', () => {
    const fevrier = { du: d('2027-02-01'), au: d('2027-02-28') };
    expect(numeros(echeancesAPrelever(plan([100, 100, 100]), fevrier))).toEqual([[2, 100]]);
  });

  test('laissent celles que des paiements ont couvertes, et prennent le reste de l’entamée', () => {
    const p = plan([100, 100, 100], { solde: centimes(150) });
    expect(numeros(echeancesAPrelever(p, TOUT))).toEqual([
      [2, 50],
      [3, 100],
    ]);
  });

  test('laissent celles qui sont en route, et disent celles que la banque a rejetées', () => {
    const p = plan([100, 100, 100], {
      echeances: echeances([100, 100, 100], ['emis', 'rejete', null]),
      enRoute: centimes(100),
    });
    const vu = echeancesAPrelever(p, TOUT);
    expect(numeros(vu)).toEqual([[3, 100]]);
    expect(vu.ecartees).toMatchObject([{ raison: 'rejetee', echeance: { numero: 2 } }]);
  });

  test('avec ce qui est en route, ne dépassent jamais ce qui reste dû', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 50_000 }), { minLength: 1, maxLength: 24 }),
        fc.integer({ min: 0, max: 1_200_000 }),
        fc.integer({ min: 0, max: 1_200_000 }),
        (montants, solde, enRoute) => {
          const total = somme(montants.map(centimes));
          const p = plan(montants, {
            solde: centimes(Math.min(solde, total)),
            enRoute: centimes(enRoute),
          });
          const pris = somme(echeancesAPrelever(p, TOUT).retenues.map((r) => r.montant));
          expect(pris).toBeLessThanOrEqual(Math.max(0, p.solde - enRoute));
        },
      ),
    );
  });
});

describe('Un mandat', () => {
  const mandat = { signeLe: d('2026-11-20'), revoqueLe: null, dernierLe: null };

  test('tombe 36 mois après son dernier prélèvement, ou après sa signature', () => {
    expect(caducLe(mandat)).toBe('2029-11-20');
    expect(etatMandat(mandat, d('2029-11-19'))).toBe('valide');
    expect(etatMandat(mandat, d('2029-11-20'))).toBe('caduc');
    expect(caducLe({ ...mandat, dernierLe: d('2028-01-31') })).toBe('2031-01-31');
  });

  test('ne vaut plus du jour de sa révocation', () => {
    const revoque = { ...mandat, revoqueLe: d('2027-01-10') };
    expect(etatMandat(revoque, d('2027-01-09'))).toBe('valide');
    expect(etatMandat(revoque, d('2027-01-10'))).toBe('revoque');
  });

  test('laisse quatorze jours entre l’annonce et le prélèvement', () => {
    expect(collectePossibleLe(d('2026-11-21'))).toBe('2026-12-05');
  });
});

describe('Un jour que la banque travaille', () => {
  test.each(['2026-12-25', '2026-12-26', '2027-01-01', '2027-03-26', '2027-03-29', '2027-05-01'])(
    'n’est pas le %s',
    (jour) => expect(estJourBancaire(d(jour))).toBe(false),
  );

  test('suit le dernier jour chômé', () => {
    expect(jourBancaire(d('2026-12-25'))).toBe('2026-12-28');
    expect(jourBancaire(d('2026-11-25'))).toBe('2026-11-25');
  });
});
