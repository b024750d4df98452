/**
 * RSA of one person, RMI before June 2009: the sum that every seizure leaves.
 * Invariant: the RMI is known from 2005, the RSA until 31 March 2027; the floor is whichever of
 * the two is in force. C. trav., art. L. 3252-3; CPCE, art. L. 162-2.
 */
import { dateCivile } from '../../shared/date-civile.ts';
import { type Centimes, depuisTexte } from '../../shared/montant.ts';
import { type Datee, datee, type Version } from './datee.ts';
import { S, type Source } from './sources.ts';

const VERIFIE_LE = dateCivile('2026-11-21');

const ligne = (
  depuis: string,
  montant: string,
  source: Source = S.RSA_OPENFISCA,
): Version<Centimes> => ({
  depuis: dateCivile(depuis),
  valeur: depuisTexte(montant),
  source,
  statut: 'certain',
});

const RMI: readonly Version<Centimes>[] = [
  ligne('2005-01-01', '425.40'),
  ligne('2006-01-01', '433.06'),
  ligne('2007-01-01', '440.86'),
  ligne('2008-01-01', '447.91'),
  { ...ligne('2009-01-01', '454.63'), jusqu: dateCivile('2009-05-31') },
];

const RSA: readonly Version<Centimes>[] = [
  ligne('2009-06-01', '454.63'),
  ligne('2010-01-01', '460.09'),
  ligne('2011-01-01', '466.99'),
  ligne('2012-01-01', '474.93'),
  ligne('2013-01-01', '483.24'),
  ligne('2013-09-01', '492.90'),
  ligne('2014-01-01', '499.31'),
  ligne('2014-09-01', '509.30'),
  ligne('2015-01-01', '513.88'),
  ligne('2015-09-01', '524.16'),
  ligne('2016-04-01', '524.68'),
  ligne('2016-09-01', '535.17'),
  ligne('2017-04-01', '536.78'),
  ligne('2017-09-01', '545.48'),
  ligne('2018-04-01', '550.93'),
  ligne('2019-04-01', '559.74'),
  ligne('2020-04-01', '564.78'),
  ligne('2021-04-01', '565.34'),
  ligne('2022-04-01', '575.52'),
  ligne('2022-07-01', '598.54'),
  ligne('2023-04-01', '607.75'),
  ligne('2024-04-01', '635.71'),
  ligne('2025-04-01', '646.52'),
  { ...ligne('2026-04-01', '651.69', S.DECRET_2026_220), jusqu: dateCivile('2027-03-31') },
];

/** First day of the RSA, which replaces the RMI. */
export const PREMIER_JOUR_RSA = dateCivile('2009-06-01');

/**
 * RSA of one person, a month.
 * DOUTE: Mayotte has an amount of about half; its table was not found and is not asked for.
 */
export const rsaPersonneSeule: Datee<Centimes> = datee({
  nom: 'RSA d’une personne seule',
  verifieLe: VERIFIE_LE,
  versions: RSA,
});

/** What every seizure of a wage or pension leaves, a month: the RMI, then the RSA. */
export const plancherInsaisissable: Datee<Centimes> = datee({
  nom: 'Plancher insaisissable (RMI puis RSA d’une personne)',
  verifieLe: VERIFIE_LE,
  versions: [...RMI, ...RSA],
});
