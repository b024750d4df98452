/**
 * Everything that is no Refus: SQLite and disk errors become clear sentences, a bug becomes
 * ERREUR_INTERNE with a reference that stands in the technical log, without personal data.
 */
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Refus, refus } from '../shared/refus.ts';

const DISQUE_PLEIN = refus(
  'DISQUE_PLEIN',
  'Le disque est plein : rien n’a été enregistré, rien n’est perdu. Libérez de la place et recommencez.',
);
const OCCUPEE = refus(
  'BASE_OCCUPEE',
  'La base termine un autre travail. Votre saisie est gardée : recommencez dans un instant.',
);
const ENDOMMAGEE = refus(
  'BASE_ENDOMMAGEE',
  'Le fichier de la base est endommagé. Rien n’a été effacé : rouvrez la dernière sauvegarde.',
);
const LECTURE_SEULE = refus(
  'BASE_LECTURE_SEULE',
  'Le dossier de la base est protégé en écriture : rien n’a été enregistré.',
);

const DISQUE_DEFAILLANT = refus(
  'DISQUE_DEFAILLANT',
  'Le disque ne répond plus correctement : rien n’a été enregistré. Faites vérifier ce poste.',
);

const PAR_CODE: readonly [RegExp, Refus][] = [
  [/^SQLITE_BUSY|^SQLITE_LOCKED/, OCCUPEE],
  [/^SQLITE_FULL|^SQLITE_IOERR_WRITE|^ENOSPC|^EDQUOT/, DISQUE_PLEIN],
  [/^SQLITE_(CORRUPT|NOTADB)/, ENDOMMAGEE],
  [/^SQLITE_(READONLY|CANTOPEN|PERM)|^EACCES|^EPERM|^EROFS/, LECTURE_SEULE],
  [/^SQLITE_IOERR|^EIO$|^ENODEV$/, DISQUE_DEFAILLANT],
];

/** The Refus of a known failure of the machine, or null when it is a bug. */
export function versRefus(erreur: unknown): Refus | null {
  const code = String((erreur as { code?: unknown } | null)?.code ?? '');
  return PAR_CODE.find(([forme]) => forme.test(code))?.[1] ?? null;
}

/** Writes the stack in the log, never the message of a value (it may hold a name). */
export function consignerPanne(erreur: unknown, operation: string, dossier: string): Refus {
  const reference = `E-${Date.now().toString(36).toUpperCase()}`;
  // A message may run over several lines: only the calls are kept.
  const appels = erreur instanceof Error ? (erreur.stack ?? '').match(/^ +at .*$/gm) : null;
  const pile = (appels ?? []).slice(0, 12).join('\n');
  const nom = erreur instanceof Error ? `${erreur.name} ${codeDe(erreur)}` : typeof erreur;
  try {
    mkdirSync(dossier, { recursive: true });
    const ligne = `${new Date().toISOString()} ${reference} ${operation} ${nom}\n${pile}\n`;
    appendFileSync(join(dossier, 'pannes.log'), ligne);
  } catch {
    // A full disk must not hide the answer.
  }
  if (process.env.QUITTANCE_DEBOGAGE) console.error(erreur);
  return refus(
    'ERREUR_INTERNE',
    `Une erreur imprévue a interrompu l’opération. Rien n’a été enregistré. Référence : ${reference}.`,
  );
}

function codeDe(erreur: Error): string {
  return String((erreur as { code?: unknown }).code ?? '');
}
