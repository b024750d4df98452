/**
 * Writes docs/captures: each screen in two sizes, on the demonstration base of the mocks' day.
 * Not a test: `node test/e2e/captures.ts`, under the Node 24 of the project.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const RACINE = join(import.meta.dirname, '..', '..');
const JOUR = '2026-11-23';

function lancer(args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 2, 2], cwd: RACINE });
  if (status !== 0) process.exit(status ?? 1);
}

const dossier = mkdtempSync(join(tmpdir(), 'quittance-captures-'));
process.on('exit', () => rmSync(dossier, { recursive: true, force: true }));

lancer(['tools/demarrer.mjs', 'build', '--si-perime']);
lancer([
  'src/main/shells/cli.ts',
  'demo',
  ...['--base', join(dossier, 'demonstration'), '--au', JOUR],
]);
process.env.QUITTANCE_ESSAI_JOUR = `${JOUR}T09:42:00Z`;
const jour = pathToFileURL(join(import.meta.dirname, '../jour-impose.ts')).href;
lancer(['--import', jour, 'test/e2e/captures-ecrans.ts', dossier, ...process.argv.slice(2)]);
