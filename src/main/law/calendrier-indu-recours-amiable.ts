/**
 * Clock of the recours amiable against a notification (T02): where it starts, what closes it.
 * Invariant: its first day is the one of the mise en demeure, as long as nobody seized the
 * commission. CSS, art. R. 142-1, R. 133-9-2 III and V.
 */
import { type DateCivile, formatDate } from '../../shared/date-civile.ts';
import { dansLeDelai, demandeValantRecours, type Ouverture } from './calendrier-indu-demande.ts';
import type { RectificationSuivie } from './calendrier-indu-faits.ts';
import { connu, courir, type HorlogeIndu, sousReserve } from './calendrier-indu-horloge.ts';
import { echeanceSuivie } from './delais-suivis.ts';

/** T02 against the notification. */
export function recoursAmiable(o: Ouverture): HorlogeIndu {
  const { cadre, calendrier, demande, faits, reception } = o;
  const saisie = connu(faits.recours?.recuLe ?? null, cadre.au);
  const depart = departRecours(o);
  const fin = echeanceSuivie('T02', depart, cadre.lieu).echeance;
  const reference = saisie ?? demandeValantRecours(faits, cadre)?.date ?? null;
  const recevable = reference !== null && reference <= fin;
  const aTemps = demande !== null && dansLeDelai(o);
  const raison = raisonT02(o, { reference, recevable });
  return courir(
    {
      cle: 'T02',
      depart,
      preuve: aTemps ? preuveRejet(demande) : reception.preuve,
      // A request proves that the letter was received.
      provisoire: reception.provisoire && !aTemps,
      forclusion: true,
      ouvre: reference === null && calendrier.miseEnDemeurePossible !== null ? 'lendemain' : 'rien',
      closeLe: recevable ? reference : null,
      interruptions: aTemps
        ? [{ date: demande.date, motif: 'demande de rectification, le délai repart en entier' }]
        : [],
      raison: aTemps ? raison : sousReserve(raison, reception),
      statut: reference !== null && !recevable ? 'interpretation' : calendrier.statut,
    },
    cadre,
  );
}

function departRecours(o: Ouverture): DateCivile {
  const { demande, cadre, reception } = o;
  if (demande === null || !dansLeDelai(o)) return reception.depart;
  return demande.reponse ?? echeanceSuivie('T03', demande.date, cadre.lieu).echeance;
}

const preuveRejet = (demande: RectificationSuivie): string =>
  demande.reponse
    ? `réponse reçue le ${formatDate(demande.reponse)}`
    : `rejet implicite de la demande du ${formatDate(demande.date)}`;

function raisonT02(
  { calendrier }: Ouverture,
  { reference, recevable }: { reference: DateCivile | null; recevable: boolean },
): string {
  if (reference !== null) {
    return recevable
      ? `Commission saisie le ${formatDate(reference)}\u00a0: la mise en demeure attend sa décision notifiée.`
      : `Commission saisie le ${formatDate(reference)}, après le délai\u00a0: la forclusion est à relever par elle.`;
  }
  const premier = calendrier.miseEnDemeurePossible;
  if (premier === null) return 'La mise en demeure attend la décision notifiée de la commission.';
  const acte =
    calendrier.retenuePossible === premier ? 'retenue ou une mise en demeure' : 'mise en demeure';
  return `Sans recours, une ${acte} est possible dès le ${formatDate(premier)}.`;
}
