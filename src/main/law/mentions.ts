/**
 * Which mentions must a letter carry on its date, and which are missing?
 * Invariant: the rule applied is the one in force on the letter's date; before the first known
 * rule, a refusal, never a guess. Tables: mentions-socle, mentions-d01, mentions-d05.
 */
import type { CodeCourrier, InstantaneDe } from '../../shared/courrier/index.ts';
import { type DateCivile, dateCivile, formatDate } from '../../shared/date-civile.ts';
import { refuser } from '../../shared/refus.ts';
import { type Datee, datee } from './datee.ts';
import { MENTIONS_D01 } from './mentions-d01.ts';
import { MENTIONS_D05 } from './mentions-d05.ts';
import { FIXE, type Mention, SOCLE, type Table } from './mentions-socle.ts';
import { S } from './sources.ts';

export type MentionManquante = {
  readonly mention: string;
  /** Dotted path of the empty field. */
  readonly champ: string;
  readonly article: string;
};
export type MentionListee = MentionManquante & { readonly presente: boolean };

/** R. 133-9-2, version of décret n° 2021-306, in force on 25 March 2021 (the first one known). */
const DEPUIS_2021 = dateCivile('2021-03-25');

const mentions = <I>(courrier: string, valeur: Table<I>): Datee<Table<I>> =>
  datee<Table<I>>({
    nom: `Mentions obligatoires (${courrier})`,
    verifieLe: dateCivile('2026-11-21'),
    versions: [{ depuis: DEPUIS_2021, valeur, source: S.R133_9_2, statut: 'certain' }],
  });

export const mentionsObligatoires: { readonly [C in CodeCourrier]: Datee<Table<InstantaneDe<C>>> } =
  {
    D01: mentions('notification d’indu', [...SOCLE, ...MENTIONS_D01]),
    D05: mentions('accord d’échéancier', [...SOCLE, ...MENTIONS_D05]),
  };

const vide = (valeur: unknown): boolean =>
  valeur === null ||
  valeur === undefined ||
  (typeof valeur === 'string' && valeur.trim() === '') ||
  (Array.isArray(valeur) && (valeur.length === 0 || valeur.some(vide)));

/** Follows a dotted path; `a[].b` gives the array of the b of each row of a. */
function lireChamp(objet: unknown, chemin: readonly string[]): unknown {
  const [tete, ...suite] = chemin;
  if (tete === undefined) return objet;
  if (typeof objet !== 'object' || objet === null) return undefined;
  if (!tete.endsWith('[]')) return lireChamp(Reflect.get(objet, tete), suite);
  const lignes: unknown = Reflect.get(objet, tete.slice(0, -2));
  return Array.isArray(lignes) ? lignes.map((l) => lireChamp(l, suite)) : undefined;
}

function estPresente<I>(mention: Mention<I>, instantane: I): boolean {
  if (mention.champ === FIXE) return true;
  if (mention.presente) return mention.presente(instantane);
  return !vide(lireChamp(instantane, mention.champ.split('.')));
}

function tableAu<C extends CodeCourrier>(code: C, date: DateCivile): Table<InstantaneDe<C>> {
  const { versions } = mentionsObligatoires[code];
  const table = versions.findLast((v) => v.depuis <= date)?.valeur;
  if (table) return table;
  const depuis = versions[0]?.depuis ?? DEPUIS_2021;
  return refuser(
    'MENTIONS_HORS_DROIT',
    `Les mentions du courrier ${code} ne sont connues que depuis le ${formatDate(depuis)}.`,
    { champ: 'document.date', source: 'CSS, art.\u00a0R.\u00a0133-9-2' },
  );
}

/**
 * The mentions required of this letter, each with whether it is there: the checklist on screen.
 * @param date the legal date of the letter (`document.date`).
 * @throws RefusError MENTIONS_HORS_DROIT before the first known rule.
 */
export function listeMentions<C extends CodeCourrier>(
  code: C,
  instantane: InstantaneDe<C>,
  date: DateCivile,
): MentionListee[] {
  return tableAu(code, date)
    .filter((m) => m.obligatoire?.(instantane) ?? true)
    .map((m) => ({
      mention: m.mention,
      champ: m.champ,
      article: typeof m.article === 'string' ? m.article : m.article(instantane),
      presente: estPresente(m, instantane),
    }));
}

/** The required mentions that are missing; empty when the letter may be printed. */
export function mentionsManquantes<C extends CodeCourrier>(
  code: C,
  instantane: InstantaneDe<C>,
  date: DateCivile,
): MentionManquante[] {
  return listeMentions(code, instantane, date)
    .filter((m) => !m.presente)
    .map(({ mention, champ, article }) => ({ mention, champ, article }));
}
