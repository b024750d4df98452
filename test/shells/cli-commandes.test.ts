/** The commands that have a name of their own: verifier, sauvegarder, importer, comptes, aide. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { creerApp } from '../../src/main/app.ts';
import { ficheOperation } from '../../src/main/shells/cli-aide.ts';
import { connecter } from '../../src/main/store/open.ts';
import { contract } from '../../src/shared/contract/index.ts';
import { batirBase, lancer, PHRASE } from './cli-essai.ts';

const racine = mkdtempSync(join(tmpdir(), 'quittance-cli-'));
const base = join(racine, 'base');
let compteId = '';

beforeAll(() => {
  compteId = batirBase(base);
}, 120_000);
afterAll(() => rmSync(racine, { recursive: true, force: true }));

const sur = (...args: string[]) => lancer(['--base', base, ...args]);

describe('Les commandes', { timeout: 60_000 }, () => {
  test('verifier écrit le rapport en français et en JSON, code 0', async () => {
    const fin = await sur('verifier');
    expect(fin.code).toBe(0);
    expect(fin.erreur).toContain('La base est saine.');
    expect(fin.json()).toMatchObject({ ok: true, value: { sain: true } });
  });

  test('verifier répond 1 quand la base n’est pas saine, ou que ses octets sont abîmés', async () => {
    const touchee = join(racine, 'touchee');
    cpSync(base, touchee, { recursive: true });
    const app = creerApp({ dossier: touchee });
    app.call('poste.deverrouiller', { compteId, motDePasse: PHRASE });
    const session = app.session();
    app.fermer();
    const db = connecter(join(touchee, 'quittance.db'), session?.cleBase ?? new Uint8Array());
    db.brut.prepare("UPDATE suivi SET action = 'Rien à faire' WHERE etape = 'constat'").run();
    db.brut.close();
    const fausse = await lancer(['verifier', '--base', touchee]);
    expect(fausse.code).toBe(1);
    expect(fausse.json()).toMatchObject({ ok: true, value: { sain: false } });
    expect(fausse.erreur).toContain('FAUTE — Étapes des dossiers');
    const octets = readFileSync(join(touchee, 'quittance.db'));
    octets.writeUInt8(octets.readUInt8(40_000) ^ 1, 40_000);
    writeFileSync(join(touchee, 'quittance.db'), octets);
    const abimee = await lancer(['verifier', '--base', touchee]);
    expect([abimee.code, abimee.json().refus?.code]).toEqual([1, 'BASE_ENDOMMAGEE']);
  });

  test('sauvegarder fait une copie, et n’en écrase aucune', async () => {
    const copie = join(racine, 'copie.db');
    const fin = await sur('sauvegarder', copie);
    expect(fin.json()).toMatchObject({ ok: true, value: { fichier: copie } });
    expect(existsSync(copie)).toBe(true);
    const encore = await sur('sauvegarder', copie);
    expect([encore.code, encore.json().refus?.code]).toEqual([1, 'SAUVEGARDE_EXISTE']);
  });

  test('importer contrôle à l’essai, puis enregistre, puis ne refait rien', async () => {
    const colonnes =
      'reference;nom;prenoms;nature;cause;direction;date_constat;mois;prestation;verse;du;date_versement';
    const fichier = join(racine, 'semaine.csv');
    const ligne =
      'CLI-1;ÉTALON;Zoé;vivant;autre;Agence;02/11/2026;09/2026;PENSION;500,00;0,00;09/10/2026';
    writeFileSync(fichier, `${colonnes}\r\n${ligne}\r\n`);
    const essai = await sur('importer', fichier, '--essai');
    expect(essai.json()).toMatchObject({ ok: true, value: { crees: 1, lotId: null } });
    expect(essai.erreur).toContain('dossiers à créer : 1');
    const vrai = await sur('importer', fichier);
    expect(vrai.json()).toMatchObject({ ok: true, value: { crees: 1, nom: 'semaine.csv' } });
    const encore = await sur('importer', fichier);
    expect(encore.json()).toMatchObject({ ok: true, value: { crees: 0, dejaPresentes: 1 } });
  });

  test('importer dit quand le fichier n’est pas là ou n’en est pas un', async () => {
    for (const chemin of [join(racine, 'absent.csv'), racine]) {
      const fin = await sur('importer', chemin);
      expect([fin.code, fin.json().refus?.code]).toEqual([1, 'FICHIER_ILLISIBLE']);
    }
  });

  test('comptes nomme ceux qui ouvrent la base', async () => {
    const fin = await lancer(['comptes', '--base', base], { phrase: null, entree: 'ferme' });
    const { comptes } = fin.json().value as { comptes: { identifiant: string }[] };
    expect(comptes.map((c) => c.identifiant)).toContain('camille');
    expect(comptes).toHaveLength(7);
    const absente = await lancer(['comptes', '--base', join(racine, 'rien')]);
    expect([absente.code, absente.json().refus?.code]).toEqual([1, 'BASE_ABSENTE']);
  });

  test('l’aide liste chaque opération, et montre la demande de l’une d’elles', async () => {
    const aide = await lancer(['--help']);
    expect(aide.code).toBe(0);
    for (const [nom, { resume }] of Object.entries(contract)) {
      expect(aide.sortie).toContain(nom);
      expect(aide.sortie).toContain(resume);
    }
    expect(aide.sortie).not.toMatch(/\b(Usage:|Options:|Commands:|display help)/);
    const fiche = await lancer(['aide', 'dossier.creer']);
    expect(fiche.json()).toMatchObject({
      operation: 'dossier.creer',
      entree: { type: 'object', required: ['branche', 'debiteurs', 'indu'] },
    });
    expect((await lancer(['aide', 'rien.du-tout'])).code).toBe(2);
  });

  test('chaque opération a une fiche', () => {
    for (const nom of Object.keys(contract)) {
      expect(ficheOperation(nom).entree, nom).toMatchObject({ type: 'object' });
    }
  });
});
