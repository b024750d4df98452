/**
 * One monthly retention for several indus, on the benefits that one body pays: which indus it may
 * bear, in which order, how much each receives.
 * Invariant: the lines never exceed the cap of the law, nor the benefits due that month, nor what
 * may still be taken of each indu; nothing while a suspension covers it, nor on another
 * organism's benefit without its agreement.
 * CSS, art. D. 553-1, D. 553-4, L. 355-2, L. 553-2, R. 133-9-2; C. civ., art. 1342-10.
 */
import type { DateCivile } from '../../shared/date-civile.ts';
import { type Etape, type Statut, statutLePlusFaible } from '../../shared/explication.ts';
import { type Centimes, formatEuros, minimum, moins, somme, ZERO } from '../../shared/montant.ts';
import { refuser } from '../../shared/refus.ts';
import { type Attendu, resteAPrendre } from './garde-recouvrement.ts';
import { calculerImputation, type RegleImputation } from './imputation.ts';
import type { Obstacle } from './obstacle.ts';
import { obstaclesRetenue } from './retenue-obstacles.ts';
import type { Suspension } from './suspension.ts';

export type RangRetenue = 1 | 2 | 3;

/** A benefit that the body pays that month, and the rank of each indu on it. */
export type SupportRetenue = {
  readonly id: string;
  /** Payable that month, before any retention. */
  readonly du: Centimes;
  /** Already taken from it that month for someone else. */
  readonly dejaPreleve: Centimes;
};

export type InduARetenir = {
  readonly id: string;
  readonly dateNotification: DateCivile;
  readonly solde: Centimes;
  /** Rank by support id, from `calculerFongibilite`; absent: not possible. */
  readonly rangs: Readonly<Record<string, RangRetenue>>;
  /** First day of a withholding, from the calendar of the notification; null: not known yet. */
  readonly possibleLe: DateCivile | null;
  readonly suspensions: readonly Suspension[];
  /** A schedule of the rule (twelve months at most) keeps the retention away while it is kept. */
  readonly echeancierReglementaire: boolean;
  /** What is already coming that month: unpaid instalment, seizure, restitution. */
  readonly attendus: readonly Attendu[];
  /** Day on which the other organism agreed, for rank 3; null: no agreement. */
  readonly accordOrganismeLe: DateCivile | null;
};

/** The seizable fraction or the family schedule, revised or not: computed by the law. */
export type PlafondRetenue = {
  readonly montant: Centimes;
  readonly explication: readonly Etape[];
  readonly statut: Statut;
};

export type EntreeRetenue = {
  /** Day of payment of the benefits. */
  readonly date: DateCivile;
  readonly plafond: PlafondRetenue;
  /** Amount chosen by the service; null: the whole cap. */
  readonly decide: Centimes | null;
  /** The debtor agreed in writing to more than the cap. */
  readonly accordDebiteur: boolean;
  readonly supports: readonly SupportRetenue[];
  readonly indus: readonly InduARetenir[];
};

export type RegleRetenue = {
  /** Within one rank: the order of the branch. */
  readonly imputation: RegleImputation;
  /**
   * DOUTE: D. 553-4 gives one retention to the oldest debt, L. 553-2 first looks for the same
   * benefit. `rang`: ranks first, then the order of the branch; `anciennete`: the order alone.
   */
  readonly priorite: 'rang' | 'anciennete';
};

export type LigneRetenue = {
  readonly induId: string;
  readonly supportId: string;
  readonly rang: RangRetenue;
  readonly montant: Centimes;
};

export type Retenue = {
  readonly lignes: readonly LigneRetenue[];
  readonly total: Centimes;
  /** The amount aimed at that month, before benefits and balances limit it. */
  readonly vise: Centimes;
  readonly exclus: readonly { readonly induId: string; readonly obstacles: readonly Obstacle[] }[];
  readonly explication: readonly Etape[];
  readonly statut: Statut;
};

/**
 * The retention of a month.
 * @throws RefusError RETENUE_PLAFOND (more than the cap without the debtor's agreement),
 * RETENUE_MONTANT (negative amount), as `calculerImputation`.
 */
export function calculerRetenue(entree: EntreeRetenue, regle: RegleRetenue): Retenue {
  const vise = montantVise(entree);
  const juges = entree.indus.map((indu) => ({ indu, obstacles: obstaclesRetenue(indu, entree) }));
  const permis = juges.filter(({ obstacles }) => obstacles.length === 0).map(({ indu }) => indu);
  const lignes = servir(entree, { permis, vise, regle });
  return {
    lignes,
    total: somme(lignes.map((l) => l.montant)),
    vise,
    exclus: juges
      .filter(({ obstacles }) => obstacles.length > 0)
      .map(({ indu, obstacles }) => ({ induId: indu.id, obstacles })),
    explication: expliquer(entree, { vise, lignes, regle }),
    statut: statutLePlusFaible([entree.plafond.statut, regle.imputation.statut]),
  };
}

function montantVise({ plafond, decide, accordDebiteur, supports }: EntreeRetenue): Centimes {
  const montants = [
    plafond.montant,
    decide ?? ZERO,
    ...supports.flatMap((s) => [s.du, s.dejaPreleve]),
  ];
  if (montants.some((m) => m < 0)) {
    refuser('RETENUE_MONTANT', 'Un montant de retenue ne peut pas être négatif.');
  }
  if (decide === null) return plafond.montant;
  if (decide > plafond.montant && !accordDebiteur) {
    refuser(
      'RETENUE_PLAFOND',
      `La retenue dépasse ${formatEuros(plafond.montant)}\u00a0: il faut l’accord du débiteur.`,
      { champ: 'decide', source: plafond.explication.at(-1)?.reference ?? undefined },
    );
  }
  return decide;
}

type Service = {
  readonly permis: readonly InduARetenir[];
  readonly vise: Centimes;
  readonly regle: RegleRetenue;
};

/** Rank by rank and benefit by benefit, until the amount, the benefits or the balances run out. */
function servir({ supports }: EntreeRetenue, { permis, vise, regle }: Service): LigneRetenue[] {
  const prenables = new Map(permis.map((i) => [i.id, resteAPrendre(i.solde, i.attendus)]));
  const libres = new Map(
    supports.map((s) => [s.id, s.du > s.dejaPreleve ? moins(s.du, s.dejaPreleve) : ZERO]),
  );
  const lignes: LigneRetenue[] = [];
  let reste = vise;
  const passes: readonly (readonly RangRetenue[])[] =
    regle.priorite === 'rang' ? [[1], [2], [3]] : [[1, 2, 3]];
  for (const rangs of passes) {
    for (const support of supports) {
      const eligibles = permis.filter((i) => rangs.some((r) => i.rangs[support.id] === r));
      const { lignes: parts } = calculerImputation(
        {
          montant: minimum(reste, libres.get(support.id) ?? ZERO),
          creances: eligibles.map(({ id, dateNotification }) => ({
            id,
            dateNotification,
            solde: prenables.get(id) ?? ZERO,
          })),
          designee: null,
        },
        regle.imputation,
      );
      for (const { id: induId, montant } of parts) {
        const rang = permis.find((i) => i.id === induId)?.rangs[support.id] ?? 3;
        lignes.push({ induId, supportId: support.id, rang, montant });
        reste = moins(reste, montant);
        prenables.set(induId, moins(prenables.get(induId) ?? ZERO, montant));
        libres.set(support.id, moins(libres.get(support.id) ?? ZERO, montant));
      }
    }
  }
  return lignes;
}

function expliquer(
  { plafond, decide }: EntreeRetenue,
  {
    vise,
    lignes,
    regle,
  }: {
    readonly vise: Centimes;
    readonly lignes: readonly LigneRetenue[];
    readonly regle: RegleRetenue;
  },
): Etape[] {
  const etape = (nom: string, montant: Centimes, raison?: string): Etape => ({
    etape: nom,
    valeur: formatEuros(montant),
    reference: null,
    ...(raison === undefined ? {} : { raison }),
  });
  return [
    ...plafond.explication,
    etape('Retenue visée', vise, decide === null ? 'Le plafond de la loi.' : 'Montant décidé.'),
    ...regle.imputation.etapes,
    etape(
      'Retenue du mois',
      somme(lignes.map((l) => l.montant)),
      'Dans la limite des prestations du mois, des soldes et de ce qui est déjà attendu.',
    ),
  ];
}
