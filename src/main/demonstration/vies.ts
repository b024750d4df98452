/**
 * The usual lives of a file, up to a stage, as lists of acts. Each takes the day its last act
 * falls on (counted from the day of reference) and goes back with ordinary delays.
 */
import type { IssuePostale } from '../../shared/nomenclature.ts';
import type { Acte, Bornes, ModeEnvoi } from './cas.ts';
import type { Hasard } from './hasard.ts';

/** A day between two, the nearest first: `jours(h, [2, 12])` is from 2 to 12 days ago. */
export const jours = (h: Hasard, [min, max]: Bornes): number => -h.entier(min, max);

export const ouverte = (j: number): Acte[] => [{ quoi: 'creer', j }];

export function etablie(h: Hasard, j: number, mode: ModeEnvoi = 'lrar'): Acte[] {
  return [...ouverte(j - h.entier(3, 14)), { quoi: 'etablir', code: 'D01', mode, j }];
}

export function envoyee(h: Hasard, j: number, mode: ModeEnvoi = 'lrar'): Acte[] {
  return [...etablie(h, j - h.entier(0, 1), mode), { quoi: 'envoyer', code: 'D01', mode, j }];
}

/** Days between the sending and each outcome. */
const TRAJET: Readonly<Record<IssuePostale, Bornes>> = {
  'ar-signe': [2, 6],
  refuse: [2, 5],
  'non-reclame': [17, 21],
  npai: [5, 11],
};

export function revenue(h: Hasard, j: number, issue: IssuePostale, mode?: ModeEnvoi): Acte[] {
  const depart = j - h.entier(...TRAJET[issue]);
  return [...envoyee(h, depart, mode), { quoi: 'receptionner', issue, j }];
}

export const recue = (h: Hasard, j: number): Acte[] => revenue(h, j, 'ar-signe');

/** Made, sent and received a second time, after `debut`. */
export function renvoyee(debut: readonly Acte[], j: number, issue: IssuePostale | null): Acte[] {
  return [
    ...debut,
    { quoi: 'etablir', code: 'D01', j: j - 5 },
    { quoi: 'envoyer', code: 'D01', j: j - 4 },
    ...(issue ? [{ quoi: 'receptionner', issue, j } as const] : []),
  ];
}

type Plan = Omit<Extract<Acte, { quoi: 'accorder' | 'proposer' }>, 'quoi' | 'j'>;

/** Granted on `j`, its agreement printed and sent the same day. */
export function accordee(h: Hasard, j: number, plan: Plan): Acte[] {
  const { par } = plan;
  const agent = par ? { par } : {};
  return [
    ...recue(h, j - h.entier(6, 18)),
    { quoi: 'accorder', j, ...plan },
    { quoi: 'etablir', code: 'D05', j, ...agent },
    { quoi: 'envoyer', code: 'D05', mode: 'simple', j, ...agent },
  ];
}

export function signee(h: Hasard, j: number, plan: Plan): Acte[] {
  return [
    ...accordee(h, j - h.entier(5, 12), plan),
    { quoi: 'signer', j, ...(plan.par ? { par: plan.par } : {}) },
  ];
}
