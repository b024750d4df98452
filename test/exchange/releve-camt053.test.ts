/** Bank statements in XML: the two examples of the documentation, and what entries may hold. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lireCamt053 } from '../../src/main/exchange/releve-camt053.ts';
import { lireReleve } from '../../src/main/exchange/releve-lecture.ts';
import { COMPTE_ESSAI, camtEssai, ecritureEssai } from './releve-essai.ts';
import { exigerProgramme, fautesDeSchema, schemasDe } from './schema-essai.ts';

const EXEMPLES = join(import.meta.dirname, '..', '..', 'docs', 'exemples');
const exemple = (nom: string) => readFileSync(join(EXEMPLES, nom));
const lireExemple = (nom: string) => lireReleve({ octets: exemple(nom), compte: COMPTE_ESSAI });
const lire = (xml: string, compte: string | null = COMPTE_ESSAI) =>
  lireCamt053({ octets: Buffer.from(xml), compte });

describe('L’exemple en version 001.02', () => {
  const r = lireExemple('releve-camt053-02.xml');

  test('porte un relevé dont les soldes sont contrôlés', () => {
    expect(r.format).toBe('camt.053.001.02');
    expect(r.releves).toEqual([
      {
        ...{ identifiant: '2026-195', compte: COMPTE_ESSAI, duplicata: false },
        ...{ du: '2026-10-09', au: '2026-10-09' },
        ...{ soldeInitial: 1_250_000, soldeFinal: 1_272_680 },
      },
    ]);
  });

  test('donne une ligne par écriture, et une par opération d’une remise détaillée', () => {
    expect(r.lignes.map((l) => [l.rang, l.repere, l.sens, l.montant])).toEqual([
      [1, 'écriture 1', 'credit', 15_000],
      [2, 'écriture 2, opération 1', 'credit', 5_000],
      [3, 'écriture 2, opération 2', 'credit', 7_550],
      [4, 'écriture 2, opération 3', 'credit', 2_450],
      [5, 'écriture 3', 'credit', 8_000],
      [6, 'écriture 4', 'debit', 15_000],
      [7, 'écriture 5', 'debit', 320],
    ]);
    expect(r.rejets).toEqual([]);
  });

  test('met à part ce qui n’est pas encore comptabilisé', () => {
    expect(r.attente.map((l) => [l.repere, l.montant, l.comptableLe])).toEqual([
      ['écriture 6', 6_000, '2026-10-12'],
    ]);
  });

  test('dit qui a payé, de quel compte, pour quelle référence', () => {
    expect(r.lignes[0]).toEqual({
      ...{ rang: 1, repere: 'écriture 1', releve: '2026-195', sens: 'credit', montant: 15_000 },
      ...{ extourne: false, motifRetour: null, comptableLe: '2026-10-09', valeurLe: '2026-10-09' },
      ...{ libelle: '', references: ['RF91202600000101'], boutEnBout: null, mandat: null },
      ...{ referenceBanque: 'GAB0000001', contrepartieNom: 'M MAQUETTE YVON' },
      ...{ contrepartieIban: 'FR7699999000990000000001167', debiteurFinal: null, anomalie: null },
    });
  });

  test('joint les morceaux d’un libellé, et lit une date avec son heure sans changer de jour', () => {
    expect(r.lignes[4]).toMatchObject({
      libelle: 'Échéance 3 réf. RF26 2026 0000 0301 merci',
      comptableLe: '2026-10-09',
      boutEnBout: 'ECH 3',
    });
  });

  test('ne tient pas le numéro d’ordre d’une écriture pour une référence de la banque', () => {
    expect(r.lignes.slice(3).map((l) => l.referenceBanque)).toEqual([
      ...['GAB0000002-3', 'GAB0000003', 'GAB0000004', null],
    ]);
  });

  test('tient une extourne pour ce qu’elle est, et nomme celui que l’on rembourse', () => {
    expect(r.lignes[5]).toMatchObject({
      ...{ sens: 'debit', extourne: true, motifRetour: 'FOCR', boutEnBout: 'RF91202600000101' },
      contrepartieNom: 'M MAQUETTE YVON',
    });
  });
});

describe('L’exemple en version 001.08', () => {
  const r = lireExemple('releve-camt053-08.xml');

  test('porte deux relevés du même compte, ouverts par OPBD ou PRCD', () => {
    expect(r.format).toBe('camt.053.001.08');
    expect(r.releves.map((e) => [e.identifiant, e.soldeInitial, e.soldeFinal])).toEqual([
      ['2026-196', 1_272_680, 1_290_180],
      ['2026-197', 1_290_180, 1_494_980],
    ]);
    expect(r.lignes.map((l) => l.rang)).toEqual(r.lignes.map((_, i) => i + 1));
  });

  test('donne le mandat, le motif de retour et le débiteur pour qui l’on paie', () => {
    expect(r.lignes.map((l) => [l.mandat, l.motifRetour, l.debiteurFinal])).toEqual([
      [null, null, null],
      ['RUM-000002', null, null],
      ['RUM-000003', null, null],
      ['RUM-000002', 'AM04', null],
      [null, null, 'TÉMOIN LÉON'],
      [null, null, null],
      [null, null, null],
    ]);
  });

  test('garde entière la remise que la banque ne détaille pas, et le dit', () => {
    expect(r.lignes.at(-1)).toMatchObject({
      montant: 200_000,
      libelle: 'REMISE CARTES',
      anomalie: 'La banque annonce une remise de 40 opérations et en détaille 0.',
    });
  });
});

describe('Une écriture', () => {
  test('dont le détail ne fait pas le total reste entière : aucune somme n’est perdue', () => {
    const xml = camtEssai([
      ecritureEssai({ montant: '100.00', operations: ['60.00', '30.00'], libelle: 'X' }),
    ]);
    const [ligne, ...autres] = lire(xml).lignes;
    expect(autres).toEqual([]);
    expect(ligne).toMatchObject({
      montant: 10_000,
      anomalie: 'Le détail de la remise fait 90,00\u00a0€, l’écriture 100,00\u00a0€.',
    });
  });

  test('dont une opération va dans l’autre sens se compte avec son signe', () => {
    const xml = camtEssai([
      ecritureEssai({ montant: '70.00', operations: ['100.00', '-30.00'], libelle: 'X' }),
    ]);
    expect(lire(xml).lignes.map((l) => [l.sens, l.montant, l.anomalie])).toEqual([
      ['credit', 10_000, null],
      ['debit', 3_000, null],
    ]);
  });

  test('sans date ou à une date qui n’existe pas est rejetée avec son élément, et compte au solde', () => {
    const xml = camtEssai([
      ecritureEssai({ montant: '10.00', jour: '2026-02-30', libelle: 'A' }),
      ecritureEssai({ montant: '20.00', jour: '', libelle: 'B' }),
      ecritureEssai({ montant: '0.00', libelle: 'C' }),
      ecritureEssai({ montant: '30.00', libelle: 'D' }),
    ]);
    const r = lire(xml);
    expect(r.lignes.map((l) => [l.rang, l.libelle])).toEqual([[1, 'D']]);
    expect(r.rejets.map((x) => [x.repere, x.element, x.valeur, x.motif])).toEqual([
      ['écriture 1', 'Ntry/BookgDt', '2026-02-30', 'Date inexistante'],
      ['écriture 2', 'Ntry/BookgDt', '', 'Date absente'],
      ['écriture 3', 'Ntry/Amt', '0.00', 'Montant nul'],
    ]);
    expect(r.rejets.every((x) => x.ligne > 1)).toBe(true);
  });

  test('accepte cinq décimales quand les dernières sont nulles, refuse une fraction de centime', () => {
    expect(lire(camtEssai([ecritureEssai({ montant: '12.34000' })])).lignes[0]?.montant).toBe(
      1_234,
    );
    expect(() => lire(camtEssai([ecritureEssai({ montant: '12.345' })], '12.34'))).toThrow(
      /RELEVE_ECRITURE: Ligne \d+, écriture 1, Ntry\/Amt « 12.345 » : ce n’est pas un montant/,
    );
  });

  test('ne garde pas un IBAN dont la clé est fausse', () => {
    const xml = camtEssai([
      ecritureEssai({ montant: '1.00', iban: 'FR7699999000990000000001168', nom: 'GABARIT Léa' }),
    ]);
    expect(lire(xml).lignes[0]).toMatchObject({
      contrepartieIban: null,
      contrepartieNom: 'GABARIT Léa',
    });
  });

  test('perd les signes invisibles et les marques de sens d’écriture', () => {
    const libelle = 'a\u202eb\u200bc&#13;&#10;&#9;  d&amp;é<![CDATA[<x>]]>';
    const xml = camtEssai([ecritureEssai({ montant: '1.00', libelle })]);
    expect(lire(xml).lignes[0]?.libelle).toBe('a b c d&é<x>');
  });

  test('se lit aussi quand l’espace de noms a un préfixe, ou en Windows-1252 annoncé', () => {
    const xml = camtEssai([ecritureEssai({ montant: '1.00', libelle: 'Échéance' })]);
    const prefixe = xml.replaceAll(/<(\/?)(?=[A-Z])/g, '<$1b:').replace('xmlns=', 'xmlns:b=');
    expect(lire(prefixe).lignes[0]?.libelle).toBe('Échéance');
    const latin = Buffer.from(xml.replace('UTF-8', 'ISO-8859-1'), 'latin1');
    expect(lireCamt053({ octets: latin, compte: null }).lignes[0]?.libelle).toBe('Échéance');
  });
});

// The schemas of the standard are not ours to ship: a folder of them adds these tests.
const VERSIONS = ['camt.053.001.02', 'camt.053.001.08'];
for (const version of VERSIONS.filter((v) => !aSchema(v))) {
  process.stderr.write(
    `\n*** NON VÉRIFIÉ : ${version}.xsd manque (dossier QUITTANCE_XSD_ISO).\n\n`,
  );
}
test.for(VERSIONS.filter(aSchema))(
  'l’exemple est valide pour xmllint, en %s',
  (version, contexte) => {
    exigerProgramme('xmllint', 'libxml2-utils', contexte);
    const xml = exemple(`releve-camt053-${version.slice(-2)}.xml`).toString();
    expect(fautesDeSchema(version, xml)).toEqual([]);
  },
);

function aSchema(version: string): boolean {
  try {
    return schemasDe(version).length > 0;
  } catch {
    return false;
  }
}
