/**
 * A plan read by its real movements, its pauses and its warning, under the rule of the day of its
 * agreement. One reading for the stage of the file, the reminders, the list and the screen.
 * Invariant: what is stored (`faitsPlan`) depends on no clock; what is read on a day says so.
 */
import type { SuiviResume } from '../../shared/contract/plan-etat.ts';
import type { DateCivile } from '../../shared/date-civile.ts';
import { somme } from '../../shared/montant.ts';
import type { FaitsCaducite, FaitsEcheancier } from '../domain/parcours.ts';
import { finDelai } from '../domain/pause-echeancier.ts';
import {
  REGLE_IMPAYES_DEFAUT,
  type RegleImpayes,
  regleImpayesAu,
} from '../domain/regle-impayes.ts';
import { type PlanSuivi, type SuiviPlan, suivreEcheancier } from '../domain/suivi-echeancier.ts';
import { periodesArret } from '../domain/suspension.ts';
import type { Echeancier } from '../store/echeancier.ts';
import type { Lecture } from '../store/handle.ts';
import { lireOrganisme } from '../store/parametre.ts';
import { type FaitsDossier, type PlanComplet, planEnCours } from './faits.ts';
import { repondreAvant } from './offre-echeancier.ts';

/** The rule that an agreement of today takes, to be stored with it. @throws ECHEANCIER_REGLE */
export function regleDuJour(db: Lecture, au: DateCivile): RegleImpayes {
  const regle = { ...REGLE_IMPAYES_DEFAUT, impayes: lireOrganisme(db).nombreImpayes };
  return regleImpayesAu([{ depuis: au, regle }], au);
}

/** The rule under which a plan was agreed. */
export const regleDuPlan = ({ regleImpayes }: Pick<Echeancier, 'regleImpayes'>): RegleImpayes =>
  regleImpayes === '' ? REGLE_IMPAYES_DEFAUT : (JSON.parse(regleImpayes) as RegleImpayes);

export const planSuivi = (p: PlanComplet): PlanSuivi => ({
  echeances: p.echeances.map((e) => ({
    numero: e.numero,
    date: e.dueLe,
    montant: e.montantCentimes,
  })),
  versements: p.versements,
  pauses: periodesArret('echeance', p.suspensions),
  avertissement: p.avertissement,
});

export const suivrePlan = (p: PlanComplet, au: DateCivile): SuiviPlan =>
  suivreEcheancier(planSuivi(p), au, regleDuPlan(p.plan));

/** What the stage of a file keeps of its running plan. */
export function faitsPlan(f: FaitsDossier): FaitsEcheancier | null {
  const p = planEnCours(f);
  if (!p) return null;
  const { prochaine, caducPossibleLe, ...suivi } = suivrePlan(p, dernierFait(p));
  const pauses = periodesArret('echeance', p.suspensions);
  const averti = suivi.etat === 'averti' || suivi.etat === 'caduc-possible';
  return {
    accordeLe: p.plan.accordeLe,
    conclureAvantLe: repondreAvant(f, p.plan),
    signeLe: p.signeLe,
    prochaineLe: prochaine?.date ?? null,
    prochaineNumero: prochaine?.numero ?? null,
    suspendu: prochaine?.etat === 'suspendue',
    controlerLe: prochaine && finDelai(prochaine.date, regleDuPlan(p.plan).joursGrace, pauses),
    averti: averti && p.avertissement ? { ...p.avertissement, caducPossibleLe } : null,
  };
}

/** The lapse that was found, as long as no other plan came after it. */
export function faitsCaducite(f: FaitsDossier): FaitsCaducite | null {
  const p = f.plans.at(-1);
  if (p?.plan.etat !== 'caduc' || p.plan.caducLe === null) return null;
  return { le: p.plan.caducLe, constatEnvoyeLe: p.constatEnvoyeLe };
}

/** The day after which nothing more is known: a stage read on it is that of the facts alone. */
function dernierFait(p: PlanComplet): DateCivile {
  const jours = [
    p.plan.accordeLe,
    ...p.versements.map((v) => v.date),
    ...p.suspensions.map((s) => s.debut),
    ...(p.avertissement ? [p.avertissement.envoyeLe, p.avertissement.recuLe] : []),
  ];
  return jours.reduce<DateCivile>((a, b) => (b !== null && b > a ? b : a), p.plan.accordeLe);
}

type Suivie = {
  readonly etape: string;
  readonly action: string;
  readonly echeanceLe: DateCivile | null;
};

/**
 * The action as it reads on a day, when the check of an instalment is overdue; null otherwise. Never
 * on the day of an instalment, nor in its days of grace: the plans are read only past them.
 */
export function actionDuPlan(
  { etape, action, echeanceLe }: Suivie,
  plans: () => readonly PlanComplet[],
  au: DateCivile,
): string | null {
  const attendue = etape === 'echeancier' && action.startsWith('Contrôler la');
  if (!attendue || echeanceLe === null || echeanceLe >= au) return null;
  const p = planEnCours({ plans: plans() });
  if (!p || p.signeLe === null) return null;
  const { etat, impayes } = suivrePlan(p, au);
  const manquees =
    impayes.length === 1 ? '1 mensualité manquée' : `${impayes.length} mensualités manquées`;
  if (etat === 'a-avertir') return `Avertir\u00a0: ${manquees}`;
  return etat === 'en-retard' ? `Contrôler\u00a0: ${manquees}` : null;
}

/** Where a plan stands on a day, its own end counted. */
export function resumePlan(p: PlanComplet, au: DateCivile): SuiviResume {
  const s = suivrePlan(p, au);
  return {
    etat: etatDe(p, s),
    impayes: s.impayes.length,
    retardCentimes: s.retard,
    recuCentimes: s.recu,
    resteCentimes: somme(s.lignes.map((l) => l.reste)),
    prochaineLe: s.prochaine?.etat === 'suspendue' ? null : (s.prochaine?.date ?? null),
    caducPossibleLe: s.caducPossibleLe,
  };
}

function etatDe({ plan, indus }: PlanComplet, { etat }: SuiviPlan): SuiviResume['etat'] {
  if (plan.etat === 'caduc') return 'caduc';
  if (plan.etat === 'propose') return 'propose';
  if (plan.etat === 'accorde') return 'a-signer';
  if (plan.etat !== 'signe') return 'clos';
  return indus.every((i) => i.solde <= 0) ? 'solde' : etat;
}

/** The files of a plan of several indus; none for a plan of one. */
export const partageDe = ({ indus }: PlanComplet): { dossierId: string; numero: string }[] =>
  indus.length < 2 ? [] : indus.map(({ dossierId, numero }) => ({ dossierId, numero }));
