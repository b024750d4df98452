/**
 * What a followed limit is, and how it is dated: the same length, read in one version of its
 * article after the other. Invariant: a version whose words were not read says why.
 */
import { dateCivile } from '../../shared/date-civile.ts';
import { type Datee, datee } from './datee.ts';
import type { Source } from './sources.ts';

export type DelaiSuivi = {
  readonly libelle: string;
  readonly ouvertPar: string;
  /** `PnD`, `PnM` or `PnY`. */
  readonly duree: string;
  /** False for an implicit decision and what runs from it: a silence has no working days. */
  readonly report: boolean;
};

export type EtatDelai = {
  readonly depuis: string;
  readonly source: Source;
  /** Why the version is an interpretation; absent: its words were read. */
  readonly raison?: string;
};

/** A limit and the versions of its article, from the first one that is known. */
export const delaiSuivi = (suivi: DelaiSuivi, ...etats: readonly EtatDelai[]): Datee<DelaiSuivi> =>
  datee({
    nom: suivi.libelle,
    verifieLe: dateCivile('2026-11-21'),
    versions: etats.map(({ depuis, source, raison }) => ({
      depuis: dateCivile(depuis),
      valeur: suivi,
      source,
      statut: raison === undefined ? ('certain' as const) : ('interpretation' as const),
      raison,
    })),
  });
