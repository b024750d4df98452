/** A schedule as shown: its state, the référent's review, what may be done. */
import type { DossierDetail } from '../../shared/contract/dossier-vues.ts';
import { contract } from '../../shared/contract/index.ts';
import { type Refus, refus } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import { refusHabilitation } from '../domain/habilitation.ts';
import type { Echeancier } from '../store/echeancier.ts';
import type { Tache } from '../store/suivi.ts';
import type { FaitsDossier, PlanComplet } from './faits.ts';
import { refusAcceptation, refusClassement } from './gardes-echeancier.ts';
import { repondreAvant } from './offre-echeancier.ts';
import { partageDe, resumePlan } from './suivi-plan.ts';

export type Revue = 'sans-objet' | 'ouverte' | 'visee' | 'refusee';

/** The review of a plan is the task opened by its own event. */
export function revueDe(plan: Echeancier, f: FaitsDossier): { revue: Revue; tache: Tache | null } {
  const evenement = f.effectifs.find(
    (e) => e.type === 'echeancier' && e.donnees.echeancierId === plan.id,
  );
  const tache = f.taches.find(
    (t) => t.type === 'revue-echeancier' && t.evenementId === evenement?.id,
  );
  if (!tache) return { revue: 'sans-objet', tache: null };
  if (!tache.closeLe) return { revue: 'ouverte', tache };
  if (tache.issue === 'sans-objet') return { revue: 'sans-objet', tache };
  return { revue: tache.issue === 'refusee' ? 'refusee' : 'visee', tache };
}

export function vueEcheancier(
  p: PlanComplet,
  f: FaitsDossier,
  c: Contexte,
): DossierDetail['echeanciers'][number] {
  const { plan } = p;
  return {
    echeancierId: plan.id,
    numero: plan.numero,
    etat: plan.etat,
    montantCentimes: plan.montantCentimes,
    nombre: plan.nombre,
    mensualiteCentimes: plan.mensualiteCentimes,
    premiereLe: plan.premiereLe,
    derniereLe: plan.derniereLe,
    accordeLe: plan.accordeLe,
    revue: revueDe(plan, f).revue,
    conclureAvantLe:
      plan.etat === 'propose' || plan.etat === 'accorde' ? repondreAvant(f, plan) : null,
    suivi: resumePlan(p, c.aujourdhui),
    partage: partageDe(p),
    permis: {
      'echeancier.signer': refusSignature(plan, f, c),
      'echeancier.accepter': refusAcceptation(plan, f, c),
      'echeancier.refuser': refusClassement(plan, f, c),
    },
  };
}

export function refusSignature(plan: Echeancier, f: FaitsDossier, c: Contexte): Refus | null {
  const role = refusHabilitation(contract['echeancier.signer'].roles, c.acteur.role);
  if (role) return role;
  if (revueDe(plan, f).revue === 'refusee') {
    return refus('ECHEANCIER_REVUE', 'La revue du référent a refusé cet échéancier.');
  }
  if (plan.etat !== 'accorde') {
    return refus('ECHEANCIER_ETAT', 'Cet échéancier n’attend pas de signature.');
  }
  return null;
}
