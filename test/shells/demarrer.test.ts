/** The launcher, run as a user does, under the Node of the system whatever its version. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const DEMARRER = join(import.meta.dirname, '..', '..', 'tools', 'demarrer.mjs');

function lancer(...args: string[]): { code: number | null; sortie: string; erreurs: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [DEMARRER, ...args], {
    encoding: 'utf8',
  });
  return { code: status, sortie: stdout, erreurs: stderr };
}

test('sans commande, le lanceur dit en une ligne ce qu’il sait faire', () => {
  const { code, sortie, erreurs } = lancer();
  expect(code).toBe(2);
  expect(sortie).toBe('');
  expect(erreurs).toMatch(
    /^Usage : .*start\|dev\|build\|quittance\|test\|check\|check:articles\|bench\|dist/,
  );
});

test('un nom hérité de tout objet n’est pas une commande', () => {
  expect(lancer('constructor')).toMatchObject({ code: 2, sortie: '' });
});

test('une option inconnue de start est refusée par une phrase, sans pile d’appels', () => {
  const { code, erreurs } = lancer('start', '--inconnue');
  expect(code).toBe(2);
  expect(erreurs).toMatch(/^Option inconnue\. Usage : npm start -- \[--base DOSSIER\]/);
  expect(erreurs).not.toContain('at ');
});
