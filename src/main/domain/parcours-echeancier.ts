/**
 * Where a running schedule, or one that was found over, leaves its file: the action and its date.
 * Invariant: an instalment is never checked on its own date, but once its days of grace are over.
 */
import { ajouterJours, type DateCivile } from '../../shared/date-civile.ts';
import { type Situation, situation } from './situation.ts';

export type FaitsEcheancier = {
  readonly accordeLe: DateCivile;
  /** Last day to conclude it once agreed in principle (R. 133-9-2 I 2° b). */
  readonly conclureAvantLe: DateCivile;
  readonly signeLe: DateCivile | null;
  /** First instalment not yet covered by what was received; null when all are. */
  readonly prochaineLe: DateCivile | null;
  readonly prochaineNumero: number | null;
  /** A pause without end holds it: it has no date. */
  readonly suspendu: boolean;
  /** Last day of its grace: never its own date; null while a pause holds it. */
  readonly controlerLe: DateCivile | null;
  /** The warning that stands (D06); null: none, or what it missed was paid. */
  readonly averti: {
    readonly envoyeLe: DateCivile;
    readonly recuLe: DateCivile | null;
    readonly caducPossibleLe: DateCivile | null;
  } | null;
};

/** A plan that was found over, and no other since. */
export type FaitsCaducite = {
  readonly le: DateCivile;
  readonly constatEnvoyeLe: DateCivile | null;
};

/** @param verifierReception days after which a letter without news is asked after */
export function situerEcheancier(e: FaitsEcheancier, verifierReception: number): Situation {
  if (!e.signeLe) {
    return situation('echeancier', 'Faire signer l’accord', e.conclureAvantLe);
  }
  if (e.suspendu) return situation('echeancier', 'Attendre la fin de la suspension');
  if (!e.prochaineLe) return situation('echeancier', 'Contrôler le solde');
  if (e.averti) return situerAvertissement(e.averti, verifierReception);
  return situation(
    'echeancier',
    `Contrôler la ${e.prochaineNumero === 1 ? '1re' : `${e.prochaineNumero}e`} mensualité`,
    e.controlerLe,
  );
}

function situerAvertissement(
  { envoyeLe, recuLe, caducPossibleLe }: NonNullable<FaitsEcheancier['averti']>,
  verifierReception: number,
): Situation {
  if (recuLe) return situation('echeancier', 'Constater la caducité', caducPossibleLe);
  const le = ajouterJours(envoyeLe, verifierReception);
  return situation('echeancier', 'Vérifier la réception de l’avertissement', le, true);
}

/** The plan is over: its finding leaves, then the file does. */
export function situerCaducite({ le, constatEnvoyeLe }: FaitsCaducite): Situation {
  return constatEnvoyeLe
    ? situation('amiable', 'Transmettre au contentieux', constatEnvoyeLe)
    : situation('amiable', 'Envoyer le constat de caducité', le);
}
