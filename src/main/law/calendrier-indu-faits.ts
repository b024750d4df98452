/**
 * What the calendar of an indu looks at: dated facts, each null while it did not happen.
 * Invariant: only facts; no limit is given here, the calendar counts them all.
 */
import type { DateCivile } from '../../shared/date-civile.ts';
import type { IssuePostale, Nature, Prestation } from '../../shared/nomenclature.ts';
import type { Acte, Paiement } from '../domain/prescription.ts';
import type { Lieu } from './jours-feries.ts';
import type { Rectification } from './rectification.ts';

/** A letter with proof of receipt. */
export type Pli = {
  readonly envoyeLe: DateCivile;
  /** null: no return yet. */
  readonly issue: IssuePostale | null;
  /** Day of the receipt, the refusal or the return. */
  readonly issueLe: DateCivile | null;
};

export type RectificationSuivie = Rectification & {
  readonly orale: boolean;
  /** Late oral request: the day on which the debtor was asked to confirm it. */
  readonly confirmationDemandeeLe: DateCivile | null;
};

export type AccordDePrincipe = {
  readonly le: DateCivile;
  /** The day on which the schedule was concluded. */
  readonly concluLe: DateCivile | null;
};

/** A referral to the commission de recours amiable, contest or remission. */
export type Recours = {
  readonly recuLe: DateCivile;
  /** Acknowledgement with the remedies (D07): without it a silence opens no limit. */
  readonly accuseLe: DateCivile | null;
  /** Documents produced later: the two months start again. */
  readonly documentsLe: DateCivile | null;
  readonly decisionNotifieeLe: DateCivile | null;
  readonly jugeSaisiLe: DateCivile | null;
};

export type ContrainteSuivie = {
  /** Served by a commissaire de justice; null when it was sent by `pli`. */
  readonly signifieeLe: DateCivile | null;
  readonly pli: Pli | null;
  /** The debtor lives abroad: two more months to oppose. */
  readonly etranger: boolean;
  readonly oppositionLe: DateCivile | null;
  /** Judgment on the opposition, in favour of the organism. */
  readonly jugementLe: DateCivile | null;
};

export type OppositionTiers = {
  readonly tiersLe: DateCivile;
  readonly debiteurLe: DateCivile | null;
  readonly compteJoint: boolean;
};

export type PenaliteSuivie = {
  readonly griefs: Pli;
  readonly auditionLe: DateCivile | null;
  readonly commissionSaisieLe: DateCivile | null;
  /** The commission asked for one more month. */
  readonly commissionProrogee: boolean;
  readonly avisLe: DateCivile | null;
  readonly decision: Pli | null;
  readonly paiementLe: DateCivile | null;
  readonly miseEnDemeure: Pli | null;
};

export type FaitsIndu = {
  /** For a false declaration, `fraude`: the limitation is the same. */
  readonly nature: Nature;
  readonly prestation: Prestation;
  readonly lieu: Lieu;
  /** What is still owed of each payment. */
  readonly paiements: readonly Paiement[];
  /** Day on which the death was known or the fraud discovered. */
  readonly connaissance: DateCivile | null;
  /** All that may interrupt the limitation, the registered letters included. */
  readonly actes: readonly Acte[];
  readonly ordreDeRecette: DateCivile | null;
  readonly notification: Pli | null;
  readonly rectification: RectificationSuivie | null;
  readonly accordDePrincipe: AccordDePrincipe | null;
  readonly recours: Recours | null;
  readonly miseEnDemeure: Pli | null;
  readonly contrainte: ContrainteSuivie | null;
  readonly oppositionTiers: OppositionTiers | null;
  readonly penalite: PenaliteSuivie | null;
  readonly deces: DateCivile | null;
  /** A title against the deceased, served on the heir. */
  readonly titreSignifieHeritierLe: DateCivile | null;
  /** Request for the rules of the algorithmic processing. */
  readonly demandeAlgorithmeLe: DateCivile | null;
};
