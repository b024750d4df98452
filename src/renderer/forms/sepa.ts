/** Lots of orders: words of each state, what a lot still waits for, the outcomes ticked. Pure. */
import type { Entree } from '../../shared/contract/index.ts';
import type { GenreLot, LotVue, OrdreVue } from '../../shared/contract/sepa.ts';
import type { DateCivile } from '../../shared/date-civile.ts';
import { compter } from '../format.ts';

export const LIBELLE_GENRE: Record<GenreLot, string> = {
  prelevement: 'Prélèvements',
  virement: 'Virements',
};

export const LIBELLE_ORDRE: Record<OrdreVue['etat'], string> = {
  emis: 'En attente',
  regle: 'Réglé',
  rejete: 'Rejeté',
  annule: 'Annulé',
};

/** « Annulé », « 3 en attente », « 2 réglés, 1 rejeté ». */
export function suiteLot(l: Pick<LotVue, 'annule' | 'emis' | 'regles' | 'rejetes'>): string {
  if (l.annule) return 'Annulé';
  return [
    l.emis > 0 && `${l.emis} en attente`,
    l.regles > 0 && compter(l.regles, 'réglé'),
    l.rejetes > 0 && compter(l.rejetes, 'rejeté'),
  ]
    .filter(Boolean)
    .join(', ');
}

export type Issues = Readonly<Record<string, 'regle' | 'rejete'>>;

/** What is asked of the door; null while nothing is ticked, or a reason is missing. */
export function demandeConfirmation(
  lotId: string,
  o: { readonly issues: Issues; readonly le: DateCivile | null; readonly motif: string },
): Entree<'sepa.confirmer'> | null {
  const choisis = Object.entries(o.issues);
  const rejete = choisis.some(([, issue]) => issue === 'rejete');
  if (choisis.length === 0 || o.le === null || (rejete && o.motif.trim() === '')) return null;
  const le = o.le;
  return {
    lotId,
    ordres: choisis.map(([ordreId, issue]) => ({
      ordreId,
      issue,
      le,
      motif: issue === 'rejete' ? o.motif.trim() : '',
    })),
  };
}
