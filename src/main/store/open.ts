/**
 * Opens the encrypted base. The key has been checked by the wrap before (keys.ts), so a
 * SQLITE_NOTADB here means a damaged file, never a wrong password.
 * Invariant: every pragma is set AND read back; a re-opened WAL file silently says
 * synchronous=NORMAL in this build, which could lose an acknowledged write.
 */
import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { refuser } from '../../shared/refus.ts';
import { type Ecriture, ecriture, type Lecture } from './handle.ts';
import * as schema from './schema.ts';

const PRAGMAS: readonly [nom: string, valeur: string | number, lue: string | number][] = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['temp_store', 'MEMORY', 2],
  ['trusted_schema', 'OFF', 0],
  ['recursive_triggers', 'ON', 1],
  ['cell_size_check', 'ON', 1],
  ['secure_delete', 'ON', 1],
  ['busy_timeout', 250, 250],
  // 64 MiB: a page read again is a page decrypted again.
  ['cache_size', -65_536, -65_536],
];

const PAGE_MINIMUM = 512;

const MIGRATIONS = [
  join(import.meta.dirname, 'migrations'),
  join(import.meta.dirname, '..', 'migrations'),
].find((dossier) => existsSync(join(dossier, 'meta', '_journal.json')));

/** Number of migrations this version of the app knows: the schema version of a file. */
export function versionSchema(): number {
  return readMigrationFiles({ migrationsFolder: dossierMigrations() }).length;
}

function dossierMigrations(): string {
  if (!MIGRATIONS) throw new Error('migrations introuvables');
  return MIGRATIONS;
}

/**
 * Opens an existing base with its raw 32-byte key, reads every page of it, then brings it to this
 * version's schema: nothing of a damaged file is migrated nor shown.
 * @throws RefusError BASE_ABSENTE, BASE_ENDOMMAGEE, BASE_PLUS_RECENTE
 */
export function ouvrirBase(fichier: string, cle: Uint8Array): Ecriture {
  const base = connecter(fichier, cle);
  try {
    controlerRapidement(base);
    migrer(base, fichier);
    return base;
  } catch (erreur) {
    base.brut.close();
    if (estEndommagee(erreur)) return refuserEndommagee();
    throw erreur;
  }
}

/**
 * Makes a base under a provisional name, which takes its place last, once `garnir` has filled it
 * and `sceller` has written its keyring. A cut before leaves « no base », a cut after a whole one.
 */
export function creerBase(
  fichier: string,
  cle: Uint8Array,
  etapes: { garnir: (base: Ecriture) => void; sceller: () => void },
): void {
  const provisoire = enCreation(fichier);
  mkdirSync(dirname(fichier), { recursive: true, mode: 0o700 });
  effacer(provisoire);
  // SQLite keeps the mode of the file it finds, for its WAL too: nobody else reads the base.
  closeSync(openSync(provisoire, 'w', 0o600));
  const base = relier(provisoire, cle, false);
  try {
    migrer(base, provisoire);
    etapes.garnir(base);
    base.brut.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    base.brut.close();
  }
  etapes.sceller();
  renameSync(provisoire, fichier);
}

/** Clears what a creation cut short has left: its file, and the keyring that opens nothing else. */
export function effacerCreationCoupee(fichier: string, cles: string): void {
  const provisoire = enCreation(fichier);
  if (existsSync(fichier) || !existsSync(provisoire)) return;
  rmSync(cles, { force: true });
  effacer(provisoire);
}

const enCreation = (fichier: string): string => `${fichier}.en-creation`;

export function effacer(fichier: string): void {
  for (const suffixe of ['', '-wal', '-shm']) rmSync(`${fichier}${suffixe}`, { force: true });
}

/** Opens without migrating: a second thread, a backup to check. */
export function connecter(fichier: string, cle: Uint8Array): Ecriture {
  if (!existsSync(fichier)) {
    refuser(
      'BASE_ABSENTE',
      'Le fichier de la base (quittance.db) manque dans son dossier. Remettez-le en place, ou rouvrez la dernière sauvegarde.',
    );
  }
  // SQLite takes what is shorter than a page for a new base: nothing of ours is ever that short.
  if (statSync(fichier).size < PAGE_MINIMUM) refuserEndommagee();
  return relier(fichier, cle, true);
}

function relier(fichier: string, cle: Uint8Array, existe: boolean): Ecriture {
  const brut = new Database(fichier, { fileMustExist: existe });
  try {
    brut.pragma("cipher='sqlcipher'");
    brut.pragma('legacy=4');
    brut.pragma(`key="x'${Buffer.from(cle).toString('hex')}'"`);
    brut.prepare('select count(*) from sqlite_master').get();
    for (const [nom, valeur, attendue] of PRAGMAS) {
      brut.pragma(`${nom}=${valeur}`);
      const lue = brut.pragma(nom, { simple: true });
      if (lue !== attendue) throw new Error(`pragma ${nom} vaut ${lue}, attendu ${attendue}`);
    }
  } catch (erreur) {
    brut.close();
    if (estEndommagee(erreur)) return refuserEndommagee();
    throw erreur;
  }
  return ecriture({ brut, orm: drizzle({ client: brut, schema }) });
}

/** Pages and structure; every page carries its own HMAC, so one flipped bit is seen. */
function controlerRapidement(base: Lecture): void {
  const resultat = base.brut.pragma('quick_check', { simple: true });
  if (resultat !== 'ok') refuserEndommagee();
}

function migrer(base: Ecriture, fichier: string): void {
  const connue = versionSchema();
  const trouvee = Number(base.brut.pragma('user_version', { simple: true }));
  if (trouvee > connue) {
    refuser(
      'BASE_PLUS_RECENTE',
      'Cette base a été ouverte par une version plus récente de Quittance. Elle n’a pas été ' +
        'modifiée : installez la dernière version pour l’ouvrir.',
    );
  }
  if (trouvee === connue) return;
  if (trouvee > 0) copierAvantMigration(base, fichier, trouvee);
  migrate(base.orm, { migrationsFolder: dossierMigrations() });
  base.brut.pragma(`user_version=${connue}`);
}

function copierAvantMigration(base: Ecriture, fichier: string, version: number): void {
  const copie = `${fichier}.avant-migration-${version}`;
  if (existsSync(copie)) return;
  // A copy under its final name is whole: a cut while it is written leaves the provisional one.
  effacer(`${copie}.en-cours`);
  base.brut.prepare('VACUUM INTO ?').run(`${copie}.en-cours`);
  renameSync(`${copie}.en-cours`, copie);
}

/** « trigger:journal_suppression » → its SQL, for every object of a schema. */
export function lireSchema(brut: Database.Database): Map<string, string> {
  const lignes = brut
    .prepare(
      `SELECT type, name, sql FROM sqlite_master
       WHERE sql IS NOT NULL AND name <> '__drizzle_migrations' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
    )
    .all() as { type: string; name: string; sql: string }[];
  return new Map(lignes.map((l) => [`${l.type}:${l.name}`, l.sql]));
}

/** The schema that the migrations of this version make, on an empty base in memory. */
export function schemaAttendu(): Map<string, string> {
  const brut = new Database(':memory:');
  try {
    migrate(drizzle({ client: brut, schema }), { migrationsFolder: dossierMigrations() });
    return lireSchema(brut);
  } finally {
    brut.close();
  }
}

export function estEndommagee(erreur: unknown): boolean {
  const code = (erreur as { code?: unknown }).code;
  return typeof code === 'string' && /^SQLITE_(NOTADB|CORRUPT)/.test(code);
}

function refuserEndommagee(): never {
  return refuser(
    'BASE_ENDOMMAGEE',
    'Le mot de passe est juste, mais le fichier de la base est endommagé. Rien n’a été effacé : ' +
      'rouvrez la dernière sauvegarde, et gardez ce fichier pour l’analyse.',
  );
}
