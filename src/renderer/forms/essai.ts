/**
 * A command on trial: the door runs it and rolls it back, so that what is shown before is what
 * will be booked. It is asked again when the input has rested, and after any act.
 */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Entree, Sortie } from '../../shared/contract/index.ts';
import type { Refus } from '../../shared/refus.ts';
import { appeler, type NomActe, refusDe, useApaise } from '../api.ts';

export type Essai<N extends NomActe> = {
  readonly sortie: Sortie<N> | undefined;
  readonly refus: Refus | null;
  /** The answer is not yet that of the last input. */
  readonly enCours: boolean;
};

/** @param entree null: nothing to try yet. `delai` in milliseconds of rest. */
export function useEssai<N extends NomActe>(
  nom: N,
  entree: Entree<N> | null,
  delai = 400,
): Essai<N> {
  // Compared by content: the form makes a new object at each keystroke.
  const forme = JSON.stringify(entree);
  const calme = useApaise(forme, delai);
  const { data, isFetching } = useQuery({
    queryKey: ['essai', nom, calme],
    queryFn: () => essayer(nom, JSON.parse(calme) as Entree<N>),
    enabled: calme !== 'null',
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });
  return {
    sortie: data?.sortie,
    refus: data?.refus ?? null,
    enCours: isFetching || calme !== forme,
  };
}

/** A refusal is an answer here: the former one must not stay on the screen in its place. */
async function essayer<N extends NomActe>(nom: N, entree: Entree<N>) {
  try {
    return { sortie: await appeler(nom, entree, { essai: true }), refus: null };
  } catch (erreur) {
    return { sortie: undefined, refus: refusDe(erreur) };
  }
}
