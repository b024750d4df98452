/** A suspension opened by hand: what it stops, what it refuses, what resumes, and when. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Entree } from '../../src/shared/contract/index.ts';
import { type BaseEssai, ouvrirBaseEssai } from '../base-essai.ts';
import { type EssaiDemande, essaiDemande, TROIS_MOIS } from './demande-essai.ts';
import { AMIABLE } from './relance-essai.ts';

let b: BaseEssai;
let e: EssaiDemande;
beforeEach(() => {
  b = ouvrirBaseEssai();
  e = essaiDemande(b);
});
afterEach(() => b.fermer());

type Suspension = Entree<'suspension.ouvrir'>;
const suspension = (dossierId: string, change: Partial<Suspension> = {}): Suspension => ({
  dossierId,
  motif: 'surendettement',
  debut: '2026-12-10',
  fin: null,
  texte: 'Dossier recevable, lettre du 9 décembre.',
  ...change,
});
const suspendre = (dossierId: string, change?: Partial<Suspension>) =>
  b.faire(AMIABLE)('suspension.ouvrir', suspension(dossierId, change));
const clore = (suspensionId: string, repriseLe: string) =>
  b.faire(AMIABLE)('suspension.clore', { suspensionId, repriseLe, texte: 'Plan clos.' });

describe('Une suspension pour surendettement', () => {
  test('arrête tout par prudence, la relance comme l’échéancier, et ne reprend que par un acte', () => {
    const id = e.recu(TROIS_MOIS);
    b.le('2026-12-20');
    const effet = suspendre(id);
    expect(effet).toMatchObject({ repriseSurDecision: true, statut: 'interpretation' });
    expect(effet.arretes.map((a) => a.portee)).toEqual(['par prudence, le texte n’étant pas lu']);
    expect(e.refus(id, 'D02').code).toBe('RELANCE_SUSPENSION');
    const vue = e.ouvrir(id);
    expect(vue.permis['echeancier.accorder']?.code).toBe('DOSSIER_SUSPENDU');
    expect(vue.permis['echeancier.accorder']?.message).toContain('quand la suspension sera close');
    expect(vue.action).toBe('Suspendu\u00a0: surendettement');
    b.le('2027-03-01');
    expect(e.refus(id, 'D02').code).toBe('RELANCE_SUSPENSION');
    const { reprises } = clore(effet.suspensionId, '2027-03-01');
    expect(reprises.map((r) => r.libelle)).toEqual([
      'Première relance, possible dès le 12/12/2026',
    ]);
    expect(e.permise(id, 'D02')).toBe(true);
    expect(e.ouvrir(id).action).toBe('Relancer');
    e.sain();
  });

  test('retient le courrier déjà établi, et le laisse partir ensuite', () => {
    const id = e.recu(TROIS_MOIS);
    b.le('2026-12-20');
    const faire = b.faire(AMIABLE);
    const { documentId } = faire('courrier.etablir', { dossierId: id, code: 'D02' });
    const { suspensionId, arretes } = suspendre(id);
    expect(arretes.map((a) => a.libelle)).toContainEqual(
      expect.stringMatching(/^Première relance D02-.*, à envoyer$/),
    );
    const envoi = { documentId, envoyeLe: '2026-12-20', mode: 'simple', numero: null } as const;
    expect(b.refus(AMIABLE)('courrier.envoyer', envoi).code).toBe('ENVOI_SUSPENDU');
    expect(e.ouvrir(id).documents.at(-1)?.permis['courrier.envoyer']?.code).toBe('ENVOI_SUSPENDU');
    clore(suspensionId, '2026-12-20');
    faire('courrier.envoyer', envoi);
  });

  test('recouverte par une autre, ne laisse rien reprendre avant la fin des deux', () => {
    const id = e.recu(TROIS_MOIS);
    b.le('2026-12-20');
    const premiere = suspendre(id);
    const seconde = suspendre(id, { motif: 'autre', debut: '2026-12-15' });
    expect(clore(premiere.suspensionId, '2026-12-20').reprises).toEqual([]);
    expect(clore(seconde.suspensionId, '2026-12-20').reprises).toHaveLength(1);
    e.sain();
  });

  test('n’empêche pas de recevoir un paiement', () => {
    const id = e.recu(TROIS_MOIS);
    b.le('2026-12-20');
    suspendre(id);
    e.payer(id, 20_330);
    expect(e.ouvrir(id).resteCentimes).toBe(100_000);
  });
});

describe('Une suspension dont le dernier jour est connu', () => {
  test('cesse d’elle-même d’arrêter, et attend que sa fin soit constatée', () => {
    const id = e.recu(TROIS_MOIS);
    b.le('2026-12-20');
    const { suspensionId } = suspendre(id, { motif: 'autre', fin: '2027-01-10' });
    expect(e.refus(id, 'D02').message).toContain('Possible à partir du 11/01/2027');
    b.le('2027-01-11');
    expect(e.permise(id, 'D02')).toBe(true);
    // The stored stage reads no clock: read that day, what to do is to end it.
    expect(e.ouvrir(id)).toMatchObject({ action: 'Clore la suspension' });
    e.sain();
    expect(
      b.refus(AMIABLE)('suspension.clore', {
        suspensionId,
        repriseLe: '2027-01-12',
        texte: 'Fin',
      }).code,
    ).toBe('SUSPENSION_REPRISE_DATE');
    clore(suspensionId, '2027-01-11');
    expect(e.ouvrir(id).action).toBe('Relancer');
    e.sain();
  });
});

describe('Suspendre est refusé', () => {
  test.each<[string, Partial<Suspension>, string]>([
    ['pour un motif qui naît d’une demande', { motif: 'contestation' }, 'SUSPENSION_DEMANDE'],
    ['dans le futur', { debut: '2026-12-21' }, 'SUSPENSION_DATE'],
    ['avant le constat', { debut: '2026-01-01' }, 'SUSPENSION_DATE'],
    ['pour finir avant de commencer', { motif: 'autre', fin: '2026-12-09' }, 'SUSPENSION_DATES'],
    [
      'jusqu’à une date quand une décision est requise',
      { fin: '2027-06-01' },
      'SUSPENSION_REPRISE',
    ],
  ])('%s', (_, change, code) => {
    const id = e.recu(TROIS_MOIS);
    b.le('2026-12-20');
    expect(b.refus(AMIABLE)('suspension.ouvrir', suspension(id, change)).code).toBe(code);
  });

  test('deux fois pour le même motif, ou sur une dette soldée', () => {
    const id = e.recu(TROIS_MOIS);
    b.le('2026-12-20');
    const { suspensionId } = suspendre(id);
    expect(b.refus(AMIABLE)('suspension.ouvrir', suspension(id)).code).toBe('SUSPENSION_DEJA');
    clore(suspensionId, '2026-12-20');
    expect(
      b.refus(AMIABLE)('suspension.clore', { suspensionId, repriseLe: '2026-12-20', texte: 'Non' })
        .code,
    ).toBe('SUSPENSION_CLOSE');
    e.payer(id, 120_330);
    expect(b.refus(AMIABLE)('suspension.ouvrir', suspension(id)).code).toBe('DOSSIER_SOLDE');
  });

  test('et celle d’une demande ne se clôt que par sa réponse', () => {
    const id = e.recu(TROIS_MOIS);
    b.le('2026-12-20');
    e.deposer(id);
    const { suspensionId = '' } = e.ouvrir(id).suspensions[0] ?? {};
    expect(
      b.refus(AMIABLE)('suspension.clore', { suspensionId, repriseLe: '2026-12-20', texte: 'Fin' })
        .code,
    ).toBe('SUSPENSION_DEMANDE_OUVERTE');
  });
});
