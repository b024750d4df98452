/**
 * `check`: types, purity, lint, plan of the house (import directions, names, sizes) and the lock
 * file. Every step runs even when one before it fails: one reading, all the faults.
 */
import { join } from 'node:path';
import { fautesDesPaquets } from './paquets.mjs';
import { dire, lancerNode24, MODULES } from './socle.mjs';

const outil = (...chemin) => join(MODULES, ...chemin);

const ETAPES = [
  ['Types', () => lancerNode24([outil('typescript', 'bin', 'tsc'), '-p', 'tsconfig.json'])],
  ['Pureté', () => lancerNode24([outil('typescript', 'bin', 'tsc'), '-p', 'tsconfig.pure.json'])],
  ['Forme', () => lancerNode24([outil('@biomejs', 'biome', 'bin', 'biome'), 'check'])],
  [
    'Plan de la maison',
    () =>
      lancerNode24([
        outil('vitest', 'vitest.mjs'),
        ...['run', '--project', 'unitaire', 'test/architecture.test.ts'],
      ]),
  ],
  ['Paquets', controlerPaquets],
];

/** @returns 0 when every step passed. */
export async function controler() {
  const bilan = [];
  for (const [nom, executer] of ETAPES) {
    dire(`\n— ${nom}`);
    bilan.push([nom, (await executer()) === 0]);
  }
  dire('');
  for (const [nom, juste] of bilan) dire(`${juste ? 'bon   ' : 'FAUTE '} ${nom}`);
  return bilan.every(([, juste]) => juste) ? 0 : 1;
}

function controlerPaquets() {
  const fautes = fautesDesPaquets();
  for (const faute of fautes) dire(faute);
  return fautes.length === 0 ? 0 : 1;
}
