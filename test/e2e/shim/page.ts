/**
 * Stand-in for BrowserWindow and its webContents: a page of Debian's Chromium whose requests are
 * answered by the application's own protocol handler, after its own request filter.
 */
import { EventEmitter } from 'node:events';
import type { Frame, Page, Route } from 'playwright-core';
import { versDoublure, versReelle } from './adresses.ts';
import type { Etat, Options } from './etat.ts';
import { nouveauContexte } from './navigateur.ts';
import { scriptDePreload } from './preload.ts';

type Cadre = { readonly url: string; readonly parent: Cadre | null };
type Ouverture = (details: { url: string }) => { action: string };

/** Same methods, same events as Electron's; what this application does not use is not there. */
export class Contenu extends EventEmitter {
  readonly #etat: Etat;
  readonly #cadres = new WeakMap<Frame, Cadre>();
  readonly page: Promise<Page>;
  #pagePrete: Page | null = null;
  #rechargement: Promise<void> = Promise.resolve();
  #ouverture: Ouverture = () => ({ action: 'allow' });

  constructor(etat: Etat, options: Options) {
    super();
    this.#etat = etat;
    this.page = this.#ouvrir(options);
  }

  async #ouvrir(options: Options): Promise<Page> {
    const contexte = await nouveauContexte(this.#etat.releve, this.#etat.taille);
    await contexte.exposeBinding('__invoquer', ({ frame }, canal: string, args: unknown[]) => {
      const traiter = this.#etat.canaux.get(canal);
      if (!traiter) throw new Error(`canal inconnu : ${canal}`);
      return traiter({ sender: this, senderFrame: this.cadre(frame) }, ...args);
    });
    await contexte.addInitScript({ content: scriptDePreload(options.webPreferences.preload) });
    const page = await contexte.newPage();
    this.#pagePrete = page;
    await contexte.route(/.*/, (route) => this.#repondre(route, page));
    this.#surveillerFenetres(page);
    page.on('download', (fichier) => {
      const evenement = evenementDe(versReelle(fichier.url()));
      this.#etat.session.emit('will-download', evenement, { getURL: () => evenement.url });
      if (evenement.empeche) void fichier.cancel();
    });
    return page;
  }

  async #repondre(route: Route, page: Page): Promise<void> {
    const requete = route.request();
    const url = versReelle(requete.url());
    const permise = this.#etat.session.laisse(url);
    if (!permise) this.#etat.releve.requetesBloquees.push(url);
    // As Electron asks first: a prevented navigation leaves the page where it is.
    const navigue = requete.isNavigationRequest();
    if (navigue && !this.#peutNaviguer(url, requete.frame() === page.mainFrame())) {
      return route.abort('aborted');
    }
    if (!permise) return route.abort();
    const reponse = await this.#etat.session.servir(new Request(url, { method: requete.method() }));
    if (!reponse) {
      this.#etat.releve.requetesBloquees.push(url);
      return route.abort();
    }
    return route.fulfill({
      status: reponse.status,
      headers: Object.fromEntries(reponse.headers),
      body: Buffer.from(await reponse.arrayBuffer()),
    });
  }

  #peutNaviguer(url: string, isMainFrame: boolean): boolean {
    const evenement = { ...evenementDe(url), isMainFrame };
    evenement.preventDefault = () => {
      evenement.empeche = true;
    };
    this.emit('will-frame-navigate', evenement);
    if (isMainFrame) this.emit('will-navigate', evenement);
    if (evenement.empeche) this.#etat.navigationsRefusees.push(url);
    return !evenement.empeche;
  }

  #surveillerFenetres(page: Page): void {
    page.on('popup', (ouverte) => {
      if (this.#ouverture({ url: ouverte.url() }).action !== 'deny') return;
      this.#etat.fenetresRefusees.push(ouverte.url());
      void ouverte.close();
    });
  }

  cadre(frame: Frame): Cadre {
    const connu = this.#cadres.get(frame);
    if (connu) return connu;
    const parent = frame.parentFrame();
    const cadre = {
      get url() {
        return versReelle(frame.url());
      },
      parent: parent ? this.cadre(parent) : null,
    };
    this.#cadres.set(frame, cadre);
    return cadre;
  }

  get mainFrame(): Cadre | null {
    return this.#pagePrete ? this.cadre(this.#pagePrete.mainFrame()) : null;
  }

  setWindowOpenHandler(ouverture: Ouverture): void {
    this.#ouverture = ouverture;
  }

  setWebRTCIPHandlingPolicy(politique: string): void {
    this.#etat.politiqueWebRtc = politique;
  }

  isDestroyed(): boolean {
    return this.#pagePrete?.isClosed() ?? false;
  }

  send(canal: string, ...args: unknown[]): void {
    const envoi = (page: Page) =>
      page.evaluate(
        ([nom, valeurs]) =>
          (window as unknown as { __recevoir?: (c: string, a: unknown[]) => void }).__recevoir?.(
            nom,
            valeurs,
          ),
        [canal, structuredClone(args)] as const,
      );
    // A message to a page that is being replaced is lost, as in Electron.
    void this.page.then(envoi).catch(() => {});
  }

  /** A plain browser cannot end one page's process: only the reload that follows is seen. */
  forcefullyCrashRenderer(): void {
    this.#etat.rendusRenouveles += 1;
  }

  reload(): void {
    const signaler = (erreur: unknown) => void this.#etat.pannes.push(String(erreur));
    this.#rechargement = this.page.then((page) => page.reload()).then(() => {}, signaler);
  }

  /** A reload under way is let finish: closing across it leaves the browser waiting. */
  async fermer(): Promise<void> {
    await this.#rechargement;
    const contexte = (await this.page).context();
    await contexte.unrouteAll({ behavior: 'ignoreErrors' });
    await contexte.close();
  }

  async charger(adresse: string): Promise<void> {
    await (await this.page).goto(versDoublure(adresse));
    this.emit('charge');
  }
}

function evenementDe(url: string) {
  const evenement = {
    url,
    empeche: false,
    preventDefault: () => {
      evenement.empeche = true;
    },
  };
  return evenement;
}
