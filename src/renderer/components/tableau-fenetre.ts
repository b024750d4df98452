/**
 * The rows of a table as one flat list (group headings and rows), and the part of it that is in
 * sight. Under the threshold everything is in the page.
 */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useMemo, useState } from 'react';
import { aplatir, type Element, type TableauProps } from './tableau-modele.ts';

/** Above this number of rows, only those in sight are in the page. */
const SEUIL_FENETRE = 200;

export type Fenetre<T> = {
  readonly elements: readonly Element<T>[];
  readonly visibles: readonly { element: Element<T>; rang: number }[];
  readonly virtuelle: boolean;
  /** Heights in pixels of what is not drawn, above and under. */
  readonly avant: number;
  readonly apres: number;
  readonly replies: ReadonlySet<string>;
  basculer(groupe: string): void;
  /** Brings a row into the page; it is drawn at the next frame. */
  montrer(rang: number): void;
  /** Ref of each row: its true height, which follows the density. */
  mesurer(rangee: HTMLTableRowElement | null): void;
};

const HAUTEURS = { liste: 34, carte: 30, serree: 28 } as const;

export function useFenetre<T>({
  lignes,
  groupes,
  densite = 'liste',
  boite,
}: TableauProps<T> & { boite: RefObject<HTMLDivElement | null> }): Fenetre<T> {
  const [replies, setReplies] = useState<ReadonlySet<string>>(new Set());
  const elements = useMemo(
    () => aplatir<T>({ lignes, groupes }, replies),
    [lignes, groupes, replies],
  );
  const virtuelle = elements.length > SEUIL_FENETRE;
  const virtualiseur = useVirtualizer<HTMLDivElement, HTMLTableRowElement>({
    count: virtuelle ? elements.length : 0,
    getScrollElement: () => boite.current,
    estimateSize: () => HAUTEURS[densite],
    overscan: 12,
    scrollPaddingStart: 31,
  });
  const vus = virtualiseur.getVirtualItems();
  const visibles = virtuelle
    ? vus.flatMap(({ index }) => {
        const element = elements[index];
        return element ? [{ element, rang: index }] : [];
      })
    : elements.map((element, rang) => ({ element, rang }));
  return {
    elements,
    visibles,
    virtuelle,
    avant: vus[0]?.start ?? 0,
    apres: virtuelle ? virtualiseur.getTotalSize() - (vus.at(-1)?.end ?? 0) : 0,
    replies,
    basculer: (cle) =>
      setReplies((avant) => {
        const apres = new Set(avant);
        if (!apres.delete(cle)) apres.add(cle);
        return apres;
      }),
    mesurer: virtualiseur.measureElement,
    montrer: (rang) => {
      if (virtuelle) virtualiseur.scrollToIndex(rang, { align: 'auto' });
    },
  };
}
