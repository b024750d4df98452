/** What a case of test/exemples is, and how an adapter answers it. */
import type { Etape, Statut } from '../../src/shared/explication.ts';

export type Cas = {
  readonly titre: string;
  readonly source: string;
  readonly entree: unknown;
  readonly resultat: unknown;
  readonly statut?: Statut;
};

export type Reponse = {
  readonly resultat: unknown;
  readonly statut?: Statut;
  readonly explication?: readonly Etape[];
};

export const juge = (resultat: unknown, r: { statut: Statut; explication: readonly Etape[] }) => ({
  resultat,
  statut: r.statut,
  explication: r.explication,
});

/** The data are typed by their rule: the cast is the price of reading JSON. */
export const lu =
  <E>(regle: (entree: E) => Reponse) =>
  (entree: unknown) =>
    regle(entree as E);
