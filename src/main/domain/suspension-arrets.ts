/**
 * What a suspension finds running in a file: what it stops, what goes on, what resumes and when.
 * Invariant: everything that was running is either stopped or goes on; nothing resumes while
 * another suspension still stops it.
 */
import { ajouterJours, type DateCivile } from '../../shared/date-civile.ts';
import {
  type ActionRecouvrement,
  arretsDe,
  couvre,
  effetSur,
  type Portee,
  periodesArret,
  repriseDe,
  type Suspension,
} from './suspension.ts';

/** Something that was running or planned in the file when the suspension came. */
export type EnCours = {
  readonly id: string;
  readonly action: ActionRecouvrement;
  readonly libelle: string;
};

export type Arret = EnCours & {
  readonly portee: Portee;
  readonly reference: string;
  /** First day on which it runs again; null when it is not known yet. */
  readonly repriseLe: DateCivile | null;
  /** True when a decision is needed on that day: nothing resumes by itself. */
  readonly surDecision: boolean;
};

/**
 * What `suspension` stops of what is running, and when each resumes, every suspension counted.
 * @param toutes the suspensions of the file; `suspension` may be among them
 */
export function arreter(
  suspension: Suspension,
  {
    enCours,
    toutes,
  }: { readonly enCours: readonly EnCours[]; readonly toutes: readonly Suspension[] },
): { readonly arretes: readonly Arret[]; readonly continuent: readonly EnCours[] } {
  const ensemble = [suspension, ...toutes.filter((s) => s.id !== suspension.id)];
  const arretes = enCours.flatMap((chose): Arret[] => {
    const effet = effetSur(suspension, chose.action);
    if (effet === undefined) return [];
    const { portee, reference } = effet;
    const repriseLe = repriseDe(chose.action, ensemble, suspension.debut);
    const surDecision = surDecisionLe(ensemble, chose.action, suspension.debut);
    return [{ ...chose, portee, reference, repriseLe, surDecision }];
  });
  const ids = new Set(arretes.map(({ id }) => id));
  return { arretes, continuent: enCours.filter(({ id }) => !ids.has(id)) };
}

/** Does one of the suspensions of the run of days that holds `jour` ask for a decision? */
function surDecisionLe(
  suspensions: readonly Suspension[],
  action: ActionRecouvrement,
  jour: DateCivile,
): boolean {
  const periode = periodesArret(action, suspensions).find((p) => couvre(p, jour));
  return suspensions.some(
    (s) =>
      s.repriseSurDecision &&
      effetSur(s, action) !== undefined &&
      periode !== undefined &&
      couvre(periode, s.debut),
  );
}

/** What resumes on `au`: stopped the day before, no longer stopped that day. */
export function reprises(
  arretes: readonly Arret[],
  suspensions: readonly Suspension[],
  au: DateCivile,
): Arret[] {
  const veille = ajouterJours(au, -1);
  const arretee = (action: ActionRecouvrement, jour: DateCivile) =>
    arretsDe(action, suspensions, jour).length > 0;
  return arretes
    .filter(({ action }) => arretee(action, veille) && !arretee(action, au))
    .map((a) => ({
      ...a,
      repriseLe: au,
      surDecision: surDecisionLe(suspensions, a.action, veille),
    }));
}
