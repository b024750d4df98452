/**
 * A dialogue that is mounted when it opens and removed when it closes gives the focus back itself,
 * to what had it before; nothing when that is gone with its screen.
 */
import { useEffect, useState } from 'react';

export function useRetourFocus(): void {
  // Read while drawing: once mounted, the dialogue has already taken the focus.
  const [avant] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // Once the dialogue is out of the page, and unless something else took the focus.
      setTimeout(() => {
        const libre = document.activeElement === null || document.activeElement === document.body;
        if (libre && avant instanceof HTMLElement && avant.isConnected) avant.focus();
      }, 0);
    },
    [avant],
  );
}

/** From an item of a menu: the focus goes to the button of the menu before the act opens. */
export function rendreAuMenu(choix: HTMLElement): void {
  const bouton = choix.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  if (bouton) document.getElementById(bouton)?.focus();
}
