/**
 * One instance per base. The lock is an operating-system lock held by SQLite on a small file of
 * its own: it falls with the process, even on kill -9, so there is never a stale lock to erase.
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { refuser } from '../../shared/refus.ts';

/** @returns the function that releases. @throws RefusError BASE_OUVERTE_AILLEURS */
export function prendreVerrou(fichier: string): () => void {
  mkdirSync(dirname(fichier), { recursive: true });
  const verrou = new Database(fichier, { timeout: 0 });
  try {
    verrou.pragma('locking_mode=EXCLUSIVE');
    verrou.pragma('journal_mode=MEMORY');
    verrou.exec('BEGIN EXCLUSIVE');
  } catch (erreur) {
    verrou.close();
    if (String((erreur as { code?: unknown }).code).startsWith('SQLITE_BUSY')) {
      return refuser(
        'BASE_OUVERTE_AILLEURS',
        'Cette base est déjà ouverte par une autre fenêtre ou une autre session de ce poste. ' +
          'Fermez-la, ou attendez la fin de son travail.',
      );
    }
    throw erreur;
  }
  return () => verrou.close();
}
