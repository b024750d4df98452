/**
 * What a rule of the `calcul` contract answers, and how one is declared: a reader of its entry,
 * a calculation. Amounts leave as "1234.56", what is absent as null.
 */
import type { Etape, Statut } from '../../shared/explication.ts';
import { type Centimes, enTexte } from '../../shared/montant.ts';
import { type Lecteur, lireEntree } from './calcul-lecture.ts';

export type ReponseCalcul = {
  /** The fields of the contract, in its order. */
  readonly resultat: object;
  readonly explication: readonly Etape[];
  readonly statut: Statut;
};

/** A rule: an entry not read yet in, its answer out. @throws RefusError */
export type RegleCalcul = (entree: unknown) => ReponseCalcul;

export const regle =
  <E>(lecteur: Lecteur<E>, calcul: (entree: E) => ReponseCalcul): RegleCalcul =>
  (entree) =>
    calcul(lireEntree(lecteur, entree));

/** The fields of the contract with the steps and status of a calculation. */
export const reponse = (
  resultat: object,
  { explication, statut }: Pick<ReponseCalcul, 'explication' | 'statut'>,
): ReponseCalcul => ({ resultat, explication, statut });

export const enTexteOuNul = (m: Centimes | null): string | null => (m === null ? null : enTexte(m));
