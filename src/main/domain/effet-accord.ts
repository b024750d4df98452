/**
 * What a signed schedule makes of the limitation: the limit before and after the signature, and
 * how far instalments that are paid can carry it. C. civ., art. 2231, 2232 and 2240.
 * Invariant: an agreement never revives what is lost, and never shortens a limit.
 */
import { ajouterAnnees, anneeDe, type DateCivile, laPlusTot } from '../../shared/date-civile.ts';
import { type Centimes, somme } from '../../shared/montant.ts';
import {
  type Acte,
  type Horloge,
  horloges,
  limiteLaPlusProche,
  type QuestionPrescription,
  type ReglePrescription,
} from './prescription.ts';

export type Prescription = {
  readonly question: Omit<QuestionPrescription, 'au'>;
  readonly regle: ReglePrescription;
};

export type EffetAccord = {
  /** Last day to save all that is left, without the agreement; null: none. */
  readonly ancienneLimite: DateCivile | null;
  /** The same once the agreement is signed. */
  readonly nouvelleLimite: DateCivile | null;
  /** Lost on the day of the agreement: it may not be spread. */
  readonly prescrit: Centimes;
  /**
   * Last day on which nothing of what is left is lost as long as the instalments are paid: the
   * cap in years from each payment. Null: nothing binds.
   */
  readonly finMaximale: DateCivile | null;
};

const reconnaissance = (date: DateCivile): Acte => ({
  date,
  type: 'reconnaissance',
  issue: null,
  finInstance: null,
});

/** Beyond, the calendar of the rules ends. */
const DERNIERE_ANNEE = 2150;

/** @param signeLe the day of the signature, or the one that is expected */
export function effetAccord({ question, regle }: Prescription, signeLe: DateCivile): EffetAccord {
  const avec = (actes: readonly Acte[], au: DateCivile): Horloge[] =>
    horloges({ ...question, actes: [...question.actes, ...actes], au }, regle);
  const avant = avec([], signeLe);
  const apres = avec([reconnaissance(signeLe)], signeLe);
  const vivants = apres.map((h, rang) => ({ h, rang })).filter(({ h }) => !h.prescrit);
  const paye = avec(annuelles(signeLe), derniereDe(signeLe));
  // A payment whose limit follows the instalments without end is bound by nothing.
  const bornes = vivants.flatMap(({ rang }) => {
    const limite = paye[rang]?.limite ?? null;
    return limite === null || anneeDe(limite) > DERNIERE_ANNEE ? [] : [limite];
  });
  return {
    ancienneLimite: limiteLaPlusProche(avant),
    nouvelleLimite: limiteLaPlusProche(apres),
    prescrit: somme(apres.filter((h) => h.prescrit).map((h) => h.montant)),
    finMaximale: bornes.reduce<DateCivile | null>(
      (tot, b) => (tot === null ? b : laPlusTot(tot, b)),
      null,
    ),
  };
}

const derniereDe = (signeLe: DateCivile): DateCivile =>
  ajouterAnnees(signeLe, Math.max(0, DERNIERE_ANNEE - anneeDe(signeLe)));

/** An acknowledgement a year stands for the instalments: no period is shorter than two years. */
function annuelles(signeLe: DateCivile): Acte[] {
  const annees = Math.max(0, DERNIERE_ANNEE - anneeDe(signeLe));
  return Array.from({ length: annees + 1 }, (_, n) => reconnaissance(ajouterAnnees(signeLe, n)));
}
