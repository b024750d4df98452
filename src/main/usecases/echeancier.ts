/**
 * Payment schedules. Beyond 24 months a reason is required and the référent's review is opened;
 * a fraudulent indu is the contentious pole's. The simulation and the command share `batir`.
 */
import type { Plan } from '../../shared/contract/echeancier.ts';
import { ajouterJours, type DateCivile, formatDate } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import { RefusError, refuser } from '../../shared/refus.ts';
import type { Contexte, Handlers } from '../contexte.ts';
import {
  changerEtatEcheancier,
  insererEcheance,
  insererEcheancier,
  trouverEcheancier,
} from '../store/echeancier.ts';
import { clore, insererTache, type Tache, trouverTache } from '../store/suivi.ts';
import { batir, MOIS_SANS_REVUE, PROTOCOLE, simuler } from './calcul-echeancier.ts';
import { consigner } from './consigne.ts';
import { dernierDocument, etatPostal, type FaitsDossier, lireFaits } from './faits.ts';
import { gardeEcheancier } from './gardes.ts';
import { listerEcheanciers } from './liste-echeanciers.ts';
import { actualiserSuivi } from './suivi.ts';
import { refusSignature } from './vue-echeancier.ts';

export const echeancierHandlers = {
  'echeancier.simuler': (demande, c) => simuler(c, demande),

  'echeancier.accorder': (demande, c) => {
    const f = lireFaits(c.db, demande.dossierId);
    const r = gardeEcheancier(f, c);
    if (r) throw new RefusError(r);
    const { plan, explication, revueRequise } = batir(c, f, demande);
    if (revueRequise && demande.motifDuree.trim() === '') {
      refuser(
        'ECHEANCIER_MOTIF_REQUIS',
        `${plan.nombre} mois dépassent ${MOIS_SANS_REVUE} mois : indiquez le motif de cette durée.`,
        { champ: 'motifDuree', source: PROTOCOLE },
      );
    }
    const accordeLe = demande.accordeLe ?? c.aujourdhui;
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
    const echeancierId = c.nouvelId();
    const numero = `ECH-${f.dossier.numero}-${f.plans.length + 1}`;
    insererEcheancier(c.db, {
      id: echeancierId,
      dossierId: demande.dossierId,
      induId: f.principal.indu.id,
      numero,
      etat: 'accorde',
      montantCentimes: plan.montantCentimes,
      nombre: plan.nombre,
      mensualiteCentimes: plan.mensualiteCentimes,
      premiereLe: plan.premiereLe,
      derniereLe: plan.derniereLe,
      mode: demande.mode,
      accordeLe,
      par: c.acteur.compteId,
      motifDuree: revueRequise ? demande.motifDuree : '',
      budget: JSON.stringify(demande.budget),
      etapes: JSON.stringify(explication.etapes),
      regime: null,
      proposeLe: null,
      regleImpayes: '',
      remplaceId: null,
      caducLe: null,
    });
    ecrireEcheances(c, echeancierId, plan);
    const evenementId = consigner(c, {
      dossierId: demande.dossierId,
      induId: f.principal.indu.id,
      type: 'echeancier',
      survenuLe: accordeLe,
      titre: 'Échéancier accordé',
      texte: `${numero} : ${plan.nombre} versements de ${formatEuros(plan.mensualiteCentimes)}, jusqu’au ${formatDate(plan.derniereLe)}.`,
      donnees: { echeancierId },
    });
    if (revueRequise) ouvrirRevue(c, { f, evenementId, plan, motif: demande.motifDuree });
    actualiserSuivi(c, demande.dossierId);
    return { dossierId: demande.dossierId, echeancierId, numero, plan, explication, revueRequise };
  },

  'echeancier.signer': ({ echeancierId, signeLe }, c) => {
    const plan = trouverEcheancier(c.db, echeancierId);
    if (!plan) return refuser('ECHEANCIER_INCONNU', 'Cet échéancier n’existe pas.');
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
    const evenementId = consigner(c, {
      dossierId: plan.dossierId,
      induId: plan.induId,
      type: 'signature',
      survenuLe: signeLe,
      titre: 'Accord signé par le débiteur',
      texte: `${plan.numero}. La signature reconnaît la dette et interrompt la prescription (C. civ., art. 2240).`,
      donnees: { echeancierId },
    });
    actualiserSuivi(c, plan.dossierId);
    return { dossierId: plan.dossierId, evenementId };
  },

  'echeancier.lister': ({ revue }, c) => ({
    echeanciers: listerEcheanciers(c.db, revue ?? 'toutes'),
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

function ecrireEcheances(c: Contexte, echeancierId: string, plan: Plan): void {
  for (const { numero, date, montantCentimes } of plan.lignes) {
    insererEcheance(c.db, { id: c.nouvelId(), echeancierId, numero, dueLe: date, montantCentimes });
  }
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
  if (plan?.etat === 'accorde') changerEtatEcheancier(c.db, plan.id, 'annule');
}

function ouvrirRevue(
  c: Contexte,
  o: { f: FaitsDossier; evenementId: string; plan: Plan; motif: string },
): void {
  insererTache(c.db, {
    id: c.nouvelId(),
    dossierId: o.f.dossier.id,
    type: 'revue-echeancier',
    pourRole: 'referent-technique',
    libelle: `Revoir l’échéancier de ${o.plan.nombre} mois : ${o.motif}`,
    echeanceLe: ajouterJours(c.aujourdhui, 15),
    ouverteLe: c.maintenant.toISOString(),
    closeLe: null,
    issue: null,
    evenementId: o.evenementId,
    bloquante: false,
  });
}
