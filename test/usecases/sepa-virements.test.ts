/** The file of transfers: valid, sent once, on the day told, undone before it leaves only. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BaseEssai, notifier, ouvrirBaseEssai } from '../base-essai.ts';
import { exigerProgramme, fautesDeSchema } from '../exchange/schema-essai.ts';
import { valeurs } from '../exchange/sepa-essai.ts';
import { soldesDuJournal, soldesLus } from './mouvement-essai.ts';
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

describe('Le lot de virements', () => {
  test('est valide pour sa norme, et ses octets sont ceux dont l’empreinte est gardée', (contexte) => {
    exigerProgramme('xmllint', 'libxml2-utils', contexte);
    for (const [rang, version] of (['pain.001.001.09', 'pain.001.001.03'] as const).entries()) {
      rendrePret(b, excedent(20 + rang));
      const lot = b.faire('dcf')('sepa.virements', { executionLe: '2026-11-25', version });
      const xml = Buffer.from(lot.contenu, 'base64').toString('utf8');
      expect(fautesDeSchema(version, xml)).toEqual([]);
      expect(valeurs(xml, 'InstdAmt')).toEqual(['98.90']);
      expect(b.faire('dcf')('sepa.lire', { lotId: lot.lotId }).contenu).toBe(lot.contenu);
    }
  });

  test('ne part pas deux fois, ni avant le jour annoncé, ni un jour chômé, ni sans D21', () => {
    const id = excedent();
    const virer = (executionLe: string) => b.refus('dcf')('sepa.virements', { executionLe });
    expect(virer('2026-11-24')).toMatchObject({ code: 'SEPA_VIDE' });
    b.faire(AMIABLE)('remboursement.preparer', preparer(id));
    expect(virer('2026-11-25').message).toMatch(/D21/);
    rendrePret(b, id);
    expect(virer('2026-11-24').message).toMatch(/Annoncé au débiteur pour le 25\/11\/2026/);
    expect(virer('2026-11-28')).toMatchObject({ code: 'SEPA_JOUR', champ: 'executionLe' });
    b.faire('dcf')('sepa.virements', { executionLe: '2026-11-25' });
    expect(virer('2026-11-25').message).toBe('Aucun remboursement n’attend d’être viré.');
  });

  test('émis, le paiement ne se reprend plus et le remboursement ne se prépare ni ne s’annule', () => {
    const id = excedent();
    const remboursementId = rendrePret(b, id);
    const { lotId } = b.faire('dcf')('sepa.virements', { executionLe: '2026-11-25' });
    const [paiement] = b.faire(AMIABLE)('encaissement.lister', { vue: 'tous' }).encaissements;
    const encaissementId = paiement?.encaissementId ?? '';
    const reprise = { encaissementId, motif: 'Erreur' };
    expect(b.refus(AMIABLE)('encaissement.desaffecter', reprise).code).toBe('REMBOURSEMENT_EMIS');
    expect(b.refus(AMIABLE)('remboursement.preparer', preparer(id)).code).toBe(
      'REMBOURSEMENT_EMIS',
    );
    expect(
      b.refus(AMIABLE)('remboursement.annuler', { remboursementId, motif: 'Erreur' }).code,
    ).toBe('REMBOURSEMENT_EMIS');
    b.faire('dcf')('sepa.annuler', { lotId, motif: 'Fichier non remis' });
    expect(remboursementDe(b, id).etape).toBe('pret');
    b.faire(AMIABLE)('encaissement.desaffecter', reprise);
    expect(ouvrir(id).resteCentimes).toBe(40_110);
  });

  test('rejeté par la banque, le compte est à vérifier de nouveau et une tâche s’ouvre', () => {
    const id = excedent();
    rendrePret(b, id);
    const { lotId, ordres } = b.faire('dcf')('sepa.virements', { executionLe: '2026-11-25' });
    b.le('2026-11-26');
    const ordre = { ordreId: ordres[0]?.ordreId ?? '', issue: 'rejete', le: '2026-11-26' } as const;
    expect(
      b.refus('dcf')('sepa.confirmer', { lotId, ordres: [{ ...ordre, motif: '' }] }),
    ).toMatchObject({ code: 'ORDRE_MOTIF', champ: 'motif' });
    b.faire('dcf')('sepa.confirmer', { lotId, ordres: [{ ...ordre, motif: 'Compte clos' }] });
    expect(remboursementDe(b, id)).toMatchObject({ etape: 'a-preparer', documentId: null });
    expect(ouvrir(id).taches).toMatchObject([{ type: 'remboursement' }]);
    expect(b.refus('dcf')('sepa.annuler', { lotId, motif: 'Trop tard' }).code).toBe('LOT_CONFIRME');
  });
});

test('Payé, imputé ou en attente, un trop-perçu se relit par hledger au centime', (contexte) => {
  exigerProgramme('hledger', 'hledger', contexte);
  const verse = excedent(31);
  const remboursementId = rendrePret(b, verse);
  b.faire('dcf')('remboursement.verser', { remboursementId, verseLe: '2026-11-21' });
  const partiel = excedent(32);
  const autre = dossierDe(b, 32);
  notifier(b, autre);
  const induId = ouvrir(autre).indus[0]?.induId ?? '';
  const imputation = { induId, montantCentimes: 4_000, accordLe: '2026-11-21' };
  b.faire(AMIABLE)('remboursement.preparer', preparer(partiel, { imputation }));
  const { contenu } = b.faire('dcf')('mouvement.exporter', {
    format: 'hledger',
    arreteLe: '2026-11-21',
  });
  const lus = soldesDuJournal(Buffer.from(contenu, 'base64').toString('utf8'));
  expect(lus).toEqual(soldesLus((nom, entree) => b.faire('dcf')(nom, entree)));
  expect(lus.aRendre).toBe(5_890);
});
