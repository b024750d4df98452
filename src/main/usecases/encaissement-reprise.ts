/**
 * Taking a payment off the debts it settled: the opposite of each movement still standing, its
 * events undone, its refund cancelled. A refund already paid out forbids it.
 */
import { type Centimes, centimes, formatEuros, moins, somme } from '../../shared/montant.ts';
import { refuser } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import {
  annulerRemboursement,
  dossiersRegles,
  type Encaissement,
  remboursementsDe,
} from '../store/encaissement.ts';
import type { Lecture } from '../store/handle.ts';
import { contrepassation, insererMouvement, mouvementsEncaissement } from '../store/mouvement.ts';
import { consigner } from './consigne.ts';
import { lireFaits } from './faits.ts';
import { actualiserSuivi } from './suivi.ts';

/** What of a payment settles nothing and is not to be refunded. */
export function suspensDe(db: Lecture, e: Encaissement): Centimes {
  const regle = somme(mouvementsEncaissement(db, e.id).map((m) => m.montantCentimes));
  const rendu = somme(remboursementsDe(db, e.id).map((r) => r.montantCentimes));
  return moins(centimes(e.montantCentimes + regle), rendu);
}

/** @throws RefusError PAIEMENT_EN_SUSPENS (nothing to take back), REMBOURSEMENT_VERSE */
export function reprendre(
  c: Contexte,
  e: Encaissement,
  { titre, motif }: { readonly titre: string; readonly motif: string },
): void {
  const rendus = remboursementsDe(c.db, e.id);
  const verse = rendus.find((r) => r.etat === 'verse');
  if (verse) {
    refuser(
      'REMBOURSEMENT_VERSE',
      `${formatEuros(verse.montantCentimes)} de ce paiement ont déjà été remboursés.`,
    );
  }
  const touches = dossiersRegles(c.db, e.id);
  const mouvements = mouvementsEncaissement(c.db, e.id);
  const annules = new Set(mouvements.map((m) => m.annuleId));
  for (const m of mouvements.filter((m) => m.annuleId === null && !annules.has(m.id))) {
    insererMouvement(
      c.db,
      c.poste.identite(),
      contrepassation(m, {
        id: c.nouvelId(),
        enregistreLe: c.maintenant.toISOString(),
      }),
    );
  }
  for (const r of rendus) annulerRemboursement(c.db, r.id);
  for (const { dossierId, montantCentimes } of touches) {
    const f = lireFaits(c.db, dossierId);
    const versement = f.effectifs.findLast(
      (x) => x.type === 'versement' && x.donnees.encaissementId === e.id,
    );
    consigner(c, {
      dossierId,
      type: 'annulation',
      titre,
      texte: `${e.numero} : ${formatEuros(montantCentimes)} sont dus de nouveau. ${motif}`.trim(),
      ...(versement ? { annuleId: versement.id } : {}),
    });
    actualiserSuivi(c, dossierId);
  }
}
