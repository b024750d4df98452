import { describe, expect, it } from 'vitest';
import { theme } from '../../src/renderer/theme.ts';

function luminance(couleur: string): number {
  const [r = 0, v = 0, b = 0] = [1, 3, 5]
    .map((i) => Number.parseInt(couleur.slice(i, i + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * v + 0.0722 * b;
}

function contraste(a: string, b: string): number {
  const [clair = 0, sombre = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (clair + 0.05) / (sombre + 0.05);
}

const teintes = Object.entries(theme.colors ?? {});

describe('les couleurs du thème', () => {
  it('comptent le gris, l’encre et les cinq sens', () => {
    expect(teintes.map(([nom]) => nom).sort()).toEqual([
      'echeance',
      'encre',
      'fraude',
      'gray',
      'prescription',
      'retard',
      'solde',
    ]);
  });

  it.each(teintes)('%s : un texte de nuance 8 se lit sur son fond de nuance 0', (_nom, nuances) => {
    expect(contraste(nuances?.[8] ?? '', nuances?.[0] ?? '')).toBeGreaterThanOrEqual(4.5);
  });

  it('laissent lire le blanc sur une prescription pleine et sur l’accent', () => {
    for (const nom of ['prescription', 'encre'] as const) {
      expect(contraste('#FFFFFF', theme.colors?.[nom]?.[6] ?? '')).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('donnent au bord d’un champ un contraste d’au moins trois', () => {
    expect(contraste(theme.colors?.gray?.[5] ?? '', '#FFFFFF')).toBeGreaterThanOrEqual(3);
  });
});
