/**
 * Debian's Chromium, driven by playwright, in a context that reaches no network: what is not
 * answered by the caller's route is blocked and counted.
 */
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

export type Releve = {
  /** Addresses that the page asked for outside the application; none got through. */
  readonly requetesBloquees: string[];
  /** One line a refusal of the content security policy. */
  readonly violationsCsp: string[];
};
export type Taille = { width: number; height: number };

let partage: Promise<Browser> | null = null;

function navigateur(): Promise<Browser> {
  partage ??= chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      ...['--no-sandbox', '--disable-quic', '--disable-background-networking'],
      ...['--disable-component-update', '--disable-sync', '--force-color-profile=srgb'],
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
  return partage;
}

/** A fresh context, in French, in Paris, without animation, that counts what it refuses. */
export async function nouveauContexte(releve: Releve, taille?: Taille): Promise<BrowserContext> {
  const contexte = await (await navigateur()).newContext({
    viewport: taille ?? { width: 1366, height: 768 },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  await contexte.exposeBinding('__violation', (_source, ligne: string) => {
    releve.violationsCsp.push(ligne);
  });
  await contexte.addInitScript(() => {
    const signaler = (window as unknown as { __violation: (ligne: string) => void }).__violation;
    document.addEventListener('securitypolicyviolation', (e) => {
      signaler(
        `${e.effectiveDirective} ${e.blockedURI} ${e.sourceFile}:${e.lineNumber} ${e.sample}`,
      );
    });
  });
  // Not routed: a routed socket is a double that the policy of the page would not see.
  contexte.on('page', (page) => {
    page.on('websocket', (prise) => releve.requetesBloquees.push(prise.url()));
  });
  return contexte;
}

/** What the page wrote as errors: a test may ask that there be none. */
export function suivreErreurs(page: Page): string[] {
  const erreurs: string[] = [];
  page.on('pageerror', (erreur) => erreurs.push(String(erreur.stack ?? erreur)));
  page.on('console', (message) => {
    if (message.type() === 'error') erreurs.push(message.text());
  });
  return erreurs;
}
