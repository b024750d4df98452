/** `quittance droit`: the law of a day, and what is missing, with no base and no account. */
import { describe, expect, test } from 'vitest';
import { lancer } from './cli-essai.ts';

type Ligne = {
  readonly cle: string;
  readonly branches: readonly string[];
  readonly valeur: string;
  readonly source: string;
  readonly statut: string;
  readonly raison: string | null;
};
type Valeur = { readonly lignes: readonly Ligne[] };

const droit = (...args: string[]) => lancer(['droit', ...args], { phrase: null });

describe('Le droit en ligne de commande', { timeout: 60_000 }, () => {
  test('se lit par titre, avec valeur, date, source et statut en mots', async () => {
    const fin = await droit('--date', '2011-02-01', '--branche', 'famille');
    expect([fin.code, fin.erreur]).toEqual([0, '']);
    expect(fin.sortie).toContain('Droit en vigueur le 01/02/2011, branche famille :');
    expect(fin.sortie).toContain('RETENUE FAMILLE\n');
    expect(fin.sortie).toContain('241\u00a0€\u00a0; tranches suivantes inconnues');
    expect(fin.sortie).toContain('du 27/01/2011 au 31/12/2011 · CSS, art.\u00a0D.\u00a0553-1');
    expect(fin.sortie).toContain('interprétation à confirmer');
    expect(fin.sortie).not.toContain('Maximum récupérable par année d’allocation');
  });

  test('s’aligne : chaque ligne tient dans cent colonnes et rien ne traîne au bout', async () => {
    const { sortie } = await droit('--date', '2026-11-21');
    const lignes = sortie.trimEnd().split('\n');
    expect(lignes.filter((l) => l.length > 100)).toEqual([]);
    expect(lignes.filter((l) => /\s$/.test(l))).toEqual([]);
  });

  test('se lit en JSON, une ligne par élément, avec sa source', async () => {
    const fin = await droit('--date', '2011-02-01', '--branche', 'famille', '--json');
    expect(fin.code).toBe(0);
    const { lignes } = fin.json().value as Valeur;
    expect(lignes.every((l) => l.branches.includes('famille') && l.source !== '')).toBe(true);
    const rsa = lignes.find((l) => l.cle === 'seuil-abandon-rsa');
    expect(rsa).toMatchObject({ source: 'CASF, art.\u00a0R.\u00a0262-92', statut: 'certain' });
    expect(rsa?.valeur).toContain('77\u00a0€');
  });

  test('dit ce qui manque et pourquoi, en texte et en JSON', async () => {
    const texte = await droit('--manques');
    expect(texte.code).toBe(0);
    expect(texte.sortie).toContain('du 01/01/2005 au 31/12/2005');
    expect(texte.sortie).toContain('Le barème de 2005 n’a pas été trouvé');
    const fin = await droit('--manques', '--branche', 'retraite', '--json');
    const { lignes } = fin.json().value as Valeur;
    expect(lignes.length).toBeGreaterThan(40);
    for (const ligne of lignes) {
      expect(ligne.statut).not.toBe('certain');
      expect(ligne.raison).not.toBe('');
      expect(ligne.branches).toContain('retraite');
    }
  });

  test.each([
    [['--date', '2011-02-30'], 'DROIT_DATE', 'n’est pas une date qui existe'],
    [['--date', '2011-02-01', '--branche', 'maladie'], 'DROIT_BRANCHE', 'retraite ou famille'],
    [[], 'DROIT_DEMANDE', 'Indiquez --date'],
    [['--manques', '--date', '2011-02-01'], 'DROIT_DEMANDE', 'retirez --date'],
  ])('refuse en français une demande mal écrite : %j', async (args, code, phrase) => {
    const fin = await droit(...args);
    expect([fin.code, fin.json().refus?.code]).toEqual([2, code]);
    expect(fin.erreur).toContain(phrase);
  });
});
