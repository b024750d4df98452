/**
 * Since when a benefit exists. A question about a benefit that did not exist yet is refused:
 * nothing could be paid in error. Only the benefits born after 2009 are dated here.
 */
import { type DateCivile, dateCivile, formatDate } from '../../shared/date-civile.ts';
import { LIBELLE_PRESTATION, type Prestation } from '../../shared/nomenclature.ts';
import { refuser } from '../../shared/refus.ts';

/**
 * DOUTE: the text that opens the AJPA was not read; October 2020 is the month known for its start.
 */
export const PRESTATION_DEPUIS: Readonly<Partial<Record<Prestation, DateCivile>>> = {
  RSA: dateCivile('2009-06-01'),
  PRIME_ACTIVITE: dateCivile('2016-01-01'),
  AJPA: dateCivile('2020-10-01'),
};

/** @throws RefusError HORS_DROIT when `prestation` did not exist on `date`. */
export function exigerPrestation(prestation: Prestation, date: DateCivile): void {
  const depuis = PRESTATION_DEPUIS[prestation];
  if (depuis === undefined || date >= depuis) return;
  refuser(
    'HORS_DROIT',
    `La prestation «\u00a0${LIBELLE_PRESTATION[prestation]}\u00a0» n’existait pas le ${formatDate(date)}.`,
    { champ: 'prestation' },
  );
}
