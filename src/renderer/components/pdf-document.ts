/**
 * pdf.js under the policy of the page: bytes only, its own worker file, no font nor table fetched
 * from anywhere, no wasm, no form, no script of the document.
 */
import {
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
  TextLayer,
} from 'pdfjs-dist';
import adresseOuvrier from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useEffect, useState } from 'react';
import { octetsDe } from '../fichier.ts';

GlobalWorkerOptions.workerSrc = adresseOuvrier;

export type Document = { readonly pages: readonly PDFPageProxy[] };

/** Opens the bytes; null while it does, an Error when they are no PDF. */
export function useDocumentPdf(base64: string | undefined): Document | Error | null {
  const [lu, setLu] = useState<{ de: string; document: Document | Error } | null>(null);
  useEffect(() => {
    if (base64 === undefined) return undefined;
    let perime = false;
    const tache = getDocument({
      data: octetsDe(base64),
      useSystemFonts: false,
      useWasm: false,
      disableWorkerRendering: true,
      enableXfa: false,
      stopAtErrors: false,
      verbosity: 0,
    });
    const garder = (document: Document | Error) => {
      if (!perime) setLu({ de: base64, document });
    };
    tache.promise
      .then(lirePages)
      .then((pages) => garder({ pages }))
      .catch((erreur: unknown) =>
        garder(erreur instanceof Error ? erreur : new Error(String(erreur))),
      );
    return () => {
      perime = true;
      void tache.destroy();
    };
  }, [base64]);
  // While new bytes open, the former page stays in sight: a live preview does not blink.
  return lu?.document ?? null;
}

function lirePages(document: PDFDocumentProxy): Promise<PDFPageProxy[]> {
  return Promise.all(
    Array.from({ length: document.numPages }, (_, rang) => document.getPage(rang + 1)),
  );
}

/** Draws a page and lays its text over it, to be selected. @returns what stops the drawing. */
export function dessiner(
  page: PDFPageProxy,
  { toile, texte, echelle }: { toile: HTMLCanvasElement; texte: HTMLElement; echelle: number },
): () => void {
  const vue = page.getViewport({ scale: echelle });
  const finesse = Math.max(window.devicePixelRatio, 2);
  toile.width = Math.floor(vue.width * finesse);
  toile.height = Math.floor(vue.height * finesse);
  toile.style.width = `${Math.floor(vue.width)}px`;
  toile.style.height = `${Math.floor(vue.height)}px`;
  const rendu = page.render({
    canvas: toile,
    viewport: vue,
    transform: [finesse, 0, 0, finesse, 0, 0],
  });
  texte.replaceChildren();
  texte.style.setProperty('--total-scale-factor', String(echelle));
  const couche = new TextLayer({
    textContentSource: page.streamTextContent(),
    container: texte,
    viewport: vue,
  });
  // A drawing that is stopped rejects: nothing to say.
  rendu.promise.catch(() => undefined);
  couche.render().catch(() => undefined);
  return () => {
    rendu.cancel();
    couche.cancel();
  };
}
