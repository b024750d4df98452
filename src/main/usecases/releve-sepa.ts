/**
 * A line of a statement that tells the outcome of an order of ours, by its end-to-end reference: a
 * credit settles a direct debit, a debit settles a transfer, or returns the direct debit when the
 * bank says why. Invariant: same amount, an order still without outcome; else it is an ordinary line.
 */
import { RefusError } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import type { LigneReleve } from '../domain/ligne-releve.ts';
import { ordreParReference, trouverLot } from '../store/sepa.ts';
import { confirmerOrdre, type Issue } from './sepa-confirmer.ts';

export type SuiteOrdre = {
  readonly issue: Issue['issue'];
  /** The payment that a direct debit became; null otherwise. */
  readonly encaissementId: string | null;
};

/** @returns null when the line is about no order of ours, or not as it was sent */
export function suiteOrdre(c: Contexte, ligne: LigneReleve): SuiteOrdre | null {
  const ordre = ligne.boutEnBout === null ? undefined : ordreParReference(c.db, ligne.boutEnBout);
  if (ordre?.etat !== 'emis' || ordre.montantCentimes !== ligne.montant) return null;
  const lot = trouverLot(c.db, ordre.lotId);
  const issue = issueDe(ligne, ordre.remboursementId !== null);
  if (!lot || issue === null) return null;
  const motif = issue === 'rejete' ? (ligne.motifRetour ?? 'Rejet lu au relevé') : '';
  try {
    const encaissementId = confirmerOrdre(c, { lot, ordre, issue, le: ligne.valeurLe, motif });
    return { issue, encaissementId };
  } catch (erreur) {
    // A date out of the lot's: an agent looks at it.
    if (erreur instanceof RefusError) return null;
    throw erreur;
  }
}

/** Which way the money went, for a direct debit and for a transfer. */
function issueDe(ligne: LigneReleve, virement: boolean): Issue['issue'] | null {
  const retour = ligne.extourne || ligne.motifRetour !== null;
  if (virement)
    return ligne.sens === 'debit' ? (retour ? null : 'regle') : retour ? 'rejete' : null;
  if (ligne.sens === 'credit') return retour ? null : 'regle';
  return retour ? 'rejete' : null;
}
