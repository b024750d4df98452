/** A payment that a direct debit brought comes back from the bank: its order is rejected too. */
import type { Contexte } from '../contexte.ts';
import { dernierReglement, ecrireOrdre, noterUsage, ordreDuPaiement } from '../store/sepa.ts';

export function rejeterOrdre(c: Contexte, encaissementId: string, motif: string): void {
  const ordre = ordreDuPaiement(c.db, encaissementId);
  if (!ordre) return;
  ecrireOrdre(c.db, { id: ordre.id, etat: 'rejete', motif, encaissementId });
  if (ordre.mandatId) noterUsage(c.db, ordre.mandatId, dernierReglement(c.db, ordre.mandatId));
}
