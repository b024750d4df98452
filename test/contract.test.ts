/**
 * The contract: every operation is complete, French, synchronous, and its schemas travel as JSON.
 * Lists that live in two rooms say the same thing.
 */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ETAPES, LIBELLE_ETAPE } from '../src/main/domain/parcours.ts';
import { TYPES_ACTE } from '../src/main/domain/prescription.ts';
import { VERSION_COURANTE } from '../src/main/pdf/index.ts';
import { NOMS_VUES } from '../src/main/store/corbeille.ts';
import { handlers } from '../src/main/usecases/index.ts';
import { CODES_COURRIER } from '../src/shared/contract/courrier.ts';
import { VUES } from '../src/shared/contract/dossier.ts';
import { contract, estOperation, type OperationName } from '../src/shared/contract/index.ts';
import type { Operation } from '../src/shared/contract/operation.ts';
import { LIBELLE_COURRIER } from '../src/shared/courrier/index.ts';
import {
  ACCESSOIRES,
  BONNES_FOIS,
  BRANCHE_DE,
  CAUSES,
  ISSUES_POSTALES,
  LIBELLE_ACCESSOIRE,
  LIBELLE_BONNE_FOI,
  LIBELLE_CAUSE,
  LIBELLE_ISSUE,
  LIBELLE_MODE_PAIEMENT,
  LIBELLE_NATURE,
  LIBELLE_PRESTATION,
  LIBELLE_QUALITE,
  LIBELLE_ROLE,
  MODES_PAIEMENT,
  NATURES,
  PRESTATIONS,
  QUALITES_DEBITEUR,
  ROLES,
} from '../src/shared/nomenclature.ts';
import { entreesEssai } from './entrees-essai.ts';

const operations = Object.entries(contract) as [OperationName, Operation][];

describe('Le contrat', () => {
  test('a un traitement pour chaque opération, et aucun de trop', () => {
    expect(Object.keys(handlers).sort()).toEqual(Object.keys(contract).sort());
  });

  test('n’a aucun traitement asynchrone : la transaction se fermerait avant lui', () => {
    const asynchrones = Object.entries(handlers).filter(
      ([, h]) => h.constructor.name !== 'Function' || /^async\b/.test(h.toString()),
    );
    expect(asynchrones.map(([nom]) => nom)).toEqual([]);
  });

  test.each(operations)('%s est nommée, résumée en français et réservée', (nom, operation) => {
    expect(nom).toMatch(/^[a-z]+\.[a-z]+([A-Z][a-z]+)*$/);
    expect(operation.resume).toMatch(/^\p{Lu}.{8,90}[.]$/u);
    const { roles } = operation;
    if (typeof roles === 'string') expect(['poste', 'session']).toContain(roles);
    else {
      expect(roles.length).toBeGreaterThan(0);
      expect(new Set(roles).size).toBe(roles.length);
      for (const role of roles) expect(ROLES).toContain(role);
    }
  });

  test.each(operations)('%s voyage en JSON, aller et retour', (_nom, operation) => {
    for (const schema of [operation.entree, operation.sortie]) {
      const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'throw' });
      expect(JSON.parse(JSON.stringify(json))).toMatchObject({ type: 'object' });
    }
  });

  test.each(operations)('%s lit son exemple, et rien d’autre n’en reste', (nom, operation) => {
    const entree = entreesEssai()[nom];
    const lue = operation.entree.parse({ ...entree, role: 'administrateur', __acteur: 'x' });
    expect(lue).not.toHaveProperty('__acteur');
    if (!('role' in entree)) expect(lue).not.toHaveProperty('role');
    expect(operation.entree.parse(JSON.parse(JSON.stringify(entree)))).toEqual(
      operation.entree.parse(entree),
    );
  });

  test('une lecture n’a pas de traitement qui écrive : elle ne porte aucun verbe d’acte', () => {
    const lectures = operations
      // The calculators have no store to write to: their name is what they calculate.
      .filter(([nom, o]) => o.genre === 'query' && !nom.startsWith('bareme.'))
      .map(([nom]) => nom.split('.')[1]);
    const verbes = [
      'etat',
      'lister',
      'lire',
      'ouvrir',
      'rechercher',
      'preparer',
      'simuler',
      'verifier',
      'calendrier',
      'prescription',
      'parametres',
      'exporter',
      'rapprocher',
      'suivre',
      'regroupables',
      'selectionner',
      'controler',
      'chiffres',
      'seuil',
      'effet',
      'bilan',
    ];
    expect(new Set(lectures)).toEqual(new Set(verbes));
  });

  test('ne reconnaît pas les noms hérités des objets', () => {
    for (const nom of ['toString', '__proto__', 'constructor', '', 'dossier', 'Dossier.creer']) {
      expect(estOperation(nom)).toBe(false);
    }
  });

  test('l’administrateur ne lit ni n’écrit aucun dossier', () => {
    const interdits = /^(dossier|debiteur|personne|indu|courrier|evenement|echeancier|import)\./;
    const ouvertes = operations.filter(
      ([nom, { roles }]) =>
        interdits.test(nom) && (typeof roles === 'string' || roles.includes('administrateur')),
    );
    expect(ouvertes.map(([nom]) => nom)).toEqual([]);
  });
});

describe('Les listes tenues en deux endroits', () => {
  test('les vues de la corbeille sont les mêmes au contrat et dans la base', () => {
    expect([...NOMS_VUES]).toEqual([...VUES]);
  });

  test('les courriers du contrat ont un libellé et un modèle', () => {
    expect(Object.keys(LIBELLE_COURRIER)).toEqual(expect.arrayContaining([...CODES_COURRIER]));
    expect(Object.keys(VERSION_COURANTE).sort()).toEqual(Object.keys(LIBELLE_COURRIER).sort());
  });

  test('chaque étape et chaque type d’acte est unique et libellé', () => {
    expect(Object.keys(LIBELLE_ETAPE)).toEqual([...ETAPES]);
    expect(new Set(TYPES_ACTE).size).toBe(TYPES_ACTE.length);
  });

  test.each<[string, readonly string[], object]>([
    ['rôles', ROLES, LIBELLE_ROLE],
    ['prestations', PRESTATIONS, LIBELLE_PRESTATION],
    ['prestations et branches', PRESTATIONS, BRANCHE_DE],
    ['natures', NATURES, LIBELLE_NATURE],
    ['causes', CAUSES, LIBELLE_CAUSE],
    ['bonnes fois', BONNES_FOIS, LIBELLE_BONNE_FOI],
    ['qualités', QUALITES_DEBITEUR, LIBELLE_QUALITE],
    ['accessoires', ACCESSOIRES, LIBELLE_ACCESSOIRE],
    ['issues postales', ISSUES_POSTALES, LIBELLE_ISSUE],
    ['modes de paiement', MODES_PAIEMENT, LIBELLE_MODE_PAIEMENT],
  ])('les %s ont chacun leur libellé, et il n’y en a pas d’autre', (_quoi, liste, libelles) => {
    expect(Object.keys(libelles).sort()).toEqual([...liste].sort());
  });
});
