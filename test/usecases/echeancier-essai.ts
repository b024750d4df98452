/** What the tests of schedules share: a notified file of 1 203,30 €, a request, a budget sheet. */
import type { Entree } from '../../src/shared/contract/index.ts';
import { type BaseEssai, creerDossierEssai, notifier } from '../base-essai.ts';

export const AMIABLE = 'gestionnaire-amiable';
export const CONTENTIEUX = 'gestionnaire-contentieux';
export type Accord = Entree<'echeancier.accorder'>;
export type Offre = Entree<'echeancier.proposer'>;

export const accord = (dossierId: string, change: Partial<Accord> = {}): Accord => ({
  dossierId,
  premiereLe: '2026-12-31',
  mensualiteCentimes: null,
  nombre: 12,
  mode: 'virement',
  motifDuree: '',
  ...change,
});

export const offre = (dossierId: string, change: Partial<Offre> = {}): Offre => ({
  ...accord(dossierId),
  demandeLe: null,
  ...change,
});

/** Notified and received on 21 November 2026. */
export function notifie(
  b: BaseEssai,
  change: Parameters<typeof creerDossierEssai>[1] = {},
): string {
  const { dossierId } = creerDossierEssai(b, change);
  const { documentId } = notifier(b, dossierId);
  b.faire(AMIABLE)('courrier.receptionner', { documentId, issue: 'ar-signe', le: '2026-11-21' });
  return dossierId;
}

export const personneDe = (b: BaseEssai, dossierId: string): string =>
  b.faire(AMIABLE)('dossier.ouvrir', { dossierId }).indus[0]?.debiteurs[0]?.personne.personneId ??
  '';

type Fiche = Entree<'budget.definir'>;

/** One adult, a pension of 1 142 €, rent of 400 €: 742 € left, 220 € may be repaid. */
export const fiche = (b: BaseEssai, dossierId: string, change: Partial<Fiche> = {}): Fiche => ({
  dossierId,
  personneId: personneDe(b, dossierId),
  etabliLe: '2026-11-20',
  adultes: 1,
  enfants: 0,
  ressources: [{ poste: 'pension', montantCentimes: 114_200, justifie: true }],
  charges: [{ poste: 'loyer', montantCentimes: 40_000, justifie: false }],
  ...change,
});
