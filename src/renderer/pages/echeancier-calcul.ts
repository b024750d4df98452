/**
 * The schedule recomputed at each keystroke: the simulation, then, when it may be granted, the
 * command itself on trial. The former result stays while the next one is computed, and while what
 * is typed cannot be computed; `perime` says so.
 */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Entree } from '../../shared/contract/index.ts';
import { appeler, type RefusLu, refusDe, useApaise } from '../api.ts';
import type { Calcul } from '../forms/echeancier.ts';

const REPOS_MS = 120;

export type Calculs = {
  /** The last schedule that could be computed. */
  readonly calcul: Calcul | null;
  /** Why it cannot be computed (a field), or granted as it stands. */
  readonly refus: RefusLu | null;
  /** The request itself was refused: `calcul` is that of a former input. */
  readonly perime: boolean;
  /** The answer is not yet that of the last keystroke. */
  readonly enCours: boolean;
};

type Demande = Entree<'echeancier.accorder'>;
type Reponse = { readonly calcul: Calcul | null; readonly refus: RefusLu | null };

/** @param demande null while a field is missing. @param admis may this role grant at all? */
export function useCalcul(demande: Demande | null, admis: boolean): Calculs {
  // Compared by content: the form makes a new object at each keystroke.
  const forme = JSON.stringify(demande);
  const calme = useApaise(forme, REPOS_MS);
  const { data, isFetching } = useQuery({
    queryKey: ['echeancier.simuler', 'ecran', calme, admis],
    queryFn: () => calculer(JSON.parse(calme) as Demande, admis),
    enabled: calme !== 'null',
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });
  const [dernier, setDernier] = useState<Calcul | null>(null);
  if (data?.calcul && data.calcul !== dernier) setDernier(data.calcul);
  return {
    calcul: data?.calcul ?? dernier,
    refus: data?.refus ?? null,
    perime: demande === null || (data !== undefined && data.calcul === null),
    enCours: isFetching || calme !== forme,
  };
}

async function calculer(demande: Demande, admis: boolean): Promise<Reponse> {
  const { mode: _m, motifDuree: _d, ...simple } = demande;
  try {
    const calcul = await appeler('echeancier.simuler', simple);
    if (calcul.refus || !admis) return { calcul, refus: calcul.refus };
    return await essayer(calcul, demande);
  } catch (erreur) {
    return { calcul: null, refus: refusDe(erreur) };
  }
}

/** What is shown is what would be recorded: the plan of the command, rolled back. */
async function essayer(calcul: Calcul, demande: Demande): Promise<Reponse> {
  try {
    const essai = await appeler('echeancier.accorder', demande, { essai: true });
    const { plan, explication, revueRequise } = essai;
    return { calcul: { ...calcul, plan, explication, revueRequise }, refus: null };
  } catch (erreur) {
    return { calcul, refus: refusDe(erreur) };
  }
}
