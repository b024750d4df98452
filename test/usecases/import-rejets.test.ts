/** Every reason for which a line is rejected, and the correction proposed when there is one. */
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

/** Changes one cell of a good line; the file holds a second, good reference. */
function rejeter(colonne: string, valeur: string, avec: Rang = {}) {
  const r = controler([rangEssai(1, 0, { ...avec, [colonne]: valeur }), rangEssai(2, 0)]);
  expect(r).toMatchObject({ lignesAcceptees: 1, lignesRejetees: 1 });
  expect(r.rejets).toHaveLength(1);
  return r.rejets[0];
}

describe('Une cellule', () => {
  test.each([
    // Numéro de sécurité sociale
    ['nir', '1 52 07 99 999 014 86', 'Clé incorrecte', '1 52 07 99 999 014 68'],
    ['nir', '2 49 13 99 999 022 41', 'Mois de naissance impossible', null],
    ['nir', '1 52 07 99', 'Longueur du numéro', null],
    ['nir', '1520799O9901468', 'Format du numéro', null],
    // Montants
    ['verse', '', 'Montant versé obligatoire', null],
    ['du', ' ', 'Montant dû obligatoire', null],
    ['verse', '1.234,56€', 'Format du montant', '1234,56'],
    ['verse', '1234.56', 'Format du montant', '1234,56'],
    ['verse', '1,234.56', 'Format du montant', '1234,56'],
    ['verse', '1.234', 'Format du montant', null],
    ['verse', '12,345', 'Format du montant', null],
    ['verse', '1,5E+04', 'Format du montant', null],
    ['verse', 'neuf cents', 'Format du montant', null],
    ['verse', '12O,50', 'Lettre O dans un montant', '120,50'],
    ['verse', 'O,5o', 'Lettre O dans un montant', '0,50'],
    ['verse', '− 85,00', 'Montant négatif', null],
    ['du', '-85,00', 'Montant négatif', null],
    ['verse', '9999999999,99', 'Montant trop élevé', null],
    ['montant_total', '10,00', 'Total différent de la grille', null],
    // Dates et mois
    ['date_versement', '31/02/2026', 'Date inexistante', null],
    ['date_versement', '2026-02-31', 'Date inexistante', null],
    ['date_versement', '09/01/1826', 'Date inexistante', null],
    ['date_versement', '12/11/2031', 'Date dans le futur', null],
    ['date_versement', '03-01-25', 'Année sur deux chiffres', '03/01/2025'],
    ['date_versement', '2025/01/03', 'Format de la date', '03/01/2025'],
    ['date_versement', '3 janvier 2025', 'Format de la date', null],
    ['date_versement', '', 'Date de versement obligatoire', null],
    ['date_constat', '', 'Date du constat obligatoire', null],
    ['date_constat', '22/11/2026', 'Date dans le futur', null],
    ['date_connaissance', '22/11/2026', 'Date dans le futur', null],
    ['date_ordre_recette', '22/11/2026', 'Date dans le futur', null],
    ['date_naissance', '14/07/52', 'Année sur deux chiffres', '14/07/1952'],
    ['date_naissance', '14/07/12', 'Année sur deux chiffres', null],
    ['date_naissance', '14/07/2052', 'Date dans le futur', null],
    ['date_deces', '14/07/1940', 'Dates incohérentes', null],
    ['mois', '13/2024', 'Mois inexistant', null],
    ['mois', '01/01/2024', 'Format du mois', '01/2024'],
    ['mois', 'févr-24', 'Format du mois', '02/2024'],
    ['mois', 'janvier', 'Format du mois', null],
    // Mots des listes fermées
    ['nature', 'FRAUDE?', 'Nature inconnue', 'fraude'],
    ['nature', 'deses', 'Nature inconnue', 'deces'],
    ['nature', 'pénalité', 'Nature inconnue', null],
    ['nature', '', 'Nature obligatoire', null],
    ['prestation', 'REVERSSION', 'Prestation inconnue', 'REVERSION'],
    ['prestation', 'AL', 'Prestation inconnue', null],
    ['cause', 'resources', 'Cause inconnue', 'ressources'],
    ['cause', '', 'Cause obligatoire', null],
    ['civilite', 'Mlle', 'Civilité inconnue', null],
    ['territoire', 'GUADELOUPPE', 'Territoire inconnu', 'GUADELOUPE'],
    ['bonne_foi', 'peut-être', 'Bonne foi inconnue', null],
    ['erreur_organisme', 'vrai', 'Oui ou non attendu', 'oui'],
    ['fausse_declaration', '0', 'Oui ou non attendu', 'non'],
    ['chevauchement', 'remplac', 'Chevauchement inconnu', 'remplace'],
    // Textes
    ['reference', '', 'Référence obligatoire', null],
    ['nom', '', 'Nom obligatoire', null],
    ['prenoms', '', 'Prénom obligatoire', null],
    ['direction', '', 'Direction obligatoire', null],
    ['nom', 'M'.repeat(61), 'Texte trop long', null],
    ['service', 'Agence\tde Meaux', 'Caractère interdit', null],
    ['nom', 'MAQUETTE\u0007', 'Caractère interdit', null],
    ['iban', 'FR7630006000011234567890180', 'IBAN faux', null],
    ['bic', 'AGRI', 'BIC faux', null],
    // Règles de l’indu
    ['verse', '10,00', 'Versé inférieur ou égal au dû', null],
  ])('%s « %s » est rejetée : %s', (colonne, valeur, motif, correction) => {
    const r = rejeter(colonne, valeur);
    expect(r).toMatchObject({ ligne: 2, colonne, motif, correction });
    expect(r?.valeur).toBe(valeur);
    expect(r?.detail).toMatch(/^\S.{10,}[.]$/s);
  });

  test('d’une fraude sans date de connaissance, ou de bonne foi, est rejetée', () => {
    const sans = rejeter('date_connaissance', '', { nature: 'fraude', bonne_foi: 'non' });
    expect(sans).toMatchObject({ motif: 'Date de connaissance obligatoire' });
    expect(rejeter('bonne_foi', 'oui', { nature: 'fraude' })).toMatchObject({
      motif: 'Bonne foi impossible',
    });
  });

  test('longue est montrée par son début et rendue entière', () => {
    const r = controler([rangEssai(1, 0, { motif: 'x'.repeat(5000) })]);
    expect(r.rejets[0]).toMatchObject({ motif: 'Texte trop long', valeur: `${'x'.repeat(200)}…` });
    expect(Buffer.from(r.csvRejets, 'base64').toString()).toContain('x'.repeat(5000));
  });
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
      controler([a, { ...b, prestation: 'ASPA', mois: a?.['mois'] ?? '' }] as Rang[]),
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
    expect(performance.now() - debut).toBeLessThan(6000);
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
