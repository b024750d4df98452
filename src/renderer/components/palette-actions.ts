/** What the current screen adds to the palette: « Sur le dossier de Yvon MAQUETTE ». */
import type { TablerIcon } from '@tabler/icons-react';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { RefusLu } from '../api.ts';

export type ActionPalette = {
  readonly cle: string;
  readonly libelle: string;
  readonly icone: TablerIcon;
  readonly touche?: string;
  /** Why it cannot be done now; it is then shown, and says so. */
  readonly refus?: RefusLu | null;
  readonly executer: () => void;
};
export type SectionPalette = { readonly titre: string; readonly actions: readonly ActionPalette[] };

let sections: readonly SectionPalette[] = [];
const abonnes = new Set<() => void>();

function changer(nouvelles: readonly SectionPalette[]): void {
  sections = nouvelles;
  for (const prevenir of abonnes) prevenir();
}

/** Offers actions in the palette as long as the screen is shown. */
export function useActionsPalette(titre: string, actions: readonly ActionPalette[]): void {
  const dernieres = useRef(actions);
  useEffect(() => {
    dernieres.current = actions;
  });
  // Registered again when what is shown changes; the functions are read at the last moment.
  const forme = actions.map((a) => [a.cle, a.libelle, a.touche, a.refus?.code].join(' ')).join('|');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `forme` stands for the actions
  useEffect(() => {
    const section: SectionPalette = {
      titre,
      actions: dernieres.current.map((action, rang) => ({
        ...action,
        executer: () => dernieres.current[rang]?.executer(),
      })),
    };
    changer([...sections, section]);
    return () => changer(sections.filter((s) => s !== section));
  }, [titre, forme]);
}

export function useSectionsPalette(): readonly SectionPalette[] {
  return useSyncExternalStore(
    (prevenir) => {
      abonnes.add(prevenir);
      return () => abonnes.delete(prevenir);
    },
    () => sections,
  );
}
