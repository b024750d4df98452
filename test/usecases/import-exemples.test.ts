/** What docs/formats.md promises: its columns, and its two example files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { COLONNES, COLONNES_REJET } from '../../src/main/domain/ligne-import.ts';
import { type BaseEssai, ouvrirBaseEssai } from '../base-essai.ts';
import { fichierEssai } from './import-csv-essai.ts';

const DOCS = join(import.meta.dirname, '..', '..', 'docs');
const exemple = (nom: string) => fichierEssai(readFileSync(join(DOCS, 'exemples', nom)), nom);

let base: BaseEssai;
beforeEach(() => {
  base = ouvrirBaseEssai();
});
afterEach(() => base.fermer());

describe('docs/formats.md', () => {
  test('décrit chaque colonne lue, et dit lesquelles sont obligatoires', () => {
    const texte = readFileSync(join(DOCS, 'formats.md'), 'utf8').replace(
      /^\| `adresse_1` à `adresse_6` (.*)$/m,
      (_, suite) => [1, 2, 3, 4, 5, 6].map((n) => `| \`adresse_${n}\` ${suite}`).join('\n'),
    );
    const dites = new Map(
      [...texte.matchAll(/^\| `(\w+)` \| (oui)? ?\| /gm)].map(([, nom, oui]) => [
        nom,
        oui === 'oui',
      ]),
    );
    const lues = new Map(COLONNES.map((c) => [c.nom, c.obligatoire !== null]));
    expect(dites).toEqual(lues);
    for (const nom of COLONNES_REJET) expect(texte).toContain(`\`${nom}\``);
  });

  test('donne un exemple qui s’importe tel quel', () => {
    const r = base.faire('gestionnaire-amiable')('import.executer', exemple('indus-exemple.csv'));
    expect(r).toMatchObject({
      ...{ lignes: 9, crees: 4, lignesAcceptees: 9, rejets: [], montantCentimes: 542_612 },
      colonnes: { inconnues: [] },
    });
  });

  test('donne un exemple dont trois lignes sont rejetées, et qui entre une fois corrigé', () => {
    const faire = base.faire('gestionnaire-amiable');
    const fichier = exemple('indus-trois-erreurs.csv');
    const { rejets, ...r } = faire('import.executer', fichier, { essai: true });
    expect(r).toMatchObject({
      lignes: 9,
      crees: 1,
      lignesAcceptees: 3,
      lignesRejetees: 3,
      retenues: 3,
    });
    expect(rejets.map((x) => [x.ligne, x.colonne, x.motif, x.correction])).toEqual([
      [5, 'nir', 'Clé incorrecte', expect.stringMatching(/^1 52 01 99 999 017 \d\d$/)],
      [7, 'verse', 'Format du montant', '1012,06'],
      [10, 'date_versement', 'Date inexistante', null],
    ]);
    const corrections = rejets.map((x) => ({
      ligne: x.ligne,
      colonne: x.colonne,
      valeur: x.correction ?? '30/06/2026',
    }));
    expect(faire('import.executer', { ...fichier, corrections })).toMatchObject({
      ...{ crees: 4, lignesAcceptees: 9, rejets: [] },
    });
  });
});
