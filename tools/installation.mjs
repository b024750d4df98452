/**
 * Dependencies: `npm ci` when node_modules does not hold exactly what the lock file says.
 * Invariant: node_modules/.quittance-verrou holds the hash of the lock file that was installed,
 * so that a warm start reads one file and goes on.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Arret, dire, lancer, MODULES, RACINE } from './socle.mjs';

const VERROU = join(RACINE, 'package-lock.json');
const MARQUE = join(MODULES, '.quittance-verrou');
const BATTEMENT_MS = 10_000;

/** sha256 of the lock file, in hexadecimal: what « the same dependencies » means. */
export function empreinteVerrou() {
  return createHash('sha256').update(readFileSync(VERROU)).digest('hex');
}

/** Installs what is missing, and only then. @throws Arret when npm could not install. */
export async function assurerDependances() {
  const empreinte = empreinteVerrou();
  if (existsSync(MARQUE) && readFileSync(MARQUE, 'utf8') === empreinte) return;
  if (!installationConforme()) await installer();
  writeFileSync(MARQUE, empreinte);
}

/** Someone may have run `npm ci` by hand: npm's own record then equals the lock file. */
function installationConforme() {
  const temoin = join(MODULES, '.package-lock.json');
  if (!existsSync(temoin)) return false;
  const voulus = JSON.parse(readFileSync(VERROU, 'utf8')).packages;
  const poses = JSON.parse(readFileSync(temoin, 'utf8')).packages;
  return Object.entries(voulus).every(([chemin, voulu]) => {
    if (!chemin.includes('node_modules/') || voulu.link) return true;
    const pose = poses[chemin];
    if (!pose) return voulu.optional === true || voulu.peer === true;
    return pose.version === voulu.version && pose.integrity === voulu.integrity;
  });
}

async function installer() {
  dire('Installation des dépendances (npm ci), une minute environ…');
  const debut = Date.now();
  const battement = setInterval(() => {
    dire(`… installation en cours, ${Math.round((Date.now() - debut) / 1000)} s`);
  }, BATTEMENT_MS);
  try {
    const [programme, args, options] = commandeNpm();
    const code = await lancer(programme, args, { stdio: ['ignore', 2, 2], ...options });
    if (code !== 0) {
      throw new Arret(
        'L’installation des dépendances a échoué : voyez le message de npm ci-dessus.',
      );
    }
  } finally {
    clearInterval(battement);
  }
  dire(`Dépendances installées en ${Math.round((Date.now() - debut) / 1000)} s.`);
}

/** The npm that runs us if there is one: the same version, whatever the PATH says. */
function commandeNpm() {
  // Errors only: this npm may run on an older Node than the packages ask for, which they never see.
  const args = ['ci', '--loglevel=error'];
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('npm-cli.js')) return [process.execPath, [cli, ...args], {}];
  return ['npm', args, { shell: process.platform === 'win32' }];
}
