/**
 * The counter: the asynchronous side of the door. Names the calls, follows their progress,
 * interrupts them, and waits for its turn when a long write holds the base.
 * Invariants: the main process never computes; every call settles with an Answer.
 */
import { setTimeout as attendre } from 'node:timers/promises';
import type { CallOptions } from '../../shared/contract/operation.ts';
import { type Answer, refus } from '../../shared/refus.ts';
import { creerEquipe } from './equipe.ts';
import type { Demande } from './messages.ts';
import type { ProgresAppel } from './pont.ts';

export type Guichet = {
  call(
    name: string,
    input: unknown,
    options: CallOptions & { appel: string },
  ): Promise<Answer<unknown>>;
  /** Opens the poste now, to know at once if it cannot be. */
  ouvrir(): Promise<Answer<unknown>>;
  /** @returns the function that stops listening. */
  surProgres(cb: (progres: ProgresAppel) => void): () => void;
  /** Asks the work of this call to stop; it answers a refusal. */
  annuler(appel: string): void;
  /** A long work is running: an idle poste does not close on it. */
  occupe(): boolean;
  fermer(): Promise<void>;
};

/** Milliseconds: how often, and how long, a base held by a long write is asked again. */
const DELAIS = { reprise: 250, patience: 60_000 };

const FERME = non('APPLICATION_FERMEE', 'Quittance est en train de se fermer.');
const INTERROMPU = non(
  'INTERROMPU',
  'Le travail a été interrompu à votre demande. Rien n’a été enregistré.',
);
const INTRANSMISSIBLE = non(
  'ERREUR_INTERNE',
  'La demande contient une valeur qui ne peut pas être transmise.',
);

/** @param ouvrier the file that the threads run, where it is not ours (tests of a failing one). */
export function creerGuichet({
  dossier,
  delais = DELAIS,
  ouvrier,
}: {
  dossier: string;
  delais?: typeof DELAIS;
  ouvrier?: URL;
}): Guichet {
  const equipe = creerEquipe(dossier, ouvrier);
  const ecouteurs = new Set<(progres: ProgresAppel) => void>();
  const drapeaux = new Map<string, Int32Array<SharedArrayBuffer>>();
  let ferme = false;

  async function insister(
    demande: Extract<Demande, { type: 'appel' }>,
    appel: string,
  ): Promise<Answer<unknown>> {
    const drapeau = new Int32Array(demande.drapeau);
    const limite = performance.now() + delais.patience;
    for (;;) {
      const reponse = await equipe.appeler(demande, (progres) => {
        for (const cb of ecouteurs) cb({ ...progres, appel });
      });
      const occupee = !reponse.ok && reponse.refus.code === 'BASE_OCCUPEE';
      if (!occupee || performance.now() >= limite) return reponse;
      await attendre(delais.reprise);
      if (ferme) return FERME;
      if (Atomics.load(drapeau, 0) === 1) return INTERROMPU;
    }
  }

  return {
    async call(nom, entree, { appel, ...options }) {
      if (ferme) return FERME;
      const drapeau = new Int32Array(new SharedArrayBuffer(4));
      drapeaux.set(appel, drapeau);
      try {
        const demande = { type: 'appel', nom, entree, options, drapeau: drapeau.buffer } as const;
        return await insister(demande, appel);
      } catch (erreur) {
        // What a structured clone refuses, a function for instance.
        if (erreur instanceof DOMException) return INTRANSMISSIBLE;
        throw erreur;
      } finally {
        if (drapeaux.get(appel) === drapeau) drapeaux.delete(appel);
      }
    },
    ouvrir: () => equipe.ouvrir(),
    surProgres(cb) {
      ecouteurs.add(cb);
      return () => ecouteurs.delete(cb);
    },
    annuler(appel) {
      const drapeau = drapeaux.get(appel);
      if (drapeau) Atomics.store(drapeau, 0, 1);
    },
    occupe: () => equipe.occupee(),
    async fermer() {
      ferme = true;
      for (const drapeau of drapeaux.values()) Atomics.store(drapeau, 0, 1);
      await equipe.fermer();
    },
  };
}

function non(code: string, message: string): Answer<never> {
  return { ok: false, refus: refus(code, message) };
}
