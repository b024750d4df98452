/**
 * What the store knows of an indu, as the calendar of the law asks for it. A fact that no screen
 * records yet (mise en demeure, contrainte, penalty) is null.
 * Invariant: payments, acts and receipt are those of the case screen (horloges.ts): no date of the
 * calendar says otherwise than the case.
 */
import type { DateCivile } from '../../shared/date-civile.ts';
import type { AccordDePrincipe, FaitsIndu, Pli } from '../law/calendrier-indu-faits.ts';
import type { EntreePrescription } from '../law/prescription.ts';
import { dernierDocument, etatPostal, type FaitsDossier, planEnCours } from './faits.ts';
import { recoursDe, rectificationDe } from './faits-demande.ts';
import { lieuDe, questionPrescription } from './horloges.ts';
import { offreEnCours, principeLe } from './offre-echeancier.ts';

/** The facts of the principal indu. Once nothing is owed, nothing can be lost or written off. */
export function faitsIndu(f: FaitsDossier, au: DateCivile): FaitsIndu {
  const { nature, prestation, paiements, connaissance, actes } = questionOuverte(f, au);
  const ouvert = f.solde > 0;
  return {
    nature,
    prestation,
    lieu: lieuDe(f),
    paiements,
    connaissance,
    actes,
    ordreDeRecette: ouvert ? f.principal.indu.ordreRecetteLe : null,
    notification: notificationDe(f),
    rectification: rectificationDe(f),
    accordDePrincipe: accordDe(f),
    recours: recoursDe(f),
    miseEnDemeure: null,
    contrainte: null,
    oppositionTiers: null,
    penalite: null,
    deces: ouvert ? decesDe(f) : null,
    titreSignifieHeritierLe: null,
    demandeAlgorithmeLe: null,
  };
}

/** The question of the limitation, without any payment once the file is settled. */
export function questionOuverte(f: FaitsDossier, au: DateCivile): EntreePrescription {
  const question = questionPrescription(f, au);
  return f.solde > 0 ? question : { ...question, paiements: [] };
}

/** Death of the person who was paid; another debtor's when it is the only one known. */
export function decesDe(f: FaitsDossier): DateCivile | null {
  const morts = f.principal.debiteurs.filter((d) => d.personne.decesLe !== null);
  const mort = morts.find((d) => d.qualite === 'principal') ?? morts[0];
  return mort?.personne.decesLe ?? null;
}

function notificationDe(f: FaitsDossier): Pli | null {
  const d01 = dernierDocument(f, 'D01');
  if (!d01) return null;
  const { envoyeLe, issue, issueLe } = etatPostal(f, d01.id);
  return envoyeLe && { envoyeLe, issue, issueLe };
}

/**
 * A schedule that was offered or granted is an agreement in principle until the debtor signs it.
 * DOUTE: the text is about twelve months at most, accepted within the 20 days; any schedule counts
 * here, as for the stage of the file.
 */
function accordDe(f: FaitsDossier): AccordDePrincipe | null {
  const plan = (planEnCours(f) ?? offreEnCours(f))?.plan;
  if (!plan) return null;
  const signature = f.effectifs.findLast(
    (e) => e.type === 'signature' && e.donnees.echeancierId === plan.id,
  );
  return { le: principeLe(plan), concluLe: signature?.survenuLe ?? null };
}
