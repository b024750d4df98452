/**
 * What stands in the way of an act: the reason, its article, and the first day on which it stands
 * no longer. Invariant: an act is possible when nothing stands in its way; the first possible day
 * of several obstacles is the latest of theirs, and unknown as soon as one of them has none.
 */
import { type DateCivile, laPlusTardive } from '../../shared/date-civile.ts';

export type Obstacle<Code extends string = string> = {
  readonly code: Code;
  /** A full French sentence. */
  readonly raison: string;
  /** Article or local rule; null when it is plain fact. */
  readonly source: string | null;
  /** First day without this obstacle; null when no day removes it by itself. */
  readonly possibleLe: DateCivile | null;
};

export type Verdict<Code extends string = string> = {
  readonly possible: boolean;
  /** The day asked when it is possible; else the first day, null when it is not known. */
  readonly possibleLe: DateCivile | null;
  readonly obstacles: readonly Obstacle<Code>[];
};

/** The verdict of a list of obstacles found on `au`. */
export function verdict<Code extends string>(
  obstacles: readonly Obstacle<Code>[],
  au: DateCivile,
): Verdict<Code> {
  const possibleLe = obstacles.reduce<DateCivile | null>(
    (jour, o) =>
      jour === null || o.possibleLe === null ? null : laPlusTardive(jour, o.possibleLe),
    au,
  );
  return { possible: obstacles.length === 0, possibleLe, obstacles };
}

/** The obstacle when `present`, nothing otherwise: a list of them reads as a table. */
export const si = <Code extends string>(
  present: boolean,
  obstacle: Obstacle<Code>,
): readonly Obstacle<Code>[] => (present ? [obstacle] : []);
