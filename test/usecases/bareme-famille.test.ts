/** The withholding of a household through the door: result, curve, months, threshold, refusals. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { periodeAnnuelle } from '../../src/main/law/bareme-famille-periode.ts';
import type { Entree, Sortie } from '../../src/shared/contract/index.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';
import { type BaseEssai, ouvrirBaseEssai } from '../base-essai.ts';

type Demande = Entree<'bareme.retenueFamille'>;

/** 2025: 301, 450, 672, 898 €, flat amount 56 €, deemed income 1 345 €. */
const FOYER: Demande = {
  date: '2025-03-01',
  territoire: 'METROPOLE_DOM',
  ressources: { type: 'annuelles', montantCentimes: 2_808_000 },
  prestationsMensuellesCentimes: 0,
  logementCentimes: 0,
  couple: true,
  enfants: 2,
  fraude: 'non',
  induCentimes: null,
  prestation: null,
  retenueActuelleCentimes: null,
};

let b: BaseEssai;
beforeAll(() => {
  b = ouvrirBaseEssai();
});
afterAll(() => b.fermer());

const calculer = (change: Partial<Demande> = {}): Sortie<'bareme.retenueFamille'> =>
  b.faire('gestionnaire-amiable')('bareme.retenueFamille', { ...FOYER, ...change });
const refus = (change: Partial<Demande>) =>
  b.refus('gestionnaire-amiable')('bareme.retenueFamille', { ...FOYER, ...change });

const alAnnee = (euros: number) =>
  ({ type: 'annuelles', montantCentimes: euros * 100 }) as const satisfies Demande['ressources'];
/** The weighted income itself, as the last known quarter gives it. */
const quotient = (centimes: number) =>
  ({
    type: 'trimestre-inconnu',
    moisEcoules: 0,
    dernierQuotientCentimes: centimes,
  }) as const satisfies Demande['ressources'];

describe('La retenue d’un foyer', () => {
  test('se calcule du revenu à la retenue, avec ses étapes', () => {
    // 28 080 ÷ 12 = 2 340; ÷ 3 = 780. 56 + 149 × 25 % + 222 × 35 % + 108 × 45 % = 219,55.
    const r = calculer();
    expect(r).toMatchObject({
      ressourcesMensuellesCentimes: 234_000,
      logementRetenuCentimes: 0,
      diviseur: 3,
      quotientCentimes: 78_000,
      retenueCentimes: 21_955,
      periode: expect.stringMatching(/^année civile 2023/),
    });
    expect(r.bareme).toMatchObject({ annee: 2025, depuis: '2025-01-01', complet: true });
    expect(r.explication.etapes.at(-1)).toMatchObject({
      etape: 'Retenue mensuelle',
      valeur: '219,55\u00a0€',
    });
  });

  test('montre le forfait puis toutes les tranches, atteintes ou non', () => {
    expect(calculer().tranches).toEqual([
      {
        nom: 'Jusqu’à 301,00\u00a0€',
        taux: 'forfait',
        assiette: null,
        montant: '56,00\u00a0€',
      },
      {
        nom: 'De 301,00\u00a0€ à 450,00\u00a0€',
        taux: '25\u00a0%',
        assiette: '149,00\u00a0€',
        montant: '37,25\u00a0€',
      },
      {
        nom: 'De 450,00\u00a0€ à 672,00\u00a0€',
        taux: '35\u00a0%',
        assiette: '222,00\u00a0€',
        montant: '77,70\u00a0€',
      },
      {
        nom: 'De 672,00\u00a0€ à 898,00\u00a0€',
        taux: '45\u00a0%',
        assiette: '108,00\u00a0€',
        montant: '48,60\u00a0€',
      },
      {
        nom: 'Au-delà de 898,00\u00a0€',
        taux: '60\u00a0%',
        assiette: null,
        montant: '0,00\u00a0€',
      },
    ]);
  });

  test('dit la majoration d’une fraude à part, pour que le tableau fasse le total', () => {
    const r = calculer({ fraude: 'premiere' });
    expect(r.retenueCentimes).toBe(32_933);
    expect(r.tranches.at(-1)).toEqual({
      nom: 'Majoration pour fraude',
      taux: 'première',
      assiette: '219,55\u00a0€',
      montant: '109,78\u00a0€',
    });
    expect(calculer({ fraude: 'recidive' }).tranches.at(-1)?.montant).toBe('219,55\u00a0€');
    // Before April 2019 there is no increase, hence no line.
    const avant = calculer({ fraude: 'premiere', date: '2019-04-04' });
    expect(avant.tranches.map((t) => t.nom)).not.toContain('Majoration pour fraude');
  });

  test('sans justificatif de logement, retient un quart et le dit', () => {
    const r = calculer({ logementCentimes: null });
    expect(r.logementRetenuCentimes).toBe(58_500);
    expect(r.explication.etapes.find((e) => e.etape === 'Logement')?.raison).toMatch(/25\u00a0%/);
  });

  test('ressources inconnues : c’est le revenu réputé, sans parts', () => {
    const r = calculer({ ressources: { type: 'inconnues' } });
    expect(r).toMatchObject({
      quotientCentimes: 134_500,
      ressourcesMensuellesCentimes: null,
      diviseur: null,
      periode: 'ressources non connues',
    });
    expect(r.revenuRepute).toEqual({
      quotientCentimes: 134_500,
      retenueCentimes: r.retenueCentimes,
    });
  });

  test('le dernier trimestre connu sert quatre mois, puis le revenu réputé', () => {
    const pendant = (moisEcoules: number) =>
      calculer({ ressources: { ...quotient(40_000), moisEcoules } }).quotientCentimes;
    expect(pendant(3)).toBe(40_000);
    expect(pendant(4)).toBe(134_500);
  });

  test.each([
    ['2001-07-01', 'année civile 2000'],
    ['2002-06-30', 'année civile 2000'],
    ['2008-06-27', 'année civile 2006'],
    ['2008-06-28', 'année civile 2006'],
    ['2011-02-14', 'année civile 2009'],
    ['2020-12-31', 'année civile 2018'],
  ])('au %s, les ressources d’une année sont celles de l’%s', (date, attendue) => {
    expect(periodeAnnuelle(dateCivile(date))).toBe(attendue);
  });

  test('depuis 2021, les périodes d’une aide au logement passent d’abord', () => {
    expect(periodeAnnuelle(dateCivile('2021-01-01'))).toMatch(
      /^année civile 2019 .*R\.\u00a0822-3/,
    );
    expect(calculer({ ressources: { type: 'trimestrielles', montantCentimes: 100 } }).periode).toBe(
      'trimestre de référence',
    );
  });
});

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

describe('Les mensualités', () => {
  test.each([
    [183_640, { nombre: 9, derniereCentimes: 8_000 }],
    [21_955, { nombre: 1, derniereCentimes: 21_955 }],
    [43_910, { nombre: 2, derniereCentimes: 21_955 }],
    [43_911, { nombre: 3, derniereCentimes: 1 }],
    [1, { nombre: 1, derniereCentimes: 1 }],
    [0, null],
    [null, null],
  ])('un indu de %s centimes : %o', (induCentimes, attendu) => {
    expect(calculer({ induCentimes }).echeances).toEqual(attendu);
  });

  test('font toujours l’indu, au centime', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90_000_000 }), (induCentimes) => {
        const r = calculer({ induCentimes });
        const { nombre = 0, derniereCentimes = 0 } = r.echeances ?? {};
        return (
          (nombre - 1) * r.retenueCentimes + derniereCentimes === induCentimes &&
          derniereCentimes > 0 &&
          derniereCentimes <= r.retenueCentimes
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('Le seuil d’abandon', () => {
  test('se lit pour la prestation et l’indu, strictement', () => {
    const seuil = (induCentimes: number) => calculer({ prestation: 'PF', induCentimes }).seuil;
    // 0,68 % of 3 925 € is 26,69 €, rounded up.
    expect(seuil(2_699)).toMatchObject({ seuilCentimes: 2_700, obligatoire: false, dessous: true });
    expect(seuil(2_700)?.dessous).toBe(false);
    expect(calculer({ prestation: 'RSA', induCentimes: 100 }).seuil).toMatchObject({
      seuilCentimes: 7_700,
      obligatoire: true,
      dessous: true,
    });
  });

  test('ne se demande pas sans prestation, ni sans montant', () => {
    expect(calculer({ prestation: 'PF' }).seuil).toBeNull();
    expect(calculer({ induCentimes: 1000 }).seuil).toBeNull();
  });
});

describe('La retenue en cours', () => {
  test('reste quand l’écart n’atteint pas 20 %, et les mensualités la suivent', () => {
    const r = calculer({ retenueActuelleCentimes: 20_000, induCentimes: 60_000 });
    expect(r.revision).toMatchObject({ retenueCentimes: 20_000, remplacee: false });
    expect(r.retenueCentimes).toBe(21_955);
    expect(r.echeances).toEqual({ nombre: 3, derniereCentimes: 20_000 });
  });

  test('est remplacée à 20 % d’écart', () => {
    // 219,55 ÷ 1,2 = 182,958: 182,95 is replaced, 182,96 is not.
    expect(calculer({ retenueActuelleCentimes: 18_295 }).revision?.remplacee).toBe(true);
    expect(calculer({ retenueActuelleCentimes: 18_296 }).revision?.remplacee).toBe(false);
  });
});

test('tout rôle de la session calcule, et reçoit la même retenue', () => {
  for (const role of ['dcf', 'administrateur', 'gestionnaire-contentieux'] as const) {
    expect(b.faire(role)('bareme.retenueFamille', FOYER).retenueCentimes).toBe(21_955);
  }
});
