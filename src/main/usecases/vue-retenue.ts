/** The withholdings of a file, as its screen shows them: those that run, and the last one closed. */
import type { RetenueVue } from '../../shared/contract/retenue-vues.ts';
import type { Contexte } from '../contexte.ts';
import type { FaitsDossier } from './faits.ts';
import { retenueVue } from './retenue-vues.ts';

export function vueRetenues(c: Contexte, { retenues }: FaitsDossier): RetenueVue[] {
  const derniere = retenues.findLast((r) => r.etat === 'close');
  return retenues.filter((r) => r.etat === 'active' || r === derniere).map((r) => retenueVue(c, r));
}
