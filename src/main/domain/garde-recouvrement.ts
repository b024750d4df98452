/**
 * Guard against recovering twice: what may still be taken of a balance once everything that is
 * already coming is counted; and what to give back when too much came.
 * Invariant: retention + instalment + seizure + restitution never exceed the balance; a refund is
 * what was received less what was owed, to the centime, and never below zero.
 * CSS, art. D. 122-2 and D. 253-4 (who orders a refund, who pays it).
 */
import type { DateCivile } from '../../shared/date-civile.ts';
import type { Etape } from '../../shared/explication.ts';
import { type Centimes, formatEuros, minimum, moins, somme, ZERO } from '../../shared/montant.ts';
import type { Prestation } from '../../shared/nomenclature.ts';
import { refuser } from '../../shared/refus.ts';
import { type Obstacle, si, type Verdict, verdict } from './obstacle.ts';

/** By what a balance may be taken, in the order in which a shortage is shared out. */
export const PRELEVEMENTS = ['restitution', 'saisie', 'echeance', 'retenue'] as const;
export type Prelevement = (typeof PRELEVEMENTS)[number];

export const LIBELLE_PRELEVEMENT: Readonly<Record<Prelevement, string>> = {
  restitution: 'Restitution attendue (banque, notaire, tiers)',
  saisie: 'Saisie ou opposition en cours',
  echeance: 'Échéance de l’échéancier',
  retenue: 'Retenue sur prestations',
};

/** What is already coming on a debt: known, and not booked yet. */
export type Attendu = { readonly par: Prelevement; readonly montant: Centimes };

/** What may still be taken of `solde`. @throws RefusError GARDE_MONTANT for a negative amount */
export function resteAPrendre(solde: Centimes, attendus: readonly Attendu[]): Centimes {
  exigerPositifs([solde, ...attendus.map((a) => a.montant)]);
  const attendu = somme(attendus.map((a) => a.montant));
  return attendu >= solde ? ZERO : moins(solde, attendu);
}

export type Part = Attendu & { readonly demande: Centimes };

/**
 * Cuts what is asked of a balance down to it: in the order of PRELEVEMENTS, then as given. What
 * cannot be held back comes first, the retention, which the caisse sets each month, last.
 * @throws RefusError GARDE_MONTANT for a negative amount
 */
export function borner(
  solde: Centimes,
  demandes: readonly Attendu[],
): { readonly parts: readonly Part[]; readonly reste: Centimes; readonly coupe: Centimes } {
  exigerPositifs([solde, ...demandes.map((a) => a.montant)]);
  const rang = (a: Attendu): number => PRELEVEMENTS.indexOf(a.par);
  let reste = solde;
  const parts = demandes
    .toSorted((a, b) => rang(a) - rang(b))
    .map(({ par, montant: demande }) => {
      const montant = minimum(reste, demande);
      reste = moins(reste, montant);
      return { par, demande, montant };
    });
  return { parts, reste, coupe: somme(parts.map((p) => moins(p.demande, p.montant))) };
}

function exigerPositifs(montants: readonly Centimes[]): void {
  if (montants.every((m) => m >= 0)) return;
  refuser('GARDE_MONTANT', 'Un montant à recouvrer ne peut pas être négatif.');
}

/** Where a refund comes from, as D21 tells it. */
export const ORIGINES_REMBOURSEMENT = ['double', 'cra', 'jugement', 'erreur'] as const;
export type OrigineRemboursement = (typeof ORIGINES_REMBOURSEMENT)[number];

export type EntreeRemboursement = {
  /** Paid and withheld, reversals taken away. */
  readonly recu: Centimes;
  /** What is owed in the end: claimed, less what was remitted or cancelled. */
  readonly du: Centimes;
  /** What the debtor accepts to leave on another debt; null when nothing. */
  readonly imputation: { readonly montant: Centimes; readonly accordLe: DateCivile | null } | null;
  readonly beneficiaireDecede: boolean;
  /** The account is the debtor's own, and was checked. */
  readonly compteVerifie: boolean;
};

export type RefusRemboursement = 'rien' | 'deces' | 'compte' | 'accord';

export type Remboursement = Verdict<RefusRemboursement> & {
  readonly montant: Centimes;
  readonly impute: Centimes;
  /** To be paid on the account. */
  readonly net: Centimes;
  readonly explication: readonly Etape[];
};

/**
 * The refund of what came in excess (D21). It may be computed and refused: the amount stands.
 * @param au the day of the question
 * @throws RefusError GARDE_MONTANT (negative), REMBOURSEMENT_IMPUTATION (more than the excess)
 */
export function calculerRemboursement(entree: EntreeRemboursement, au: DateCivile): Remboursement {
  const { recu, du, imputation } = entree;
  const impute = imputation?.montant ?? ZERO;
  exigerPositifs([recu, du, impute]);
  const montant = recu > du ? moins(recu, du) : ZERO;
  if (impute > montant) {
    refuser(
      'REMBOURSEMENT_IMPUTATION',
      `L’imputation dépasse le trop-perçu de ${formatEuros(montant)}.`,
      { champ: 'imputation.montant' },
    );
  }
  const net = moins(montant, impute);
  const obstacles: Obstacle<RefusRemboursement>[] = [
    ...si(montant === 0, manque('rien', 'Rien n’a été reçu au-delà de ce qui est dû.')),
    ...si(
      entree.beneficiaireDecede,
      manque('deces', 'Le bénéficiaire est décédé\u00a0: la somme revient à la succession.'),
    ),
    ...si(
      net > 0 && !entree.compteVerifie,
      manque('compte', 'Le compte bancaire du titulaire n’est pas vérifié.'),
    ),
    ...si(
      impute > 0 && (imputation?.accordLe ?? null) === null,
      manque('accord', 'L’imputation sur une autre dette demande l’accord du débiteur.'),
    ),
  ];
  const etape = (nom: string, valeur: Centimes): Etape => ({
    etape: nom,
    valeur: formatEuros(valeur),
    reference: null,
  });
  return {
    ...verdict(obstacles, au),
    montant,
    impute,
    net,
    explication: [
      etape('Reçu et retenu', recu),
      etape('Dû', du),
      etape('Trop-perçu', montant),
      ...(impute > 0 ? [etape('Imputé sur une autre dette', impute)] : []),
      etape('À virer', net),
    ],
  };
}

const manque = (code: RefusRemboursement, raison: string): Obstacle<RefusRemboursement> => ({
  code,
  raison,
  source: 'CSS, art.\u00a0D.\u00a0122-2',
  possibleLe: null,
});

/** A month and benefit that an indu claims. */
export type MoisReclame = {
  readonly induId: string;
  readonly prestation: Prestation;
  /** « AAAA-MM ». */
  readonly mois: string;
  readonly montant: Centimes;
  /** What was paid for that month, which no set of claims may exceed; null when not known. */
  readonly verse: Centimes | null;
  /** The indu that this one replaces or completes, chosen at its registration; null when none. */
  readonly completeInduId: string | null;
};

export type DoubleReclamation = {
  readonly prestation: Prestation;
  readonly mois: string;
  readonly induIds: readonly string[];
  readonly montant: Centimes;
};

/**
 * Months claimed twice among indus put together in one plan or one retention: without the choice
 * « complète » made at registration, or beyond what was paid for the month.
 */
export function moisReclamesDeuxFois(lignes: readonly MoisReclame[]): DoubleReclamation[] {
  const parMois = new Map<string, MoisReclame[]>();
  for (const ligne of lignes) {
    const cle = `${ligne.prestation}|${ligne.mois}`;
    parMois.set(cle, [...(parMois.get(cle) ?? []), ligne]);
  }
  return [...parMois.values()].flatMap((groupe): DoubleReclamation[] => {
    const [premiere] = groupe;
    const induIds = [...new Set(groupe.map((l) => l.induId))];
    if (premiere === undefined || induIds.length < 2) return [];
    const montant = somme(groupe.map((l) => l.montant));
    const verse = groupe.find((l) => l.verse !== null)?.verse ?? null;
    const libres = induIds.filter((id) => !estComplement(id, groupe));
    if (libres.length <= 1 && (verse === null || montant <= verse)) return [];
    return [{ prestation: premiere.prestation, mois: premiere.mois, induIds, montant }];
  });
}

/** An indu that says it completes another of the group claims the rest of the month. */
const estComplement = (id: string, groupe: readonly MoisReclame[]): boolean =>
  groupe.some(
    (l) =>
      l.induId === id &&
      groupe.some((autre) => autre.induId === l.completeInduId && autre.induId !== id),
  );
