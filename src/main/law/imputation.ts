/**
 * Which debts a payment settles first: the order that the law gives to domain/imputation.ts.
 * Family withholdings: CSS, art. D. 553-4. Retirement debts and voluntary payments of any branch:
 * C. civ., art. 1342-10. Invariant: both orders are an interpretation, for the reasons below.
 */
import { type DateCivile, dateCivile } from '../../shared/date-civile.ts';
import type { Branche } from '../../shared/nomenclature.ts';
import type { OrdreImputation, RegleImputation } from '../domain/imputation.ts';
import { type Datee, datee, enVigueur } from './datee.ts';
import { citer, S } from './sources.ts';

type Regle = { readonly ordre: OrdreImputation; readonly nom: string; readonly raison: string };

const d = dateCivile;
const VERIFIE_LE = d('2026-11-21');

export const ordresImputation: Readonly<Record<Branche, Datee<Regle>>> = {
  // DOUTE: the text says « constatés à la même date »; the date of notification stands for it.
  famille: datee({
    nom: 'Imputation des retenues familiales',
    verifieLe: VERIFIE_LE,
    versions: [
      {
        depuis: d('2009-07-23'),
        valeur: {
          ordre: { designation: false, memeDate: 'plus-petit-solde' },
          nom: 'la plus ancienne d’abord\u00a0; à la même date, la plus faible',
          raison: 'Date de notification, prise pour celle du constat.',
        },
        source: S.D553_4,
        statut: 'interpretation',
        raison:
          'Le texte parle d’indus constatés à la même date\u00a0: la date de notification en tient lieu.',
      },
    ],
  }),
  // DOUTE: the first day of this numbering of the code civil was not read; no lower bound.
  retraite: datee({
    nom: 'Imputation des paiements',
    verifieLe: VERIFIE_LE,
    versions: [
      {
        depuis: d('1900-01-01'),
        valeur: {
          ordre: { designation: true, memeDate: 'proportion' },
          nom: 'la dette désignée, puis la plus ancienne\u00a0; à la même date, en proportion',
          raison: 'Parts arrondies au centime inférieur, les centimes restants au plus gros solde.',
        },
        source: S.CC_1342_10,
        statut: 'interpretation',
        raison:
          'Aucun texte ne règle les dettes de même date ni le rang de l’indemnité\u00a0: elles sont payées en proportion.',
      },
    ],
  }),
};

/**
 * The rule for `calculerImputation(entree, regle)`.
 * @param question `date`: the day of the payment; absent: the law as it was last verified.
 * @throws RefusError HORS_DROIT for a family withholding before 23 July 2009.
 */
export function regleImputation(question: {
  readonly regime: Branche;
  readonly date?: DateCivile | undefined;
}): RegleImputation {
  const table = ordresImputation[question.regime];
  const { valeur, source, statut } = enVigueur(table, question.date ?? table.verifieLe);
  return {
    ...valeur.ordre,
    etapes: [
      {
        etape: 'Ordre d’imputation',
        valeur: valeur.nom,
        reference: citer(source),
        raison: valeur.raison,
      },
    ],
    statut,
  };
}
