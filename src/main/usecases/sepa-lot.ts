/**
 * A lot of orders as it is kept and shown: numbered, its bytes with their sha256, its orders with
 * what became of each. Invariant: an instalment or a refund stands in one live order at most.
 */
import type { LotFait, LotVue, OrdreVue } from '../../shared/contract/sepa.ts';
import { type DateCivile, formatDate } from '../../shared/date-civile.ts';
import { type Centimes, somme } from '../../shared/montant.ts';
import { type Refus, refus, refuser } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import { sha256 } from '../store/chaine.ts';
import { listerComptes, nomDe } from '../store/compte.ts';
import {
  compterMessages,
  comptesDuLot,
  insererLot,
  insererOrdre,
  type LigneOrdre,
  type LotSepa,
  ordresDuLot,
  trouverLot,
} from '../store/sepa.ts';
import { refusRole } from './gardes-communes.ts';

type Genre = LotSepa['genre'];

const PREFIXES: Record<Genre, string> = { prelevement: 'PRL', virement: 'VIR' };

/** PRL-20261205-001: the next of that day. */
export function nouveauMessage(c: Contexte, genre: Genre): string {
  const debut = `${PREFIXES[genre]}-${c.aujourdhui.replaceAll('-', '')}-`;
  return `${debut}${String(compterMessages(c.db, debut) + 1).padStart(3, '0')}`;
}

/** End-to-end reference of the order of that rank: PRL-20261205-001-0001. */
export const referenceOrdre = (messageId: string, rang: number): string =>
  `${messageId}-${String(rang + 1).padStart(4, '0')}`;

export type OrdreNeuf = {
  readonly reference: string;
  readonly montant: Centimes;
  readonly mandatId?: string;
  readonly echeanceId?: string;
  readonly remboursementId?: string;
};

export type LotNeuf = {
  readonly genre: Genre;
  readonly messageId: string;
  readonly executionLe: DateCivile;
  readonly xml: string;
  readonly ordres: readonly OrdreNeuf[];
  readonly ecartes: LotFait['ecartes'];
};

/** Writes the lot and its orders; the answer carries the file. */
export function enregistrerLot(c: Contexte, l: LotNeuf): LotFait {
  const lotId = c.nouvelId();
  const octets = Buffer.from(l.xml, 'utf8');
  const total = somme(l.ordres.map((o) => o.montant));
  insererLot(c.db, {
    id: lotId,
    genre: l.genre,
    messageId: l.messageId,
    executionLe: l.executionLe,
    etabliLe: c.maintenant.toISOString(),
    par: c.acteur.compteId,
    ordres: l.ordres.length,
    totalCentimes: total,
    sha256: sha256(octets),
    contenu: l.xml,
    annuleLe: null,
  });
  for (const o of l.ordres) {
    insererOrdre(c.db, {
      id: c.nouvelId(),
      lotId,
      reference: o.reference,
      montantCentimes: o.montant,
      mandatId: o.mandatId ?? null,
      echeanceId: o.echeanceId ?? null,
      remboursementId: o.remboursementId ?? null,
      encaissementId: null,
      etat: 'emis',
      motif: '',
    });
  }
  return {
    dossierId: null,
    lotId,
    messageId: l.messageId,
    executionLe: l.executionLe,
    totalCentimes: total,
    ordres: ordresDuLot(c.db, lotId).map(vueOrdre),
    ecartes: l.ecartes,
    nom: `${l.messageId}.xml`,
    contenu: octets.toString('base64'),
    sha256: sha256(octets),
  };
}

export function exigerLot(c: Contexte, id: string): LotSepa {
  return trouverLot(c.db, id) ?? refuser('LOT_INCONNU', 'Ce lot n’existe pas dans cette base.');
}

export const libelleOrdre = (o: Pick<LigneOrdre, 'echeanceNumero' | 'dueLe'>): string =>
  o.dueLe ? `Échéance ${o.echeanceNumero} du ${formatDate(o.dueLe)}` : 'Remboursement';

export const vueOrdre = (o: LigneOrdre): OrdreVue => ({
  ordreId: o.id,
  reference: o.reference,
  montantCentimes: o.montantCentimes,
  dossierId: o.dossierId,
  numero: o.numero,
  nom: o.nom,
  libelle: libelleOrdre(o),
  etat: o.etat,
  motif: o.motif,
});

/** A lot is cancelled whole, before the bank has executed anything of it. */
export function refusAnnulation(c: Contexte, l: LotSepa): Refus | null {
  if (l.annuleLe) return refus('LOT_ANNULE', 'Ce lot est déjà annulé.');
  const { regles, rejetes } = comptesDuLot(c.db, l.id);
  if (regles + rejetes > 0) {
    return refus('LOT_CONFIRME', 'La banque a déjà répondu sur ce lot : il ne s’annule plus.');
  }
  return l.executionLe <= c.aujourdhui
    ? refus(
        'LOT_EXECUTE',
        `Ce lot s’exécute le ${formatDate(l.executionLe)} : enregistrez ce que la banque en a fait.`,
      )
    : null;
}

export function refusConfirmation(c: Contexte, l: LotSepa): Refus | null {
  if (l.annuleLe) return refus('LOT_ANNULE', 'Ce lot est annulé : il n’a rien réglé.');
  return comptesDuLot(c.db, l.id).emis === 0
    ? refus('LOT_CONFIRME', 'Tous les ordres de ce lot ont déjà leur suite.')
    : null;
}

export function vueLots(c: Contexte, lots: readonly LotSepa[]): LotVue[] {
  const comptes = new Map(listerComptes(c.db).map((x) => [x.compteId, nomDe(x)]));
  return lots.map((l) => ({
    lotId: l.id,
    genre: l.genre,
    messageId: l.messageId,
    executionLe: l.executionLe,
    etabliLe: l.etabliLe,
    par: comptes.get(l.par) ?? '',
    ordres: l.ordres,
    totalCentimes: l.totalCentimes,
    sha256: l.sha256,
    annule: l.annuleLe !== null,
    ...comptesDuLot(c.db, l.id),
    permis: {
      'sepa.confirmer': refusRole('sepa.confirmer', c) ?? refusConfirmation(c, l),
      'sepa.annuler': refusRole('sepa.annuler', c) ?? refusAnnulation(c, l),
    },
  }));
}
