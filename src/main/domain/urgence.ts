/**
 * How close a date is: the words and colours of every badge come from here. Thresholds are the
 * service's settings (design: 60 and 15 days for a limitation).
 */
import type { Delai, Urgence } from '../../shared/contract/dossier-vues.ts';
import { type DateCivile, joursEntre } from '../../shared/date-civile.ts';

export const SEUILS = { proche: 60, imminente: 15 } as const;

export function urgencePrescription(jours: number): Urgence {
  if (jours < 0) return 'depassee';
  if (jours === 0) return 'aujourdhui';
  if (jours <= SEUILS.imminente) return 'imminente';
  return jours <= SEUILS.proche ? 'proche' : 'lointaine';
}

export function urgenceEcheance(jours: number): Urgence {
  if (jours < 0) return 'depassee';
  if (jours === 0) return 'aujourdhui';
  return jours <= SEUILS.imminente ? 'proche' : 'lointaine';
}

type Forme = Pick<Delai, 'libelle' | 'provisoire'> & {
  readonly explication?: Delai['explication'];
};

export function delaiPrescription(le: DateCivile, au: DateCivile, forme: Forme): Delai {
  const jours = joursEntre(au, le);
  return { explication: null, ...forme, le, jours, urgence: urgencePrescription(jours) };
}

export function delaiEcheance(le: DateCivile, au: DateCivile, forme: Forme): Delai {
  const jours = joursEntre(au, le);
  return { explication: null, ...forme, le, jours, urgence: urgenceEcheance(jours) };
}
