/**
 * The form of a payment schedule and its way to the contract. It keeps what was typed, whatever
 * is missing; amounts, dates and permissions are the door's.
 */
import type { Entree, Sortie } from '../../shared/contract/index.ts';
import { type DateCivile, formatDate, memeQuantieme } from '../../shared/date-civile.ts';
import { type Centimes, formatEuros } from '../../shared/montant.ts';
import type { ModePaiement } from '../../shared/nomenclature.ts';
import { compter } from '../format.ts';

/** From the amount of an instalment, or from their number: the other one is computed. */
export type Base = 'mensualite' | 'duree';

export type SaisieEcheancier = {
  readonly premiereLe: DateCivile | null;
  readonly par: Base;
  readonly mensualite: Centimes | null;
  readonly nombre: number | null;
  /** One of MOTIFS; AUTRE_MOTIF leaves the place to `autreMotif`. */
  readonly motif: string | null;
  readonly autreMotif: string;
  readonly mode: ModePaiement;
};

export const AUTRE_MOTIF = 'Autre motif';
/** Usual reasons for a long schedule: words offered to the agent, recorded as chosen. */
export const MOTIFS = [
  'Ressources insuffisantes',
  'Charges de logement élevées',
  'Autres dettes à rembourser',
  'Situation de santé ou de famille',
  'Montant de l’indu',
  AUTRE_MOTIF,
] as const;

/** Local protocol: beyond it the door asks for a reason and a review. Here: where a rule is drawn. */
export const SEUIL_MOIS = 24;

export type Calcul = Sortie<'echeancier.simuler'>;
type Plan = Calcul['plan'];
type Demande = Entree<'echeancier.accorder'>;

/** Two years, first instalment on the 5th of the month after next: where the agent starts. */
export function saisieInitiale(aujourdhui: DateCivile): SaisieEcheancier {
  return {
    premiereLe: memeQuantieme(aujourdhui, 2, 5),
    par: 'duree',
    mensualite: null,
    nombre: 24,
    motif: null,
    autreMotif: '',
    mode: 'virement',
  };
}

export function motifDe({ motif, autreMotif }: SaisieEcheancier): string {
  return motif === AUTRE_MOTIF ? autreMotif.trim() : (motif ?? '');
}

/** What to type before anything can be computed; null when there is enough. */
export function manqueDe(saisie: SaisieEcheancier): string | null {
  if (!saisie.premiereLe) return 'Indiquez la date de la première échéance.';
  if (saisie.par === 'mensualite' && !saisie.mensualite) return 'Indiquez la mensualité.';
  if (saisie.par === 'duree' && !saisie.nombre) return 'Indiquez le nombre de mois.';
  return null;
}

/** The request as the contract wants it; null while something is missing. */
export function demandeDe(dossierId: string, saisie: SaisieEcheancier): Demande | null {
  if (manqueDe(saisie) !== null || !saisie.premiereLe) return null;
  const parMensualite = saisie.par === 'mensualite';
  return {
    dossierId,
    premiereLe: saisie.premiereLe,
    mensualiteCentimes: parMensualite ? saisie.mensualite : null,
    nombre: parMensualite ? null : saisie.nombre,
    mode: saisie.mode,
    motifDuree: motifDe(saisie),
  };
}

const CHAMPS = ['premiereLe', 'mensualite', 'mensualiteCentimes', 'nombre', 'motifDuree'];

/** True when a field of the form shows this refusal; else it stands in the alert. */
export function ditParUnChamp(champ: string | undefined): boolean {
  return champ !== undefined && CHAMPS.some((c) => champ === c || champ.startsWith(`${c}.`));
}

/** The other way of computing, starting from the plan on the screen so that nothing jumps. */
export function changerBase(
  saisie: SaisieEcheancier,
  par: Base,
  plan: Plan | undefined,
): SaisieEcheancier {
  if (par === saisie.par) return saisie;
  if (par === 'duree') return { ...saisie, par, nombre: plan?.nombre ?? saisie.nombre };
  return { ...saisie, par, mensualite: plan?.mensualiteCentimes ?? saisie.mensualite };
}

type Proposition = Calcul['propositions'][number];

/** Takes a proposal: the shortest pays its amount each month, the others are equal parts. */
export function choisirProposition(
  saisie: SaisieEcheancier,
  { nom, plan }: Proposition,
): SaisieEcheancier {
  if (!plan) return saisie;
  return nom === 'courte'
    ? { ...saisie, par: 'mensualite', mensualite: plan.mensualiteCentimes }
    : { ...saisie, par: 'duree', nombre: plan.nombre };
}

/** Is the plan on the screen this one? Two of them may be the same. */
export const estLePlan = (
  affiche: Plan | undefined,
  autre: Pick<Plan, 'nombre' | 'mensualiteCentimes'> | null,
): boolean =>
  affiche !== undefined &&
  autre !== null &&
  affiche.nombre === autre.nombre &&
  affiche.mensualiteCentimes === autre.mensualiteCentimes;

/** The comparison's column at the threshold: the way out of a long plan. */
export function limiteDe({ comparaison }: Calcul): Calcul['comparaison'][number] | undefined {
  return comparaison.find(({ nombre }) => nombre === SEUIL_MOIS);
}

/** « 37 × 95,00 € »: the instalments that are equal, the last one aside when it differs. */
export function egales(plan: Plan): string {
  const derniereAPart = plan.derniereCentimes !== plan.mensualiteCentimes;
  const nombre = derniereAPart ? plan.nombre - 1 : plan.nombre;
  return `${nombre} × ${formatEuros(plan.mensualiteCentimes)}`;
}

/** The totals in one sentence, for who does not see the table. */
export function totauxEnPhrase(plan: Plan): string {
  const derniere = `${formatEuros(plan.derniereCentimes)} le ${formatDate(plan.derniereLe)}`;
  return (
    `${formatEuros(plan.montantCentimes)} en ${compter(plan.nombre, 'échéance')}\u00a0: ` +
    `${egales(plan)}, dernière de ${derniere}.`
  );
}

/** What is joined to a transmission: the agent's simulation, in one line. */
export function simulationEnLigne(plan: Plan): string {
  return `Simulation du gestionnaire amiable\u00a0: ${totauxEnPhrase(plan)}`;
}
