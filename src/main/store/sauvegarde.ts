/**
 * Backups: VACUUM INTO a new file, re-opened with the key, checked, counted, then renamed. The
 * keyring travels with it. `db.backup()` fails on an encrypted base: never used.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { refuser } from '../../shared/refus.ts';
import { sha256 } from './chaine.ts';
import type { Lecture } from './handle.ts';
import { ecrireSurement } from './keys.ts';
import { connecter, effacer, versionSchema } from './open.ts';
import { compter, ecrireManifeste, teteDeChaine, verifierPages } from './verification.ts';

export type Sauvegarde = {
  readonly fichier: string;
  readonly sha256: string;
  readonly octets: number;
};

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

/**
 * The base takes its final name last: a backup that shows has its keyring and its manifest.
 * @throws RefusError SAUVEGARDE_EXISTE, SAUVEGARDE_CHEMIN, SAUVEGARDE_FAUSSE
 */
export function sauvegarder(source: Source, fichier: string): Sauvegarde {
  exigerPlaceLibre(fichier);
  const provisoire = `${fichier}.en-cours`;
  try {
    effacer(provisoire);
    copier(source, provisoire);
    controler(source, provisoire);
    synchroniser(provisoire);
    const octets = statSync(provisoire).size;
    const empreinte = sha256(readFileSync(provisoire));
    ecrireSurement(`${fichier}.cles.json`, readFileSync(source.cles, 'utf8'));
    ecrireManifeste(`${fichier}.manifeste.json`, {
      version: source.version,
      schema: versionSchema(),
      faiteLe: source.maintenant.toISOString(),
      tete: teteDeChaine(source.db),
      sha256: empreinte,
      octets,
    });
    renameSync(provisoire, fichier);
    return { fichier, sha256: empreinte, octets };
  } finally {
    effacer(provisoire);
  }
}

const CHEMIN_IMPOSSIBLE = /^(ENOENT|ENOTDIR|EISDIR|EEXIST|ENAMETOOLONG|EINVAL|ELOOP)$/;

function exigerPlaceLibre(fichier: string): void {
  if (existsSync(fichier)) {
    refuser(
      'SAUVEGARDE_EXISTE',
      `Le fichier « ${basename(fichier)} » existe déjà : il n’a pas été touché.`,
    );
  }
  if (!isAbsolute(fichier)) refuserChemin();
  const essai = `${fichier}.manifeste.json.${process.pid}.tmp`;
  try {
    // One level at most: Node never comes back from a recursive mkdir where none is possible.
    if (!existsSync(dirname(fichier))) mkdirSync(dirname(fichier));
    // Tried with the longest of the names that will be written.
    writeFileSync(essai, '', { flag: 'wx' });
    rmSync(essai);
  } catch (erreur) {
    if (CHEMIN_IMPOSSIBLE.test(String((erreur as { code?: unknown }).code))) refuserChemin();
    throw erreur;
  }
}

function refuserChemin(): never {
  return refuser(
    'SAUVEGARDE_CHEMIN',
    'Cette sauvegarde ne peut pas s’écrire ici : choisissez un dossier de ce poste et un nouveau nom.',
    { champ: 'fichier' },
  );
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
      refuser(
        'SAUVEGARDE_FAUSSE',
        'La copie relue diffère de la base : elle a été jetée. Recommencez.',
      );
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
  const fichiers = readdirSync(dossier)
    .filter((n) => n.endsWith('.db'))
    .sort();
  for (const nom of fichiers.slice(0, Math.max(0, fichiers.length - GARDEES))) {
    for (const suffixe of ['', '.cles.json', '.manifeste.json']) {
      rmSync(join(dossier, `${nom}${suffixe}`), { force: true });
    }
  }
}
