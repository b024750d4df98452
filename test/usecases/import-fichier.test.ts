/** What is wrong with a whole reference, a line or the file itself. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RapportImport } from '../../src/shared/contract/import.ts';
import { type BaseEssai, ouvrirBaseEssai } from '../base-essai.ts';
import { csvEssai, fichierEssai, indusEssai, type Rang, rangEssai } from './import-csv-essai.ts';

let base: BaseEssai;
beforeAll(() => {
  base = ouvrirBaseEssai();
});
afterAll(() => base.fermer());

const controler = (rangs: readonly Rang[]): RapportImport =>
  base.faire('gestionnaire-amiable')('import.executer', fichierEssai(csvEssai(rangs)), {
    essai: true,
  });

describe('Une référence', () => {
  test('dit la même chose sur toutes ses lignes', () => {
    const [a, b] = indusEssai(1, 2);
    const r = controler([a, { ...b, nom: 'GABARIT', adresse_1: '' }] as Rang[]);
    expect(r).toMatchObject({ lignesRejetees: 1, retenues: 1 });
    expect(r.rejets).toMatchObject([
      {
        ligne: 3,
        colonne: 'nom',
        valeur: 'GABARIT',
        motif: 'Valeur différente',
        correction: 'SPÉCIMEN',
      },
      { ligne: 3, colonne: 'adresse_1', valeur: '', motif: 'Valeur différente' },
    ]);
  });

  test('ne mêle pas deux branches', () => {
    const [a, b] = indusEssai(1, 2);
    const r = controler([a, { ...b, prestation: 'RSA' }] as Rang[]);
    expect(r.rejets).toMatchObject([
      { ligne: 3, colonne: 'prestation', motif: 'Prestation d’une autre branche' },
    ]);
  });

  test('peut réunir deux prestations de sa branche', () => {
    const [a, b] = indusEssai(1, 2);
    expect(
      controler([a, { ...b, prestation: 'ASPA', mois: a?.mois ?? '' }] as Rang[]),
    ).toMatchObject({
      crees: 1,
      lignesAcceptees: 2,
    });
  });

  test('compte au plus 600 lignes', () => {
    const rangs = Array.from({ length: 601 }, (_, i) => ({
      ...rangEssai(1, 0),
      mois: `${String(1 + (i % 12)).padStart(2, '0')}/${1960 + Math.floor(i / 12)}`,
    }));
    const r = controler(rangs);
    expect(r).toMatchObject({ lignesRejetees: 1, retenues: 600 });
    expect(r.rejets[0]?.detail).toBe(
      'Une référence compte au plus 600 lignes ; celle-ci en compte 601.',
    );
    expect(controler(rangs.slice(1))).toMatchObject({ crees: 1, lignesAcceptees: 600 });
  });
});

describe('Une ligne', () => {
  test('qui n’a pas le nombre de cellules de l’en-tête est rejetée, et sa référence retenue', () => {
    const texte = csvEssai(indusEssai(1, 3)).split('\r\n');
    const faux = [texte[0], texte[1], `${texte[2]};de trop`, texte[3], ''].join('\r\n');
    const r = base.faire('gestionnaire-amiable')('import.executer', fichierEssai(faux), {
      essai: true,
    });
    expect(r).toMatchObject({ lignesRejetees: 1, retenues: 2 });
    expect(r.rejets).toMatchObject([{ ligne: 3, motif: 'Nombre de colonnes' }]);
    expect(Buffer.from(r.csvRejets, 'base64').toString()).toContain('de trop');
  });

  test('décalée en tête de sa référence ne fait rien dire des autres', () => {
    const texte = csvEssai(indusEssai(1, 3)).split('\r\n');
    const faux = [texte[0], texte[1]?.replace('Mme;', ''), texte[2], texte[3], ''].join('\r\n');
    const r = base.faire('gestionnaire-amiable')('import.executer', fichierEssai(faux), {
      essai: true,
    });
    expect(r.rejets).toMatchObject([{ ligne: 2, motif: 'Nombre de colonnes' }]);
    expect(r).toMatchObject({ lignesRejetees: 1, retenues: 2 });
  });

  test('marquée à ignorer n’est ni importée, ni comptée', () => {
    const titres = [...Object.keys(rangEssai(1, 0)), 'ignorer'];
    const texte = csvEssai([rangEssai(1, 0), rangEssai(2, 0, { ignorer: 'Oui' })], titres);
    const r = base.faire('gestionnaire-amiable')('import.executer', fichierEssai(texte), {
      essai: true,
    });
    expect(r).toMatchObject({ lignes: 1, crees: 1 });
  });

  test('dont une cellule ressemble à une formule revient désarmée, et se relit telle quelle', () => {
    const texte = csvEssai([
      rangEssai(1, 0, { nom: '=HYPERLINK("http://exemple.invalid")', nature: 'x' }),
    ]);
    const faire = base.faire('gestionnaire-amiable');
    const { csvRejets } = faire('import.executer', fichierEssai(texte), { essai: true });
    const rendu = Buffer.from(csvRejets, 'base64').toString();
    expect(rendu).toContain(`"'=HYPERLINK(""http://exemple.invalid"")"`);
    const { csvRejets: encore } = faire(
      'import.executer',
      { nom: 'r.csv', contenu: csvRejets },
      { essai: true },
    );
    expect(encore).toBe(csvRejets);
  });
});

describe('Un fichier', () => {
  const refus = (octets: string | Buffer) =>
    base.refus('gestionnaire-amiable')('import.executer', fichierEssai(octets), { essai: true });
  const bon = csvEssai([rangEssai(1, 0)]);
  const entete = bon.split('\r\n')[0] ?? '';

  test.each<[string, () => string | Buffer, string, RegExp]>([
    ['vide', () => '', 'IMPORT_VIDE', /vide/],
    ['qui n’a qu’un BOM', () => '\ufeff', 'IMPORT_VIDE', /vide/],
    ['fait de lignes vides', () => '\r\n;;;\r\n', 'IMPORT_VIDE', /vide/],
    ['qui n’a qu’un en-tête', () => entete, 'IMPORT_VIDE', /aucune ligne/],
    ['séparé par des virgules', () => bon.replaceAll(';', ','), 'IMPORT_SEPARATEUR', /la virgule/],
    [
      'séparé par des tabulations',
      () => bon.replaceAll(';', '\t'),
      'IMPORT_SEPARATEUR',
      /la tabulation/,
    ],
    [
      'sans ses colonnes',
      () => 'nom;prenom\r\nA;B\r\n',
      'IMPORT_COLONNES',
      /manque les colonnes reference, nature, cause/,
    ],
    [
      'avec une colonne en double',
      () => bon.replace('civilite;', 'NOM;'),
      'IMPORT_COLONNES',
      /« nom » figure deux fois/,
    ],
    [
      'avec des octets nuls',
      () => bon.replace('Meaux', 'Me\u0000aux'),
      'IMPORT_BINAIRE',
      /octets nuls/,
    ],
    ['en UTF-16', () => Buffer.from(bon, 'utf16le'), 'IMPORT_BINAIRE', /octets nuls/],
    ['qui est un classeur', () => `PK\u0003\u0004${bon}`, 'IMPORT_BINAIRE', /classeur/],
    [
      'qui se dit en UTF-8 sans l’être',
      () => Buffer.concat([Buffer.from('\ufeff'), Buffer.from(bon, 'latin1')]),
      'IMPORT_ENCODAGE',
      /UTF-8/,
    ],
    [
      'au guillemet jamais refermé',
      () => bon.replace('SPÉCIMEN', '"SPÉCIMEN'),
      'IMPORT_GUILLEMETS',
      /Ligne 2 : un guillemet/,
    ],
    [
      'au guillemet en plein mot',
      () => bon.replace('SPÉCIMEN', 'SPÉ"CIMEN'),
      'IMPORT_GUILLEMETS',
      /Ligne 2 : un guillemet/,
    ],
    [
      'au guillemet jamais refermé sur des milliers de lignes',
      () => bon.replace('SPÉCIMEN', '"SPÉCIMEN') + bon.repeat(200),
      'IMPORT_LIGNE',
      /Ligne 2 .* guillemet/,
    ],
    [
      'dont une cellule fait 10 Mo',
      () => `${entete}\r\n"${'x'.repeat(10_000_000)}"\r\n`,
      'IMPORT_LIGNE',
      /64 Ko/,
    ],
    [
      'dont une ligne a deux millions de cellules',
      () => `${entete}\r\n${';'.repeat(2_000_000)}\r\n`,
      'IMPORT_LIGNE',
      /64 Ko/,
    ],
    [
      'dont une ligne a des milliers de cellules',
      () => `${entete}\r\n${'a;'.repeat(9000)}\r\n`,
      'IMPORT_COLONNES',
      /200 au plus/,
    ],
    [
      'de plus de 200 000 lignes',
      () => `${entete}\r\n${'A;B\r\n'.repeat(200_001)}`,
      'IMPORT_LIGNES',
      /200 000 lignes/,
    ],
  ])('%s est refusé d’une phrase, sans peser', (_, octets, code, phrase) => {
    const debut = performance.now();
    const r = refus(octets());
    expect(r.code).toBe(code);
    expect(r.message).toMatch(phrase);
    expect(performance.now() - debut).toBeLessThan(4000);
  });

  test('de plus de 128 Mo est refusé avant d’être lu', () => {
    expect(refus(Buffer.alloc(128 * 1024 * 1024 + 1, 'a')).code).toBe('IMPORT_TAILLE');
  });

  test('qui contient des colonnes inconnues les nomme et les rend avec les rejets', () => {
    const titres = [...Object.keys(rangEssai(1, 0)), 'Observations'];
    const texte = csvEssai([rangEssai(1, 0, { nom: '', Observations: 'à revoir' })], titres);
    const r = base.faire('gestionnaire-amiable')('import.executer', fichierEssai(texte), {
      essai: true,
    });
    expect(r.colonnes.inconnues).toEqual(['Observations']);
    expect(Buffer.from(r.csvRejets, 'base64').toString()).toContain('à revoir');
  });

  test('nomme ses colonnes sans souci de casse, d’accent ni d’espace', () => {
    const texte = csvEssai([rangEssai(1, 0)]).replace(
      entete,
      entete.toUpperCase().replace('REFERENCE', ' Référence ').replaceAll('_', ' '),
    );
    const r = base.faire('gestionnaire-amiable')('import.executer', fichierEssai(texte), {
      essai: true,
    });
    expect(r).toMatchObject({ crees: 1, colonnes: { inconnues: [] } });
  });
});
