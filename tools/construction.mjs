/**
 * The build of main, preload and renderer by electron-vite, made again only when a source is
 * newer than the last complete build (out/.construit).
 */
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Arret, dire, lancerNode24, MODULES, RACINE } from './socle.mjs';

const TEMOIN = join(RACINE, 'out', '.construit');
const SOURCES = ['src', 'electron.vite.config.ts', 'package-lock.json', 'tsconfig.json'];

export async function construireSiPerime() {
  if (existsSync(TEMOIN) && plusRecent() <= statSync(TEMOIN).mtimeMs) return;
  dire('Construction de l’application…');
  await construire(['--logLevel', 'warn']);
}

/** @throws Arret when the build fails; the previous witness is gone, so the next start retries. */
export async function construire(args = []) {
  rmSync(TEMOIN, { force: true });
  // Taken before the build: a source saved while it runs makes the next start build again.
  const debut = new Date();
  const outil = join(MODULES, 'electron-vite', 'bin', 'electron-vite.js');
  const code = await lancerNode24([outil, 'build', ...args], { stdio: ['ignore', 2, 2] });
  if (code !== 0) throw new Arret('La construction de l’application a échoué.');
  writeFileSync(TEMOIN, `${debut.toISOString()}\n`);
}

/** Newest change among the sources, folders included: a deleted file counts too. */
function plusRecent() {
  return Math.max(...SOURCES.map((nom) => derniereModification(join(RACINE, nom))));
}

function derniereModification(chemin) {
  const etat = statSync(chemin, { throwIfNoEntry: false });
  if (!etat) return 0;
  if (!etat.isDirectory()) return etat.mtimeMs;
  const dedans = readdirSync(chemin).map((nom) => derniereModification(join(chemin, nom)));
  return Math.max(etat.mtimeMs, ...dedans);
}
