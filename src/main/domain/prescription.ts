/**
 * Limitation clocks, one for each payment: when each is lost, what is left, until when an act
 * still saves it. Durations, starts and effects of the acts are given by the law (`Regle`).
 * Invariant: prescrit + recouvrable = the sum of the payments; an act never makes a clock older.
 */
import {
  ajouterAnnees,
  type DateCivile,
  laPlusTardive,
  laPlusTot,
} from '../../shared/date-civile.ts';
import { type Etape, type Statut, statutLePlusFaible } from '../../shared/explication.ts';
import { type Centimes, somme } from '../../shared/montant.ts';
import { ecartDeBloc, etapeActe, etapesFinales } from './prescription-etapes.ts';

export const TYPES_ACTE = [
  'lrar',
  'lettre-simple',
  'reconnaissance',
  'execution',
  'justice',
] as const;
export type TypeActe = (typeof TYPES_ACTE)[number];

export const ISSUES_POSTE = ['recu', 'refuse', 'non-reclame', 'npai'] as const;
export const ISSUES_JUSTICE = ['favorable', 'desistement', 'peremption', 'rejet'] as const;
export type IssueActe = (typeof ISSUES_POSTE)[number] | (typeof ISSUES_JUSTICE)[number];

export type Acte = {
  /** For a registered letter: the day on which it was sent. */
  readonly date: DateCivile;
  readonly type: TypeActe;
  readonly issue: IssueActe | null;
  /** Last day of the court case; null while it runs, and for any other act. */
  readonly finInstance: DateCivile | null;
};

export type Paiement = { readonly date: DateCivile; readonly montant: Centimes };

/** What the law makes of an act. */
export type EffetActe = {
  readonly interrompt: boolean;
  /** The day from which a whole new period runs; null while a court case stops the clock. */
  readonly repartLe: DateCivile | null;
  /** True for what the cap of the birth of the right does not bind. */
  readonly leveLeButoir: boolean;
  readonly raison: string;
  readonly reference: string;
  readonly statut: Statut;
};

export type ReglePrescription = {
  readonly dureeAnnees: number;
  /** Cap in years from the payment, whatever the start and the interruptions. */
  readonly butoirAnnees: number;
  /** First day of the clock of a payment made on that day. */
  readonly depart: (paiement: DateCivile) => DateCivile;
  /** `au`: the day at which the question is asked. */
  readonly effet: (acte: Acte, au: DateCivile) => EffetActe;
  /** Source of the reading « par bloc » to compare with; null when there is none. */
  readonly lectureParBloc: string | null;
  readonly etapes: readonly Etape[];
  readonly statut: Statut;
};

export type QuestionPrescription = {
  readonly paiements: readonly Paiement[];
  readonly actes: readonly Acte[];
  /** The day at which the question is asked; later acts are ignored. */
  readonly au: DateCivile;
};

export type Horloge = Paiement & {
  /** Last day on which an act still saves this payment; null while a court case carries it. */
  readonly limite: DateCivile | null;
  readonly prescrit: boolean;
};

export type ResultatPrescription = {
  readonly prescrit: Centimes;
  readonly recouvrable: Centimes;
  /** Last day on which an act still saves all that is recoverable. */
  readonly dateLimite: DateCivile | null;
  /** The acts that came in time for a payment and moved its limit, by date. */
  readonly interruptions: readonly { readonly date: DateCivile; readonly type: TypeActe }[];
  readonly versements: readonly Horloge[];
  readonly explication: readonly Etape[];
  readonly statut: Statut;
};

/** An act and what the law makes of it. */
export type ActePese = { readonly acte: Acte; readonly effet: EffetActe };

/** `reprise`: last day of the whole new period; null when the act opens none. */
type ActeEnLice = ActePese & { readonly reprise: DateCivile | null };

/** The acts done by `au` that have a date, with what the law makes of them, by date. */
function peser(question: QuestionPrescription, regle: ReglePrescription): ActeEnLice[] {
  return question.actes
    .filter((acte) => acte.date <= question.au)
    .map((acte) => {
      const effet = regle.effet(acte, question.au);
      const { repartLe } = effet;
      return { acte, effet, reprise: repartLe && ajouterAnnees(repartLe, regle.dureeAnnees) };
    })
    .sort((a, b) => (a.acte.date < b.acte.date ? -1 : a.acte.date > b.acte.date ? 1 : 0));
}

/**
 * Runs the clock of one payment through the acts: its last day, null while a court case carries
 * it. An act past the limit changes nothing: what is lost stays lost.
 * @param utiles receives the acts that came in time and moved the limit
 */
function faireCourir(
  paiement: Paiement,
  { actes, regle }: { readonly actes: readonly ActeEnLice[]; readonly regle: ReglePrescription },
  utiles?: Set<ActePese>,
): DateCivile | null {
  const butoir = ajouterAnnees(paiement.date, regle.butoirAnnees);
  const depart = regle.depart(paiement.date);
  let terme: DateCivile | null = ajouterAnnees(depart, regle.dureeAnnees);
  let leve = false;
  let limite: DateCivile | null = laPlusTot(terme, butoir);
  for (const pese of actes) {
    const { acte, effet, reprise } = pese;
    if (acte.date < paiement.date || !effet.interrompt) continue;
    if (limite !== null && acte.date > limite) break;
    leve ||= effet.leveLeButoir;
    if (terme !== null) terme = reprise === null ? null : laPlusTardive(terme, reprise);
    const nouvelle: DateCivile | null = terme === null || leve ? terme : laPlusTot(terme, butoir);
    if (nouvelle !== limite) utiles?.add(pese);
    limite = nouvelle;
  }
  return limite;
}

/**
 * Last day on which an act still saves the payment (null while a court case carries it), without
 * the explanation: what a list of thousands of files needs.
 */
export function horloges(question: QuestionPrescription, regle: ReglePrescription): Horloge[] {
  const actes = peser(question, regle);
  return question.paiements.map((paiement) =>
    enHorloge(paiement, faireCourir(paiement, { actes, regle }), question.au),
  );
}

const enHorloge = (paiement: Paiement, limite: DateCivile | null, au: DateCivile): Horloge => ({
  ...paiement,
  limite,
  prescrit: limite !== null && au > limite,
});

/** The nearest limit among what is recoverable; null when nothing is left or nothing is limited. */
export function limiteLaPlusProche(versements: readonly Horloge[]): DateCivile | null {
  return versements.reduce<DateCivile | null>((proche, { limite, prescrit }) => {
    if (prescrit || limite === null) return proche;
    return proche === null ? limite : laPlusTot(proche, limite);
  }, null);
}

/** What is lost and what is left on `au`, with the acts that counted and the steps. */
export function calculerPrescription(
  question: QuestionPrescription,
  regle: ReglePrescription,
): ResultatPrescription {
  const actes = peser(question, regle);
  const utiles = new Set<ActePese>();
  const versements = question.paiements.map((paiement) =>
    enHorloge(paiement, faireCourir(paiement, { actes, regle }, utiles), question.au),
  );
  const total = (perdus: boolean) =>
    somme(versements.filter((v) => v.prescrit === perdus).map((v) => v.montant));
  const retenus = actes.filter((pese) => utiles.has(pese));
  const bloc = ecartDeBloc(versements, regle);
  const resultat = {
    prescrit: total(true),
    recouvrable: total(false),
    dateLimite: limiteLaPlusProche(versements),
    interruptions: retenus.map(({ acte }) => ({ date: acte.date, type: acte.type })),
    versements,
  };
  return {
    ...resultat,
    explication: [
      ...regle.etapes,
      ...actes.map((pese) => etapeActe(pese, utiles.has(pese))),
      ...etapesFinales(resultat, question.au),
      ...bloc,
    ],
    statut: statutLePlusFaible([
      regle.statut,
      ...retenus.map(({ effet }) => effet.statut),
      bloc.length > 0 ? 'interpretation' : 'certain',
    ]),
  };
}
