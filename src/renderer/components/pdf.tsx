/**
 * A letter on the screen: the very bytes of the document, page by page, with its selectable text,
 * zoom, and a text version for a screen reader. Nothing leaves the window.
 */
import { IconDownload, IconPrinter, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import type { PDFPageProxy } from 'pdfjs-dist';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { refus } from '../../shared/refus.ts';
import { telecharger } from '../fichier.ts';
import { Bouton, BoutonIcone } from './bouton.tsx';
import { Carte } from './carte.tsx';
import { useTouche } from './clavier.tsx';
import { Chargement, Echec } from './etats.tsx';
import { imprimer } from './impression.ts';
import classes from './pdf.module.css';
import { dessiner, useDocumentPdf } from './pdf-document.ts';
import { TextePdf } from './pdf-texte.tsx';

export type PdfProps = {
  titre: string;
  /** Bytes in base64; undefined while they are made. */
  base64: string | undefined;
  /** Offered as the name of the file; absent: no download, no print (a draft). */
  fichier?: string;
  actions?: ReactNode;
  /** In place of the page when there is none: the refusal, a reminder. */
  enAttente?: ReactNode;
};

const PAS = 0.15;
const [MINIMUM, MAXIMUM] = [0.5, 2.5];

export function Pdf({ titre, base64, fichier, actions, enAttente }: PdfProps) {
  const document = useDocumentPdf(base64);
  const feuilles = useRef<HTMLElement>(null);
  const [zoom, setZoom] = useState(1);
  const [enTexte, setEnTexte] = useState(false);
  const pages = document instanceof Error ? [] : (document?.pages ?? []);
  const courante = usePageCourante(feuilles, pages.length);
  const imprimerFeuilles = () => void imprimer(feuilles.current);
  // The browser's own key would print the whole screen.
  useTouche('mod+p', imprimerFeuilles, {
    libelle: 'Imprimer',
    actif: fichier !== undefined && pages.length > 0,
  });
  const zoomer = (pas: number) =>
    setZoom((z) => Math.min(MAXIMUM, Math.max(MINIMUM, Math.round((z + pas) * 100) / 100)));
  return (
    <Carte
      titre={titre}
      marge={false}
      actions={
        pages.length > 0 && (
          <>
            <span className={classes.compte}>
              Page {courante} sur {pages.length}
            </span>
            <BoutonIcone
              icone={IconZoomOut}
              libelle="Réduire"
              size="xs"
              onClick={() => zoomer(-PAS)}
            />
            <BoutonIcone
              icone={IconZoomIn}
              libelle="Agrandir"
              size="xs"
              onClick={() => zoomer(PAS)}
            />
            <Bouton
              genre="texte"
              size="xs"
              aria-pressed={enTexte}
              onClick={() => setEnTexte(!enTexte)}
            >
              {enTexte ? 'Voir la page' : 'Version texte'}
            </Bouton>
            {fichier && base64 && (
              <>
                <BoutonIcone
                  icone={IconPrinter}
                  libelle="Imprimer"
                  touche="mod+i"
                  size="xs"
                  onClick={imprimerFeuilles}
                />
                <BoutonIcone
                  icone={IconDownload}
                  libelle="Enregistrer le PDF"
                  touche="mod+s"
                  size="xs"
                  onClick={() => telecharger(fichier, base64, 'application/pdf')}
                />
              </>
            )}
            {actions}
          </>
        )
      }
    >
      {enAttente}
      {!enAttente && document === null && <Chargement libelle="Préparation du courrier…" />}
      {document instanceof Error && (
        <Echec refus={refus('PDF_ILLISIBLE', 'Ce document est illisible.')} />
      )}
      {enTexte && pages.length > 0 && <TextePdf pages={pages} />}
      {!enAttente && !enTexte && pages.length > 0 && (
        <section
          ref={feuilles}
          className={classes.bureau}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
          tabIndex={0}
          aria-label={`${titre}, pages`}
        >
          {pages.map((page) => (
            <Feuille key={page.pageNumber} page={page} zoom={zoom} bureau={feuilles} />
          ))}
        </section>
      )}
    </Carte>
  );
}

type FeuilleProps = { page: PDFPageProxy; zoom: number; bureau: RefObject<HTMLElement | null> };

function Feuille({ page, zoom, bureau }: FeuilleProps) {
  const toile = useRef<HTMLCanvasElement>(null);
  const texte = useRef<HTMLDivElement>(null);
  const largeur = useLargeur(bureau);
  useEffect(() => {
    if (!toile.current || !texte.current || largeur === 0) return undefined;
    const echelle = ((largeur - 28) / page.getViewport({ scale: 1 }).width) * zoom;
    return dessiner(page, { toile: toile.current, texte: texte.current, echelle });
  }, [page, zoom, largeur]);
  return (
    <div className={classes.feuille} data-page={page.pageNumber}>
      <canvas ref={toile} role="img" aria-label={`Page ${page.pageNumber}`} />
      <div ref={texte} className={classes.couche} data-a-l-ecran />
    </div>
  );
}

/** Width of the pane, at most that of a comfortable page. */
function useLargeur(bureau: RefObject<HTMLElement | null>): number {
  const [largeur, setLargeur] = useState(0);
  useEffect(() => {
    const boite = bureau.current;
    if (!boite) return undefined;
    const observateur = new ResizeObserver(() => setLargeur(Math.min(boite.clientWidth, 900)));
    observateur.observe(boite);
    return () => observateur.disconnect();
  }, [bureau]);
  return largeur;
}

/** Number of the page that fills most of the pane. */
function usePageCourante(bureau: RefObject<HTMLElement | null>, pages: number): number {
  const [courante, setCourante] = useState(1);
  useEffect(() => {
    const boite = bureau.current;
    if (!boite || pages === 0) return undefined;
    const suivre = () => {
      const milieu = boite.scrollTop + boite.clientHeight / 2;
      const feuilles = [...boite.querySelectorAll<HTMLElement>('[data-page]')];
      const vue = feuilles.findLast((f) => f.offsetTop <= milieu);
      setCourante(Number(vue?.dataset.page ?? 1));
    };
    boite.addEventListener('scroll', suivre, { passive: true });
    return () => boite.removeEventListener('scroll', suivre);
  }, [bureau, pages]);
  return courante;
}
