/**
 * drizzle-kit does not know STRICT tables: this closes every CREATE TABLE of the generated
 * migrations with STRICT. Run by `npm run migration`; a test checks the tables of a real base.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const dossier = join(import.meta.dirname, '..', 'src', 'main', 'store', 'migrations');
for (const nom of readdirSync(dossier).filter((n) => n.endsWith('.sql'))) {
  const chemin = join(dossier, nom);
  const texte = readFileSync(chemin, 'utf8');
  const strict = texte.replace(/(CREATE TABLE [^;]*?\n\))(;)/g, '$1 STRICT$2');
  if (strict !== texte) writeFileSync(chemin, strict);
}
