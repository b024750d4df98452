/** A file whose reminders are sent, ready for its transfer. */
import type { BaseEssai } from '../base-essai.ts';
import { APRES_T01, APRES_T02, type Essai } from './relance-essai.ts';

/** Both reminders sent, D03 on 7 February 2027: its fifteen days end on the 22nd. */
export function relancer(b: BaseEssai, e: Essai): string {
  const dossierId = e.recu();
  b.le(APRES_T01);
  e.envoyer(dossierId, 'D02');
  b.le(APRES_T02);
  e.noter(dossierId);
  b.le('2027-02-07');
  e.envoyer(dossierId, 'D03');
  return dossierId;
}
