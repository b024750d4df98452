/** Warned and received, fifteen days gone by: found over, its finding sent, or restored. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BaseEssai, ouvrirBaseEssai } from '../base-essai.ts';
import { AMIABLE, essaiPlan } from './plan-suivi-essai.ts';

let b: BaseEssai;
let e: ReturnType<typeof essaiPlan>;
beforeEach(() => {
  b = ouvrirBaseEssai();
  e = essaiPlan(b);
});
afterEach(() => b.fermer());

const constater = (echeancierId: string) =>
  e.faire('echeancier.constaterCaducite', { echeancierId });
const refuse = (echeancierId: string) =>
  e.refus('echeancier.constaterCaducite', { echeancierId }).code;
const d06 = (dossierId: string, echeancierId: string) => ({
  dossierId,
  code: 'D06' as const,
  objetId: echeancierId,
});
const sain = () => expect(b.faire('dcf')('audit.verifier', {}).sain).toBe(true);

/** Two missed on 6 February; warned that day. */
function averti() {
  const plan = e.signe();
  b.le('2027-02-06');
  return { ...plan, documentId: e.avertir(plan.dossierId, plan.echeancierId) };
}
/** Received on the 9th: fifteen days, lapse possible on the 25th. */
function caducPossible() {
  const plan = averti();
  b.le('2027-02-09');
  e.recevoir(plan.documentId);
  b.le('2027-02-25');
  e.faire('echeancier.controler', { echeancierId: plan.echeancierId });
  return plan;
}
const instantane = (documentId: string) =>
  JSON.parse(
    String(
      b.brut().brut.prepare('SELECT instantane FROM document WHERE id = ?').pluck().get(documentId),
    ),
  );

describe('La caducité', () => {
  test('attend la preuve de la réception, puis les quinze jours, puis le contrôle du jour', () => {
    const { dossierId, echeancierId, documentId } = averti();
    expect(refuse(echeancierId)).toBe('CADUCITE_REGULARISATION');
    b.le('2027-02-09');
    e.recevoir(documentId);
    expect(e.ouvrir(dossierId).echeances[0]).toMatchObject({
      libelle: 'Constater la caducité',
      le: '2027-02-25',
    });
    b.le('2027-02-24');
    const trop = e.refus('echeancier.constaterCaducite', { echeancierId });
    expect(trop.message).toContain('Possible à partir du 25/02/2027');
    b.le('2027-02-25');
    expect(refuse(echeancierId)).toBe('CADUCITE_CONTROLE');
    e.faire('echeancier.controler', { echeancierId });
    const essai = e.faire('echeancier.constaterCaducite', { echeancierId }, { essai: true });
    expect(e.etat(echeancierId)).toBe('caduc-possible');
    expect(constater(echeancierId)).toEqual(essai);
    expect(essai).toMatchObject({ caducLe: '2027-02-25', resteCentimes: 120_330 });
    expect(e.ouvrir(dossierId)).toMatchObject({
      etape: 'Amiable',
      action: 'Envoyer le constat de caducité',
      echeanciers: [{ etat: 'caduc', suivi: { etat: 'caduc' } }],
    });
    sain();
  });

  test('s’annonce par le constat (D06), puis le dossier se transmet', () => {
    const { dossierId, echeancierId } = caducPossible();
    expect(e.refus('courrier.etablir', d06(dossierId, echeancierId)).code).toBe(
      'CADUCITE_A_CONSTATER',
    );
    constater(echeancierId);
    const { documentId } = e.faire('courrier.etablir', {
      ...d06(dossierId, echeancierId),
      numeroRecommande: '1A 000 000 0078 0',
    });
    expect(instantane(documentId)).toMatchObject({
      etape: 'constat',
      ev: { d06_recu: '2027-02-09' },
      date: { caducite: '2027-02-25' },
      indu: { reste: 120_330 },
    });
    e.faire('courrier.envoyer', {
      documentId,
      envoyeLe: '2027-02-25',
      mode: 'lrar',
      numero: null,
    });
    expect(e.ouvrir(dossierId).action).toBe('Transmettre au contentieux');
    expect(e.refus('courrier.etablir', d06(dossierId, echeancierId)).code).toBe(
      'CADUCITE_CONSTATEE',
    );
    sain();
  });

  test('se rétablit tant que le constat n’est pas parti, et seulement alors', () => {
    const { dossierId, echeancierId, documentId } = caducPossible();
    constater(echeancierId);
    expect(refuse(echeancierId)).toBe('ECHEANCIER_ETAT');
    const reception = e
      .ouvrir(dossierId)
      .evenements.find((x) => x.documentId === documentId && x.type === 'reception');
    expect(
      e.refus('evenement.annuler', { evenementId: reception?.evenementId ?? '', motif: 'Erreur' })
        .code,
    ).toBe('EVENEMENT_SUIVI');
    expect(e.refus('echeancier.retablir', { echeancierId, motif: ' ' })).toMatchObject({
      code: 'MOTIF_REQUIS',
      champ: 'motif',
    });
    e.faire('echeancier.retablir', { echeancierId, motif: 'Virement retrouvé' });
    expect(e.etat(echeancierId)).toBe('caduc-possible');
    constater(echeancierId);
    const constat = e.faire('courrier.etablir', {
      ...d06(dossierId, echeancierId),
      numeroRecommande: '1A 000 000 0079 0',
    });
    e.faire('courrier.envoyer', {
      documentId: constat.documentId,
      envoyeLe: '2027-02-25',
      mode: 'lrar',
      numero: null,
    });
    expect(e.refus('echeancier.retablir', { echeancierId, motif: 'Trop tard' }).code).toBe(
      'CADUCITE_CONSTATEE',
    );
    sain();
  });

  test('laisse la place à un nouvel échéancier', () => {
    const { dossierId, echeancierId } = caducPossible();
    constater(echeancierId);
    e.accorder(dossierId, { premiereLe: '2027-03-31' });
    expect(e.ouvrir(dossierId).action).toBe('Faire signer l’accord');
    expect(e.refus('echeancier.retablir', { echeancierId, motif: 'Essai' }).code).toBe(
      'ECHEANCIER_REMPLACE',
    );
  });
});

test('le directeur suit sans rien constater', () => {
  const { echeancierId } = caducPossible();
  const { permis } = b.faire('directeur')('echeancier.suivre', { echeancierId });
  expect(permis['echeancier.constaterCaducite']?.code).toBe('HABILITATION_REFUSEE');
  expect(b.refus('directeur')('echeancier.constaterCaducite', { echeancierId }).code).toBe(
    'HABILITATION_REFUSEE',
  );
  expect(b.refus(AMIABLE)('echeancier.suivre', { echeancierId: crypto.randomUUID() }).code).toBe(
    'ECHEANCIER_INCONNU',
  );
});
