/**
 * The holidays of 1990 to 2060 against an independent calendar, territory by territory. Where the
 * two differ the day is named with the article, and it must differ in every year: an exception
 * that no longer holds fails, and so does a difference that nobody named.
 */
import Holidays from 'date-holidays';
import { describe, expect, test } from 'vitest';
import { joursFeries } from '../../src/main/law/jours-feries.ts';
import { TERRITOIRES, type Territoire } from '../../src/shared/nomenclature.ts';

const ANNEES = Array.from({ length: 2060 - 1990 + 1 }, (_, i) => 1990 + i);

/** The same place over there: a country of its own, or a part of France. */
const CALENDRIERS: Readonly<Record<Territoire, readonly [string, string?]>> = {
  METROPOLE: ['FR'],
  ALSACE_MOSELLE: ['FR', '57'],
  GUADELOUPE: ['GP'],
  MARTINIQUE: ['MQ'],
  GUYANE: ['GF'],
  REUNION: ['RE'],
  MAYOTTE: ['YT'],
};

type Ecart = {
  /** The day as the calendar names it. */
  readonly jour: string;
  readonly raison: string;
};

/**
 * Days of the calendar that the law does not make holidays. The law wins: C. trav., art. L. 3133-1
 * and L. 3422-2 close the list overseas, and a custom does not carry over a procedural limit.
 */
const VENDREDI_SAINT_D_USAGE: Ecart = {
  jour: 'Vendredi saint',
  raison:
    'Chômé par usage ; ni l’article L. 3133-1 ni l’article L. 3422-2 du code du travail ne le citent.',
};
const ECARTS: Readonly<Partial<Record<Territoire, readonly Ecart[]>>> = {
  GUADELOUPE: [VENDREDI_SAINT_D_USAGE],
  MARTINIQUE: [VENDREDI_SAINT_D_USAGE],
};

/** L. 3134-13: Good Friday in the communes with a Protestant or a mixed church, not elsewhere. */
const HORS_DES_COMMUNES_A_TEMPLE: Ecart = {
  jour: 'Vendredi saint',
  raison: 'L’article L. 3134-13 le réserve aux communes à temple protestant ou à église mixte.',
};

type Jour = { readonly date: string; readonly nom: string };

/** Public holidays of the calendar; the observances and the optional days are not holidays. */
function joursDuCalendrier([pays, partie]: readonly [string, string?], annee: number): Jour[] {
  const calendrier = partie === undefined ? new Holidays(pays) : new Holidays(pays, partie);
  return calendrier
    .getHolidays(annee, 'fr')
    .filter(({ type }) => type === 'public')
    .map(({ date, name }) => ({ date: date.slice(0, 10), nom: name }));
}

/** What each side has alone, in one line a day; the days of the calendar carry their name. */
function differences(notres: readonly string[], leurs: readonly Jour[]): string[] {
  return [
    ...notres
      .filter((date) => !leurs.some((jour) => jour.date === date))
      .map((date) => `${date} manque au calendrier`),
    ...leurs
      .filter(({ date }) => !notres.includes(date))
      .map(({ date, nom }) => `${date} manque à la loi : ${nom}`),
  ];
}

/** The lines that the named exceptions call for, with the date that the calendar gives them. */
const attendues = (ecarts: readonly Ecart[], leurs: readonly Jour[]): string[] =>
  ecarts.map(({ jour }) => {
    const date = leurs.find(({ nom }) => nom === jour)?.date ?? 'jamais';
    return `${date} manque à la loi : ${jour}`;
  });

describe('Les jours fériés, de 1990 à 2060', () => {
  test.each(TERRITOIRES)(
    'sont ceux d’un calendrier indépendant, écarts nommés compris (%s)',
    (territoire) => {
      for (const annee of ANNEES) {
        const leurs = joursDuCalendrier(CALENDRIERS[territoire], annee);
        const notres = joursFeries(annee, { territoire, vendrediSaint: true });
        expect(differences(notres, leurs)).toEqual(attendues(ECARTS[territoire] ?? [], leurs));
      }
    },
  );

  test.each(['57', '67', '68'])(
    'sont ceux des trois départements d’Alsace-Moselle dans une commune à temple (%s)',
    (partie) => {
      for (const annee of ANNEES) {
        const leurs = joursDuCalendrier(['FR', partie], annee);
        const notres = joursFeries(annee, { territoire: 'ALSACE_MOSELLE', vendrediSaint: true });
        expect(differences(notres, leurs)).toEqual([]);
      }
    },
  );

  test.each([false, null])(
    'ne diffèrent que du Vendredi saint dans les autres communes d’Alsace-Moselle (%s)',
    (vendrediSaint) => {
      for (const annee of ANNEES) {
        const leurs = joursDuCalendrier(CALENDRIERS.ALSACE_MOSELLE, annee);
        const notres = joursFeries(annee, { territoire: 'ALSACE_MOSELLE', vendrediSaint });
        expect(differences(notres, leurs)).toEqual(attendues([HORS_DES_COMMUNES_A_TEMPLE], leurs));
      }
    },
  );

  test('ne comptent pas au calendrier les jours qu’il donne pour facultatifs', () => {
    const facultatifs = new Holidays('GP')
      .getHolidays(2026, 'fr')
      .filter(({ type }) => type === 'optional' || type === 'observance')
      .map(({ date }) => date.slice(0, 10));
    expect(facultatifs).toContain('2026-07-21');
    const notres = joursFeries(2026, { territoire: 'GUADELOUPE', vendrediSaint: null });
    expect(notres.filter((date) => facultatifs.includes(date))).toEqual([]);
  });
});
