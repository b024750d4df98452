/** Bank statements in CSV: the example of the documentation, headings, encodings, faulty rows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ecrireCsv } from '../../src/main/exchange/csv-ecriture.ts';
import { COLONNES_RELEVE } from '../../src/main/exchange/entete-releve.ts';
import { lireReleveCsv } from '../../src/main/exchange/releve-csv.ts';
import { lireReleve } from '../../src/main/exchange/releve-lecture.ts';
import { ajouterJours, type DateCivile, formatDate } from '../../src/shared/date-civile.ts';
import { type Centimes, formatMontant } from '../../src/shared/montant.ts';
import { COMPTE_ESSAI } from './releve-essai.ts';

const DOCS = join(import.meta.dirname, '..', '..', 'docs');
const lire = (texte: string | Buffer, compte: string | null = null) =>
  lireReleveCsv({ octets: Buffer.from(texte), compte });
const lignes = (texte: string) => lire(texte).lignes.map((l) => [l.sens, l.montant, l.libelle]);
const rejets = (texte: string) =>
  lire(texte).rejets.map((r) => [r.ligne, r.element, r.valeur, r.motif]);

describe('L’exemple de la documentation', () => {
  test('se lit tel quel', () => {
    const octets = readFileSync(join(DOCS, 'exemples', 'releve-exemple.csv'));
    const r = lireReleve({ octets, compte: COMPTE_ESSAI });
    expect(r.releves).toEqual([
      {
        ...{ identifiant: '', compte: COMPTE_ESSAI, du: '2026-10-09', au: '2026-10-12' },
        ...{ soldeInitial: null, soldeFinal: null, duplicata: false },
      },
    ]);
    expect(r.lignes.map((l) => [l.repere, l.sens, l.montant, l.contrepartieNom])).toEqual([
      ['ligne 2', 'credit', 15_000, 'M MAQUETTE YVON'],
      ['ligne 3', 'credit', 107_550, 'TÉMOIN LÉON'],
      ['ligne 4', 'credit', 8_000, null],
      ['ligne 5', 'debit', 320, null],
    ]);
    expect(r.lignes[0]).toMatchObject({
      ...{ libelle: 'VIR SEPA RECU RF91 2026 0000 0101', referenceBanque: 'GAB0000001' },
      contrepartieIban: 'FR7699999000990000000001167',
    });
    expect(r.rejets).toEqual([]);
  });

  test('et la page des formats nomme chaque colonne et chacun de ses autres noms', () => {
    const formats = readFileSync(join(DOCS, 'formats.md'), 'utf8');
    const page = formats.slice(formats.indexOf('## Relevés de compte'));
    for (const [colonne, noms] of Object.entries(COLONNES_RELEVE)) {
      const rang = page.split('\n').find((l) => l.startsWith(`| \`${colonne}\` |`));
      expect(rang, colonne).toBeDefined();
      for (const nom of noms.slice(1)) expect(rang).toContain(nom);
    }
  });
});

describe('Un relevé CSV', () => {
  test('se lit en Windows-1252, avec un montant signé et des intitulés de banque', () => {
    const texte =
      'Compte courant;12345\n\nDate opération;Date de valeur;Libellé opération;Montant (EUR)\n' +
      '09/10/2026;10/10/2026;Échéance d’œuvre;+1 234,56 €\n09/10/2026;;frais;-3,2\n';
    const octets = Buffer.from(
      [...texte].map((c) => ({ '’': 0x92, œ: 0x9c, '€': 0x80 })[c] ?? c.charCodeAt(0)),
    );
    expect(
      lire(octets).lignes.map((l) => [l.repere, l.libelle, l.sens, l.montant, l.valeurLe]),
    ).toEqual([
      ['ligne 4', 'Échéance d’œuvre', 'credit', 123_456, '2026-10-10'],
      ['ligne 5', 'frais', 'debit', 320, '2026-10-09'],
    ]);
  });

  test('lit un débit avec ou sans signe, et un zéro dans l’autre colonne', () => {
    expect(
      lignes(
        'date;libelle;debit;credit\n1/10/2026;a;-5,00;\n1/10/2026;b;5,00;0,00\n1/10/2026;c;0;7\n',
      ),
    ).toEqual([
      ['debit', 500, 'a'],
      ['debit', 500, 'b'],
      ['credit', 700, 'c'],
    ]);
  });

  test('rejette chaque ligne fautive avec sa colonne, sa valeur et la raison, et garde les autres', () => {
    const texte = [
      'Date;Date valeur;Libellé;Débit;Crédit',
      '31/02/2026;;a;;1,00',
      '01/10/26;;b;;1,00',
      ';;c;;1,00',
      '01/10/2026;demain;d;;1,00',
      '01/10/2026;;e;;1.234,00',
      '01/10/2026;;f;;12O,00',
      '01/10/2026;;g;;',
      '01/10/2026;;h;1,00;2,00',
      '01/10/2026;;i;;-2,00',
      '01/10/2026;;j;;0,00',
      '01/10/2026;;k;;1,00;de trop',
      '01/10/2026;;bonne;;1,00',
    ].join('\n');
    expect(rejets(texte)).toEqual([
      [2, 'Date', '31/02/2026', 'Format de la date'],
      [3, 'Date', '01/10/26', 'Format de la date'],
      [4, 'Date', '', 'Date absente'],
      [5, 'Date valeur', 'demain', 'Format de la date'],
      [6, 'Crédit', '1.234,00', 'Format du montant'],
      [7, 'Crédit', '12O,00', 'Format du montant'],
      [8, 'Crédit', '', 'Montant absent'],
      [9, 'Crédit', '2,00', 'Débit et crédit'],
      [10, 'Crédit', '-2,00', 'Crédit négatif'],
      [11, 'Crédit', '0,00', 'Montant nul'],
      [12, '', '', 'Nombre de colonnes'],
    ]);
    expect(lignes(texte)).toEqual([['credit', 100, 'bonne']]);
  });

  test.each([
    [
      'une autre devise',
      'date;libelle;montant;devise\n1/10/2026;a;1;USD\n',
      /RELEVE_DEVISE: Ligne 2/,
    ],
    [
      'deux comptes',
      'date;libelle;montant;compte\n1/10/2026;a;1;A1\n1/10/2026;b;1;A2\n',
      /COMPTE: Ligne 3/,
    ],
    ['pas d’en-tête', '1/10/2026;a;1\n'.repeat(30), /RELEVE_COLONNES/],
    ['pas de montant', 'date;libelle;nom\n', /colonne montant, ou/],
    ['pas de libellé', 'date;montant\n', /la colonne libelle/],
    ['un débit sans crédit', 'date;libelle;debit\n', /colonne montant, ou/],
    ['deux formes de montant', 'date;libelle;debit;credit;montant\n', /à la fois/],
    ['une colonne deux fois', 'date;libelle;montant;Date opération\n', /deux fois/],
    ['des virgules', 'date,libelle,montant\n1/10/2026,a,1\n', /RELEVE_COLONNES/],
    ['rien sous l’en-tête', 'date;libelle;montant\n\n', /RELEVE_VIDE/],
  ])('est refusé en entier : %s', (_, texte, phrase) => {
    expect(() => lire(texte)).toThrow(phrase);
  });

  test('d’un autre compte que celui de la caisse est refusé', () => {
    const texte = 'date;libelle;montant;iban\n1/10/2026;a;1;FR76 9999 9000 9900 0000 0001 167\n';
    expect(() => lire(texte, COMPTE_ESSAI)).toThrow(/RELEVE_COMPTE/);
    expect(lire(texte).releves[0]?.compte).toBe('FR7699999000990000000001167');
  });

  test('rend exactement ce qui y fut écrit', () => {
    const rang = fc.record({
      jour: fc.nat(3_000).map((n) => ajouterJours('2024-01-01' as DateCivile, n)),
      montant: fc.integer({ min: 1, max: 99_999_999 }),
      debit: fc.boolean(),
      libelle: fc.string({ unit: fc.constantFrom('a', 'é', ' ', ';', '"', '=', '-', '1') }),
    });
    fc.assert(
      fc.property(fc.array(rang, { minLength: 1 }), (rangs) => {
        const octets = ecrireCsv([
          ['date', 'libelle', 'montant'],
          ...rangs.map((r) => [
            formatDate(r.jour),
            r.libelle,
            `${r.debit ? '-' : ''}${formatMontant(r.montant as Centimes)}`,
          ]),
        ]);
        expect(
          lire(octets).lignes.map((l) => [l.comptableLe, l.sens, l.montant, l.libelle]),
        ).toEqual(
          rangs.map((r) => [
            ...[r.jour, r.debit ? 'debit' : 'credit', r.montant],
            r.libelle.replace(/\s+/g, ' ').trim(),
          ]),
        );
      }),
    );
  });
});
