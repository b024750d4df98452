/**
 * Published and worked cases, kept as data in test/exemples: each file names its rule, each case
 * its source. A new file is found by the folder; every rule of `calcul` has its file.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { calculer, NOMS_REGLES } from '../../src/main/usecases/calcul.ts';
import { type Cas, HORS_CONTRAT, type Reponse } from './exemple.ts';

const DOSSIER = join(import.meta.dirname, '..', 'exemples');
const fichiers = readdirSync(DOSSIER)
  .filter((nom) => nom.endsWith('.json'))
  .map((nom) => {
    const lu = JSON.parse(readFileSync(join(DOSSIER, nom), 'utf8')) as {
      regle: string;
      cas: Cas[];
    };
    return { nom, ...lu };
  });

const repondre = (regle: string, entree: unknown): Reponse =>
  HORS_CONTRAT.get(regle)?.(entree) ?? calculer(regle, entree);

test('chaque règle du contrat a ses cas, et chaque fichier sa règle', () => {
  const attendues = [...NOMS_REGLES, ...HORS_CONTRAT.keys()];
  expect(fichiers.map((f) => f.regle).sort()).toEqual(attendues.sort());
  for (const { cas } of fichiers) expect(cas.length).toBeGreaterThan(0);
});

describe.each(fichiers)('$nom', ({ regle, cas }) => {
  test.each(cas.map((c) => [`${c.titre} (${c.source})`, c] as const))('%s', (_, c) => {
    const reponse = repondre(regle, c.entree);
    expect(reponse.resultat).toEqual(c.resultat);
    expect(Object.keys(reponse.resultat)).toEqual(Object.keys(c.resultat));
    if (c.statut) expect(reponse.statut).toBe(c.statut);
    for (const etape of reponse.explication ?? []) {
      expect(etape.etape).not.toBe('');
      expect(etape.valeur).not.toBe('');
    }
  });
});
