/**
 * `start` and `dev`: the application in its Electron window, or, where that binary or a display
 * is missing, the same build served to this machine's browser by the loopback shell.
 */
import { watch } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { construireSiPerime } from './construction.mjs';
import { obtenirElectron } from './fenetre-electron.mjs';
import { Arret, dire, lancer, lancerNode24, RACINE } from './socle.mjs';

/** An Electron that stops with an error this early could not open its window. */
const DEMARRAGE_MS = 10_000;

export async function start(args) {
  const options = lireOptions(args);
  await construireSiPerime();
  const motif = await ouvrirFenetre(options);
  if (motif === null) return 0;
  dire(`${motif} : Quittance s’ouvre dans le navigateur de ce poste, et de lui seul.`);
  return ouvrirBoucle(options);
}

/**
 * In the browser, and the page built again at each saved file: F5 shows it. A change of src/main
 * asks to start again. No development server: the page runs under the policy it ships with.
 */
export async function dev(args) {
  const options = lireOptions(args);
  await construireSiPerime();
  let minuterie;
  const guet = watch(join(RACINE, 'src'), { recursive: true }, () => {
    clearTimeout(minuterie);
    // Editors save in several steps; and a faulty source must not end the watch.
    minuterie = setTimeout(() => construireSiPerime().catch((e) => dire(e.message)), 300);
  });
  const code = await ouvrirBoucle(options);
  guet.close();
  return code;
}

function lireOptions(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        base: { type: 'string' },
        electron: { type: 'boolean', default: false },
        navigateur: { type: 'boolean', default: false },
      },
    });
    const base = values.base === undefined ? [] : ['--base', resolve(values.base)];
    return { base, reessayer: values.electron, navigateur: values.navigateur };
  } catch {
    throw new Arret(
      'Option inconnue. Usage : npm start -- [--base DOSSIER] [--electron | --navigateur]',
      2,
    );
  }
}

/** @returns null once the window was opened and closed, else why there was none. */
async function ouvrirFenetre({ base, reessayer, navigateur }) {
  if (navigateur) return 'Ouverture demandée sans fenêtre Electron';
  const electron = await obtenirElectron({ reessayer });
  if (!electron) {
    return 'La fenêtre Electron n’a pas pu être téléchargée sur ce poste (« npm start -- --electron » réessaie)';
  }
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) {
    return 'Ce poste n’a pas d’écran pour la fenêtre Electron';
  }
  const debut = Date.now();
  const code = await lancer(electron, [RACINE, ...base]);
  if (code === 0 || Date.now() - debut > DEMARRAGE_MS) return null;
  return 'La fenêtre Electron n’a pas pu s’ouvrir (message ci-dessus)';
}

/** The channel to the child closes with us: the server never outlives its launcher. */
function ouvrirBoucle({ base }) {
  suivreNpm();
  const coquille = join(RACINE, 'src', 'main', 'shells', 'loopback.ts');
  return lancerNode24([coquille, '--ouvrir', ...base], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
}

/** npm does not always pass a signal on: when it is gone, we stop as if we had received it. */
function suivreNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 1000).unref();
}
