/**
 * The audit trail: one row a command, written only by the door, in the command's own
 * transaction. `hash` covers `contenu_hash`, so that a purge of `contenu` keeps the chain.
 */
import canonicalize from 'canonicalize';
import { maillon, ORIGINE, sha256 } from './chaine.ts';
import { type Ecriture, type Lecture, preparer } from './handle.ts';

export type LigneJournal = {
  readonly poste: string;
  readonly horodatage: string;
  readonly acteur: string;
  readonly role: string;
  readonly version: string;
  readonly operation: string;
  readonly dossierId: string | null;
  readonly cle: string | null;
};

export type LigneChainee = LigneJournal & {
  readonly seq: number;
  readonly contenuHash: string;
  readonly hashPrecedent: string;
};

/** What `hash` covers, column by column. */
export function hashJournal(l: LigneChainee): string {
  const { hashPrecedent, ...reste } = l;
  return maillon('journal', hashPrecedent, reste);
}

/** Appends a row. `contenu` is what was asked and answered, without any secret. */
export function journaliser(db: Ecriture, ligne: LigneJournal, contenu: object): number {
  const dernier = preparer(
    db,
    'SELECT seq, hash FROM journal WHERE poste = ? ORDER BY seq DESC LIMIT 1',
  ).get(ligne.poste) as { seq: number; hash: string } | undefined;
  const texte = canonicalize(contenu) ?? '{}';
  const chainee: LigneChainee = {
    ...ligne,
    seq: (dernier?.seq ?? 0) + 1,
    contenuHash: sha256(texte),
    hashPrecedent: dernier?.hash ?? ORIGINE,
  };
  preparer(
    db,
    `INSERT INTO journal (poste, seq, horodatage, acteur, role, version, operation, dossier_id, cle,
       contenu, contenu_hash, hash_precedent, hash)
     VALUES (@poste, @seq, @horodatage, @acteur, @role, @version, @operation, @dossierId, @cle,
       @contenu, @contenuHash, @hashPrecedent, @hash)`,
  ).run({ ...chainee, contenu: texte, hash: hashJournal(chainee) });
  return chainee.seq;
}

export type Rejeu = { operation: string; contenu: string | null };

/** The row already written under an idempotency key, if any. */
export function ligneDeCle(db: Lecture, cle: string): Rejeu | undefined {
  return preparer(db, 'SELECT operation, contenu FROM journal WHERE cle = ?').get(cle) as
    | Rejeu
    | undefined;
}
