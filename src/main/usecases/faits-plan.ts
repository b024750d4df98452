/**
 * A plan with all that it is read by: its instalments, the indus it spreads and what came in on
 * them since the agreement, the suspensions of their files, its warning (D06).
 * Invariant: a plan reads the same from every file that it spreads.
 */
import type { InstantaneD06 } from '../../shared/courrier/d06.ts';
import type { DateCivile } from '../../shared/date-civile.ts';
import { type Centimes, oppose, somme } from '../../shared/montant.ts';
import type { IssuePostale } from '../../shared/nomenclature.ts';
import type { Avertissement, VersementPlan } from '../domain/suivi-echeancier.ts';
import type { Suspension } from '../domain/suspension.ts';
import { type Echeance, type Echeancier, echeancesDe, echeanciersDe } from '../store/echeancier.ts';
import type { Lecture } from '../store/handle.ts';
import {
  type InduDuPlan,
  indusDuPlan,
  type MouvementEcrit,
  mouvementsEcrits,
} from '../store/plan.ts';
import { type Document, documentsDe, type Evenement, evenementsDe } from '../store/suivi.ts';
import { etatPostal, evenementsEffectifs } from './etat-postal.ts';
import { suspensionsLues } from './suspensions-lues.ts';

export type InduSuivi = InduDuPlan & { readonly solde: Centimes };

export type PlanComplet = {
  readonly plan: Echeancier;
  readonly echeances: readonly Echeance[];
  /** What it spreads, the oldest first: one, or those of a plan of several indus. */
  readonly indus: readonly InduSuivi[];
  /** Paid and withheld on them since the agreement, reversals included. */
  readonly versements: readonly VersementPlan[];
  readonly suspensions: readonly Suspension[];
  readonly signeLe: DateCivile | null;
  readonly avertissement: (Avertissement & { readonly reference: string }) | null;
  /** Day on which the finding that it is over was sent; null before. */
  readonly constatEnvoyeLe: DateCivile | null;
  /** Last day on which an agent checked what came in. */
  readonly controleLe: DateCivile | null;
};

/** The plans of a file, those that it shares with other files included. */
export const plansDe = (db: Lecture, dossierId: string): PlanComplet[] =>
  echeanciersDe(db, dossierId).map((plan) => lirePlan(db, plan));

export function lirePlan(db: Lecture, plan: Echeancier): PlanComplet {
  const evenements = evenementsEffectifs(evenementsDe(db, plan.dossierId));
  const siens = evenements.filter((e) => e.donnees.echeancierId === plan.id);
  const accordeA = siens.findLast((e) => e.type === 'echeancier')?.enregistreLe ?? '';
  const lus = indusDuPlan(db, plan).map((indu) => {
    const mouvements = mouvementsEcrits(db, indu.induId);
    const solde = somme(mouvements.map((m) => m.montantCentimes));
    const depuis = depuisLAccord(mouvements, { montant: indu.montantCentimes, accordeA });
    return { indu: { ...indu, solde }, versements: versementsDe(depuis) };
  });
  const lettres = lettresDe(db, plan, evenements);
  const dossiers = [...new Set([plan.dossierId, ...lus.map((l) => l.indu.dossierId)])];
  return {
    plan,
    echeances: echeancesDe(db, plan.id),
    indus: lus.map((l) => l.indu),
    versements: lus.flatMap((l) => l.versements),
    suspensions: dossiers.flatMap((id) => suspensionsLues(db, id)),
    signeLe: siens.findLast((e) => e.type === 'signature')?.survenuLe ?? null,
    avertissement: lettres.avertissement,
    constatEnvoyeLe: lettres.constatEnvoyeLe,
    controleLe: siens.findLast((e) => e.type === 'controle')?.survenuLe ?? null,
  };
}

/**
 * What was written once the balance was that of the agreement: within one second, the clock does
 * not tell before from after, the sum does.
 */
function depuisLAccord(
  mouvements: readonly MouvementEcrit[],
  { montant, accordeA }: { readonly montant: Centimes; readonly accordeA: string },
): readonly MouvementEcrit[] {
  let cumul = 0;
  let rang = -1;
  for (const [i, m] of mouvements.entries()) {
    cumul += m.montantCentimes;
    if (m.enregistreLe <= accordeA && cumul === montant) rang = i;
  }
  if (rang >= 0) return mouvements.slice(rang + 1);
  return mouvements.filter((m) => m.enregistreLe > accordeA);
}

function versementsDe(mouvements: readonly MouvementEcrit[]): VersementPlan[] {
  const recus = new Set(
    mouvements
      .filter((m) => m.nature === 'versement' || m.nature === 'retenue')
      .map(({ id }) => id),
  );
  return mouvements
    .filter((m) => recus.has(m.id) || (m.annuleId !== null && recus.has(m.annuleId)))
    .map(({ id, effetLe: date, montantCentimes, annuleId }) => ({
      id,
      date,
      montant: annuleId === null ? oppose(montantCentimes) : montantCentimes,
      annuleId,
    }));
}

const REVENU: readonly (IssuePostale | null)[] = ['npai', 'non-reclame'];

type Lettres = Pick<PlanComplet, 'avertissement' | 'constatEnvoyeLe'>;

/**
 * A warning that came back warned nobody: it is sent again.
 * DOUTE: one that was not claimed counts as received for other acts; the fifteen days of clause 6
 * run from the receipt alone.
 */
function lettresDe(db: Lecture, plan: Echeancier, effectifs: readonly Evenement[]): Lettres {
  const d06 = documentsDe(db, plan.dossierId)
    .filter((d) => d.code === 'D06' && d.annuleLe === null)
    .map((d) => ({ d, lu: lireD06(d), postal: etatPostal({ effectifs }, d.id) }))
    .filter(({ lu, postal }) => lu.numero === plan.numero && postal.envoyeLe !== null);
  const arrives = d06.filter(({ postal }) => !REVENU.includes(postal.issue));
  const averti = arrives.findLast(({ lu }) => lu.etape === 'avertissement');
  const constat = d06.findLast(({ lu }) => lu.etape === 'constat');
  const { envoyeLe = null, issue = null, issueLe = null } = averti?.postal ?? {};
  const recu = issue === 'ar-signe' || issue === 'refuse';
  return {
    avertissement:
      averti && envoyeLe
        ? { reference: averti.d.reference, envoyeLe, recuLe: recu ? issueLe : null }
        : null,
    constatEnvoyeLe: constat?.postal.envoyeLe ?? null,
  };
}

function lireD06({ instantane }: Document): { etape: string; numero: string | null } {
  const { etape, echeancier } = JSON.parse(instantane) as InstantaneD06;
  return { etape, numero: echeancier.numero };
}
