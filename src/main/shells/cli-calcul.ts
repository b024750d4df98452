/**
 * `quittance calcul`: NDJSON on the standard input, one answer a line on the standard output, in
 * the same order, as a stream. Loads the rules alone: no store, no letters, no session.
 * Invariant: every line has its answer, whatever it holds; a slow reader slows the reading down.
 */
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { repondreCalcul } from '../calcul.ts';
import { CODES, type Code, dire } from './cli-sortie.ts';

/** Characters of a line that is still read; a longer one is skipped, and answered as no JSON. */
const LIGNE_MAX = 64 * 1024 * 1024;
const BOM = '\ufeff';

/** Answers the standard input until its end. @returns the exit code */
export function lancer(): Promise<Code> {
  process.stdin.setEncoding('utf8');
  return repondreAuFlux(process.stdin as AsyncIterable<string>, process.stdout, repondreCalcul);
}

/**
 * Answers each line of `entree` by `repondre`, whatever it holds.
 * @returns 0 when every line was answered, 3 when `repondre` failed on one of them (a bug)
 */
export async function repondreAuFlux(
  entree: AsyncIterable<string>,
  sortie: Writable,
  repondre: (ligne: string) => string,
): Promise<Code> {
  const lignes = new Decoupeur();
  const bilan: { code: Code } = { code: CODES.fait };
  const envoyer = async (recues: readonly string[]) => {
    if (recues.length === 0) return;
    let texte = '';
    for (const ligne of recues) texte += `${repondreOuAvouer(ligne, repondre, bilan)}\n`;
    if (!sortie.write(texte)) await once(sortie, 'drain');
  };
  for await (const morceau of entree) await envoyer(lignes.couper(morceau));
  await envoyer(lignes.finir());
  return bilan.code;
}

/** A rule that fails is a bug: it is told apart, and the run goes on. */
function repondreOuAvouer(
  ligne: string,
  repondre: (ligne: string) => string,
  bilan: { code: Code },
): string {
  try {
    return repondre(ligne);
  } catch (erreur) {
    bilan.code = CODES.interne;
    dire(erreur instanceof Error ? (erreur.stack ?? erreur.message) : String(erreur));
    const message = 'Une erreur imprévue a empêché de répondre à cette ligne.';
    return JSON.stringify({ id: null, erreur: { code: 'interne', champ: null, message } });
  }
}

/** Cuts a stream at line feeds; the end of the last line may be missing. */
class Decoupeur {
  private reste: string[] = [];
  private taille = 0;
  private debut = true;

  /** The lines that `recu` completes. */
  couper(recu: string): string[] {
    const morceau = this.debut && recu.startsWith(BOM) ? recu.slice(1) : recu;
    this.debut = false;
    const lignes: string[] = [];
    let depuis = 0;
    for (let fin = morceau.indexOf('\n'); fin !== -1; fin = morceau.indexOf('\n', depuis)) {
      this.garder(morceau.slice(depuis, fin));
      lignes.push(this.rendre());
      depuis = fin + 1;
    }
    this.garder(morceau.slice(depuis));
    return lignes;
  }

  /** What is left after the last line feed: nothing when the text ended with one. */
  finir(): string[] {
    return this.taille === 0 ? [] : [this.rendre()];
  }

  private garder(bout: string): void {
    this.taille += bout.length;
    if (bout !== '' && this.taille <= LIGNE_MAX) this.reste.push(bout);
  }

  private rendre(): string {
    const ligne = this.taille > LIGNE_MAX ? '' : this.reste.join('');
    this.reste = [];
    this.taille = 0;
    return ligne;
  }
}
