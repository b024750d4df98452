/** `quittance demo`: builds the demonstration base in a thread and prints what it holds. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type DateCivile, estDateCivile } from '../../shared/date-civile.ts';
import { type Answer, refus } from '../../shared/refus.ts';
import { dateDuJour } from '../version.ts';
import type { BilanDemo, DemandeDemo, DepuisDemo } from './cli-demo-fil.ts';
import { secretDonne } from './cli-secret.ts';
import { suivre, UsageError } from './cli-sortie.ts';
import { dossierParDefaut } from './dossier-base.ts';

export type OptionsDemo = {
  readonly base?: string;
  readonly sortie?: string;
  readonly au?: string;
  readonly graine?: string;
  readonly taille?: string;
};

/** Without `--base`, the demonstration of this poste, beside its base: never in its place. */
const dossierDe = (base: string | undefined): string =>
  base === undefined ? join(dossierParDefaut(), 'demonstration') : resolve(base);

/** @throws UsageError for a wrong day or number */
export async function demontrer(o: OptionsDemo): Promise<Answer<BilanDemo>> {
  const dossier = dossierDe(o.base);
  const sortie = o.sortie === undefined ? undefined : resolve(o.sortie);
  const drapeau = new SharedArrayBuffer(4);
  const demande: DemandeDemo = {
    dossier,
    motDePasse: secretDonne(),
    au: jour(o.au),
    graine: entier('graine', o.graine, { min: 0, max: 4_294_967_295 }),
    taille: entier('taille', o.taille, { min: 1, max: 1_500 }),
    sortie,
    drapeau,
  };
  if (sortie !== undefined) {
    const non = preparerSortie(sortie);
    if (non) return non;
  }
  return suivreFil(demande);
}

function suivreFil(demande: DemandeDemo): Promise<Answer<BilanDemo>> {
  const progres = suivre();
  const arreter = () => Atomics.store(new Int32Array(demande.drapeau), 0, 1);
  process.on('SIGINT', arreter);
  process.on('SIGTERM', arreter);
  const fil = new Worker(new URL('cli-demo-fil.ts', import.meta.url), { workerData: demande });
  return new Promise<Answer<BilanDemo>>((resoudre, rejeter) => {
    fil.on('message', (message: DepuisDemo) => {
      if ('progres' in message) progres.avancer(message.progres);
      else resoudre(message.reponse);
    });
    fil.on('error', rejeter);
    fil.on('exit', () =>
      rejeter(new Error('le fil de la démonstration s’est arrêté sans répondre')),
    );
  }).finally(() => {
    progres.effacer();
    process.off('SIGINT', arreter);
    process.off('SIGTERM', arreter);
  });
}

/** Said before the long work, not after. */
function preparerSortie(sortie: string): Answer<never> | null {
  try {
    mkdirSync(sortie, { recursive: true });
    return null;
  } catch {
    return {
      ok: false,
      refus: refus('SORTIE_IMPOSSIBLE', `Le dossier « ${sortie} » ne peut pas être créé.`, {
        champ: 'sortie',
      }),
    };
  }
}

function jour(texte: string | undefined): DateCivile {
  if (texte === undefined) return dateDuJour(new Date());
  if (estDateCivile(texte)) return texte;
  throw new UsageError(
    'OPTION_INVALIDE',
    `--au attend un jour AAAA-MM-JJ : « ${texte} » n’en est pas un.`,
  );
}

function entier(
  nom: string,
  texte: string | undefined,
  { min, max }: { min: number; max: number },
): number | undefined {
  if (texte === undefined) return undefined;
  const n = Number(texte);
  if (/^\d+$/.test(texte) && n >= min && n <= max) return n;
  throw new UsageError('OPTION_INVALIDE', `--${nom} attend un nombre entier de ${min} à ${max}.`);
}
