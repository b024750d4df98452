/**
 * Revision of a running withholding: the new figure replaces the old one only when it is at
 * least 20 % higher or lower. CSS, art. D. 553-2.
 * Invariant: what is answered is one of the two figures given.
 */
import { type DateCivile, dateCivile } from '../../shared/date-civile.ts';
import type { Etape, Statut } from '../../shared/explication.ts';
import { type Centimes, centimes, formatEuros } from '../../shared/montant.ts';
import { refuser } from '../../shared/refus.ts';
import { type Datee, datee, enVigueur } from './datee.ts';
import { citer, S } from './sources.ts';
import { depasse, formatFraction, fraction, fractionDe } from './tranches.ts';

/** Smallest difference that replaces the withholding, in percent of the running one. */
export const ecartDeRevision: Datee<number> = datee({
  nom: 'Écart de révision de la retenue',
  verifieLe: dateCivile('2026-11-21'),
  versions: [{ depuis: dateCivile('2009-07-23'), valeur: 20, source: S.D553_2, statut: 'certain' }],
});

export type EntreeRevision = {
  readonly retenueActuelle: Centimes;
  readonly retenueNouvelle: Centimes;
  /** Day of the revision; absent: the law as it was last verified. */
  readonly date?: DateCivile | undefined;
};

export type ResultatRevision = {
  readonly retenue: Centimes;
  readonly remplacee: boolean;
  readonly explication: readonly Etape[];
  readonly statut: Statut;
};

/**
 * The withholding to apply from now on, in centimes.
 * DOUTE: 20 % of a withholding of zero is zero, so that any new figure replaces it.
 * @throws RefusError REVISION_MONTANT for a negative amount; HORS_DROIT before 23 July 2009.
 */
export function calculerRevisionRetenue(entree: EntreeRevision): ResultatRevision {
  const { retenueActuelle, retenueNouvelle } = entree;
  exigerPositif(retenueActuelle, 'retenueActuelle');
  exigerPositif(retenueNouvelle, 'retenueNouvelle');
  const date = entree.date ?? ecartDeRevision.verifieLe;
  const { valeur: pourCent, source, statut } = enVigueur(ecartDeRevision, date);
  const reference = citer(source);
  const ecart = centimes(Math.abs(retenueNouvelle - retenueActuelle));
  const minimum = fractionDe(fraction(retenueActuelle), pourCent, 100);
  const remplacee = ecart > 0 && !depasse(minimum, ecart);
  const retenue = remplacee ? retenueNouvelle : retenueActuelle;
  return {
    retenue,
    remplacee,
    explication: [
      { etape: 'Retenue en cours', valeur: formatEuros(retenueActuelle), reference: null },
      { etape: 'Nouveau calcul', valeur: formatEuros(retenueNouvelle), reference: null },
      {
        etape: `Écart qui remplace\u00a0: ${pourCent}\u00a0% au moins`,
        valeur: formatFraction(minimum),
        reference,
      },
      {
        etape: 'Retenue à appliquer',
        valeur: formatEuros(retenue),
        reference,
        raison: remplacee
          ? 'L’écart atteint ce seuil\u00a0: le nouveau calcul remplace l’ancien.'
          : 'L’écart n’atteint pas ce seuil\u00a0: la retenue en cours continue.',
      },
    ],
    statut: retenueActuelle === 0 ? 'interpretation' : statut,
  };
}

function exigerPositif(montant: Centimes, champ: string): void {
  if (montant >= 0) return;
  refuser('REVISION_MONTANT', 'Une retenue ne peut pas être négative.', { champ });
}
