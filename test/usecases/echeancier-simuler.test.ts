/** The simulation of a schedule: what is shown is what will be booked. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Entree, Sortie } from '../../src/shared/contract/index.ts';
import {
  type BaseEssai,
  creerDossierEssai,
  ligneEssai,
  notifier,
  ORGANISME,
  ouvrirBaseEssai,
} from '../base-essai.ts';
import { fiche } from './echeancier-essai.ts';

let b: BaseEssai;
beforeEach(() => {
  b = ouvrirBaseEssai();
});
afterEach(() => b.fermer());

const AMIABLE = 'gestionnaire-amiable';
type Accord = Entree<'echeancier.accorder'>;

const accord = (dossierId: string, change: Partial<Accord> = {}): Accord => ({
  dossierId,
  premiereLe: '2026-12-31',
  mensualiteCentimes: null,
  nombre: 12,
  mode: 'virement',
  motifDuree: '',
  ...change,
});

const accorder = (dossierId: string, change: Partial<Accord> = {}): Sortie<'echeancier.accorder'> =>
  b.faire(AMIABLE)('echeancier.accorder', accord(dossierId, change));
const refuser = (dossierId: string, change: Partial<Accord> = {}) =>
  b.refus(AMIABLE)('echeancier.accorder', accord(dossierId, change));
const ouvrir = (dossierId: string) => b.faire(AMIABLE)('dossier.ouvrir', { dossierId });

function notifie(change: Parameters<typeof creerDossierEssai>[1] = {}): string {
  const { dossierId } = creerDossierEssai(b, change);
  const { documentId } = notifier(b, dossierId);
  b.faire(AMIABLE)('courrier.receptionner', { documentId, issue: 'ar-signe', le: '2026-11-21' });
  return dossierId;
}
describe('Simuler', () => {
  test('donne ce que la commande accordera, ligne à ligne, à l’essai comme pour de bon', () => {
    const dossierId = notifie();
    const {
      mode: _m,
      motifDuree: _d,
      ...demande
    } = accord(dossierId, { nombre: null, mensualiteCentimes: 10_000 });
    const simule = b.faire('dcf')('echeancier.simuler', demande);
    const change = { nombre: null, mensualiteCentimes: 10_000 } as const;
    const essai = b.faire(AMIABLE)('echeancier.accorder', accord(dossierId, change), {
      essai: true,
    });
    const vrai = accorder(dossierId, change);
    for (const x of [essai, vrai]) {
      expect(x.plan).toEqual(simule.plan);
      expect(x.explication).toEqual(simule.explication);
    }
    expect(vrai.plan).toMatchObject({
      nombre: 13,
      derniereCentimes: 330,
      montantCentimes: 120_330,
    });
    expect(vrai.plan.lignes.reduce((t, l) => t + l.montantCentimes, 0)).toBe(120_330);
    expect(vrai.plan.lignes.at(-1)?.soldeCentimes).toBe(0);
  });

  test('compare 24, 36 et 60 mois, avec l’âge au terme, sans rien écrire', () => {
    const dossierId = notifie();
    const { comparaison } = b.faire('dcf')('echeancier.simuler', accord(dossierId));
    expect(comparaison.map((p) => [p.nombre, p.derniereLe, p.ageAuTerme])).toEqual([
      [24, '2028-11-30', 76],
      [36, '2029-11-30', 77],
      [60, '2031-11-30', 79],
    ]);
    expect(ouvrir(dossierId).echeanciers).toEqual([]);
  });

  test('garde le 31 vivant après un février', () => {
    const { plan } = b.faire('dcf')('echeancier.simuler', accord(notifie(), { nombre: 5 }));
    expect(plan.lignes.map((l) => l.date)).toEqual([
      '2026-12-31',
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
    ]);
  });

  test('reste possible sur une somme trop petite pour soixante mensualités', () => {
    const dossierId = notifie({
      indu: { lignes: [ligneEssai('2026-09', { verseCentimes: 50_000, duCentimes: 49_970 })] },
    });
    const { plan, comparaison } = b.faire('dcf')(
      'echeancier.simuler',
      accord(dossierId, { nombre: 3 }),
    );
    expect(plan.lignes.map((l) => l.montantCentimes)).toEqual([10, 10, 10]);
    expect(comparaison.map((p) => p.nombre)).toEqual([24]);
  });

  test('compte le reste à vivre et alerte sous le seuil du service', () => {
    const dossierId = notifie();
    b.faire(AMIABLE)('budget.definir', fiche(b, dossierId));
    const simuler = () => b.faire('dcf')('echeancier.simuler', accord(dossierId));
    expect(simuler()).toMatchObject({ plan: { resteAVivreCentimes: 64_173 }, alertes: [] });
    const organisme = { ...ORGANISME, seuilResteAVivreCentimes: 65_000 };
    b.faire('administrateur')('organisme.definir', { organisme, motif: '' });
    expect(simuler().alertes).toMatchObject([{ code: 'RESTE_A_VIVRE' }]);
    expect(simuler().explication.etapes.map((e) => e.etape)).toContain(
      'Reste à vivre après la mensualité',
    );
  });

  test.each<[string, Partial<Accord>, string]>([
    ['une première échéance passée', { premiereLe: '2026-11-21' }, 'ECHEANCIER_PREMIERE'],
    ['une première échéance à plus d’un an', { premiereLe: '2027-11-22' }, 'ECHEANCIER_PREMIERE'],
    ['ni mensualité ni nombre', { nombre: null }, 'ECHEANCIER_CHOIX'],
    ['les deux', { mensualiteCentimes: 1_000 }, 'ECHEANCIER_CHOIX'],
    ['une mensualité nulle', { nombre: null, mensualiteCentimes: 0 }, 'ECHEANCIER_MENSUALITE'],
    ['plus d’échéances qu’un siècle', { nombre: null, mensualiteCentimes: 1 }, 'ECHEANCIER_NOMBRE'],
    ['un accord dans le futur', { accordeLe: '2026-11-22' }, 'ECHEANCIER_DATE'],
    ['un accord d’avant la notification', { accordeLe: '2026-11-20' }, 'ECHEANCIER_DATE'],
  ])('et accorder refusent %s', (_quoi, change, code) => {
    const dossierId = notifie();
    expect(refuser(dossierId, change).code).toBe(code);
    expect(ouvrir(dossierId).echeanciers).toEqual([]);
  });
});
