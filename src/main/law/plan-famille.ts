/**
 * The bands of the family schedule as the plan D22 prints them: one amount a band, in centimes.
 * Invariant: they sum to the withholding, to the cent; only the band that the income ends in has
 * a fraction, so it takes the one rounding. CSS, art. D. 553-1, III.
 */
import type { InstantaneD22 } from '../../shared/courrier/d22.ts';
import { type Centimes, formatEuros, moins, somme } from '../../shared/montant.ts';
import type { ResultatBaremeFamille } from './bareme-famille.ts';
import { arrondir, fraction, fractionDe } from './tranches.ts';

type Tranche = InstantaneD22['plan']['tranches'][number];

type Bornes = { readonly de: Centimes; readonly a: Centimes | null; readonly part: number };

/** What a whole band takes; null for the last one, which takes the rest. */
const entiere = ({ de, a, part }: Bornes, derniere: boolean): Centimes | null =>
  derniere || a === null ? null : arrondir(fractionDe(fraction(moins(a, de)), part, 100));

/**
 * The flat amount, then each band that the income reaches.
 * @param calcul of a withholding without fraud: the increase is told after the table.
 */
export function tranchesDuPlan(calcul: ResultatBaremeFamille): Tranche[] {
  const { lignes, forfait, retenue } = calcul;
  const premier = lignes[0]?.de;
  const entieres = lignes.map((l, n) => entiere(l, n === lignes.length - 1));
  const reste = moins(retenue, somme([forfait, ...entieres.filter((m) => m !== null)]));
  return [
    {
      libelle: premier === undefined ? 'Forfait' : `Jusqu’à ${formatEuros(premier)}`,
      taux: 'forfait',
      montant: forfait,
    },
    ...lignes.map(({ nom, part }, n) => ({
      libelle: nom,
      taux: `${part}\u00a0%`,
      montant: entieres[n] ?? reste,
    })),
  ];
}
