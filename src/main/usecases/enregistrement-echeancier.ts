/**
 * Writing a schedule, offered or granted: its row, its instalments, its event, the référent's review
 * when it is long. One way for every new plan: what was computed on trial is what is kept.
 */
import type { EntreeLue } from '../../shared/contract/index.ts';
import { ajouterJours, type DateCivile, formatDate } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import { refuser } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import { insererEcheance, insererEcheancier } from '../store/echeancier.ts';
import type { EtatEcheancier } from '../store/schema/suivi.ts';
import { insererTache } from '../store/suivi.ts';
import { type Bati, PROTOCOLE } from './calcul-echeancier.ts';
import { consigner } from './consigne.ts';
import type { FaitsDossier } from './faits.ts';
import { regleDuJour } from './suivi-plan.ts';

export type NouveauPlan = {
  readonly f: FaitsDossier;
  readonly bati: Bati;
  readonly demande: Pick<EntreeLue<'echeancier.accorder'>, 'mode' | 'motifDuree'>;
  readonly etat: Extract<EtatEcheancier, 'propose' | 'accorde'>;
  /** Day of the offer, or of the grant. */
  readonly le: DateCivile;
  /** Day on which the debtor asked for it. */
  readonly demandeLe?: DateCivile | null;
};

/** @throws RefusError ECHEANCIER_MOTIF_REQUIS, ECHEANCIER_AGE, _PRESCRIPTION, _MINIMUM */
export function controlerPlan({ bati, demande }: Pick<NouveauPlan, 'bati' | 'demande'>): void {
  const { plan, revueRequise, cadre, refus } = bati;
  if (refus) refuser(refus.code, refus.message, { champ: refus.champ, source: refus.source });
  if (!revueRequise || demande.motifDuree.trim() !== '') return;
  refuser(
    'ECHEANCIER_MOTIF_REQUIS',
    `${plan.nombre} mois dépassent ${cadre.regle.moisSansRevue} mois : indiquez le motif de cette durée.`,
    { champ: 'motifDuree', source: PROTOCOLE },
  );
}

const TITRES = { propose: 'Échéancier proposé', accorde: 'Échéancier accordé' } as const;

export function enregistrerPlan(
  c: Contexte,
  n: NouveauPlan,
): { readonly echeancierId: string; readonly numero: string } {
  const { f, bati, demande, etat, le } = n;
  const { plan, explication, revueRequise, cadre, regime } = bati;
  const echeancierId = c.nouvelId();
  const numero = `ECH-${f.dossier.numero}-${f.plans.length + 1}`;
  insererEcheancier(c.db, {
    id: echeancierId,
    dossierId: f.dossier.id,
    induId: f.principal.indu.id,
    numero,
    etat,
    montantCentimes: plan.montantCentimes,
    nombre: plan.nombre,
    mensualiteCentimes: plan.mensualiteCentimes,
    premiereLe: plan.premiereLe,
    derniereLe: plan.derniereLe,
    mode: demande.mode,
    accordeLe: le,
    par: c.acteur.compteId,
    motifDuree: revueRequise ? demande.motifDuree : '',
    budget: JSON.stringify(cadre.budgetId && { budgetId: cadre.budgetId }),
    etapes: JSON.stringify(explication.etapes),
    regime,
    proposeLe: etat === 'propose' ? le : null,
    regleImpayes: JSON.stringify(regleDuJour(c.db, c.aujourdhui)),
    remplaceId: null,
    caducLe: null,
  });
  for (const { numero: rang, date, montantCentimes } of plan.lignes) {
    const id = c.nouvelId();
    insererEcheance(c.db, { id, echeancierId, numero: rang, dueLe: date, montantCentimes });
  }
  const evenementId = consigner(c, {
    dossierId: f.dossier.id,
    induId: f.principal.indu.id,
    type: 'echeancier',
    survenuLe: le,
    titre: TITRES[etat],
    texte: `${numero} : ${plan.nombre} versements de ${formatEuros(plan.mensualiteCentimes)}, jusqu’au ${formatDate(plan.derniereLe)}.`,
    donnees: { echeancierId, ...(n.demandeLe ? { demandeLe: n.demandeLe } : {}) },
  });
  if (revueRequise) ouvrirRevue(c, n, evenementId);
  return { echeancierId, numero };
}

function ouvrirRevue(c: Contexte, { f, bati, demande }: NouveauPlan, evenementId: string): void {
  insererTache(c.db, {
    id: c.nouvelId(),
    dossierId: f.dossier.id,
    type: 'revue-echeancier',
    pourRole: 'referent-technique',
    libelle: `Revoir l’échéancier de ${bati.plan.nombre} mois : ${demande.motifDuree}`,
    echeanceLe: ajouterJours(c.aujourdhui, 15),
    ouverteLe: c.maintenant.toISOString(),
    closeLe: null,
    issue: null,
    evenementId,
    bloquante: false,
  });
}
