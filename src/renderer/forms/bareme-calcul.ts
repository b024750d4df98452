/**
 * A calculator asked at each keystroke: the answer of the door, or its refusal. The last answer
 * stays while the next one is read and while what is typed cannot be computed; `perime` says so.
 */
import { useState } from 'react';
import type { Entree, OperationName, Sortie } from '../../shared/contract/index.ts';
import { type RefusLu, refusDe, useApaise, useLecture } from '../api.ts';

const REPOS_MS = 120;

type NomCalcul = Extract<OperationName, `bareme.${string}`>;

export type CalculVif<N extends NomCalcul> = {
  /** The last answer that could be given. */
  readonly valeur: Sortie<N> | null;
  /** What `valeur` answers; null with it. */
  readonly demande: Entree<N> | null;
  /** Why what is typed has no answer; it names its field. */
  readonly refus: RefusLu | null;
  /** `valeur` answers a former input. */
  readonly perime: boolean;
  readonly reessayer: () => void;
};

/** @param demande null while a field is missing: nothing is asked. */
export function useCalculVif<N extends NomCalcul>(nom: N, demande: Entree<N> | null): CalculVif<N> {
  // Compared by content: the form makes a new object at each keystroke.
  const calme = useApaise(JSON.stringify(demande), REPOS_MS);
  const lecture = useLecture(nom, (JSON.parse(calme) ?? {}) as Entree<N>, {
    actif: calme !== 'null',
    garderPrecedent: true,
  });
  const { data, error, isPlaceholderData, refetch } = lecture;
  const [derniere, setDerniere] = useState<{ valeur: Sortie<N>; de: string } | null>(null);
  const fraiche = data !== undefined && !isPlaceholderData && calme !== 'null';
  // While a new input is read, and after its refusal, the former answer is still on the screen.
  if (fraiche && (data !== derniere?.valeur || calme !== derniere.de)) {
    setDerniere({ valeur: data, de: calme });
  }
  const refus = error && calme !== 'null' ? refusDe(error) : null;
  return {
    valeur: derniere?.valeur ?? null,
    demande: derniere && (JSON.parse(derniere.de) as Entree<N>),
    refus,
    perime: demande === null || refus !== null,
    reessayer: () => void refetch(),
  };
}
