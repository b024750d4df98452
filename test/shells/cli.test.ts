/** The operations from a terminal: answers, refusals, exit codes, and what a user gets wrong. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { creerApp } from '../../src/main/app.ts';
import { batirBase, lancer, PHRASE } from './cli-essai.ts';

const racine = mkdtempSync(join(tmpdir(), 'quittance-cli-'));
const base = join(racine, 'base');
let compteId = '';

beforeAll(() => {
  compteId = batirBase(base);
}, 120_000);
afterAll(() => rmSync(racine, { recursive: true, force: true }));

const sur = (...args: string[]) => lancer(['--base', base, ...args]);
const premier = async (): Promise<string> => {
  const { value } = (await sur('dossier.lister', '{"vue":"tous","limite":1}')).json();
  return (value as { lignes: { dossierId: string }[] }).lignes[0]?.dossierId ?? '';
};

describe('Une opération par son nom', { timeout: 60_000 }, () => {
  test('répond en JSON, code 0, rien sur la sortie d’erreur', async () => {
    const fin = await sur('--compte', 'camille', 'dossier.lister', '{"vue":"ma-journee"}');
    expect([fin.code, fin.erreur]).toEqual([0, '']);
    expect(fin.json()).toMatchObject({ ok: true, value: { baseVide: false } });
    expect(fin.sortie.trimEnd().split('\n')).toHaveLength(1);
  });

  test('lit sa demande sur l’entrée standard', async () => {
    const entree = '\ufeff{"texte":"maquette yvon"}\n';
    const fin = await lancer(['dossier.rechercher', '-', '--base', base], { entree });
    expect(fin.code).toBe(0);
    expect(fin.sortie).toContain('MAQUETTE Yvon');
  });

  test('à l’essai ne laisse rien ; avec une clé, répond deux fois la même chose', async () => {
    const dossierId = await premier();
    const note = JSON.stringify({ dossierId, texte: 'Appel du débiteur.' });
    const notes = async () => {
      const fin = await sur('dossier.ouvrir', JSON.stringify({ dossierId }));
      const { evenements } = fin.json().value as { evenements: { texte: string }[] };
      return evenements.filter((e) => e.texte === 'Appel du débiteur.').length;
    };
    expect((await sur('dossier.noter', note, '--essai')).code).toBe(0);
    expect(await notes()).toBe(0);
    const cle = crypto.randomUUID();
    const une = await sur('dossier.noter', note, '--cle', cle);
    const deux = await sur('dossier.noter', note, '--cle', cle);
    expect(deux.json()).toEqual(une.json());
    expect(await notes()).toBe(1);
  });

  test('sans compte choisi, la démonstration prend celui dont le rôle convient', async () => {
    const fin = await sur('import.lister');
    expect(fin.json()).toMatchObject({ ok: true });
    const organisme = await sur('organisme.lire');
    expect(organisme.sortie).toContain('Caisse de retraite de démonstration');
  });

  test('sur l’état du poste ne demande aucune phrase secrète', async () => {
    const fin = await lancer(['--base', base, 'poste.etat'], { phrase: null, entree: 'ferme' });
    expect(fin.json()).toMatchObject({ ok: true, value: { existe: true, demonstration: true } });
  });
});

describe('Un refus', { timeout: 60_000 }, () => {
  test('de la porte se lit des deux côtés, code 1', async () => {
    const fin = await sur('--compte', 'charlie', 'dossier.lister', '{"vue":"tous"}');
    expect(fin.code).toBe(1);
    expect(fin.json().refus?.code).toBe('HABILITATION_REFUSEE');
    expect(fin.erreur).toMatch(/^Refusé : Le rôle « Administrateur »/);
  });

  test('de la phrase secrète compte les essais, sans redire la phrase', async () => {
    const fin = await lancer(['--base', base, '--compte', 'lou', 'import.lister'], {
      phrase: 'Pas-la-bonne-phrase-1',
    });
    expect([fin.code, fin.json().refus?.code]).toEqual([1, 'MOT_DE_PASSE_FAUX']);
    expect(fin.json().refus?.message).toContain('essais restants');
    expect(fin.sortie + fin.erreur).not.toContain('Pas-la-bonne');
  });

  test('une base absente est dite et n’est pas créée', async () => {
    const vide = join(racine, 'nulle-part');
    const fin = await lancer(['--base', vide, 'dossier.lister', '{"vue":"tous"}']);
    expect([fin.code, fin.json().refus?.code]).toEqual([1, 'BASE_ABSENTE']);
    expect(existsSync(vide)).toBe(false);
  });

  test('une base ouverte ailleurs est refusée', async () => {
    const app = creerApp({ dossier: base });
    expect(app.call('poste.deverrouiller', { compteId, motDePasse: PHRASE }).ok).toBe(true);
    const fin = await sur('dossier.lister', '{"vue":"tous"}');
    expect([fin.code, fin.json().refus?.code]).toEqual([1, 'BASE_OUVERTE_AILLEURS']);
    app.fermer();
  });

  test('une demande d’une autre forme nomme le champ', async () => {
    for (const json of ['{"vue":"demain"}', '[]', '12', 'null', '"texte"']) {
      const fin = await sur('dossier.lister', json);
      expect([json, fin.code, fin.json().refus?.code]).toEqual([json, 1, 'ENTREE_INVALIDE']);
    }
  });
});

describe('Une commande mal écrite', { timeout: 60_000 }, () => {
  test.each([
    ['JSON coupé', ['dossier.lister', '{"vue":'], 'JSON_ILLISIBLE'],
    ['demande vide', ['dossier.lister', '  '], 'JSON_VIDE'],
    ['opération inconnue', ['dossier.effacer', '{}'], 'OPERATION_INCONNUE'],
    ['nom d’un objet', ['constructor', '{}'], 'OPERATION_INCONNUE'],
    ['compte inconnu', ['--compte', 'personne', 'import.lister'], 'COMPTE_INCONNU'],
    ['clé qui n’est pas un uuid', ['--cle', '12', 'import.lister'], 'OPTION_INVALIDE'],
    ['option inconnue', ['--mot-de-passe', 'x', 'import.lister'], 'USAGE'],
    ['option sans valeur', ['import.lister', '--compte'], 'USAGE'],
    ['argument de trop', ['dossier.lister', '{}', 'encore'], 'USAGE'],
    ['fichier oublié', ['importer'], 'USAGE'],
  ])('%s : code 2 et une phrase en français', async (_quoi, args, code) => {
    const fin = await sur(...args);
    expect([fin.code, fin.json().refus?.code]).toEqual([2, code]);
    expect(fin.erreur.trim()).toBe(fin.json().refus?.message);
    expect(fin.erreur).not.toMatch(/\b(error|unknown|missing|argument missing)\b/);
  });

  test('une phrase secrète sur la ligne de commande est refusée avant toute chose', async () => {
    const json = JSON.stringify({ compteId, motDePasse: PHRASE });
    const fin = await sur('poste.deverrouiller', json);
    expect([fin.code, fin.json().refus?.code]).toEqual([2, 'SECRET_EN_ARGUMENT']);
    expect(fin.sortie + fin.erreur).not.toContain(PHRASE);
    const permis = await lancer(['--base', base, 'poste.deverrouiller', '-'], { entree: json });
    expect(permis.json()).toMatchObject({ ok: true, value: { identifiant: 'camille' } });
  });

  test('sans phrase secrète ni terminal, la commande dit comment la donner', async () => {
    for (const entree of ['ferme', ''] as const) {
      const fin = await lancer(['--base', base, 'import.lister'], { phrase: null, entree });
      expect([fin.code, fin.json().refus?.code]).toEqual([2, 'SECRET_ABSENT']);
      expect(fin.erreur).toContain('QUITTANCE_MOT_DE_PASSE');
    }
  });

  test('une entrée standard fermée, vide ou démesurée ne bloque ni ne remplit la mémoire', async () => {
    const demander = (entree: Buffer | string) =>
      lancer(['--base', base, 'dossier.lister', '-'], { entree });
    expect((await demander('ferme')).json().refus?.code).toBe('JSON_VIDE');
    expect((await demander('')).json().refus?.code).toBe('JSON_VIDE');
    const enorme = await demander(Buffer.alloc(80 * 1024 * 1024, ' '));
    expect([enorme.code, enorme.json().refus?.code]).toEqual([2, 'ENTREE_TROP_GRANDE']);
  });

  test('sans rien, l’usage est montré, code 2', async () => {
    const fin = await lancer([]);
    expect([fin.code, fin.sortie]).toEqual([2, '']);
    expect(fin.erreur).toContain('Usage : quittance');
  });
});
