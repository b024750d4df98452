/** The facts of a file in which somebody died, once the guard of the act let it pass. */
import { type Refus, RefusError } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import { type FaitsDossier, lireFaits } from './faits.ts';
import { decesInconnu } from './gardes-succession.ts';
import { type Succession, successionDe } from './succession-lue.ts';

export type Ouverte = { readonly f: FaitsDossier; readonly s: Succession };

/** @throws RefusError of the guard, SUCCESSION_NON_DECLAREE */
export function ouvrir(
  c: Contexte,
  dossierId: string,
  garde: (f: FaitsDossier, c: Contexte) => Refus | null,
): Ouverte {
  const f = lireFaits(c.db, dossierId);
  const r = garde(f, c);
  if (r) throw new RefusError(r);
  const s = successionDe(f);
  if (!s) throw new RefusError(decesInconnu());
  return { f, s };
}
