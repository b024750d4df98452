/** Starts the child and kills it: what it said before, and nothing after. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Reglages } from './enfant.ts';

export type Vie = {
  /** Complete lines said so far. */
  readonly lignes: readonly string[];
  /** Resolves once a line starts with `debut`; rejects if the process ends before. */
  attendre(debut: string): Promise<string>;
  /** kill -9, then waits for the end. */
  tuer(): Promise<void>;
};

const ENFANT = join(import.meta.dirname, 'enfant.ts');

export function lancer(travail: string, reglages: Reglages): Vie {
  const enfant = spawn(process.execPath, [ENFANT, travail, JSON.stringify(reglages)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, QUITTANCE_CONTROLE_SORTIE: '' },
  });
  const lignes: string[] = [];
  const attentes = new Set<() => void>();
  let reste = '';
  let erreurs = '';
  let finie = false;
  enfant.stdout.setEncoding('utf8').on('data', (texte: string) => {
    const morceaux = (reste + texte).split('\n');
    reste = morceaux.pop() ?? '';
    lignes.push(...morceaux);
    for (const reveiller of attentes) reveiller();
  });
  enfant.stderr.setEncoding('utf8').on('data', (texte: string) => {
    erreurs += texte;
  });
  const fin = new Promise<void>((resoudre) => {
    enfant.on('close', () => {
      finie = true;
      for (const reveiller of attentes) reveiller();
      resoudre();
    });
  });
  return {
    lignes,
    attendre: (debut) =>
      new Promise((resoudre, rejeter) => {
        const voir = () => {
          const ligne = lignes.find((l) => l.startsWith(debut));
          if (ligne === undefined && !finie) return;
          attentes.delete(voir);
          if (ligne === undefined)
            rejeter(new Error(`fini avant « ${debut} » : ${lignes.join(' | ')} ${erreurs}`));
          else resoudre(ligne);
        };
        attentes.add(voir);
        voir();
      }),
    async tuer() {
      enfant.kill('SIGKILL');
      await fin;
    },
  };
}

export const patienter = (ms: number) => new Promise((resoudre) => setTimeout(resoudre, ms));

/** Rounds of kill -9: 20 unless QUITTANCE_COUPURES says otherwise. */
export const TOURS = Number(process.env.QUITTANCE_COUPURES ?? 20);
/** The rarer cuts are tried a fraction as often. */
export const QUELQUES = Math.max(3, Math.ceil(TOURS / 4));
export const LONG = 60_000 + TOURS * 3_000;
