/** Reads what came through the door: bounded size, then the contract's schema, errors in French. */
import { z } from 'zod';
import { fr } from 'zod/locales';
import type { Operation } from '../shared/contract/operation.ts';
import { refuser } from '../shared/refus.ts';

z.config(fr());

const PROFONDEUR_MAX = 40;

/** @throws RefusError ENTREE_INVALIDE naming the first wrong field. */
export function lireEntree(operation: Operation, input: unknown): unknown {
  if (profondeur(input) > PROFONDEUR_MAX) {
    refuser('ENTREE_INVALIDE', 'La demande est imbriquée trop profondément.');
  }
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

/** Depth of a JSON value, walked with a stack: a hostile input must not overflow ours. */
function profondeur(racine: unknown): number {
  let plusProfond = 0;
  const pile: [unknown, number][] = [[racine, 1]];
  while (pile.length > 0) {
    const [valeur, niveau] = pile.pop() ?? [null, 0];
    if (niveau > plusProfond) plusProfond = niveau;
    if (niveau > PROFONDEUR_MAX) return niveau;
    if (typeof valeur !== 'object' || valeur === null) continue;
    for (const enfant of Object.values(valeur)) pile.push([enfant, niveau + 1]);
  }
  return plusProfond;
}
