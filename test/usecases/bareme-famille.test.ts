/** The withholding of a household through the door: result, bands, months, threshold, 20 % rule. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { porteFamille, quotient } from './bareme-famille-essai.ts';

const { calculer } = porteFamille();

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
      taux: '+\u00a050\u00a0%',
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

  test('un trimestre est celui de référence', () => {
    const ressources = { type: 'trimestrielles', montantCentimes: 100 } as const;
    expect(calculer({ ressources }).periode).toBe('trimestre de référence');
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
    expect(calculer({}, role).retenueCentimes).toBe(21_955);
  }
});
