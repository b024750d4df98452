/**
 * Walks a letter's table of mentions and its snapshot, whatever the letter: each mention is read
 * back on the paper; each one, emptied, is named by the law and refused by the printer; what the
 * law lets through prints without a hole. Called inside a `describe`.
 */
import { expect, it } from 'vitest';
import { listeMentions, mentionsManquantes } from '../../src/main/law/mentions.ts';
import { rendre } from '../../src/main/pdf/index.ts';
import { type CodeCourrier, lireInstantane } from '../../src/shared/courrier/index.ts';
import { dateCivile as d } from '../../src/shared/date-civile.ts';
import { RefusError } from '../../src/shared/refus.ts';
import { texteDe } from './outils.ts';

/** The date of every specimen. */
export const LE = d('2026-11-23');

export type Cas = {
  readonly code: CodeCourrier;
  /** Which variant, when the letter has several. */
  readonly variante?: string;
  readonly instantane: object;
  /** What a reader must find for each field. */
  readonly attendus: Readonly<Record<string, string>>;
  /** The same for the mentions that no field carries, by their words. */
  readonly fixes: Readonly<Record<string, string>>;
};

const nomDe = ({ code, variante }: Cas): string => (variante ? `${code} (${variante})` : code);

/** Each mention required of the letter has its expected text, found on the pages. */
export function eprouverMentions(cas: Cas): void {
  const texte = texteDe(rendre(cas.code, 1, cas.instantane as never));
  for (const { mention, champ } of listeMentions(cas.code, cas.instantane as never, LE)) {
    it(`${nomDe(cas)} imprime « ${mention} » (${champ})`, () => {
      const attendu = champ === 'fixe' ? cas.fixes[mention] : cas.attendus[champ];
      expect(attendu, `aucun texte attendu pour ${champ}`).toBeDefined();
      expect(texte).toContain(attendu);
    });
  }
}

/** Empties a dotted field; `a[].b` empties the b of the first row, a list becomes empty. */
export function vider(objet: unknown, champ: string): void {
  const [tete = '', ...suite] = champ.replace('[]', '.0').split('.');
  const parent = objet as Record<string, unknown>;
  if (suite.length > 0) vider(parent[tete], suite.join('.'));
  else parent[tete] = Array.isArray(parent[tete]) ? [] : null;
}

function champRefuse(imprimer: () => unknown): string | undefined {
  try {
    imprimer();
    return 'imprimé';
  } catch (e) {
    if (!(e instanceof RefusError)) throw e;
    return e.refus.champ?.replace(/\[\d+\]/g, '[]');
  }
}

/**
 * Each mention emptied is missing by its name, and the printer refuses by the same field.
 * @param nonImprimes required fields that the model's words carry otherwise.
 */
export function eprouverManques(cas: Cas, nonImprimes: readonly string[] = []): void {
  const liste = listeMentions(cas.code, cas.instantane as never, LE);
  it(`${nomDe(cas)} complet : aucune mention ne manque`, () => {
    expect(liste.filter((m) => !m.presente)).toEqual([]);
  });
  for (const { champ, mention, article } of liste.filter((m) => m.champ !== 'fixe')) {
    it(`${nomDe(cas)} sans ${champ} : « ${mention} » manque (${article})`, () => {
      const i = structuredClone(cas.instantane);
      vider(i, champ);
      const manquantes = mentionsManquantes(cas.code, i as never, LE);
      expect(manquantes).toContainEqual({ mention, champ, article });
      if (nonImprimes.includes(champ)) return;
      expect(champRefuse(() => rendre(cas.code, 1, i as never))).toBe(champ);
    });
  }
}

/** Every leaf of a snapshot, as a dotted path. */
function feuilles(objet: unknown, chemin: string[] = []): string[][] {
  if (typeof objet !== 'object' || objet === null) return [chemin];
  return Object.entries(objet).flatMap(([nom, v]) => feuilles(v, [...chemin, nom]));
}

function mettreANull(objet: unknown, [tete = '', ...suite]: readonly string[]): void {
  const parent = objet as Record<string, unknown>;
  if (suite.length === 0) parent[tete] = null;
  else mettreANull(parent[tete], suite);
}

function lisible(code: CodeCourrier, i: unknown): boolean {
  try {
    lireInstantane(code, i);
    return true;
  } catch {
    return false;
  }
}

/** Any field set to null either misses from the list, or leaves no hole on the paper. */
export function eprouverBlancs(cas: Cas): void {
  it(`${nomDe(cas)} : un champ vidé manque à la liste, ou la lettre s’imprime sans blanc`, () => {
    const vus = new Set<string>();
    for (const chemin of feuilles(cas.instantane)) {
      const forme = chemin.join('.').replace(/\.\d+/g, '[]');
      const i = structuredClone(cas.instantane);
      mettreANull(i, chemin);
      if (vus.has(forme) || !lisible(cas.code, i)) continue;
      vus.add(forme);
      if (mentionsManquantes(cas.code, i as never, LE).length > 0) continue;
      const texte = texteDe(rendre(cas.code, 1, i as never));
      expect(texte, forme).not.toMatch(/null|undefined|NaN|\( ?\)|, ,|\[object/);
    }
    expect(vus.size).toBeGreaterThan(30);
  });
}
