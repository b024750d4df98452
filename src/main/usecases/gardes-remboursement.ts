/** May D21 leave: about the refund that is named, or the first one of the file that waits for it. */
import { refus } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import { type LigneRemboursement, remboursementsDuDossier } from '../store/remboursement.ts';
import type { FaitsDossier } from './faits.ts';
import { habilite, premier, vivantDossier } from './gardes-communes.ts';
import { etapeDe, refusD21 } from './remboursement-vues.ts';

/** @param objetId null: the one to be told, else the last one of the file */
export function remboursementVise(
  c: Contexte,
  dossierId: string,
  objetId: string | null,
): LigneRemboursement | undefined {
  const tous = remboursementsDuDossier(c.db, dossierId);
  if (objetId !== null) return tous.find((r) => r.id === objetId);
  return tous.find((r) => etapeDe(r) === 'a-notifier') ?? tous.at(-1);
}

export function gardeD21(f: FaitsDossier, c: Contexte, objetId: string | null = null) {
  const socle = premier(habilite('courrier.etablir'), vivantDossier)(f, c);
  if (socle) return socle;
  const r = remboursementVise(c, f.dossier.id, objetId);
  return r
    ? refusD21(r)
    : refus('REMBOURSEMENT_ABSENT', 'Aucun trop-perçu n’est à rembourser sur ce dossier.');
}
