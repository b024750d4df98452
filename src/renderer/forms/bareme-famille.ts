/**
 * The form of the family withholding and its way to the contract. It keeps what was typed,
 * whatever is missing; amounts, periods and thresholds are the door's.
 */
import type { Entree, Sortie } from '../../shared/contract/index.ts';
import { type DateCivile, formatDate } from '../../shared/date-civile.ts';
import { type Centimes, formatEuros, formatMontant, ZERO } from '../../shared/montant.ts';
import {
  BRANCHE_DE,
  type Fraude,
  LIBELLE_PRESTATION,
  LIBELLE_TERRITOIRE_BAREME,
  PRESTATIONS,
  type Prestation,
  type TerritoireBareme,
} from '../../shared/nomenclature.ts';
import { compter, majuscule } from '../format.ts';

export type Organisme = 'CAF' | 'MSA';
/** The contract takes one amount for the household: of the year, or of the quarter. */
export type BaseRessources = 'annuelles' | 'trimestrielles';

export type SaisieFamille = {
  /** Words only: the schedule is the same. */
  readonly organisme: Organisme;
  readonly territoire: TerritoireBareme;
  readonly date: DateCivile | null;
  readonly connus: boolean;
  readonly base: BaseRessources;
  readonly ressources: Centimes | null;
  /** Unknown quarter: the weighted income of the last known one, and for how long it has served. */
  readonly dernierQuotient: Centimes | null;
  readonly moisEcoules: number | null;
  readonly prestations: Centimes | null;
  /** null: not proven. */
  readonly logement: Centimes | null;
  readonly couple: boolean;
  readonly enfants: number | null;
  readonly fraude: Fraude;
  readonly indu: Centimes | null;
  readonly prestation: Prestation | null;
  readonly retenueActuelle: Centimes | null;
};

export type DemandeFamille = Entree<'bareme.retenueFamille'>;
export type CalculFamille = Sortie<'bareme.retenueFamille'>;

export const LIBELLE_FRAUDE: Record<Fraude, string> = {
  non: 'Aucune',
  premiere: 'Première',
  recidive: 'Seconde',
};

export const LIBELLE_BASE: Record<BaseRessources, string> = {
  annuelles: 'Année',
  trimestrielles: 'Trimestre',
};

/** Benefits of the family branch. */
export const PRESTATIONS_FAMILLE = PRESTATIONS.filter((p) => BRANCHE_DE[p] === 'famille');

export function saisieInitiale(aujourdhui: DateCivile): SaisieFamille {
  return {
    organisme: 'CAF',
    territoire: 'METROPOLE_DOM',
    date: aujourdhui,
    connus: true,
    base: 'annuelles',
    ressources: null,
    dernierQuotient: null,
    moisEcoules: 0,
    prestations: null,
    logement: null,
    couple: false,
    enfants: 0,
    fraude: 'non',
    indu: null,
    prestation: null,
    retenueActuelle: null,
  };
}

/** What to type before anything can be computed; null when there is enough. */
export function manqueDe({ date, connus, ressources, enfants }: SaisieFamille): string | null {
  if (!date) return 'Indiquez le jour de la première retenue.';
  if (connus && ressources === null) {
    return 'Indiquez les ressources du foyer, ou dites-les inconnues.';
  }
  return enfants === null ? 'Indiquez le nombre d’enfants à charge.' : null;
}

/** The request as the contract wants it; null while something is missing. */
export function demandeDe(saisie: SaisieFamille): DemandeFamille | null {
  const { date, territoire, couple, enfants, fraude, prestation } = saisie;
  if (manqueDe(saisie) !== null || !date || enfants === null) return null;
  return {
    ...{ date, territoire, couple, enfants, fraude, prestation },
    ressources: ressourcesDe(saisie),
    prestationsMensuellesCentimes: saisie.prestations ?? ZERO,
    logementCentimes: saisie.logement,
    induCentimes: saisie.indu,
    retenueActuelleCentimes: saisie.retenueActuelle,
  };
}

function ressourcesDe(saisie: SaisieFamille): DemandeFamille['ressources'] {
  const { connus, base, ressources, dernierQuotient, moisEcoules } = saisie;
  if (connus) return { type: base, montantCentimes: ressources ?? ZERO };
  if (base === 'annuelles' || dernierQuotient === null) return { type: 'inconnues' };
  return {
    type: 'trimestre-inconnu',
    moisEcoules: moisEcoules ?? 0,
    dernierQuotientCentimes: dernierQuotient,
  };
}

/**
 * The schedule of that day without a household: what the chart shows when nothing can be computed
 * yet, or when the household's income passes what is known (2011).
 */
export function demandeDuBareme(saisie: SaisieFamille): DemandeFamille | null {
  const { date, territoire, fraude } = saisie;
  if (!date) return null;
  return {
    ...{ date, territoire, fraude },
    ressources: { type: 'annuelles', montantCentimes: ZERO },
    prestationsMensuellesCentimes: ZERO,
    logementCentimes: ZERO,
    couple: false,
    enfants: 0,
    prestation: null,
    induCentimes: null,
    retenueActuelleCentimes: null,
  };
}

/** Fields of the screen that show their own refusal. */
export const CHAMPS = [
  'date',
  'territoire',
  'ressources',
  'prestationsMensuellesCentimes',
  'logementCentimes',
  'enfants',
  'induCentimes',
  'prestation',
  'retenueActuelleCentimes',
] as const;

/** « 9 mensualités, la dernière de 80,00 € », « 1 mensualité de 80,00 € ». */
export function echeancesEnPhrase({ echeances }: CalculFamille): string | null {
  if (!echeances) return null;
  const nombre = compter(echeances.nombre, 'mensualité');
  const derniere = formatEuros(echeances.derniereCentimes);
  return echeances.nombre === 1
    ? `${nombre} de ${derniere}`
    : `${nombre}, la dernière de ${derniere}`;
}

/** The result in one sentence, for who does not see the card. */
export function resultatEnPhrase(calcul: CalculFamille): string {
  const echeances = echeancesEnPhrase(calcul);
  const retenue = `Retenue mensuelle\u00a0: ${formatEuros(calcul.retenueCentimes)}`;
  return echeances ? `${retenue}, ${echeances}.` : `${retenue}.`;
}

/** The chart in one sentence. */
export function courbeEnPhrase(calcul: CalculFamille): string {
  const { quotientCentimes, retenueCentimes } = calcul;
  return (
    `Pour ${formatEuros(quotientCentimes)} de revenu pondéré, ` +
    `la retenue est de ${formatEuros(retenueCentimes)}.`
  );
}

/** « 1 079 », « 207,48 »: an amount on an axis or in a label, without cents when it has none. */
export const court = (montant: Centimes): string => formatMontant(montant).replace(/,00$/, '');

export type PointCourbe = CalculFamille['courbe']['points'][number] & { readonly repere: string };

/**
 * The points of the curve with what each one is.
 * @param foyer false: the schedule alone, without a household.
 */
export function pointsDe(calcul: CalculFamille, foyer: boolean): PointCourbe[] {
  const { courbe, revenuRepute } = calcul;
  return courbe.points.map((point) => {
    const q = point.quotientCentimes;
    const bande = courbe.bandes.find((x) => x.deCentimes === q && q > 0);
    const dernier = courbe.bandes.find((x) => x.aCentimes === q && !bande);
    const reperes = [
      ...(foyer && q === calcul.quotientCentimes ? ['Foyer'] : []),
      ...(q === revenuRepute?.quotientCentimes ? ['Revenu réputé'] : []),
      ...(bande ? [`Début de la tranche à ${bande.taux}`] : []),
      ...(dernier ? ['Dernière borne connue'] : []),
    ];
    return { ...point, repere: reperes.join(', ') };
  });
}

/** What was typed, for the sheet that prints. */
export function saisieEnClair(saisie: SaisieFamille): (readonly [string, string])[] {
  const montant = (m: Centimes | null, vide: string) => (m === null ? vide : formatEuros(m));
  return [
    ['Organisme', saisie.organisme],
    ['Territoire', LIBELLE_TERRITOIRE_BAREME[saisie.territoire]],
    ['Retenue à partir du', saisie.date ? formatDate(saisie.date) : ''],
    ['Ressources du foyer', ressourcesEnClair(saisie)],
    [`Prestations ${saisie.organisme} du premier mois`, montant(saisie.prestations, 'aucune')],
    ['Logement par mois', montant(saisie.logement, 'non justifié')],
    ['Situation', saisie.couple ? 'Couple' : 'Personne seule'],
    ['Enfants à charge', String(saisie.enfants ?? 0)],
    ['Fraude', LIBELLE_FRAUDE[saisie.fraude]],
    ['Montant de l’indu', montant(saisie.indu, 'non indiqué')],
    ['Prestation', saisie.prestation ? nomPrestation(saisie.prestation) : 'non indiquée'],
    ['Retenue en cours', montant(saisie.retenueActuelle, 'aucune')],
  ];
}

function ressourcesEnClair({ connus, base, ressources, ...dernier }: SaisieFamille): string {
  if (connus) {
    const duree = base === 'annuelles' ? 'par an' : 'au trimestre';
    return `${formatEuros(ressources ?? ZERO)} ${duree}`;
  }
  const { dernierQuotient, moisEcoules } = dernier;
  if (base === 'annuelles' || dernierQuotient === null) return 'inconnues';
  const mois = moisEcoules ?? 0;
  return `inconnues\u00a0; dernier revenu pondéré ${formatEuros(dernierQuotient)}, ${mois}\u00a0mois`;
}

export const nomPrestation = (prestation: Prestation): string =>
  majuscule(LIBELLE_PRESTATION[prestation]);
