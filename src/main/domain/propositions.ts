/**
 * Three schedules side by side: the shortest the budget affords, the one of the house, the longest
 * that limitation, age and minimum instalment allow; each offered, or refused with its reasons.
 * Invariant: an offered one sums to the amount, ends neither past the limitation nor past the age
 * that the caller gives, and never falls under the minimum instalment.
 * CSS, art. R. 133-9-2 I 2° b; C. civ., art. 2231, 2232 and 2240.
 */
import { anneesEntre, type DateCivile } from '../../shared/date-civile.ts';
import type { Etape } from '../../shared/explication.ts';
import { type Centimes, formatEuros } from '../../shared/montant.ts';
import { NOMS_PROPOSITION, type NomProposition } from '../../shared/propositions.ts';
import { refuser } from '../../shared/refus.ts';
import { apresMensualite, type BilanBudget } from './budget.ts';
import { calculerEcheancier, ECHEANCES_MAXIMUM, type Echeancier } from './echeancier.ts';
import type { EffetAccord } from './effet-accord.ts';
import { type Obstacle, si } from './obstacle.ts';
import { type Bornes, bornesDe, nombresDe } from './propositions-bornes.ts';
import { etapesProposition } from './propositions-etapes.ts';

/** `reglementaire` keeps the withholding away; `amiable` is a tolerance of the caisse. */
export type RegimeEcheancier = 'reglementaire' | 'amiable';

export type ReglePropositions = {
  /** Instalments of the house. */
  readonly nombreReference: number;
  readonly mensualiteMinimum: Centimes;
  /** Oldest age, in whole years, on the last date; null: no limit. */
  readonly ageMaximum: number | null;
  /** Months of the schedule that keeps the withholding away; null where the benefit has none. */
  readonly moisReglementaires: number | null;
  readonly referenceReglementaire: string;
  /** Months beyond which a second look is needed. */
  readonly moisSansRevue: number;
};

export type EntreePropositions = {
  readonly montant: Centimes;
  readonly premiereEcheance: DateCivile;
  readonly naissance: DateCivile | null;
  readonly budget: BilanBudget | null;
  readonly effet: EffetAccord;
  /** What refuses any schedule: fraud, suspension… They stand on each proposal. */
  readonly obstacles: readonly Obstacle[];
};

export type RefusProposition =
  | 'budget-absent'
  | 'capacite-insuffisante'
  | 'mensualite-minimum'
  | 'age'
  | 'prescription'
  | 'trop-d-echeances';

export type Proposition = {
  readonly nom: NomProposition;
  readonly offerte: boolean;
  /** What refuses it; those of the entry come first. */
  readonly obstacles: readonly Obstacle[];
  /** Sentences for the agent that refuse nothing. */
  readonly alertes: readonly string[];
  /** Null when no schedule of this kind can be drawn at all. */
  readonly plan: Echeancier | null;
  readonly nombre: number | null;
  readonly regime: RegimeEcheancier | null;
  readonly revueRequise: boolean;
  readonly resteAVivre: Centimes | null;
  readonly ageAuTerme: number | null;
  readonly explication: readonly Etape[];
};

/**
 * The three proposals, in the order of NOMS_PROPOSITION.
 * @throws RefusError ECHEANCIER_MONTANT (zero or less), PROPOSITIONS_REGLE (settings out of bounds)
 */
export function proposer(entree: EntreePropositions, regle: ReglePropositions): Proposition[] {
  controler(entree, regle);
  const bornes = bornesDe(entree, regle);
  const nombres = nombresDe(entree, { regle, bornes });
  // The shortest pays the capacity each month; the others are equal parts.
  const capacite = entree.budget?.capacite ?? null;
  return NOMS_PROPOSITION.map((nom) =>
    presenter(nom, nombres[nom], {
      entree,
      regle,
      bornes,
      mensualite: nom === 'courte' ? capacite : null,
    }),
  );
}

/** A plan of one agent's choice (a number, or an amount a month), judged by the same rules. */
export function juger(
  choix: number | { readonly mensualite: Centimes },
  entree: EntreePropositions,
  regle: ReglePropositions,
): Omit<Proposition, 'nom'> {
  controler(entree, regle);
  const bornes = bornesDe(entree, regle);
  const mensualite = typeof choix === 'number' ? null : choix.mensualite;
  const nombre = typeof choix === 'number' ? choix : Math.ceil(entree.montant / choix.mensualite);
  const jugement = { entree, regle, bornes, mensualite };
  const { nom: _, ...jugee } = presenter('reference', nombre, jugement);
  return jugee;
}

function controler({ montant }: EntreePropositions, regle: ReglePropositions): void {
  if (montant <= 0) {
    refuser('ECHEANCIER_MONTANT', 'Le montant à échelonner doit être positif.', {
      champ: 'montant',
    });
  }
  const { nombreReference: n, mensualiteMinimum } = regle;
  if (Number.isInteger(n) && n >= 1 && n <= ECHEANCES_MAXIMUM && mensualiteMinimum >= 1) return;
  refuser('PROPOSITIONS_REGLE', 'Les réglages des propositions d’échéancier sont hors limites.');
}

type Jugement = {
  readonly entree: EntreePropositions;
  readonly regle: ReglePropositions;
  readonly bornes: Bornes;
  /** Amount of each month; null: equal parts. */
  readonly mensualite: Centimes | null;
};

function presenter(nom: NomProposition, nombre: number | null, contexte: Jugement): Proposition {
  const { entree, regle, mensualite } = contexte;
  const { montant, premiereEcheance, naissance, budget } = entree;
  const plan =
    nombre === null
      ? null
      : calculerEcheancier({
          montant,
          premiereEcheance,
          ...(mensualite === null ? { nombre } : { mensualite }),
        });
  const obstacles = [...entree.obstacles, ...obstaclesDe(nombre, contexte, nom)];
  const proposition = {
    nom,
    offerte: plan !== null && obstacles.length === 0,
    obstacles,
    alertes: alertesDe(plan, contexte),
    plan,
    nombre: plan?.lignes.length ?? null,
    regime: plan && regimeDe(plan.lignes.length, regle),
    revueRequise: plan !== null && plan.lignes.length > regle.moisSansRevue,
    resteAVivre: plan && budget && apresMensualite(budget, plan.mensualite),
    ageAuTerme: plan && naissance && anneesEntre(naissance, plan.derniereDate),
  };
  return { ...proposition, explication: etapesProposition(proposition, contexte) };
}

export const regimeDe = (
  nombre: number,
  { moisReglementaires }: Pick<ReglePropositions, 'moisReglementaires'>,
): RegimeEcheancier =>
  moisReglementaires !== null && nombre <= moisReglementaires ? 'reglementaire' : 'amiable';

function obstaclesDe(
  nombre: number | null,
  { entree, regle, bornes }: Jugement,
  nom: NomProposition,
): Obstacle<RefusProposition>[] {
  const non = (code: RefusProposition, raison: string, source: string | null = null) => ({
    code,
    raison,
    source,
    possibleLe: null,
  });
  if (nombre === null && nom === 'courte') {
    if (entree.budget === null) {
      return [non('budget-absent', 'La fiche budget n’est pas remplie.')];
    }
    return entree.budget.capacite > 0
      ? [non('trop-d-echeances', 'La capacité de remboursement est trop faible pour ce montant.')]
      : [non('capacite-insuffisante', 'Le budget ne laisse aucune capacité de remboursement.')];
  }
  const n = nombre ?? 1;
  const minimum = formatEuros(regle.mensualiteMinimum);
  return [
    ...si(
      n > bornes.parMinimum,
      non('mensualite-minimum', `La mensualité serait inférieure au minimum de ${minimum}.`),
    ),
    ...si(
      n > bornes.parAge,
      non('age', `L’échéancier finirait après ${regle.ageMaximum} ans d’âge.`),
    ),
    ...si(
      n > bornes.parPrescription,
      non(
        'prescription',
        'L’échéancier finirait après la limite de la prescription.',
        'C. civ., art.\u00a02232',
      ),
    ),
  ];
}

function alertesDe(plan: Echeancier | null, { entree, regle }: Jugement): string[] {
  if (plan === null) return [];
  const { budget, effet } = entree;
  const alertes: string[] = [];
  if (budget && plan.mensualite > budget.capacite) {
    alertes.push('La mensualité dépasse la capacité de remboursement du budget.');
  }
  if (effet.prescrit > 0) {
    alertes.push(
      `${formatEuros(effet.prescrit)} sont prescrits et ne peuvent pas être échelonnés.`,
    );
  }
  if (plan.lignes.length > regle.moisSansRevue) {
    alertes.push(`Plus de ${regle.moisSansRevue} mois\u00a0: revue du référent.`);
  }
  return alertes;
}
