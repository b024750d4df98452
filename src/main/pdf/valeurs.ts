/**
 * What letters print of a field: an amount, a long date, a sentence typed by an agent inside
 * ours. Invariant: an empty field is refused by its name, never printed as a blank.
 */
import { type DateCivile, formatDate, formatDateLongue } from '../../shared/date-civile.ts';
import { type Centimes, formatEuros } from '../../shared/montant.ts';
import { exiger, fixe, gras, type Morceau, type Phrase } from './phrase.ts';

/** « 1 234,56 € ». @throws RefusError COURRIER_CHAMP_VIDE */
export const euros = (m: Centimes | null, champ: string): string => formatEuros(exiger(m, champ));

export const eurosGras = (m: Centimes | null, champ: string): Morceau => gras(euros(m, champ));

/** « 1er mars 2027 », for a sentence. @throws RefusError COURRIER_CHAMP_VIDE */
export const jour = (d: DateCivile | null, champ: string): Phrase =>
  fixe(formatDateLongue(exiger(d, champ)));

export const jourGras = (d: DateCivile | null, champ: string): Morceau =>
  gras(formatDateLongue(exiger(d, champ)));

/** « 01/03/2027 », for a table. @throws RefusError COURRIER_CHAMP_VIDE */
export const jourCourt = (d: DateCivile | null, champ: string): string =>
  formatDate(exiger(d, champ));

/** A text of the file, in French typography. @throws RefusError COURRIER_CHAMP_VIDE */
export const mots = (t: string | null, champ: string): Phrase => fixe(exiger(t, champ).trim());

/** The same inside a sentence of ours: its last full stop is dropped. */
export const dedans = (t: string | null, champ: string): Phrase =>
  fixe(exiger(t, champ).trim().replace(/\.$/, ''));
