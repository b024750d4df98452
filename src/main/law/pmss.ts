/**
 * PMSS: the monthly ceiling of social security, set each year for 1 January.
 * Invariant: known from 2002 to 2026; another year is a refusal. CSS, art. L. 241-3.
 */
import { type DateCivile, dateCivile } from '../../shared/date-civile.ts';
import type { Etape, Statut } from '../../shared/explication.ts';
import { type Centimes, centimes, formatEuros } from '../../shared/montant.ts';
import { type Datee, dateeAnnuelle, enVigueur } from './datee.ts';
import { citer, S } from './sources.ts';

/** Whole euros by year, as published. */
const EUROS: Readonly<Record<number, number>> = {
  2002: 2352,
  2003: 2432,
  2004: 2476,
  2005: 2516,
  2006: 2589,
  2007: 2682,
  2008: 2773,
  2009: 2859,
  2010: 2885,
  2011: 2946,
  2012: 3031,
  2013: 3086,
  2014: 3129,
  2015: 3170,
  2016: 3218,
  2017: 3269,
  2018: 3311,
  2019: 3377,
  2020: 3428,
  2021: 3428,
  2022: 3428,
  2023: 3666,
  2024: 3864,
  2025: 3925,
  2026: 4005,
};

export const pmss: Datee<Centimes> = dateeAnnuelle({
  nom: 'Plafond mensuel de la sécurité sociale',
  verifieLe: dateCivile('2026-11-21'),
  source: S.L241_3,
  statut: 'certain',
  valeurs: Object.fromEntries(
    Object.entries(EUROS).map(([annee, euros]) => [annee, centimes(euros * 100)]),
  ),
});

export type ResultatPmss = {
  readonly montant: Centimes;
  readonly explication: readonly Etape[];
  readonly statut: Statut;
};

/**
 * The ceiling in force on `date`, in centimes, with its step.
 * @throws RefusError HORS_DROIT outside 2002–2026.
 */
export function calculerPmss({ date }: { readonly date: DateCivile }): ResultatPmss {
  const { valeur, source, statut } = enVigueur(pmss, date);
  return {
    montant: valeur,
    explication: [{ etape: pmss.nom, valeur: formatEuros(valeur), reference: citer(source) }],
    statut,
  };
}
