/**
 * Payment schedules. Beyond 24 months a reason is required and the référent's review is opened;
 * a fraudulent indu is the contentious pole's. The simulation and the command share `batir`.
 */
import { type DateCivile, formatDate } from '../../shared/date-civile.ts';
import { RefusError, refuser } from '../../shared/refus.ts';
import type { Contexte, Handlers } from '../contexte.ts';
import { changerEtatEcheancier } from '../store/echeancier.ts';
import { indusDuPlan } from '../store/plan.ts';
import { clore, type Tache, trouverTache } from '../store/suivi.ts';
import { batir, simuler } from './calcul-echeancier.ts';
import { consigner } from './consigne.ts';
import { controlerPlan, enregistrerPlan } from './enregistrement-echeancier.ts';
import { dernierDocument, etatPostal, type FaitsDossier, lireFaits } from './faits.ts';
import { gardeEcheancier, gardeProposer } from './gardes-echeancier.ts';
import { conclureAvant } from './horloges.ts';
import { listerEcheanciers } from './liste-echeanciers.ts';
import { actualiserLesDossiers, laisserPlan } from './poser-plan.ts';
import { accepter, classer, exigerEcheancier } from './reponse-echeancier.ts';
import { actualiserSuivi } from './suivi.ts';
import { refusSignature } from './vue-echeancier.ts';

export const echeancierHandlers = {
  'echeancier.simuler': (demande, c) => simuler(c, demande),

  'echeancier.accorder': (demande, c) => {
    const f = lireFaits(c.db, demande.dossierId);
    const r = gardeEcheancier(f, c);
    if (r) throw new RefusError(r);
    const bati = batir(c, f, demande);
    controlerPlan({ bati, demande });
    const accordeLe = demande.accordeLe ?? c.aujourdhui;
    controlerDate(f, c, accordeLe);
    const ecrit = enregistrerPlan(c, { f, bati, demande, etat: 'accorde', le: accordeLe });
    actualiserSuivi(c, demande.dossierId);
    const { plan, explication, revueRequise } = bati;
    return { dossierId: demande.dossierId, ...ecrit, plan, explication, revueRequise };
  },

  'echeancier.proposer': ({ demandeLe, ...demande }, c) => {
    const f = lireFaits(c.db, demande.dossierId);
    const r = gardeProposer(f, c);
    if (r) throw new RefusError(r);
    const bati = batir(c, f, demande);
    controlerPlan({ bati, demande });
    if (bati.plan.nombre < 2) {
      refuser('OFFRE_NOMBRE', 'Une proposition de paiement compte au moins deux versements.', {
        champ: demande.nombre === null ? 'mensualiteCentimes' : 'nombre',
      });
    }
    if (demandeLe && (demandeLe > c.aujourdhui || demandeLe < f.principal.indu.constateLe)) {
      refuser(
        'DEMANDE_DATE',
        'La demande du débiteur se date entre le constat de l’indu et aujourd’hui.',
        { champ: 'demandeLe' },
      );
    }
    const le = c.aujourdhui;
    const ecrit = enregistrerPlan(c, { f, bati, demande, etat: 'propose', le, demandeLe });
    actualiserSuivi(c, demande.dossierId);
    const { plan, explication, revueRequise } = bati;
    const conclureAvantLe = conclureAvant(f, le);
    return {
      ...{ dossierId: demande.dossierId, ...ecrit, plan, explication, revueRequise },
      conclureAvantLe,
    };
  },

  'echeancier.accepter': (entree, c) => accepter(c, entree),
  'echeancier.refuser': (entree, c) => classer(c, entree),

  'echeancier.signer': ({ echeancierId, signeLe }, c) => {
    const plan = exigerEcheancier(c, echeancierId);
    const f = lireFaits(c.db, plan.dossierId);
    const r = refusSignature(plan, f, c);
    if (r) throw new RefusError(r);
    if (signeLe < plan.accordeLe || signeLe > c.aujourdhui) {
      refuser(
        'SIGNATURE_DATE',
        `La signature se date entre le ${formatDate(plan.accordeLe)} et aujourd’hui.`,
        { champ: 'signeLe' },
      );
    }
    changerEtatEcheancier(c.db, echeancierId, 'signe');
    // Every indu that the plan spreads is acknowledged.
    const indus = indusDuPlan(c.db, plan);
    const evenements = indus.map(({ dossierId, induId }) => {
      const evenementId = consigner(c, {
        dossierId,
        induId,
        type: 'signature',
        survenuLe: signeLe,
        titre: 'Accord signé par le débiteur',
        texte: `${plan.numero}. La signature reconnaît la dette et interrompt la prescription (C. civ., art. 2240).`,
        donnees: { echeancierId },
      });
      return { dossierId, evenementId };
    });
    actualiserLesDossiers(c, indus);
    const evenementId = evenements.find((e) => e.dossierId === plan.dossierId)?.evenementId ?? '';
    return { dossierId: plan.dossierId, evenementId };
  },

  'echeancier.lister': ({ revue }, c) => ({
    echeanciers: listerEcheanciers(c.db, { revue: revue ?? 'toutes', au: c.aujourdhui }),
  }),

  'echeancier.viser': ({ tacheId, avis, texte }, c) => {
    const tache = trouverTache(c.db, tacheId);
    if (tache?.type !== 'revue-echeancier' || tache.closeLe) {
      return refuser('REVUE_CLOSE', 'Cette revue n’est pas ouverte.');
    }
    if (avis === 'refusee' && texte.trim() === '') {
      refuser('REVUE_MOTIF', 'Un refus de visa se motive.', { champ: 'texte' });
    }
    clore(c.db, { tacheId, le: c.maintenant.toISOString(), issue: avis });
    if (avis === 'refusee') abandonnerPlan(c, tache);
    consigner(c, {
      dossierId: tache.dossierId,
      type: 'visa',
      titre: avis === 'visee' ? 'Échéancier visé par le référent' : 'Visa refusé par le référent',
      texte,
    });
    actualiserSuivi(c, tache.dossierId);
    return { dossierId: tache.dossierId };
  },
} satisfies Partial<Handlers>;

/** @throws RefusError ECHEANCIER_DATE */
function controlerDate(f: FaitsDossier, c: Contexte, accordeLe: DateCivile): void {
  const notifieLe = envoiNotification(f);
  if (notifieLe && accordeLe < notifieLe) {
    refuser(
      'ECHEANCIER_DATE',
      `L’accord ne peut pas précéder la notification (${formatDate(notifieLe)}).`,
      {
        champ: 'accordeLe',
      },
    );
  }
  if (accordeLe > c.aujourdhui)
    refuser('ECHEANCIER_DATE', 'La date de l’accord est dans le futur.', { champ: 'accordeLe' });
}

const envoiNotification = (f: FaitsDossier): DateCivile | null => {
  const d01 = dernierDocument(f, 'D01');
  return d01 ? etatPostal(f, d01.id).envoyeLe : null;
};

/** A refused plan makes room for another one; once signed, the caisse's word is kept. */
function abandonnerPlan(c: Contexte, tache: Tache): void {
  const f = lireFaits(c.db, tache.dossierId);
  const accord = f.effectifs.find((e) => e.id === tache.evenementId)?.donnees.echeancierId;
  const plan = f.plans.find((p) => p.plan.id === accord)?.plan;
  if (plan?.etat !== 'accorde' && plan?.etat !== 'propose') return;
  changerEtatEcheancier(c.db, plan.id, 'annule');
  laisserPlan(c, plan);
}
