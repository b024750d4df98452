/**
 * What the status bar tells: the time of the last recorded act and the long works under way.
 * One small store outside React; the time shown is the clock of the window, never a legal date.
 */
import { useSyncExternalStore } from 'react';
import type { Progres } from '../shared/contract/operation.ts';

export type Travail = Progres & { readonly appel: string };
type Suivi = { readonly enregistreA: Date | null; readonly travaux: readonly Travail[] };

let suivi: Suivi = { enregistreA: null, travaux: [] };
const abonnes = new Set<() => void>();

function changer(nouveau: Partial<Suivi>): void {
  suivi = { ...suivi, ...nouveau };
  for (const prevenir of abonnes) prevenir();
}

export function noterEnregistrement(): void {
  changer({ enregistreA: new Date() });
}

/** At locking, nothing of the session stays on the screen. */
export function oublierSuivi(): void {
  changer({ enregistreA: null });
}

/** Follows the progress of one call. @returns the function to run when the call has answered. */
export function suivreTravail(
  appel: string,
  libelle: string,
  surProgres: (p: Progres) => void,
): () => void {
  changer({ travaux: [...suivi.travaux, { appel, fait: 0, total: null, libelle }] });
  const arreter = window.quittance.surProgres((p) => {
    if (p.appel !== appel) return;
    surProgres(p);
    changer({ travaux: suivi.travaux.map((t) => (t.appel === appel ? p : t)) });
  });
  return () => {
    arreter();
    changer({ travaux: suivi.travaux.filter((t) => t.appel !== appel) });
  };
}

export function useSuivi(): Suivi {
  return useSyncExternalStore(
    (prevenir) => {
      abonnes.add(prevenir);
      return () => abonnes.delete(prevenir);
    },
    () => suivi,
  );
}
