/**
 * The one origin of the page in the Electron window. Node's URL gives no origin to a scheme it
 * does not know, so scheme and host are compared.
 */
export const SCHEME = 'app';
export const HOTE = 'quittance';
export const ACCUEIL = `${SCHEME}://${HOTE}/`;

/** The page's own address: what may be navigated to (a reload), and who may call. */
export function estLaPage(adresse: string): boolean {
  const url = lire(adresse);
  return url !== null && estNotre(url) && ['/', '/index.html'].includes(url.pathname);
}

/** What the session may request: our files, and what the page made itself (PDF to save). */
export function estPermise(adresse: string): boolean {
  const url = lire(adresse);
  if (url === null) return false;
  if (url.protocol === 'blob:') return adresse.startsWith(`blob:${ACCUEIL}`);
  return url.protocol === 'data:' || estNotre(url);
}

function estNotre(url: URL): boolean {
  return url.protocol === `${SCHEME}:` && url.host === HOTE && url.username === '';
}

function lire(adresse: string): URL | null {
  return URL.canParse(adresse) ? new URL(adresse) : null;
}
