/**
 * What the lock file must hold: exact versions, an integrity hash for each package, no host of a
 * registry, no install script among what is shipped, and one version only of the packages whose
 * doubling would be a fault (cryptography, database, schemas, interface).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RACINE } from './socle.mjs';

const UNIQUES = [
  'better-sqlite3',
  '@node-rs/argon2',
  'drizzle-orm',
  'zod',
  'decimal.js',
  'temporal-polyfill',
  'react',
  'react-dom',
  '@mantine/core',
  '@mantine/hooks',
];
const EXACTE = /^(npm:(@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;

/** @returns one French sentence for each fault; none when the files are sound. */
export function fautesDesPaquets() {
  const lire = (nom) => JSON.parse(readFileSync(join(RACINE, nom), 'utf8'));
  return [
    ...fautesDuManifeste(lire('package.json'), 'package.json'),
    ...fautesDuManifeste(lire('tools/node24/package.json'), 'tools/node24/package.json'),
    ...fautesDuVerrou(lire('package-lock.json').packages),
  ];
}

function fautesDuManifeste(manifeste, nom) {
  const listes = ['dependencies', 'devDependencies', 'optionalDependencies'];
  return listes
    .flatMap((liste) => Object.entries(manifeste[liste] ?? {}))
    .filter(([, version]) => !EXACTE.test(version))
    .map(
      ([paquet, version]) => `${nom} : « ${paquet} » n’est pas à une version exacte (${version}).`,
    );
}

function fautesDuVerrou(paquets) {
  const entrees = Object.entries(paquets).filter(([chemin]) => chemin.includes('node_modules/'));
  const fautes = [];
  for (const [chemin, { resolved, integrity, link, inBundle, dev, hasInstallScript }] of entrees) {
    if (link) continue;
    if (resolved !== undefined) fautes.push(`${chemin} : adresse « resolved » dans le verrou.`);
    if (!integrity && !inBundle) fautes.push(`${chemin} : pas d’empreinte d’intégrité.`);
    const native = chemin === 'node_modules/better-sqlite3'; // binding.gyp; its binaries are inside
    if (hasInstallScript && !dev && !native)
      fautes.push(`${chemin} : script d’installation livré.`);
  }
  fautes.push(...absentsDuVerrou(paquets, entrees));
  for (const nom of UNIQUES) {
    const places = entrees.filter(([chemin]) => chemin.endsWith(`node_modules/${nom}`));
    const versions = new Set(places.map(([, { version }]) => version));
    if (versions.size !== 1) {
      fautes.push(
        `« ${nom} » est présent en ${versions.size} versions : ${[...versions].join(', ')}.`,
      );
    }
  }
  return fautes;
}

/**
 * Packages asked for and not locked. A registry that lags on one platform makes npm leave it out
 * in silence when it writes the lock file, and refuse that lock file in `npm ci`.
 */
function absentsDuVerrou(paquets, entrees) {
  return entrees.flatMap(([chemin, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((nom) => !lieuxPossibles(chemin, nom).some((lieu) => lieu in paquets))
      .map((nom) => `${chemin} : « ${nom} » manque au verrou, npm ci le refusera.`),
  );
}

/** Where Node looks for a package from inside another: its own folder, then each one above. */
function lieuxPossibles(chemin, nom) {
  const etages = chemin.split('/node_modules/');
  const dessus = etages.map((_, i) => `${etages.slice(0, i + 1).join('/node_modules/')}/`);
  return [...dessus, ''].map((debut) => `${debut}node_modules/${nom}`);
}
