/**
 * The check of the articles: every number that a source carries is read, a difference is always
 * told, an excuse covers that difference and no other, and none outlives its difference.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { S, type Source } from '../../src/main/law/sources.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';
import {
  comparer,
  type Difference,
  type Excuse,
  juger,
  NATURES_ECART,
} from '../../tools/articles/comparaison.ts';
import { type Copie, lireCode, type NoeudArticle } from '../../tools/articles/copie.ts';
import { articlesDe } from '../../tools/articles/numeros.ts';

const DOSSIER = join(import.meta.dirname, '..', '..', 'tools', 'articles');
const lire = (nom: string) => JSON.parse(readFileSync(join(DOSSIER, nom), 'utf8'));
const excuses = lire('ecarts.json') as Excuse[];

const EN_COURS = Date.UTC(2999, 0, 1);
const minuit = (jour: string) => Date.parse(`${jour}T00:00:00Z`);

/** An article of the package: its states in order, each until the next one begins. */
function article(num: string, ...versions: readonly [string, string][]): NoeudArticle {
  const articleVersions = versions.map(([etat, debut], i) => {
    const suivante = versions[i + 1];
    return {
      etat,
      dateDebut: minuit(debut),
      dateFin: suivante ? minuit(suivante[1]) : EN_COURS,
    };
  });
  return { type: 'article', data: { num, articleVersions } };
}

const CODE = lireCode({
  data: { dateDebutVersion: '2026-03-14', dateFinVersion: '2026-04-01' },
  children: [
    {
      type: 'section',
      children: [
        article('R133-9-2', ['MODIFIE', '2009-08-23'], ['VIGUEUR', '2021-03-25']),
        article('L553-2', ['MODIFIE_MORT_NE', '2020-01-01'], ['VIGUEUR', '2024-01-01']),
        article('L355-2', ['ABROGE_DIFF', '2003-08-22']),
      ],
    },
    article('R*311-12', ['VIGUEUR', '2016-01-01']),
    article('D815-3', ['VIGUEUR', '2009-04-30']),
  ],
});
const COPIE: Copie = { CSS: CODE };

const source = (
  numero: string,
  version: string | null,
  etat: string | null = '2026-03-14',
): Source => ({
  code: 'CSS',
  numero,
  version: version === null ? null : dateCivile(version),
  etat: etat === null ? null : dateCivile(etat),
  resume: 'Résumé d’essai.',
});

/** The differences of one source, without its name. */
const differencesDe = (s: Source) =>
  comparer({ ESSAI: s }, COPIE).differences.map(({ ecart, ici, copie }) => ({ ecart, ici, copie }));

describe('Les numéros d’articles', () => {
  test.each([
    ['L.355-3, al. 5', ['CSS L355-3']],
    ['R.142-1-A', ['CSS R142-1-A']],
    ['2228 et 2229', ['CSS 2228', 'CSS 2229']],
    ['L.351-11, et CSS, art. L.835-3', ['CSS L351-11', 'CSS L835-3']],
    ['L.162-2 et R.162-2', ['CSS L162-2', 'CSS R162-2']],
    [
      'L.815-13, D.815-5 à D.815-7 et R.815-46',
      ['CSS L815-13', 'CSS D815-5', 'CSS D815-6', 'CSS D815-7', 'CSS R815-46'],
    ],
  ])('se lisent un par un (%s)', (numero, attendus) => {
    const lus = articlesDe({ code: 'CSS', numero });
    expect(lus.map((a) => `${a.code} ${a.numero}`)).toEqual(attendus);
  });

  test('changent de code là où la source en nomme un autre', () => {
    const lus = articlesDe({ code: 'CCH', numero: 'L.351-11, et CSS, art. L.835-3' });
    expect(lus.map(({ code }) => code)).toEqual(['CCH', 'CSS']);
  });

  test.each(['L.815-3 à R.815-7', 'D.815-7 à D.815-3', 'article 3', ''])(
    'sont refusés plutôt qu’oubliés quand ils sont illisibles (%s)',
    (numero) => {
      expect(() => articlesDe({ code: 'CSS', numero })).toThrow(/is not|names no/);
    },
  );

  test('se lisent dans toutes les sources du droit', () => {
    const lus = Object.values(S).flatMap((s) => articlesDe(s));
    expect(lus.length).toBeGreaterThan(100);
  });
});

describe('La comparaison avec la copie', () => {
  test('ne dit rien d’une version en vigueur dans l’état lu, ancienne ou actuelle', () => {
    expect(differencesDe(source('R.133-9-2', '2021-03-25'))).toEqual([]);
    expect(differencesDe(source('R.133-9-2', '2009-08-23', '2021-03-24'))).toEqual([]);
    expect(differencesDe(source('R.133-9-2', '2009-08-23', null))).toEqual([]);
  });

  test('dit la version qui n’était plus en vigueur dans l’état lu, dès le premier jour', () => {
    expect(differencesDe(source('R.133-9-2', '2009-08-23', '2021-03-25'))).toEqual([
      { ecart: 'etat', ici: '2009-08-23 le 2021-03-25', copie: '2021-03-25' },
    ]);
  });

  test('dit la date où aucune version ne commence, mort-née comprise', () => {
    expect(differencesDe(source('R.133-9-2', '2021-03-24'))).toEqual([
      { ecart: 'debut', ici: '2021-03-24', copie: '2021-03-25' },
    ]);
    expect(differencesDe(source('L.553-2', '2020-01-01', null))).toEqual([
      { ecart: 'debut', ici: '2020-01-01', copie: '2024-01-01' },
    ]);
  });

  test('dit l’article sans date, sauf si l’entrée en nomme plusieurs', () => {
    expect(differencesDe(source('D.815-3', null))).toEqual([
      { ecart: 'debut', ici: 'sans date', copie: '2009-04-30' },
    ]);
    expect(differencesDe(source('D.815-3 et R.133-9-2', null))).toEqual([]);
    expect(differencesDe(source('D.815-3 et R.133-9-2', null, '2008-01-01'))).toEqual([
      { ecart: 'etat', ici: '2008-01-01', copie: 'rien' },
      { ecart: 'etat', ici: '2008-01-01', copie: 'rien' },
    ]);
  });

  test('dit l’article absent, l’astérisque, l’abrogation et l’état postérieur à la copie', () => {
    expect(differencesDe(source('D.815-4', null))).toEqual([
      { ecart: 'numero', ici: 'D815-4', copie: 'absent' },
    ]);
    expect(differencesDe(source('R.311-12', '2016-01-01'))).toEqual([
      { ecart: 'numero', ici: 'R311-12', copie: 'R*311-12' },
    ]);
    expect(differencesDe(source('L.355-2', '2003-08-22'))).toEqual([
      { ecart: 'etat', ici: '2003-08-22 le 2026-03-14', copie: '2003-08-22 ABROGE_DIFF' },
    ]);
    expect(differencesDe(source('D.815-3', '2009-04-30', '2026-04-01'))).toEqual([
      { ecart: 'etat', ici: '2026-04-01', copie: 'arrêté le 2026-03-14' },
    ]);
  });

  test('dit une fois le code que la copie ne contient pas, et compte ses articles', () => {
    const civil = { ...source('2228 et 2229', null), code: 'C. civ.' as const };
    const bilan = comparer({ A: civil, B: civil }, COPIE);
    expect(bilan.differences).toEqual([
      { entree: '*', article: 'C. civ.', ecart: 'code', ici: 'cité', copie: 'absent' },
    ]);
    expect(bilan).toMatchObject({ entrees: 2, verifies: 0, concordants: 0, horsCopie: 4 });
  });
});

describe('La liste des écarts', () => {
  const difference: Difference = {
    entree: 'ESSAI',
    article: 'CSS D815-3',
    ecart: 'debut',
    ici: '2009-01-01',
    copie: '2009-04-30',
  };
  const excuse: Excuse = { ...difference, raison: 'Essai.' };

  test('excuse un écart, et lui seul', () => {
    expect(juger([difference], [excuse]).nonListees).toEqual([]);
    const deplace = { ...difference, copie: '2010-01-01' };
    expect(juger([deplace], [excuse])).toMatchObject({
      nonListees: [deplace],
      sansObjet: [excuse],
    });
  });

  test('ne garde ni excuse morte ni excuse en double', () => {
    expect(juger([], [excuse]).sansObjet).toEqual([excuse]);
    expect(juger([difference], [excuse, excuse]).sansObjet).toEqual([excuse]);
  });

  test('ne nomme que des entrées du droit, avec une raison en toutes lettres', () => {
    for (const { entree, ecart, raison } of excuses) {
      expect(entree === '*' || entree in S).toBe(true);
      expect(NATURES_ECART).toContain(ecart);
      expect(raison.length).toBeGreaterThan(20);
    }
  });
});

describe('Le verrou de la copie', () => {
  test('est à une version exacte, avec empreintes et sans adresse de registre', () => {
    const { dependencies } = lire('package.json') as { dependencies: Record<string, string> };
    const { packages } = lire('package-lock.json') as {
      packages: Record<string, { version: string; resolved?: string; integrity?: string }>;
    };
    const voulue = dependencies['@socialgouv/legi-data'];
    expect(voulue).toMatch(/^\d+\.\d+\.\d+$/);
    expect(packages['node_modules/@socialgouv/legi-data']?.version).toBe(voulue);
    for (const [chemin, { resolved, integrity }] of Object.entries(packages)) {
      expect(resolved).toBeUndefined();
      if (chemin !== '') expect(integrity).toMatch(/^sha512-/);
    }
  });

  test('n’est pas celui de l’application', () => {
    const racine = readFileSync(join(DOSSIER, '..', '..', 'package-lock.json'), 'utf8');
    expect(racine).not.toContain('legi-data');
  });
});
