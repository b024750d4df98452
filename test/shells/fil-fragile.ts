/**
 * A real working thread with a weak heart, for what our own door must never do on demand: die in
 * the middle of a call, or find the base held by another writer a given number of times.
 */
import { parentPort } from 'node:worker_threads';
import type { VersOuvrier } from '../../src/main/shells/messages.ts';

let occupations = 0;

parentPort?.on('message', (message: VersOuvrier) => {
  if ('fermer' in message) return parentPort?.close();
  const { numero, demande } = message;
  if (demande.type !== 'appel') return undefined;
  if (demande.nom === 'mourir') process.exit(3);
  if (demande.nom === 'lever') throw new Error('panne voulue par l’essai');
  const fois = Number(demande.entree);
  occupations += 1;
  const valeur =
    demande.nom === 'occuper' && occupations <= fois
      ? { ok: false, refus: { code: 'BASE_OCCUPEE', message: 'occupée' } }
      : { ok: true, value: occupations };
  return parentPort?.postMessage({ type: 'appel', numero, valeur });
});
