/**
 * Opens the built application for a test, in the stand-in of Electron or through the loopback
 * shell, and gives the page with what a test asks of it.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { nouveauContexte, type Releve, suivreErreurs, type Taille } from './shim/navigateur.ts';
import { type Double, ouvrirMain } from './shim/ouvrir.ts';

const RACINE = join(import.meta.dirname, '..', '..');
const NORMES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export type Application = {
  readonly page: Page;
  /** Closes as a user does; resolves once the base is closed. */
  fermer(): Promise<void>;
  /** Refusals of the content security policy since the opening. */
  violationsCsp(): readonly string[];
  /** Addresses outside the application that the page asked for; none got through. */
  requetesBloquees(): readonly string[];
  /** Uncaught errors and error lines of the page's console. */
  erreurs(): readonly string[];
  /** Accessibility faults of what is on the screen (WCAG 2.2 A and AA), one line each. */
  axe(): Promise<string[]>;
  /** Writes docs/captures/<nom>.png. */
  capture(nom: string): Promise<void>;
};

/** @param base folder of the base, one for each test. */
export async function ouvrirApplication(o: {
  base: string;
  taille?: Taille;
}): Promise<Application & { readonly electron: Double }> {
  const electron = await ouvrirMain(o.base, o.taille);
  const fenetre = electron.derniereFenetre.valeur;
  if (!fenetre) throw new Error('l’application n’a pas ouvert de fenêtre');
  const page = await fenetre.webContents.page;
  const gestes = gestesDe(page, electron.etat.releve);
  await once(fenetre, 'show');
  return {
    ...gestes,
    electron,
    async fermer() {
      await fenetre.close();
      await electron.app.finie;
    },
  };
}

/** The loopback shell as `npm start` runs it: a process of its own, under Node 24. */
export async function ouvrirLoopback(o: {
  base: string;
  taille?: Taille;
  /** Added to the environment of the process. */
  env?: Readonly<Record<string, string>>;
}): Promise<Application & { readonly adresse: string; readonly processus: ChildProcess }> {
  const coquille = join(RACINE, 'src', 'main', 'shells', 'loopback.ts');
  const processus = spawn(process.execPath, [coquille, '--base', o.base], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...o.env },
  });
  const adresse = await lireAdresse(processus);
  const releve: Releve = { requetesBloquees: [], violationsCsp: [] };
  const contexte = await nouveauContexte(releve, o.taille);
  const { origin } = new URL(adresse);
  await contexte.route(/.*/, (route) => {
    if (new URL(route.request().url()).origin === origin) return route.continue();
    releve.requetesBloquees.push(route.request().url());
    return route.abort();
  });
  const page = await contexte.newPage();
  const gestes = gestesDe(page, releve);
  await page.goto(adresse);
  return {
    ...gestes,
    adresse,
    processus,
    async fermer() {
      await contexte.close();
      if (processus.exitCode !== null || processus.signalCode !== null) return;
      processus.kill('SIGTERM');
      await once(processus, 'exit');
    },
  };
}

async function lireAdresse(processus: ChildProcess): Promise<string> {
  if (!processus.stdout) throw new Error('pas de sortie à lire');
  for await (const ligne of createInterface({ input: processus.stdout })) {
    const adresse = /http:\/\/127\.0\.0\.1:\d+\/#jeton=[\w-]+/.exec(ligne)?.[0];
    if (adresse) return adresse;
  }
  throw new Error('la boucle locale s’est arrêtée sans donner d’adresse');
}

function gestesDe(page: Page, releve: Releve): Omit<Application, 'fermer'> {
  const erreurs = suivreErreurs(page);
  return {
    page,
    violationsCsp: () => releve.violationsCsp,
    requetesBloquees: () => releve.requetesBloquees,
    erreurs: () => erreurs,
    async axe() {
      const { violations } = await new AxeBuilder({ page }).withTags(NORMES).analyze();
      return violations.flatMap((faute) =>
        faute.nodes.map((noeud) => `${faute.id} (${faute.impact}) ${noeud.target.join(' ')}`),
      );
    },
    async capture(nom) {
      const dossier = join(RACINE, 'docs', 'captures');
      mkdirSync(dossier, { recursive: true });
      await page.screenshot({ path: join(dossier, `${nom}.png`), animations: 'disabled' });
    },
  };
}
