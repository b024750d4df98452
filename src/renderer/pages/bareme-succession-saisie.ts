/**
 * A recovery on an estate as it is typed: its state, its way to the contract, what is still empty.
 * No sum is made here; a deficit is a sign given to the amount typed.
 */
import type { Entree } from '../../shared/contract/index.ts';
import { type DateCivile, type Mois, moisSuivant } from '../../shared/date-civile.ts';
import { type Centimes, oppose, ZERO } from '../../shared/montant.ts';
import { LIEUX_SUCCESSION, type LieuSuccession } from '../../shared/nomenclature.ts';
import { TERRITOIRE } from '../forms/libelles.ts';

type Question = Entree<'bareme.succession'>;

/** What was paid from a month to another, inside one year of allowance. */
export type PeriodeServieForm = {
  readonly cle: string;
  readonly debut: Mois | null;
  readonly fin: Mois | null;
  readonly montant: Centimes | null;
  readonly beneficiaires: 1 | 2;
};

export type SuccessionForm = {
  readonly prestation: Question['prestation'];
  readonly dateDeces: DateCivile | null;
  readonly lieu: LieuSuccession;
  readonly actif: Centimes | null;
  /** The liabilities are above the assets: the net estate is below zero. */
  readonly deficitaire: boolean;
  readonly capitalAgricole: Centimes | null;
  readonly rapports: Centimes | null;
  readonly immeubles: Centimes | null;
  readonly survivant: boolean;
  readonly enregistrement: DateCivile | null;
  readonly periodes: readonly PeriodeServieForm[];
};

export const successionVide = (): SuccessionForm => ({
  prestation: 'ASPA',
  dateDeces: null,
  lieu: 'METROPOLE',
  actif: null,
  deficitaire: false,
  capitalAgricole: null,
  rapports: null,
  immeubles: null,
  survivant: false,
  enregistrement: null,
  periodes: [],
});

export const PERIODES_MAX = 200;

/** The next row begins where the last one ended. */
export function periodeSuivante(
  periodes: readonly PeriodeServieForm[],
  cle: string,
): PeriodeServieForm {
  const derniere = periodes.at(-1);
  return {
    cle,
    debut: derniere?.fin ? moisSuivant(derniere.fin) : null,
    fin: null,
    montant: null,
    beneficiaires: derniere?.beneficiaires ?? 1,
  };
}

/** What must be typed before the door is asked; null when nothing is missing. */
export function manqueSuccession(f: SuccessionForm): string | null {
  if (!f.dateDeces) return 'Indiquez la date du décès.';
  if (f.actif === null) return 'Indiquez l’actif net de la succession.';
  const vide = f.periodes.findIndex((p) => !p.debut || !p.fin || p.montant === null);
  return vide < 0 ? null : `Complétez la période n°\u00a0${vide + 1}.`;
}

/** The input of bareme.succession; null while something is missing. */
export function versContrat(f: SuccessionForm): Question | null {
  const { dateDeces, actif } = f;
  if (manqueSuccession(f) !== null || !dateDeces || actif === null) return null;
  return {
    prestation: f.prestation,
    dateDeces,
    lieu: f.lieu,
    actifNetCentimes: f.deficitaire ? oppose(actif) : actif,
    capitalAgricoleCentimes: f.capitalAgricole ?? ZERO,
    rapportsCentimes: f.rapports ?? ZERO,
    immeublesCentimes: f.immeubles,
    periodes: f.periodes.flatMap(({ debut, fin, montant, beneficiaires }) =>
      debut && fin && montant !== null
        ? [{ debut, fin, montantCentimes: montant, beneficiaires }]
        : [],
    ),
    survivant: f.survivant,
    enregistrement: f.enregistrement,
  };
}

const LIEU: Record<LieuSuccession, string> = {
  ...TERRITOIRE,
  SAINT_MARTIN: 'Saint-Martin',
  SAINT_BARTHELEMY: 'Saint-Barthélemy',
};

export const CHOIX_LIEU = LIEUX_SUCCESSION.map((value) => ({ value, label: LIEU[value] }));
export const nomDuLieu = (lieu: LieuSuccession): string => LIEU[lieu];
