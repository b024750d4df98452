/** What the files of a base let somebody read who has the disk and no phrase. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ADMINISTRATRICE, PHRASE } from './recit-poste.ts';

const RACINE = join(import.meta.dirname, '..', '..');
const ENCODAGES = ['utf8', 'latin1', 'utf16le'] as const;

/** « fichier : mot » for each of these words written in clear in a file of the folder. */
export function motsEnClair(dossier: string, mots: readonly string[]): string[] {
  return fichiersDe(dossier).flatMap((nom) => {
    const octets = readFileSync(join(dossier, nom));
    return mots
      .filter((mot) => ENCODAGES.some((encodage) => octets.includes(Buffer.from(mot, encodage))))
      .map((mot) => `${nom} : ${mot}`);
  });
}

export const fichiersDe = (dossier: string): string[] =>
  readdirSync(dossier, { recursive: true, withFileTypes: true })
    .filter((entree) => entree.isFile())
    .map((entree) => join(entree.parentPath, entree.name).slice(dossier.length + 1));

/** The note is recorded by another process, which is then killed without a word. */
export async function couperEnPleinTravail(
  dossier: string,
  { debiteur, note, avantLaCoupure }: { debiteur: string; note: string; avantLaCoupure(): void },
): Promise<NodeJS.Signals | null> {
  const coupure = join(import.meta.dirname, 'recit-coupure.ts');
  const processus = spawn(process.execPath, [coupure, dossier, debiteur, note], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const sortie = once(processus, 'exit');
  let notee = false;
  try {
    for await (const ligne of createInterface({ input: processus.stdout })) {
      notee = ligne === 'NOTE';
      if (notee) break;
    }
    if (!notee) throw new Error('le poste s’est arrêté avant la coupure');
    avantLaCoupure();
  } finally {
    processus.kill('SIGKILL');
  }
  const [, signal] = (await sortie) as [number | null, NodeJS.Signals | null];
  return signal;
}

/** `quittance verifier`, on a base that nobody holds. */
export function verifier(dossier: string): { code: number | null; dit: string } {
  const cli = join(RACINE, 'src', 'main', 'shells', 'cli.ts');
  const { status, stderr } = spawnSync(
    process.execPath,
    [cli, '--base', dossier, '--compte', ADMINISTRATRICE.identifiant, 'verifier'],
    { encoding: 'utf8', env: { ...process.env, QUITTANCE_MOT_DE_PASSE: PHRASE } },
  );
  return { code: status, dit: stderr };
}
