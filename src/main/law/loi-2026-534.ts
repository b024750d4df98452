/**
 * Law 2026-534 of 25 June 2026 (social and tax fraud): from 27 June 2026, L. 114-17, L. 114-17-2
 * and L. 133-4-9 have a version that was not read.
 * Invariant: what rests on them from that day is computed as before and says so.
 */
import { type DateCivile, dateCivile } from '../../shared/date-civile.ts';
import type { Etape } from '../../shared/explication.ts';
import { citer, type Source } from './sources.ts';

/** First day of the versions that were not read. */
export const LOI_2026_534 = dateCivile('2026-06-27');

/** Why a version of that day is an interpretation. */
export const RAISON_NON_LUE =
  'Version du 27/06/2026 (loi n°\u00a02026-534) non lue\u00a0: la rédaction de mars 2026 est suivie.';

/** True for facts, or a procedure, on or after the first day of the law. */
export const versionNonLue = (date: DateCivile): boolean => date >= LOI_2026_534;

/** The step that every result resting on an unread version carries. */
export function etapeNonLue(source: Source): Etape {
  return {
    etape: 'Texte applicable',
    valeur: 'version du 27/06/2026 non lue',
    reference: citer(source),
    raison:
      'La loi n°\u00a02026-534 a changé cet article\u00a0: la rédaction de mars 2026 est suivie, le signataire vérifie le texte en vigueur.',
  };
}
