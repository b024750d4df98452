/**
 * Letters whose delay runs from a proved receipt: they leave by a means that gives a date, and what
 * proved it is not undone once an act rests on it.
 */
import { type Refus, refus, refuser } from '../../shared/refus.ts';
import type { Evenement } from '../store/suivi.ts';
import type { FaitsDossier } from './faits.ts';
import { CLAUSE_6 } from './gardes-plan.ts';

const CERTAINES: Readonly<Record<string, { readonly message: string; readonly source: string }>> = {
  D01: {
    message: 'Une notification d’indu part par un moyen qui donne date certaine à sa réception.',
    source: 'CSS, art. R. 133-9-2',
  },
  D06: {
    message:
      'Cette lettre part par un moyen qui prouve sa réception\u00a0: quinze jours en courent.',
    source: CLAUSE_6,
  },
};

/** @throws RefusError ENVOI_DATE_CERTAINE */
export function exigerDateCertaine(code: string, mode: 'lrar' | 'simple' | 'remise'): void {
  const certaine = CERTAINES[code];
  if (mode !== 'simple' || !certaine) return;
  refuser('ENVOI_DATE_CERTAINE', certaine.message, { champ: 'mode', source: certaine.source });
}

/** The receipt of a warning stands as long as the lapse that rests on it. */
export function refusApresCaducite(f: FaitsDossier, suivants: readonly Evenement[]): Refus | null {
  const id = suivants.findLast((e) => e.type === 'caducite')?.donnees.echeancierId;
  return f.plans.some(({ plan }) => plan.id === id && plan.etat === 'caduc')
    ? refus(
        'EVENEMENT_SUIVI',
        'La caducité de l’échéancier repose sur cet envoi\u00a0: rétablissez d’abord l’échéancier.',
      )
    : null;
}
