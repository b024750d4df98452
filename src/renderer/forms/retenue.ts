/**
 * The form of a withholding: what is typed, what it asks of the door, what is still missing. No
 * money is computed here: the sum of the benefits is only proposed.
 */
import type { Entree } from '../../shared/contract/index.ts';
import type { RetenueVue } from '../../shared/contract/retenue-vues.ts';
import { type DateCivile, type Mois, moisDe, moisSuivant } from '../../shared/date-civile.ts';
import { type Centimes, somme } from '../../shared/montant.ts';
import {
  BRANCHE_DE,
  type Branche,
  type Fraude,
  LIBELLE_PRESTATION,
  PRESTATIONS,
  type Prestation,
} from '../../shared/nomenclature.ts';
import { majuscule } from '../format.ts';

export type SupportSaisi = {
  readonly prestation: Prestation;
  readonly du: Centimes | null;
  readonly deja: Centimes | null;
};

export type SaisieRetenue = {
  readonly debut: Mois | null;
  readonly supports: readonly SupportSaisi[];
  readonly net: Centimes | null;
  readonly personnes: number | null;
  readonly type: 'annuelles' | 'trimestrielles' | 'inconnues';
  readonly ressources: Centimes | null;
  /** null: the sum of the benefits. */
  readonly prestations: Centimes | null;
  readonly logement: Centimes | null;
  readonly couple: boolean;
  readonly enfants: number | null;
  readonly fraude: Fraude;
  readonly decide: Centimes | null;
  readonly accordDebiteurLe: DateCivile | null;
  readonly accordOrganismeLe: DateCivile | null;
};

export type Decision = Omit<Entree<'retenue.decider'>, 'dossierId' | 'debiteurId'>;

type Depart = {
  readonly prestation: Prestation;
  readonly fraude: boolean;
  readonly aujourdhui: DateCivile;
  /** First day that the calendar lets; null when it is not known. */
  readonly possibleLe: DateCivile | null;
};

/** The first whole month: the current one once the day has passed in it. */
export function premierMois({ possibleLe, aujourdhui }: Depart): Mois {
  if (possibleLe === null || possibleLe <= aujourdhui) return moisDe(aujourdhui);
  return possibleLe.endsWith('-01') ? moisDe(possibleLe) : moisSuivant(moisDe(possibleLe));
}

export const saisieVide = (d: Depart): SaisieRetenue => ({
  debut: premierMois(d),
  supports: [{ prestation: d.prestation, du: null, deja: null }],
  net: null,
  personnes: 0,
  type: 'annuelles',
  ressources: null,
  prestations: null,
  logement: null,
  couple: false,
  enfants: 0,
  fraude: d.fraude ? 'premiere' : 'non',
  decide: null,
  accordDebiteurLe: null,
  accordOrganismeLe: null,
});

/** The running one, to be computed again from the month that follows. */
export function saisieDe({ decision }: Pick<RetenueVue, 'decision'>, debut: Mois): SaisieRetenue {
  const { situation: s, supports } = decision;
  const famille = s.methode === 'bareme-famille' ? s : null;
  const quotite = s.methode === 'quotite' ? s : null;
  const ressources = famille?.ressources;
  return {
    debut,
    supports: supports.map((x) => ({
      prestation: x.prestation,
      du: x.duCentimes,
      deja: x.dejaPreleveCentimes,
    })),
    net: quotite?.netMensuelCentimes ?? null,
    personnes: quotite?.personnesACharge ?? 0,
    type: ressources?.type ?? 'annuelles',
    ressources: ressources && ressources.type !== 'inconnues' ? ressources.montantCentimes : null,
    prestations: famille?.prestationsMensuellesCentimes ?? null,
    logement: famille?.logementCentimes ?? null,
    couple: famille?.couple ?? false,
    enfants: famille?.enfants ?? 0,
    fraude: famille?.fraude ?? 'non',
    decide: decision.decideCentimes,
    accordDebiteurLe: decision.accordDebiteurLe,
    accordOrganismeLe: decision.accordOrganismeLe,
  };
}

export const brancheDe = (s: Pick<SaisieRetenue, 'supports'>): Branche =>
  BRANCHE_DE[s.supports[0]?.prestation ?? 'PENSION'];

/** Another branch than that of the debt: its organism must agree. */
export const autreBranche = (s: Pick<SaisieRetenue, 'supports'>, branche: Branche): boolean =>
  brancheDe(s) !== branche;

export const CHOIX_SUPPORT = PRESTATIONS.filter((p) => p !== 'RSA').map((value) => ({
  value,
  label: majuscule(LIBELLE_PRESTATION[value]),
}));

/** Benefits of the same branch that are not there yet. */
export const prestationLibre = (s: Pick<SaisieRetenue, 'supports'>): Prestation | null =>
  PRESTATIONS.find(
    (p) =>
      p !== 'RSA' && BRANCHE_DE[p] === brancheDe(s) && !s.supports.some((x) => x.prestation === p),
  ) ?? null;

export const sommePrestations = (s: Pick<SaisieRetenue, 'supports'>): Centimes =>
  somme(s.supports.flatMap((x) => (x.du === null ? [] : [x.du])));

/** What is still missing, in words; null when the door may be asked. */
export function manqueDe(s: SaisieRetenue): string | null {
  if (s.supports.some((x) => x.du === null)) return 'Indiquez le montant de la prestation servie.';
  if (s.debut === null) return 'Indiquez le premier mois.';
  if (brancheDe(s) === 'retraite') {
    if (s.net === null) return 'Indiquez le net mensuel de toutes les pensions.';
    return s.personnes === null ? 'Indiquez le nombre de personnes à charge.' : null;
  }
  if (s.type !== 'inconnues' && s.ressources === null) return 'Indiquez les ressources.';
  return s.enfants === null ? 'Indiquez le nombre d’enfants à charge.' : null;
}

/** What is asked of the door; null while something is missing. */
export function decisionDe(s: SaisieRetenue, mayotte: boolean): Decision | null {
  if (manqueDe(s) !== null || s.debut === null) return null;
  return {
    debut: s.debut,
    supports: s.supports.map((x) => ({
      prestation: x.prestation,
      duCentimes: x.du ?? 0,
      dejaPreleveCentimes: x.deja ?? 0,
    })),
    situation: situationDe(s, mayotte),
    decideCentimes: s.decide,
    accordDebiteurLe: s.accordDebiteurLe,
    accordOrganismeLe: s.accordOrganismeLe,
  };
}

function situationDe(s: SaisieRetenue, mayotte: boolean): Decision['situation'] {
  if (brancheDe(s) === 'retraite') {
    return {
      methode: 'quotite',
      netMensuelCentimes: s.net ?? 0,
      personnesACharge: s.personnes ?? 0,
    };
  }
  return {
    methode: 'bareme-famille',
    territoire: mayotte ? 'MAYOTTE' : 'METROPOLE_DOM',
    ressources:
      s.type === 'inconnues'
        ? { type: 'inconnues' }
        : { type: s.type, montantCentimes: s.ressources ?? 0 },
    prestationsMensuellesCentimes: s.prestations ?? sommePrestations(s),
    logementCentimes: s.logement,
    couple: s.couple,
    enfants: s.enfants ?? 0,
    fraude: s.fraude,
  };
}

const AU_CHAMP =
  /^(debut|decideCentimes|accordDebiteurLe|accordOrganismeLe|motif|supports\.\d+\..*|situation\..+)$/;

/** Whether a field on the screen says this refusal. */
export const estPlace = ({ champ = '' }: { readonly champ?: string | undefined }): boolean =>
  AU_CHAMP.test(champ);

/** « 14 mois, jusqu’en 01/2028 ». */
export function dureeEnMots({
  mois,
  dernier,
}: {
  readonly mois: number | null;
  readonly dernier: Mois | null;
}): string {
  if (mois === null || dernier === null) return 'sans fin prévue à ce rythme';
  const fin = `${dernier.slice(5)}/${dernier.slice(0, 4)}`;
  return mois < 2 ? `un mois, ${fin}` : `${mois} mois, jusqu’en ${fin}`;
}
