/**
 * Where the base of this user lies when nobody says otherwise, on each system. One answer for
 * the window, the browser and the command line, so that all three open the same base.
 */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** The folder after `--base`, else the user's data folder. Other words of a carrier are left alone. */
export function dossierDemande(args: readonly string[]): string {
  const { values } = parseArgs({
    args: [...args],
    options: { base: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  });
  return typeof values.base === 'string' ? resolve(values.base) : dossierParDefaut();
}

export function dossierParDefaut(
  plateforme: string = process.platform,
  env: Readonly<Record<string, string | undefined>> = process.env,
): string {
  if (plateforme === 'win32') {
    return join(env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'quittance');
  }
  if (plateforme === 'darwin') {
    return join(homedir(), 'Library', 'Application Support', 'quittance');
  }
  return join(env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'quittance');
}
