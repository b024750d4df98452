/** A request with its file, and the end of the suspensions that it opened. */
import type { ArretVue } from '../../shared/contract/suspension.ts';
import { type DateCivile, laPlusTardive } from '../../shared/date-civile.ts';
import { refuser } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import { type DemandeEcrite, trouverDemande } from '../store/suspension.ts';
import { type FaitsDossier, lireFaits } from './faits.ts';
import { leverSuspension } from './suspension.ts';

/** @throws RefusError DEMANDE_INCONNUE, DOSSIER_ANNULE */
export function lireDemande(c: Contexte, id: string): { f: FaitsDossier; demande: DemandeEcrite } {
  const demande = trouverDemande(c.db, id);
  if (!demande) return refuser('DEMANDE_INCONNUE', 'Cette demande n’existe pas dans cette base.');
  return { f: lireFaits(c.db, demande.dossierId), demande };
}

/**
 * DOUTE: for the RSA and the prime d'activité, the answer is taken as the decision without which
 * nothing resumes (CASF, art. L. 262-46; CSS, art. L. 845-3).
 * Ends the suspensions of a request on `repriseLe`, or on their first day when it comes later.
 */
export const leverDemande = (
  c: Contexte,
  f: FaitsDossier,
  demande: Pick<DemandeEcrite, 'id'>,
  o: { readonly repriseLe: DateCivile; readonly texte: string },
): ArretVue[] =>
  f.suspensions
    .filter((s) => s.demandeId === demande.id && s.closeLe === null)
    .flatMap((s) =>
      leverSuspension(c, s, { ...o, repriseLe: laPlusTardive(s.debut, o.repriseLe) }),
    );
