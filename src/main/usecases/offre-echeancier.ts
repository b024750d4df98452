/**
 * The offers of a file (D04): which one waits, and until when. An offer is an agreement in principle
 * of the caisse: it must be concluded within the month (T05). CSS, art. R. 133-9-2, I, 2° b and c.
 * DOUTE: the text opens the month on the acceptance in principle of the debtor's request; an offer
 * that the caisse makes unasked runs here from its own day.
 */
import type { DateCivile } from '../../shared/date-civile.ts';
import type { Echeancier } from '../store/echeancier.ts';
import type { FaitsDossier, PlanComplet } from './faits.ts';
import { conclureAvant } from './horloges.ts';

export const offreEnCours = (f: Pick<FaitsDossier, 'plans'>): PlanComplet | undefined =>
  f.plans.findLast(({ plan }) => plan.etat === 'propose');

export const offreParId = (f: Pick<FaitsDossier, 'plans'>, id: string): PlanComplet | undefined =>
  f.plans.find(({ plan }) => plan.id === id && plan.etat === 'propose');

/** Day from which the month runs: the offer, or the grant when nothing was offered. */
export const principeLe = (plan: Echeancier): DateCivile => plan.proposeLe ?? plan.accordeLe;

/** Last day to conclude the agreement (T05). */
export const repondreAvant = (f: FaitsDossier, plan: Echeancier): DateCivile =>
  conclureAvant(f, principeLe(plan));
