/** May this payment be settled, taken off its debts, returned: said by the list and by the door. */
import type { OperationName } from '../../shared/contract/index.ts';
import { formatDate } from '../../shared/date-civile.ts';
import { type Refus, refus } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import type { Encaissement } from '../store/encaissement.ts';
import { suspensDe } from './encaissement-reprise.ts';
import { refusRole } from './gardes-communes.ts';
import { refusReprise } from './remboursement-ouvrir.ts';

export const ACTES_ENCAISSEMENT = ['affecter', 'desaffecter', 'rejeter'] as const;
export type ActeEncaissement = (typeof ACTES_ENCAISSEMENT)[number];

export function refusEncaissement(
  c: Contexte,
  e: Encaissement,
  acte: ActeEncaissement,
): Refus | null {
  if (e.rejeteLe) {
    return refus(
      'PAIEMENT_REJETE',
      `Le paiement ${e.numero} a été rejeté le ${formatDate(e.rejeteLe)}.`,
    );
  }
  const libre = suspensDe(c.db, e) === e.montantCentimes;
  if (acte === 'affecter') {
    return libre
      ? null
      : refus(
          'PAIEMENT_AFFECTE',
          `Le paiement ${e.numero} règle déjà des dettes : désaffectez-le d’abord.`,
        );
  }
  if (acte === 'desaffecter' && libre) {
    return refus('PAIEMENT_EN_SUSPENS', `Le paiement ${e.numero} ne règle aucune dette.`);
  }
  return refusReprise(c.db, e.id);
}

/** For each act: null, or the refusal that would come, the role's first. */
export function permisEncaissement(c: Contexte, e: Encaissement): Record<string, Refus | null> {
  return Object.fromEntries(
    ACTES_ENCAISSEMENT.map((acte) => {
      const nom: OperationName = `encaissement.${acte}`;
      return [nom, refusRole(nom, c) ?? refusEncaissement(c, e, acte)];
    }),
  );
}
