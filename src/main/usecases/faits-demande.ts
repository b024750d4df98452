/**
 * What the requests of the debtor make known to the clocks and to the guards: the rectification and
 * its answer as they were received, the referral to the commission and its decision.
 * Invariant: a request that was withdrawn never happened.
 * CSS, art. R. 133-9-2 II to IV.
 */
import type { DateCivile } from '../../shared/date-civile.ts';
import type { Centimes } from '../../shared/montant.ts';
import type { Recours, RectificationSuivie } from '../law/calendrier-indu-faits.ts';
import type { DemandeEcrite } from '../store/suspension.ts';
import { etatPostal } from './etat-postal.ts';
import type { FaitsDossier } from './faits.ts';

/** The answer as it is kept with the request (JSON). */
export type ReponseEcrite = {
  readonly reponses: readonly string[];
  /** What was claimed before it. */
  readonly ancienCentimes: Centimes;
  readonly annuleCentimes: Centimes;
  readonly aRendreCentimes: Centimes;
  /** The letter that tells it (D23); null: not made yet. */
  readonly documentId: string | null;
};

type Faits = Pick<FaitsDossier, 'demandes' | 'documents' | 'effectifs'>;

export const reponseDe = ({ reponse }: Pick<DemandeEcrite, 'reponse'>): ReponseEcrite | null =>
  reponse === '' ? null : (JSON.parse(reponse) as ReponseEcrite);

export const pointsDe = ({ arguments: points }: Pick<DemandeEcrite, 'arguments'>): string[] =>
  JSON.parse(points) as string[];

/** A late request that is only spoken waits to be confirmed: it refers to nobody, stops nothing. */
export const oraleTardive = (d: Pick<DemandeEcrite, 'canal' | 'tardive' | 'genre'>): boolean =>
  d.genre === 'rectification' && d.tardive && d.canal === 'oral';

/** The letter D23 of a request, while it is not replaced. */
export function lettreDe(f: Faits, d: Pick<DemandeEcrite, 'reponse'>) {
  const documentId = reponseDe(d)?.documentId ?? null;
  return documentId === null ? undefined : f.documents.find((x) => x.id === documentId);
}

export type EtatLettre = 'sans-objet' | 'a-etablir' | 'a-envoyer' | 'envoye';

/** Where the letter that answers stands; one that came back unknown at the address is made again. */
export function etatLettre(f: Faits, d: DemandeEcrite): EtatLettre {
  if (d.genre !== 'rectification' || d.etat !== 'repondue') return 'sans-objet';
  const lettre = lettreDe(f, d);
  if (!lettre) return 'a-etablir';
  const { envoyeLe, issue } = etatPostal(f, lettre.id);
  if (!envoyeLe) return 'a-envoyer';
  return issue === 'npai' || issue === 'non-reclame' ? 'a-etablir' : 'envoye';
}

/** Day on which the debtor received the answer, with its proof; null before. */
function reponseRecue(f: Faits, d: DemandeEcrite): DateCivile | null {
  const lettre = lettreDe(f, d);
  if (!lettre) return null;
  const { issue, issueLe } = etatPostal(f, lettre.id);
  return issue === 'ar-signe' || issue === 'refuse' ? issueLe : null;
}

/** The rectification that the calendar counts from: the last one that stands. */
export function rectificationDe(f: Faits): RectificationSuivie | null {
  const d = f.demandes.findLast((x) => x.genre === 'rectification' && x.etat !== 'retiree');
  if (!d) return null;
  const recue = reponseRecue(f, d);
  const orale = d.canal === 'oral';
  return {
    date: d.recueLe,
    reponse: d.tardive ? null : recue,
    orale,
    confirmationDemandeeLe: oraleTardive(d) ? recue : null,
  };
}

/** The same for the delays of the notification: spoken too late, it refers to nobody. */
export function rectificationComptee(f: Faits): RectificationSuivie | null {
  const d = f.demandes.findLast((x) => x.genre === 'rectification' && x.etat !== 'retiree');
  return d && oraleTardive(d) ? null : rectificationDe(f);
}

/** The referral to the commission, and the decision once it is notified. */
export function recoursDe(f: Pick<FaitsDossier, 'demandes'>): Recours | null {
  const d = f.demandes.findLast((x) => x.genre === 'contestation' && x.etat !== 'retiree');
  return d
    ? {
        recuLe: d.recueLe,
        accuseLe: null,
        documentsLe: null,
        decisionNotifieeLe: d.etat === 'repondue' ? d.repondueLe : null,
        jugeSaisiLe: null,
      }
    : null;
}

/** A recourse, or a late written request which is one, waits for the decision to be notified. */
export function craSaisie(f: Pick<FaitsDossier, 'demandes'>): boolean {
  return f.demandes.some(
    (d) =>
      (d.genre === 'contestation' && (d.etat === 'ouverte' || d.etat === 'implicite')) ||
      (d.genre === 'rectification' && d.tardive && d.canal === 'ecrit' && d.etat === 'ouverte'),
  );
}
