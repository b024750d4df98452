/**
 * Full-text search: one row a file, its rowid the digits of the file number. Accents and case
 * are folded by the tokenizer; every word typed is a prefix.
 */
import type { DateCivile } from '../../shared/date-civile.ts';
import type { Centimes } from '../../shared/montant.ts';
import { type LigneLue, NOMS, SOLDE } from './corbeille.ts';
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

export type Trouve = Pick<
  LigneLue,
  'dossierId' | 'numero' | 'noms' | 'nature' | 'reste' | 'prescriptionLe' | 'provisoire'
>;

export function lireTrouves(db: Lecture, ids: readonly string[]): Trouve[] {
  const lire = preparer(
    db,
    `SELECT d.id AS dossierId, d.numero AS numero, p.nature AS nature, ${NOMS} AS noms,
       ${SOLDE} AS reste, s.prescription_le AS prescriptionLe,
       s.provisoire AS provisoire
     FROM dossier d JOIN suivi s ON s.dossier_id = d.id
     JOIN indu p ON p.dossier_id = d.id AND p.principal_id IS NULL
     WHERE d.id = ? AND d.annule_le IS NULL`,
  );
  return ids.flatMap((id) => (lire.get(id) as Trouve | undefined) ?? []);
}

export type DocumentTrouve = {
  readonly documentId: string;
  readonly dossierId: string;
  readonly code: string;
  readonly reference: string;
  readonly debiteur: string;
  readonly etabliLe: DateCivile;
};

/** From the letter itself: the debtors of the file may have been replaced since. */
const DESTINATAIRE = `trim(coalesce(doc.instantane ->> '$.debiteur.nom', '') || ' ' ||
  coalesce(doc.instantane ->> '$.debiteur.prenoms', ''))`;

export function documentsParReference(
  db: Lecture,
  debut: string,
  limite: number,
): DocumentTrouve[] {
  return preparer(
    db,
    `SELECT doc.id AS documentId, doc.dossier_id AS dossierId, doc.code AS code,
       doc.reference AS reference, doc.etabli_le AS etabliLe,
       ${DESTINATAIRE} AS debiteur
     FROM document doc WHERE doc.annule_le IS NULL AND doc.reference >= @debut
       AND doc.reference < @debut || '\uffff' ORDER BY doc.reference LIMIT @limite`,
  ).all({ debut, limite }) as DocumentTrouve[];
}

/** Letters of the files found, newest first. */
export function documentsDesDossiers(
  db: Lecture,
  ids: readonly string[],
  limite: number,
): DocumentTrouve[] {
  return preparer(
    db,
    `SELECT doc.id AS documentId, doc.dossier_id AS dossierId, doc.code AS code,
       doc.reference AS reference, doc.etabli_le AS etabliLe,
       ${DESTINATAIRE} AS debiteur
     FROM document doc WHERE doc.annule_le IS NULL
       AND doc.dossier_id IN (SELECT value FROM json_each(?)) ORDER BY doc.cree_le DESC LIMIT ?`,
  ).all(JSON.stringify(ids), limite) as DocumentTrouve[];
}

/** Files whose balance is this amount. */
export function dossiersParMontant(db: Lecture, montant: Centimes, limite: number): string[] {
  const lignes = preparer(
    db,
    `SELECT i.dossier_id AS id FROM mouvement m JOIN indu i ON i.id = m.indu_id
       JOIN dossier d ON d.id = i.dossier_id AND d.annule_le IS NULL
     GROUP BY i.dossier_id HAVING sum(m.montant_centimes) = ? LIMIT ?`,
  ).all(montant, limite) as { id: string }[];
  return lignes.map((l) => l.id);
}
