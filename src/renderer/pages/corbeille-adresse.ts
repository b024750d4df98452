/** The filters of the screen, read from the address and written back to it. */
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import {
  ecrireFiltres,
  type Filtres,
  filtresDeVue,
  lireFiltres,
  type Vue,
} from '../forms/filtres-corbeille.ts';
import { useSession } from '../session.ts';

export type FiltresAdresse = {
  readonly valeur: Filtres;
  /** View of an address that names none. */
  readonly parDefaut: Vue;
  /** Changes some filters; the first slice is shown again unless a page is asked. */
  poser(changement: Partial<Filtres>): void;
  /** Another view, with its own filters. */
  voir(vue: Vue): void;
  effacer(): void;
  /** All the filters at once: those of a saved view. */
  prendre(filtres: Filtres): void;
};

export function useFiltres(parDefaut: Vue): FiltresAdresse {
  const { role } = useSession().acteur;
  const [adresse, setAdresse] = useSearchParams();
  const valeur = useMemo(() => lireFiltres(adresse, role, parDefaut), [adresse, role, parDefaut]);
  const ecrire = useCallback(
    (f: Filtres, replace: boolean) =>
      setAdresse(ecrireFiltres(f, role, parDefaut), { replace, preventScrollReset: true }),
    [setAdresse, role, parDefaut],
  );
  return useMemo(
    () => ({
      valeur,
      parDefaut,
      poser: (changement) => ecrire({ ...valeur, page: 0, ...changement }, true),
      voir: (vue) => ecrire(filtresDeVue(vue, role), true),
      effacer: () => ecrire(filtresDeVue(valeur.vue, role), true),
      prendre: (filtres) => ecrire(filtres, true),
    }),
    [valeur, parDefaut, ecrire, role],
  );
}
