/**
 * The settings of the reminders of a file. Invariant: a file keeps the settings in force on the day
 * its notification was received: a change rewrites no stage and treats alike the debtors of a day.
 * No text compels a reminder; sheets D02 and D03.
 */
import type { ReglageRelances } from '../../shared/contract/relance.ts';
import type { DateCivile } from '../../shared/date-civile.ts';
import { NIVEAUX_RELANCE, type NiveauRelance } from '../../shared/nomenclature-relance.ts';
import { REGLE_RELANCE_DEFAUT } from '../domain/relance.ts';
import { ADRESSE_MAX_DEFAUT } from '../domain/transfert.ts';
import type { ReglageDate } from '../store/relance.ts';
import type { FaitsDossier } from './faits.ts';
import { notificationRecue } from './faits-relance.ts';

export const REGLAGE_DEFAUT: ReglageRelances = {
  niveaux: REGLE_RELANCE_DEFAUT.niveaux,
  delaiInterne: REGLE_RELANCE_DEFAUT.delaiInterne,
  margePrescription: REGLE_RELANCE_DEFAUT.margePrescription,
  adresseMax: ADRESSE_MAX_DEFAUT,
};

/** @param reglages the oldest first */
export function reglageAu(reglages: readonly ReglageDate[], jour: DateCivile): ReglageRelances {
  return reglages.findLast((r) => r.depuis <= jour)?.reglage ?? REGLAGE_DEFAUT;
}

/** The settings of a file; those of the application before its notification is received. */
export function reglageDe(f: FaitsDossier): ReglageRelances {
  const recueLe = notificationRecue(f);
  return recueLe === null ? REGLAGE_DEFAUT : reglageAu(f.reglagesRelance, recueLe);
}

/** The last level that is on for the nature of the indu; null: none. */
export function niveauFinal(f: FaitsDossier): NiveauRelance | null {
  const niveaux = reglageDe(f).niveaux[f.principal.indu.nature];
  return NIVEAUX_RELANCE.findLast((n) => niveaux[n].actif) ?? null;
}
