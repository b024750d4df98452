/**
 * What a request for rectification changes in the calendar of a notification: silence, express
 * rejection, request after the 20 days. Before 25 March 2021 it does not exist.
 * Invariant: the CRA limit starts again, whole, from the answer or from the implicit rejection.
 * CSS, art. R. 133-9-2 II to IV, R. 847-1-1 III (prime d'activité).
 */
import { type DateCivile, formatDate } from '../../shared/date-civile.ts';
import type { Etape, Statut } from '../../shared/explication.ts';
import { refuser } from '../../shared/refus.ts';
import type { CodeDelai, EcheanceSuivie } from './delais-suivis.ts';
import { citer, S } from './sources.ts';

export type Rectification = {
  /** The day on which the organism received the request. */
  readonly date: DateCivile;
  /** The day on which the debtor received the answer; null: no answer. */
  readonly reponse: DateCivile | null;
};

/** What a branch returns: the limits that decide, and the steps to show. */
export type Voie = {
  readonly finRetenue: EcheanceSuivie;
  readonly finRecours: EcheanceSuivie | null;
  readonly etapes: readonly Etape[];
  readonly statut: Statut;
};

export type Contexte = {
  readonly prime: boolean;
  readonly fin: (code: CodeDelai, depuis: DateCivile) => EcheanceSuivie;
};

/** Nothing was asked: the 20 days, or the two months for the prime d’activité. */
export function voieSansDemande(
  reception: DateCivile,
  t01: EcheanceSuivie,
  contexte: Contexte,
): Voie {
  const t02 = contexte.fin('T02', reception);
  const finRetenue = contexte.prime ? t02 : t01;
  const etapes = [t01.etape, t02.etape, ...(contexte.prime ? [ETAPE_PRIME] : [])];
  return { finRetenue, finRecours: t02, etapes, statut: 'certain' };
}

type Demande = {
  readonly reception: DateCivile;
  readonly t01: EcheanceSuivie;
  readonly rectification: Rectification;
};

/** A request: silence, an answer, or too late. */
export function voieAvecDemande(demande: Demande, contexte: Contexte): Voie {
  const { t01, rectification } = demande;
  if (rectification.date > t01.echeance) return voieTardive(demande, contexte);
  const t03 = contexte.fin('T03', rectification.date);
  if (rectification.reponse === null) {
    const t04 = contexte.fin('T04', t03.echeance);
    const t02 = contexte.fin('T02', t03.echeance);
    const etapes = [t01.etape, t03.etape, t04.etape, t02.etape];
    return { finRetenue: t04, finRecours: t02, etapes, statut: 'certain' };
  }
  const t02 = contexte.fin('T02', rectification.reponse);
  const t21 = contexte.fin('T21', rectification.reponse);
  const apresSilence = rectification.reponse > t03.echeance;
  return {
    finRetenue: contexte.prime ? t02 : t21,
    finRecours: t02,
    etapes: [
      t01.etape,
      ...(apresSilence ? [t03.etape, ETAPE_REPONSE_TARDIVE] : []),
      ...(contexte.prime ? [ETAPE_PRIME] : [t21.etape]),
      t02.etape,
    ],
    statut: apresSilence ? 'interpretation' : 'certain',
  };
}

/** After the 20 days a request is a referral to the CRA: its decision alone opens the rest. */
function voieTardive({ reception, t01, rectification }: Demande, contexte: Contexte): Voie {
  const t02 = contexte.fin('T02', reception);
  const tardive: Etape = {
    etape: 'Demande reçue après les 20 jours',
    valeur: formatDate(rectification.date),
    reference: citer(S.R133_9_2),
    raison: 'Elle vaut recours préalable\u00a0: la mise en demeure attend la décision notifiée.',
  };
  return {
    finRetenue: contexte.prime ? t02 : t01,
    finRecours: null,
    etapes: [
      t01.etape,
      tardive,
      ...(contexte.prime ? [t02.etape, ETAPE_PRIME, ETAPE_SUSPENSION] : []),
    ],
    // DOUTE: past the CRA limit the request is no timely referral; the mise en demeure still waits.
    statut: rectification.date > t02.echeance ? 'interpretation' : 'certain',
  };
}

const ETAPE_PRIME: Etape = {
  etape: 'Prime d’activité',
  valeur: 'pas de retenue avant la fin du délai de recours de deux mois',
  reference: citer(S.R847_1_1),
};

const ETAPE_SUSPENSION: Etape = {
  etape: 'Prime d’activité, recours en cours',
  valeur: 'récupération suspendue par la loi jusqu’à la décision',
  reference: citer(S.L845_3),
};

const ETAPE_REPONSE_TARDIVE: Etape = {
  etape: 'Réponse reçue après le rejet implicite',
  valeur: 'la décision expresse remplace le rejet implicite',
  reference: citer(S.R133_9_2),
  raison: 'Le texte ne règle pas ce cas\u00a0; les délais repartent de la réponse.',
};

/** @throws RefusError CALENDRIER_RECTIFICATION when the dates contradict each other. */
export function controlerRectification(
  reception: DateCivile,
  rectification: Rectification | null,
): void {
  if (rectification === null) return;
  const { date, reponse } = rectification;
  if (date < reception) {
    refuser('CALENDRIER_RECTIFICATION', 'La demande de rectification précède la réception.', {
      champ: 'rectification.date',
    });
  }
  if (reponse !== null && reponse < date) {
    refuser('CALENDRIER_RECTIFICATION', 'La réponse précède la demande de rectification.', {
      champ: 'rectification.reponse',
    });
  }
}
