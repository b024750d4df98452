/** Reading a CSV: encodings, spreadsheet line numbers, and hostile files that end in a sentence. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decoder, parcourir } from '../../src/main/exchange/csv.ts';
import { lireIndus } from '../../src/main/exchange/indus.ts';
import { RefusError } from '../../src/shared/refus.ts';
import { csvEssai, indusEssai } from '../usecases/import-csv-essai.ts';

function lire(octets: Buffer | string): [number, string[]][] {
  const lues: [number, string[]][] = [];
  parcourir(decoder(Buffer.from(octets)).octets, (cellules, ligne) =>
    lues.push([ligne, [...cellules]]),
  );
  return lues;
}

describe('Un CSV', () => {
  test('numérote ses lignes comme un tableur, lignes vides et cellules de plusieurs lignes comprises', () => {
    expect(lire('a;b\r\n\r\n"x\r\ny";1\r\n;\r\n2;3\r\n')).toEqual([
      [1, ['a', 'b']],
      [3, ['x\r\ny', '1']],
      [5, ['2', '3']],
    ]);
  });

  test.each([
    ['CRLF', 'a;b\r\n1;2\r\n'],
    ['LF', 'a;b\n1;2\n'],
    ['CR', 'a;b\r1;2\r'],
    ['mêlées', 'a;b\r\n1;2\n'],
    ['sans fin de ligne', 'a;b\n1;2'],
  ])('se lit avec des fins de ligne %s', (_, texte) => {
    expect(lire(texte).map(([, l]) => l)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  test('en Windows-1252 rend l’euro, l’apostrophe et l’œ', () => {
    const lu = decoder(Buffer.from([0x80, 0x92, 0x9c, 0xe9, 0x3b, 0x41]));
    expect([lu.encodage, lu.octets.toString()]).toEqual(['windows-1252', '€’œé;A']);
  });

  test('compte ses lignes pleines pour la barre de progression', () => {
    expect(decoder(Buffer.from('a\r\n;b\n\n;;;\n\nc')).lignes).toBe(3);
  });

  test('perd l’apostrophe que l’export avait mise, et aucune autre', () => {
    expect(lire("'=1;'t Hooft;''+2;'-5,00\n")[0]?.[1]).toEqual(['=1', "'t Hooft", "'+2", '-5,00']);
  });
});

describe('La lecture', () => {
  test('par blocs, avec ou sans guillemets, rend ce que rend une analyse d’un seul tenant', () => {
    const cellule = fc.oneof(
      fc.constantFrom('', 'a', 'é’œ', 'deux mots', "'t Hooft"),
      fc.constantFrom('"a;b"', '"ligne 1\r\nligne 2"', '"dit ""oui"""', '""', '"\n"'),
      fc.string({ unit: fc.constantFrom('a', 'b', ' ', '1', ',', "'") }),
    );
    const rang = fc.array(cellule, { minLength: 1, maxLength: 4 }).map((l) => l.join(';'));
    const fichier = fc.tuple(fc.array(fc.tuple(rang, fc.constantFrom('\r\n', '\n'))), rang);
    fc.assert(
      fc.property(fichier, fc.integer({ min: 1, max: 60 }), ([rangs, dernier], bloc) => {
        const octets = Buffer.from(rangs.flat().join('') + dernier);
        const lus: string[][] = [];
        parcourir(
          octets,
          (cellules, ligne) => {
            lus[ligne] = [...cellules];
          },
          bloc,
        );
        const attendus = parse(octets, {
          delimiter: ';',
          record_delimiter: ['\r\n', '\n'],
          relax_column_count: true,
        });
        expect(lus.flatMap((l) => [l])).toEqual(attendus.filter((l) => l.some((x) => x !== '')));
        for (const [i, l] of attendus.entries()) if (lus[i + 1]) expect(lus[i + 1]).toEqual(l);
      }),
      { numRuns: 1000 },
    );
  });

  test('s’arrête à 200 000 lignes, même quand des guillemets empêchent de les compter d’avance', () => {
    const { octets } = decoder(Buffer.from(`"a";b\n${'1;2\n'.repeat(200_001)}`));
    let lues = 0;
    expect(() =>
      parcourir(octets, () => {
        lues += 1;
      }),
    ).toThrow(/IMPORT_LIGNES/);
    expect(lues).toBe(200_001);
  });

  test('s’interrompt dès que celui qui reçoit les lignes le demande', () => {
    const { octets } = decoder(Buffer.from('a;b\n1;2\n3;4\n'));
    const arret = new RefusError({ code: 'INTERROMPU', message: 'Arrêt.' });
    const recues: number[] = [];
    expect(() =>
      parcourir(octets, (_, ligne) => {
        recues.push(ligne);
        if (ligne === 2) throw arret;
      }),
    ).toThrow(arret);
    expect(recues).toEqual([1, 2]);
  });
});

describe('Un fichier altéré', () => {
  const sain = Buffer.from(csvEssai([...indusEssai(1, 3), ...indusEssai(2, 2)]));

  /** Bytes replaced, cut, repeated or inserted anywhere in a good file. */
  const alteration = fc.oneof(
    fc.record({
      genre: fc.constant('octet' as const),
      ou: fc.nat(),
      quoi: fc.integer({ min: 0, max: 255 }),
    }),
    fc.record({
      genre: fc.constant('coupe' as const),
      ou: fc.nat(),
      quoi: fc.integer({ min: 1, max: 400 }),
    }),
    fc.record({
      genre: fc.constant('signe' as const),
      ou: fc.nat(),
      quoi: fc.constantFrom(0x22, 0x3b, 0x0a, 0x0d, 0x27, 0x3d),
    }),
    fc.record({
      genre: fc.constant('double' as const),
      ou: fc.nat(),
      quoi: fc.integer({ min: 1, max: 2000 }),
    }),
  );

  function alterer(
    octets: Buffer,
    alterations: readonly { genre: string; ou: number; quoi: number }[],
  ): Buffer {
    return alterations.reduce((b, { genre, ou, quoi }) => {
      const i = b.length === 0 ? 0 : ou % b.length;
      const [avant, apres] = [b.subarray(0, i), b.subarray(i)];
      if (genre === 'octet') return Buffer.concat([avant, Buffer.from([quoi]), apres.subarray(1)]);
      if (genre === 'coupe') return Buffer.concat([avant, apres.subarray(quoi)]);
      if (genre === 'signe') return Buffer.concat([avant, Buffer.from([quoi]), apres]);
      return Buffer.concat([avant, apres.subarray(0, quoi), apres]);
    }, octets);
  }

  function lireOuRefuser(octets: Buffer): 'lu' | string {
    try {
      const { groupes, lignes } = lireIndus(decoder(octets), [], () => {});
      expect(groupes.reduce((n, g) => n + g.lignes.length, 0)).toBe(lignes);
      return 'lu';
    } catch (erreur) {
      if (!(erreur instanceof RefusError)) throw erreur;
      return erreur.refus.code;
    }
  }

  test('est lu ou refusé d’une phrase, sans panne ni attente', () => {
    const issues = new Map<string, number>();
    fc.assert(
      fc.property(fc.array(alteration, { minLength: 1, maxLength: 12 }), (alterations) => {
        const debut = performance.now();
        const issue = lireOuRefuser(alterer(sain, alterations));
        expect(issue).toMatch(/^(lu|IMPORT_[A-Z]+)$/);
        expect(performance.now() - debut).toBeLessThan(2000);
        issues.set(issue, (issues.get(issue) ?? 0) + 1);
      }),
      { numRuns: 600 },
    );
    // The alterations bite: a good share is refused, a good share still readable.
    expect(issues.get('lu') ?? 0).toBeGreaterThan(20);
    expect(issues.size).toBeGreaterThan(3);
  });

  test('fait d’octets quelconques est lu ou refusé d’une phrase', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4000 }), (octets) => {
        expect(lireOuRefuser(Buffer.from(octets))).toMatch(/^IMPORT_[A-Z]+$/);
      }),
      { numRuns: 300 },
    );
  });
});
