/**
 * In which order one withholding serves several debts, on which benefits.
 * CSS, art. D. 553-4 (family), L. 553-2 and L. 355-3 (same benefit first); C. civ., art. 1342-10.
 * DOUTE: D. 553-4 gives one withholding to the oldest debt, L. 553-2 first looks for the same
 * benefit; in the family branch the age of the debt is retained, which is what D22 prints.
 */
import type { DateCivile } from '../../shared/date-civile.ts';
import type { Etape } from '../../shared/explication.ts';
import type { Branche } from '../../shared/nomenclature.ts';
import type { RegleRetenue } from '../domain/retenue.ts';
import { regleImputation } from './imputation.ts';
import { citer, S } from './sources.ts';

const PRIORITES: Readonly<
  Record<Branche, { readonly priorite: RegleRetenue['priorite']; readonly etape: Etape }>
> = {
  famille: {
    priorite: 'anciennete',
    etape: {
      etape: 'Entre le rang et l’ancienneté',
      valeur: 'l’ancienneté d’abord',
      reference: citer(S.D553_4),
      raison: 'Une seule retenue, pour la dette la plus ancienne, sur toute prestation possible.',
    },
  },
  retraite: {
    priorite: 'rang',
    etape: {
      etape: 'Entre le rang et l’ancienneté',
      valeur: 'la même prestation d’abord',
      reference: citer(S.L355_3_AL5),
      raison: 'Puis une autre prestation de la branche, puis une autre branche sur son accord.',
    },
  },
};

/**
 * The rule for `calculerRetenue`, always an interpretation.
 * @throws RefusError HORS_DROIT for a family withholding before 23 July 2009
 */
export function regleRetenue(regime: Branche, date: DateCivile): RegleRetenue {
  const { priorite, etape } = PRIORITES[regime];
  const imputation = regleImputation({ regime, date });
  return {
    priorite,
    imputation: {
      ...imputation,
      etapes: [...imputation.etapes, etape],
      statut: 'interpretation',
    },
  };
}
