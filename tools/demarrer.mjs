/**
 * The one launcher behind every npm script. Runs under any Node >= 20 with nothing installed:
 * installs what is missing, finds the pinned Node 24, and runs the command with it.
 */

import { join } from 'node:path';
import { assurerDependances } from './installation.mjs';
import { Arret, dire, lancerNode24, RACINE } from './socle.mjs';

const COMMANDES = {
  start: async (args) => (await import('./ouverture.mjs')).start(args),
  dev: async (args) => (await import('./ouverture.mjs')).dev(args),
  build: construire,
  quittance: (args) => lancerNode24([join(RACINE, 'src', 'main', 'shells', 'cli.ts'), ...args]),
  test: async (args) => (await import('./essais.mjs')).essayer(args),
  check: async () => (await import('./controle.mjs')).controler(),
  'check:articles': () => lancerNode24([join(RACINE, 'tools', 'articles', 'verifier.ts')]),
  bench: async (args) => (await import('./mesures.mjs')).mesurer(args),
  dist: async (args) => (await import('./livraison.mjs')).livrer(args),
};

async function construire(args) {
  const { construire: tout, construireSiPerime } = await import('./construction.mjs');
  await (args.includes('--si-perime') ? construireSiPerime() : tout(args));
  return 0;
}

async function principal([nom, ...args]) {
  const commande = Object.hasOwn(COMMANDES, nom ?? '') ? COMMANDES[nom] : undefined;
  if (!commande) {
    throw new Arret(
      `Usage : node tools/demarrer.mjs ${Object.keys(COMMANDES).join('|')} [options]`,
      2,
    );
  }
  await assurerDependances();
  return commande(args);
}

try {
  process.exitCode = await principal(process.argv.slice(2));
} catch (erreur) {
  if (!(erreur instanceof Arret)) throw erreur;
  dire(erreur.message);
  process.exitCode = erreur.code;
}
