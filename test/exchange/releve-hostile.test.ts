/** Statements that lie, are cut short or attack: each ends in one sentence, soon, or reads right. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lireReleve } from '../../src/main/exchange/releve-lecture.ts';
import { RefusError } from '../../src/shared/refus.ts';
import { COMPTE_ESSAI, camtEssai, ecritureEssai } from './releve-essai.ts';

const EXEMPLES = join(import.meta.dirname, '..', '..', 'docs', 'exemples');
const BON = camtEssai([
  ecritureEssai({ montant: '10.00', libelle: 'RF91 2026 0000 0101' }),
  ecritureEssai({ montant: '4.00', sens: 'DBIT' }),
]);

function refusDe(octets: Buffer | string, compte: string | null = COMPTE_ESSAI) {
  try {
    lireReleve({ octets: Buffer.from(octets), compte });
  } catch (erreur) {
    if (erreur instanceof RefusError) return erreur.refus;
    throw erreur;
  }
  return null;
}
const codeDe = (octets: Buffer | string) => refusDe(octets)?.code;

describe('Un relevé est refusé en entier', () => {
  test('quand il n’est pas en euros, en nommant la ligne et l’écriture', () => {
    const xml = camtEssai([ecritureEssai({ montant: '10.00', devise: 'USD' })]);
    expect(refusDe(xml)).toMatchObject({ code: 'RELEVE_DEVISE', champ: 'Ntry/Amt' });
    expect(refusDe(xml)?.message).toMatch(/^Ligne \d+, écriture 1 : montant en « USD »/);
    expect(codeDe(BON.replace('<Ccy>EUR<', '<Ccy>CHF<'))).toBe('RELEVE_DEVISE');
  });

  test('quand il est celui d’un autre compte, ou ne nomme pas son compte', () => {
    expect(refusDe(BON, 'FR7699999000990000000001167')).toMatchObject({
      code: 'RELEVE_COMPTE',
      message: `Ce relevé est celui du compte ${COMPTE_ESSAI}, et non du compte FR7699999000990000000001167.`,
    });
    expect(codeDe(BON.replace(/<Acct>.*<\/Acct>/s, ''))).toBe('RELEVE_COMPTE');
  });

  test('quand ses soldes ne se recoupent pas, en donnant l’écart', () => {
    const xml = camtEssai([ecritureEssai({ montant: '10.00' })], '10.01');
    expect(refusDe(xml)).toMatchObject({
      code: 'RELEVE_SOLDES',
      message: expect.stringContaining('Écart : \u2212\u00a00,01\u00a0€'),
    });
    expect(codeDe(BON.replace('CLBD', 'XXXX'))).toBe('RELEVE_SOLDES');
    expect(codeDe(BON.replace(/<Bal>.*<\/Bal>/s, ''))).toBe('RELEVE_SOLDES');
  });

  test('quand une écriture manque, est doublée, ou change de sens ou de montant', () => {
    const ecriture = ecritureEssai({ montant: '10.00', libelle: 'RF91 2026 0000 0101' });
    expect(codeDe(BON.replace(ecriture, ''))).toBe('RELEVE_SOLDES');
    expect(codeDe(BON.replace(ecriture, ecriture + ecriture))).toBe('RELEVE_SOLDES');
    expect(codeDe(BON.replace('<CdtDbtInd>DBIT', '<CdtDbtInd>CRDT'))).toBe('RELEVE_SOLDES');
    expect(codeDe(BON.replace('>4.00<', '>4.01<'))).toBe('RELEVE_SOLDES');
  });

  test.each([
    ['un sens inconnu', '<CdtDbtInd>DBIT', '<CdtDbtInd>DEBIT', /Ntry\/CdtDbtInd « DEBIT »/],
    ['un état inconnu', '<Cd>BOOK', '<Cd>DONE', /écriture 1, Ntry\/Sts « DONE »/],
    ['un montant en lettres', '>4.00<', '>quatre<', /écriture 2, Ntry\/Amt « quatre »/],
    ['un montant négatif', '>4.00<', '>-4.00<', /Ntry\/Amt « -4.00 »/],
    ['un montant absent', /<Amt Ccy="EUR">4.00<\/Amt>/, '', /écriture 2, Ntry\/Amt vide/],
    ['un montant énorme', '>4.00<', `>${'9'.repeat(40)}<`, /Ntry\/Amt/],
  ])('pour %s, en disant où et pourquoi', (_, de, vers, phrase) => {
    expect(refusDe(BON.replace(de, vers))).toMatchObject({
      code: 'RELEVE_ECRITURE',
      message: expect.stringMatching(phrase),
    });
  });

  test('quand le même relevé y figure deux fois', () => {
    const double = BON.replace(/<Stmt>.*<\/Stmt>/s, (stmt) => stmt + stmt);
    expect(codeDe(double)).toBe('RELEVE_DOUBLON');
  });

  test.each([
    ['camt.054.001.08', /c’est un message camt\.054\.001\.08/],
    ['camt.053.001.13', /c’est un message camt\.053\.001\.13/],
    ['<script>', /001\.02 ou 001\.08\.$/],
  ])('quand c’est un message %s', (message, phrase) => {
    const xml = BON.replace('camt.053.001.08', message.replace('<', '&lt;'));
    expect(refusDe(xml)).toMatchObject({
      code: 'RELEVE_FORMAT',
      message: expect.stringMatching(phrase),
    });
  });

  test.each(['<a/>', '<html><body/></html>', '<Document/>'])(
    'quand c’est un autre XML : %s',
    (xml) => expect(codeDe(xml)).toBe('RELEVE_FORMAT'),
  );
});

describe('Un fichier hostile', () => {
  test('qui porte un DTD ou des entités n’est pas lu, sous aucun déguisement', () => {
    const rires = Array.from(
      { length: 10 },
      (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`,
    );
    const bombe = `<!DOCTYPE lolz [<!ENTITY l0 "lol">${rires.join('')}]>`;
    const externe = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    for (const dtd of [bombe, externe, '<!DOCTYPE Document>']) {
      expect(codeDe(BON.replace('?>', `?>${dtd}`))).toBe('RELEVE_DTD');
    }
    const utf16 = Buffer.from(`\ufeff${BON.replace('?>', `?>${externe}`)}`, 'utf16le');
    expect(codeDe(utf16.subarray(2))).toBe('RELEVE_ENCODAGE');
    expect(codeDe(BON.replace('RF91', '&lol;'))).toBe('RELEVE_XML');
  });

  test('de 200 Mo est refusé avant d’être lu', () => {
    const debut = performance.now();
    const lourd = Buffer.alloc(200 * 1024 * 1024, 0x20);
    lourd.write('<?xml version="1.0"?><Document>');
    expect(codeDe(lourd)).toBe('RELEVE_TAILLE');
    expect(performance.now() - debut).toBeLessThan(2_000);
  });

  test('fait d’un texte, d’un commentaire ou d’un attribut démesuré est refusé', () => {
    const long = 'a'.repeat(200_000);
    for (const xml of [
      BON.replace('RF91', long),
      BON.replace('<Stmt>', `<!--${long}--><Stmt>`),
      BON.replace('<Stmt>', `<Stmt a="${long}">`),
    ]) {
      expect(codeDe(xml)).toBe('RELEVE_XML');
    }
  });

  test('trop profond est refusé', () => {
    const fond = '<Prtry>'.repeat(5_000) + '</Prtry>'.repeat(5_000);
    expect(codeDe(BON.replace('<BkTxCd/>', `<BkTxCd>${fond}</BkTxCd>`))).toBe('RELEVE_XML');
  });

  test('de plus de 200 000 écritures est refusé', () => {
    const ecriture =
      '<Ntry><Amt Ccy="EUR">1</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>' +
      '<ValDt><Dt>2026-10-09</Dt></ValDt></Ntry>\n';
    const [avant = '', apres = ''] = BON.split('</Stmt>');
    expect(codeDe(`${avant}${ecriture.repeat(200_001)}</Stmt>${apres}`)).toBe('RELEVE_LIGNES');
  });

  test('cache ses écritures dans un autre espace de noms : elles ne sont pas lues', () => {
    const cachee = `<Suppl xmlns="urn:x"><Stmt>${ecritureEssai({ montant: '1.00' })}</Stmt></Suppl>`;
    const r = lireReleve({
      octets: Buffer.from(BON.replace('</Stmt>', `${cachee}</Stmt>`)),
      compte: null,
    });
    expect(r.lignes.map((l) => l.montant)).toEqual([1_000, 400]);
  });

  test.each([
    ['qui se dit UTF-8 et ne l’est pas', Buffer.from(BON.replace('RF91', 'é'), 'latin1')],
    ['dans un encodage inconnu', Buffer.from(BON.replace('UTF-8', 'UTF-7'))],
    ['avec un octet nul', Buffer.from(BON.replace('RF91', '\0'))],
  ])('%s est refusé', (_, octets) => expect(codeDe(octets)).toBe('RELEVE_ENCODAGE'));
});

describe('Un fichier abîmé', () => {
  test('coupé n’importe où n’est jamais pris pour un relevé entier', () => {
    const entier = readFileSync(join(EXEMPLES, 'releve-camt053-08.xml'));
    const fin = entier.lastIndexOf('>');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: fin - 1 }), (coupe) => {
        const debut = entier.subarray(0, coupe + 1);
        expect(refusDe(debut)).not.toBeNull();
      }),
      { numRuns: 300 },
    );
    expect(codeDe(entier.subarray(0, entier.length - 40))).toBe('RELEVE_TRONQUE');
  });

  test('dont des octets changent est refusé par une phrase, ou garde ses soldes justes', () => {
    const bons = ['releve-camt053-02.xml', 'releve-camt053-08.xml', 'releve-exemple.csv'].map(
      (nom) => readFileSync(join(EXEMPLES, nom)),
    );
    const fautes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.constantFrom(...bons), fautes, (bon, changements) => {
        const octets = Buffer.from(bon);
        for (const [ou, valeur] of changements) octets[ou % octets.length] = valeur;
        const refus = refusDe(octets);
        if (refus) expect(refus.message).toMatch(/^[A-ZÀ-Ý].*\.$/s);
      }),
      { numRuns: 3_000 },
    );
  });
});
