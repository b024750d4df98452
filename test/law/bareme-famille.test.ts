/** The family schedule: its bands, what is unknown, what is refused, and how it grows. */
import { describe, expect, test } from 'vitest';
import {
  calculerBaremeFamille,
  type EntreeBaremeFamille,
} from '../../src/main/law/bareme-famille.ts';
import { tranchesBaremeFamille } from '../../src/main/law/bareme-famille-tranches.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';
import { centimes, depuisTexte, ZERO } from '../../src/shared/montant.ts';
import { RefusError } from '../../src/shared/refus.ts';

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

function refusDe(acte: () => unknown) {
  try {
    acte();
  } catch (erreur) {
    if (erreur instanceof RefusError) return erreur.refus;
    throw erreur;
  }
  return null;
}

describe('Le barème famille', () => {
  test('se lit pas à pas, du revenu à la retenue majorée', () => {
    const r = calculer({
      prestationsMensuelles: centimes(25_000),
      logement: null,
      fraude: 'premiere',
    });
    expect(r.explication.map((e) => [e.etape, e.valeur])).toEqual([
      ['Ressources mensuelles', '750,00\u00a0€'],
      ['Prestations du premier mois', '250,00\u00a0€'],
      ['Logement', '250,00\u00a0€'],
      ['Revenu mensuel', '750,00\u00a0€'],
      ['Parts du foyer', '1,5'],
      ['Revenu pondéré', '500,00\u00a0€'],
      ['Forfait jusqu’à 301,00\u00a0€', '56,00\u00a0€'],
      ['De 301,00\u00a0€ à 450,00\u00a0€\u00a0: 25\u00a0%', '37,25\u00a0€'],
      ['De 450,00\u00a0€ à 672,00\u00a0€\u00a0: 35\u00a0%', '17,50\u00a0€'],
      ['Retenue avant majoration', '110,75\u00a0€'],
      ['Majoration pour fraude', '+\u00a050\u00a0%'],
      ['Retenue mensuelle', '166,13\u00a0€'],
    ]);
    expect(r.lignes.map((l) => [l.part, l.assiette])).toEqual([
      [25, '149,00\u00a0€'],
      [35, '50,00\u00a0€'],
    ]);
    expect(r.explication.every((e) => e.reference !== null)).toBe(true);
  });

  test('dit qu’un logement ou un revenu est réputé, et que l’allocataire en est informé', () => {
    const raisons = [
      ...calculer({ logement: null }).explication,
      ...calculer({ ressources: { type: 'inconnues' } }).explication,
      ...calculer({ ressources: dernier(40_000) }).explication,
    ].filter((e) => e.raison?.includes('l’allocataire en est informé'));
    expect(raisons.map((e) => e.etape)).toEqual(['Logement', 'Revenu pondéré', 'Revenu pondéré']);
  });

  test('n’applique pas les parts du foyer au revenu réputé', () => {
    const seule = calculer({ ressources: { type: 'inconnues' } });
    const famille = calculer({ ressources: { type: 'inconnues' }, couple: true, enfants: 4 });
    expect(famille.retenue).toBe(seule.retenue);
    expect(famille).toMatchObject({ diviseur: null, logementRetenu: null, quotient: 134_500 });
  });

  test.each([
    [false, 0, 1.5],
    [true, 0, 2],
    [false, 1, 2],
    [true, 3, 3.5],
  ])('couple %s, %s enfants : %s parts', (couple, enfants, diviseur) => {
    expect(calculer({ couple, enfants }).diviseur).toBe(diviseur);
  });

  test('doute d’une fraude à Saint-Pierre-et-Miquelon et de tout calcul à Mayotte', () => {
    const spm = { territoire: 'SPM', date: d('2024-01-01') } as const;
    expect(calculer(spm).statut).toBe('certain');
    expect(calculer({ ...spm, fraude: 'premiere' }).statut).toBe('interpretation');
    expect(calculer({ territoire: 'MAYOTTE' }).statut).toBe('interpretation');
  });

  test.each([
    ['2001-06-30', 'METROPOLE_DOM'],
    ['2002-07-01', 'METROPOLE_DOM'],
    ['2010-12-31', 'METROPOLE_DOM'],
    ['2027-01-01', 'METROPOLE_DOM'],
    ['2013-12-31', 'MAYOTTE'],
    ['2016-01-01', 'MAYOTTE'],
    ['2024-12-31', 'MAYOTTE'],
    ['2026-01-01', 'MAYOTTE'],
    ['2015-12-31', 'SPM'],
    ['2017-01-01', 'SPM'],
    ['2023-12-31', 'SPM'],
    ['2027-01-01', 'SPM'],
  ] as const)('au %s, %s, n’est pas connu', (date, territoire) => {
    expect(refusDe(() => calculer({ date: d(date), territoire }))?.code).toBe('HORS_DROIT');
    expect(refusDe(() => tranchesBaremeFamille(d(date), territoire))?.code).toBe('HORS_DROIT');
  });

  test('de 2011 s’arrête à la première borne, un centime de plus est refusé', () => {
    const date = d('2011-06-01');
    expect(calculer({ date, ressources: dernier(24_100) }).retenue).toBe(4500);
    expect(refusDe(() => calculer({ date, ressources: dernier(24_101) }))).toEqual({
      code: 'HORS_DROIT',
      message:
        'Barème de retenue\u00a0: en 2011, rien n’est connu au-dessus de 241,00\u00a0€ de revenu pondéré.',
      champ: 'date',
      source: 'CSS, art.\u00a0D.\u00a0553-1',
    });
    expect(refusDe(() => calculer({ date, ressources: { type: 'inconnues' } }))?.code).toBe(
      'HORS_DROIT',
    );
  });

  test('ne connaît pas le trimestre de référence avant le 27 janvier 2011', () => {
    const trimestre = { type: 'trimestrielles', montant: ZERO } as const;
    for (const ressources of [trimestre, dernier(0)]) {
      expect(refusDe(() => calculer({ date: d('2011-01-26'), ressources }))?.message).toBe(
        'Trimestre de référence\u00a0: rien n’est connu avant le 27/01/2011.',
      );
      expect(calculer({ date: d('2011-01-27'), ressources }).retenue).toBe(4500);
    }
  });

  test('ne connaît aucun revenu réputé à Mayotte', () => {
    expect(
      refusDe(() => calculer({ territoire: 'MAYOTTE', ressources: { type: 'inconnues' } })),
    ).toMatchObject({ code: 'HORS_DROIT', champ: 'territoire' });
  });

  const moinsUn = centimes(-1);
  test.each([
    ['ressources.montant', { ressources: { type: 'annuelles', montant: moinsUn } }],
    ['ressources.montant', { ressources: { type: 'trimestrielles', montant: moinsUn } }],
    ['ressources.dernierQuotient', { ressources: dernier(-1) }],
    ['ressources.moisEcoules', { ressources: dernier(1, -1) }],
    ['ressources.moisEcoules', { ressources: dernier(1, 1.5) }],
    ['prestationsMensuelles', { prestationsMensuelles: moinsUn }],
    ['logement', { logement: moinsUn }],
    ['enfants', { enfants: -1 }],
    ['enfants', { enfants: 1.5 }],
    ['enfants', { enfants: 100 }],
  ] as const)('refuse une valeur fausse de %s', (champ, entree) => {
    const refus = refusDe(() => calculer(entree));
    expect(refus?.champ).toBe(champ);
    expect(refus?.code).toMatch(/^BAREME_/);
  });
});

describe('Les tranches en vigueur', () => {
  test('de 2025 se dessinent avec le forfait, quatre taux et le revenu réputé', () => {
    expect(tranchesBaremeFamille(d('2025-03-01'), 'METROPOLE_DOM')).toEqual({
      depuis: '2025-01-01',
      forfait: 5600,
      tranches: [
        { de: 0, a: 30_100, taux: 0 },
        { de: 30_100, a: 45_000, taux: 25 },
        { de: 45_000, a: 67_200, taux: 35 },
        { de: 67_200, a: 89_800, taux: 45 },
        { de: 89_800, a: null, taux: 60 },
      ],
      complet: true,
      revenuPresume: 134_500,
      reference: 'Presse\u00a0magazine-economie, econostrum et my-legacy, 2025',
      statut: 'certain',
    });
  });

  test('de 2011 s’arrêtent à la première, et le disent', () => {
    expect(tranchesBaremeFamille(d('2011-01-26'), 'METROPOLE_DOM')).toMatchObject({
      forfait: 3900,
      tranches: [{ de: 0, a: 24_100, taux: 0 }],
      complet: false,
      revenuPresume: 107_900,
      statut: 'reconstitue',
    });
    expect(tranchesBaremeFamille(d('2011-01-27'), 'METROPOLE_DOM')).toMatchObject({
      depuis: '2011-01-27',
      forfait: 4500,
      statut: 'certain',
    });
  });

  test('de Mayotte n’ont que deux taux et pas de revenu réputé', () => {
    expect(tranchesBaremeFamille(d('2025-03-01'), 'MAYOTTE')).toMatchObject({
      tranches: [
        { de: 0, a: 11_800, taux: 0 },
        { de: 11_800, a: 17_400, taux: 25 },
        { de: 17_400, a: null, taux: 35 },
      ],
      complet: true,
      revenuPresume: null,
    });
  });
});
