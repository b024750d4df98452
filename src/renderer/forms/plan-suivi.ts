/** The entries of a new plan on indus already spread, or to be: what was typed, and what is missing. Pure. */
import type { Entree } from '../../shared/contract/index.ts';
import type { DateCivile } from '../../shared/date-civile.ts';
import { memeQuantieme } from '../../shared/date-civile.ts';
import type { Centimes } from '../../shared/montant.ts';
import type { ModePaiement } from '../../shared/nomenclature.ts';

export type SaisiePlan = {
  readonly premiereLe: DateCivile | null;
  readonly par: 'duree' | 'mensualite';
  readonly nombre: number | null;
  readonly mensualite: Centimes | null;
  readonly mode: ModePaiement;
  readonly motifDuree: string;
};

export const saisiePlan = (
  aujourdhui: DateCivile,
  mode: ModePaiement = 'virement',
): SaisiePlan => ({
  premiereLe: memeQuantieme(aujourdhui, 2, 5),
  par: 'duree',
  nombre: 24,
  mensualite: null,
  mode,
  motifDuree: '',
});

type Demande = Omit<Entree<'echeancier.grouper'>, 'dossiers'>;

/** What the contract wants; null while something is missing. */
export function demandePlan(s: SaisiePlan): Demande | null {
  const { premiereLe, nombre, mensualite, mode, motifDuree } = s;
  if (!premiereLe || (s.par === 'duree' ? !nombre : !mensualite)) return null;
  return {
    premiereLe,
    nombre: s.par === 'duree' ? nombre : null,
    mensualiteCentimes: s.par === 'mensualite' ? mensualite : null,
    mode,
    motifDuree,
  };
}

export function manquePlan(s: SaisiePlan): string | null {
  if (!s.premiereLe) return 'Indiquez la première échéance.';
  if (s.par === 'duree' && !s.nombre) return 'Indiquez le nombre de mois.';
  return s.par === 'mensualite' && !s.mensualite ? 'Indiquez la mensualité.' : null;
}

/** Refusals that stand at a field of the form. */
const CHAMPS = ['premiereLe', 'nombre', 'mensualiteCentimes', 'motifDuree', 'motif', 'dossiers'];
export const estPlace = (champ: string | undefined): boolean =>
  champ !== undefined && CHAMPS.includes(champ);
