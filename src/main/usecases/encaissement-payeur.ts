/** Who pays: a debtor of a file, who may owe elsewhere in the same branch. */
import { refuser } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import { lireFaits } from './faits.ts';
import type { Payeur } from './imputation-paiement.ts';

export type Cible = {
  readonly dossierId: string;
  readonly debiteurId?: string | undefined;
  readonly induDesigneId: string | null;
};

/** @throws RefusError PAIEMENT_DEBITEUR when nobody in the file owes, or not this person */
export function payeurDe(c: Contexte, { dossierId, debiteurId, induDesigneId }: Cible): Payeur {
  const f = lireFaits(c.db, dossierId);
  const redevables = f.indus.flatMap((i) => i.debiteurs).filter((d) => d.qualite !== 'notaire');
  const debiteur = debiteurId ? redevables.find((d) => d.id === debiteurId) : redevables[0];
  if (!debiteur) {
    return refuser('PAIEMENT_DEBITEUR', 'Ce débiteur n’est pas de ce dossier.', {
      champ: 'cible.debiteurId',
    });
  }
  return { personneId: debiteur.personneId, branche: f.dossier.branche, induDesigneId };
}
