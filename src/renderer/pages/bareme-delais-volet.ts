/**
 * What each of the two calculators of the screen Délais gives to its one frame: going from one to
 * the other draws no new screen, and the focus stays on the choice.
 */
import type { ReactNode } from 'react';

export type Volet = {
  /** Of the card of inputs. */
  readonly titre: string;
  readonly champs: ReactNode;
  readonly milieu: ReactNode;
  readonly raison: ReactNode;
  readonly alerte: ReactNode;
  readonly badges: ReactNode;
  /** The sheet to print; empty while there is nothing to. */
  readonly detail: ReactNode;
  /** The result in one sentence, for who does not see it. */
  readonly annonce: string;
};
