/** What the screen says of the format is what the import reads, and the example is taken whole. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COLONNES } from '../../src/main/domain/ligne-import.ts';
import { COLONNES_IMPORT } from '../../src/renderer/forms/format-import.ts';
import { type BaseEssai, ouvrirBaseEssai } from '../base-essai.ts';

const EXEMPLE = join(import.meta.dirname, '../../docs/exemples/indus-exemple.csv');
let base: BaseEssai;

beforeAll(() => {
  base = ouvrirBaseEssai();
});
afterAll(() => base.fermer());

describe('Le format attendu, tel que l’écran le dit', () => {
  test('nomme toutes les colonnes que l’import lit, dans leur ordre', () => {
    expect(COLONNES_IMPORT.map((c) => c.nom)).toEqual(COLONNES.map((c) => c.nom));
  });

  test('dit obligatoires celles que l’import exige, et elles seules', () => {
    const requises = COLONNES.filter((c) => c.obligatoire !== null).map((c) => c.nom);
    expect(COLONNES_IMPORT.filter((c) => c.obligatoire).map((c) => c.nom)).toEqual(requises);
  });

  test('donne un exemple que l’import prend sans un rejet', () => {
    const contenu = readFileSync(EXEMPLE).toString('base64');
    const rapport = base.faire('gestionnaire-amiable')(
      'import.executer',
      { nom: 'indus-exemple.csv', contenu },
      { essai: true },
    );
    expect(rapport.rejets).toEqual([]);
    expect(rapport).toMatchObject({ crees: 4, lignes: 9, colonnes: { inconnues: [] } });
  });
});
