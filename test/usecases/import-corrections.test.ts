/** Rejected lines held back, given back, corrected; persons the base already knows. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Rejet } from '../../src/shared/contract/import.ts';
import { type BaseEssai, ouvrirBaseEssai } from '../base-essai.ts';
import {
  csvEssai,
  fichierEssai,
  indusEssai,
  lireRangs,
  nirEssai,
  type Rang,
  rangEssai,
  TITRES,
} from './import-csv-essai.ts';

let base: BaseEssai;
beforeEach(() => {
  base = ouvrirBaseEssai();
});
afterEach(() => base.fermer());

const faire: ReturnType<BaseEssai['faire']> = (nom, entree, options) =>
  base.faire('gestionnaire-amiable')(nom, entree, options);
const importer = (rangs: readonly Rang[], essai = false) =>
  faire('import.executer', fichierEssai(csvEssai(rangs)), { essai });

const TABLES = ['personne', 'dossier', 'ligne_indu'];
function compter(): Record<string, number> {
  const { brut } = base.brut();
  return Object.fromEntries(
    TABLES.map((t) => [
      t,
      (brut.prepare(`SELECT count(*) AS n FROM ${t}`).get() as { n: number }).n,
    ]),
  );
}

describe('Les lignes rejetées', () => {
  test('retiennent les autres lignes de leur référence et reviennent prêtes à corriger', () => {
    const [a1, a2, a3] = indusEssai(1, 3);
    const bons = indusEssai(2, 2);
    const r = importer([a1, { ...a2, verse: '12O,50' }, a3, ...bons] as Rang[]);
    expect(r).toMatchObject({ crees: 1, lignesAcceptees: 2, lignesRejetees: 1, retenues: 2 });
    const rendus = lireRangs(r.csvRejets);
    expect(rendus.map((x) => [x.ligne_origine, x.colonne_en_cause, x.motif_du_rejet])).toEqual([
      [
        '2',
        '',
        'Retenue : la ligne 3 de la même référence est rejetée (Lettre O dans un montant).',
      ],
      [
        '3',
        'verse',
        'Lettre O dans un montant : « 12O,50 » contient la lettre O à la place d’un zéro.',
      ],
      [
        '4',
        '',
        'Retenue : la ligne 3 de la même référence est rejetée (Lettre O dans un montant).',
      ],
    ]);
    const corriges = rendus.map((x) => (x.verse === '12O,50' ? { ...x, verse: '900,00' } : x));
    const titres = Object.keys(rendus[0] ?? {});
    const suite = faire('import.executer', fichierEssai(csvEssai(corriges, titres)));
    expect(suite).toMatchObject({
      crees: 1,
      lignes: 3,
      lignesAcceptees: 3,
      lignesRejetees: 0,
      csvRejets: '',
    });
    expect(suite.colonnes.inconnues).toEqual([]);
    expect(compter()).toMatchObject({ dossier: 2, ligne_indu: 5 });
  });

  test('se corrigent sur place : les corrections s’appliquent en relisant le fichier', () => {
    const rangs = [
      ...indusEssai(1, 3, { nir: '1 52 07 99 999 014 86' }),
      rangEssai(2, 0, { verse: '1.234,56€' }),
    ];
    const fichier = fichierEssai(csvEssai(rangs));
    const { rejets } = faire('import.executer', fichier, { essai: true });
    expect(rejets.map((x) => [x.ligne, x.colonne, x.correction])).toEqual([
      [2, 'nir', '1 52 07 99 999 014 68'],
      [5, 'verse', '1234,56'],
    ]);
    const corrections = rejets.map((x) => ({
      ligne: x.ligne,
      colonne: x.colonne,
      valeur: x.correction ?? '',
    }));
    const r = faire('import.executer', { ...fichier, corrections });
    expect(r).toMatchObject({ crees: 2, lignesAcceptees: 4, rejets: [] });
    expect(base.brut().brut.prepare('SELECT nir FROM personne ORDER BY rowid').get()).toEqual({
      nir: '152079999901468',
    });
  });

  test('se corrigent aussi dans une colonne que le fichier n’a pas', () => {
    importer(indusEssai(1, 1));
    const titres = TITRES.filter((t) => t !== 'chevauchement');
    const fichier = fichierEssai(
      csvEssai(indusEssai(2, 1, { nir: nirEssai(1), nom: 'SPÉCIMEN' }), titres),
    );
    const essai = faire('import.executer', fichier, { essai: true });
    expect(Object.keys(lireRangs(essai.csvRejets)[0] ?? {})).toContain('chevauchement');
    const corrections = [{ ligne: 2, colonne: 'chevauchement', valeur: 'remplace' }];
    expect(faire('import.executer', { ...fichier, corrections })).toMatchObject({ crees: 1 });
  });

  test('qui répètent une ligne à la lettre se laissent de côté', () => {
    const [a, b] = indusEssai(1, 2);
    const fichier = fichierEssai(csvEssai([a, b, b] as Rang[]));
    const { rejets, retenues } = faire('import.executer', fichier, { essai: true });
    expect(retenues).toBe(2);
    expect(rejets).toMatchObject([
      { ligne: 4, colonne: 'ignorer', motif: 'Doublon dans le fichier', correction: 'oui' },
    ]);
    const corrections = rejets.map(({ ligne, colonne, correction }: Rejet) => ({
      ligne,
      colonne,
      valeur: correction ?? '',
    }));
    expect(faire('import.executer', { ...fichier, corrections })).toMatchObject({
      crees: 1,
      lignes: 2,
      lignesAcceptees: 2,
    });
  });

  test('qui portent un mois déjà dit autrement sont à l’agent de choisir', () => {
    const [a] = indusEssai(1, 1);
    const { rejets } = importer([a, { ...a, verse: '950,00' }] as Rang[]);
    expect(rejets).toMatchObject([
      { ligne: 3, colonne: 'mois', motif: 'Doublon dans le fichier', correction: null },
    ]);
  });

  test('sont toutes dites d’un coup, y compris dans une même référence', () => {
    const rangs = [
      rangEssai(1, 0, {
        date_versement: '09/01/2031',
        nature: 'fraude',
        date_connaissance: '',
        iban: 'FR76',
      }),
      rangEssai(1, 1, { verse: '10,00', nature: 'fraude', date_connaissance: '', iban: 'FR76' }),
      rangEssai(1, 2, { mois: '13/2024', nature: 'fraude', date_connaissance: '', iban: 'FR76' }),
    ];
    const { rejets } = importer(rangs);
    expect(rejets.map((x) => [x.ligne, x.colonne, x.motif])).toEqual([
      [2, 'date_connaissance', 'Date de connaissance obligatoire'],
      [2, 'date_versement', 'Date dans le futur'],
      [2, 'bonne_foi', 'Bonne foi impossible'],
      [2, 'iban', 'IBAN faux'],
      [3, 'verse', 'Versé inférieur ou égal au dû'],
      [4, 'mois', 'Mois inexistant'],
    ]);
  });

  test('ne portent que 500 lignes à l’écran, et toutes dans le CSV', () => {
    const rangs = Array.from({ length: 510 }, (_, n) => rangEssai(n, 0, { nom: '' }));
    const r = importer(rangs, true);
    expect([r.rejets.length, r.lignesRejetees, lireRangs(r.csvRejets).length]).toEqual([
      500, 510, 510,
    ]);
  });
});

describe('Une correction', () => {
  test.each([
    ['d’une colonne inconnue', { ligne: 2, colonne: 'couleur', valeur: 'x' }],
    ['d’une ligne absente', { ligne: 99, colonne: 'nom', valeur: 'x' }],
  ])('%s est refusée', (_, correction) => {
    const entree = { ...fichierEssai(csvEssai(indusEssai(1, 1))), corrections: [correction] };
    expect(base.refus('gestionnaire-amiable')('import.executer', entree).code).toBe(
      'IMPORT_CORRECTION',
    );
  });
});
