/**
 * Writes `argent.ndjson`: 1 200 entries and the answer that the second reading gives to each.
 * Run: node test/seconde-lecture/argent-ecrire.ts (Node 24). Same seed, same bytes.
 */
import { writeFileSync } from 'node:fs';
import { REGLES, type Regle } from './argent.ts';
import { type Hasard, hasardDe } from './argent-hasard.ts';
import type { Entree } from './argent-lecture.ts';

const GRAINE = 20_110_127;

/** The chosen entries, then drawn ones, never twice the same. */
function entreesDe(regle: Regle, hasard: Hasard): readonly Entree[] {
  const vues = new Map<string, Entree>();
  const retenir = (entree: Entree): void => {
    const cle = JSON.stringify(entree);
    if (!vues.has(cle)) vues.set(cle, entree);
  };
  regle.choisies.forEach(retenir);
  for (let essai = 0; vues.size < regle.lignes && essai < 100_000; essai += 1) {
    retenir(regle.engendrer(hasard));
  }
  if (vues.size < regle.lignes) throw new RangeError('trop peu de cas distincts');
  return [...vues.values()].slice(0, regle.lignes);
}

function lignes(): readonly string[] {
  const hasard = hasardDe(GRAINE);
  let numero = 0;
  return Object.entries(REGLES).flatMap(([nom, regle]) =>
    entreesDe(regle, hasard).map((entree) => {
      numero += 1;
      const reponse = regle.lire(entree);
      const attendu = 'erreur' in reponse ? { erreur: reponse.erreur.code } : reponse;
      const id = `A${String(numero).padStart(4, '0')}`;
      return JSON.stringify({ id, regle: nom, entree, attendu });
    }),
  );
}

writeFileSync(new URL('argent.ndjson', import.meta.url), `${lignes().join('\n')}\n`);
