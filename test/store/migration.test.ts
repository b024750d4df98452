/** An older file: copied aside whole, brought forward, once; a cut in the copy is no copy. */
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { describe, expect, test } from 'vitest';
import {
  connecter,
  lireSchema,
  ouvrirBase,
  schemaAttendu,
  versionSchema,
} from '../../src/main/store/open.ts';
import { dossierEssai } from '../base-essai.ts';

const CLE = new Uint8Array(32).fill(7);
const MIGRATIONS = join(import.meta.dirname, '../../src/main/store/migrations');

/** A file as the first migration alone makes it, with one row in it. */
function baseAncienne(): string {
  const dossier = dossierEssai();
  const anciennes = join(dossier, 'migrations');
  mkdirSync(anciennes);
  cpSync(join(MIGRATIONS, '0000_socle.sql'), join(anciennes, '0000_socle.sql'));
  const journal = JSON.parse(readFileSync(join(MIGRATIONS, 'meta/_journal.json'), 'utf8'));
  mkdirSync(join(anciennes, 'meta'));
  writeFileSync(
    join(anciennes, 'meta/_journal.json'),
    JSON.stringify({ ...journal, entries: journal.entries.slice(0, 1) }),
  );
  const fichier = join(dossier, 'quittance.db');
  const brut = new Database(fichier);
  brut.pragma("cipher='sqlcipher'");
  brut.pragma('legacy=4');
  brut.pragma(`key="x'${Buffer.from(CLE).toString('hex')}'"`);
  migrate(drizzle({ client: brut }), { migrationsFolder: anciennes });
  brut.prepare("INSERT INTO parametre VALUES ('temoin', 'gardé')").run();
  brut.pragma('user_version=1');
  brut.close();
  return fichier;
}

const temoin = (brut: Database.Database) =>
  brut.prepare("SELECT valeur FROM parametre WHERE cle = 'temoin'").pluck().get();

describe('Une base d’une version précédente', () => {
  test('est copiée à côté, puis amenée au schéma du jour, sans rien perdre', () => {
    const fichier = baseAncienne();
    const base = ouvrirBase(fichier, CLE);
    expect(base.brut.pragma('user_version', { simple: true })).toBe(versionSchema());
    expect(temoin(base.brut)).toBe('gardé');
    expect(lireSchema(base.brut)).toEqual(schemaAttendu());
    base.brut.close();

    const copie = connecter(`${fichier}.avant-migration-1`, CLE);
    expect(copie.brut.pragma('user_version', { simple: true })).toBe(1);
    expect(temoin(copie.brut)).toBe('gardé');
    expect(lireSchema(copie.brut).has('trigger:journal_insertion')).toBe(false);
    copie.brut.close();
  });

  test('une copie coupée ne prend pas la place de la copie', () => {
    const fichier = baseAncienne();
    writeFileSync(`${fichier}.avant-migration-1.en-cours`, 'coupée');
    ouvrirBase(fichier, CLE).brut.close();
    const copie = connecter(`${fichier}.avant-migration-1`, CLE);
    expect(temoin(copie.brut)).toBe('gardé');
    copie.brut.close();
    expect(existsSync(`${fichier}.avant-migration-1.en-cours`)).toBe(false);
  });

  test('rouverte, elle n’est ni copiée ni migrée une seconde fois', () => {
    const fichier = baseAncienne();
    ouvrirBase(fichier, CLE).brut.close();
    const copie = readFileSync(`${fichier}.avant-migration-1`);
    ouvrirBase(fichier, CLE).brut.close();
    expect(readFileSync(`${fichier}.avant-migration-1`).equals(copie)).toBe(true);
  });

  test('les migrations font toutes des tables strictes et des déclencheurs nommés', () => {
    const schema = schemaAttendu();
    for (const table of ['journal', 'mouvement', 'evenement']) {
      for (const quand of ['insertion', 'modification', 'suppression']) {
        expect(schema.has(`trigger:${table}_${quand}`)).toBe(true);
      }
    }
  });
});
