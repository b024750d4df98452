/** Acts of a case that move money: paid, returned by the bank, taken off the file. */
import type { DateCivile } from '../../shared/date-civile.ts';
import type { Role } from '../../shared/nomenclature.ts';
import type { Acte } from './cas.ts';
import type { EnCours } from './gestes.ts';
import type { Porte } from './porte.ts';

type O = { readonly porte: Porte; readonly role: Role; readonly le: DateCivile };

export function payer(
  e: EnCours,
  a: Extract<Acte, { quoi: 'payer' }>,
  { porte, role, le }: O,
): void {
  const { dossierId } = e;
  const premier = e.creation.debiteurs[0]?.personne;
  const plan = a.mensualites
    ? porte.faire(role, 'dossier.ouvrir', { dossierId }).echeanciers.at(-1)
    : undefined;
  const montantCentimes = a.montant ?? (plan?.mensualiteCentimes ?? 0) * (a.mensualites ?? 0);
  e.encaissementId = porte.faire(role, 'encaissement.saisir', {
    recuLe: le,
    montantCentimes,
    moyen: a.moyen,
    payeur: a.payeur ?? `${premier?.nom} ${premier?.prenoms}`,
    libelle: a.enSuspens ? 'VIR INST SANS MOTIF' : 'REGLEMENT INDU',
    reference: '',
    cible: a.enSuspens ? null : { dossierId, induDesigneId: null },
  }).encaissementId;
}

export function rejeter(e: EnCours, a: { readonly motif: string }, { porte, role, le }: O): void {
  const { encaissementId } = e;
  porte.faire(role, 'encaissement.rejeter', { encaissementId, rejeteLe: le, motif: a.motif });
}

export function desaffecter(e: EnCours, a: { readonly motif: string }, { porte, role }: O): void {
  const { encaissementId } = e;
  porte.faire(role, 'encaissement.desaffecter', { encaissementId, motif: a.motif });
}
