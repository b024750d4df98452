/**
 * The Electron binary: not in the npm package, fetched by Electron's own installer, which checks
 * it against checksums.json. The wait is bounded and a failure is remembered for this lock file,
 * so that a poste without that download never waits twice.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { empreinteVerrou } from './installation.mjs';
import { dire, environnement, MODULES, node24 } from './socle.mjs';

const PAQUET = join(MODULES, 'electron');
const ECHEC = join(MODULES, '.quittance-sans-electron');
const ATTENTE_MS = 20_000;

/**
 * Path of the binary, or null when it cannot be had. `reessayer` forgets a remembered failure.
 */
export async function obtenirElectron({ reessayer = false } = {}) {
  const present = binaire();
  if (present) return present;
  if (reessayer) rmSync(ECHEC, { force: true });
  if (existsSync(ECHEC) && readFileSync(ECHEC, 'utf8') === empreinteVerrou()) return null;
  dire(`Recherche de la fenêtre Electron (${ATTENTE_MS / 1000} s au plus)…`);
  await installer();
  const pose = binaire();
  if (!pose) writeFileSync(ECHEC, empreinteVerrou());
  return pose;
}

/** Electron writes path.txt last: its presence means a complete unpacking. */
function binaire() {
  const temoin = join(PAQUET, 'path.txt');
  if (!existsSync(temoin)) return null;
  const chemin = join(PAQUET, 'dist', readFileSync(temoin, 'utf8'));
  return existsSync(chemin) ? chemin : null;
}

function installer() {
  return new Promise((resoudre) => {
    const enfant = spawn(node24(), [join(PAQUET, 'install.js')], {
      env: environnement(),
      stdio: 'ignore',
    });
    const limite = setTimeout(() => enfant.kill('SIGKILL'), ATTENTE_MS);
    const finir = () => {
      clearTimeout(limite);
      resoudre();
    };
    enfant.on('error', finir);
    enfant.on('exit', finir);
  });
}
