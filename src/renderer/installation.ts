/**
 * Whether the demonstration base is being built: asked from the first run, the lock, or an empty
 * worklist, it takes the whole window, whoever was working.
 */
import { useSyncExternalStore } from 'react';

let enCours = false;
const abonnes = new Set<() => void>();

function changer(valeur: boolean): void {
  enCours = valeur;
  for (const prevenir of abonnes) prevenir();
}

export const demanderDemonstration = (): void => changer(true);
export const quitterInstallation = (): void => changer(false);

export function useInstallation(): boolean {
  return useSyncExternalStore(
    (prevenir) => {
      abonnes.add(prevenir);
      return () => abonnes.delete(prevenir);
    },
    () => enCours,
  );
}
