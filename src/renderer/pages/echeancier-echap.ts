/** Échap leaves the screen, unless it was closing a list or a calendar opened over it. */
import { useEffect, useRef } from 'react';
import { useTouche } from '../components/clavier.tsx';

export function useEchap(action: () => void): void {
  const ouverte = useRef(false);
  useEffect(() => {
    // Seen before the list itself hears the key and closes.
    const voir = (e: KeyboardEvent) => {
      if (e.key === 'Escape') {
        ouverte.current = document.querySelector('[aria-expanded="true"][aria-controls]') !== null;
      }
    };
    window.addEventListener('keydown', voir, true);
    return () => window.removeEventListener('keydown', voir, true);
  }, []);
  useTouche('Escape', () => !ouverte.current && action(), { libelle: 'Annuler' });
}
