/** What a withholding keeps of the day of its decision, read back from its row. */
import type { DecisionRetenue } from '../../shared/contract/retenue-vues.ts';
import type { DateCivile, Mois } from '../../shared/date-civile.ts';
import type { Etape, Statut } from '../../shared/explication.ts';
import type { PlafondRetenue } from '../domain/retenue.ts';
import type { RetenueEcrite } from '../store/retenue.ts';

export type BaseRetenue = {
  readonly decision: DecisionRetenue;
  /** Day of the law that was applied. */
  readonly droitLe: DateCivile;
};

type Etapes = { readonly etapes: readonly Etape[]; readonly statut: Statut };

export const lireBase = (r: Pick<RetenueEcrite, 'base'>): BaseRetenue =>
  JSON.parse(r.base) as BaseRetenue;

export const ecrireBase = (b: BaseRetenue): string => JSON.stringify(b);

export const lireEtapes = (r: Pick<RetenueEcrite, 'etapes'>): Etapes =>
  JSON.parse(r.etapes) as Etapes;

export const ecrireEtapes = (e: Etapes): string => JSON.stringify(e);

/** The cap as it was decided: a later change of law moves it only by a revision. */
export function plafondDecide(r: RetenueEcrite): PlafondRetenue {
  const { etapes, statut } = lireEtapes(r);
  return { montant: r.plafondCentimes, explication: etapes, statut };
}

/** In force for this month: begun, and not closed before. */
export const porteSur = (r: Pick<RetenueEcrite, 'etat' | 'debut'>, mois: Mois): boolean =>
  r.etat === 'active' && r.debut <= mois;
