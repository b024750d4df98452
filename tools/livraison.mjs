/**
 * `dist`: the installers of this system, which need the Electron distribution and the packaging
 * tools from the network. `dist --verifier`: the same packaging on a stand-in of that
 * distribution, with nothing fetched, then a reading of what would ship.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { construire } from './construction.mjs';
import { lireArchive } from './livraison-lue.mjs';
import { Arret, dire, lancerNode24, MODULES, RACINE } from './socle.mjs';

const CONSTRUCTEUR = join(MODULES, 'electron-builder', 'cli.js');
const VERIFICATION = join(RACINE, 'dist', 'verification');

export async function livrer(args) {
  await construire(['--logLevel', 'warn']);
  if (!args.includes('--verifier')) {
    return lancerNode24([CONSTRUCTEUR, '--publish', 'never', ...args]);
  }
  const code = await lancerNode24([
    CONSTRUCTEUR,
    ...['--linux', 'dir', '--x64', '--publish', 'never'],
    `-c.electronDist=${preparerDoublure()}`,
    `-c.directories.output=${VERIFICATION}`,
  ]);
  if (code !== 0) throw new Arret('La mise en paquet a échoué.');
  const fautes = await lireArchive(join(VERIFICATION, 'linux-unpacked'));
  for (const faute of fautes) dire(`FAUTE : ${faute}`);
  return fautes.length === 0 ? 0 : 1;
}

/** The least that electron-builder takes for an Electron: a binary with its wire of fuses. */
function preparerDoublure() {
  const dossier = join(RACINE, 'dist', 'doublure');
  rmSync(join(RACINE, 'dist'), { recursive: true, force: true });
  mkdirSync(join(dossier, 'locales'), { recursive: true });
  mkdirSync(join(dossier, 'resources'));
  const fusibles = Buffer.concat([
    Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
    Buffer.from([1, 9]),
    Buffer.from('101100011'),
  ]);
  writeFileSync(join(dossier, 'electron'), fusibles, { mode: 0o755 });
  writeFileSync(join(dossier, 'version'), '45.4.1');
  for (const nom of ['LICENSE', 'LICENSES.chromium.html', 'locales/fr.pak', 'locales/en-US.pak']) {
    writeFileSync(join(dossier, nom), 'doublure\n');
  }
  return dossier;
}
