/**
 * Full-text search: one row a file, its rowid the digits of the file number. Accents and case
 * are folded by the tokenizer; every word typed is a prefix.
 */
import { type Ecriture, type Lecture, preparer } from './handle.ts';

export type Fiche = {
  readonly dossierId: string;
  readonly numero: string;
  readonly noms: string;
  readonly nir: string;
  readonly references: string;
};

export const rangDe = (numero: string): number => Number(numero.replace(/\D/g, ''));

export function indexer(db: Ecriture, f: Fiche): void {
  preparer(
    db,
    'INSERT INTO recherche (rowid, dossier_id, noms, nir, references_) VALUES (?, ?, ?, ?, ?)',
  ).run(rangDe(f.numero), f.dossierId, f.noms, f.nir, `${f.numero} ${f.references}`);
}

export function desindexer(db: Ecriture, numero: string): void {
  preparer(db, 'DELETE FROM recherche WHERE rowid = ?').run(rangDe(numero));
}

/** The FTS5 query of what an agent typed, or null when nothing can be searched. */
export function requeteDe(texte: string): string | null {
  // A NIR typed with spaces is one word of the index.
  const colle = texte.replace(/(?<=[\dABab])[\s\u00a0\u202f]+(?=\d)/g, '');
  const mots = colle.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
  return mots.length === 0 ? null : mots.map((m) => `"${m}"*`).join(' ');
}

export function chercherDossiers(db: Lecture, requete: string, limite: number): string[] {
  const lignes = preparer(
    db,
    'SELECT dossier_id AS id FROM recherche WHERE recherche MATCH ? ORDER BY rank LIMIT ?',
  ).all(requete, limite) as { id: string }[];
  return lignes.map((l) => l.id);
}
