/**
 * Calendar of an indu: every clock that runs from its events, with its start, its rule, its
 * interruptions, its proof, the days left and one sentence why.
 * Invariant: pure, and true of the day that is asked: an event after it is not known. What no text
 * lets count is named, never guessed.
 */
import type { DateCivile } from '../../shared/date-civile.ts';
import { type Statut, statutLePlusFaible } from '../../shared/explication.ts';
import { RefusError } from '../../shared/refus.ts';
import {
  horlogePrescription,
  horlogesAlgorithme,
  horlogesAnv,
  horlogesHeritier,
  horlogesOption,
  type Prescrire,
} from './calendrier-indu-creance.ts';
import { horlogeExecution } from './calendrier-indu-execution.ts';
import type { FaitsIndu } from './calendrier-indu-faits.ts';
import type { Cadre, HorlogeIndu } from './calendrier-indu-horloge.ts';
import { horlogesNotification } from './calendrier-indu-notification.ts';
import { horlogesPenalite } from './calendrier-indu-penalite.ts';
import {
  horlogesContrainte,
  horlogesMiseEnDemeure,
  horlogesTiers,
} from './calendrier-indu-poursuites.ts';
import { horlogesRecours } from './calendrier-indu-recours.ts';

/** Clocks that cannot be counted, and why, in a French sentence. */
export type NonCalcule = { readonly codes: readonly string[]; readonly raison: string };

export type CalendrierIndu = {
  /** By last day, then code; those without a last day come last. */
  readonly horloges: readonly HorlogeIndu[];
  readonly nonCalcules: readonly NonCalcule[];
  readonly statut: Statut;
};

/**
 * The clocks of an indu on `au`.
 * @param prescrire `calculerPrescription` of domain/prescription.ts.
 * @throws RefusError for facts that contradict each other (`CALENDRIER_RECTIFICATION`,
 * `PRESCRIPTION_…`); a clock out of the known law goes to `nonCalcules`.
 */
export function calculerCalendrierIndu(
  faits: FaitsIndu,
  au: DateCivile,
  prescrire: Prescrire,
): CalendrierIndu {
  const cadre: Cadre = { au, lieu: faits.lieu };
  const nonCalcules: NonCalcule[] = [];
  const compter = (codes: string[], groupe: () => HorlogeIndu[]): HorlogeIndu[] => {
    try {
      return groupe();
    } catch (erreur) {
      if (!(erreur instanceof RefusError) || erreur.refus.code !== 'HORS_DROIT') throw erreur;
      nonCalcules.push({ codes, raison: erreur.refus.message });
      return [];
    }
  };
  const contrainte = compter(['T09', 'T10', 'T11'], () => horlogesContrainte(faits, cadre));
  const opposition = contrainte.find((h) => h.code === 'T09');
  const horloges = [
    ...compter(['T01', 'T02', 'T03', 'T04', 'T05', 'T21', 'T22'], () =>
      horlogesNotification(faits, cadre),
    ),
    ...compter(['T06', 'T07'], () => horlogesRecours(faits, cadre)),
    ...compter(['T08'], () => horlogesMiseEnDemeure(faits, cadre)),
    ...contrainte,
    ...compter(['T12', 'T13', 'T23', 'T24'], () => horlogesTiers(faits, cadre)),
    ...compter(['T14', 'T15', 'T25', 'T26', 'T27', 'T28', 'T29'], () =>
      horlogesPenalite(faits, cadre),
    ),
    ...compter(['T19'], () => horlogePrescription(faits, cadre, prescrire)),
    ...compter(['T20'], () => horlogeExecution(faits, cadre, opposition)),
    ...compter(['T16'], () => horlogesAnv(faits, cadre)),
    ...compter(['T17'], () => horlogesOption(faits, cadre)),
    ...compter(['T18'], () => horlogesHeritier(faits, cadre)),
    ...compter(['T30'], () => horlogesAlgorithme(faits, cadre)),
  ];
  return {
    horloges: horloges.toSorted(parEcheance),
    nonCalcules,
    statut: statutLePlusFaible(horloges.map((h) => h.statut)),
  };
}

function parEcheance(a: HorlogeIndu, b: HorlogeIndu): number {
  const cle = (h: HorlogeIndu) => `${h.echeance ?? '9999'} ${h.code}`;
  return cle(a) < cle(b) ? -1 : cle(a) > cle(b) ? 1 : 0;
}
