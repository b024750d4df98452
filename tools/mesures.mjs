/** `bench`: runs the files of test/bench one after the other, each in a Node 24 of its own. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Arret, dire, lancerNode24, RACINE } from './socle.mjs';

/** `mesurer(['import'])` runs only the files whose name holds that word. */
export async function mesurer(filtres) {
  const dossier = join(RACINE, 'test', 'bench');
  const fichiers = (existsSync(dossier) ? readdirSync(dossier) : [])
    .filter((nom) => nom.endsWith('.ts'))
    .filter((nom) => filtres.length === 0 || filtres.some((mot) => nom.includes(mot)))
    .sort();
  if (fichiers.length === 0) throw new Arret('Aucune mesure de test/bench ne correspond.');
  let pire = 0;
  for (const nom of fichiers) {
    dire(`\n— ${nom}`);
    pire = Math.max(pire, await lancerNode24([join(dossier, nom)]));
  }
  return pire;
}
