/**
 * Sources of the law room: what an entry is, how it is quoted, and the one table `S` of all of
 * them. "Find usages" of an entry gives all that depends on the article.
 * Invariant: an entry tells the state of the text that was read; the summary is in own words.
 */
import type { DateCivile } from '../../shared/date-civile.ts';
import { ANNEXES } from './sources-annexes.ts';
import { DROIT_COMMUN } from './sources-droit-commun.ts';
import { FAMILLE } from './sources-famille.ts';
import { POURSUITES } from './sources-poursuites.ts';
import { SAISIE } from './sources-saisie.ts';
import { SECURITE_SOCIALE } from './sources-securite-sociale.ts';
import { SUCCESSION } from './sources-succession.ts';

/** The codes as they are quoted, then what is quoted without « art. ». */
export type CodeSource =
  | 'CSS'
  | 'CASF'
  | 'CCH'
  | 'C. trav.'
  | 'CRPA'
  | 'C. civ.'
  | 'C. conso.'
  | 'CPC'
  | 'CPCE'
  | 'Cass.'
  | 'Circ. Cnav'
  | 'Décret'
  | 'Arrêté'
  | 'JO'
  | 'ASH'
  | 'Presse'
  | 'OpenFisca'
  | 'Reconstitution';

export type Source = {
  readonly code: CodeSource;
  /** « R.133-9-2 », « 2224 », or the reference of a ruling. */
  readonly numero: string;
  /** First day of the version that was read; null when it is not known. */
  readonly version: DateCivile | null;
  /** State of the consolidation in which it was read; null for a ruling or an article of press. */
  readonly etat: DateCivile | null;
  /** What it says, in French, in own words. */
  readonly resume: string;
};

const SANS_ARTICLE: readonly CodeSource[] = [
  'Cass.',
  'Circ. Cnav',
  'Décret',
  'Arrêté',
  'JO',
  'ASH',
  'Presse',
  'OpenFisca',
  'Reconstitution',
];

/** « CSS, art. R. 133-9-2 », « C. civ., art. 2224 », « Cass. 2e civ., 24 janvier 2019, n° … ». */
export function citer(source: Source): string {
  const deja = CITATIONS.get(source);
  if (deja !== undefined) return deja;
  const numero = source.numero
    .replace(/\b([LRD])\.\s?(?=\d)/g, '$1.\u00a0')
    .replace('n° ', 'n°\u00a0');
  const citation = SANS_ARTICLE.includes(source.code)
    ? `${source.code}\u00a0${numero}`
    : `${source.code}, art.\u00a0${numero}`;
  CITATIONS.set(source, citation);
  return citation;
}

/** Every step of every calculation quotes a source: each is written once. */
const CITATIONS = new WeakMap<Source, string>();

export const S = {
  ...SECURITE_SOCIALE,
  ...FAMILLE,
  ...DROIT_COMMUN,
  ...SAISIE,
  ...POURSUITES,
  ...SUCCESSION,
  ...ANNEXES,
} as const satisfies Record<string, Source>;
