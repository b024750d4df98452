/**
 * The bands of the family schedule: those in force, those that an income reaches, their steps.
 * Invariant: above the last bound that is known (2011) there is no answer, never a guess.
 * CSS, art. D. 553-1, III.
 */
import { anneeDe, type DateCivile } from '../../shared/date-civile.ts';
import { type Etape, type Statut, statutLePlusFaible } from '../../shared/explication.ts';
import { type Centimes, formatEuros, ZERO } from '../../shared/montant.ts';
import type { TerritoireBareme } from '../../shared/nomenclature.ts';
import { refuser } from '../../shared/refus.ts';
import { type BaremeFamille, baremesFamille, revenusPresumes } from './bareme-famille-montants.ts';
import { type EnVigueur, enVigueur } from './datee.ts';
import { citer } from './sources.ts';
import { depasse, type Fraction, type TrancheAffichee } from './tranches.ts';

/** A band of the schedule, to draw it: `taux` percent of what lies between `de` and `a`. */
export type BandeFamille = {
  readonly de: Centimes;
  readonly a: Centimes | null;
  readonly taux: number;
};

export type TranchesEnVigueur = {
  readonly depuis: DateCivile;
  readonly forfait: Centimes;
  /** The first band, at 0 %, bears the flat amount alone. */
  readonly tranches: readonly BandeFamille[];
  /** False when the bands above the last one given are not known (2011). */
  readonly complet: boolean;
  /** Deemed income; null when it is not known. */
  readonly revenuPresume: Centimes | null;
  readonly reference: string;
  readonly statut: Statut;
};

/**
 * The bands in force, for a chart or a table.
 * @throws RefusError HORS_DROIT when nothing is known on that day in that territory.
 */
export function tranchesBaremeFamille(
  date: DateCivile,
  territoire: TerritoireBareme,
): TranchesEnVigueur {
  const { valeur, source, statut, depuis } = enVigueur(baremesFamille[territoire], date);
  const { seuils, taux, forfait } = valeur;
  const presumes = revenusPresumes[territoire];
  const presume = presumes && enVigueur(presumes, date);
  return {
    depuis,
    forfait,
    tranches: [
      { de: ZERO, a: seuils[0] ?? null, taux: 0 },
      ...taux.map((t, i) => ({ de: seuils[i] ?? ZERO, a: seuils[i + 1] ?? null, taux: t })),
    ],
    complet: estComplet(valeur),
    revenuPresume: presume?.valeur ?? null,
    reference: citer(source),
    statut: statutLePlusFaible([statut, ...(presume ? [presume.statut] : [])]),
  };
}

/** @throws RefusError HORS_DROIT when the income passes the last bound that is known. */
export function exigerTranches(
  { valeur, source }: EnVigueur<BaremeFamille>,
  quotient: Fraction,
  date: DateCivile,
): void {
  const premier = valeur.seuils[0] ?? ZERO;
  if (estComplet(valeur) || !depasse(quotient, premier)) return;
  refuser(
    'HORS_DROIT',
    `Barème de retenue\u00a0: en ${anneeDe(date)}, rien n’est connu au-dessus de ${formatEuros(premier)} de revenu pondéré.`,
    { champ: 'date', source: citer(source) },
  );
}

const estComplet = ({ seuils, taux }: BaremeFamille): boolean => seuils.length === taux.length;

export function etapesDesTranches(
  { valeur, source }: EnVigueur<BaremeFamille>,
  lignes: readonly TrancheAffichee[],
): Etape[] {
  const reference = citer(source);
  return [
    {
      etape: `Forfait jusqu’à ${formatEuros(valeur.seuils[0] ?? ZERO)}`,
      valeur: formatEuros(valeur.forfait),
      reference,
      raison: 'Dû par tous\u00a0: il s’ajoute aux tranches suivantes.',
    },
    ...lignes.map(({ nom, part, assiette, montant }) => ({
      etape: `${nom}\u00a0: ${part}\u00a0%`,
      valeur: montant,
      reference,
      raison: `${part}\u00a0% de ${assiette}.`,
    })),
  ];
}
