/** Amounts in words: the cases beyond the catalogue's table, and the way back to the figure. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { centimes } from '../../src/shared/montant.ts';
import { montantEnLettres } from '../../src/shared/montant-en-lettres.ts';

const lettres = (n: number) => montantEnLettres(centimes(n));

const UNITES = [
  'zéro',
  'un',
  'deux',
  'trois',
  'quatre',
  'cinq',
  'six',
  'sept',
  'huit',
  'neuf',
  'dix',
  'onze',
  'douze',
  'treize',
  'quatorze',
  'quinze',
  'seize',
];
const VALEURS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(UNITES.map((mot, n) => [mot, n])),
  vingt: 20,
  vingts: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  et: 0,
};

/** Reads a numeral back, word by word: quatre-vingt and cent multiply, the rest adds. */
function lireNombre(texte: string): number {
  let total = 0;
  let groupe = 0;
  for (const mot of texte.split(/[ -]/)) {
    if (/^vingts?$/.test(mot) && groupe % 100 === 4) groupe += 76;
    else if (/^cents?$/.test(mot)) groupe = groupe === 0 ? 100 : groupe * 100;
    else if (/^mille$|^millions?$|^milliards?$/.test(mot)) {
      const rang = mot === 'mille' ? 1e3 : mot.startsWith('millia') ? 1e9 : 1e6;
      total += (groupe === 0 ? 1 : groupe) * rang;
      groupe = 0;
    } else groupe += VALEURS[mot] ?? Number.NaN;
  }
  return total + groupe;
}

describe('Un montant en lettres', () => {
  test.each([
    [0, 'zéro euro'],
    [100, 'un euro'],
    [200, 'deux euros'],
    [7000, 'soixante-dix euros'],
    [7700, 'soixante-dix-sept euros'],
    [8000, 'quatre-vingts euros'],
    [9900, 'quatre-vingt-dix-neuf euros'],
    [10100, 'cent-un euros'],
    [28000, 'deux-cent-quatre-vingts euros'],
    [100_100, 'mille-un euros'],
    [198_000, 'mille-neuf-cent-quatre-vingts euros'],
    [2_100_000, 'vingt-et-un-mille euros'],
    [8_000_000_000, 'quatre-vingts millions d’euros'],
    [20_000_000_000, 'deux-cents millions d’euros'],
    [100_000_100, 'un million un euros'],
    [100_000_001, 'un million d’euros et un centime'],
    [100_000_000_000, 'un milliard d’euros'],
    [202_300_000_000, 'deux milliards vingt-trois millions d’euros'],
  ])('%i centimes', (montant, attendu) => {
    expect(lettres(montant)).toBe(attendu);
  });

  test('se relit : les lettres redonnent le nombre d’euros et de centimes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999_999 }), (montant) => {
        const m = /^(.*?)(?: d’| )euros?(?: et (.*) centimes?)?$/.exec(lettres(montant));
        expect(lireNombre(m?.[1] ?? '')).toBe(Math.trunc(montant / 100));
        expect(m?.[2] === undefined ? 0 : lireNombre(m[2])).toBe(montant % 100);
      }),
      { numRuns: 500 },
    );
  });

  test('négatif, ou de mille milliards, est refusé', () => {
    expect(() => lettres(-1)).toThrow(/MONTANT_LETTRES/);
    expect(() => lettres(100_000_000_000_000)).toThrow(/MONTANT_LETTRES/);
  });
});
