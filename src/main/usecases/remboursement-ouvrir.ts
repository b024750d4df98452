/**
 * A refund is born of a payment that was too much, with the task that asks for it; it goes with
 * that payment, or is cancelled by itself. Invariant: settled + suspense + refund = the payment,
 * what was set against another debt counted as settled.
 */
import { ajouterJours } from '../../shared/date-civile.ts';
import { type Centimes, formatEuros, moins, somme, ZERO } from '../../shared/montant.ts';
import { type Refus, RefusError, refus } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import type { Lecture } from '../store/handle.ts';
import { contrepassation, insererMouvement, mouvementsIndu } from '../store/mouvement.ts';
import {
  ecrireRemboursement,
  insererRemboursement,
  lireRemboursement,
  type Remboursement,
  remboursementsDe,
  type SuiteRemboursement,
  suiteDe,
} from '../store/remboursement.ts';
import { clore, insererTache } from '../store/suivi.ts';

/** Days given to prepare a refund: a rule of the house, no text sets one. */
const JOURS_POUR_PREPARER = 15;

export type AOuvrir = Pick<
  Remboursement,
  'dossierId' | 'personneId' | 'encaissementId' | 'montantCentimes' | 'origine'
>;

export function ouvrirRemboursement(c: Contexte, o: AOuvrir): void {
  const tacheId = ouvrirTache(c, o.dossierId, {
    libelle: `Rembourser ${formatEuros(o.montantCentimes)} reçus en trop`,
  });
  insererRemboursement(c.db, {
    ...o,
    id: c.nouvelId(),
    etat: 'a-verser',
    ouvertLe: c.aujourdhui,
    verseLe: null,
    enregistreLe: c.maintenant.toISOString(),
    iban: null,
    bic: null,
    compteVerifieLe: null,
    imputeCentimes: ZERO,
    accordLe: null,
    imputeInduId: null,
    texte: JSON.stringify({ tacheId } satisfies SuiteRemboursement),
  });
}

function ouvrirTache(c: Contexte, dossierId: string, { libelle }: { libelle: string }): string {
  const id = c.nouvelId();
  insererTache(c.db, {
    id,
    dossierId,
    type: 'remboursement',
    pourRole: 'gestionnaire-amiable',
    libelle,
    echeanceLe: ajouterJours(c.aujourdhui, JOURS_POUR_PREPARER),
    ouverteLe: c.maintenant.toISOString(),
    closeLe: null,
    issue: null,
    evenementId: null,
    bloquante: false,
  });
  return id;
}

export function fermerTache(c: Contexte, r: Remboursement, issue: 'verse' | 'annule'): void {
  const { tacheId } = suiteDe(r);
  if (tacheId) clore(c.db, { tacheId, le: c.maintenant.toISOString(), issue });
}

/** The bank sent the money back: the account is to be checked again, and the task is open again. */
export function rouvrir(c: Contexte, r: Remboursement): void {
  fermerTache(c, r, 'annule');
  const { documentId: _, ...suite } = suiteDe(r);
  const tacheId = ouvrirTache(c, r.dossierId, {
    libelle: `Vérifier le compte : virement de ${formatEuros(netDe(r))} rejeté`,
  });
  ecrireRemboursement(c.db, {
    ...r,
    etat: 'a-verser',
    verseLe: null,
    compteVerifieLe: null,
    texte: JSON.stringify({ ...suite, tacheId } satisfies SuiteRemboursement),
  });
}

/** What is to be transferred. */
export const netDe = (r: Pick<Remboursement, 'montantCentimes' | 'imputeCentimes'>): Centimes =>
  moins(r.montantCentimes, r.imputeCentimes);

export const aRendre = (db: Lecture, encaissementId: string): Centimes =>
  somme(remboursementsDe(db, encaissementId).map(netDe));

/** Takes the set-off of a refund off the other debt; nothing to do when there is none. */
export function defaireImputation(
  c: Contexte,
  r: Pick<Remboursement, 'encaissementId' | 'imputeInduId' | 'imputeCentimes'>,
): void {
  if (r.imputeCentimes === 0 || r.imputeInduId === null) return;
  const mouvements = mouvementsIndu(c.db, r.imputeInduId);
  const annules = new Set(mouvements.map((m) => m.annuleId));
  const pose = mouvements.findLast(
    (m) =>
      m.encaissementId === r.encaissementId &&
      m.nature === 'versement' &&
      m.annuleId === null &&
      !annules.has(m.id) &&
      m.montantCentimes === -r.imputeCentimes,
  );
  if (!pose) throw new Error(`imputation de ${r.imputeInduId} introuvable`);
  insererMouvement(
    c.db,
    c.poste.identite(),
    contrepassation(pose, { id: c.nouvelId(), enregistreLe: c.maintenant.toISOString() }),
  );
}

/** Why a payment may not be taken back: its refund is paid, or on its way. */
export function refusReprise(db: Lecture, encaissementId: string): Refus | null {
  for (const r of remboursementsDe(db, encaissementId)) {
    if (r.etat === 'verse') {
      return refus(
        'REMBOURSEMENT_VERSE',
        `${formatEuros(r.montantCentimes)} de ce paiement ont déjà été remboursés.`,
      );
    }
    const lot = lireRemboursement(db, r.id)?.lot;
    if (lot) {
      return refus(
        'REMBOURSEMENT_EMIS',
        `Le remboursement de ce paiement est dans le lot de virements ${lot} : annulez ce lot, ou enregistrez ce que la banque en a fait.`,
      );
    }
  }
  return null;
}

/** Cancels the refunds of a payment that is taken back. @throws RefusError as `refusReprise` */
export function annulerAvecPaiement(c: Contexte, encaissementId: string): void {
  const empechement = refusReprise(c.db, encaissementId);
  if (empechement) throw new RefusError(empechement);
  for (const r of remboursementsDe(c.db, encaissementId)) {
    fermerTache(c, r, 'annule');
    ecrireRemboursement(c.db, { ...r, etat: 'annule' });
  }
}
