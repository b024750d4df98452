/**
 * The form of a budget sheet and its way to the contract. Every line of the list is offered once;
 * one that is left empty is not sent. Sums, capacity and refusals are the door's.
 */
import type { Entree, Sortie } from '../../shared/contract/index.ts';
import type { DateCivile } from '../../shared/date-civile.ts';
import type { Centimes } from '../../shared/montant.ts';
import { CHARGES, type Charge, RESSOURCES, type Ressource } from '../../shared/postes-budget.ts';

export type LigneSaisie<P extends string> = {
  /** Unique in its list: a kind may come twice (two pensions). */
  readonly cle: string;
  readonly poste: P;
  readonly montant: Centimes | null;
  readonly justifie: boolean;
  /** Asked, and the debtor did not say: an empty line that counts. */
  readonly nonDit: boolean;
};

export type SaisieBudget = {
  readonly etabliLe: DateCivile | null;
  readonly adultes: number | null;
  readonly enfants: number | null;
  readonly ressources: readonly LigneSaisie<Ressource>[];
  readonly charges: readonly LigneSaisie<Charge>[];
};

type Fiche = NonNullable<Sortie<'budget.lire'>['fiche']>;

/** The last sheet to be changed, or an empty one; dated today: it is a new sheet. */
export function saisieBudget(fiche: Fiche | null, aujourdhui: DateCivile): SaisieBudget {
  return {
    etabliLe: aujourdhui,
    adultes: fiche?.adultes ?? 1,
    enfants: fiche?.enfants ?? 0,
    ressources: lignesDe(RESSOURCES, fiche?.ressources ?? []),
    charges: lignesDe(CHARGES, fiche?.charges ?? []),
  };
}

type LigneFiche<P extends string> = {
  readonly poste: P;
  readonly montantCentimes: Centimes | null;
  readonly justifie: boolean;
};

function lignesDe<P extends string>(
  postes: readonly P[],
  connues: readonly LigneFiche<P>[],
): LigneSaisie<P>[] {
  return postes.flatMap((poste) => {
    const siennes = connues.filter((l) => l.poste === poste);
    if (siennes.length === 0) {
      return [{ cle: poste, poste, montant: null, justifie: false, nonDit: false }];
    }
    return siennes.map(({ montantCentimes, justifie }, rang) => ({
      cle: `${poste} ${rang}`,
      poste,
      montant: montantCentimes,
      justifie,
      nonDit: montantCentimes === null,
    }));
  });
}

/** What to type before the sheet can be summed up; null when there is enough. */
export function manqueBudget(s: SaisieBudget): string | null {
  if (!s.etabliLe) return 'Indiquez la date de la fiche.';
  if (!s.adultes || s.enfants === null) return 'Indiquez la composition du foyer.';
  if (remplies(s.ressources).length === 0) return 'Indiquez au moins une ressource, même nulle.';
  return null;
}

/** The request as the contract wants it; null while something is missing. */
export function demandeBudget(
  ids: { readonly dossierId: string; readonly personneId: string },
  s: SaisieBudget,
): Entree<'budget.definir'> | null {
  if (manqueBudget(s) !== null || !s.etabliLe || !s.adultes || s.enfants === null) return null;
  return {
    ...ids,
    etabliLe: s.etabliLe,
    adultes: s.adultes,
    enfants: s.enfants,
    ressources: remplies(s.ressources),
    charges: remplies(s.charges),
  };
}

const remplies = <P extends string>(lignes: readonly LigneSaisie<P>[]) =>
  lignes
    .filter((l) => l.montant !== null || l.nonDit)
    .map(({ poste, montant, justifie }) => ({ poste, montantCentimes: montant, justifie }));

/** A line changed; an amount that is typed is an answer. */
export function changerLigne<P extends string>(
  lignes: readonly LigneSaisie<P>[],
  cle: string,
  change: Partial<Pick<LigneSaisie<P>, 'montant' | 'justifie' | 'nonDit'>>,
): readonly LigneSaisie<P>[] {
  return lignes.map((l) => {
    if (l.cle !== cle) return l;
    const suite = { ...l, ...change };
    return suite.montant === null ? { ...suite, justifie: false } : { ...suite, nonDit: false };
  });
}
