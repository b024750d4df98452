import { describe, expect, test } from 'vitest';
import {
  avancement,
  type Correction,
  enAttente,
  etapesImport,
  formatReste,
  libelleImporter,
  lireProposition,
  nomDesRejets,
  poserCorrection,
  refusImporter,
  resteEstime,
  type Situation,
} from '../../src/renderer/forms/import.ts';
import type { RapportImport, Rejet } from '../../src/shared/contract/import.ts';
import { centimes } from '../../src/shared/montant.ts';

const RAPPORT: RapportImport = {
  dossierId: null,
  lotId: null,
  nom: 'indus.csv',
  sha256: '',
  encodage: 'utf-8',
  lignes: 12_000,
  colonnes: { reconnues: ['reference', 'nom'], inconnues: ['commentaire'] },
  crees: 993,
  lignesAcceptees: 11_916,
  montantCentimes: centimes(100),
  dejaPresentes: 0,
  retenues: 66,
  lignesRejetees: 18,
  rejets: [],
  csvRejets: 'x',
};
const VIDE: Situation = {
  fichier: null,
  enCours: null,
  rapport: null,
  refus: null,
  importArrete: false,
  fait: false,
};
const CHOISI: Situation = { ...VIDE, fichier: { nom: 'indus.csv', octets: 2_109_211 } };
const lire = (s: Situation) => etapesImport(s).map((e) => `${e.libelle} ${e.etat} : ${e.detail}`);

describe('Les étapes d’un import', () => {
  test('commencent par le fichier à choisir', () => {
    expect(lire(VIDE)).toEqual([
      'Fichier en-cours : à choisir',
      'Colonnes a-venir : à reconnaître',
      'Contrôle a-venir : ligne par ligne',
      'Import a-venir : après votre accord',
    ]);
  });

  test('disent la taille du fichier, puis ses lignes et ses colonnes une fois contrôlé', () => {
    expect(lire({ ...CHOISI, enCours: 'controle' })).toEqual([
      'Fichier faite : 2,1\u00a0Mo',
      'Colonnes a-venir : en cours',
      'Contrôle en-cours : en cours',
      'Import a-venir : après votre accord',
    ]);
    expect(lire({ ...CHOISI, rapport: RAPPORT })).toEqual([
      'Fichier faite : 12\u202f000 lignes',
      'Colonnes faite : 2 reconnues sur 3',
      'Contrôle faite : 18 lignes rejetées',
      'Import en-cours : après votre accord',
    ]);
  });

  test('s’arrêtent aux colonnes quand le fichier n’a pas les bonnes', () => {
    expect(lire({ ...CHOISI, refus: 'IMPORT_COLONNES' })[1]).toBe('Colonnes en-cours : à corriger');
  });

  test('gardent le contrôle ouvert quand il a été interrompu', () => {
    const arrete = { ...CHOISI, rapport: RAPPORT, refus: 'INTERROMPU' };
    expect(lire(arrete)[2]).toBe('Contrôle en-cours : interrompu');
    expect(lire(arrete)[3]).toBe('Import a-venir : après votre accord');
  });

  test('finissent par le nombre de dossiers créés', () => {
    expect(lire({ ...CHOISI, rapport: RAPPORT, fait: true })[3]).toBe(
      'Import faite : 993 dossiers créés',
    );
  });
});

describe('Le bouton Importer', () => {
  test('dit combien de dossiers seront créés', () => {
    expect(libelleImporter(RAPPORT)).toBe('Importer 993 dossiers');
    expect(libelleImporter({ ...RAPPORT, crees: 1 })).toBe('Importer 1 dossier');
    expect(libelleImporter(null)).toBe('Importer');
  });

  test.each<[string, Situation, boolean, RegExp | null]>([
    ['sans fichier', VIDE, false, /fichier/],
    ['pendant le contrôle', { ...CHOISI, enCours: 'controle' }, false, /contrôle/],
    [
      'après un contrôle interrompu',
      { ...CHOISI, rapport: RAPPORT, refus: 'INTERROMPU' },
      false,
      /pas terminé/,
    ],
    ['avec des corrections non contrôlées', { ...CHOISI, rapport: RAPPORT }, true, /corrections/],
    [
      'sans rien de nouveau',
      { ...CHOISI, rapport: { ...RAPPORT, crees: 0 } },
      false,
      /Aucun dossier/,
    ],
    ['une fois fait', { ...CHOISI, rapport: RAPPORT, fait: true }, false, /fait/],
    ['contrôlé', { ...CHOISI, rapport: RAPPORT }, false, null],
    [
      'après un import interrompu',
      { ...CHOISI, rapport: RAPPORT, importArrete: true },
      false,
      null,
    ],
  ])('%s', (_cas, situation, corrections, attendu) => {
    const raison = refusImporter(situation, corrections);
    if (attendu === null) expect(raison).toBeNull();
    else expect(raison).toMatch(attendu);
  });
});

describe('Le temps qui reste', () => {
  const progres = (fait: number, total: number | null) => ({ fait, total, libelle: '' });

  test('se mesure à l’allure tenue jusque-là', () => {
    expect(resteEstime(progres(8000, 12_000), 8000)).toBe(4);
    expect(resteEstime(progres(12_000, 12_000), 8000)).toBe(0);
  });

  test('ne s’invente pas : rien sans allure, sans total, ou trop tôt', () => {
    expect(resteEstime(progres(0, 12_000), 8000)).toBeNull();
    expect(resteEstime(progres(10, null), 8000)).toBeNull();
    expect(resteEstime(progres(10, 100), 100)).toBeNull();
  });

  test('se dit en secondes, puis en minutes', () => {
    expect(formatReste(0)).toBe('presque fini');
    expect(formatReste(1)).toBe('encore 1 seconde environ');
    expect(formatReste(4)).toBe('encore 4 secondes environ');
    expect(formatReste(150)).toBe('encore 3 minutes environ');
    expect(avancement(progres(8160, 12_000))).toBe('8\u202f160 lignes sur 12\u202f000');
  });
});

describe('Les corrections faites à l’écran', () => {
  const nir = (valeur: string): Correction => ({ ligne: 214, colonne: 'nir', valeur });
  const rejet = (change: Partial<Rejet> = {}): Rejet => ({
    ligne: 214,
    colonne: 'nir',
    valeur: 'x',
    motif: '',
    detail: '',
    correction: null,
    ...change,
  });

  test('une cellule garde la dernière valeur posée', () => {
    const autre = { ligne: 215, colonne: 'nir', valeur: 'c' };
    expect(poserCorrection([nir('a'), autre], nir('b'))).toEqual([autre, nir('b')]);
  });

  test('une correction attend tant que le contrôle ne l’a pas lue', () => {
    const posee = nir('b');
    expect(enAttente(rejet(), [posee], [])).toBe('b');
    expect(enAttente(rejet(), [posee], [posee])).toBeUndefined();
    expect(enAttente(rejet({ ligne: 9 }), [posee], [])).toBeUndefined();
  });

  test('laisser une ligne répétée de côté se lit en français', () => {
    expect(lireProposition(rejet({ colonne: 'ignorer', correction: 'oui' }))).toBe(
      'Garder la première',
    );
    expect(lireProposition(rejet({ correction: '120,50' }))).toBe('120,50');
  });

  test('le fichier des rejets porte le nom de son fichier', () => {
    expect(nomDesRejets('indus_novembre.2026.csv')).toBe('indus_novembre.2026-rejets.csv');
    expect(nomDesRejets('indus')).toBe('indus-rejets.csv');
  });
});
