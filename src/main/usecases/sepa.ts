/**
 * Lots of direct debits and of transfers: made, read again, confirmed, cancelled. Invariant: the
 * bytes that are read again are those whose sha256 was kept.
 */
import { formatDate } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import { RefusError } from '../../shared/refus.ts';
import type { Contexte, Handlers } from '../contexte.ts';
import { annulerLot, ecrireOrdre, listerLots, ordresDuLot } from '../store/sepa.ts';
import { consigner } from './consigne.ts';
import { mandatHandlers } from './mandat.ts';
import { confirmerLot } from './sepa-confirmer.ts';
import { exigerLot, refusAnnulation, vueLots, vueOrdre } from './sepa-lot.ts';
import { etablirPrelevements } from './sepa-prelevements.ts';
import { etablirVirements } from './sepa-virements.ts';
import { actualiserSuivi } from './suivi.ts';

export const sepaHandlers = {
  ...mandatHandlers,

  'sepa.prelevements': (demande, c) => {
    const lot = etablirPrelevements(c, demande);
    for (const o of lot.ordres) {
      consigner(c, {
        dossierId: o.dossierId,
        type: 'prelevement',
        titre: `Prélèvement de ${formatEuros(o.montantCentimes)} demandé`,
        texte: `${o.libelle}, lot ${lot.messageId}.`,
      });
    }
    return lot;
  },

  'sepa.virements': (demande, c) => {
    const lot = etablirVirements(c, demande);
    for (const o of lot.ordres) {
      consigner(c, {
        dossierId: o.dossierId,
        type: 'remboursement',
        titre: `Virement de ${formatEuros(o.montantCentimes)} demandé`,
        texte: `Exécution le ${formatDate(lot.executionLe)}, lot ${lot.messageId}.`,
      });
    }
    return lot;
  },

  'sepa.confirmer': (demande, c) => confirmerLot(c, demande),

  'sepa.annuler': ({ lotId, motif }, c) => {
    const lot = exigerLot(c, lotId);
    const empechement = refusAnnulation(c, lot);
    if (empechement) throw new RefusError(empechement);
    const ordres = ordresDuLot(c.db, lotId);
    annulerLot(c.db, lotId, c.maintenant.toISOString());
    for (const o of ordres) {
      ecrireOrdre(c.db, { id: o.id, etat: 'annule', motif, encaissementId: null });
      noterAnnulation(c, { dossierId: o.dossierId, lot: lot.messageId, motif, genre: lot.genre });
    }
    return { dossierId: null, lotId, ordres: ordres.length };
  },

  'sepa.lister': ({ genre }, c) => ({ lots: vueLots(c, listerLots(c.db, genre ?? null)) }),

  'sepa.lire': ({ lotId }, c) => {
    const lot = exigerLot(c, lotId);
    const [vue] = vueLots(c, [lot]);
    if (!vue) throw new Error(`lot ${lotId} absent`);
    return {
      lot: vue,
      ordres: ordresDuLot(c.db, lotId).map(vueOrdre),
      nom: `${lot.messageId}.xml`,
      contenu: Buffer.from(lot.contenu, 'utf8').toString('base64'),
    };
  },
} satisfies Partial<Handlers>;

function noterAnnulation(
  c: Contexte,
  o: {
    readonly dossierId: string;
    readonly lot: string;
    readonly motif: string;
    readonly genre: 'prelevement' | 'virement';
  },
): void {
  consigner(c, {
    dossierId: o.dossierId,
    type: o.genre === 'prelevement' ? 'prelevement' : 'remboursement',
    titre: o.genre === 'prelevement' ? 'Prélèvement annulé' : 'Virement annulé',
    texte: `Lot ${o.lot}, non remis à la banque. ${o.motif}`,
  });
  actualiserSuivi(c, o.dossierId);
}
