/**
 * BMAF: the monthly base of family benefits, a cross-check only: the schedule of withholdings
 * follows consumer prices, not this base. Invariant: known from 2008 to 31 March 2027.
 */
import { dateCivile } from '../../shared/date-civile.ts';
import { type Centimes, depuisTexte } from '../../shared/montant.ts';
import { type Datee, datee } from './datee.ts';
import { S } from './sources.ts';

/** First day, euros a month. */
const TABLE = [
  ['2008-01-01', '377.86'],
  ['2009-01-01', '389.20'],
  ['2011-01-01', '395.04'],
  ['2012-04-01', '399.00'],
  ['2013-04-01', '403.79'],
  ['2014-04-01', '406.21'],
  ['2016-04-01', '406.62'],
  ['2017-04-01', '407.84'],
  ['2018-04-01', '411.92'],
  ['2019-04-01', '413.16'],
  ['2020-04-01', '414.40'],
  ['2021-04-01', '414.81'],
  ['2022-04-01', '422.28'],
  ['2022-07-01', '439.17'],
  ['2023-04-01', '445.93'],
  ['2024-04-01', '466.44'],
  ['2025-04-01', '474.37'],
  ['2026-04-01', '478.16'],
] as const;

export const bmaf: Datee<Centimes> = datee({
  nom: 'Base mensuelle des allocations familiales (recoupement)',
  verifieLe: dateCivile('2026-11-21'),
  versions: TABLE.map(([depuis, montant], rang) => ({
    depuis: dateCivile(depuis),
    ...(rang === TABLE.length - 1 ? { jusqu: dateCivile('2027-03-31') } : {}),
    valeur: depuisTexte(montant),
    source: S.BMAF_OPENFISCA,
    statut: 'certain' as const,
  })),
});
