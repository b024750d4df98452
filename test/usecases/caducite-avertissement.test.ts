/** Two instalments missed: the warning (D06), when it leaves, what it says, what undoes it. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BaseEssai, ouvrirBaseEssai } from '../base-essai.ts';
import { essaiPlan, MENSUALITE } from './plan-suivi-essai.ts';

let b: BaseEssai;
let e: ReturnType<typeof essaiPlan>;
beforeEach(() => {
  b = ouvrirBaseEssai();
  e = essaiPlan(b);
});
afterEach(() => b.fermer());

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
const instantane = (documentId: string) =>
  JSON.parse(
    String(
      b.brut().brut.prepare('SELECT instantane FROM document WHERE id = ?').pluck().get(documentId),
    ),
  );

describe('L’avertissement', () => {
  test('attend que le nombre d’impayés de l’accord soit atteint', () => {
    const { dossierId, echeancierId } = e.signe();
    b.le('2027-02-05');
    e.faire('echeancier.controler', { echeancierId });
    expect(e.refus('courrier.etablir', d06(dossierId, echeancierId))).toMatchObject({
      code: 'CADUCITE_IMPAYES',
      source: 'Accord d’échéancier, clause\u00a06',
    });
    b.le('2027-02-06');
    expect(e.ouvrir(dossierId).action).toBe('Avertir\u00a0: 2 mensualités manquées');
    expect(e.refus('courrier.etablir', d06(dossierId, echeancierId)).code).toBe(
      'CADUCITE_CONTROLE',
    );
    e.faire('echeancier.controler', { echeancierId });
    expect(e.ouvrir(dossierId).permis['courrier.etablir.D06']).toBeNull();
  });

  test('dit chaque mensualité manquée, ce qui est reçu et le solde', () => {
    const { dossierId, echeancierId } = e.signe();
    b.le('2027-01-04');
    e.payer(dossierId, 4_000);
    b.le('2027-02-06');
    const documentId = e.avertir(dossierId, echeancierId);
    expect(instantane(documentId)).toMatchObject({
      etape: 'avertissement',
      echeancier: {
        impayes_liste: [
          { date: '2026-12-31', montant: 6_027 },
          { date: '2027-01-31', montant: MENSUALITE },
        ],
        impayes_total: 16_054,
        date: '2026-11-21',
      },
      comptes: { recu_echeancier: 4_000, versements: [{ date: '2027-01-04', montant: 4_000 }] },
      indu: { reste: 116_330 },
      ev: { d06_recu: null },
    });
    expect(e.ouvrir(dossierId)).toMatchObject({
      action: 'Vérifier la réception de l’avertissement',
    });
    sain();
  });

  test('ne part pas en lettre simple, et s’arrête devant un versement en suspens', () => {
    const { dossierId, echeancierId } = e.signe();
    b.le('2027-02-06');
    e.faire('echeancier.controler', { echeancierId });
    const { encaissementId } = e.faire('encaissement.saisir', {
      recuLe: '2027-02-05',
      montantCentimes: MENSUALITE,
      moyen: 'virement',
      payeur: 'M. Maquette Y.',
      libelle: '',
      reference: '',
      cible: null,
    });
    const refus = e.refus('courrier.etablir', d06(dossierId, echeancierId));
    expect(refus.code).toBe('CADUCITE_RAPPROCHEMENT');
    expect(refus.message).toContain('ENC-2027-000001');
    e.faire('encaissement.rejeter', { encaissementId, rejeteLe: '2027-02-06', motif: 'Retour' });
    const { documentId } = e.faire('courrier.etablir', d06(dossierId, echeancierId));
    expect(
      e.refus('courrier.envoyer', {
        documentId,
        envoyeLe: '2027-02-06',
        mode: 'simple',
        numero: null,
      }),
    ).toMatchObject({ code: 'ENVOI_DATE_CERTAINE', champ: 'mode' });
  });

  test('payé dans les quinze jours, l’accord continue', () => {
    const { dossierId, echeancierId, documentId } = averti();
    b.le('2027-02-09');
    e.recevoir(documentId);
    b.le('2027-02-20');
    e.payer(dossierId, 2 * MENSUALITE);
    b.le('2027-02-25');
    expect(e.etat(echeancierId)).toBe('respecte');
    e.faire('echeancier.controler', { echeancierId });
    expect(refuse(echeancierId)).toBe('CADUCITE_IMPAYES');
    expect(e.ouvrir(dossierId).action).toBe('Contrôler la 3e mensualité');
    sain();
  });

  test.each(['npai', 'non-reclame'] as const)(
    'revenu (%s), n’avertit personne et s’envoie de nouveau',
    (issue) => {
      const { echeancierId, documentId } = averti();
      b.le('2027-02-09');
      e.recevoir(documentId, issue);
      expect(e.etat(echeancierId)).toBe('a-avertir');
      b.le('2027-03-01');
      e.faire('echeancier.controler', { echeancierId });
      expect(refuse(echeancierId)).toBe('CADUCITE_SANS_AVERTISSEMENT');
    },
  );
});
