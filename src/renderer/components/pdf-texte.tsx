/**
 * The text of a letter as the tags of its PDF order it: headings, paragraphs, tables, lists. What
 * is read aloud is the document itself, not another text.
 */
import type { PDFPageProxy } from 'pdfjs-dist';
import { Fragment, type ReactNode, useEffect, useState } from 'react';
import { Chargement } from './etats.tsx';
import classes from './pdf.module.css';

type Noeud = {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly alt?: string;
  readonly children?: readonly Noeud[];
};

const BALISES = {
  H1: 'h3',
  H2: 'h4',
  H3: 'h5',
  P: 'p',
  L: 'ul',
  LI: 'li',
  Table: 'table',
  TR: 'tr',
  TH: 'th',
  TD: 'td',
  THead: 'thead',
  TBody: 'tbody',
} as const;

export function TextePdf({ pages }: { pages: readonly PDFPageProxy[] }) {
  const [contenu, setContenu] = useState<ReactNode[] | null>(null);
  useEffect(() => {
    let perime = false;
    void Promise.all(pages.map(lirePage)).then((lues) => {
      if (!perime) setContenu(lues);
    });
    return () => {
      perime = true;
    };
  }, [pages]);
  if (!contenu) return <Chargement libelle="Lecture du texte…" />;
  return (
    <article className={classes.texte} aria-label="Version texte">
      {contenu.map((page, rang) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pages of one document, in order
        <Fragment key={rang}>{page}</Fragment>
      ))}
    </article>
  );
}

async function lirePage(page: PDFPageProxy): Promise<ReactNode> {
  const [arbre, texte] = await Promise.all([
    page.getStructTree() as Promise<Noeud | null>,
    page.getTextContent({ includeMarkedContent: true }),
  ]);
  const { parMarque, lignes } = ranger(texte.items as readonly Morceau[]);
  if (!arbre) return <p className={classes.brut}>{lignes.join('\n')}</p>;
  return dessinerNoeud(arbre, parMarque, 'page');
}

type Morceau = { str?: string; hasEOL?: boolean; type?: string; id?: string };

/** Text of each marked content, and the plain lines for a document without tags. */
function ranger(morceaux: readonly Morceau[]): {
  parMarque: Map<string, string>;
  lignes: string[];
} {
  const parMarque = new Map<string, string>();
  const pile: (string | undefined)[] = [];
  const lignes = [''];
  for (const m of morceaux) {
    if (m.type?.startsWith('beginMarkedContent')) pile.push(m.id);
    else if (m.type === 'endMarkedContent') pile.pop();
    if (m.str === undefined) continue;
    const texte = m.str + (m.hasEOL ? ' ' : '');
    const marque = pile.findLast((id) => id !== undefined);
    if (marque !== undefined) parMarque.set(marque, (parMarque.get(marque) ?? '') + texte);
    lignes[lignes.length - 1] += m.str;
    if (m.hasEOL) lignes.push('');
  }
  return { parMarque, lignes: lignes.filter((l) => l.trim() !== '') };
}

function dessinerNoeud(noeud: Noeud, textes: Map<string, string>, cle: string): ReactNode {
  if (noeud.type === 'content') return noeud.id ? textes.get(noeud.id) : null;
  const enfants = (noeud.children ?? []).map((enfant, rang) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: nodes of a fixed tree, in order
    <Fragment key={rang}>{dessinerNoeud(enfant, textes, `${cle}.${rang}`)}</Fragment>
  ));
  const Balise = BALISES[noeud.role as keyof typeof BALISES];
  if (noeud.role === 'Figure') return <p>{noeud.alt}</p>;
  if (!Balise) return enfants;
  // A table row outside any body is no valid HTML: the element alone carries the order.
  if (noeud.role === 'Table') return <table>{corpsDeTable(noeud, enfants)}</table>;
  return <Balise>{enfants}</Balise>;
}

function corpsDeTable(noeud: Noeud, enfants: ReactNode): ReactNode {
  return noeud.children?.some((e) => e.role === 'TR') ? <tbody>{enfants}</tbody> : enfants;
}
