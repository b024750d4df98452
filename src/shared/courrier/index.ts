/**
 * The list of letters that the house can write, by code, with their snapshot schemas.
 * A snapshot is frozen when the act is made: text and bytes are functions of it alone.
 */
import type { z } from 'zod';
import { refuser } from '../refus.ts';
import { instantaneD01 } from './d01.ts';
import { instantaneD02 } from './d02.ts';
import { instantaneD03 } from './d03.ts';
import { instantaneD04 } from './d04.ts';
import { instantaneD05 } from './d05.ts';
import { instantaneD06 } from './d06.ts';
import { instantaneD13 } from './d13.ts';
import { instantaneD19 } from './d19.ts';
import { instantaneD20 } from './d20.ts';
import { instantaneD21 } from './d21.ts';
import { instantaneD22 } from './d22.ts';
import { instantaneD23 } from './d23.ts';

export const SCHEMAS_COURRIER = {
  D01: instantaneD01,
  D02: instantaneD02,
  D03: instantaneD03,
  D04: instantaneD04,
  D05: instantaneD05,
  D06: instantaneD06,
  D13: instantaneD13,
  D19: instantaneD19,
  D20: instantaneD20,
  D21: instantaneD21,
  D22: instantaneD22,
  D23: instantaneD23,
} as const;
export type CodeCourrier = keyof typeof SCHEMAS_COURRIER;
export type InstantaneDe<C extends CodeCourrier> = z.infer<(typeof SCHEMAS_COURRIER)[C]>;

export const LIBELLE_COURRIER: Record<CodeCourrier, string> = {
  D01: 'Notification d’indu',
  D02: 'Première relance',
  D03: 'Dernière relance avant contentieux',
  D04: 'Proposition d’échéancier',
  D05: 'Accord d’échéancier',
  D06: 'Caducité d’échéancier',
  D13: 'Information de transfert au contentieux',
  D19: 'Courrier aux héritiers ou au notaire',
  D20: 'Attestation de solde ou de situation',
  D21: 'Remboursement de trop-perçu sur indu',
  D22: 'Plan de recouvrement personnalisé',
  D23: 'Réponse à une contestation ou rectification',
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
