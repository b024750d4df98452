/**
 * Wrong entries for the second reading: one single field of a good entry is taken away or replaced,
 * so that the code expected never depends on the order in which faults are looked for.
 */
import { type Hasard, parmi } from './dates-hasard.ts';

/** The values that a field must refuse; `undefined` takes the field away. */
export type Fautes = Readonly<Record<string, readonly unknown[]>>;

export const FAUTES_DATE: readonly unknown[] = [
  '2023-02-29',
  '2024-02-30',
  '2025-04-31',
  '2025-13-01',
  '2025-00-10',
  '2025-06-00',
  '15/03/2025',
  '2025-3-1',
  '2025-03-01T00:00:00',
  '',
  20250301,
  undefined,
];

export const FAUTES_MONTANT: readonly unknown[] = [
  '-12.00',
  '12.5',
  '12',
  '12,50',
  '12.345',
  12.5,
  'douze',
  '',
  undefined,
];

export const FAUTES_BOOLEEN: readonly unknown[] = ['true', 1, null, undefined];

/** Words that are no member of the closed list, the good one in small letters among them. */
export const FAUTES_MOT: readonly unknown[] = ['', 'AUTRE', 'pension', 7, null, undefined];

export function abimer(hasard: Hasard, entree: Record<string, unknown>, fautes: Fautes): unknown {
  const champ = parmi(hasard, Object.keys(fautes));
  const valeur = remplacement(hasard, fautes[champ] ?? []);
  const reste = Object.entries(entree).filter(([nom]) => nom !== champ);
  return Object.fromEntries(valeur === undefined ? reste : [...reste, [champ, valeur]]);
}

function remplacement(hasard: Hasard, valeurs: readonly unknown[]): unknown {
  return valeurs[Math.floor(hasard() * valeurs.length)];
}
