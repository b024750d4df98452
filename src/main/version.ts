/** The app's version and the civil day of an instant in mainland France's time zone. */
import { type DateCivile, dateCivile } from '../shared/date-civile.ts';

export const VERSION = '0.1.0';

const PARIS = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

export function dateDuJour(instant: Date): DateCivile {
  return dateCivile(PARIS.format(instant));
}
