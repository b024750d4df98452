/**
 * Generates a migration (`npm run migration -- --name <word>`). drizzle-kit does not know STRICT
 * tables: every CREATE TABLE is closed with STRICT; a test checks the tables of a real base.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const generation = spawnSync(
  'drizzle-kit',
  ['generate', '--config', 'drizzle.config.ts', ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
if (generation.status !== 0) process.exit(generation.status ?? 1);

const dossier = join(import.meta.dirname, '..', 'src', 'main', 'store', 'migrations');
for (const nom of readdirSync(dossier).filter((n) => n.endsWith('.sql'))) {
  const chemin = join(dossier, nom);
  const texte = readFileSync(chemin, 'utf8');
  const strict = texte.replace(/(CREATE TABLE [^;]*?\n\))(;)/g, '$1 STRICT$2');
  if (strict !== texte) writeFileSync(chemin, strict);
}
