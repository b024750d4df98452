/**
 * A draft kept while one goes elsewhere in the application and comes back. In memory only (locking
 * empties the window), for the account that typed it: a browser's session storage is written in clear on the disk.
 */
import { useCallback, useState } from 'react';
import { useSession } from '../session.ts';

const brouillons = new Map<string, unknown>();

type Brouillon<T> = {
  readonly valeur: T;
  changer(changement: (avant: T) => T): void;
  /** Starts again from nothing, once it is recorded or thrown away. */
  oublier(): void;
  /** It was typed before this screen opened. */
  readonly repris: boolean;
};

/** @param nom one word a form: « nouveau-dossier ». */
export function useBrouillon<T>(nom: string, creer: () => T): Brouillon<T> {
  const cle = `${useSession().acteur.compteId} ${nom}`;
  const [repris] = useState(() => brouillons.has(cle));
  const [valeur, setValeur] = useState<T>(() => (brouillons.get(cle) as T | undefined) ?? creer());
  const changer = useCallback(
    (changement: (avant: T) => T) =>
      setValeur((avant) => {
        const apres = changement(avant);
        brouillons.set(cle, apres);
        return apres;
      }),
    [cle],
  );
  const oublier = () => {
    brouillons.delete(cle);
    setValeur(creer());
  };
  return { valeur, changer, oublier, repris };
}
