/**
 * What becomes of an offer: accepted within its month, or put aside with a cause. An agreement that
 * was not signed is put aside the same way. CSS, art. R. 133-9-2, I, 2° b and c.
 */
import type { EntreeLue, Sortie } from '../../shared/contract/index.ts';
import { formatDate } from '../../shared/date-civile.ts';
import { RefusError, refuser } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import { accepterOffre, changerEtatEcheancier, trouverEcheancier } from '../store/echeancier.ts';
import { clore } from '../store/suivi.ts';
import { consigner } from './consigne.ts';
import { lireFaits } from './faits.ts';
import { refusAcceptation, refusClassement } from './gardes-echeancier.ts';
import { principeLe, repondreAvant } from './offre-echeancier.ts';
import { laisserPlan } from './poser-plan.ts';
import { actualiserSuivi } from './suivi.ts';
import { revueDe } from './vue-echeancier.ts';

type Reponse = Sortie<'echeancier.accepter'>;

export function exigerEcheancier(c: Contexte, id: string) {
  return (
    trouverEcheancier(c.db, id) ?? refuser('ECHEANCIER_INCONNU', 'Cet échéancier n’existe pas.')
  );
}

export function accepter(
  c: Contexte,
  { echeancierId, accepteLe }: EntreeLue<'echeancier.accepter'>,
): Reponse {
  const offre = exigerEcheancier(c, echeancierId);
  const f = lireFaits(c.db, offre.dossierId);
  const r = refusAcceptation(offre, f, c);
  if (r) throw new RefusError(r);
  const propose = principeLe(offre);
  if (accepteLe < propose || accepteLe > c.aujourdhui) {
    refuser(
      'ACCEPTATION_DATE',
      `L’acceptation se date entre la proposition (${formatDate(propose)}) et aujourd’hui.`,
      { champ: 'accepteLe' },
    );
  }
  const limite = repondreAvant(f, offre);
  if (accepteLe > limite) {
    refuser(
      'OFFRE_EXPIREE',
      `La proposition devait être conclue le ${formatDate(limite)} au plus tard : classez-la et faites-en une nouvelle.`,
      { champ: 'accepteLe', source: 'CSS, art.\u00a0R.\u00a0133-9-2, I, 2°' },
    );
  }
  accepterOffre(c.db, { id: echeancierId, le: accepteLe });
  const evenementId = consigner(c, {
    dossierId: offre.dossierId,
    induId: offre.induId,
    type: 'offre',
    survenuLe: accepteLe,
    titre: 'Proposition d’échéancier acceptée',
    texte: `${offre.numero} : accordé. L’accord reste à signer.`,
    donnees: { echeancierId },
  });
  actualiserSuivi(c, offre.dossierId);
  return { dossierId: offre.dossierId, evenementId };
}

const CAUSES: Record<EntreeLue<'echeancier.refuser'>['cause'], string> = {
  refus: 'refusé par le débiteur',
  'sans-reponse': 'resté sans réponse',
  retrait: 'retiré par la caisse',
};

export function classer(
  c: Contexte,
  { echeancierId, refuseLe, cause, motif }: EntreeLue<'echeancier.refuser'>,
): Reponse {
  const plan = exigerEcheancier(c, echeancierId);
  const f = lireFaits(c.db, plan.dossierId);
  const r = refusClassement(plan, f, c);
  if (r) throw new RefusError(r);
  if (refuseLe < plan.accordeLe || refuseLe > c.aujourdhui) {
    refuser(
      'CLASSEMENT_DATE',
      `Cette date se place entre le ${formatDate(plan.accordeLe)} et aujourd’hui.`,
      { champ: 'refuseLe' },
    );
  }
  const limite = repondreAvant(f, plan);
  if (cause === 'sans-reponse' && c.aujourdhui <= limite) {
    refuser(
      'OFFRE_EN_DELAI',
      `Le débiteur peut répondre jusqu’au ${formatDate(limite)} : indiquez son refus, ou un retrait motivé.`,
      { champ: 'cause', source: 'CSS, art.\u00a0R.\u00a0133-9-2, I, 2°' },
    );
  }
  if (cause === 'retrait' && motif === '') {
    refuser('RETRAIT_MOTIF', 'La caisse motive le retrait de sa proposition.', { champ: 'motif' });
  }
  const { tache } = revueDe(plan, f);
  if (tache && !tache.closeLe) {
    clore(c.db, { tacheId: tache.id, le: c.maintenant.toISOString(), issue: 'sans-objet' });
  }
  changerEtatEcheancier(c.db, echeancierId, cause === 'retrait' ? 'annule' : 'refuse');
  const evenementId = consigner(c, {
    dossierId: plan.dossierId,
    induId: plan.induId,
    type: 'offre',
    survenuLe: refuseLe,
    titre: 'Échéancier classé sans suite',
    texte: `${plan.numero} ${CAUSES[cause]}.${motif === '' ? '' : ` ${motif}`}`,
    donnees: { echeancierId },
  });
  laisserPlan(c, plan);
  return { dossierId: plan.dossierId, evenementId };
}
