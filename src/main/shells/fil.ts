/**
 * One working thread seen from the outside: questions out, answers in.
 * Invariant: every question settles. If the thread dies, the pending ones settle as `null`.
 */
import { Worker } from 'node:worker_threads';
import type { Progres } from '../../shared/contract/operation.ts';
import type { Demande, DepuisOuvrier, Naissance, VersOuvrier } from './messages.ts';

type Reponse = Exclude<DepuisOuvrier, { type: 'progres' }>;
type ReponseA<D extends Demande> = Extract<Reponse, { type: D['type'] }>['valeur'];
type Attente = {
  finir: (reponse: { valeur: Reponse['valeur'] } | null) => void;
  progres: ((p: Progres) => void) | undefined;
};

export type Fil = {
  /** @returns the answer, or null when the thread died before giving it. */
  demander<D extends Demande>(
    demande: D,
    progres?: (p: Progres) => void,
  ): Promise<{ valeur: ReponseA<D> } | null>;
  readonly vivant: boolean;
  /** Lets the thread close its base and end; resolves once it has. */
  fermer(): Promise<void>;
};

/** The same file beside this one: .ts under Node, .js once bundled. */
const ADRESSE = new URL(
  import.meta.url.endsWith('.ts') ? 'ouvrier.ts' : 'ouvrier.js',
  import.meta.url,
);
const FERMETURE_MS = 5_000;

/**
 * @param naissance its session's key is moved into the thread: no copy stays here.
 * @param adresse the file that the thread runs.
 */
export function ouvrirFil(naissance: Naissance, adresse: URL = ADRESSE): Fil {
  const cle = naissance.session?.cleBase;
  const travailleur = new Worker(adresse, {
    workerData: naissance,
    transferList: cle ? [cle.buffer as ArrayBuffer] : [],
  });
  const attentes = new Map<number, Attente>();
  let numero = 0;
  let vivant = true;

  const fin = new Promise<void>((resoudre) => {
    travailleur.on('exit', () => {
      vivant = false;
      for (const { finir } of attentes.values()) finir(null);
      attentes.clear();
      resoudre();
    });
  });
  travailleur.on('error', (erreur) => {
    vivant = false;
    console.error('fil de travail arrêté :', erreur);
  });
  travailleur.on('message', (message: DepuisOuvrier) => {
    const attente = attentes.get(message.numero);
    if (message.type === 'progres') return attente?.progres?.(message.progres);
    attentes.delete(message.numero);
    attente?.finir({ valeur: message.valeur });
  });

  return {
    get vivant() {
      return vivant;
    },
    demander(demande, progres) {
      if (!vivant) return Promise.resolve(null);
      const mien = ++numero;
      // Posted first: what cannot be cloned throws here, before anything waits for an answer.
      travailleur.postMessage({ numero: mien, demande } satisfies VersOuvrier);
      return new Promise((resoudre) => {
        attentes.set(mien, {
          progres,
          // A thread answers a question with a value of the question's own type.
          finir: (reponse) => resoudre(reponse as { valeur: ReponseA<typeof demande> } | null),
        });
      });
    },
    async fermer() {
      if (vivant) travailleur.postMessage({ fermer: true } satisfies VersOuvrier);
      const limite = setTimeout(() => void travailleur.terminate(), FERMETURE_MS);
      await fin;
      clearTimeout(limite);
    },
  };
}
