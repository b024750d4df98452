/**
 * One entry of the directory of the law room: a dated item, where it belongs, how its value is
 * told. Invariant: the value is told in French with its unit; it computes nothing.
 */
import { type DateCivile, formatDate } from '../../shared/date-civile.ts';
import { type Centimes, formatEuros } from '../../shared/montant.ts';
import {
  BRANCHES,
  type Branche,
  LIBELLE_PRESTATION,
  type Prestation,
} from '../../shared/nomenclature.ts';
import type { Datee } from './datee.ts';
import type { DelaiSuivi } from './delai-suivi.ts';
import { formatDuree, lireDuree } from './delais.ts';
import type { RegleFerie } from './jours-feries.ts';

/** The headings, in the order in which they are printed. */
export const GROUPES = [
  'Plafonds et montants de référence',
  'Seuils d’abandon',
  'Erreur de l’organisme et ressources',
  'Retraite et saisies',
  'Retenue famille',
  'Récupération sur d’autres prestations',
  'Imputation et échéanciers',
  'Notification et recours',
  'Délais',
  'Jours fériés',
  'Prescription',
  'Poursuites',
  'Remise de dette',
  'Fraude et pénalités',
  'Admission en non-valeur',
  'Succession et décès',
  'Organisation',
] as const;
export type Groupe = (typeof GROUPES)[number];

export type Entree = {
  /** Kebab-case; never changes: exports and links hold it. */
  readonly cle: string;
  readonly groupe: Groupe;
  readonly branches: readonly Branche[];
  readonly datee: Datee<unknown>;
  readonly afficher: (valeur: unknown) => string;
};

type Definition<T> = {
  readonly cle: string;
  /** Default: both. */
  readonly branches?: readonly Branche[];
  readonly datee: Datee<T>;
  readonly afficher: (valeur: T) => string;
};

/** Entries of one heading: the type of each value is known until it is told. */
export const sous =
  (groupe: Groupe) =>
  <T>({ cle, branches = BRANCHES, datee, afficher }: Definition<T>): Entree => ({
    cle,
    groupe,
    branches,
    datee,
    // The only values that come here are those of `datee`.
    afficher: (valeur) => afficher(valeur as T),
  });

export const RETRAITE: readonly Branche[] = ['retraite'];
export const FAMILLE: readonly Branche[] = ['famille'];

/** « 241 € », « 425,40 € ». */
export const euros = (montant: Centimes): string =>
  formatEuros(montant).replace(/,00(?=\u00a0)/, '');

export const pourCent = (n: number): string => `${String(n).replace('.', ',')}\u00a0%`;

export const ans = (n: number): string => formatDuree({ nombre: n, unite: 'Y' });

export const mois = (n: number): string => formatDuree({ nombre: n, unite: 'M' });

/** « 20 jours, report au jour ouvrable ». */
export function delai({ duree, report }: DelaiSuivi): string {
  if (duree === 'P0D') return 'le jour même';
  return `${formatDuree(lireDuree(duree))}${report ? ', report au jour ouvrable' : ', sans report'}`;
}

/** « pension de retraite, pension de réversion ». */
export const noms = (prestations: readonly Prestation[]): string =>
  prestations.map((p) => LIBELLE_PRESTATION[p]).join(', ');

/** « 27 mai », « 39 jours après Pâques ». */
const jourFerie = (regle: RegleFerie): string =>
  'mois' in regle
    ? formatDate(`2000-${deux(regle.mois)}-${deux(regle.jour)}` as DateCivile).slice(0, 5)
    : `Pâques ${regle.apresPaques < 0 ? '\u2212' : '+'}\u00a0${Math.abs(regle.apresPaques)}\u00a0j`;
const deux = (n: number): string => String(n).padStart(2, '0');

export const feries = (liste: readonly RegleFerie[]): string =>
  liste.map((r) => `${r.nom} (${jourFerie(r)})`).join(', ');

/** A sentence told inside another: no capital, no full stop. */
export const dedans = (phrase: string): string =>
  phrase.replace(/\.$/, '').replace(/^./, (c) => c.toLowerCase());

/** Kebab-case of a benefit or a territory. */
export const cleDe = (code: string): string => code.toLowerCase().replaceAll('_', '-');

/**
 * One entry for each distinct item of a table by benefit, with the benefits that share it: most
 * benefits follow a common rule.
 */
export function parPrestation<T>(
  table: Readonly<Partial<Record<Prestation, Datee<T>>>>,
  faire: (datee: Datee<T>, prestations: readonly Prestation[]) => Entree,
): Entree[] {
  const groupes = new Map<Datee<T>, Prestation[]>();
  for (const [prestation, datee] of Object.entries(table)) {
    const deja = groupes.get(datee) ?? [];
    groupes.set(datee, [...deja, prestation as Prestation]);
  }
  return [...groupes].map(([datee, prestations]) => faire(datee, prestations));
}
