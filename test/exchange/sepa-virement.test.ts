/** Refunds by transfer: valid against their schemas, one batch a date, refusals by field. */
import { describe, expect, test } from 'vitest';
import {
  controlerVirements,
  ecrireVirements,
  type RemiseVirements,
  VERSIONS_VIREMENT,
  type Virement,
} from '../../src/main/exchange/sepa-virement.ts';
import { centimes } from '../../src/shared/montant.ts';
import { exigerProgramme, fautesDeSchema } from './schema-essai.ts';
import { avecCle, CAISSE, D, ibanEssai, remiseVirements, valeurs, virement } from './sepa-essai.ts';

const MONACO = ibanEssai(9, 'MC');
const ADRESSE = { voie: null, codePostal: '75019', ville: 'Paris', pays: 'FR' };

const varie = (version: RemiseVirements['version']) =>
  remiseVirements({
    version,
    donneurOrdre: { ...CAISSE, bic: null, adresse: ADRESSE },
    virements: [
      virement(1, { montant: centimes(99_999_999_999), le: D('2026-12-31') }),
      virement(2, { montant: centimes(1) }),
      virement(3, {
        beneficiaire: { nom: 'ÉBAUCHE Inès', iban: ibanEssai(3), bic: 'ZZZZFRPP', adresse: null },
        communication: { reference: avecCle('RF', 'IND2026000003'), libelle: 'omis' },
      }),
      virement(4, {
        beneficiaire: { nom: `<b>&amp;</b> ${'Ç'.repeat(140)}`, ...compte(ibanEssai(4)) },
        communication: { reference: 'IND-4', libelle: null },
      }),
      virement(5, {
        beneficiaire: { nom: 'TÉMOIN Guy', iban: MONACO, bic: 'ZZZZMCMC', adresse: ADRESSE },
      }),
    ],
  });

function compte(iban: string) {
  return { iban, bic: null, adresse: null };
}

describe('Un fichier de virements', () => {
  test.for(VERSIONS_VIREMENT)('%s est valide pour xmllint', (version, contexte) => {
    exigerProgramme('xmllint', 'libxml2-utils', contexte);
    const { xml } = ecrireVirements(varie(version));
    expect(fautesDeSchema(version, xml)).toEqual([]);
    expect(fautesDeSchema(version, xml.replace('Ccy="EUR"', ''))).not.toEqual([]);
    expect(fautesDeSchema(version, xml.replace('<PmtMtd>TRF</PmtMtd>', ''))).not.toEqual([]);
    const date = version.endsWith('.03') ? /<ReqdExctnDt>(\d)/ : /<Dt>(\d)/;
    expect(fautesDeSchema(version, xml.replace(date, '$1'))).not.toEqual([]);
  });

  test('fait un lot par date d’exécution, avec ses sommes de contrôle', () => {
    const fichier = ecrireVirements(varie('pain.001.001.09'));
    expect(fichier.lots).toEqual([
      { reference: 'QUI-RBT-20261123-001-1', le: '2026-11-25', nombre: 4, total: 12_601 },
      { reference: 'QUI-RBT-20261123-001-2', le: '2026-12-31', nombre: 1, total: 99_999_999_999 },
    ]);
    expect(valeurs(fichier.xml, 'CtrlSum')).toEqual(['1000000126.00', '126.01', '999999999.99']);
    expect(valeurs(fichier.xml, 'NbOfTxs')).toEqual(['5', '4', '1']);
    expect(fichier.total).toBe(100_000_012_600);
  });

  test('n’écrit la banque du bénéficiaire que si son BIC est connu', () => {
    const ancien = ecrireVirements(varie('pain.001.001.03')).xml;
    expect(valeurs(ancien, 'BIC')).toEqual(['ZZZZFRPP', 'ZZZZMCMC']);
    expect(ancien.match(/<CdtrAgt>/g)).toHaveLength(2);
    expect(ancien.match(/NOTPROVIDED/g)).toHaveLength(2);
    expect(ecrireVirements(varie('pain.001.001.09')).xml).toMatch(
      /<ReqdExctnDt>\s*<Dt>2026-11-25<\/Dt>/,
    );
  });

  test('rend les mêmes octets des mêmes faits', () => {
    expect(ecrireVirements(varie('pain.001.001.03'))).toEqual(
      ecrireVirements(structuredClone(varie('pain.001.001.03'))),
    );
  });
});

describe('Un virement est refusé', () => {
  const un = (change: Partial<Virement>) => remiseVirements({ virements: [virement(1, change)] });
  const vers = (change: Partial<Virement['beneficiaire']>) =>
    un({ beneficiaire: { ...virement(1).beneficiaire, ...change } });
  const champ = 'virements.0';

  test.each<[string, RemiseVirements, string, string]>([
    ['de zéro centime', un({ montant: centimes(0) }), 'SEPA_MONTANT', `${champ}.montant`],
    ['à une date passée', un({ le: D('2026-11-22') }), 'SEPA_DATE', `${champ}.le`],
    ['vers un IBAN faux', vers({ iban: 'FR00' }), 'IBAN_INVALIDE', `${champ}.beneficiaire.iban`],
    ['vers un BIC faux', vers({ bic: 'FR' }), 'BIC_INVALIDE', `${champ}.beneficiaire.bic`],
    [
      'vers un nom qui ne s’écrit pas',
      vers({ nom: '山田' }),
      'SEPA_CARACTERE',
      `${champ}.beneficiaire.nom`,
    ],
    [
      'avec un libellé qui ne s’écrit pas',
      un({ communication: { reference: 'IND-1', libelle: '💶' } }),
      'SEPA_CARACTERE',
      `${champ}.communication.libelle`,
    ],
    [
      'avec une référence accentuée',
      un({ reference: 'É1' }),
      'SEPA_REFERENCE',
      `${champ}.reference`,
    ],
    [
      'vers l’étranger sans l’adresse de l’organisme',
      vers({ iban: MONACO, bic: 'ZZZZMCMC' }),
      'SEPA_ADRESSE',
      'donneurOrdre.adresse',
    ],
    [
      'vers un pays mal écrit',
      vers({ adresse: { ...ADRESSE, pays: 'France' } }),
      'SEPA_ADRESSE',
      `${champ}.beneficiaire.adresse.pays`,
    ],
    ['sans aucune ligne', remiseVirements({ virements: [] }), 'SEPA_VIDE', 'virements'],
    [
      'deux fois sous la même référence',
      remiseVirements({ virements: [virement(1), virement(1)] }),
      'SEPA_DOUBLON',
      'virements.1.reference',
    ],
  ])('%s', (_, remise, code, lieu) => {
    expect(controlerVirements(remise).map((r) => [r.code, r.champ])).toEqual([[code, lieu]]);
    expect(() => ecrireVirements(remise)).toThrow(code);
  });
});
