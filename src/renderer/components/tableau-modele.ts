/**
 * What a table shows: columns, rows, groups; and the flat list of its elements (group headings
 * and rows) that cursor and window count on. Pure.
 */
import type { ReactNode } from 'react';

export type Colonne<T> = {
  cle: string;
  titre: string;
  rendu: (ligne: T) => ReactNode;
  /** Figures: aligned right. */
  droite?: boolean;
  /** The cell that names the row (th scope="row"). */
  nomme?: boolean;
  /** CSS width. */
  largeur?: string;
  /** CSS width beyond which the text is cut with « … »: keeps the next columns in sight. */
  maximum?: string;
  /** aria-sort; with `surTri` the header becomes a button. */
  tri?: 'ascending' | 'descending' | 'none';
  surTri?: () => void;
};

export type GroupeLignes<T> = {
  cle: string;
  titre: ReactNode;
  /** « 3 dossiers ». */
  detail?: string;
  lignes: readonly T[];
};

export type TableauProps<T> = {
  /** Caption: read, not shown. */
  legende: string;
  colonnes: readonly Colonne<T>[];
  /** Flat rows, or `groupes`. */
  lignes?: readonly T[] | undefined;
  groupes?: readonly GroupeLignes<T>[] | undefined;
  cleDe: (ligne: T) => string;
  /** Name of a row for a checkbox: « 2025-000317 ». */
  nomDe?: (ligne: T) => string;
  /** 34, 30 (inside a card) or 28. */
  densite?: 'liste' | 'carte' | 'serree';
  /** Enter, click: opens the row. */
  surOuvrir?: (ligne: T) => void;
  /** Space: previews the row. */
  surApercu?: (ligne: T) => void;
  /** The cursor has moved there: for a pane that follows it. */
  surCurseur?: (ligne: T) => void;
  selection?: ReadonlySet<string>;
  surSelection?: (selection: Set<string>) => void;
  /** Takes J, K and the arrows when nothing has the focus: the main list of a screen. */
  principal?: boolean;
  /** Cells of the total row, one for each column. */
  total?: readonly ReactNode[];
  /** Extra attributes for a row: data-…, drawn by the page's own CSS. */
  marque?: (ligne: T) => string | undefined;
  /** A row that is one sentence over all the columns (a fold, a form in place); null: cells. */
  large?: (ligne: T) => ReactNode | null;
};

/** Above this number of rows, only those in sight are in the page. */
export const SEUIL_FENETRE = 200;

export type Element<T> =
  | { readonly genre: 'groupe'; readonly groupe: GroupeLignes<T> }
  | { readonly genre: 'ligne'; readonly ligne: T };

/** Group headings and rows in the order of the screen; a folded group shows its heading alone. */
export function aplatir<T>(
  { lignes, groupes }: Pick<TableauProps<T>, 'lignes' | 'groupes'>,
  replies: ReadonlySet<string>,
): Element<T>[] {
  if (!groupes) return (lignes ?? []).map((ligne) => ({ genre: 'ligne', ligne }));
  return groupes.flatMap((groupe): Element<T>[] => [
    { genre: 'groupe', groupe },
    ...(replies.has(groupe.cle)
      ? []
      : groupe.lignes.map((ligne): Element<T> => ({ genre: 'ligne', ligne }))),
  ]);
}
