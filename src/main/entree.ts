/** Reads what came through the door: bounded size, then the contract's schema, errors in French. */
import { z } from 'zod';
import { fr } from 'zod/locales';
import type { Operation } from '../shared/contract/operation.ts';
import { refuser } from '../shared/refus.ts';

z.config(fr());

const PROFONDEUR_MAX = 40;

/** @throws RefusError ENTREE_INVALIDE naming the first wrong field. */
export function lireEntree(operation: Operation, input: unknown): unknown {
  exigerLisible(input);
  const lue = operation.entree.safeParse(input ?? {});
  if (lue.success) return lue.data;
  const premiere = lue.error.issues[0];
  const champ = premiere?.path.map(String).join('.') ?? '';
  const message = premiere?.message ?? 'La demande est invalide.';
  return refuser('ENTREE_INVALIDE', phrase(message), champ === '' ? {} : { champ });
}

function phrase(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}

/**
 * Bounded depth, walked with a stack (a hostile input must not overflow ours), and no half
 * character: SQLite would store another text than the one that was hashed.
 */
function exigerLisible(racine: unknown): void {
  const pile: [unknown, number][] = [[racine, 1]];
  while (pile.length > 0) {
    const [valeur, niveau] = pile.pop() ?? [null, 0];
    if (niveau > PROFONDEUR_MAX) {
      refuser('ENTREE_INVALIDE', 'La demande est imbriquée trop profondément.');
    }
    if (typeof valeur === 'string' && !valeur.isWellFormed()) {
      refuser('ENTREE_INVALIDE', 'Un texte contient un caractère incomplet.');
    }
    if (typeof valeur !== 'object' || valeur === null) continue;
    for (const enfant of Object.values(valeur)) pile.push([enfant, niveau + 1]);
  }
}
