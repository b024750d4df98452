/** Refunds through the door: prepared, told, paid once; nothing to the dead, nothing twice. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BaseEssai, notifier, ouvrirBaseEssai } from '../base-essai.ts';
import {
  AMIABLE,
  dossierDe,
  payer,
  preparation,
  remboursementDe,
  rendrePret,
} from './sepa-essai.ts';

let b: BaseEssai;
beforeEach(() => {
  b = ouvrirBaseEssai();
});
afterEach(() => b.fermer());

/** 401,10 € owed, 500,00 € paid. */
function excedent(personne = 1): string {
  const dossierId = dossierDe(b, personne);
  payer(b, dossierId, 50_000);
  return dossierId;
}
const ouvrir = (dossierId: string) => b.faire(AMIABLE)('dossier.ouvrir', { dossierId });
const preparer = (dossierId: string, change = {}) =>
  preparation(remboursementDe(b, dossierId).remboursementId, change);

describe('Un trop-perçu', () => {
  test('ouvre un remboursement et une tâche, et le solde ne passe pas sous zéro', () => {
    const id = excedent();
    const vue = ouvrir(id);
    expect(vue.resteCentimes).toBe(0);
    expect(vue.remboursements).toMatchObject([
      {
        montantCentimes: 9_890,
        netCentimes: 9_890,
        etape: 'a-preparer',
        paiement: 'ENC-2026-000001',
      },
    ]);
    expect(vue.taches).toMatchObject([{ type: 'remboursement', echeanceLe: '2026-12-06' }]);
  });

  test('se prépare, s’annonce par D21, se vire et se solde : la tâche se ferme', () => {
    const id = excedent();
    const vu = b.faire(AMIABLE)('remboursement.preparer', preparer(id), { essai: true });
    expect(vu).toMatchObject({ montantCentimes: 9_890, imputeCentimes: 0, netCentimes: 9_890 });
    expect(remboursementDe(b, id).etape).toBe('a-preparer');
    const remboursementId = rendrePret(b, id);
    expect(remboursementDe(b, id)).toMatchObject({ etape: 'pret', ibanFin: expect.any(String) });
    const lot = b.faire('dcf')('sepa.virements', { executionLe: '2026-11-25' });
    expect(lot).toMatchObject({ totalCentimes: 9_890, ecartes: [] });
    expect(remboursementDe(b, id).etape).toBe('emis');
    b.le('2026-11-25');
    b.faire('dcf')('sepa.confirmer', {
      lotId: lot.lotId,
      ordres: [
        { ordreId: lot.ordres[0]?.ordreId ?? '', issue: 'regle', le: '2026-11-25', motif: '' },
      ],
    });
    const vue = ouvrir(id);
    expect(vue.remboursements).toMatchObject([
      { remboursementId, etape: 'verse', verseLe: '2026-11-25' },
    ]);
    expect(vue.taches).toEqual([]);
    expect(vue.evenements[0]?.titre).toMatch(/^Remboursement de 98,90\s€ versé$/);
  });

  test('D21 dit le reçu, le dû, la somme, le jour et la fin du compte', () => {
    const id = excedent();
    rendrePret(b, id);
    const document = ouvrir(id).documents.find((d) => d.code === 'D21');
    expect(document?.destinataire).toBe('MAQUETTE Yvon');
    const instantane = b
      .brut()
      .brut.prepare('SELECT instantane FROM document WHERE code = ?')
      .get('D21') as { instantane: string };
    expect(JSON.parse(instantane.instantane).remboursement).toMatchObject({
      recu: 50_000,
      du: 40_110,
      montant: 9_890,
      net: 9_890,
      date: '2026-11-25',
    });
  });

  test('suit le paiement : désaffecté, le remboursement et sa tâche s’annulent', () => {
    const id = excedent();
    const [paiement] = b.faire(AMIABLE)('encaissement.lister', { vue: 'tous' }).encaissements;
    b.faire(AMIABLE)('encaissement.desaffecter', {
      encaissementId: paiement?.encaissementId ?? '',
      motif: 'Homonyme',
    });
    expect(remboursementDe(b, id).etape).toBe('annule');
    expect(ouvrir(id).taches).toEqual([]);
    expect(ouvrir(id).resteCentimes).toBe(40_110);
  });

  test('annulé, revient en suspens', () => {
    const id = excedent();
    const { remboursementId } = remboursementDe(b, id);
    const { suspensCentimes } = b.faire(AMIABLE)('remboursement.annuler', {
      remboursementId,
      motif: 'Autre dette à venir',
    });
    expect(suspensCentimes).toBe(9_890);
    expect(b.faire(AMIABLE)('encaissement.lister', { vue: 'suspens' }).suspensCentimes).toBe(9_890);
    expect(ouvrir(id).taches).toEqual([]);
  });
});

describe('La préparation refuse', () => {
  const refus = (change: object) =>
    b.refus(AMIABLE)('remboursement.preparer', preparer(excedent(), change));

  test('un compte non vérifié, faux, ou hors de la zone SEPA', () => {
    expect(refus({ compte: null })).toMatchObject({
      code: 'REMBOURSEMENT_COMPTE',
      champ: 'compte.iban',
    });
    const compte = { iban: 'FR7630006000011234567890188', bic: '', verifieLe: '2026-11-21' };
    const id = excedent(2);
    expect(b.refus(AMIABLE)('remboursement.preparer', preparer(id, { compte }))).toMatchObject({
      code: 'IBAN_INVALIDE',
      champ: 'compte.iban',
    });
  });

  test('une décision sans sa date, un ordre de dépense à venir ou d’avant le trop-perçu', () => {
    expect(refus({ origine: 'cra' })).toMatchObject({ champ: 'decisionLe' });
    const id = excedent(2);
    for (const ordonneLe of ['2026-11-22', '2026-11-20']) {
      expect(b.refus(AMIABLE)('remboursement.preparer', preparer(id, { ordonneLe }))).toMatchObject(
        {
          code: 'REMBOURSEMENT_DATE',
          champ: 'ordonneLe',
        },
      );
    }
  });

  test('un jour où la banque ne travaille pas, en disant le suivant', () => {
    const vu = refus({ virementLe: '2026-12-25' });
    expect(vu).toMatchObject({ code: 'REMBOURSEMENT_JOUR', champ: 'virementLe' });
    expect(vu.message).toContain('28/12/2026');
  });

  test('un bénéficiaire décédé', () => {
    const dossierId = dossierDe(b, 9);
    payer(b, dossierId, 50_000);
    const personne = ouvrir(dossierId).indus[0]?.debiteurs[0]?.personne;
    b.brut()
      .brut.prepare('UPDATE personne SET deces_le = ? WHERE id = ?')
      .run('2026-11-20', personne?.personneId);
    expect(b.refus(AMIABLE)('remboursement.preparer', preparer(dossierId))).toMatchObject({
      code: 'REMBOURSEMENT_DECES',
    });
  });

  test('une imputation sans l’accord daté du débiteur', () => {
    const id = excedent();
    const autre = dossierDe(b, 1);
    notifier(b, autre);
    const induId = ouvrir(autre).indus[0]?.induId ?? '';
    const imputation = { induId, montantCentimes: 4_000, accordLe: null };
    expect(b.refus(AMIABLE)('remboursement.preparer', preparer(id, { imputation }))).toMatchObject({
      code: 'REMBOURSEMENT_ACCORD',
      champ: 'imputation.accordLe',
    });
  });
});

describe('Une imputation sur une autre dette', () => {
  test('règle cette dette, se retire avec une nouvelle préparation, et suit le paiement', () => {
    const id = excedent();
    const autre = dossierDe(b, 1);
    notifier(b, autre);
    const induId = ouvrir(autre).indus[0]?.induId ?? '';
    const imputation = { induId, montantCentimes: 4_000, accordLe: '2026-11-21' };
    const fait = b.faire(AMIABLE)('remboursement.preparer', preparer(id, { imputation }));
    expect(fait).toMatchObject({
      netCentimes: 5_890,
      affectation: { avantCentimes: 40_110, imputeCentimes: 4_000, apresCentimes: 36_110 },
    });
    expect(ouvrir(autre).resteCentimes).toBe(36_110);
    expect(b.faire('dcf')('encaissement.lister', { vue: 'suspens' }).suspensNombre).toBe(0);
    b.faire(AMIABLE)('remboursement.preparer', preparer(id));
    expect(ouvrir(autre).resteCentimes).toBe(40_110);
    b.faire(AMIABLE)('remboursement.preparer', preparer(id, { imputation }));
    const { remboursementId } = remboursementDe(b, id);
    b.faire(AMIABLE)('courrier.etablir', { dossierId: id, code: 'D21', objetId: remboursementId });
    const [paiement] = b.faire(AMIABLE)('encaissement.lister', { vue: 'tous' }).encaissements;
    b.faire(AMIABLE)('encaissement.rejeter', {
      encaissementId: paiement?.encaissementId ?? '',
      rejeteLe: '2026-11-21',
      motif: 'Rejet',
    });
    expect([ouvrir(id).resteCentimes, ouvrir(autre).resteCentimes]).toEqual([40_110, 40_110]);
    expect(
      b
        .faire('dcf')('audit.verifier', {})
        .controles.filter((c) => !c.sain),
    ).toEqual([]);
  });
});

describe('Le versement hors lot', () => {
  test('revient au comptable, après D21, entre l’ouverture et aujourd’hui', () => {
    const id = excedent();
    const { remboursementId } = remboursementDe(b, id);
    const verser = { remboursementId, verseLe: '2026-11-21' };
    expect(b.refus(AMIABLE)('remboursement.verser', verser).code).toBe('HABILITATION_REFUSEE');
    expect(b.refus('dcf')('remboursement.verser', verser).code).toBe('REMBOURSEMENT_A_PREPARER');
    rendrePret(b, id);
    expect(
      b.refus('dcf')('remboursement.verser', { remboursementId, verseLe: '2026-11-22' }),
    ).toMatchObject({ code: 'REMBOURSEMENT_DATE', champ: 'verseLe' });
    b.faire('dcf')('remboursement.verser', verser);
    const { remboursements, aVerserNombre } = b.faire('dcf')('remboursement.lister', {
      vue: 'verses',
    });
    expect(remboursements).toMatchObject([{ remboursementId, etape: 'verse' }]);
    expect(aVerserNombre).toBe(0);
    const [paiement] = b.faire(AMIABLE)('encaissement.lister', { vue: 'tous' }).encaissements;
    expect(
      b.refus(AMIABLE)('encaissement.rejeter', {
        encaissementId: paiement?.encaissementId ?? '',
        rejeteLe: '2026-11-21',
        motif: 'Rejet',
      }).code,
    ).toBe('REMBOURSEMENT_VERSE');
  });
});
