/**
 * An amendment: the running schedule and the one that would replace it, side by side.
 * Invariant: the new one spreads exactly what is owed: what the old one still had to collect,
 * unless a remission or a returned payment moved the balance since.
 */
import { type DateCivile, moisDe } from '../../shared/date-civile.ts';
import { type Centimes, moins, somme } from '../../shared/montant.ts';
import { refuser } from '../../shared/refus.ts';
import type { Echeancier } from './echeancier.ts';
import type { SuiviPlan } from './suivi-echeancier.ts';

export type ColonneAvenant = {
  /** Instalments still to pay, in whole or part. */
  readonly nombre: number;
  readonly mensualite: Centimes;
  readonly derniere: Centimes;
  readonly derniereLe: DateCivile;
  readonly total: Centimes;
};

export type Avenant = {
  readonly ancien: ColonneAvenant;
  readonly nouveau: ColonneAvenant;
  /** New less old: above zero, the debtor pays more each month. */
  readonly ecartMensualite: Centimes;
  /** Above zero: ends later. */
  readonly ecartMois: number;
};

/**
 * @param suivi the running plan on the day of the amendment
 * @param du what is owed; what the plan still had to collect when absent
 * @throws RefusError AVENANT_SOLDE when nothing is left; AVENANT_TOTAL when the new plan does not
 * spread what is left
 */
export function comparerAvenant(suivi: SuiviPlan, nouveau: Echeancier, du?: Centimes): Avenant {
  const restantes = suivi.lignes.filter((l) => l.reste > 0);
  const derniere = restantes.at(-1);
  if (!derniere) {
    return refuser('AVENANT_SOLDE', 'Cet échéancier est soldé\u00a0: il ne se modifie plus.');
  }
  const total = somme(restantes.map((l) => l.reste));
  if (nouveau.total !== (du ?? total)) {
    refuser('AVENANT_TOTAL', 'L’avenant doit répartir exactement ce qui reste à payer.', {
      champ: 'montant',
    });
  }
  // A first instalment partly paid is not the instalment of the plan.
  const mensualite = restantes[0]?.montant ?? derniere.montant;
  const ancien = {
    nombre: restantes.length,
    mensualite,
    derniere: derniere.reste,
    derniereLe: derniere.date,
    total,
  };
  return {
    ancien,
    nouveau: {
      nombre: nouveau.lignes.length,
      mensualite: nouveau.mensualite,
      derniere: nouveau.derniereMontant,
      derniereLe: nouveau.derniereDate,
      total: nouveau.total,
    },
    ecartMensualite: moins(nouveau.mensualite, mensualite),
    ecartMois: rangMois(nouveau.derniereDate) - rangMois(derniere.date),
  };
}

function rangMois(date: DateCivile): number {
  const [annee = 0, mois = 0] = moisDe(date).split('-').map(Number);
  return annee * 12 + mois;
}
