/** Every operation of refunds, mandates and files once, in the order of their life. */
import type { Entree, OperationName, Sortie } from '../../src/shared/contract/index.ts';
import type { Role } from '../../src/shared/nomenclature.ts';
import type { BaseEssai } from '../base-essai.ts';
import { dossierDe, payer, planPreleve, preparation, remboursementDe } from './sepa-essai.ts';

type Faire = <N extends OperationName>(role: Role, nom: N, entree: Entree<N>) => Sortie<N>;
const AMIABLE = 'gestionnaire-amiable';

export function parcourirSepa(b: BaseEssai, faire: Faire): void {
  const excedent = (personne: number) => {
    const dossierId = dossierDe(b, personne);
    payer(b, dossierId, 50_000);
    return remboursementDe(b, dossierId);
  };
  const annule = excedent(801);
  faire(AMIABLE, 'remboursement.annuler', {
    remboursementId: annule.remboursementId,
    motif: 'Erreur',
  });
  for (const rang of [802, 803]) {
    const { dossierId, remboursementId } = excedent(rang);
    faire(AMIABLE, 'remboursement.preparer', preparation(remboursementId));
    b.faire(AMIABLE)('courrier.etablir', { dossierId, code: 'D21', objetId: remboursementId });
    if (rang === 802) {
      faire('dcf', 'remboursement.verser', { remboursementId, verseLe: '2026-11-21' });
    }
  }
  faire('dcf', 'remboursement.lister', { vue: 'tous' });
  const lot = faire('dcf', 'sepa.virements', { executionLe: '2026-11-25' });
  faire('dcf', 'sepa.annuler', { lotId: lot.lotId, motif: 'Non remis' });

  const plan = planPreleve(b, 804);
  faire(AMIABLE, 'mandat.revoquer', {
    mandatId: plan.mandatId,
    revoqueLe: '2026-11-21',
    motif: 'Nouveau compte',
  });
  faire(AMIABLE, 'mandat.enregistrer', {
    dossierId: plan.dossierId,
    titulaire: 'MAQUETTE Yvon',
    iban: 'FR7630006000011234567890189',
    bic: '',
    signeLe: '2026-11-21',
  });
  const { lotId, ordres } = faire(AMIABLE, 'sepa.prelevements', {
    du: '2027-01-01',
    au: '2027-01-31',
  });
  faire('dcf', 'sepa.lister', {});
  faire('dcf', 'sepa.lire', { lotId });
  const ordreId = ordres[0]?.ordreId ?? '';
  faire(AMIABLE, 'sepa.confirmer', {
    lotId,
    ordres: [{ ordreId, issue: 'rejete', le: '2026-11-21', motif: 'Compte clos' }],
  });
}
