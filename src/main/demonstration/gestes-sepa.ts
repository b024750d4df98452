/** Acts of a case that give money back or collect it by the bank: refund, mandate, files of orders. */
import type { DateCivile } from '../../shared/date-civile.ts';
import type { Role } from '../../shared/nomenclature.ts';
import type { Acte } from './cas.ts';
import type { EnCours } from './gestes.ts';
import { coordonneesBancaires } from './personnes.ts';
import type { Porte } from './porte.ts';

type O = { readonly porte: Porte; readonly role: Role; readonly le: DateCivile };

export function preparerRemboursement(e: EnCours, _a: unknown, { porte, role, le }: O): void {
  const r = dernierRemboursement(e, porte, role);
  porte.faire(role, 'remboursement.preparer', {
    remboursementId: r.remboursementId,
    origine: r.origine ?? 'double',
    decisionLe: null,
    ordonneLe: le,
    compte: { ...coordonneesBancaires(e.h), verifieLe: le },
    virementLe: r.virementProposeLe,
    imputation: null,
  });
}

/** On the day told to the debtor. */
export function virer(e: EnCours, _a: unknown, { porte, role }: O): void {
  const { virementLe } = dernierRemboursement(e, porte, role);
  if (!virementLe) throw new Error('aucun jour de virement annoncé');
  porte.faire('dcf', 'sepa.virements', { executionLe: virementLe });
}

export function mander(e: EnCours, _a: unknown, { porte, role, le }: O): void {
  const premier = e.creation.debiteurs[0]?.personne;
  porte.faire(role, 'mandat.enregistrer', {
    dossierId: e.dossierId,
    titulaire: `${premier?.nom} ${premier?.prenoms}`,
    ...coordonneesBancaires(e.h),
    signeLe: le,
  });
}

/** The first instalment of the plan. */
export function prelever(e: EnCours, _a: unknown, { porte, role }: O): void {
  const plan = porte
    .faire(role, 'dossier.ouvrir', { dossierId: e.dossierId })
    .echeanciers.find((x) => x.echeancierId === e.echeancierId);
  if (!plan) throw new Error('aucun échéancier à prélever');
  porte.faire(role, 'sepa.prelevements', { du: plan.premiereLe, au: plan.premiereLe });
}

/** What the bank says of the orders of this file that are on their way. */
export function repondreBanque(
  e: EnCours,
  { issue }: Extract<Acte, { quoi: 'repondreBanque' }>,
  { porte, le }: O,
): void {
  for (const { lotId, executionLe, emis } of porte.faire('dcf', 'sepa.lister', {}).lots) {
    if (emis === 0) continue;
    const siens = porte
      .faire('dcf', 'sepa.lire', { lotId })
      .ordres.filter((o) => o.dossierId === e.dossierId && o.etat === 'emis');
    if (siens.length === 0) continue;
    porte.faire('dcf', 'sepa.confirmer', {
      lotId,
      ordres: siens.map((o) => ({
        ordreId: o.ordreId,
        issue,
        le: issue === 'regle' ? executionLe : le,
        motif: issue === 'rejete' ? 'Provision insuffisante (AM04).' : '',
      })),
    });
    return;
  }
  throw new Error('aucun ordre de ce dossier n’attend la banque');
}

function dernierRemboursement(e: EnCours, porte: Porte, role: Role) {
  const r = porte.faire(role, 'dossier.ouvrir', { dossierId: e.dossierId }).remboursements.at(-1);
  if (!r) throw new Error('aucun remboursement à préparer');
  return r;
}
