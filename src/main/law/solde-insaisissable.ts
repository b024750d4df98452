/**
 * The sum that a bank leaves on a seized account: the RSA of one person, once for a debtor.
 * Invariant: known from 1 June 2009 to 31 March 2027. CPCE, art. L. 162-2 and R. 162-2.
 */
import type { DateCivile } from '../../shared/date-civile.ts';
import type { Etape, Statut } from '../../shared/explication.ts';
import { type Centimes, formatEuros } from '../../shared/montant.ts';
import { enVigueur } from './datee.ts';
import { rsaPersonneSeule } from './rsa.ts';
import { citer, S } from './sources.ts';

export type ResultatSolde = {
  readonly montant: Centimes;
  readonly explication: readonly Etape[];
  readonly statut: Statut;
};

/**
 * The protected balance on `date`, the day of the seizure.
 * @throws RefusError HORS_DROIT before 1 June 2009 or after 31 March 2027.
 */
export function calculerSoldeInsaisissable(entree: { readonly date: DateCivile }): ResultatSolde {
  const { valeur, source, statut } = enVigueur(rsaPersonneSeule, entree.date);
  return {
    montant: valeur,
    explication: [
      { etape: rsaPersonneSeule.nom, valeur: formatEuros(valeur), reference: citer(source) },
      {
        etape: 'Solde bancaire insaisissable',
        valeur: formatEuros(valeur),
        reference: citer(S.CPCE_L162_2),
        raison:
          'Dans la limite du solde créditeur, une seule fois quel que soit le nombre de comptes.',
      },
    ],
    statut,
  };
}
