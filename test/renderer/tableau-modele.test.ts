import { describe, expect, it } from 'vitest';
import { aplatir } from '../../src/renderer/components/tableau-modele.ts';

const groupes = [
  { cle: 'retard', titre: 'En retard', lignes: ['a', 'b'] },
  { cle: 'jour', titre: 'Aujourd’hui', lignes: ['c'] },
];
const decrire = (replies: string[]) =>
  aplatir<string>({ groupes }, new Set(replies)).map((e) =>
    e.genre === 'groupe' ? `[${e.groupe.cle}]` : e.ligne,
  );

describe('les lignes d’un tableau groupé', () => {
  it('suivent leur titre, dans l’ordre de l’écran', () => {
    expect(decrire([])).toEqual(['[retard]', 'a', 'b', '[jour]', 'c']);
  });

  it('disparaissent d’un groupe replié, dont le titre reste', () => {
    expect(decrire(['retard'])).toEqual(['[retard]', '[jour]', 'c']);
  });

  it('sans groupe, sont les lignes telles quelles', () => {
    expect(aplatir({ lignes: ['x', 'y'] }, new Set())).toEqual([
      { genre: 'ligne', ligne: 'x' },
      { genre: 'ligne', ligne: 'y' },
    ]);
  });
});
