/**
 * ASPA ceilings of resources, a year, for one person and for a couple (before 2006: those of the
 * allocation supplémentaire). They serve as the ceilings of L. 355-3, al. 3 and 4.
 * Invariant: known from 2005 to 2026. CSS, art. D. 815-2.
 */
import { dateCivile } from '../../shared/date-civile.ts';
import { type Centimes, depuisTexte } from '../../shared/montant.ts';
import { type Datee, datee } from './datee.ts';
import { S } from './sources.ts';

export type PlafondsAspa = { readonly seul: Centimes; readonly couple: Centimes };

/** First day, one person, couple: annual amounts. */
const TABLE = [
  ['2005-01-01', '7367.92', '12905.41'],
  ['2006-01-01', '7500.53', '13137.69'],
  ['2007-01-01', '7635.53', '13374.16'],
  ['2008-01-01', '7719.52', '13521.27'],
  ['2008-09-01', '7781.27', '13629.44'],
  ['2009-04-01', '8309.27', '13765.73'],
  ['2010-04-01', '8507.49', '13889.62'],
  ['2011-04-01', '8907.34', '14181.30'],
  ['2012-04-01', '9325.98', '14479.10'],
  ['2013-04-01', '9447.21', '14667.32'],
  ['2014-04-01', '9503.89', '14755.32'],
  ['2014-10-01', '9600.00', '14904.00'],
  ['2016-04-01', '9609.60', '14918.90'],
  ['2017-04-01', '9638.42', '14963.65'],
  ['2018-04-01', '9998.40', '15522.54'],
  ['2019-01-01', '10418.40', '16174.59'],
  ['2020-01-01', '10838.40', '16826.64'],
  ['2021-01-01', '10881.75', '16893.94'],
  ['2022-01-01', '11001.44', '17079.77'],
  ['2022-07-01', '11441.50', '17762.96'],
  ['2023-01-01', '11533.02', '17905.06'],
  ['2024-01-01', '12144.27', '18854.02'],
  ['2025-01-01', '12411.44', '19268.80'],
  ['2026-01-01', '12523.14', '19442.21'],
] as const;

export const plafondsAspa: Datee<PlafondsAspa> = datee({
  nom: 'Plafond de ressources de l’ASPA',
  verifieLe: dateCivile('2026-11-21'),
  versions: TABLE.map(([depuis, seul, couple], i) => ({
    depuis: dateCivile(depuis),
    ...(i === TABLE.length - 1 ? { jusqu: dateCivile('2026-12-31') } : {}),
    valeur: { seul: depuisTexte(seul), couple: depuisTexte(couple) },
    source: S.D815_2,
    statut: 'certain' as const,
  })),
});
