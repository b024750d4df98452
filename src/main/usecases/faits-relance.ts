/**
 * What the store knows of a file, as the rule of reminders asks for it. A fact that no screen
 * records yet (monthly withholding) is empty.
 * Invariant: receipt and limits are those of the case screen (horloges.ts). Sheets D02 and D03.
 */
import type { DateCivile } from '../../shared/date-civile.ts';
import type { FaitsRelance, NiveauRelance } from '../domain/relance.ts';
import type { FaitsSuite } from '../domain/suite-amiable.ts';
import type { EtatPlan } from '../domain/suivi-echeancier.ts';
import { dernierDocument, etatPostal, type FaitsDossier, planEnCours } from './faits.ts';
import { craSaisie, recoursDe } from './faits-demande.ts';
import { calendrierDe, limitePrescription } from './horloges.ts';
import { suivrePlan } from './suivi-plan.ts';

/** @param au the day of the question: which instalments are due, which payments are lost. */
export function faitsRelance(f: FaitsDossier, au: DateCivile): FaitsRelance {
  const sansDate = faitsSuite(f);
  return {
    ...sansDate,
    solde: f.principal.solde,
    craSaisie: craSaisie(f),
    decisionCraNotifieeLe: recoursDe(f)?.decisionNotifieeLe ?? null,
    limitePaiement: derniereEcheance(f, au),
    echeancier: etatPlan(f, au),
    retenueActive: f.retenues.some((r) => r.etat === 'active'),
    contactLe: contact(f, sansDate.notificationRecueLe),
    prescriptionLe: limitePrescription(f, au),
    suspensions: f.suspensions,
  };
}

/** What the next step of the amicable stage depends on, whatever the day. */
export function faitsSuite(f: FaitsDossier): FaitsSuite {
  const calendrier = calendrierDe(f);
  return {
    nature: f.principal.indu.nature,
    notificationRecueLe: notificationRecue(f),
    finRectification: calendrier?.finRectification ?? null,
    finRecours: calendrier?.finRecoursAmiable ?? null,
    dernierEncaissementLe: dernierEncaissement(f),
    envois: { D02: envoiRelance(f, 'D02'), D03: envoiRelance(f, 'D03') },
  };
}

/** Signed for, or refused: the day from which the debtor's delays run. */
export function notificationRecue(f: FaitsDossier): DateCivile | null {
  const d01 = dernierDocument(f, 'D01');
  if (!d01) return null;
  const { issue, issueLe } = etatPostal(f, d01.id);
  return issue === 'ar-signe' || issue === 'refuse' ? issueLe : null;
}

/** A reminder that came back « n’habite pas à l’adresse » reminded nobody. */
export function envoiRelance(f: FaitsDossier, niveau: NiveauRelance): DateCivile | null {
  const parties = f.documents
    .filter((d) => d.code === niveau)
    .map((d) => etatPostal(f, d.id))
    .filter((p) => p.envoyeLe !== null && p.issue !== 'npai');
  return parties.at(-1)?.envoyeLe ?? null;
}

/** The last payment or withholding on the debt that nothing undid. */
function dernierEncaissement({ principal }: FaitsDossier): DateCivile | null {
  const annules = new Set(principal.mouvements.map((m) => m.annuleId));
  const recus = principal.mouvements.filter(
    (m) => (m.nature === 'versement' || m.nature === 'retenue') && m.annuleId === null,
  );
  const dates = recus.filter((m) => !annules.has(m.id)).map((m) => m.effetLe);
  return dates.sort().at(-1) ?? null;
}

/**
 * A contact that was tried is traced by a call, or by a note of the case for any other way.
 * DOUTE: the sheet asks for an attempt of contact; any note since the receipt counts as its trace.
 */
function contact(f: FaitsDossier, depuis: DateCivile | null): DateCivile | null {
  if (depuis === null) return null;
  const trace = f.effectifs.findLast(
    (e) => (e.type === 'note' || e.type === 'appel') && e.survenuLe >= depuis,
  );
  return trace?.survenuLe ?? null;
}

/** Last instalment that is due: on its very day, the debtor may still pay. */
function derniereEcheance(f: FaitsDossier, au: DateCivile): DateCivile | null {
  const dues = planEnCours(f)?.echeances.filter((e) => e.dueLe <= au) ?? [];
  return dues.at(-1)?.dueLe ?? null;
}

function etatPlan(f: FaitsDossier, au: DateCivile): EtatPlan | null {
  const enCours = planEnCours(f);
  return enCours ? suivrePlan(enCours, au).etat : null;
}
