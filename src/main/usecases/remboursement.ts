/**
 * Refunds: prepared by an agent on the order of the director, told to the debtor, paid by the
 * accounting officer. Invariant: nothing is paid twice, to another, or to the dead; what is set
 * against another debt needs the debtor's dated agreement, and is undone with the refund.
 * CSS, art. D. 122-2, D. 122-4 and D. 253-4.
 * DOUTE: the order of the director is told by its day; it is signed outside of the application.
 */
import { formatDate } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import { RefusError, refuser } from '../../shared/refus.ts';
import type { Contexte, Handlers } from '../contexte.ts';
import { trouverEncaissement } from '../store/encaissement.ts';
import {
  ecrireRemboursement,
  type LigneRemboursement,
  lireRemboursement,
  trouverRemboursement,
} from '../store/remboursement.ts';
import { consigner } from './consigne.ts';
import { suspensDe } from './encaissement-reprise.ts';
import { lireFaits } from './faits.ts';
import { fermerTache, netDe } from './remboursement-ouvrir.ts';
import { preparerRemboursement, retirerImputation } from './remboursement-preparer.ts';
import { listeRemboursements, refusClos, refusVersement } from './remboursement-vues.ts';
import { actualiserSuivi } from './suivi.ts';

export const remboursementHandlers = {
  'remboursement.lister': ({ vue }, c) => listeRemboursements(c, vue),

  'remboursement.preparer': (demande, c) => preparerRemboursement(c, demande),

  'remboursement.annuler': ({ remboursementId, motif }, c) => {
    const r = exigerRemboursement(c, remboursementId);
    const clos = refusClos(r);
    if (clos) throw new RefusError(clos);
    lireFaits(c.db, r.dossierId);
    const e = r.encaissementId ? trouverEncaissement(c.db, r.encaissementId) : undefined;
    if (!e) {
      return refuser(
        'REMBOURSEMENT_SANS_PAIEMENT',
        'Ce trop-perçu ne vient d’aucun paiement de la base : il ne peut pas revenir en suspens.',
      );
    }
    retirerImputation(c, r, motif);
    fermerTache(c, r, 'annule');
    ecrireRemboursement(c.db, { ...r, etat: 'annule' });
    consigner(c, {
      dossierId: r.dossierId,
      type: 'remboursement',
      titre: 'Remboursement annulé',
      texte: `${formatEuros(r.montantCentimes)} reviennent en suspens (${r.paiement ?? ''}). ${motif}`,
      donnees: { remboursementId },
    });
    actualiserSuivi(c, r.dossierId);
    return { dossierId: r.dossierId, suspensCentimes: suspensDe(c.db, e) };
  },

  'remboursement.verser': ({ remboursementId, verseLe }, c) => {
    const r = exigerRemboursement(c, remboursementId);
    const empechement = refusVersement(r);
    if (empechement) throw new RefusError(empechement);
    if (verseLe < r.ouvertLe || verseLe > c.aujourdhui) {
      refuser(
        'REMBOURSEMENT_DATE',
        `Le versement se date entre le ${formatDate(r.ouvertLe)} et aujourd’hui.`,
        { champ: 'verseLe' },
      );
    }
    payerRemboursement(c, r, { le: verseLe, par: 'hors d’un lot de virements' });
    return { dossierId: r.dossierId };
  },
} satisfies Partial<Handlers>;

export function exigerRemboursement(c: Contexte, id: string): LigneRemboursement {
  const r = lireRemboursement(c.db, id);
  return r ?? refuser('REMBOURSEMENT_INCONNU', 'Ce remboursement n’existe pas dans cette base.');
}

/** The money has left: the refund is over, its task too. */
export function payerRemboursement(
  c: Contexte,
  { id }: { readonly id: string },
  o: { readonly le: LigneRemboursement['ouvertLe']; readonly par: string },
): void {
  const r = trouverRemboursement(c.db, id);
  if (!r) throw new Error(`remboursement ${id} absent`);
  fermerTache(c, r, 'verse');
  ecrireRemboursement(c.db, { ...r, etat: 'verse', verseLe: o.le });
  const net = netDe(r);
  consigner(c, {
    dossierId: r.dossierId,
    type: 'remboursement',
    survenuLe: o.le,
    titre: net > 0 ? `Remboursement de ${formatEuros(net)} versé` : 'Trop-perçu imputé en entier',
    texte:
      net > 0
        ? `Compte se terminant par ${r.iban?.slice(-4) ?? ''}, ${o.par}.`
        : 'Rien n’est à virer.',
    donnees: { remboursementId: r.id },
  });
  actualiserSuivi(c, r.dossierId);
}
