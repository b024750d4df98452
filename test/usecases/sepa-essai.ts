/** What the tests of refunds and direct debits share: an excess, a signed plan, an account. */
import type { Entree } from '../../src/shared/contract/index.ts';
import type { BaseEssai } from '../base-essai.ts';
import { notifier } from '../base-essai.ts';
import { ibanEssai } from '../exchange/sepa-essai.ts';
import { creationEssai, ligneEssai, type Personne, personneEssai } from '../saisies-essai.ts';

export const AMIABLE = 'gestionnaire-amiable';
export const IBAN = ibanEssai(301);

let rang = 700;

/** A file of this person: one month of 401,10 €. */
export function dossierDe(
  base: BaseEssai,
  personne: number,
  change: Partial<Personne> = {},
): string {
  rang += 1;
  const mois = `2026-0${1 + (rang % 7)}`;
  const creation = creationEssai(rang, { indu: { lignes: [ligneEssai(mois)] } });
  return base.faire(AMIABLE)('dossier.creer', {
    ...creation,
    debiteurs: [
      { personne: personneEssai(personne, change), qualite: 'principal', partCentimes: null },
    ],
  }).dossierId;
}

export function payer(base: BaseEssai, dossierId: string, montantCentimes: number) {
  return base.faire(AMIABLE)('encaissement.saisir', {
    recuLe: base.faire('dcf')('poste.etat', {}).aujourdhui,
    montantCentimes,
    moyen: 'virement',
    payeur: 'MAQUETTE Yvon',
    libelle: 'VIR INDU',
    reference: '',
    cible: { dossierId, induDesigneId: null },
  });
}

export const remboursementDe = (base: BaseEssai, dossierId: string) => {
  const r = base.faire('dcf')('dossier.ouvrir', { dossierId }).remboursements.at(-1);
  if (!r) throw new Error('aucun remboursement');
  return r;
};

type Preparation = Entree<'remboursement.preparer'>;

export const preparation = (
  remboursementId: string,
  change: Partial<Preparation> = {},
): Preparation => ({
  remboursementId,
  origine: 'double',
  decisionLe: null,
  ordonneLe: '2026-11-21',
  compte: { iban: IBAN, bic: '', verifieLe: '2026-11-21' },
  virementLe: '2026-11-25',
  imputation: null,
  ...change,
});

/** Prepared, and told by D21. */
export function rendrePret(base: BaseEssai, dossierId: string): string {
  const { remboursementId } = remboursementDe(base, dossierId);
  const faire = base.faire(AMIABLE);
  faire('remboursement.preparer', preparation(remboursementId));
  faire('courrier.etablir', { dossierId, code: 'D21', objetId: remboursementId });
  return remboursementId;
}

/** Notified, four instalments by direct debit from 5 January, signed, D05 sent, mandate recorded. */
export function planPreleve(base: BaseEssai, personne: number) {
  const faire = base.faire(AMIABLE);
  const dossierId = dossierDe(base, personne);
  notifier(base, dossierId);
  const { echeancierId } = faire('echeancier.accorder', {
    dossierId,
    premiereLe: '2027-01-05',
    mensualiteCentimes: null,
    nombre: 4,
    mode: 'prelevement',
    motifDuree: '',
  });
  const { documentId } = faire('courrier.etablir', { dossierId, code: 'D05' });
  faire('courrier.envoyer', { documentId, envoyeLe: '2026-11-21', mode: 'simple', numero: null });
  faire('echeancier.signer', { echeancierId, signeLe: '2026-11-21' });
  const { mandatId, rum } = faire('mandat.enregistrer', {
    dossierId,
    titulaire: 'MAQUETTE Yvon',
    iban: IBAN,
    bic: '',
    signeLe: '2026-11-21',
  });
  return { dossierId, echeancierId, mandatId, rum };
}
