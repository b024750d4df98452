/**
 * Clocks opened by the notification and by what the debtor answers to it: T01 to T05, T21, T22.
 * Invariant: the first day of a withholding and of a mise en demeure are those of the calendar of
 * the notification, never another count. CSS, art. R. 133-9-2, R. 847-1-1, R. 142-1.
 */
import { formatDate } from '../../shared/date-civile.ts';
import { dansLeDelai, demandeConnue, estPrime, type Ouverture } from './calendrier-indu-demande.ts';
import type { FaitsIndu, RectificationSuivie } from './calendrier-indu-faits.ts';
import {
  type Cadre,
  connu,
  courir,
  type Definition,
  enAttente,
  type HorlogeIndu,
  receptionDe,
  sousReserve,
} from './calendrier-indu-horloge.ts';
import { recoursAmiable } from './calendrier-indu-recours-amiable.ts';
import { calculerCalendrierNotification } from './calendrier-notification.ts';
import { echeanceSuivie } from './delais-suivis.ts';

/**
 * The clocks of the notification.
 * @throws RefusError HORS_DROIT for the RSA, or a receipt before 23 August 2009;
 * CALENDRIER_RECTIFICATION when the dates of the request contradict each other.
 */
export function horlogesNotification(faits: FaitsIndu, cadre: Cadre): HorlogeIndu[] {
  const { notification, prestation, lieu } = faits;
  if (notification === null || notification.envoyeLe > cadre.au) return [];
  const reception = receptionDe(notification, cadre.au);
  if (reception.depart === null) {
    return [enAttente('T01', reception.raison), enAttente('T02', reception.raison)];
  }
  const demande = demandeConnue(faits.rectification, cadre.au);
  const calendrier = calculerCalendrierNotification({
    reception: reception.depart,
    prestation,
    territoire: lieu.territoire,
    vendrediSaint: lieu.vendrediSaint,
    rectification: demande,
  });
  const o: Ouverture = { faits, cadre, calendrier, demande, reception };
  return [
    ...rectification(o),
    ...(calendrier.finRectification === null || demande === null ? [] : suites(o, demande)),
    recoursAmiable(o),
    ...accord(o),
  ];
}

/** T01. */
function rectification(o: Ouverture): HorlogeIndu[] {
  const { calendrier, demande, reception, cadre } = o;
  if (calendrier.finRectification === null) return [];
  const aTemps = dansLeDelai(o);
  return [
    courir(
      {
        cle: 'T01',
        ...reception,
        closeLe: aTemps && demande ? demande.date : null,
        ouvre: aTemps || estPrime(o) ? 'rien' : 'lendemain',
        raison: aTemps ? raisonT01(o) : sousReserve(raisonT01(o), reception),
        statut: calendrier.statut,
      },
      cadre,
    ),
  ];
}

function raisonT01(o: Ouverture): string {
  const { demande, calendrier } = o;
  if (demande && dansLeDelai(o)) {
    return `Demande reçue le ${formatDate(demande.date)}, dans le délai.`;
  }
  if (demande) {
    return `La demande du ${formatDate(demande.date)} est arrivée après ce délai\u00a0: elle vaut recours préalable.`;
  }
  return estPrime(o)
    ? 'Passé ce délai, une demande vaut recours\u00a0; aucune retenue avant la fin du recours amiable.'
    : `Sans demande, remboursement ni accord, une retenue est possible dès le ${formatDate(calendrier.retenuePossible)}.`;
}

/** T03 and T04 on a silence, T21 on an answer, T22 on a late oral request. */
function suites(o: Ouverture, demande: RectificationSuivie): HorlogeIndu[] {
  const { cadre, calendrier } = o;
  const commun = { statut: calendrier.statut };
  if (!dansLeDelai(o)) return confirmation(demande, cadre);
  const rejet = echeanceSuivie('T03', demande.date, cadre.lieu).echeance;
  const repondue = demande.reponse !== null && demande.reponse <= rejet ? demande.reponse : null;
  const t03: Definition = {
    ...commun,
    cle: 'T03',
    depart: demande.date,
    preuve: `demande reçue le ${formatDate(demande.date)}`,
    closeLe: repondue,
    raison: repondue
      ? `Réponse reçue le ${formatDate(repondue)}, avant le rejet implicite.`
      : 'Sans réponse d’ici là, la demande est rejetée et le recours amiable s’ouvre en entier.',
  };
  if (demande.reponse === null) {
    const t04: Definition = {
      ...commun,
      cle: 'T04',
      depart: rejet,
      preuve: 'silence gardé un mois sur la demande',
      ouvre: 'lendemain',
      raison: `Après un rejet implicite, une retenue est possible dès le ${formatDate(calendrier.retenuePossible)}.`,
    };
    return [courir(t03, cadre), courir(t04, cadre)];
  }
  if (estPrime(o)) return [courir(t03, cadre)];
  const t21: Definition = {
    ...commun,
    cle: 'T21',
    depart: demande.reponse,
    preuve: `réponse reçue le ${formatDate(demande.reponse)}`,
    ouvre: 'lendemain',
    raison: `Après un rejet exprès, une retenue est possible dès le ${formatDate(calendrier.retenuePossible)}.`,
  };
  return [courir(t03, cadre), courir(t21, cadre)];
}

function confirmation(demande: RectificationSuivie, cadre: Cadre): HorlogeIndu[] {
  const depart = connu(demande.confirmationDemandeeLe, cadre.au);
  if (!demande.orale || depart === null) return [];
  const raison = 'Sans écrit ni pièces d’ici là, la demande orale tardive est rejetée.';
  const preuve = `invitation reçue le ${formatDate(depart)}`;
  return [courir({ cle: 'T22', depart, preuve, raison }, cadre)];
}

/** T05. A schedule stops nothing for the prime d’activité, and did not exist before 2021. */
function accord(o: Ouverture): HorlogeIndu[] {
  const { faits, cadre, calendrier } = o;
  const depart = connu(faits.accordDePrincipe?.le ?? null, cadre.au);
  if (depart === null || estPrime(o) || calendrier.finRectification === null) return [];
  const concluLe = connu(faits.accordDePrincipe?.concluLe ?? null, cadre.au);
  return [
    courir(
      {
        cle: 'T05',
        depart,
        preuve: `accord de principe du ${formatDate(depart)}`,
        ouvre: 'lendemain',
        closeLe: concluLe,
        raison: concluLe
          ? `Échéancier conclu le ${formatDate(concluLe)}.`
          : 'Sans échéancier conclu d’ici là, la récupération commence aussitôt.',
      },
      cadre,
    ),
  ];
}
