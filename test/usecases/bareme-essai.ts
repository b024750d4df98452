/** The calculators asked through the door, from their valid example and one change. */
import { afterAll, beforeAll } from 'vitest';
import type { Entree, Sortie } from '../../src/shared/contract/index.ts';
import type { Refus } from '../../src/shared/refus.ts';
import { type BaseEssai, ouvrirBaseEssai } from '../base-essai.ts';
import { ENTREES_BAREMES } from '../entrees-essai-baremes.ts';

export const CALCULS = [
  'bareme.quotite',
  'bareme.seuil',
  'bareme.delai',
  'bareme.notification',
] as const;
export type Calcul = (typeof CALCULS)[number];

/** One base for the tests of a file: nothing is written in it. */
export function poserBaremes() {
  let base: BaseEssai;
  beforeAll(() => {
    base = ouvrirBaseEssai();
  });
  afterAll(() => base.fermer());
  const avec = <N extends Calcul>(nom: N, change: Partial<Entree<N>>): Entree<N> =>
    ({ ...ENTREES_BAREMES[nom], ...change }) as Entree<N>;
  return {
    base: () => base,
    repondre: <N extends Calcul>(nom: N, change: Partial<Entree<N>> = {}): Sortie<N> =>
      base.faire('gestionnaire-amiable')(nom, avec(nom, change)),
    refuser: <N extends Calcul>(nom: N, change: Partial<Entree<N>>): Refus =>
      base.refus('gestionnaire-amiable')(nom, avec(nom, change)),
  };
}
