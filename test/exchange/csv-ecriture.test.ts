/** What leaves the app as CSV: no formula runs, and everything comes back as it was. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deproteger, ecrireCsv, proteger } from '../../src/main/exchange/csv-ecriture.ts';

const DANGEREUX = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
const cellule = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .tuple(fc.constantFrom('', "'", "''"), fc.constantFrom(...DANGEREUX), fc.string())
    .map((morceaux) => morceaux.join('')),
  fc.double({ noNaN: true }).map(String),
);

describe('Une cellule écrite en CSV', () => {
  test.each(DANGEREUX)('qui commence par %j est désarmée par une apostrophe', (signe) => {
    expect(proteger(`${signe}cmd|' /C calc'!A0`)).toBe(`'${signe}cmd|' /C calc'!A0`);
  });

  test.each(['-85,00', '+12', '-1.5', '0', 'MAQUETTE', "'t Hooft", '12-05', ''])(
    'comme %j n’est pas touchée',
    (texte) => {
      expect(proteger(texte)).toBe(texte);
      expect(deproteger(texte)).toBe(texte);
    },
  );

  test.each(['-85,00 €', '-1-2', '+33 1 00', '--5'])(
    'comme %j n’est pas un simple nombre',
    (texte) => {
      expect(proteger(texte)).toBe(`'${texte}`);
    },
  );

  test('ne peut jamais s’exécuter, et se relit exactement', () => {
    fc.assert(
      fc.property(cellule, (texte) => {
        const ecrite = proteger(texte);
        const arme = DANGEREUX.some((signe) => ecrite.startsWith(signe));
        expect(arme && !/^[+-]?\d+([.,]\d+)?$/.test(ecrite)).toBe(false);
        expect(deproteger(ecrite)).toBe(texte);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('Un CSV écrit', () => {
  test('porte un BOM, des points-virgules et des fins de ligne CRLF', () => {
    expect(
      ecrireCsv([
        ['a', 'b;c'],
        ['"', ' x'],
      ]).toString(),
    ).toBe('\ufeffa;"b;c"\r\n"""";" x"\r\n');
  });

  test('se relit cellule pour cellule, quoi qu’elles contiennent', () => {
    const table = fc.integer({ min: 1, max: 5 }).chain((largeur) =>
      fc.array(fc.array(cellule, { minLength: largeur, maxLength: largeur }), {
        minLength: 1,
        maxLength: 6,
      }),
    );
    fc.assert(
      fc.property(table, (lignes) => {
        const lues = parse(ecrireCsv(lignes), {
          bom: true,
          delimiter: ';',
          record_delimiter: '\r\n',
        });
        expect(lues.map((l) => l.map(deproteger))).toEqual(lignes);
      }),
      { numRuns: 500 },
    );
  });
});
