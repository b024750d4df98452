/**
 * Payment schedule: equal monthly instalments, the difference on the last one.
 * Invariant: the instalments sum to the amount, to the cent; the last balance is zero.
 * Same day each month as the first one; the last day of a month that has no such day.
 */
import {
  anneesEntre,
  type DateCivile,
  formatDate,
  jourDe,
  memeQuantieme,
} from '../../shared/date-civile.ts';
import type { Etape, Statut } from '../../shared/explication.ts';
import { type Centimes, centimes, formatEuros, somme } from '../../shared/montant.ts';
import { refuser } from '../../shared/refus.ts';

/** A century of months: more is a slip of the keyboard. */
export const ECHEANCES_MAXIMUM = 1200;

/** Exactly one of `mensualite` and `nombre`; the other is null or absent. */
export type EntreeEcheancier = {
  readonly montant: Centimes;
  readonly premiereEcheance: DateCivile;
  readonly mensualite?: Centimes | null | undefined;
  readonly nombre?: number | null | undefined;
};

export type LigneEcheancier = {
  readonly numero: number;
  readonly date: DateCivile;
  readonly montant: Centimes;
  /** What is left to pay after this instalment. */
  readonly solde: Centimes;
};

export type Echeancier = {
  readonly lignes: readonly LigneEcheancier[];
  readonly total: Centimes;
  readonly mensualite: Centimes;
  readonly derniereDate: DateCivile;
  readonly derniereMontant: Centimes;
  readonly explication: readonly Etape[];
  readonly statut: Statut;
};

/** The shape of a schedule: `nombre` instalments of `mensualite`, the last one of `derniere`. */
type Plan = {
  readonly nombre: number;
  readonly mensualite: Centimes;
  readonly derniere: Centimes;
  readonly regle: string;
};

/**
 * Builds a schedule.
 * @throws RefusError ECHEANCIER_MONTANT (zero or less), ECHEANCIER_CHOIX (both or none of the two),
 * ECHEANCIER_MENSUALITE (under one cent), ECHEANCIER_NOMBRE (not from 1 to 1200), DATE_INVALIDE.
 */
export function calculerEcheancier(entree: EntreeEcheancier): Echeancier {
  if (entree.montant <= 0) {
    refuser('ECHEANCIER_MONTANT', 'Le montant à échelonner doit être positif.', {
      champ: 'montant',
    });
  }
  const plan = planDe(entree);
  const lignes = lignesDe(plan, entree);
  return {
    lignes,
    total: somme(lignes.map((l) => l.montant)),
    mensualite: plan.mensualite,
    derniereDate: echeance(entree.premiereEcheance, plan.nombre),
    derniereMontant: plan.derniere,
    explication: expliquer(plan, entree),
    statut: 'certain',
  };
}

function planDe({ montant, mensualite, nombre }: EntreeEcheancier): Plan {
  const parMensualite = mensualite !== undefined && mensualite !== null;
  const parNombre = nombre !== undefined && nombre !== null;
  if (parNombre && !parMensualite) return planParNombre(montant, nombre);
  if (parMensualite && !parNombre) return planParMensualite(montant, mensualite);
  return refuser('ECHEANCIER_CHOIX', 'Indiquez soit la mensualité, soit le nombre d’échéances.', {
    champ: parNombre ? 'nombre' : 'mensualite',
  });
}

/** Rounded down to the cent, so that the last instalment is never the smaller one. */
function planParNombre(montant: Centimes, nombre: number): Plan {
  controlerNombre(nombre, 'nombre');
  const mensualite = centimes(Math.floor(montant / nombre));
  if (mensualite < 1) {
    refuser('ECHEANCIER_MENSUALITE', 'Chaque échéance doit être d’au moins un centime.', {
      champ: 'nombre',
    });
  }
  return {
    nombre,
    mensualite,
    derniere: centimes(montant - mensualite * (nombre - 1)),
    regle: 'Arrondie au centime inférieur, la différence sur la dernière.',
  };
}

function planParMensualite(montant: Centimes, mensualite: Centimes): Plan {
  if (mensualite < 1) {
    refuser('ECHEANCIER_MENSUALITE', 'La mensualité doit être d’au moins un centime.', {
      champ: 'mensualite',
    });
  }
  const nombre = Math.ceil(montant / mensualite);
  controlerNombre(nombre, 'mensualite');
  const derniere = centimes(montant - mensualite * (nombre - 1));
  return {
    nombre,
    mensualite: nombre === 1 ? derniere : mensualite,
    derniere,
    regle: 'La dernière échéance solde ce qui reste.',
  };
}

function controlerNombre(nombre: number, champ: string): void {
  if (Number.isInteger(nombre) && nombre >= 1 && nombre <= ECHEANCES_MAXIMUM) return;
  refuser('ECHEANCIER_NOMBRE', 'Un échéancier compte de 1 à 1\u202f200 échéances.', { champ });
}

/** Date of the n-th instalment, counted from the first one: a 31st survives a February. */
function echeance(premiere: DateCivile, numero: number): DateCivile {
  return memeQuantieme(premiere, numero - 1, jourDe(premiere));
}

function lignesDe(plan: Plan, { montant, premiereEcheance }: EntreeEcheancier): LigneEcheancier[] {
  return Array.from({ length: plan.nombre }, (_, i) => {
    const numero = i + 1;
    const derniere = numero === plan.nombre;
    return {
      numero,
      date: echeance(premiereEcheance, numero),
      montant: derniere ? plan.derniere : plan.mensualite,
      solde: centimes(derniere ? 0 : montant - plan.mensualite * numero),
    };
  });
}

function expliquer(plan: Plan, { montant, premiereEcheance }: EntreeEcheancier): Etape[] {
  const etape = (nom: string, valeur: string, raison?: string): Etape => ({
    etape: nom,
    valeur,
    reference: null,
    ...(raison === undefined ? {} : { raison }),
  });
  const fin = echeance(premiereEcheance, plan.nombre);
  return [
    etape('Montant à échelonner', formatEuros(montant)),
    etape('Nombre d’échéances', String(plan.nombre)),
    etape('Mensualité', formatEuros(plan.mensualite), plan.regle),
    etape('Dernière échéance', formatEuros(plan.derniere)),
    etape('Première date', formatDate(premiereEcheance)),
    etape(
      'Dernière date',
      formatDate(fin),
      `Le ${jourDe(premiereEcheance)} de chaque mois, à défaut le dernier jour du mois.`,
    ),
  ];
}

export type Comparaison = {
  readonly nombre: number;
  readonly mensualite: Centimes;
  readonly derniereDate: DateCivile;
  readonly derniereMontant: Centimes;
  /** Age in whole years on the last date; null when the birth is not known. */
  readonly ageAuTerme: number | null;
};

/**
 * The same amount over several numbers of instalments, side by side, in the order given.
 * @throws RefusError as `calculerEcheancier`.
 */
export function comparer(
  nombres: readonly number[],
  entree: Pick<EntreeEcheancier, 'montant' | 'premiereEcheance'>,
  naissance: DateCivile | null = null,
): Comparaison[] {
  return nombres.map((nombre) => {
    const { mensualite, derniereDate, derniereMontant } = calculerEcheancier({ ...entree, nombre });
    const ageAuTerme = naissance === null ? null : anneesEntre(naissance, derniereDate);
    return { nombre, mensualite, derniereDate, derniereMontant, ageAuTerme };
  });
}
