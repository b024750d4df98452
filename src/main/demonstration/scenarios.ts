/**
 * The table of the demonstration. To add a capability: a row here (or in a file of its own),
 * with its number of files and its life; nothing else to change.
 */
import type { Scenario } from './cas.ts';
import { SCENARIOS_CONSTAT } from './scenarios-constat.ts';
import { SCENARIOS_ECHEANCIER } from './scenarios-echeancier.ts';
import { SCENARIOS_ENCAISSEMENT } from './scenarios-encaissement.ts';
import { SCENARIOS_GRAVES } from './scenarios-graves.ts';
import { SCENARIOS_NOTIFICATION } from './scenarios-notification.ts';
import { SCENARIOS_VEDETTES } from './vedettes.ts';

export const SCENARIOS: readonly Scenario[] = [
  ...SCENARIOS_VEDETTES,
  ...SCENARIOS_CONSTAT,
  ...SCENARIOS_NOTIFICATION,
  ...SCENARIOS_ECHEANCIER,
  ...SCENARIOS_GRAVES,
  ...SCENARIOS_ENCAISSEMENT,
];
