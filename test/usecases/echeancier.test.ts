/** Schedules: granted once, signed, reviewed when they are long; a fraud is elsewhere. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Entree, Sortie } from '../../src/shared/contract/index.ts';
import {
  type BaseEssai,
  creerDossierEssai,
  FRAUDE,
  notifier,
  ouvrirBaseEssai,
} from '../base-essai.ts';

let b: BaseEssai;
beforeEach(() => {
  b = ouvrirBaseEssai();
});
afterEach(() => b.fermer());

const AMIABLE = 'gestionnaire-amiable';
const CONTENTIEUX = 'gestionnaire-contentieux';
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
describe('Accorder', () => {
  test('demande un indu notifié, et un seul échéancier à la fois', () => {
    const { dossierId } = creerDossierEssai(b);
    expect(refuser(dossierId).code).toBe('ECHEANCIER_NON_NOTIFIE');
    notifier(b, dossierId);
    const { numero } = accorder(dossierId);
    expect(numero).toBe('ECH-IND-2026-000001-1');
    const refus = refuser(dossierId);
    expect(refus).toMatchObject({
      code: 'ECHEANCIER_EN_COURS',
      message: expect.stringContaining(numero),
    });
    expect(ouvrir(dossierId)).toMatchObject({
      etape: 'Échéancier',
      action: 'Faire signer l’accord',
      permis: { 'echeancier.accorder': refus },
    });
  });

  test('s’imprime en D05, avec tout son tableau, sous le DCF', () => {
    const dossierId = notifie();
    const { numero } = accorder(dossierId);
    const { documentId, pages } = b.faire(AMIABLE)('courrier.etablir', { dossierId, code: 'D05' });
    expect(pages).toBeGreaterThan(0);
    const brut = b
      .brut()
      .brut.prepare('SELECT instantane FROM document WHERE id = ?')
      .pluck()
      .get(documentId);
    const { echeancier, signataire } = JSON.parse(String(brut));
    expect(echeancier).toMatchObject({
      numero,
      nombre: 12,
      total: 120_330,
      regime: 'reglementaire',
    });
    expect(echeancier.lignes).toHaveLength(12);
    expect(signataire).toMatchObject({ autorite: 'dcf', nom: 'ÉCHANTILLON' });
  });

  test('au-delà de 24 mois demande un motif et ouvre la revue du référent', () => {
    const dossierId = notifie();
    expect(refuser(dossierId, { nombre: 25 })).toMatchObject({
      code: 'ECHEANCIER_MOTIF_REQUIS',
      champ: 'motifDuree',
    });
    expect(refuser(dossierId, { nombre: 25, motifDuree: ' \n' }).code).toBe(
      'ECHEANCIER_MOTIF_REQUIS',
    );
    const { revueRequise } = accorder(dossierId, { nombre: 25, motifDuree: 'Ressources faibles' });
    expect(revueRequise).toBe(true);
    expect(ouvrir(dossierId).taches).toMatchObject([
      { type: 'revue-echeancier', pourRole: 'referent-technique' },
    ]);
    expect(ouvrir(dossierId).echeanciers).toMatchObject([{ revue: 'ouverte', nombre: 25 }]);
  });

  test('de 24 mois ne demande rien de plus', () => {
    const dossierId = notifie();
    expect(accorder(dossierId, { nombre: 24, motifDuree: 'inutile' }).revueRequise).toBe(false);
    expect(ouvrir(dossierId)).toMatchObject({ taches: [], echeanciers: [{ revue: 'sans-objet' }] });
  });

  test('une fraude revient au contentieux : l’amiable simule, et transmet', () => {
    const dossierId = notifie(FRAUDE);
    const refus = refuser(dossierId);
    expect(refus.code).toBe('ECHEANCIER_FRAUDE');
    expect(b.faire(AMIABLE)('echeancier.simuler', accord(dossierId)).refus).toEqual(refus);
    expect(b.faire(CONTENTIEUX)('echeancier.simuler', accord(dossierId)).refus).toBeNull();
    expect(b.faire(CONTENTIEUX)('echeancier.accorder', accord(dossierId)).numero).toMatch(/^ECH-/);
  });
});

describe('Signer', () => {
  test('reconnaît la dette et interrompt la prescription à la date de la signature', () => {
    const dossierId = notifie();
    const { echeancierId } = accorder(dossierId);
    expect(ouvrir(dossierId).prescription?.le).toBe('2028-11-21');
    b.le('2026-12-10');
    b.faire(AMIABLE)('echeancier.signer', { echeancierId, signeLe: '2026-12-05' });
    const vue = ouvrir(dossierId);
    expect(vue.prescription?.le).toBe('2028-12-05');
    expect(vue).toMatchObject({
      action: 'Contrôler la 1re mensualité',
      echeanciers: [{ etat: 'signe' }],
    });
    expect(vue.echeances[0]?.le).toBe('2027-01-05');
    expect(b.faire('dcf')('audit.verifier', {}).sain).toBe(true);
  });

  test('avant l’accord, dans le futur, ou deux fois, est refusé', () => {
    const dossierId = notifie();
    const { echeancierId } = accorder(dossierId);
    const refus = (signeLe: string) =>
      b.refus(AMIABLE)('echeancier.signer', { echeancierId, signeLe }).code;
    expect(refus('2026-11-20')).toBe('SIGNATURE_DATE');
    expect(refus('2026-11-22')).toBe('SIGNATURE_DATE');
    b.faire(AMIABLE)('echeancier.signer', { echeancierId, signeLe: '2026-11-21' });
    expect(refus('2026-11-21')).toBe('ECHEANCIER_ETAT');
    expect(
      b.refus(AMIABLE)('echeancier.signer', {
        echeancierId: crypto.randomUUID(),
        signeLe: '2026-11-21',
      }).code,
    ).toBe('ECHEANCIER_INCONNU');
  });
});

describe('La revue du référent', () => {
  function longPlan() {
    const dossierId = notifie();
    const { echeancierId } = accorder(dossierId, { nombre: 36, motifDuree: 'Ressources faibles' });
    return { dossierId, echeancierId, tacheId: ouvrir(dossierId).taches[0]?.tacheId ?? '' };
  }

  test('se voit dans la liste, les ouvertes d’abord', () => {
    accorder(notifie());
    const { echeancierId, tacheId } = longPlan();
    const { echeanciers } = b.faire('referent-technique')('echeancier.lister', {});
    expect(echeanciers.map((e) => [e.nombre, e.revue])).toEqual([
      [36, 'ouverte'],
      [12, 'sans-objet'],
    ]);
    const ouvertes = b.faire('referent-technique')('echeancier.lister', {
      revue: 'ouverte',
    }).echeanciers;
    expect(ouvertes).toMatchObject([{ echeancierId, tacheId, debiteur: 'MAQUETTE Yvon' }]);
  });

  test('vise : la tâche se ferme, l’accord se signe', () => {
    const { dossierId, echeancierId, tacheId } = longPlan();
    b.faire('referent-technique')('echeancier.viser', { tacheId, avis: 'visee', texte: '' });
    expect(ouvrir(dossierId)).toMatchObject({ taches: [], echeanciers: [{ revue: 'visee' }] });
    expect(
      b.refus('referent-technique')('echeancier.viser', { tacheId, avis: 'visee', texte: '' }).code,
    ).toBe('REVUE_CLOSE');
    b.faire(AMIABLE)('echeancier.signer', { echeancierId, signeLe: '2026-11-21' });
    expect(b.faire(AMIABLE)('echeancier.lister', { revue: 'ouverte' }).echeanciers).toEqual([]);
  });

  test('refuse, avec un motif : rien ne se signe, un autre plan peut s’accorder', () => {
    const { dossierId, echeancierId, tacheId } = longPlan();
    const refus = b.refus('referent-technique')('echeancier.viser', {
      tacheId,
      avis: 'refusee',
      texte: ' ',
    });
    expect(refus).toMatchObject({ code: 'REVUE_MOTIF', champ: 'texte' });
    b.faire('referent-technique')('echeancier.viser', {
      tacheId,
      avis: 'refusee',
      texte: 'Trop long',
    });
    expect(
      b.refus(AMIABLE)('echeancier.signer', { echeancierId, signeLe: '2026-11-21' }).code,
    ).toBe('ECHEANCIER_REVUE');
    expect(b.refus(AMIABLE)('courrier.etablir', { dossierId, code: 'D05' }).code).toBe(
      'ECHEANCIER_ABSENT',
    );
    expect(ouvrir(dossierId)).toMatchObject({ etape: 'Amiable', action: 'Proposer un échéancier' });
    const { numero } = accorder(dossierId, { nombre: 24 });
    expect(numero).toBe('ECH-IND-2026-000001-2');
    expect(ouvrir(dossierId).echeanciers.map((e) => [e.etat, e.revue])).toEqual([
      ['annule', 'refusee'],
      ['accorde', 'sans-objet'],
    ]);
    expect(b.faire('dcf')('audit.verifier', {}).sain).toBe(true);
  });

  test('d’un accord déjà signé ne reprend pas la parole donnée', () => {
    const { dossierId, echeancierId, tacheId } = longPlan();
    b.faire(AMIABLE)('echeancier.signer', { echeancierId, signeLe: '2026-11-21' });
    b.faire('referent-technique')('echeancier.viser', {
      tacheId,
      avis: 'refusee',
      texte: 'Trop long',
    });
    expect(ouvrir(dossierId).echeanciers).toMatchObject([{ etat: 'signe', revue: 'refusee' }]);
  });
});
