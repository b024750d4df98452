/**
 * The list of letters that the house can write, by code, with their snapshot schemas.
 * A snapshot is frozen when the act is made: text and bytes are functions of it alone.
 */
import type { z } from 'zod';
import { refuser } from '../refus.ts';
import { instantaneD01 } from './d01.ts';
import { instantaneD05 } from './d05.ts';

export const SCHEMAS_COURRIER = { D01: instantaneD01, D05: instantaneD05 } as const;
export type CodeCourrier = keyof typeof SCHEMAS_COURRIER;
export type InstantaneDe<C extends CodeCourrier> = z.infer<(typeof SCHEMAS_COURRIER)[C]>;

export const LIBELLE_COURRIER: Record<CodeCourrier, string> = {
  D01: 'Notification d’indu',
  D05: 'Accord d’échéancier',
};

/**
 * Reads a snapshot of unknown origin (a database row, a packet).
 * @throws RefusError COURRIER_INSTANTANE with the dotted field when a type is wrong or a field
 * is not in the dictionary. Emptiness is not refused here.
 */
export function lireInstantane<C extends CodeCourrier>(code: C, brut: unknown): InstantaneDe<C> {
  const lu = SCHEMAS_COURRIER[code].safeParse(brut);
  if (lu.success) return lu.data as InstantaneDe<C>;
  const defaut = lu.error.issues[0];
  const champ = defaut?.path.join('.') || undefined;
  return refuser(
    'COURRIER_INSTANTANE',
    `Les données du courrier ${code} ne sont pas valides${champ ? ` (${champ})` : ''}.`,
    { champ },
  );
}
