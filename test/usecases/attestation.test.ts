/** D20: the debt settled by payments, or the state of the file on a day; nothing else is attested. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { insererMouvement } from '../../src/main/store/mouvement.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';
import { centimes } from '../../src/shared/montant.ts';
import { type BaseEssai, creerDossierEssai, ligneEssai, ouvrirBaseEssai } from '../base-essai.ts';
import { AMIABLE, type Essai, essaiRelance } from './relance-essai.ts';

let b: BaseEssai;
let e: Essai;
beforeEach(() => {
  b = ouvrirBaseEssai();
  e = essaiRelance(b);
});
afterEach(() => b.fermer());

/** What D20 prints of a debt. */
function attester(dossierId: string) {
  const { documentId } = e.envoyer(dossierId, 'D20');
  const brut = b.brut().brut.prepare('SELECT instantane FROM document WHERE id = ?').pluck();
  const { attestation, indu, comptes, total, document, ev } = JSON.parse(
    String(brut.get(documentId)),
  );
  return { attestation, indu, comptes, total, objet: document.objet, ev };
}

/** A row that no screen writes yet: a remission, an admission en non-valeur. */
function mouvement(dossierId: string, nature: 'remise' | 'anv', montant: number): void {
  const induId = e.ouvrir(dossierId).indus[0]?.induId ?? '';
  const db = b.brut();
  const poste = String(db.brut.prepare('SELECT poste FROM mouvement LIMIT 1').pluck().get());
  insererMouvement(db, poste, {
    id: crypto.randomUUID(),
    induId,
    debiteurId: null,
    nature,
    montantCentimes: centimes(-montant),
    effetLe: dateCivile('2026-12-01'),
    enregistreLe: '2026-12-01T09:00:00.000Z',
    moyen: null,
    annuleId: null,
    encaissementId: null,
  });
}

describe('L’attestation', () => {
  test('dit la dette soldée depuis le jour du dernier paiement', () => {
    const dossierId = e.recu();
    b.le('2026-12-15');
    e.payer(dossierId, 20_330);
    b.le('2027-01-10');
    e.payer(dossierId, 100_000);
    b.le('2027-02-01');
    expect(attester(dossierId)).toMatchObject({
      attestation: { type: 'fin', date: null, date_solde: '2027-01-10' },
      indu: { montant_initial: 120_330, reste: 0 },
      comptes: { paye: 120_330, retenu: 0, remis: 0, annule: 0 },
      objet: 'Votre dette est soldée',
      ev: { d01: '2026-11-21' },
    });
  });

  test('dit la situation du jour tant qu’il reste à payer', () => {
    const dossierId = e.recu();
    e.payer(dossierId, 20_330);
    b.le('2026-12-15');
    expect(attester(dossierId)).toMatchObject({
      attestation: { type: 'situation', date: '2026-12-15', date_solde: null },
      indu: { montant_initial: 120_330, reste: 100_000 },
      total: { recouvre: 20_330 },
      objet: 'Situation de votre dossier au 15 décembre 2026',
    });
  });

  test('ne compte pas un paiement rejeté', () => {
    const dossierId = e.recu();
    const { encaissementId } = e.payer(dossierId, 120_330);
    b.faire(AMIABLE)('encaissement.rejeter', {
      encaissementId,
      rejeteLe: '2026-11-21',
      motif: 'Sans provision',
    });
    expect(attester(dossierId)).toMatchObject({
      attestation: { type: 'situation' },
      comptes: { paye: 0, annule: 0 },
      indu: { reste: 120_330 },
    });
  });

  test('d’une dette en partie prescrite porte sur ce qui fut réclamé', () => {
    const lignes = ['2024-10', '2026-08'].map((m) => ligneEssai(m));
    const dossierId = e.recu({ indu: { lignes } });
    e.payer(dossierId, 40_110);
    expect(attester(dossierId)).toMatchObject({
      attestation: { type: 'fin' },
      indu: { montant_initial: 40_110, reste: 0 },
    });
  });

  test('compte une remise comme une extinction', () => {
    const dossierId = e.recu();
    b.le('2026-12-02');
    mouvement(dossierId, 'remise', 20_330);
    e.payer(dossierId, 100_000);
    expect(attester(dossierId)).toMatchObject({
      attestation: { type: 'fin', date_solde: '2026-12-02' },
      comptes: { paye: 100_000, remis: 20_330 },
    });
  });

  test('ne dit jamais soldée une dette admise en non-valeur : elle subsiste', () => {
    const dossierId = e.recu();
    b.le('2026-12-02');
    mouvement(dossierId, 'anv', 120_330);
    expect(e.ouvrir(dossierId).resteCentimes).toBe(0);
    expect(attester(dossierId)).toMatchObject({
      attestation: { type: 'situation' },
      indu: { reste: 120_330 },
    });
  });

  test('est refusée avant la notification', () => {
    const { dossierId } = creerDossierEssai(b);
    expect(e.refus(dossierId, 'D20')).toMatchObject({
      code: 'ATTESTATION_NON_NOTIFIE',
      source: expect.stringContaining('133-9-2'),
    });
  });

  test('attend qu’un chèque ne puisse plus revenir', () => {
    const dossierId = e.recu();
    b.le('2026-12-01');
    e.payer(dossierId, 120_330, 'cheque');
    b.le('2026-12-15');
    const refus = e.refus(dossierId, 'D20');
    expect(refus).toMatchObject({
      code: 'ATTESTATION_CHEQUE',
      source: expect.stringContaining('122-2'),
    });
    expect(refus.message).toContain('Possible à partir du 16/12/2026.');
    b.le('2026-12-16');
    expect(attester(dossierId).attestation.type).toBe('fin');
  });

  test('ne tait pas un accessoire qui reste dû', () => {
    const dossierId = e.recu();
    e.payer(dossierId, 120_330);
    b.faire('gestionnaire-contentieux')('dossier.ajouterAccessoire', {
      dossierId,
      accessoire: 'frais',
      montantCentimes: 5_000,
      constateLe: '2026-11-21',
      motif: 'Frais de commissaire de justice',
    });
    expect(e.refus(dossierId, 'D20')).toMatchObject({ code: 'ATTESTATION_ACCESSOIRE' });
  });
});
