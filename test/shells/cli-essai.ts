/** The command line as a user has it: a child process, its two outputs and its exit code. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { creerApp } from '../../src/main/app.ts';
import { construireDemonstration } from '../../src/main/demonstration/construire.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';

const RACINE = join(import.meta.dirname, '..', '..');
const CLI = join(RACINE, 'src', 'main', 'shells', 'cli.ts');

export const PHRASE = 'Une-phrase-a-moi-2026';

/** A small demonstration, opened by `PHRASE`. @returns the account of Camille */
export function batirBase(dossier: string): string {
  return construireDemonstration(creerApp, {
    dossier,
    motDePasse: PHRASE,
    au: dateCivile('2026-11-21'),
    taille: 1,
    progres: () => {},
    interrompu: undefined,
  }).compteId;
}

export type Fin = {
  readonly code: number | null;
  readonly sortie: string;
  readonly erreur: string;
  /** The standard output, read as the JSON that it must be. */
  json(): { ok?: boolean; value?: unknown; refus?: { code: string; message: string } };
};

type Lancement = {
  /** Secret phrase given by the environment; null: none. */
  readonly phrase?: string | null;
  /** What the standard input says; « ferme »: there is none. */
  readonly entree?: string | Buffer | 'ferme';
  readonly env?: Record<string, string>;
};

/** @returns the process and its end */
export function demarrer(args: readonly string[], o: Lancement = {}) {
  const { QUITTANCE_MOT_DE_PASSE: _heritee, ...heritees } = process.env;
  const phrase = o.phrase === undefined ? PHRASE : o.phrase;
  const enfant = spawn(process.execPath, [CLI, ...args], {
    cwd: RACINE,
    env: { ...heritees, ...o.env, ...(phrase === null ? {} : { QUITTANCE_MOT_DE_PASSE: phrase }) },
    stdio: [o.entree === 'ferme' ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  nourrir(enfant, o.entree);
  return { enfant, fin: finDe(enfant) };
}

export const lancer = (args: readonly string[], o?: Lancement): Promise<Fin> =>
  demarrer(args, o).fin;

function nourrir({ stdin }: ChildProcess, entree: Lancement['entree']): void {
  // A reader that leaves early closes the pipe: that is what some tests are about.
  stdin?.on('error', () => {});
  if (entree === undefined) stdin?.end();
  else if (entree !== 'ferme') stdin?.end(entree);
}

function finDe(enfant: ChildProcess): Promise<Fin> {
  const lus = { sortie: '', erreur: '' };
  enfant.stdout?.setEncoding('utf8').on('data', (texte: string) => {
    lus.sortie += texte;
  });
  enfant.stderr?.setEncoding('utf8').on('data', (texte: string) => {
    lus.erreur += texte;
  });
  return new Promise((resoudre, rejeter) => {
    enfant.on('error', rejeter);
    enfant.on('close', (code) => resoudre({ code, ...lus, json: () => JSON.parse(lus.sortie) }));
  });
}
