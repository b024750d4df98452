/** The free calculator of the recovery on an estate, through the door. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Entree } from '../../src/shared/contract/index.ts';
import { type BaseEssai, ouvrirBaseEssai } from '../base-essai.ts';

let b: BaseEssai;
beforeAll(() => {
  b = ouvrirBaseEssai();
});
afterAll(() => b.fermer());

type Succession = Entree<'bareme.succession'>;
const succession = (change: Partial<Succession> = {}): Succession => ({
  prestation: 'ASPA',
  dateDeces: '2023-10-15',
  lieu: 'METROPOLE',
  actifNetCentimes: 13_000_000,
  capitalAgricoleCentimes: 0,
  rapportsCentimes: 0,
  immeublesCentimes: null,
  periodes: [{ debut: '2012-04', fin: '2013-03', montantCentimes: 700_000, beneficiaires: 1 }],
  survivant: false,
  enregistrement: null,
  ...change,
});
const recuperer = (change: Partial<Succession> = {}) =>
  b.faire('administrateur')('bareme.succession', succession(change));

describe('La récupération sur succession', () => {
  test('prend la plus petite des sommes servies plafonnées et de l’actif au-dessus du seuil', () => {
    expect(recuperer()).toMatchObject({
      recuperableCentimes: 600_929,
      seuilCentimes: 10_000_000,
      actifRetenuCentimes: 13_000_000,
      sommesServiesCentimes: 700_000,
      sommesRetenuesCentimes: 600_929,
      differable: false,
      hypotheque: null,
      prescriptionLe: null,
    });
    expect(recuperer({ actifNetCentimes: 10_050_000 }).recuperableCentimes).toBe(50_000);
    expect(recuperer({ actifNetCentimes: -1 }).recuperableCentimes).toBe(0);
  });

  test('dit l’hypothèque, le report et le dernier jour pour agir', () => {
    expect(
      recuperer({
        immeublesCentimes: 10_000_000,
        survivant: true,
        enregistrement: '2024-02-29',
      }),
    ).toMatchObject({ hypotheque: true, differable: true, prescriptionLe: '2029-02-28' });
    expect(recuperer({ immeublesCentimes: 9_999_999 }).hypotheque).toBe(false);
  });

  test('ne récupère rien de l’ASI depuis 2020', () => {
    expect(recuperer({ prestation: 'ASI', periodes: [] })).toMatchObject({
      recuperableCentimes: 0,
      seuilCentimes: null,
    });
  });

  test.each<[string, Partial<Succession>, string, string]>([
    ['Mayotte, dont aucun seuil n’est lu', { lieu: 'MAYOTTE' }, 'HORS_DROIT', 'lieu'],
    ['un décès d’avant l’ASPA', { dateDeces: '2005-12-31' }, 'HORS_DROIT', 'dateDeces'],
    [
      'un enregistrement avant le décès',
      { enregistrement: '2023-10-14' },
      'SUCCESSION_DATE',
      'enregistrement',
    ],
    [
      'une période à cheval sur deux années',
      { periodes: [{ debut: '2012-03', fin: '2012-04', montantCentimes: 1, beneficiaires: 1 }] },
      'SUCCESSION_PERIODE',
      'periodes.0.fin',
    ],
    [
      'un mois compté deux fois',
      {
        periodes: [1, 2].map(() => ({
          debut: '2012-04',
          fin: '2012-05',
          montantCentimes: 1,
          beneficiaires: 1,
        })),
      },
      'SUCCESSION_PERIODE',
      'periodes.1.debut',
    ],
    [
      'un capital agricole négatif',
      { capitalAgricoleCentimes: -1 },
      'ENTREE_INVALIDE',
      'capitalAgricoleCentimes',
    ],
    [
      'plus d’un milliard d’actif et de rapports',
      { actifNetCentimes: 60_000_000_000, rapportsCentimes: 60_000_000_000 },
      'SUCCESSION_MONTANT',
      'actifNetCentimes',
    ],
    [
      'une action qui s’achève après 2199',
      { enregistrement: '2197-01-01' },
      'SUCCESSION_HORS_CALENDRIER',
      'enregistrement',
    ],
  ])('refuse %s, à son champ', (_quoi, change, code, champ) => {
    expect(b.refus('dcf')('bareme.succession', succession(change))).toMatchObject({ code, champ });
  });
});
