/**
 * Backups: VACUUM INTO a new file, re-opened with the key, checked, counted, then renamed. The
 * keyring travels with it. `db.backup()` fails on an encrypted base: never used.
 */
import { closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { refuser } from '../../shared/refus.ts';
import { sha256 } from './chaine.ts';
import type { Lecture } from './handle.ts';
import { connecter, versionSchema } from './open.ts';
import { compter, ecrireManifeste, teteDeChaine, verifierPages } from './verification.ts';

export type Sauvegarde = { readonly fichier: string; readonly sha256: string; readonly octets: number };

type Source = {
  readonly db: Lecture;
  /** File of the base: copied by a connection of its own, VACUUM runs in no transaction. */
  readonly base: string;
  readonly cle: Uint8Array;
  /** cles.json of the base. */
  readonly cles: string;
  readonly maintenant: Date;
  /** Version of the app, for the manifest. */
  readonly version: string;
};

/** Kept: the last ones of the automatic folder. */
const GARDEES = 10;

/** @throws RefusError SAUVEGARDE_EXISTE, SAUVEGARDE_FAUSSE */
export function sauvegarder(source: Source, fichier: string): Sauvegarde {
  if (existsSync(fichier)) {
    refuser('SAUVEGARDE_EXISTE', `Le fichier « ${basename(fichier)} » existe déjà : il n’a pas été touché.`);
  }
  mkdirSync(dirname(fichier), { recursive: true });
  const provisoire = `${fichier}.en-cours`;
  rmSync(provisoire, { force: true });
  try {
    copier(source, provisoire);
    synchroniser(provisoire);
    controler(source, provisoire);
    renameSync(provisoire, fichier);
  } finally {
    for (const suffixe of ['', '-wal', '-shm']) rmSync(`${provisoire}${suffixe}`, { force: true });
  }
  copyFileSync(source.cles, `${fichier}.cles.json`);
  const octets = statSync(fichier).size;
  const empreinte = sha256(readFileSync(fichier));
  ecrireManifeste(`${fichier}.manifeste.json`, {
    version: source.version,
    schema: versionSchema(),
    faiteLe: source.maintenant.toISOString(),
    tete: teteDeChaine(source.db),
    sha256: empreinte,
    octets,
  });
  return { fichier, sha256: empreinte, octets };
}

function copier(source: Source, vers: string): void {
  const lecture = connecter(source.base, source.cle);
  try {
    lecture.brut.prepare('VACUUM INTO ?').run(vers);
  } finally {
    lecture.brut.close();
  }
}

function controler(source: Source, fichier: string): void {
  const copie = connecter(fichier, source.cle);
  try {
    const pages = verifierPages(copie);
    const memes = (['journal', 'mouvement', 'dossier'] as const).every(
      (table) => compter(copie, table) === compter(source.db, table),
    );
    if (!pages.sain || !memes) {
      refuser('SAUVEGARDE_FAUSSE', 'La copie relue diffère de la base : elle a été jetée. Recommencez.');
    }
    copie.brut.pragma('journal_mode=DELETE');
  } finally {
    copie.brut.close();
  }
}

function synchroniser(fichier: string): void {
  const descripteur = openSync(fichier, 'r+');
  try {
    fsyncSync(descripteur);
  } finally {
    closeSync(descripteur);
  }
}

/** Removes the oldest automatic backups beyond the ten last ones. */
export function elaguer(dossier: string): void {
  const fichiers = readdirSync(dossier).filter((n) => n.endsWith('.db')).sort();
  for (const nom of fichiers.slice(0, Math.max(0, fichiers.length - GARDEES))) {
    for (const suffixe of ['', '.cles.json', '.manifeste.json']) {
      rmSync(join(dossier, `${nom}${suffixe}`), { force: true });
    }
  }
}
