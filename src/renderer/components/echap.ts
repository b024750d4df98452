/**
 * Échap for the screen itself: it acts only when nothing lies over the screen. A dialogue, a list
 * or a calendar that is open hears the key first, and closes; the same stroke does nothing more.
 */
import { useEffect, useRef } from 'react';
import { useTouche } from './clavier.tsx';

const PAR_DESSUS = '[aria-modal="true"], [aria-expanded="true"][aria-controls]';

export function useEchap(
  action: () => void,
  { libelle, actif = true }: { libelle: string; actif?: boolean },
): void {
  const couvert = useRef(false);
  useEffect(() => {
    // Seen on the way down: once it has closed, nothing would tell that something was open.
    const voir = (e: KeyboardEvent) => {
      if (e.key === 'Escape') couvert.current = document.querySelector(PAR_DESSUS) !== null;
    };
    window.addEventListener('keydown', voir, true);
    return () => window.removeEventListener('keydown', voir, true);
  }, []);
  useTouche('Escape', () => !couvert.current && action(), { libelle, actif });
}
