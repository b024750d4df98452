/**
 * Ten minutes without a gesture lock the base, announced one minute before. The carrier watches
 * too (a sleeping machine, a hidden window); this one speaks to whoever sits in front of it.
 */
import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';

const INACTIVITE_MS = 600_000;
const ANNONCE_MS = 60_000;
const GESTES = ['keydown', 'pointerdown', 'wheel', 'pointermove'] as const;
const ID = 'veille';

export function useVeille(verrouiller: () => Promise<void>): void {
  useEffect(() => {
    let annonce = 0;
    let verrou = 0;
    let dernier = 0;
    const armer = (geste?: Event) => {
      // The browser tells a still pointer again when the page changes under it: nobody moved.
      if (geste instanceof PointerEvent && immobile(geste)) return;
      const maintenant = performance.now();
      // A mouse in motion gives hundreds of events a second: once a second is enough.
      if (maintenant - dernier < 1000) return;
      dernier = maintenant;
      clearTimeout(annonce);
      clearTimeout(verrou);
      notifications.hide(ID);
      annonce = window.setTimeout(annoncer, INACTIVITE_MS - ANNONCE_MS);
      verrou = window.setTimeout(() => void verrouiller(), INACTIVITE_MS);
    };
    dernier = -1000;
    armer();
    for (const geste of GESTES) window.addEventListener(geste, armer, { passive: true });
    return () => {
      clearTimeout(annonce);
      clearTimeout(verrou);
      notifications.hide(ID);
      for (const geste of GESTES) window.removeEventListener(geste, armer);
    };
  }, [verrouiller]);
}

const immobile = (e: PointerEvent): boolean =>
  e.type === 'pointermove' && e.movementX === 0 && e.movementY === 0;

function annoncer(): void {
  notifications.show({
    id: ID,
    title: 'Verrouillage dans une minute',
    message: 'Sans geste de votre part, la base se verrouille. Ce qui est enregistré le reste.',
    color: 'echeance',
    autoClose: false,
    role: 'alert',
  });
}
