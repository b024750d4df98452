/**
 * The list of payments: its views, the age of what waits, why an act cannot be done. Pure: the
 * door decides again on each act.
 */
import type { EncaissementVue } from '../../shared/contract/encaissement.ts';
import { contract } from '../../shared/contract/index.ts';
import { LIBELLE_ROLE, type Role } from '../../shared/nomenclature.ts';
import { compter } from '../format.ts';

export const VUES = ['tous', 'suspens', 'rejetes'] as const;
export type VuePaiements = (typeof VUES)[number];
export const LIBELLE_VUE: Record<VuePaiements, string> = {
  tous: 'Tous',
  suspens: 'En suspens',
  rejetes: 'Rejetés',
};
/** The tabs of the payments: the views of what came in, then the two other screens. */
export const ONGLETS = [...VUES, 'remboursements', 'sepa'] as const;
export type OngletPaiements = (typeof ONGLETS)[number];
export const LIBELLE_ONGLET: Record<OngletPaiements, string> = {
  ...LIBELLE_VUE,
  remboursements: 'Remboursements',
  sepa: 'Prélèvements et virements',
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

/** Why this act cannot be done on this payment now; the role's reason says whose act it is. */
export function raisonDe(acte: ActePaiement, e: Pick<EncaissementVue, 'permis'>): string | null {
  const refus = e.permis[`encaissement.${acte}`] ?? null;
  if (refus?.code === 'HABILITATION_REFUSEE') return raisonRole(`encaissement.${acte}`);
  return refus?.message ?? null;
}
