/**
 * Does a suspension of the file stop this action today? The sentence names every suspension that
 * does, by law, choice or prudence, and the day on which the action is possible again.
 * Invariant: one source for every action: `arretsDe` on the effects frozen when it opened.
 */
import { type DateCivile, formatDate } from '../../shared/date-civile.ts';
import { type Refus, refus } from '../../shared/refus.ts';
import { verdict } from '../domain/obstacle.ts';
import { type ActionRecouvrement, arretsDe, LIBELLE_ACTION } from '../domain/suspension.ts';
import type { FaitsDossier } from './faits.ts';
import type { Garde } from './gardes-communes.ts';

/** A guard: null when no suspension of the file stops `action` today, else DOSSIER_SUSPENDU. */
export const arret =
  (action: ActionRecouvrement): Garde =>
  (f, c) =>
    refusArret(action, f, c.aujourdhui);

/** The refusal that a suspension opposes to `action` on `au`; null when nothing stops it. */
export function refusArret(
  action: ActionRecouvrement,
  f: Pick<FaitsDossier, 'suspensions'>,
  au: DateCivile,
): Refus | null {
  const obstacles = arretsDe(action, f.suspensions, au);
  const [premier] = obstacles;
  if (!premier) return null;
  const { possibleLe } = verdict(obstacles, au);
  const suite = possibleLe
    ? `Possible à partir du ${formatDate(possibleLe)}.`
    : 'Elle reprendra quand la suspension sera close.';
  return refus(
    'DOSSIER_SUSPENDU',
    [
      `${LIBELLE_ACTION[action]}\u00a0: arrêt en cours.`,
      ...obstacles.map((o) => o.raison),
      suite,
    ].join(' '),
    { source: premier.source ?? undefined },
  );
}
