/** The bank answers by its statement: an order of ours is recognised by its end-to-end reference. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BaseEssai, ouvrirBaseEssai } from '../base-essai.ts';
import { ORGANISME } from '../saisies-essai.ts';
import {
  AMIABLE,
  dossierDe,
  payer,
  planPreleve,
  remboursementDe,
  rendrePret,
} from './sepa-essai.ts';

let b: BaseEssai;
beforeEach(() => {
  b = ouvrirBaseEssai();
});
afterEach(() => b.fermer());

type Ecriture = {
  readonly montant: string;
  readonly sens: 'CRDT' | 'DBIT';
  readonly reference: string;
  readonly jour: string;
  readonly retour?: string;
};

const ecrire = (e: Ecriture): string =>
  `<Ntry><Amt Ccy="EUR">${e.montant}</Amt><CdtDbtInd>${e.sens}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
  <BookgDt><Dt>${e.jour}</Dt></BookgDt><BkTxCd/><NtryDtls><TxDtls><Refs><EndToEndId>${e.reference}</EndToEndId></Refs>
  ${e.retour ? `<RtrInf><Rsn><Cd>${e.retour}</Cd></Rsn></RtrInf>` : ''}</TxDtls></NtryDtls></Ntry>`;

function importer(e: Ecriture) {
  const cloture = e.sens === 'CRDT' ? e.montant : `-${e.montant}`;
  const solde = (code: string, m: string) =>
    `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${m.replace('-', '')}</Amt>
    <CdtDbtInd>${m.startsWith('-') ? 'DBIT' : 'CRDT'}</CdtDbtInd><Dt><Dt>${e.jour}</Dt></Dt></Bal>`;
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
<GrpHdr><MsgId>${e.reference}</MsgId><CreDtTm>${e.jour}T00:00:00</CreDtTm></GrpHdr>
<Stmt><Id>S-${e.reference}</Id><Acct><Id><IBAN>${ORGANISME.caisse.iban}</IBAN></Id><Ccy>EUR</Ccy></Acct>
${solde('OPBD', '0.00')}${solde('CLBD', cloture)}${ecrire(e)}</Stmt></BkToCstmrStmt></Document>`;
  const contenu = Buffer.from(xml).toString('base64');
  return b.faire(AMIABLE)('releve.importer', { nom: 'releve.xml', contenu });
}

const ouvrir = (dossierId: string) => b.faire(AMIABLE)('dossier.ouvrir', { dossierId });
const prelever = () =>
  b.faire(AMIABLE)('sepa.prelevements', { du: '2027-01-01', au: '2027-01-31' });

describe('Le relevé répond à un prélèvement', () => {
  test('au crédit, il est réglé : un seul paiement, imputé sur la dette du plan', () => {
    const { dossierId } = planPreleve(b, 1);
    const { lotId, ordres } = prelever();
    const reference = ordres[0]?.reference ?? '';
    b.le('2027-01-06');
    const rapport = importer({ montant: '100.27', sens: 'CRDT', reference, jour: '2027-01-05' });
    expect(rapport).toMatchObject({ certains: 1, certainsCentimes: 10_027, aVoir: [] });
    expect(ouvrir(dossierId).resteCentimes).toBe(40_110 - 10_027);
    expect(b.faire('dcf')('encaissement.lister', { vue: 'tous' }).total).toBe(1);
    expect(b.faire('dcf')('sepa.lire', { lotId }).ordres[0]?.etat).toBe('regle');
  });

  test('au débit avec un motif de retour, il est rejeté', () => {
    const { dossierId } = planPreleve(b, 1);
    const { lotId, ordres } = prelever();
    const reference = ordres[0]?.reference ?? '';
    b.le('2027-01-07');
    const jour = '2027-01-06';
    importer({ montant: '100.27', sens: 'DBIT', reference, jour, retour: 'AM04' });
    expect(b.faire('dcf')('sepa.lire', { lotId }).ordres[0]).toMatchObject({
      etat: 'rejete',
      motif: 'AM04',
    });
    expect(ouvrir(dossierId).resteCentimes).toBe(40_110);
  });

  test('d’un autre montant, ce n’est pas sa réponse : la ligne se regarde', () => {
    planPreleve(b, 1);
    const { lotId, ordres } = prelever();
    const reference = ordres[0]?.reference ?? '';
    b.le('2027-01-06');
    importer({ montant: '90.00', sens: 'CRDT', reference, jour: '2027-01-05' });
    expect(b.faire('dcf')('sepa.lire', { lotId }).ordres[0]?.etat).toBe('emis');
  });
});

test('Le relevé répond à un virement : au débit, le remboursement est versé', () => {
  const dossierId = dossierDe(b, 2);
  payer(b, dossierId, 50_000);
  rendrePret(b, dossierId);
  const { ordres } = b.faire('dcf')('sepa.virements', { executionLe: '2026-11-25' });
  const reference = ordres[0]?.reference ?? '';
  b.le('2026-11-26');
  importer({ montant: '98.90', sens: 'DBIT', reference, jour: '2026-11-25' });
  expect(remboursementDe(b, dossierId)).toMatchObject({ etape: 'verse', verseLe: '2026-11-25' });
});
