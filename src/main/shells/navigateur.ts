/**
 * Opens the page in the browser of this session, where there is one. The token never stands on a
 * command line, which every user of the machine may read: the browser opens a file of ours,
 * readable by us alone, that leads to the address.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** @returns the function that erases the file. */
export function ouvrirNavigateur(adresse: string): () => void {
  const programme = ouvreur();
  if (programme === null) return () => {};
  const dossier = mkdtempSync(join(tmpdir(), 'quittance-'));
  const fichier = join(dossier, 'ouvrir.html');
  const page = `<!doctype html><meta http-equiv="refresh" content="0;url=${adresse}">`;
  writeFileSync(fichier, page, { mode: 0o600 });
  const [nom, ...args] = programme;
  const enfant = spawn(nom, [...args, pathToFileURL(fichier).href], {
    detached: true,
    stdio: 'ignore',
  });
  // Without a browser the address is on the screen all the same.
  enfant.on('error', () => {});
  enfant.unref();
  return () => rmSync(dossier, { recursive: true, force: true });
}

function ouvreur(): [string, ...string[]] | null {
  if (process.platform === 'darwin') return ['open'];
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return DISPLAY || WAYLAND_DISPLAY ? ['xdg-open'] : null;
}
