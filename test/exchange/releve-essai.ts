/** Makes small camt.053 files for tests: balances add up unless the closing one is given. */
export const COMPTE_ESSAI = 'FR7699999000990000000000197';

type EcritureEssai = {
  readonly montant: string;
  readonly sens?: 'CRDT' | 'DBIT';
  readonly jour?: string;
  readonly libelle?: string;
  readonly nom?: string;
  readonly iban?: string;
  readonly devise?: string;
  /** Amounts of the transactions of a batch; a minus sign turns the side round. */
  readonly operations?: readonly string[];
};

export function ecritureEssai(e: EcritureEssai): string {
  const sens = e.sens ?? 'CRDT';
  const devise = e.devise ?? 'EUR';
  const jour = e.jour ?? '2026-10-09';
  const date = jour === '' ? '' : `<BookgDt><Dt>${jour}</Dt></BookgDt>`;
  const operations = e.operations ?? [''];
  const details = operations.map((montant) => operationEssai(e, montant)).join('');
  return `<Ntry><Amt Ccy="${devise}">${e.montant}</Amt><CdtDbtInd>${sens}</CdtDbtInd>
    <Sts><Cd>BOOK</Cd></Sts>${date}<BkTxCd/><NtryDtls>${details}</NtryDtls></Ntry>`;
}

function operationEssai(e: EcritureEssai, montant: string): string {
  const inverse = montant.startsWith('-');
  const sens = ((e.sens ?? 'CRDT') === 'CRDT') !== inverse ? 'CRDT' : 'DBIT';
  const somme =
    montant === ''
      ? ''
      : `<Amt Ccy="EUR">${montant.replace('-', '')}</Amt><CdtDbtInd>${sens}</CdtDbtInd>`;
  const compte = e.iban ? `<DbtrAcct><Id><IBAN>${e.iban}</IBAN></Id></DbtrAcct>` : '';
  const parties = e.nom
    ? `<RltdPties><Dbtr><Pty><Nm>${e.nom}</Nm></Pty></Dbtr>${compte}</RltdPties>`
    : '';
  return `<TxDtls>${somme}${parties}<RmtInf><Ustrd>${e.libelle ?? ''}</Ustrd></RmtInf></TxDtls>`;
}

/** @param cloture closing balance; computed from the entries when absent */
export function camtEssai(ecritures: readonly string[], cloture?: string): string {
  const total = ecritures
    .map((e) => /<Amt[^>]*>([\d.]+)<\/Amt><CdtDbtInd>(\w+)/.exec(e))
    .reduce((t, m) => t + (m?.[2] === 'DBIT' ? -1 : 1) * Math.round(Number(m?.[1]) * 100), 0);
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
<GrpHdr><MsgId>M</MsgId><CreDtTm>2026-10-10T00:00:00</CreDtTm></GrpHdr>
<Stmt><Id>S1</Id><Acct><Id><IBAN>${COMPTE_ESSAI}</IBAN></Id><Ccy>EUR</Ccy></Acct>
${solde('OPBD', '0.00')}${solde('CLBD', cloture ?? (total / 100).toFixed(2))}
${ecritures.join('\n')}
</Stmt></BkToCstmrStmt></Document>`;
}

const solde = (code: string, montant: string): string =>
  `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${montant.replace('-', '')}</Amt>
  <CdtDbtInd>${montant.startsWith('-') ? 'DBIT' : 'CRDT'}</CdtDbtInd><Dt><Dt>2026-10-09</Dt></Dt></Bal>`;
