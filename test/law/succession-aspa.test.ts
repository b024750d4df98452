/** ASPA on the estate: thresholds by place and date, yearly maxima, never under the threshold. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  calculerSuccessionAspa,
  type EntreeSuccession,
} from '../../src/main/law/succession-aspa.ts';
import type { PeriodeServie } from '../../src/main/law/succession-aspa-annees.ts';
import { dateCivile, type Mois } from '../../src/shared/date-civile.ts';
import { centimes, depuisTexte } from '../../src/shared/montant.ts';

const d = dateCivile;
const NUL = centimes(0);
const periode = (debut: string, fin: string, montant = '6000.00', beneficiaires: 1 | 2 = 1) =>
  ({
    debut: debut as Mois,
    fin: fin as Mois,
    montant: depuisTexte(montant),
    beneficiaires,
  }) satisfies PeriodeServie;
const succession = (entree: Partial<EntreeSuccession>) =>
  calculerSuccessionAspa({
    prestation: 'ASPA',
    dateDeces: d('2023-10-15'),
    territoire: 'METROPOLE',
    actifNet: depuisTexte('130000.00'),
    capitalAgricole: NUL,
    rapports: NUL,
    immeubles: null,
    periodes: [periode('2012-04', '2013-03')],
    survivant: false,
    enregistrement: null,
    ...entree,
  });

describe('Le seuil de succession', () => {
  test.each([
    ['METROPOLE', '2017-03-01', 3_900_000],
    ['METROPOLE', '2023-08-31', 3_900_000],
    ['METROPOLE', '2023-09-01', 10_000_000],
    ['ALSACE_MOSELLE', '2024-01-01', 10_530_000],
    ['METROPOLE', '2025-01-01', 10_761_660],
    ['METROPOLE', '2026-12-31', 10_858_614],
    ['MARTINIQUE', '2017-03-01', 3_900_000],
    ['GUYANE', '2017-03-02', 10_000_000],
    ['GUADELOUPE', '2023-09-01', 15_000_000],
    ['REUNION', '2029-12-31', 15_000_000],
    ['SAINT_MARTIN', '2024-01-01', 15_000_000],
  ] as const)('%s, décès du %s', (territoire, deces, seuil) => {
    expect(succession({ territoire, dateDeces: d(deces) }).seuil).toBe(seuil);
  });

  test.each([
    ['MAYOTTE', '2024-01-01', 'territoire'],
    ['SAINT_BARTHELEMY', '2023-12-31', 'dateDeces'],
    ['METROPOLE', '2027-01-01', 'dateDeces'],
    ['REUNION', '2030-01-01', 'dateDeces'],
    ['METROPOLE', '2005-12-31', 'dateDeces'],
  ] as const)('%s, décès du %s : rien n’est connu', (territoire, deces, champ) => {
    expect(() => succession({ territoire, dateDeces: d(deces), periodes: [] })).toThrow(
      expect.objectContaining({ refus: expect.objectContaining({ code: 'HORS_DROIT', champ }) }),
    );
  });

  test('de 2026 est douteux et le dit', () => {
    const r = succession({ dateDeces: d('2026-01-01') });
    expect(r.statut).toBe('interpretation');
    expect(r.explication.find((e) => e.etape.startsWith('Seuil'))?.raison).toMatch(
      /108\u202f585,15/,
    );
  });
});

describe('Les sommes récupérables', () => {
  test('s’arrêtent au maximum de chaque année d’allocation', () => {
    const r = succession({
      periodes: [
        periode('2011-04', '2012-03', '5000.00'),
        periode('2012-04', '2013-03', '9000.00'),
      ],
    });
    expect(r).toMatchObject({ sommesServies: 1_400_000, sommesRetenues: 1_100_929 });
  });

  test('se comptent pareil, ligne par ligne ou mois par mois', () => {
    const mois = Array.from({ length: 12 }, (_, i) => {
      const m = i < 9 ? `2012-${String(i + 4).padStart(2, '0')}` : `2013-0${i - 8}`;
      return periode(m, m, '600.00');
    });
    expect(succession({ periodes: mois }).sommesRetenues).toBe(
      succession({ periodes: [periode('2012-04', '2013-03', '7200.00')] }).sommesRetenues,
    );
  });

  test('se comptent au mois sur une année dont le maximum change', () => {
    const r = succession({ periodes: [periode('2022-01', '2022-12', '12000.00')] });
    expect(r.sommesRetenues).toBe(758_371);
  });

  test('d’un couple sont réputées reçues par moitié, maximum compris', () => {
    const un = succession({ periodes: [periode('2012-04', '2013-03', '6000.00', 2)] });
    expect(un).toMatchObject({ sommesServies: 300_000, sommesRetenues: 300_000 });
    const plein = succession({ periodes: [periode('2012-04', '2013-03', '9000.00', 2)] });
    expect(plein.sommesRetenues).toBe(392_286);
  });

  test('sont une interprétation de janvier à mars depuis 2019, pas avant', () => {
    const statut = (debut: string, fin: string) =>
      succession({ periodes: [periode(debut, fin, '100.00')] }).statut;
    expect(statut('2018-01', '2018-03')).toBe('certain');
    expect(statut('2019-03', '2019-03')).toBe('interpretation');
    expect(statut('2019-04', '2019-04')).toBe('certain');
  });

  test('ne se prennent ni sur le capital agricole, ni sur ce qui ne dépasse pas le seuil', () => {
    const agricole = succession({ capitalAgricole: depuisTexte('29000.00') });
    expect(agricole).toMatchObject({ actifRetenu: 10_100_000, recuperable: 100_000 });
    const rapportee = succession({ actifNet: NUL, rapports: depuisTexte('100500.00') });
    expect(rapportee.recuperable).toBe(50_000);
    expect(succession({ actifNet: centimes(-100) }).recuperable).toBe(0);
    expect(succession({ actifNet: depuisTexte('100000.00') }).recuperable).toBe(0);
  });

  test('ne font jamais passer l’actif sous le seuil, ni plus que ce qui fut servi', () => {
    const montants = fc.integer({ min: 0, max: 2_000_000 }).map(centimes);
    const actifs = fc.integer({ min: -1_000_000, max: 20_000_000 }).map(centimes);
    fc.assert(
      fc.property(actifs, montants, fc.constantFrom(1, 2), (actifNet, montant, beneficiaires) => {
        const p = { ...periode('2016-04', '2017-01'), montant, beneficiaires } as PeriodeServie;
        const r = succession({ actifNet, periodes: [p] });
        const reste = actifNet - r.recuperable;
        expect(reste).toBeGreaterThanOrEqual(Math.min(actifNet, r.seuil ?? 0));
        expect(r.recuperable).toBeLessThanOrEqual(r.sommesRetenues);
        expect(r.sommesRetenues).toBeLessThanOrEqual(r.sommesServies);
      }),
    );
  });
});

describe('Une période servie est refusée', () => {
  test.each([
    ['à cheval sur deux années d’allocation', periode('2012-03', '2012-04'), 'periodes.0.fin'],
    [
      'à cheval sur deux années civiles depuis 2019',
      periode('2019-12', '2020-01'),
      'periodes.0.fin',
    ],
    ['à l’envers', periode('2012-06', '2012-05'), 'periodes.0.fin'],
    ['après le mois du décès', periode('2023-10', '2023-11'), 'periodes.0.fin'],
    ['négative', { ...periode('2012-04', '2012-05'), montant: centimes(-1) }, 'periodes.0.montant'],
  ])('%s', (_, p, champ) => {
    expect(() => succession({ periodes: [p] })).toThrow(
      expect.objectContaining({
        refus: expect.objectContaining({ code: 'SUCCESSION_PERIODE', champ }),
      }),
    );
  });

  test('comptée deux fois, ou avant 2006', () => {
    const double = [periode('2012-04', '2012-08'), periode('2012-08', '2012-09')];
    expect(() => succession({ periodes: double })).toThrow(/SUCCESSION_PERIODE/);
    expect(() => succession({ periodes: [periode('2005-12', '2005-12')] })).toThrow(/HORS_DROIT/);
  });
});

describe('La récupération sur succession', () => {
  test('peut attendre un survivant, et s’éteint cinq ans après l’enregistrement', () => {
    const r = succession({ survivant: true, enregistrement: d('2024-02-29') });
    expect(r).toMatchObject({ differable: true, prescriptionLe: '2029-02-28' });
    expect(succession({}).prescriptionLe).toBeNull();
    expect(() => succession({ enregistrement: d('2023-10-14') })).toThrow(/SUCCESSION_DATE/);
  });

  test('ouvre l’hypothèque quand les immeubles atteignent le seuil', () => {
    expect(succession({ immeubles: depuisTexte('100000.00') }).hypotheque).toBe(true);
    expect(succession({ immeubles: depuisTexte('99999.99') }).hypotheque).toBe(false);
    expect(succession({}).hypotheque).toBeNull();
  });

  test('ne touche plus l’ASI pour les décès depuis 2020 ; avant, ses règles ne sont pas lues', () => {
    const asi = (deces: string) => succession({ prestation: 'ASI', dateDeces: d(deces) });
    expect(asi('2020-01-01')).toMatchObject({ recuperable: 0, seuil: null });
    expect(() => asi('2019-12-31')).toThrow(/HORS_DROIT/);
  });

  test('refuse un montant négatif', () => {
    expect(() => succession({ rapports: centimes(-1) })).toThrow(/SUCCESSION_MONTANT/);
  });
});
