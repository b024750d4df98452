/** Direct debits: valid against their schemas, sums that hold, refusals that name their field. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ecrirePrelevements,
  type Prelevement,
  type RemisePrelevements,
  SEQUENCES,
  VERSIONS_PRELEVEMENT,
} from '../../src/main/exchange/sepa-prelevement.ts';
import { centimes, depuisTexte, somme } from '../../src/shared/montant.ts';
import { exigerProgramme, fautesDeSchema } from './schema-essai.ts';
import {
  avecCle,
  CAISSE,
  D,
  ICS,
  ibanEssai,
  prelevement,
  remisePrelevements,
  valeurs,
} from './sepa-essai.ts';

const SUISSE = avecCle('CH', '99999000000000001');
const variee = (version: RemisePrelevements['version']) =>
  remisePrelevements({
    version,
    creancier: {
      ...CAISSE,
      ics: ICS,
      adresse: { voie: '1 rue du Gabarit', codePostal: '75019', ville: 'Paris', pays: 'FR' },
    },
    prelevements: [
      prelevement(1, { montant: centimes(1), le: D('2027-01-05') }),
      prelevement(2, { montant: centimes(99_999_999_999), sequence: 'FRST' }),
      prelevement(3, { sequence: 'OOFF' }),
      prelevement(4, { sequence: 'FNAL' }),
      prelevement(5, {
        debiteur: {
          nom: 'TÉMOIN Guy',
          iban: SUISSE,
          bic: 'zzzzchzz',
          adresse: { voie: null, codePostal: null, ville: 'Genève', pays: 'CH' },
        },
        communication: { reference: avecCle('RF', 'IND2026000005'), libelle: null },
      }),
      prelevement(6, {
        debiteur: {
          nom: `<&>"' ${'É'.repeat(140)}`,
          iban: ibanEssai(6),
          bic: null,
          adresse: null,
        },
        communication: { reference: 'IND-2026-000006', libelle: `]]> & ${'à'.repeat(200)}` },
      }),
    ],
  });

describe('Un fichier de prélèvements', () => {
  test.for(VERSIONS_PRELEVEMENT)('%s est valide pour xmllint', (version, contexte) => {
    exigerProgramme('xmllint', 'libxml2-utils', contexte);
    const { xml } = ecrirePrelevements(variee(version));
    expect(fautesDeSchema(version, xml)).toEqual([]);
    const renverse = xml.replace(
      /(\s*<Cdtr>[\s\S]*?<\/Cdtr>)(\s*<CdtrAcct>[\s\S]*?<\/CdtrAcct>)/,
      '$2$1',
    );
    expect(fautesDeSchema(version, renverse)).not.toEqual([]);
    expect(fautesDeSchema(version, xml.replace('>0.01<', '>0,01<'))).not.toEqual([]);
    expect(fautesDeSchema(version, xml.replace('>FRST<', '>PREM<'))).not.toEqual([]);
  });

  test.for(VERSIONS_PRELEVEMENT)(
    '%s le reste pour xmllint, quels que soient les noms, les dates et les montants',
    (version, contexte) => {
      exigerProgramme('xmllint', 'libxml2-utils', contexte);
      fc.assert(
        fc.property(fc.array(ordre, { minLength: 1, maxLength: 12 }), (ordres) => {
          const prelevements = ordres.map((o, rang) => prelevement(rang, o(rang)));
          const remise = remisePrelevements({ version, prelevements });
          const fichier = ecrirePrelevements(remise);
          expect(fautesDeSchema(version, fichier.xml)).toEqual([]);
          verifierSommes(fichier.xml, prelevements);
        }),
        { numRuns: 60 },
      );
    },
  );

  test('porte les sommes de contrôle de ses lignes, par lot et en tout', () => {
    const remise = variee('pain.008.001.08');
    const fichier = ecrirePrelevements(remise);
    verifierSommes(fichier.xml, remise.prelevements);
    expect(fichier.total).toBe(100_000_049_380);
    expect(valeurs(fichier.xml, 'CtrlSum')[0]).toBe('1000000493.80');
    expect(valeurs(fichier.xml, 'InstdAmt')).toContain('0.01');
    expect(valeurs(fichier.xml, 'InstdAmt')).toContain('999999999.99');
  });

  test('fait un lot par date et par séquence, dans leur ordre', () => {
    const { xml, lots } = ecrirePrelevements(variee('pain.008.001.02'));
    expect(lots.map((l) => [l.reference, l.le, l.sequence, l.nombre])).toEqual([
      ['QUI-PRL-20261123-001-1', '2026-12-05', 'FRST', 1],
      ['QUI-PRL-20261123-001-2', '2026-12-05', 'RCUR', 2],
      ['QUI-PRL-20261123-001-3', '2026-12-05', 'FNAL', 1],
      ['QUI-PRL-20261123-001-4', '2026-12-05', 'OOFF', 1],
      ['QUI-PRL-20261123-001-5', '2027-01-05', 'RCUR', 1],
    ]);
    expect(valeurs(xml, 'PmtInfId')).toEqual(lots.map((l) => l.reference));
    expect(valeurs(xml, 'ReqdColltnDt')).toEqual(lots.map((l) => l.le));
    expect(valeurs(xml, 'SeqTp')).toEqual(lots.map((l) => l.sequence));
  });

  test('rend les mêmes octets des mêmes faits', () => {
    expect(ecrirePrelevements(variee('pain.008.001.08'))).toEqual(
      ecrirePrelevements(structuredClone(variee('pain.008.001.08'))),
    );
  });

  test('dit le mandat, le créancier et la référence à rapprocher', () => {
    const { xml } = ecrirePrelevements(variee('pain.008.001.08'));
    expect(valeurs(xml, 'MndtId')[0]).toBe('RUM-IND-2026-000002');
    expect(valeurs(xml, 'DtOfSgntr')[0]).toBe('2026-10-01');
    expect(xml).toContain(`<Id>${ICS}</Id>`);
    expect(valeurs(xml, 'EndToEndId')).toContain('PRL-2026-000001');
    expect(valeurs(xml, 'Ref')).toEqual([avecCle('RF', 'IND2026000005')]);
    expect(valeurs(xml, 'Ustrd')[0]).toBe('IND-2026-000002 Remboursement, echeance de decembre');
    expect(valeurs(xml, 'BICFI')).toContain('ZZZZCHZZ');
  });

  test('échappe ce qui ferait une balise, et coupe à 70 un nom de 140 caractères', () => {
    const { xml } = ecrirePrelevements(variee('pain.008.001.02'));
    expect(valeurs(xml, 'Nm')).toContain(`(+)'' ${'E'.repeat(64)}`);
    expect(Math.max(...valeurs(xml, 'Ustrd').map((u) => u.length))).toBe(140);
    expect(xml).not.toMatch(/&(?!(amp|lt|gt);)/);
  });
});

const nomLatin = fc
  .string({
    unit: fc.constantFrom(...'aZé ÀŒœ’«»&<>"\'/-_.;!#€(){}[]|\\\u00a0ﬁ'),
    minLength: 0,
    maxLength: 160,
  })
  .map((fin) => `M${fin}`);

/** Facts of one order; its rank makes its references unique. */
const ordre = fc
  .record({
    montant: fc.integer({ min: 1, max: 99_999_999_999 }).map(centimes),
    jour: fc.integer({ min: 1, max: 28 }),
    sequence: fc.constantFrom(...SEQUENCES),
    nom: nomLatin,
    libelle: fc.option(nomLatin),
    rf: fc.boolean(),
  })
  .map(
    ({ montant, jour, sequence, nom, libelle, rf }) =>
      (rang: number): Partial<Prelevement> => ({
        montant,
        le: D(`2026-12-${String(jour).padStart(2, '0')}`),
        sequence,
        debiteur: { ...prelevement(rang).debiteur, nom },
        communication: {
          reference: rf ? avecCle('RF', `IND${rang}`) : `IND-${rang}`,
          libelle,
        },
      }),
  );

/** The sums of the header and of each batch, counted again from the text of the lines. */
function verifierSommes(xml: string, lignes: readonly Prelevement[]): void {
  const compter = (texte: string) => {
    const montants = valeurs(texte, 'InstdAmt').map(depuisTexte);
    return [String(montants.length), somme(montants)];
  };
  const [entete = '', ...lots] = xml.split('<PmtInf>');
  const dit = (texte: string) => [
    valeurs(texte, 'NbOfTxs')[0],
    depuisTexte(valeurs(texte, 'CtrlSum')[0] ?? ''),
  ];
  expect(dit(entete)).toEqual(compter(xml));
  expect(dit(entete)).toEqual([String(lignes.length), somme(lignes.map((l) => l.montant))]);
  for (const lot of lots) expect(dit(lot)).toEqual(compter(lot));
}
