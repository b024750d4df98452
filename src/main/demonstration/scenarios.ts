/**
 * The table of the demonstration. To add a capability: a row here (or in a file of its own),
 * with its number of files and its life; nothing else to change.
 */
import type { Scenario } from './cas.ts';
import { SCENARIOS_CONSTAT } from './scenarios-constat.ts';
import { SCENARIOS_DEMANDE } from './scenarios-demande.ts';
import { SCENARIOS_ECHEANCIER } from './scenarios-echeancier.ts';
import { SCENARIOS_ECOUTE } from './scenarios-ecoute.ts';
import { SCENARIOS_ENCAISSEMENT } from './scenarios-encaissement.ts';
import { SCENARIOS_GRAVES } from './scenarios-graves.ts';
import { SCENARIOS_NOTIFICATION } from './scenarios-notification.ts';
import { SCENARIOS_OFFRE } from './scenarios-offre.ts';
import { SCENARIOS_PLAN } from './scenarios-plan.ts';
import { SCENARIOS_RETENUE } from './scenarios-retenue.ts';
import { SCENARIOS_SEPA } from './scenarios-sepa.ts';
import { SCENARIOS_SUCCESSION } from './scenarios-succession.ts';
import { SCENARIOS_TRANSFERT } from './scenarios-transfert.ts';
import { SCENARIOS_VEDETTES } from './vedettes.ts';

export const SCENARIOS: readonly Scenario[] = [
  ...SCENARIOS_VEDETTES,
  ...SCENARIOS_CONSTAT,
  ...SCENARIOS_NOTIFICATION,
  ...SCENARIOS_ECHEANCIER,
  ...SCENARIOS_OFFRE,
  ...SCENARIOS_GRAVES,
  ...SCENARIOS_SUCCESSION,
  ...SCENARIOS_ENCAISSEMENT,
  ...SCENARIOS_ECOUTE,
  ...SCENARIOS_PLAN,
  ...SCENARIOS_TRANSFERT,
  ...SCENARIOS_SEPA,
  ...SCENARIOS_RETENUE,
  ...SCENARIOS_DEMANDE,
];
