/**
 * The places of the frame that a page fills: breadcrumb in the header, keys in the status bar.
 * A page draws into them through portals, so that the frame keeps no copy of a page's state.
 */
import { createContext, type RefObject, useContext } from 'react';

export type Cadre = {
  readonly fil: HTMLElement | null;
  readonly touches: HTMLElement | null;
  /** Key of the navigation whose arrival has already taken the focus to h1. */
  readonly arrivee: RefObject<string>;
  ouvrirPalette(): void;
  ouvrirAide(): void;
};

export const ContexteCadre = createContext<Cadre | null>(null);

export function useCadre(): Cadre {
  const cadre = useContext(ContexteCadre);
  if (!cadre) throw new Error('Cette page demande le cadre de l’application.');
  return cadre;
}
