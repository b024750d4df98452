/**
 * The list of payments: its views, the age of what waits, why an act cannot be done. Pure: the
 * door decides again on each act.
 */
import type { EncaissementVue } from '../../shared/contract/encaissement.ts';
import { contract } from '../../shared/contract/index.ts';
import { formatDate } from '../../shared/date-civile.ts';
import { LIBELLE_ROLE, type Role } from '../../shared/nomenclature.ts';
import { compter } from '../format.ts';

export const VUES = ['tous', 'suspens', 'rejetes'] as const;
export type VuePaiements = (typeof VUES)[number];
export const LIBELLE_VUE: Record<VuePaiements, string> = {
  tous: 'Tous',
  suspens: 'En suspens',
  rejetes: 'Rejetés',
};
export const vueDemandee = (demandee: string | null): VuePaiements =>
  VUES.find((v) => v === demandee) ?? 'tous';

/** « aujourd’hui », « 1 jour », « 20 jours ». */
export const ageEnMots = (jours: number): string =>
  jours === 0 ? 'aujourd’hui' : compter(jours, 'jour');

export const ACTES = ['affecter', 'desaffecter', 'rejeter'] as const;
export type ActePaiement = (typeof ACTES)[number];

type Operation = `encaissement.${ActePaiement | 'saisir'}`;

/** Whose act it is, for the others. */
export function raisonRole(operation: Operation): string {
  const roles = contract[operation].roles as readonly Role[];
  const agents = roles.map((r) => LIBELLE_ROLE[r].toLowerCase());
  return `Cet acte revient à un ${agents.join(' ou un ')}.`;
}

/** Why this act cannot be done on this payment now; `admis`: the role may do it elsewhere. */
export function raisonDe(acte: ActePaiement, e: EncaissementVue, admis: boolean): string | null {
  if (!admis) return raisonRole(`encaissement.${acte}`);
  if (e.rejeteLe) return `Ce paiement a été rejeté le ${formatDate(e.rejeteLe)}.`;
  if (acte === 'affecter' && e.suspensCentimes === 0) {
    return 'Ce paiement règle déjà des dettes\u00a0: désaffectez-le d’abord.';
  }
  if (acte === 'desaffecter' && e.suspensCentimes > 0) return 'Ce paiement ne règle aucune dette.';
  return null;
}
