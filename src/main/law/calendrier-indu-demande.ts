/**
 * What is known of a notification and of the request that followed it, on the day of the question.
 * Invariant: a written request after the 20 days is a referral to the commission.
 * CSS, art. R. 133-9-2 II to IV.
 */
import type { DateCivile } from '../../shared/date-civile.ts';
import type { FaitsIndu, RectificationSuivie } from './calendrier-indu-faits.ts';
import { type Cadre, connu, receptionDe } from './calendrier-indu-horloge.ts';
import { type ResultatCalendrier, regimesNotification } from './calendrier-notification.ts';
import { enVigueur } from './datee.ts';
import { echeanceSuivie } from './delais-suivis.ts';

/** A notification received, the calendar that it opens, the request known by then. */
export type Ouverture = {
  readonly faits: FaitsIndu;
  readonly cadre: Cadre;
  readonly calendrier: ResultatCalendrier;
  readonly demande: RectificationSuivie | null;
  readonly reception: {
    readonly depart: DateCivile;
    readonly preuve: string | null;
    readonly provisoire: boolean;
  };
};

/**
 * A written request that came after the 20 days: it is a referral to the commission. null when
 * there is none, or before 25 March 2021.
 */
export function demandeValantRecours(faits: FaitsIndu, cadre: Cadre): RectificationSuivie | null {
  const demande = demandeConnue(faits.rectification, cadre.au);
  if (demande === null || demande.orale || faits.notification === null) return null;
  const reception = receptionDe(faits.notification, cadre.au);
  if (reception.depart === null) return null;
  const regime = enVigueur(regimesNotification, reception.depart, 'reception').valeur;
  const fin = echeanceSuivie('T01', reception.depart, cadre.lieu).echeance;
  return regime.rectification && demande.date > fin ? demande : null;
}

/** The request and its answer, each only if it is known by then. */
export function demandeConnue(
  demande: RectificationSuivie | null,
  au: DateCivile,
): RectificationSuivie | null {
  if (demande === null || demande.date > au) return null;
  return { ...demande, reponse: connu(demande.reponse, au) };
}

export const dansLeDelai = ({ demande, calendrier }: Ouverture): boolean =>
  demande !== null &&
  calendrier.finRectification !== null &&
  demande.date <= calendrier.finRectification;

export const estPrime = ({ faits }: Ouverture): boolean => faits.prestation === 'PRIME_ACTIVITE';
