/**
 * How long a schedule may be: by the minimum instalment, the age, the limitation; and how many
 * instalments each of the three proposals takes.
 * Invariant: a bound holds for every smaller number of instalments too.
 */
import { anneesEntre, jourDe, memeQuantieme } from '../../shared/date-civile.ts';
import type { NomProposition } from '../../shared/propositions.ts';
import { ECHEANCES_MAXIMUM } from './echeancier.ts';
import type { EntreePropositions, ReglePropositions } from './propositions.ts';

export type Bornes = {
  readonly parMinimum: number;
  readonly parAge: number;
  readonly parPrescription: number;
};

/** Largest number for which `permis` holds: it holds up to some number, then never again. */
function plusGrand(permis: (nombre: number) => boolean): number {
  let [bas, haut] = [0, ECHEANCES_MAXIMUM];
  while (bas < haut) {
    const milieu = Math.ceil((bas + haut) / 2);
    if (permis(milieu)) bas = milieu;
    else haut = milieu - 1;
  }
  return bas;
}

/** How many instalments each rule allows, on its own. */
export function bornesDe(entree: EntreePropositions, regle: ReglePropositions): Bornes {
  const { montant, naissance, premiereEcheance: premiere } = entree;
  const { ageMaximum } = regle;
  const { finMaximale } = entree.effet;
  const fin = (nombre: number) => memeQuantieme(premiere, nombre - 1, jourDe(premiere));
  return {
    // One instalment is always allowed: a debt under the minimum is paid in one go.
    parMinimum: Math.min(
      ECHEANCES_MAXIMUM,
      Math.max(1, Math.floor(montant / regle.mensualiteMinimum)),
    ),
    parAge:
      naissance === null || ageMaximum === null
        ? ECHEANCES_MAXIMUM
        : plusGrand((n) => anneesEntre(naissance, fin(n)) <= ageMaximum),
    parPrescription:
      finMaximale === null ? ECHEANCES_MAXIMUM : plusGrand((n) => fin(n) <= finMaximale),
  };
}

/** How many instalments each proposal takes; null when it cannot be drawn. */
export function nombresDe(
  { montant, budget }: EntreePropositions,
  { regle, bornes }: { readonly regle: ReglePropositions; readonly bornes: Bornes },
): Record<NomProposition, number | null> {
  const capacite = budget?.capacite ?? 0;
  const courte = capacite > 0 ? Math.ceil(montant / capacite) : null;
  const longue = Math.min(bornes.parMinimum, bornes.parAge, bornes.parPrescription);
  return {
    courte: courte !== null && courte <= ECHEANCES_MAXIMUM ? courte : null,
    // The minimum instalment shortens the house length rather than refusing it.
    reference: Math.min(regle.nombreReference, bornes.parMinimum),
    longue: longue > 0 ? longue : null,
  };
}
