/**
 * Around the family schedule: what of the benefits is counted, what text applies it to each
 * benefit, the repeat of a fraud, what no withholding may touch, how the amounts move.
 * CSS, art. D. 553-1 to D. 553-5, L. 545-1, L. 531-8, D. 755-2, D. 821-11, D. 847-1.
 */
import { dateCivile } from '../../shared/date-civile.ts';
import { type Datee, datee, type Version } from './datee.ts';
import { S, type Source } from './sources.ts';

const d = dateCivile;
const VERIFIE_LE = d('2026-11-21');

const version = <T>(depuis: string, valeur: T, source: Source, raison?: string): Version<T> => ({
  depuis: d(depuis),
  valeur,
  source,
  statut: raison === undefined ? 'certain' : 'interpretation',
  raison,
});

const EXCLUES: readonly string[] = [
  'allocation de rentrée scolaire',
  'compléments et majoration de l’AEEH de retour au foyer, s’ils ne sont pas mensuels',
  'prime à la naissance ou à l’adoption',
  'complément de mode de garde',
  'AAH, son complément et RSA servis pour les seules périodes de congé ou de suspension',
];

/** Benefits of the month that the schedule does not count. */
export const prestationsExclues: Datee<readonly string[]> = datee({
  nom: 'Prestations non comptées dans le barème de retenue',
  verifieLe: VERIFIE_LE,
  versions: [
    version(
      '1999-05-12',
      EXCLUES,
      S.D553_1_1999,
      'La liste a été lue dans la version du 01/01/2020\u00a0: elle est suivie telle quelle avant.',
    ),
    version('2020-01-01', EXCLUES, S.D553_1_2020),
    version('2021-01-01', [...EXCLUES, 'allocation de décès d’enfant'], S.D553_1_2021),
  ],
});

/** Which text applies the schedule to a benefit, and whether the increase for fraud follows. */
export type TexteBareme = { readonly texte: string; readonly majoration: boolean };

const texteDe = (nom: string, ...versions: Version<TexteBareme>[]): Datee<TexteBareme> =>
  datee({ nom: `Barème de retenue appliqué (${nom})`, verifieLe: VERIFIE_LE, versions });

const DOM_SANS_MAJORATION =
  'D. 755-2 n’étend pas D. 553-5\u00a0: la majoration pour fraude n’y a pas de décret.';

export const textesBareme = {
  PF: texteDe(
    'prestations familiales',
    version('1999-05-12', { texte: 'D. 553-1', majoration: false }, S.D553_1_1999),
    version('2019-04-05', { texte: 'D. 553-1 et D. 553-5', majoration: true }, S.D553_5),
  ),
  PF_DOM: texteDe(
    'prestations familiales, outre-mer',
    version('2009-07-23', { texte: 'D. 553-1 à D. 553-4', majoration: false }, S.D755_2),
    version(
      '2019-04-05',
      { texte: 'D. 553-1 à D. 553-4', majoration: false },
      S.D755_2,
      DOM_SANS_MAJORATION,
    ),
  ),
  LOGEMENT: texteDe(
    'aides au logement',
    version('2019-09-01', { texte: 'CCH, R. 823-24', majoration: true }, S.CCH_R823_24),
  ),
  AAH: texteDe(
    'AAH',
    version('2009-07-23', { texte: 'D. 821-11', majoration: false }, S.D821_11_2009),
    version('2019-04-05', { texte: 'D. 821-11', majoration: true }, S.D821_11),
  ),
  RSA: texteDe(
    'RSA',
    version(
      '2009-06-01',
      { texte: '20\u00a0% de la prestation au plus', majoration: false },
      S.ASH_2725,
    ),
    version(
      '2010-01-01',
      { texte: 'D. 553-1, par lettre Cnaf 2010-130', majoration: false },
      S.ASH_2725,
      'Le barème est appliqué par une lettre de la Cnaf, avant le décret n°\u00a02011-99.',
    ),
    version('2011-01-27', { texte: 'CASF, D. 262-94-2', majoration: false }, S.CASF_D262_94_2),
    version(
      '2019-04-05',
      { texte: 'CASF, D. 262-94-2', majoration: true },
      S.CASF_D262_94_2,
      'L’article a été lu dans un état de 2015\u00a0: qu’il renvoie à D. 553-5 est supposé.',
    ),
  ),
  PRIME_ACTIVITE: texteDe(
    'prime d’activité',
    version('2016-01-01', { texte: 'D. 847-1', majoration: false }, S.D847_1_2016),
    version('2019-04-05', { texte: 'D. 847-1', majoration: true }, S.D847_1),
  ),
} as const;

/** Years from the notification of the first increased debt in which a fraud doubles the rate. */
export const recidiveRetenue: Datee<number> = datee({
  nom: 'Réitération qui double la majoration de la retenue',
  verifieLe: VERIFIE_LE,
  versions: [version('2019-04-05', 5, S.D553_5)],
});

/** Who publishes the amounts of the year. */
export const publicationBareme: Datee<'arrete' | 'instruction'> = datee({
  nom: 'Publication annuelle du barème de retenue',
  verifieLe: VERIFIE_LE,
  versions: [
    version<'arrete' | 'instruction'>('1999-05-12', 'arrete', S.D553_1_1999),
    version<'arrete' | 'instruction'>('2022-01-01', 'instruction', S.D553_1),
  ],
});

/** No debt is withheld upon it. */
export const allocationDecesEnfant: Datee<true> = datee<true>({
  nom: 'Allocation de décès d’enfant',
  verifieLe: VERIFIE_LE,
  versions: [version<true>('2021-01-01', true, S.L545_1)],
});

/** Set-off of its own, of first rank; the article is repealed from 1 September 2027. */
export const compensationCmg: Datee<true> = datee<true>({
  nom: 'Complément de mode de garde',
  verifieLe: VERIFIE_LE,
  versions: [{ ...version<true>('2019-01-01', true, S.L531_8), jusqu: d('2027-08-31') }],
});

/** While another debt of the branch is recovered, the limitation of this one does not run. */
export const interruptionAutreIndu: Datee<true> = datee<true>({
  nom: 'Prescription pendant la récupération d’un autre indu de la branche',
  verifieLe: VERIFIE_LE,
  versions: [version<true>('2020-12-16', true, S.L553_1)],
});
