/**
 * A running schedule against what came in: each instalment paid, partly paid or missed, the state
 * of the agreement, and from which day it may lapse. A suspension shifts the dates, never the sum.
 * Invariant: what is paid + what is left = the sum of the instalments; the payments fill the oldest
 * instalment first; evaluated on a day, it only knows what had happened by that day.
 * Clauses 5 and 6 of the agreement (D05); CSS, art. R. 133-9-2 V.
 */
import { ajouterJours, type DateCivile } from '../../shared/date-civile.ts';
import { type Centimes, minimum, moins, somme } from '../../shared/montant.ts';
import { decaler, type EcheancePrevue, finDelai } from './pause-echeancier.ts';
import type { RegleImpayes } from './regle-impayes.ts';
import { couvre, type Periode } from './suspension.ts';

/** Money received for the plan. A reversal points to the payment that it undoes, from its date. */
export type VersementPlan = {
  readonly id: string;
  readonly date: DateCivile;
  readonly montant: Centimes;
  readonly annuleId: string | null;
};

/** The first letter D06. */
export type Avertissement = {
  readonly envoyeLe: DateCivile;
  /** Null as long as the receipt is not proved: the fifteen days do not run. */
  readonly recuLe: DateCivile | null;
};

export type PlanSuivi = {
  /** By date. */
  readonly echeances: readonly EcheancePrevue[];
  readonly versements: readonly VersementPlan[];
  /** Days on which the instalments are stopped, as `periodesArret('echeance', …)` gives them. */
  readonly pauses: readonly Periode[];
  readonly avertissement: Avertissement | null;
};

export type EtatEcheance = 'payee' | 'a-venir' | 'suspendue' | 'a-controler' | 'impayee';

export type EcheanceSuivie = EcheancePrevue & {
  /** The date before any pause; `date` is the one that counts. */
  readonly prevueLe: DateCivile;
  readonly paye: Centimes;
  readonly reste: Centimes;
  readonly etat: EtatEcheance;
};

export const ETATS_PLAN = [
  'respecte',
  'en-retard',
  'a-avertir',
  'averti',
  'caduc-possible',
  'suspendu',
  'solde',
] as const;
export type EtatPlan = (typeof ETATS_PLAN)[number];

export type SuiviPlan = {
  readonly etat: EtatPlan;
  readonly lignes: readonly EcheanceSuivie[];
  readonly recu: Centimes;
  /** Received beyond the plan: to be refunded, or imputed with the debtor's agreement. */
  readonly excedent: Centimes;
  /** Missed and still owed, days of grace over. */
  readonly retard: Centimes;
  /** Numbers of the missed instalments. */
  readonly impayes: readonly number[];
  /** First day on which the agreement may be declared lapsed; null without a received warning. */
  readonly caducPossibleLe: DateCivile | null;
  /** First instalment not wholly paid; null when all are. */
  readonly prochaine: EcheanceSuivie | null;
  readonly derniereLe: DateCivile | null;
};

/** What is effective on `au`: neither later, nor undone by then. */
export function versementsEffectifs(
  versements: readonly VersementPlan[],
  au: DateCivile,
): VersementPlan[] {
  const annules = new Set<string>();
  for (const v of versements) {
    if (v.annuleId !== null && v.date <= au) annules.add(v.annuleId);
  }
  return versements.filter((v) => v.annuleId === null && v.date <= au && !annules.has(v.id));
}

/** Dates and delays of a plan as the pauses begun by a day leave them. */
export type Cadre = {
  readonly dates: readonly DateCivile[];
  readonly premiereSansDate: number;
  /** Last day of grace of each instalment; null: a pause holds it. */
  readonly grace: readonly (DateCivile | null)[];
  readonly pauses: readonly Periode[];
};

export function cadreDe(plan: PlanSuivi, au: DateCivile, { joursGrace }: RegleImpayes): Cadre {
  const pauses = plan.pauses.filter((p) => p.debut <= au);
  const { dates, premiereSansDate } = decaler(plan.echeances, pauses);
  const grace = dates.map((date, rang) =>
    rang >= premiereSansDate ? null : finDelai(date, joursGrace, pauses),
  );
  return { dates, premiereSansDate, grace, pauses };
}

/** Where the plan stands at the end of `au`. */
export function suivreEcheancier(plan: PlanSuivi, au: DateCivile, regle: RegleImpayes): SuiviPlan {
  const cadre = cadreDe(plan, au, regle);
  const recu = somme(versementsEffectifs(plan.versements, au).map((v) => v.montant));
  const lignes: EcheanceSuivie[] = [];
  let disponible = recu;
  for (const [rang, prevue] of plan.echeances.entries()) {
    const paye = minimum(disponible, prevue.montant);
    disponible = moins(disponible, paye);
    const reste = moins(prevue.montant, paye);
    const date = cadre.dates[rang] ?? prevue.date;
    const etat = reste === 0 ? 'payee' : etatDue(rang, cadre, au);
    lignes.push({ ...prevue, date, prevueLe: prevue.date, paye, reste, etat });
  }
  const manquees = lignes.filter((l) => l.etat === 'impayee');
  const payees = lignes.findIndex((l) => l.reste > 0);
  const rangs = {
    payees: payees === -1 ? lignes.length : payees,
    exigibles: exigiblesAu(cadre, au),
    nombre: lignes.length,
  };
  return {
    etat: etatPlan(rangs, { plan, cadre, regle, au }),
    lignes,
    recu,
    excedent: disponible,
    retard: somme(manquees.map((l) => l.reste)),
    impayes: manquees.map((l) => l.numero),
    caducPossibleLe: caducPossibleLe(rangs, { plan, cadre, regle, au }),
    prochaine: lignes[rangs.payees] ?? null,
    derniereLe: lignes.at(-1)?.date ?? null,
  };
}

function etatDue(rang: number, cadre: Cadre, au: DateCivile): EtatEcheance {
  const { dates, premiereSansDate, grace } = cadre;
  if (rang >= premiereSansDate) return 'suspendue';
  if (au < (dates[rang] ?? au)) return 'a-venir';
  const limite = grace[rang] ?? null;
  return limite !== null && au > limite ? 'impayee' : 'a-controler';
}

/** How many of the first instalments are due with their grace over; the dates are in order. */
export function exigiblesAu({ grace }: Cadre, au: DateCivile): number {
  let nombre = 0;
  while (nombre < grace.length) {
    const limite = grace[nombre];
    if (limite === null || limite === undefined || au <= limite) break;
    nombre += 1;
  }
  return nombre;
}

/** Ranks that tell the whole state: paid in full, due, in all. */
export type Rangs = {
  readonly payees: number;
  readonly exigibles: number;
  readonly nombre: number;
};

export type Jour = {
  readonly plan: Pick<PlanSuivi, 'avertissement'>;
  readonly cadre: Cadre;
  readonly regle: RegleImpayes;
  readonly au: DateCivile;
};

/** The state of the agreement on a day, from the ranks alone. */
export function etatPlan(rangs: Rangs, jour: Jour): EtatPlan {
  const { payees, exigibles, nombre } = rangs;
  if (payees === nombre) return 'solde';
  if (jour.cadre.pauses.some((p) => couvre(p, jour.au))) return 'suspendu';
  if (avertissementVivant(rangs, jour)) {
    const caducLe = caducPossibleLe(rangs, jour);
    return caducLe !== null && jour.au >= caducLe ? 'caduc-possible' : 'averti';
  }
  const impayes = Math.max(0, exigibles - payees);
  if (impayes >= jour.regle.impayes) return 'a-avertir';
  return impayes > 0 ? 'en-retard' : 'respecte';
}

/** A warning stands as long as one of the instalments missed when it left is not paid. */
function avertissementVivant({ payees }: Rangs, { plan, cadre, au }: Jour): boolean {
  const envoyeLe = plan.avertissement?.envoyeLe;
  return envoyeLe !== undefined && envoyeLe <= au && payees < exigiblesAu(cadre, envoyeLe);
}

/** The day after the delay to put it right, once the warning is received. */
function caducPossibleLe(rangs: Rangs, jour: Jour): DateCivile | null {
  const { plan, cadre, regle, au } = jour;
  const recuLe = plan.avertissement?.recuLe ?? null;
  if (recuLe === null || recuLe > au || !avertissementVivant(rangs, jour)) return null;
  const fin = finDelai(recuLe, regle.joursRegularisation, cadre.pauses);
  return fin && ajouterJours(fin, 1);
}
