/** Facts of an indu for the tests of its calendar: nothing happened but what a test says. */
import { calculerPrescription } from '../../src/main/domain/prescription.ts';
import { calculerCalendrierIndu } from '../../src/main/law/calendrier-indu.ts';
import type {
  AccordDePrincipe,
  ContrainteSuivie,
  FaitsIndu,
  PenaliteSuivie,
  Pli,
  Recours,
  RectificationSuivie,
} from '../../src/main/law/calendrier-indu-faits.ts';
import type { HorlogeIndu } from '../../src/main/law/calendrier-indu-horloge.ts';
import { type DateCivile, dateCivile } from '../../src/shared/date-civile.ts';
import type { IssuePostale } from '../../src/shared/nomenclature.ts';

const d = dateCivile;
const ouNul = (texte: string | null | undefined): DateCivile | null => (texte ? d(texte) : null);

export const RIEN: FaitsIndu = {
  nature: 'vivant',
  prestation: 'REVERSION',
  lieu: { territoire: 'METROPOLE', vendrediSaint: false },
  paiements: [],
  connaissance: null,
  actes: [],
  ordreDeRecette: null,
  notification: null,
  rectification: null,
  accordDePrincipe: null,
  recours: null,
  miseEnDemeure: null,
  contrainte: null,
  oppositionTiers: null,
  penalite: null,
  deces: null,
  titreSignifieHeritierLe: null,
  demandeAlgorithmeLe: null,
};

export const recu = (le: string): Pli => pli(le, 'ar-signe', le);

export const pli = (envoye: string, issue: IssuePostale | null, le: string | null = null): Pli => ({
  envoyeLe: d(envoye),
  issue,
  issueLe: ouNul(le),
});

export const rectification = (
  date: string,
  suite: { reponse?: string; orale?: boolean; confirmation?: string } = {},
): RectificationSuivie => ({
  date: d(date),
  reponse: ouNul(suite.reponse),
  orale: suite.orale ?? false,
  confirmationDemandeeLe: ouNul(suite.confirmation),
});

export const accord = (le: string, conclu: string | null = null): AccordDePrincipe => ({
  le: d(le),
  concluLe: ouNul(conclu),
});

export const recours = (
  le: string,
  suite: { accuse?: string; documents?: string; decision?: string; juge?: string } = {},
): Recours => ({
  recuLe: d(le),
  accuseLe: ouNul(suite.accuse),
  documentsLe: ouNul(suite.documents),
  decisionNotifieeLe: ouNul(suite.decision),
  jugeSaisiLe: ouNul(suite.juge),
});

export const contrainte = (
  signifiee: string | null,
  suite: { pli?: Pli; etranger?: boolean; opposition?: string; jugement?: string } = {},
): ContrainteSuivie => ({
  signifieeLe: ouNul(signifiee),
  pli: suite.pli ?? null,
  etranger: suite.etranger ?? false,
  oppositionLe: ouNul(suite.opposition),
  jugementLe: ouNul(suite.jugement),
});

export const penalite = (griefs: Pli, suite: Partial<PenaliteSuivie> = {}): PenaliteSuivie => ({
  griefs,
  auditionLe: null,
  commissionSaisieLe: null,
  commissionProrogee: false,
  avisLe: null,
  decision: null,
  paiementLe: null,
  miseEnDemeure: null,
  ...suite,
});

export const calendrier = (faits: Partial<FaitsIndu>, au: string) =>
  calculerCalendrierIndu({ ...RIEN, ...faits }, d(au), calculerPrescription);

/** The clock of that code; a second one of the same code is told by its label. */
export function horloge(
  faits: Partial<FaitsIndu>,
  au: string,
  code: string,
): HorlogeIndu | undefined {
  return calendrier(faits, au).horloges.find((h) => h.code === code);
}
