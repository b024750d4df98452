/**
 * Writing a plan of one or several indus: its row, its instalments, its event in every file that it
 * spreads, the référent's review beyond 24 months. It keeps the rule of missed instalments of its day.
 */
import type { Plan } from '../../shared/contract/echeancier.ts';
import { ajouterJours, formatDate } from '../../shared/date-civile.ts';
import type { Etape, Statut } from '../../shared/explication.ts';
import { formatEuros } from '../../shared/montant.ts';
import type { ModePaiement } from '../../shared/nomenclature.ts';
import { RefusError, refuser } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import {
  calculerEcheancier,
  type Echeancier,
  type EntreeEcheancier,
} from '../domain/echeancier.ts';
import { regleLocaleAu } from '../domain/regles-locales.ts';
import {
  changerEtatEcheancier,
  insererEcheance,
  insererEcheancier,
  type Echeancier as PlanEcrit,
} from '../store/echeancier.ts';
import { indusDuPlan, insererInduDuPlan } from '../store/plan.ts';
import { insererTache } from '../store/suivi.ts';
import { PROTOCOLE } from './calcul-echeancier.ts';
import { consigner } from './consigne.ts';
import type { FaitsDossier, InduSuivi } from './faits.ts';
import { cadreDe, jugerPlan, planVu, refusDuJugement } from './propositions-echeancier.ts';
import { actualiserSuivi } from './suivi.ts';
import { regleDuJour } from './suivi-plan.ts';

export type PlanBati = {
  readonly calcul: Echeancier;
  readonly plan: Plan;
  readonly explication: { readonly etapes: Etape[]; readonly statut: Statut };
  readonly revueRequise: boolean;
  readonly regime: 'reglementaire' | 'amiable';
};

type Demande = EntreeEcheancier & {
  /** The files that it spreads, the one that holds the plan first. */
  readonly dossiers: readonly FaitsDossier[];
};

/**
 * The schedule of an amount, on dates to come, under the rules that any schedule of each of its
 * files is judged by. @throws RefusError ECHEANCIER_…
 */
export function batirPlan(c: Contexte, { dossiers, ...demande }: Demande): PlanBati {
  const trop = ajouterJours(c.aujourdhui, 365);
  if (demande.premiereEcheance <= c.aujourdhui || demande.premiereEcheance > trop) {
    refuser(
      'ECHEANCIER_PREMIERE',
      demande.premiereEcheance > trop
        ? 'La première échéance est à plus d’un an.'
        : 'La première échéance doit être à venir.',
      { champ: 'premiereLe' },
    );
  }
  const calcul = calculerEcheancier(demande);
  const [juge] = dossiers.map((f) => jugerDe(c, { f, calcul, demande }));
  if (!juge) throw new Error('un plan étale au moins un indu');
  const { moisSansRevue } = regleLocaleAu(c.aujourdhui).plan;
  const duree: Etape = {
    etape: 'Durée obtenue',
    valeur: `${calcul.lignes.length}\u00a0mois`,
    reference: PROTOCOLE,
    raison: juge.revueRequise
      ? `Plus de ${moisSansRevue} mois\u00a0: motif et revue du référent.`
      : `${moisSansRevue} mois au plus.`,
  };
  return {
    calcul,
    plan: {
      ...planVu(calcul, { premiere: demande.premiereEcheance, ...juge }),
      lignes: calcul.lignes.map((l) => ({
        numero: l.numero,
        date: l.date,
        montantCentimes: l.montant,
        soldeCentimes: l.solde,
      })),
    },
    explication: {
      etapes: [...juge.explication.filter((e) => e.etape !== 'Obstacle'), duree],
      statut: juge.resteAVivre === null ? calcul.statut : 'interpretation',
    },
    revueRequise: juge.revueRequise,
    regime: juge.regime ?? 'amiable',
  };
}

type AJuger = {
  readonly f: FaitsDossier;
  readonly calcul: Echeancier;
  readonly demande: EntreeEcheancier;
};

/** @throws RefusError ECHEANCIER_AGE, _PRESCRIPTION, _MINIMUM */
function jugerDe(c: Contexte, { f, calcul, demande }: AJuger) {
  const cadre = cadreDe(c, f, demande.premiereEcheance);
  const entree = { ...cadre.entree, montant: demande.montant };
  const nombre = demande.nombre ?? null;
  const juge = jugerPlan({ nombre, mensualite: calcul.mensualite }, { ...cadre, entree });
  const refus = refusDuJugement(juge, nombre === null ? 'mensualiteCentimes' : 'nombre');
  if (refus) throw new RefusError(refus);
  return juge;
}

export function exigerMotif({ plan, revueRequise }: PlanBati, motifDuree: string): void {
  if (!revueRequise || motifDuree.trim() !== '') return;
  refuser(
    'ECHEANCIER_MOTIF_REQUIS',
    `${plan.nombre} mois demandent une revue\u00a0: indiquez le motif de cette durée.`,
    { champ: 'motifDuree', source: PROTOCOLE },
  );
}

export type APoser = {
  /** The file that holds the row: that of the oldest indu. */
  readonly f: FaitsDossier;
  readonly bati: PlanBati;
  readonly indus: readonly InduSuivi[];
  readonly mode: ModePaiement;
  readonly motifDuree: string;
  readonly remplaceId: string | null;
  readonly titre: string;
  /** What the event says after the figures. */
  readonly texte: string;
};

export type PlanPose = { readonly echeancierId: string; readonly numero: string };

/** Writes the plan, granted and to be signed; the stage of each file is left to the caller. */
export function poserPlan(c: Contexte, o: APoser): PlanPose {
  const { f, bati, indus } = o;
  const { plan } = bati;
  const echeancierId = c.nouvelId();
  const numero = `ECH-${f.dossier.numero}-${f.plans.length + 1}`;
  insererEcheancier(c.db, {
    id: echeancierId,
    dossierId: f.dossier.id,
    induId: f.principal.indu.id,
    numero,
    etat: 'accorde',
    montantCentimes: plan.montantCentimes,
    nombre: plan.nombre,
    mensualiteCentimes: plan.mensualiteCentimes,
    premiereLe: plan.premiereLe,
    derniereLe: plan.derniereLe,
    mode: o.mode,
    accordeLe: c.aujourdhui,
    par: c.acteur.compteId,
    motifDuree: bati.revueRequise ? o.motifDuree : '',
    budget: 'null',
    etapes: JSON.stringify(bati.explication.etapes),
    regime: bati.regime,
    proposeLe: null,
    regleImpayes: JSON.stringify(regleDuJour(c.db, c.aujourdhui)),
    remplaceId: o.remplaceId,
    caducLe: null,
  });
  for (const l of plan.lignes) {
    const { numero, date: dueLe, montantCentimes } = l;
    insererEcheance(c.db, { id: c.nouvelId(), echeancierId, numero, dueLe, montantCentimes });
  }
  if (indus.length > 1) {
    for (const { induId, solde } of indus) {
      insererInduDuPlan(c.db, { id: c.nouvelId(), echeancierId, induId, montantCentimes: solde });
    }
  }
  annoncer(c, { ...o, echeancierId, numero });
  return { echeancierId, numero };
}

function annoncer(c: Contexte, o: APoser & PlanPose): void {
  const { bati, indus, f } = o;
  const evenement = (dossierId: string, induId: string): string =>
    consigner(c, {
      dossierId,
      induId,
      type: 'echeancier',
      titre: o.titre,
      texte:
        `${o.numero}\u00a0: ${bati.plan.nombre} versements de ${formatEuros(bati.plan.mensualiteCentimes)}, jusqu’au ${formatDate(bati.plan.derniereLe)}. ${o.texte}`.trim(),
      donnees: { echeancierId: o.echeancierId },
    });
  for (const { dossierId, induId } of indus) {
    const evenementId = evenement(dossierId, induId);
    if (dossierId !== f.dossier.id || !bati.revueRequise) continue;
    insererTache(c.db, {
      id: c.nouvelId(),
      dossierId,
      type: 'revue-echeancier',
      pourRole: 'referent-technique',
      libelle: `Revoir l’échéancier de ${bati.plan.nombre} mois\u00a0: ${o.motifDuree}`,
      echeanceLe: ajouterJours(c.aujourdhui, 15),
      ouverteLe: c.maintenant.toISOString(),
      closeLe: null,
      issue: null,
      evenementId,
      bloquante: false,
    });
  }
}

/**
 * A plan that was not signed goes: the one that it replaced resumes, and every file that it spreads
 * moves its stage.
 */
export function laisserPlan(
  c: Contexte,
  plan: Pick<PlanEcrit, 'remplaceId' | 'id' | 'induId' | 'montantCentimes'>,
): void {
  if (plan.remplaceId) changerEtatEcheancier(c.db, plan.remplaceId, 'signe');
  actualiserLesDossiers(c, indusDuPlan(c.db, plan));
}

/** The stage of every file that a plan spreads. */
export function actualiserLesDossiers(
  c: Contexte,
  indus: readonly { readonly dossierId: string }[],
): void {
  for (const dossierId of new Set(indus.map((i) => i.dossierId))) actualiserSuivi(c, dossierId);
}
