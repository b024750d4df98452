/**
 * What the journal keeps of a call, and the replay of an idempotency key: the same key answers
 * the first answer; the same key with another input is refused.
 */
import canonicalize from 'canonicalize';
import { refuser } from '../shared/refus.ts';
import { sha256 } from './store/chaine.ts';
import type { Lecture } from './store/handle.ts';
import { ligneDeCle } from './store/journal.ts';

const SECRETS = new Set(['motDePasse', 'ancienMotDePasse', 'nouveauMotDePasse', 'cleSecours']);
/** Bytes that stand elsewhere by their hash: kept out of the journal and of a replay. */
const LOURDS = new Set(['contenu', 'pdf', 'csvRejets']);

export function sansSecrets(valeur: unknown): unknown {
  return filtrer(valeur, (cle, v) =>
    SECRETS.has(cle) ? '•' : LOURDS.has(cle) && typeof v === 'string' ? `sha256:${sha256(v)}` : v,
  );
}

/** The answer as kept: heavy bytes are emptied, the reader asks for them again by their id. */
export function sansPoids(valeur: unknown): unknown {
  return filtrer(valeur, (cle, v) => (LOURDS.has(cle) && typeof v === 'string' ? '' : v));
}

function filtrer(valeur: unknown, remplacer: (cle: string, v: unknown) => unknown): unknown {
  if (Array.isArray(valeur)) return valeur.map((v) => filtrer(v, remplacer));
  if (typeof valeur !== 'object' || valeur === null) return valeur;
  return Object.fromEntries(
    Object.entries(valeur).map(([cle, v]) => [cle, filtrer(remplacer(cle, v), remplacer)]),
  );
}

/** Its text is part of a hashed row: only characters that every store gives back unchanged. */
const CLE = /^[\w-]{1,100}$/;

/** @throws RefusError CLE_INVALIDE, CLE_REUTILISEE */
export function rejouer(
  db: Lecture,
  operation: string,
  entree: unknown,
  cle: string | undefined,
): { sortie: unknown } | null {
  if (cle === undefined) return null;
  if (typeof cle !== 'string' || !CLE.test(cle)) {
    refuser('CLE_INVALIDE', 'La clé de cette demande est illisible. Rouvrez le formulaire.');
  }
  const ligne = ligneDeCle(db, cle);
  if (!ligne) return null;
  const contenu = JSON.parse(ligne.contenu ?? 'null') as {
    entree: unknown;
    sortie: unknown;
  } | null;
  const memeDemande =
    ligne.operation === operation &&
    contenu !== null &&
    canonicalize(contenu.entree) === canonicalize(sansSecrets(entree));
  if (!memeDemande || contenu === null) {
    return refuser(
      'CLE_REUTILISEE',
      'Cette demande a déjà été enregistrée avec un autre contenu. Rouvrez le formulaire.',
    );
  }
  return { sortie: contenu.sortie };
}
