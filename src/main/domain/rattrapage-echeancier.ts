/**
 * The days on which a schedule changed state, over any length of time: what a laptop that was
 * closed for two years has to catch up. Only the days on which something can change are looked at.
 * Invariant: the same states as `suivreEcheancier` asked day by day (a test holds it).
 */
import { ajouterJours, type DateCivile, laPlusTardive } from '../../shared/date-civile.ts';
import { finDelai } from './pause-echeancier.ts';
import type { RegleImpayes } from './regle-impayes.ts';
import {
  type Cadre,
  cadreDe,
  type EtatPlan,
  etatPlan,
  exigiblesAu,
  type PlanSuivi,
} from './suivi-echeancier.ts';

export type Changement = {
  /** First day of the state. */
  readonly le: DateCivile;
  readonly etat: EtatPlan;
  /** How many instalments are missed. */
  readonly impayes: number;
};

/**
 * The state at the end of `depuis`, then each change up to `jusqu`, included.
 * @param periode `depuis` ≤ `jusqu`
 */
export function rattraper(
  plan: PlanSuivi,
  { depuis, jusqu }: { readonly depuis: DateCivile; readonly jusqu: DateCivile },
  regle: RegleImpayes,
): Changement[] {
  const cadres = cadresDe(plan, jusqu, regle);
  const recus = recusParJour(plan);
  const cumuls: number[] = [];
  for (const { montant } of plan.echeances) cumuls.push((cumuls.at(-1) ?? 0) + montant);
  const changements: Changement[] = [];
  let [curseur, recu, payees] = [0, 0, 0];
  for (const le of joursUtiles(plan, { cadres, depuis, jusqu, regle })) {
    for (let suivant = recus[curseur]; suivant && suivant.le <= le; suivant = recus[curseur]) {
      recu += suivant.montant;
      curseur += 1;
    }
    // A reversal may take the count back.
    while (payees < cumuls.length && (cumuls[payees] ?? 0) <= recu) payees += 1;
    while (payees > 0 && (cumuls[payees - 1] ?? 0) > recu) payees -= 1;
    const cadre = cadreAu(cadres, le);
    const exigibles = exigiblesAu(cadre, le);
    const rangs = { payees, exigibles, nombre: cumuls.length };
    const etat = etatPlan(rangs, { plan, cadre, regle, au: le });
    const impayes = Math.max(0, exigibles - payees);
    const dernier = changements.at(-1);
    if (dernier?.etat !== etat || dernier.impayes !== impayes) {
      changements.push({ le, etat, impayes });
    }
  }
  return changements;
}

type CadreDepuis = { readonly depuis: DateCivile | null; readonly cadre: Cadre };

/** One frame a pause: what the dates are from the day on which it begins. */
function cadresDe(plan: PlanSuivi, jusqu: DateCivile, regle: RegleImpayes): CadreDepuis[] {
  const debuts = plan.pauses.map((p) => p.debut).filter((debut) => debut <= jusqu);
  const premier = debuts[0];
  const avant = premier === undefined ? jusqu : ajouterJours(premier, -1);
  return [
    { depuis: null, cadre: cadreDe(plan, avant, regle) },
    ...debuts.map((depuis) => ({ depuis, cadre: cadreDe(plan, depuis, regle) })),
  ];
}

function cadreAu(cadres: readonly CadreDepuis[], jour: DateCivile): Cadre {
  const trouve = cadres.findLast(({ depuis }) => depuis === null || depuis <= jour);
  if (!trouve) throw new Error('a plan has a frame without pauses');
  return trouve.cadre;
}

/** Signed amounts by day: a reversal takes away what it undoes, once, and never before it came. */
function recusParJour({ versements }: PlanSuivi): { le: DateCivile; montant: number }[] {
  const annuleLe = new Map<string, DateCivile>();
  for (const { annuleId, date } of versements) {
    if (annuleId === null) continue;
    const deja = annuleLe.get(annuleId);
    annuleLe.set(annuleId, deja === undefined || date < deja ? date : deja);
  }
  return versements
    .filter((v) => v.annuleId === null)
    .flatMap((v) => {
      const recu = { le: v.date, montant: v.montant as number };
      const annulation = annuleLe.get(v.id);
      if (annulation === undefined) return [recu];
      return [recu, { le: laPlusTardive(annulation, v.date), montant: -v.montant }];
    })
    .toSorted((a, b) => (a.le < b.le ? -1 : a.le > b.le ? 1 : 0));
}

type Fenetre = {
  readonly cadres: readonly CadreDepuis[];
  readonly depuis: DateCivile;
  readonly jusqu: DateCivile;
  readonly regle: RegleImpayes;
};

/** The first day, then every day on which something can change, in order. */
function joursUtiles(plan: PlanSuivi, { cadres, depuis, jusqu, regle }: Fenetre): DateCivile[] {
  const jours = new Set<DateCivile>([depuis]);
  const noter = (jour: DateCivile | null): void => {
    if (jour !== null && jour > depuis && jour <= jusqu) jours.add(jour);
  };
  const lendemain = (jour: DateCivile | null) => jour && ajouterJours(jour, 1);
  for (const v of plan.versements) noter(v.date);
  for (const p of plan.pauses) {
    noter(p.debut);
    noter(lendemain(p.fin));
  }
  const { envoyeLe = null, recuLe = null } = plan.avertissement ?? {};
  noter(envoyeLe);
  noter(recuLe);
  for (const { cadre } of cadres) {
    for (const fin of cadre.grace) noter(lendemain(fin));
    if (recuLe) noter(lendemain(finDelai(recuLe, regle.joursRegularisation, cadre.pauses)));
  }
  return [...jours].sort();
}
