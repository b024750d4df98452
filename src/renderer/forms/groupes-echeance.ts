/**
 * A worklist in groups by deadline. The days left are the door's (`echeance.jours`); the order
 * inside a group is the door's too.
 */
import type { LigneCorbeille } from '../../shared/contract/dossier-vues.ts';
import type { DateCivile } from '../../shared/date-civile.ts';
import { formatJour } from '../format.ts';

export type GroupeEcheance = {
  readonly cle: string;
  readonly titre: string;
  readonly lignes: readonly LigneCorbeille[];
};

const JOURS_SEMAINE = 7;

function groupeDe({ echeance }: LigneCorbeille): string {
  if (!echeance) return 'sans';
  if (echeance.jours < 0) return 'retard';
  if (echeance.jours === 0) return 'jour';
  return echeance.jours <= JOURS_SEMAINE ? 'semaine' : 'suite';
}

/** Groups that hold something, in the order of time. */
export function grouperParEcheance(
  lignes: readonly LigneCorbeille[],
  aujourdhui: DateCivile,
): GroupeEcheance[] {
  const titres = {
    retard: 'En retard',
    jour: `Aujourd’hui, ${formatJour(aujourdhui)}`,
    semaine: 'Cette semaine',
    suite: 'Plus tard',
    sans: 'Sans échéance',
  };
  return Object.entries(titres)
    .map(([cle, titre]) => ({ cle, titre, lignes: lignes.filter((l) => groupeDe(l) === cle) }))
    .filter((g) => g.lignes.length > 0);
}

/** « 2026-000317 », the number as lists write it. */
export function numeroCourt(numero: string): string {
  return numero.replace(/^IND-/, '');
}
