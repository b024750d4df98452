/**
 * A call to a debtor whose plan is very long or whose instalment is very small: what his number is
 * worth, what a higher instalment would change, what a campaign brought in. Pure.
 * Invariant: a call changes no plan; an oral agreement has no value of signature (sheet D26).
 */
import { type DateCivile, jourDe, memeQuantieme } from '../../shared/date-civile.ts';
import { type Centimes, centimes } from '../../shared/montant.ts';
import {
  type Consentement,
  type Interlocuteur,
  type QualiteTelephone,
  RESULTATS_JOINTS,
  type ResultatAppel,
} from '../../shared/nomenclature-appel.ts';
import { ECHEANCES_MAXIMUM } from './echeancier.ts';

/** Local settings of the service; no text fixes them. */
export const REGLAGES_APPEL = {
  /** DOUTE: the sheet D26 limits the calls of a month and gives no figure: four are taken. */
  appelsParMois: 4,
  /** The instalment that is offered first ends the plan within this time. */
  moisVises: 60,
  /** It is rounded up to a multiple of this. */
  pasCentimes: 500,
  /** A call back is agreed within this time. */
  rappelJours: 60,
} as const;

/** What a call leaves in the journal of the file, beside its day and its author. */
export type DonneesAppel = {
  readonly resultat: ResultatAppel;
  /** The number as it was dialled: another one in the file since, and its fault is forgotten. */
  readonly telephone: string;
  readonly interlocuteur: Interlocuteur;
  readonly dureeMinutes: number | null;
  /** What the debtor said of being called again; null: nothing was said. */
  readonly consentement: Exclude<Consentement, 'inconnu'> | null;
  readonly rappelLe: DateCivile | null;
  /** HH:MM */
  readonly rappelHeure: string | null;
  /** Balance and instalment on the day of the call. */
  readonly soldeCentimes: Centimes;
  readonly avantCentimes: Centimes;
  /** Agreed orally; null unless the debtor accepted. */
  readonly mensualiteCentimes: Centimes | null;
};

const OUTRE_MER = /^(262|269|508|590|594|596)/;

/** Ten digits « 06… », « +33 6… », or a foreign number « +49… ». */
function chiffres(numero: string): string | null {
  const nu = numero.replace(/[\s.\-()/]/g, '').replace(/^00/, '+');
  if (/^0\d{9}$/.test(nu)) return nu;
  if (/^\+330?[1-9]\d{8}$/.test(nu)) return `0${nu.replace(/^\+330?/, '')}`;
  if (/^\+\d{12}$/.test(nu) && OUTRE_MER.test(nu.slice(1))) return `0${nu.slice(4)}`;
  return /^\+\d{8,15}$/.test(nu) ? nu : null;
}

/** @param erronee the number that the last call found wrong; null: none */
export function qualiteTelephone(
  numero: string | null,
  erronee: string | null = null,
): QualiteTelephone {
  if (!numero || numero.trim() === '') return 'absent';
  const lu = chiffres(numero);
  // 08: a service, never somebody's own line.
  if (lu === null || lu.startsWith('08') || lu.startsWith('00')) return 'invalide';
  if (erronee !== null && chiffres(erronee) === lu) return 'invalide';
  return /^0[67]/.test(lu) ? 'mobile' : 'fixe';
}

export type Rythme = {
  readonly mensualiteCentimes: Centimes;
  /** Instalments left, the last one included. */
  readonly mois: number;
  /** Null beyond the longest schedule: a century or more. */
  readonly finLe: DateCivile | null;
};

/** How long `solde` takes at this rate, from the first instalment on or after `au`. */
export function rythme(
  { solde, mensualite }: { solde: Centimes; mensualite: Centimes },
  premiereLe: DateCivile,
  au: DateCivile,
): Rythme {
  const mois = Math.max(1, Math.ceil(solde / mensualite));
  let rang = 0;
  while (memeQuantieme(premiereLe, rang, jourDe(premiereLe)) < au) rang += 1;
  return {
    mensualiteCentimes: mensualite,
    mois,
    finLe:
      mois > ECHEANCES_MAXIMUM
        ? null
        : memeQuantieme(premiereLe, rang + mois - 1, jourDe(premiereLe)),
  };
}

/** The instalment to offer first: above the present one, at most all that is owed. */
export function mensualiteVisee(solde: Centimes, actuelle: Centimes): Centimes {
  const { moisVises, pasCentimes } = REGLAGES_APPEL;
  const arrondi = (c: number): number => Math.ceil(c / pasCentimes) * pasCentimes;
  const visee = Math.max(arrondi(solde / moisVises), arrondi(actuelle + 1));
  return centimes(Math.min(visee, solde));
}

/** The last word of the debtor on being called. */
export function consentementDe(appels: readonly DonneesAppel[]): Consentement {
  return appels.findLast((a) => a.consentement !== null)?.consentement ?? 'inconnu';
}

/** The number found wrong by the last call made to it; null when none was. */
export function numeroErrone(appels: readonly DonneesAppel[]): string | null {
  const dernier = appels.at(-1);
  return dernier?.resultat === 'faux-numero' ? dernier.telephone : null;
}

/** A plan granted since an agreement, with an instalment above the former one. */
export type Releve = { readonly appel: DonneesAppel; readonly mensualiteCentimes: Centimes };

export type BilanCampagne = {
  readonly appels: number;
  readonly debiteurs: number;
  readonly joints: number;
  /** Reached calls out of ten thousand; null without any call. */
  readonly joignabilitePourDixMille: number | null;
  readonly parResultat: Readonly<Record<ResultatAppel, number>>;
  /** Agreed orally, a month. */
  readonly promisCentimes: Centimes;
  readonly releves: number;
  /** Really raised by the plans granted since, a month. */
  readonly supplementCentimes: Centimes;
  readonly moisGagnes: number;
};

/**
 * @param appels every call of the period with its file
 * @param releves plans raised since, one a file
 */
export function faireBilan(
  appels: readonly { readonly dossierId: string; readonly appel: DonneesAppel }[],
  releves: readonly Releve[],
): BilanCampagne {
  const parResultat: Record<ResultatAppel, number> = {
    accepte: 0,
    rappel: 0,
    refuse: 0,
    joint: 0,
    absent: 0,
    'faux-numero': 0,
  };
  for (const { appel } of appels) parResultat[appel.resultat] += 1;
  const joints = RESULTATS_JOINTS.reduce((n, r) => n + parResultat[r], 0);
  // Two agreements of one debtor are one promise: the last.
  const promesses = new Map(
    appels
      .filter(({ appel }) => appel.resultat === 'accepte')
      .map(({ dossierId, appel }) => [dossierId, appel] as const),
  );
  const hausse = (a: DonneesAppel, nouvelle: Centimes): number => nouvelle - a.avantCentimes;
  const duree = (solde: Centimes, m: Centimes): number => Math.ceil(solde / m);
  return {
    appels: appels.length,
    debiteurs: new Set(appels.map((a) => a.dossierId)).size,
    joints,
    joignabilitePourDixMille:
      appels.length === 0 ? null : Math.round((joints * 10_000) / appels.length),
    parResultat,
    promisCentimes: centimes(
      [...promesses.values()].reduce(
        (t, a) => t + (a.mensualiteCentimes === null ? 0 : hausse(a, a.mensualiteCentimes)),
        0,
      ),
    ),
    releves: releves.length,
    supplementCentimes: centimes(
      releves.reduce((t, r) => t + hausse(r.appel, r.mensualiteCentimes), 0),
    ),
    moisGagnes: releves.reduce(
      (t, { appel, mensualiteCentimes }) =>
        t +
        duree(appel.soldeCentimes, appel.avantCentimes) -
        duree(appel.soldeCentimes, mensualiteCentimes),
      0,
    ),
  };
}
