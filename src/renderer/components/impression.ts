/**
 * Prints one element alone: its copy is laid at the end of the page, the rest is hidden on paper
 * (styles.css). Drawn pages (canvas) are copied as images. Marked `data-a-l-ecran`: not printed.
 */
export async function imprimer(element: HTMLElement | null): Promise<void> {
  if (!element) return;
  const feuille = document.createElement('div');
  feuille.className = 'impression';
  const copie = element.cloneNode(true) as HTMLElement;
  for (const inutile of copie.querySelectorAll('[data-a-l-ecran]')) inutile.remove();
  // A pane that fills the window and scrolls takes, on paper, the height of what it holds.
  for (const pane of [copie, ...copie.querySelectorAll('[data-remplit]')]) {
    pane.removeAttribute('data-remplit');
  }
  const adresses = await remplacerDessins(element, copie);
  feuille.append(copie);
  document.body.append(feuille);
  document.body.setAttribute('data-impression', '');
  const ranger = () => {
    document.body.removeAttribute('data-impression');
    feuille.remove();
    for (const adresse of adresses) URL.revokeObjectURL(adresse);
  };
  window.addEventListener('afterprint', ranger, { once: true });
  window.print();
}

async function remplacerDessins(source: HTMLElement, copie: HTMLElement): Promise<string[]> {
  const adresses: string[] = [];
  const vides = [...copie.querySelectorAll('canvas')];
  for (const [rang, dessin] of [...source.querySelectorAll('canvas')].entries()) {
    const image = new Image();
    const octets = await new Promise<Blob | null>((fini) => dessin.toBlob(fini));
    if (!octets) continue;
    image.src = URL.createObjectURL(octets);
    adresses.push(image.src);
    await image.decode();
    vides[rang]?.replaceWith(image);
  }
  return adresses;
}

/**
 * What a printed element is about, read off the screen: breadcrumb, title with what stands beside
 * it, and the title of the dialogue. « Dossiers › IND-2026-000317 › MAQUETTE Yvon ».
 */
export function cheminDeLEcran(element: HTMLElement | null): string {
  const dialogue = element?.closest('[role="dialog"]');
  const titres = [
    ...document.querySelectorAll('header nav li, main h1, main h1 ~ span'),
    ...(dialogue?.querySelectorAll('header h2') ?? []),
  ].map((noeud) => noeud.textContent?.trim() ?? '');
  return [...new Set(titres)].filter((titre) => titre !== '').join(' \u203a ');
}
