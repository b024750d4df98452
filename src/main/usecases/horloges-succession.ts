/**
 * The letters to heirs that interrupt the limitation of the whole debt: each heir owes his own
 * share, so an act against one says nothing to the others. Invariant: the debt is interrupted on
 * the day of the oldest of their last letters, and not while one of them has none.
 */
import type { Acte } from '../domain/prescription.ts';
import { etatPostal } from './etat-postal.ts';
import type { FaitsDossier } from './faits.ts';

const ISSUE = {
  'ar-signe': 'recu',
  refuse: 'refuse',
  'non-reclame': 'non-reclame',
  npai: 'npai',
} as const;

/**
 * The act that all registered letters D19 to heirs make together; none while one heir has not been
 * written to. DOUTE: C. civ., art. 2245 speaks of the heirs of a solidary co-debtor; by analogy.
 */
export function actesHeritiers(f: FaitsDossier): Acte[] {
  const heritiers = f.principal.debiteurs.filter((d) => d.qualite === 'heritier');
  const derniers = heritiers.map((h) =>
    f.documents
      .filter((d) => d.code === 'D19' && d.debiteurId === h.id)
      .map((d) => etatPostal(f, d.id))
      .findLast((p) => p.envoi?.donnees.mode === 'lrar' && p.issue !== 'npai'),
  );
  const lettres = derniers.flatMap((p) =>
    p?.envoyeLe
      ? [
          {
            date: p.envoyeLe,
            type: 'lrar' as const,
            issue: p.issue ? ISSUE[p.issue] : null,
            finInstance: null,
          },
        ]
      : [],
  );
  if (lettres.length === 0 || lettres.length < heritiers.length) return [];
  return [lettres.reduce((a, b) => (b.date < a.date ? b : a))];
}
