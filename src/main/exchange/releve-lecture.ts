/** A bank statement in whichever of its formats: XML begins with a chevron, all else is a CSV. */
import type { DemandeReleve, Releve } from './releve.ts';
import { lireCamt053 } from './releve-camt053.ts';
import { lireReleveCsv } from './releve-csv.ts';

/** @throws RefusError those of `lireCamt053` and `lireReleveCsv` */
export function lireReleve(demande: DemandeReleve): Releve {
  const debut = demande.octets.subarray(0, 64).toString('latin1');
  return /^(?:\u00ef\u00bb\u00bf)?\s*</.test(debut) ? lireCamt053(demande) : lireReleveCsv(demande);
}
