/**
 * The row cursor and the selection. One row only is in the tab order; the arrows move the focus,
 * Maj extends the selection, X toggles it. The cursor is kept by key, not by rank: a row that
 * moves in the list stays under it.
 */
import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import { useTouche } from './clavier.tsx';
import type { Fenetre } from './tableau-fenetre.ts';
import type { TableauProps } from './tableau-modele.ts';

export type Curseur<T> = {
  /** Key of the row in the tab order. */
  readonly cle: string | undefined;
  readonly cles: readonly string[];
  poser(cle: string): void;
  choisir(cle: string): void;
  frapper(evenement: KeyboardEvent<HTMLTableElement>): void;
  readonly ligne: T | undefined;
  readonly tableau: RefObject<HTMLTableElement | null>;
};

type Reglages<T> = TableauProps<T> & { fenetre: Fenetre<T>; interactif: boolean };

const PAS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  j: 1,
  ArrowUp: -1,
  k: -1,
  PageDown: 10,
  PageUp: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

export function useCurseur<T>(r: Reglages<T>): Curseur<T> {
  const { fenetre, cleDe, surOuvrir, surApercu, surSelection, selection, interactif } = r;
  const [voulue, poser] = useState<string>();
  const tableau = useRef<HTMLTableElement>(null);
  const lignes = fenetre.elements.flatMap((element, rang) =>
    element.genre === 'ligne' ? [{ ligne: element.ligne, cle: cleDe(element.ligne), rang }] : [],
  );
  const cles = lignes.map((l) => l.cle);
  const ici = Math.max(0, voulue === undefined ? 0 : cles.indexOf(voulue));
  const courante = lignes[ici];

  const choisir = (cle: string) => {
    const suite = new Set(selection);
    if (!suite.delete(cle)) suite.add(cle);
    surSelection?.(suite);
  };
  const aller = (pas: number, etendre: boolean) => {
    const cible = lignes[Math.min(lignes.length - 1, Math.max(0, ici + pas))];
    if (!cible) return;
    if (etendre && surSelection) {
      surSelection(new Set([...(selection ?? []), ...(courante ? [courante.cle] : []), cible.cle]));
    }
    poser(cible.cle);
    r.surCurseur?.(cible.ligne);
    fenetre.montrer(cible.rang);
    viser(tableau.current, cible.cle);
  };
  const agir = (touche: string, mod: boolean): boolean => {
    if (touche === 'Enter' && surOuvrir && courante) surOuvrir(courante.ligne);
    else if (touche === ' ' && surApercu && courante) surApercu(courante.ligne);
    else if (touche === 'x' && surSelection && courante) choisir(courante.cle);
    else if (touche === 'a' && mod && surSelection) surSelection(new Set(cles));
    else if (touche === 'Escape' && surSelection && selection?.size) surSelection(new Set());
    else return false;
    return true;
  };
  const frapper = (e: KeyboardEvent<HTMLTableElement>) => {
    const cible = e.target as HTMLElement;
    if (cible.closest('input, textarea, button, a') && e.key !== 'Escape') return;
    const mod = e.ctrlKey || e.metaKey;
    const pas = mod || e.altKey ? undefined : PAS[e.key];
    if (pas !== undefined) aller(pas, e.shiftKey);
    else if (!agir(e.key, mod)) return;
    e.preventDefault();
  };
  useTouchesDeListe(interactif && (r.principal ?? false), (pas) => {
    const dedans = tableau.current?.contains(document.activeElement) ?? false;
    aller(dedans ? pas : 0, false);
  });
  return { cle: courante?.cle, cles, poser, choisir, frapper, ligne: courante?.ligne, tableau };
}

/** Focus after the row is drawn: two frames for a row that was out of sight. */
function viser(tableau: HTMLElement | null, cle: string): void {
  const chercher = (reste: number) => {
    const rangee = tableau?.querySelector<HTMLElement>(`[data-cle="${CSS.escape(cle)}"]`);
    if (rangee) rangee.focus();
    else if (reste > 0) requestAnimationFrame(() => chercher(reste - 1));
  };
  chercher(4);
}

/** From anywhere but a field: the first stroke goes to the cursor, the next ones move it. */
function useTouchesDeListe(actif: boolean, poser: (pas: 1 | -1) => void): void {
  const options = { actif, groupe: 'Liste' } as const;
  useTouche('j', () => poser(1), { ...options, libelle: 'Ligne suivante' });
  useTouche('k', () => poser(-1), { ...options, libelle: 'Ligne précédente' });
  useTouche('ArrowDown', () => poser(1), { ...options, libelle: 'Ligne suivante' });
  useTouche('ArrowUp', () => poser(-1), { ...options, libelle: 'Ligne précédente' });
}
