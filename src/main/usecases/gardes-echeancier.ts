/**
 * May a schedule be offered, granted, accepted, put aside, printed now on this file? The guards of
 * the screen (`permis`) and of the commands. CSS, art. R. 133-9-2; regional protocol (fraud).
 */
import { formatDate } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import { type Refus, refus } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import type { Echeancier } from '../store/echeancier.ts';
import { dernierDocument, etatPostal, type FaitsDossier, planEnCours } from './faits.ts';
import {
  type Garde,
  habilite,
  nonPrescrit,
  premier,
  resteDu,
  vivantDossier,
} from './gardes-communes.ts';
import { sansRetenue } from './gardes-retenue.ts';
import { arret } from './gardes-suspension.ts';
import { offreEnCours, offreParId, repondreAvant } from './offre-echeancier.ts';
import { pasChezLeContentieux } from './passages.ts';

const notifie: Garde = (f) => {
  const d01 = dernierDocument(f, 'D01');
  if (d01 && etatPostal(f, d01.id).envoyeLe) return null;
  return refus(
    'ECHEANCIER_NON_NOTIFIE',
    'L’indu n’est pas encore notifié : l’accord doit citer la notification.',
    {
      source: 'CSS, art. R. 133-9-2',
    },
  );
};

/** Fraud: the amicable manager may simulate, the contentious pole alone grants. */
const horsFraude: Garde = (f, c) =>
  f.principal.indu.nature === 'fraude' && c.acteur.role !== 'gestionnaire-contentieux'
    ? refus(
        'ECHEANCIER_FRAUDE',
        'Indu frauduleux : échéancier réservé au pôle contentieux, après expertise. Transmettez le dossier.',
        { source: 'Protocole régional de recouvrement' },
      )
    : null;

const auContentieux = pasChezLeContentieux('ECHEANCIER_CONTENTIEUX', 'l’accord lui revient.');

const sansPlan: Garde = (f) => {
  const plan = planEnCours(f)?.plan;
  return plan
    ? refus('ECHEANCIER_EN_COURS', `Un échéancier est déjà en cours : ${plan.numero}.`)
    : null;
};

const sansOffre: Garde = (f) => {
  const offre = offreEnCours(f)?.plan;
  return offre
    ? refus(
        'ECHEANCIER_OFFRE_EN_COURS',
        `Une proposition attend sa réponse : ${offre.numero}. Enregistrez l’acceptation, ou classez-la.`,
      )
    : null;
};

/** What stands in the way of any new schedule, whoever asks. */
export const nouveauPlanPossible = premier(
  vivantDossier,
  resteDu,
  horsFraude,
  auContentieux,
  sansPlan,
  sansOffre,
  sansRetenue,
  notifie,
  arret('echeancier'),
  nonPrescrit,
);

export const gardeEcheancier = premier(habilite('echeancier.accorder'), nouveauPlanPossible);
export const gardeProposer = premier(habilite('echeancier.proposer'), nouveauPlanPossible);

export const gardeBudget = premier(habilite('budget.definir'), vivantDossier);

/** An offer may be accepted until its last day; what is still owed must not exceed it. */
export function refusAcceptation(offre: Echeancier, f: FaitsDossier, c: Contexte): Refus | null {
  const commun = premier(
    habilite('echeancier.accepter'),
    vivantDossier,
    resteDu,
    horsFraude,
    auContentieux,
    sansPlan,
    arret('echeancier'),
    nonPrescrit,
  )(f, c);
  if (commun) return commun;
  if (offre.etat !== 'propose') {
    return refus('ECHEANCIER_ETAT', 'Cet échéancier n’est pas une proposition en attente.');
  }
  return f.principal.solde > offre.montantCentimes
    ? refus(
        'ECHEANCIER_SOLDE',
        `Il reste ${formatEuros(f.principal.solde)}, la proposition porte sur ${formatEuros(offre.montantCentimes)} : classez-la et faites-en une nouvelle.`,
      )
    : null;
}

/** Put aside: an offer that waits, or an agreement that was not signed. */
export function refusClassement(plan: Echeancier, f: FaitsDossier, c: Contexte): Refus | null {
  const commun = premier(habilite('echeancier.refuser'), vivantDossier)(f, c);
  if (commun) return commun;
  return plan.etat === 'propose' || plan.etat === 'accorde'
    ? null
    : refus(
        'ECHEANCIER_ETAT',
        'Seuls une proposition en attente ou un accord non signé se classent.',
      );
}

const avecPlan: Garde = (f) =>
  planEnCours(f) ? null : refus('ECHEANCIER_ABSENT', 'Accordez d’abord un échéancier.');

export const gardeD05 = premier(habilite('courrier.etablir'), vivantDossier, resteDu, avecPlan);

/** The letter of an offer: the one named, or the one that waits, while it may still be answered. */
export function gardeD04(
  f: FaitsDossier,
  c: Contexte,
  objetId: string | null = null,
): Refus | null {
  const commun = premier(
    habilite('courrier.etablir'),
    vivantDossier,
    resteDu,
    horsFraude,
    arret('echeancier'),
    nonPrescrit,
  )(f, c);
  if (commun) return commun;
  const offre = objetId === null ? offreEnCours(f) : offreParId(f, objetId);
  if (!offre) {
    return refus('OFFRE_ABSENTE', 'Proposez d’abord un échéancier : aucune proposition n’attend.');
  }
  const limite = repondreAvant(f, offre.plan);
  const { solde } = f.principal;
  if (c.aujourdhui <= limite) {
    return solde === offre.plan.montantCentimes
      ? null
      : refus(
          'ECHEANCIER_SOLDE',
          `Il reste ${formatEuros(solde)}, la proposition porte sur ${formatEuros(offre.plan.montantCentimes)} : classez-la et faites-en une nouvelle.`,
        );
  }
  return refus(
    'OFFRE_EXPIREE',
    `La proposition devait être conclue le ${formatDate(limite)} au plus tard : classez-la et faites-en une nouvelle.`,
    { source: 'CSS, art.\u00a0R.\u00a0133-9-2, I, 2°' },
  );
}
