/** Inputs of the operations of refunds, mandates and files of orders. */
import type { Entree, OperationName } from '../src/shared/contract/index.ts';

type Cibles = {
  readonly dossierId: string;
  readonly remboursementId: string;
  readonly mandatId: string;
  readonly lotId: string;
};

export const entreesSepa = ({ dossierId, ...sur }: Cibles) =>
  ({
    'remboursement.lister': { vue: 'tous' },
    'remboursement.preparer': {
      remboursementId: sur.remboursementId,
      origine: 'double',
      decisionLe: null,
      ordonneLe: '2026-11-21',
      compte: {
        iban: 'FR7630006000011234567890189',
        bic: 'AGRIFRPP',
        verifieLe: '2026-11-21',
      },
      virementLe: '2026-11-25',
      imputation: null,
    },
    'remboursement.annuler': { remboursementId: sur.remboursementId, motif: 'Erreur' },
    'remboursement.verser': { remboursementId: sur.remboursementId, verseLe: '2026-11-25' },
    'mandat.enregistrer': {
      dossierId,
      titulaire: 'MAQUETTE Yvon',
      iban: 'FR7630006000011234567890189',
      bic: '',
      signeLe: '2026-11-20',
    },
    'mandat.revoquer': { mandatId: sur.mandatId, revoqueLe: '2026-11-21', motif: 'Demande' },
    'sepa.prelevements': { du: '2026-11-21', au: '2026-12-31' },
    'sepa.virements': { executionLe: '2026-11-25' },
    'sepa.confirmer': {
      lotId: sur.lotId,
      ordres: [{ ordreId: sur.lotId, issue: 'regle', le: '2026-11-25', motif: '' }],
    },
    'sepa.annuler': { lotId: sur.lotId, motif: 'Non remis' },
    'sepa.lister': {},
    'sepa.lire': { lotId: sur.lotId },
  }) satisfies { [N in OperationName]?: Entree<N> };
