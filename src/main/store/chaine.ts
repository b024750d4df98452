/**
 * Hash chains of the append-only tables: sha256 over the previous hash and the canonical JSON
 * (RFC 8785) of the row. A chain stops our own bugs and makes any edit visible to `verifier`.
 */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** Hash before the first row of a chain. */
export const ORIGINE = '0'.repeat(64);

export function sha256(donnees: string | Uint8Array): string {
  return createHash('sha256').update(donnees).digest('hex');
}

/** `domaine` separates the chains: a journal row can never pass for a mouvement. */
export function maillon(
  domaine: 'journal' | 'mouvement',
  precedent: string,
  ligne: object,
): string {
  const canonique = canonicalize(ligne);
  if (canonique === undefined) throw new Error('ligne sans forme canonique');
  return sha256(`quittance:${domaine}:1\n${precedent}\n${canonique}`);
}
