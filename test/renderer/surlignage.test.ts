import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contient, surligner } from '../../src/renderer/components/surlignage.ts';

const trouves = (libelle: string, saisie: string) =>
  surligner(libelle, saisie)
    .filter((m) => m.trouve)
    .map((m) => m.texte);

describe('la recherche dans un libellé', () => {
  it('trouve sans tenir compte des accents ni de la casse', () => {
    expect(contient('ÉPREUVE Hélène', 'helene')).toBe(true);
    expect(trouves('ÉPREUVE Hélène', 'helene')).toEqual(['Hélène']);
    expect(trouves('MAQUETTE Yvon', 'maq')).toEqual(['MAQ']);
  });

  it('demande tous les mots, dans n’importe quel ordre', () => {
    expect(contient('Nouvel échéancier', 'eche nouv')).toBe(true);
    expect(contient('Nouvel échéancier', 'eche xyz')).toBe(false);
  });

  it('réunit les morceaux qui se suivent', () => {
    expect(trouves('Corbeille', 'cor beille')).toEqual(['Corbeille']);
  });

  it('ne change jamais le libellé : les morceaux réunis le redonnent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ maxLength: 8 }), (libelle, saisie) => {
        expect(
          surligner(libelle, saisie)
            .map((m) => m.texte)
            .join(''),
        ).toBe(libelle);
      }),
    );
  });
});
