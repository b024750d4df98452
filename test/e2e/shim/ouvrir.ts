/**
 * Imports the built main process with `electron` replaced. Node's own loader does the replacing,
 * so the file that runs is the file that ships.
 */
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Taille } from './navigateur.ts';

const MAIN = pathToFileURL(join(import.meta.dirname, '../../../out/main/electron.js'));
const DOUBLURE = new URL('./electron.ts', import.meta.url);

let numero = 0;

registerHooks({
  resolve(nom, contexte, suivant) {
    if (nom !== 'electron') return suivant(nom, contexte);
    const application = new URL(contexte.parentURL ?? '').searchParams.get('application');
    // A shared chunk would give the same copy to two applications.
    if (!application) throw new Error(`${contexte.parentURL} importe electron hors de l’entrée`);
    return { url: adresse(DOUBLURE, application), format: 'module-typescript', shortCircuit: true };
  },
});

function adresse(base: URL, application: string): string {
  const url = new URL(base);
  url.searchParams.set('application', application);
  return url.href;
}

export type Double = typeof import('./electron.ts');

/** @returns the stand-in's own objects, to ask what was registered and refused. */
export async function ouvrirMain(base: string, taille?: Taille): Promise<Double> {
  numero += 1;
  const double = (await import(adresse(DOUBLURE, String(numero)))) as Double;
  double.etat.taille = taille;
  const arguments_ = process.argv;
  process.argv = [process.execPath, MAIN.pathname, '--base', base];
  try {
    await import(adresse(MAIN, String(numero)));
  } finally {
    process.argv = arguments_;
  }
  return double;
}
