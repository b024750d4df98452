/** The curve of the family schedule through the door, and what of a schedule is not known. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alAnnee, porteFamille, quotient } from './bareme-famille-essai.ts';

const { calculer, refus } = porteFamille();

describe('La courbe', () => {
  test('passe par zéro, les bornes, le foyer et le revenu réputé, jusqu’au bord', () => {
    const { courbe, revenuRepute } = calculer();
    expect(courbe.points.map((p) => p.quotientCentimes)).toEqual([
      0, 30_100, 45_000, 67_200, 78_000, 89_800, 134_500, 150_000,
    ]);
    expect(courbe.points[0]?.retenueCentimes).toBe(5600);
    expect(courbe.points).toContainEqual({ quotientCentimes: 78_000, retenueCentimes: 21_955 });
    expect(courbe.points).toContainEqual(revenuRepute);
    expect(courbe.bandes.map((x) => x.taux)).toEqual([
      '56,00\u00a0€',
      '25\u00a0%',
      '35\u00a0%',
      '45\u00a0%',
      '60\u00a0%',
    ]);
    expect(courbe.bandes.at(-1)).toMatchObject({ deCentimes: 89_800, aCentimes: null });
  });

  test('est celle de la fraude quand il y a fraude', () => {
    expect(calculer({ fraude: 'recidive' }).courbe.points[0]?.retenueCentimes).toBe(11_200);
  });

  test('se dessine aussi avant le trimestre de référence, en 2002', () => {
    const { courbe, bareme } = calculer({ date: '2002-03-01' });
    expect(bareme.annee).toBe(2002);
    expect(courbe.points[1]).toEqual({ quotientCentimes: 20_748, retenueCentimes: 3110 });
  });

  test('ne décroît jamais et porte le point du foyer, quel que soit le foyer', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.nat({ max: 12 }),
        fc.constantFrom('non' as const, 'premiere' as const, 'recidive' as const),
        (annee, enfants, fraude) => {
          const r = calculer({ ressources: alAnnee(annee), enfants, fraude });
          const retenues = r.courbe.points.map((p) => p.retenueCentimes);
          // One cent: the household's own point keeps the exact quotient, shown rounded.
          return (
            retenues.every((x, i) => i === 0 || x >= (retenues[i - 1] ?? 0) - 1) &&
            r.courbe.points.some(
              (p) =>
                p.quotientCentimes === r.quotientCentimes &&
                p.retenueCentimes === r.retenueCentimes,
            )
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  test('un loyer plus grand que le revenu laisse la courbe entière et le forfait', () => {
    const r = calculer({ ressources: alAnnee(1200), logementCentimes: 90_000 });
    expect(r.quotientCentimes).toBeLessThan(0);
    expect(r.retenueCentimes).toBe(5600);
    expect(r.courbe.points[0]).toEqual({ quotientCentimes: 0, retenueCentimes: 5600 });
  });
});

describe('Ce qui n’est pas connu', () => {
  test('en 2011, la première tranche seule se calcule et se dessine', () => {
    const r = calculer({ date: '2011-02-01', ressources: alAnnee(6000) });
    expect(r).toMatchObject({ retenueCentimes: 4500, revenuRepute: null });
    expect(r.bareme).toMatchObject({ annee: 2011, complet: false });
    expect(r.tranches).toHaveLength(1);
    expect(r.courbe.bandes).toEqual([{ deCentimes: 0, aCentimes: 24_100, taux: '45,00\u00a0€' }]);
    expect(r.courbe.points.at(-1)).toEqual({ quotientCentimes: 24_100, retenueCentimes: 4500 });
    // The day before the decree, the flat amount was 39 €.
    const avant = calculer({ date: '2011-01-26', ressources: alAnnee(6000) });
    expect(avant.retenueCentimes).toBe(3900);
    expect(avant.courbe.points[0]?.retenueCentimes).toBe(3900);
  });

  test('en 2011, au-dessus de 241 € le calcul est refusé, sur la date, avec sa source', () => {
    expect(refus({ date: '2011-02-01' })).toMatchObject({
      code: 'HORS_DROIT',
      champ: 'date',
      message: expect.stringContaining('241,00\u00a0€'),
      source: expect.stringContaining('D.\u00a0553-1'),
    });
  });

  test.each([
    [{ date: '2003-01-15' }, 'date'],
    [{ date: '2010-12-31' }, 'date'],
    [{ date: '2027-01-01' }, 'date'],
    [{ territoire: 'MAYOTTE', date: '2024-03-01' }, 'date'],
    [{ territoire: 'MAYOTTE', ressources: { type: 'inconnues' } }, 'territoire'],
    [{ prestation: 'PRIME_ACTIVITE', induCentimes: 5000, date: '2015-12-31' }, 'prestation'],
    [{ prestation: 'PF', induCentimes: 5000, date: '2002-03-01' }, 'prestation'],
    [{ retenueActuelleCentimes: 5000, date: '2002-03-01' }, 'retenueActuelleCentimes'],
  ] as const)('%o est refusé au champ « %s »', (change, champ) => {
    expect(refus(change)).toMatchObject({ code: 'HORS_DROIT', champ });
  });

  test('un revenu démesuré est refusé à son champ', () => {
    expect(refus({ ressources: alAnnee(10_000_001) })).toMatchObject({
      code: 'BAREME_DEMESURE',
      champ: 'ressources.montantCentimes',
    });
    expect(refus({ prestationsMensuellesCentimes: 1_000_000_001 })).toMatchObject({
      champ: 'prestationsMensuellesCentimes',
    });
    // What is admitted at most still fits in the answer, doubled by a fraud.
    expect(
      calculer({ ressources: quotient(1_000_000_000), fraude: 'recidive' }).retenueCentimes,
    ).toBeGreaterThan(1_000_000_000);
  });

  test('Mayotte n’a que deux taux et pas de revenu réputé, et son calcul reste à confirmer', () => {
    const r = calculer({ territoire: 'MAYOTTE' });
    expect(r.courbe.bandes.map((x) => x.taux)).toEqual(['12,00\u00a0€', '25\u00a0%', '35\u00a0%']);
    expect(r.revenuRepute).toBeNull();
    expect(r.explication.statut).toBe('interpretation');
  });
});
