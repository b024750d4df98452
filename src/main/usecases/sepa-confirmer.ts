/**
 * What the bank made of an order: settled, it becomes a payment allocated by the dated rule, or a
 * refund that is paid; rejected, the instalment is not paid, the refund waits for another account.
 * Invariant: an order has one outcome; money that the debtor no longer owes waits in suspense.
 */
import type { EntreeLue, Sortie } from '../../shared/contract/index.ts';
import { type DateCivile, formatDate } from '../../shared/date-civile.ts';
import { formatEuros, plus, ZERO } from '../../shared/montant.ts';
import { RefusError, refuser } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import { trouverDossier } from '../store/dossier.ts';
import { dettesDe } from '../store/encaissement.ts';
import { trouverRemboursement } from '../store/remboursement.ts';
import {
  dernierReglement,
  ecrireOrdre,
  type LigneOrdre,
  type LotSepa,
  noterUsage,
  ordresDuLot,
} from '../store/sepa.ts';
import { consigner } from './consigne.ts';
import { encaisser } from './encaissement.ts';
import { type Payeur, restePour } from './imputation-paiement.ts';
import { payerRemboursement } from './remboursement.ts';
import { rouvrir } from './remboursement-ouvrir.ts';
import { exigerLot, libelleOrdre, refusConfirmation } from './sepa-lot.ts';
import { actualiserSuivi } from './suivi.ts';

export type Issue = {
  readonly issue: 'regle' | 'rejete';
  readonly le: DateCivile;
  readonly motif: string;
};

/** @throws RefusError LOT_ANNULE, LOT_CONFIRME, ORDRE_INCONNU, ORDRE_CONFIRME, _DATE, _MOTIF */
export function confirmerLot(
  c: Contexte,
  { lotId, ordres }: EntreeLue<'sepa.confirmer'>,
): Sortie<'sepa.confirmer'> {
  const lot = exigerLot(c, lotId);
  const clos = refusConfirmation(c, lot);
  if (clos) throw new RefusError(clos);
  const siens = new Map(ordresDuLot(c.db, lotId).map((o) => [o.id, o]));
  const bilan = { regles: 0, rejetes: 0, reglesCentimes: ZERO, rejetesCentimes: ZERO };
  for (const { ordreId, ...issue } of ordres) {
    const ordre = siens.get(ordreId);
    if (!ordre) return refuser('ORDRE_INCONNU', 'Cet ordre n’est pas de ce lot.');
    confirmerOrdre(c, { lot, ordre, ...issue });
    siens.set(ordreId, { ...ordre, etat: issue.issue });
    if (issue.issue === 'regle') {
      bilan.regles += 1;
      bilan.reglesCentimes = plus(bilan.reglesCentimes, ordre.montantCentimes);
    } else {
      bilan.rejetes += 1;
      bilan.rejetesCentimes = plus(bilan.rejetesCentimes, ordre.montantCentimes);
    }
  }
  return { dossierId: null, lotId, ...bilan };
}

/** @returns the payment that it became; null for a rejection or a transfer */
export function confirmerOrdre(
  c: Contexte,
  o: Issue & { readonly lot: LotSepa; readonly ordre: LigneOrdre },
): string | null {
  const { lot, ordre, issue, le, motif } = o;
  if (ordre.etat !== 'emis') {
    refuser('ORDRE_CONFIRME', `L’ordre ${ordre.reference} a déjà sa suite.`);
  }
  if (le > c.aujourdhui || (le < lot.executionLe && issue === 'regle')) {
    refuser(
      'ORDRE_DATE',
      `L’ordre ${ordre.reference} s’exécute le ${formatDate(lot.executionLe)} : sa suite se date entre ce jour et aujourd’hui.`,
      { champ: 'le' },
    );
  }
  if (issue === 'rejete' && motif.trim() === '') {
    refuser('ORDRE_MOTIF', 'Indiquez le motif de rejet donné par la banque.', { champ: 'motif' });
  }
  const encaissementId = suite(c, ordre, o);
  ecrireOrdre(c.db, {
    id: ordre.id,
    etat: issue,
    motif: issue === 'rejete' ? motif : '',
    encaissementId,
  });
  if (encaissementId && ordre.mandatId) {
    noterUsage(c.db, ordre.mandatId, dernierReglement(c.db, ordre.mandatId));
  }
  return encaissementId;
}

function suite(
  c: Contexte,
  ordre: LigneOrdre,
  { issue, le, motif, lot }: Issue & { lot: LotSepa },
) {
  if (ordre.remboursementId !== null) {
    virement(c, ordre, { issue, le, motif, lot });
    return null;
  }
  if (issue === 'regle') return encaisserPrelevement(c, ordre, le);
  consigner(c, {
    dossierId: ordre.dossierId,
    type: 'prelevement',
    survenuLe: le,
    titre: `Prélèvement de ${formatEuros(ordre.montantCentimes)} rejeté`,
    texte: `${libelleOrdre(ordre)}, ${ordre.reference}. ${motif}`,
    ...(ordre.mandatId ? { donnees: { mandatId: ordre.mandatId } } : {}),
  });
  actualiserSuivi(c, ordre.dossierId);
  return null;
}

function virement(c: Contexte, ordre: LigneOrdre, o: Issue & { readonly lot: LotSepa }): void {
  const r = trouverRemboursement(c.db, ordre.remboursementId ?? '');
  if (!r) throw new Error(`ordre ${ordre.id} sans remboursement`);
  if (o.issue === 'regle') {
    payerRemboursement(c, r, { le: o.le, par: `lot ${o.lot.messageId}` });
    return;
  }
  rouvrir(c, r);
  consigner(c, {
    dossierId: r.dossierId,
    type: 'remboursement',
    survenuLe: o.le,
    titre: `Virement de ${formatEuros(ordre.montantCentimes)} rejeté`,
    texte: `${o.motif} Le compte est à vérifier de nouveau.`,
    donnees: { remboursementId: r.id },
  });
  actualiserSuivi(c, r.dossierId);
}

function encaisserPrelevement(c: Contexte, ordre: LigneOrdre, le: DateCivile): string {
  return encaisser(
    c,
    {
      recuLe: le,
      montantCentimes: ordre.montantCentimes,
      moyen: 'prelevement',
      payeur: ordre.nom,
      libelle: `${ordre.rum ?? ''}, ${libelleOrdre(ordre).toLowerCase()}`,
      reference: ordre.reference,
    },
    payeurDe(c, ordre),
  ).encaissementId;
}

/** The plan's debt first; null when the debtor owes nothing any more: the money waits. */
function payeurDe(c: Contexte, ordre: LigneOrdre): Payeur | null {
  const branche = trouverDossier(c.db, ordre.dossierId)?.branche;
  if (!branche) return null;
  const dues = dettesDe(c.db, ordre.personneId, branche).filter((d) => restePour(d) > 0);
  if (dues.length === 0) return null;
  const designee = dues.find((d) => d.induId === ordre.induId)?.induId ?? null;
  return { personneId: ordre.personneId, branche, induDesigneId: designee };
}
