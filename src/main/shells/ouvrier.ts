/**
 * A working thread: hosts one App, whose calls are synchronous (SQL, Argon2, PDF), so that
 * neither the window nor the server ever freezes. Runs as it is under Node and bundled in out/.
 * Invariant: a call is answered, always; a base that cannot be opened answers its refusal.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { Progres } from '../../shared/contract/operation.ts';
import { type Answer, RefusError } from '../../shared/refus.ts';
import { type App, creerApp } from '../app.ts';
import type { Demande, DepuisOuvrier, Naissance, VersOuvrier } from './messages.ts';

/** Ten reports a second are enough for an eye; a batch may give thousands. */
const PAUSE_PROGRES_MS = 100;

const naissance = workerData as Naissance;
const port = parentPort;
if (!port) throw new Error('ouvrier.ts ne s’exécute que dans un fil de travail');

let app: App | null = null;

function ouvrir(): App {
  app ??= creerApp(naissance);
  return app;
}

/** Opening may refuse (base open elsewhere): the refusal is the answer, the next call retries. */
function repondre(travail: () => Answer<unknown>): Answer<unknown> {
  try {
    return travail();
  } catch (erreur) {
    if (erreur instanceof RefusError) return { ok: false, refus: erreur.refus };
    throw erreur;
  }
}

function suivre(numero: number): (progres: Progres) => void {
  let dernier = Number.NEGATIVE_INFINITY;
  return (progres) => {
    const instant = performance.now();
    if (instant - dernier < PAUSE_PROGRES_MS && progres.fait !== progres.total) return;
    dernier = instant;
    dire({ type: 'progres', numero, progres });
  };
}

function traiter(numero: number, demande: Demande): DepuisOuvrier {
  if (demande.type === 'session') {
    return { type: 'session', numero, valeur: app?.session() ?? null };
  }
  if (demande.type === 'ouvrir') {
    return {
      type: 'ouvrir',
      numero,
      valeur: repondre(() => ({ ok: true, value: ouvrir() && null })),
    };
  }
  const drapeau = new Int32Array(demande.drapeau);
  const options = {
    ...demande.options,
    progres: suivre(numero),
    interrompu: () => Atomics.load(drapeau, 0) === 1,
  };
  const valeur = repondre(() => ouvrir().call(demande.nom, demande.entree, options));
  return { type: 'appel', numero, valeur };
}

function dire(message: DepuisOuvrier): void {
  port?.postMessage(message);
}

port.on('message', (message: VersOuvrier) => {
  if ('fermer' in message) {
    app?.fermer();
    port.close();
    return;
  }
  dire(traiter(message.numero, message.demande));
});
