/**
 * Allocation of one payment to several debts, in the order that the law gives (`RegleImputation`).
 * Invariant: the lines sum to what was imputed, no line exceeds its balance, and lines + reste
 * make the payment, to the centime.
 */
import { type DateCivile, formatDate } from '../../shared/date-civile.ts';
import type { Etape, Statut } from '../../shared/explication.ts';
import {
  type Centimes,
  centimes,
  formatEuros,
  minimum,
  moins,
  somme,
  ZERO,
} from '../../shared/montant.ts';
import { refuser } from '../../shared/refus.ts';

export type Creance = {
  readonly id: string;
  readonly dateNotification: DateCivile;
  readonly solde: Centimes;
};

export type EntreeImputation = {
  readonly montant: Centimes;
  readonly creances: readonly Creance[];
  /** Debt that the debtor designates; null when none. */
  readonly designee: string | null;
};

export type OrdreImputation = {
  /** True when the debtor may choose the debt that he pays. */
  readonly designation: boolean;
  /** Among debts of one date: the smallest balance first, or all in proportion. */
  readonly memeDate: 'plus-petit-solde' | 'proportion';
};

export type RegleImputation = OrdreImputation & {
  readonly etapes: readonly Etape[];
  readonly statut: Statut;
};

export type LigneImputation = { readonly id: string; readonly montant: Centimes };

export type ResultatImputation = {
  /** In the order of imputation, without the debts that receive nothing. */
  readonly lignes: readonly LigneImputation[];
  /** What of the payment was not imputed. */
  readonly reste: Centimes;
  readonly explication: readonly Etape[];
  readonly statut: Statut;
};

/**
 * Allocates `montant` to the debts.
 * @throws RefusError IMPUTATION_MONTANT, IMPUTATION_SOLDE (negative), IMPUTATION_DOUBLON (one id
 * twice), IMPUTATION_DESIGNEE (unknown debt, where the debtor may choose).
 */
export function calculerImputation(
  entree: EntreeImputation,
  regle: RegleImputation,
): ResultatImputation {
  controler(entree, regle);
  let reste = entree.montant;
  const lignes: LigneImputation[] = [];
  for (const rang of ordonner(entree, regle)) {
    for (const ligne of payer(reste, rang)) {
      if (ligne.montant > 0) lignes.push(ligne);
      reste = moins(reste, ligne.montant);
    }
  }
  return {
    lignes,
    reste,
    explication: [...regle.etapes, ...etapesDe(entree, lignes, reste)],
    statut: regle.statut,
  };
}

function controler({ montant, creances, designee }: EntreeImputation, ordre: OrdreImputation) {
  if (montant < 0) {
    refuser('IMPUTATION_MONTANT', 'Le paiement ne peut pas être négatif.', { champ: 'montant' });
  }
  const vues = new Set<string>();
  creances.forEach(({ id, solde }, rang) => {
    if (solde < 0) {
      refuser('IMPUTATION_SOLDE', 'Le solde d’une dette ne peut pas être négatif.', {
        champ: `creances.${rang}.solde`,
      });
    }
    if (vues.has(id)) {
      refuser('IMPUTATION_DOUBLON', 'La même dette est donnée deux fois.', {
        champ: `creances.${rang}.id`,
      });
    }
    vues.add(id);
  });
  if (ordre.designation && designee !== null && !vues.has(designee)) {
    refuser('IMPUTATION_DESIGNEE', 'La dette désignée n’est pas parmi les dettes.', {
      champ: 'designee',
    });
  }
}

/** The debts in successive ranks; a rank of several debts is paid in proportion. */
function ordonner({ creances, designee }: EntreeImputation, ordre: OrdreImputation): Creance[][] {
  const choisie = (c: Creance): boolean => ordre.designation && c.id === designee;
  const choisies = creances.filter(choisie);
  const autres = creances.filter((c) => !choisie(c));
  // Sorting is stable: what compares equal keeps the order in which it was given.
  const triees = autres.toSorted(
    (a, b) => parDate(a, b) || (ordre.memeDate === 'plus-petit-solde' ? a.solde - b.solde : 0),
  );
  if (ordre.memeDate === 'plus-petit-solde') return [...choisies, ...triees].map((c) => [c]);
  const rangs: Creance[][] = choisies.map((c) => [c]);
  for (const [i, creance] of triees.entries()) {
    const precedente = triees[i - 1];
    if (precedente && parDate(precedente, creance) === 0) rangs.at(-1)?.push(creance);
    else rangs.push([creance]);
  }
  return rangs;
}

const parDate = (a: Creance, b: Creance): number =>
  a.dateNotification < b.dateNotification ? -1 : a.dateNotification > b.dateNotification ? 1 : 0;

/** Pays a rank: in full, or in proportion of the balances. */
function payer(montant: Centimes, rang: readonly Creance[]): LigneImputation[] {
  const total = somme(rang.map((c) => c.solde));
  if (montant >= total) return rang.map(({ id, solde }) => ({ id, montant: solde }));
  // BigInt: the product of two amounts leaves the safe integers.
  const parts = rang.map(({ solde }) =>
    centimes(Number((BigInt(montant) * BigInt(solde)) / BigInt(total))),
  );
  distribuer(moins(montant, somme(parts)), rang, parts);
  return rang.map(({ id }, i) => ({ id, montant: parts[i] ?? ZERO }));
}

/** The cents left go to the largest balance, never above it, then to the next one. */
function distribuer(centimesRestants: Centimes, rang: readonly Creance[], parts: Centimes[]): void {
  let reste = centimesRestants;
  const parTaille = rang.map((c, i) => ({ solde: c.solde, i })).sort((a, b) => b.solde - a.solde);
  for (const { solde, i } of parTaille) {
    const part = parts[i] ?? ZERO;
    const ajout = minimum(reste, moins(solde, part));
    parts[i] = centimes(part + ajout);
    reste = moins(reste, ajout);
  }
}

function etapesDe(
  { montant, creances }: EntreeImputation,
  lignes: readonly LigneImputation[],
  reste: Centimes,
): Etape[] {
  const parId = new Map(creances.map((c) => [c.id, c]));
  const etape = (nom: string, valeur: Centimes, raison?: string): Etape => ({
    etape: nom,
    valeur: formatEuros(valeur),
    reference: null,
    ...(raison === undefined ? {} : { raison }),
  });
  return [
    etape('Paiement', montant),
    ...lignes.map((ligne) => {
      const creance = parId.get(ligne.id);
      const date = creance ? ` du ${formatDate(creance.dateNotification)}` : '';
      const solde = creance?.solde ?? ZERO;
      return etape(`Dette notifiée${date}`, ligne.montant, `Solde de ${formatEuros(solde)}.`);
    }),
    etape('Reste à imputer', reste),
  ];
}
