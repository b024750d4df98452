/**
 * Which mentions must a letter carry on its date, and which are missing?
 * Invariant: the rule applied is the one in force on the letter's date; before the first known
 * rule, a refusal, never a guess. Tables: mentions-socle, and mentions-<code> of each letter.
 */
import type { CodeCourrier, InstantaneDe } from '../../shared/courrier/index.ts';
import { type DateCivile, dateCivile, formatDate } from '../../shared/date-civile.ts';
import { refuser } from '../../shared/refus.ts';
import { type Datee, datee, type Version } from './datee.ts';
import { MENTIONS_D01 } from './mentions-d01.ts';
import { MENTIONS_D02 } from './mentions-d02.ts';
import { MENTIONS_D03 } from './mentions-d03.ts';
import { MENTIONS_D04 } from './mentions-d04.ts';
import { MENTIONS_D05 } from './mentions-d05.ts';
import { MENTIONS_D06 } from './mentions-d06.ts';
import { MENTIONS_D13 } from './mentions-d13.ts';
import { MENTIONS_D19 } from './mentions-d19.ts';
import { MENTIONS_D20 } from './mentions-d20.ts';
import { MENTIONS_D21 } from './mentions-d21.ts';
import { MENTIONS_D22 } from './mentions-d22.ts';
import { MENTIONS_D23 } from './mentions-d23.ts';
import { FIXE, type Mention, SOCLE, type Table } from './mentions-socle.ts';
import { citer, S } from './sources.ts';

export type MentionManquante = {
  readonly mention: string;
  /** Dotted path of the empty field. */
  readonly champ: string;
  readonly article: string;
};
export type MentionListee = MentionManquante & { readonly presente: boolean };

/** R. 133-9-2, version of décret n° 2021-306, in force on 25 March 2021 (the first one known). */
const DEPUIS_2021 = dateCivile('2021-03-25');

/** Where the table comes from; by default the text imposes it. */
type Origine = Pick<Version<unknown>, 'depuis' | 'source' | 'statut' | 'raison'>;
const R133_9_2: Origine = { depuis: DEPUIS_2021, source: S.R133_9_2, statut: 'certain' };

/** A letter of practice: no text lists its mentions. */
const DU_MODELE = {
  statut: 'interpretation',
  raison: 'Aucun texte ne fixe les mentions de ce courrier\u00a0: ce sont celles du modèle.',
} as const;
const SUITE_R133_9_2: Origine = { ...R133_9_2, ...DU_MODELE };
/** The stage and who has it: the version that was read, in force on 1 January 2023. */
const D253_16: Origine = { depuis: dateCivile('2023-01-01'), source: S.D253_16, ...DU_MODELE };
/** R. 133-9-2 speaks of the insured person. */
const A_L_HERITIER: Origine = {
  ...R133_9_2,
  statut: 'interpretation',
  raison:
    'R.\u00a0133-9-2 parle de l’assuré\u00a0: ses garanties sont appliquées à l’héritier par précaution.',
};
/** The version that was read, in force on 1 January 2024. */
const L553_2: Origine = { depuis: dateCivile('2024-01-01'), source: S.L553_2, ...DU_MODELE };

const mentions = <I>(
  courrier: string,
  valeur: Table<I>,
  origine: Origine = R133_9_2,
): Datee<Table<I>> =>
  datee<Table<I>>({
    nom: `Mentions obligatoires (${courrier})`,
    verifieLe: dateCivile('2026-11-21'),
    versions: [{ valeur, ...origine }],
  });

export const mentionsObligatoires: { readonly [C in CodeCourrier]: Datee<Table<InstantaneDe<C>>> } =
  {
    D01: mentions('notification d’indu', [...SOCLE, ...MENTIONS_D01]),
    D02: mentions('relance', [...SOCLE, ...MENTIONS_D02], D253_16),
    D03: mentions('dernière relance', [...SOCLE, ...MENTIONS_D03], SUITE_R133_9_2),
    D04: mentions('proposition d’échéancier', [...SOCLE, ...MENTIONS_D04]),
    D05: mentions('accord d’échéancier', [...SOCLE, ...MENTIONS_D05]),
    D06: mentions('caducité d’échéancier', [...SOCLE, ...MENTIONS_D06], SUITE_R133_9_2),
    D13: mentions('transfert au contentieux', [...SOCLE, ...MENTIONS_D13], D253_16),
    D19: mentions('notaire et héritiers', [...SOCLE, ...MENTIONS_D19], A_L_HERITIER),
    D20: mentions('attestation de solde', [...SOCLE, ...MENTIONS_D20], D253_16),
    D21: mentions('remboursement', [...SOCLE, ...MENTIONS_D21], D253_16),
    D22: mentions('plan personnalisé', [...SOCLE, ...MENTIONS_D22], L553_2),
    D23: mentions('réponse à une contestation', [...SOCLE, ...MENTIONS_D23]),
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
  const premiere = versions[0] ?? R133_9_2;
  return refuser(
    'MENTIONS_HORS_DROIT',
    `Les mentions du courrier ${code} ne sont connues que depuis le ${formatDate(premiere.depuis)}.`,
    { champ: 'document.date', source: citer(premiere.source) },
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
