/**
 * What the counter (guichet.ts) and its working threads (ouvrier.ts) say to each other.
 * Invariant: only values that a structured clone carries; no function, no class instance.
 */
import type { CallOptions, Progres } from '../../shared/contract/operation.ts';
import type { Answer } from '../../shared/refus.ts';
import type { SessionOuverte } from '../session.ts';

/** What a thread receives at birth. With a session, it works beside the first one. */
export type Naissance = { dossier: string; session?: SessionOuverte };

export type Demande =
  | { type: 'ouvrir' }
  | { type: 'session' }
  | {
      type: 'appel';
      nom: string;
      entree: unknown;
      options: CallOptions;
      /** One Int32: 1 asks the work to stop. Read by the thread between two steps. */
      drapeau: SharedArrayBuffer;
    };

export type VersOuvrier = { numero: number; demande: Demande } | { fermer: true };

export type DepuisOuvrier =
  | { type: 'progres'; numero: number; progres: Progres }
  | { type: 'appel' | 'ouvrir'; numero: number; valeur: Answer<unknown> }
  | { type: 'session'; numero: number; valeur: SessionOuverte | null };
