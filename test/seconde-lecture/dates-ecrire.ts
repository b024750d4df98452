/**
 * Writes `dates.ndjson`, the 800 lines of the second reading: always the same, from one seed a
 * rule. Run: `node test/seconde-lecture/dates-ecrire.ts`.
 */
import { writeFileSync } from 'node:fs';
import { REGLES } from './dates.ts';
import { mulberry32 } from './dates-hasard.ts';
import type { Lecture } from './dates-saisie.ts';

const NOMBRES: Record<string, number> = {
  delai: 130,
  'jours-feries': 60,
  'calendrier-notification': 150,
  prescription: 200,
  'erreur-organisme': 70,
  'anv-eligible': 60,
  'contrainte-possible': 70,
  nir: 60,
};

function attendu(lecture: Lecture): unknown {
  return 'erreur' in lecture ? { erreur: lecture.erreur.code } : lecture;
}

/** `nombre` different entries of one rule, with the answer expected of each. */
function lignesDe(regle: string, nombre: number, graine: number): object[] {
  const seconde = REGLES[regle];
  if (seconde === undefined) throw new Error(`règle sans seconde lecture : ${regle}`);
  const hasard = mulberry32(graine);
  const vues = new Set<string>();
  const lignes: object[] = [];
  while (lignes.length < nombre) {
    const entree = seconde.engendrer(hasard);
    const texte = JSON.stringify(entree);
    if (vues.has(texte)) continue;
    vues.add(texte);
    lignes.push({ regle, entree, attendu: attendu(seconde.lire(entree)) });
  }
  return lignes;
}

const toutes = Object.entries(NOMBRES).flatMap(([regle, nombre], rang) =>
  lignesDe(regle, nombre, 20261121 + rang),
);
const texte = toutes
  .map((ligne, rang) => JSON.stringify({ id: `D${String(rang + 1).padStart(4, '0')}`, ...ligne }))
  .join('\n');
writeFileSync(new URL('dates.ndjson', import.meta.url), `${texte}\n`);
