/**
 * ASPA on the estate, the dated figures: threshold of net estate by place and date of death,
 * yearly maximum that may be recovered for a year of allowance.
 * CSS, art. L. 815-13 and D. 815-3; amounts of circulars, through the press since 2024.
 */
import { type DateCivile, dateCivile } from '../../shared/date-civile.ts';
import type { Statut } from '../../shared/explication.ts';
import { type Centimes, depuisTexte } from '../../shared/montant.ts';
import type { LieuSuccession } from '../../shared/nomenclature.ts';
import { type Datee, datee, type Version } from './datee.ts';
import { S, type Source } from './sources.ts';

/** The territories of the limits, and two collectivities that have a threshold of their own. */

export type SeuilSuccession = { readonly montant: Centimes; readonly raison?: string };

const d = dateCivile;
const VERIFIE_LE = d('2026-11-21');

const seuil = (
  depuis: string,
  montant: string,
  precision: {
    readonly source: Source;
    readonly statut?: Statut;
    /** Also told by the value: the screen of the estate shows it beside the amount. */
    readonly raison?: string;
    readonly jusqu?: DateCivile;
  },
): Version<SeuilSuccession> => ({
  depuis: d(depuis),
  ...(precision.jusqu === undefined ? {} : { jusqu: precision.jusqu }),
  valeur: {
    montant: depuisTexte(montant),
    ...(precision.raison === undefined ? {} : { raison: precision.raison }),
  },
  source: precision.source,
  statut: precision.statut ?? 'certain',
  raison: precision.raison,
});

/**
 * DOUTE: the threshold of 39 000 € was read in the version of 13 January 2007; it is taken from
 * the birth of the ASPA, and marked so for the year before.
 */
const ANCIEN: Version<SeuilSuccession> = {
  ...seuil('2006-01-01', '39000.00', { source: S.CDC_SUCCESSION, statut: 'reconstitue' }),
  raison:
    'Depuis quand le seuil est de 39\u202f000\u00a0€ n’a pas été lu\u00a0: il est pris à la naissance de l’ASPA.',
};

const regle = (ou: string, versions: readonly Version<SeuilSuccession>[]) =>
  datee({ nom: `Seuil de récupération sur succession (${ou})`, verifieLe: VERIFIE_LE, versions });

export const seuilMetropole: Datee<SeuilSuccession> = regle('métropole', [
  ANCIEN,
  seuil('2007-01-13', '39000.00', { source: S.D815_4 }),
  seuil('2023-09-01', '100000.00', { source: S.L815_13 }),
  {
    ...seuil('2024-01-01', '105300.00', { source: S.CIRC_CNAV_2024_16, statut: 'reconstitue' }),
    raison: 'Montant de la circulaire, lu dans la presse.',
  },
  {
    ...seuil('2025-01-01', '107616.60', {
      source: S.PRESSE_SUCCESSION_2025,
      statut: 'reconstitue',
    }),
    raison: 'Montant de la circulaire, lu dans la presse.',
  },
  // DOUTE: threshold of 2026, 108 586.14 in the press, 108 585.15 by the rates.
  seuil('2026-01-01', '108586.14', {
    source: S.PRESSE_SUCCESSION_2026,
    statut: 'interpretation',
    raison: 'Montant de presse\u00a0; le calcul par les taux donne 108\u202f585,15\u00a0€.',
    jusqu: d('2026-12-31'),
  }),
]);

/** The law fixes this amount until 31 December 2029. */
const FIN_OUTRE_MER = d('2029-12-31');

export const seuilOutreMer: Datee<SeuilSuccession> = regle('outre-mer', [
  ANCIEN,
  seuil('2017-03-02', '100000.00', { source: S.CDC_SUCCESSION }),
  seuil('2023-09-01', '150000.00', { source: S.L815_13, jusqu: FIN_OUTRE_MER }),
]);

export const seuilCollectivites: Datee<SeuilSuccession> = regle(
  'Saint-Martin et Saint-Barthélemy',
  [seuil('2024-01-01', '150000.00', { source: S.CIRC_CNAV_2024_16, jusqu: FIN_OUTRE_MER })],
);

/** DOUTE: Mayotte, an article of 2019 lists it, L. 751-1 does not: no threshold, a refusal. */
export const seuilsSuccession: Readonly<Partial<Record<LieuSuccession, Datee<SeuilSuccession>>>> = {
  METROPOLE: seuilMetropole,
  ALSACE_MOSELLE: seuilMetropole,
  GUADELOUPE: seuilOutreMer,
  MARTINIQUE: seuilOutreMer,
  GUYANE: seuilOutreMer,
  REUNION: seuilOutreMer,
  SAINT_MARTIN: seuilCollectivites,
  SAINT_BARTHELEMY: seuilCollectivites,
};

/** Annual amounts: one person on the allowance, two. */
export type MaximumAnnuel = { readonly un: Centimes; readonly deux: Centimes };

/** First day, one person, two persons. */
const TABLE = [
  ['2006-01-01', '4314.03', '7118.77'],
  ['2007-01-01', '4391.68', '7246.90'],
  ['2008-01-01', '4439.98', '7326.61'],
  ['2008-09-01', '4475.49', '7385.22'],
  ['2009-04-01', '4972.29', '7459.13'],
  ['2010-04-01', '5325.82', '7526.28'],
  ['2011-04-01', '5658.86', '7684.34'],
  ['2012-04-01', '6009.29', '7845.72'],
  ['2013-04-01', '6087.41', '7947.72'],
  ['2014-04-01', '6123.94', '7995.42'],
  ['2014-10-01', '6220.05', '8144.10'],
  ['2016-04-01', '6226.28', '8152.26'],
  ['2017-04-01', '6244.96', '8176.73'],
  ['2018-04-01', '6571.01', '8667.76'],
  ['2019-01-01', '6939.60', '9216.99'],
  ['2020-01-01', '7324.82', '9799.48'],
  ['2021-01-01', '7354.12', '9838.68'],
  ['2022-01-01', '7435.01', '9946.91'],
  ['2022-07-01', '7732.41', '10344.80'],
  ['2023-01-01', '7794.27', '10427.56'],
  ['2024-01-01', '8207.36', '10980.22'],
  ['2025-01-01', '8387.93', '11221.78'],
  ['2026-01-01', '8463.42', '11322.77'],
] as const;

/** Read on the page of the schedule until 2023, in the press after. */
const PAR_LA_PRESSE = '2024-01-01';

export const maximaAnnuels: Datee<MaximumAnnuel> = datee({
  nom: 'Maximum récupérable par année d’allocation',
  verifieLe: VERIFIE_LE,
  versions: TABLE.map(([depuis, un, deux], i) => ({
    depuis: d(depuis),
    ...(i === TABLE.length - 1 ? { jusqu: d('2026-12-31') } : {}),
    valeur: { un: depuisTexte(un), deux: depuisTexte(deux) },
    ...(depuis < PAR_LA_PRESSE
      ? { source: S.CNAV_MAXIMA, statut: 'certain' as const }
      : {
          source: S.PRESSE_MAXIMA,
          statut: 'reconstitue' as const,
          raison: 'Montant de la circulaire, lu dans la presse.',
        }),
  })),
});

/**
 * First month of a year of allowance.
 * DOUTE: D. 815-3 counts from 1 April to 31 March, the amounts move on 1 January since 2019: from
 * then on the year is the one of the amounts, and its January to March are an interpretation.
 */
export const debutAnneeAllocation: Datee<number> = datee({
  nom: 'Premier mois de l’année d’allocation',
  verifieLe: VERIFIE_LE,
  versions: [
    { depuis: d('2006-01-01'), valeur: 4, source: S.D815_3, statut: 'certain' },
    {
      depuis: d('2019-01-01'),
      valeur: 1,
      source: S.CNAV_MAXIMA,
      statut: 'interpretation',
      raison:
        'D. 815-3 compte du 1er avril au 31 mars, mais les montants changent au 1er janvier depuis 2019\u00a0: le tableau est suivi.',
    },
  ],
});

/** Years of the action against the estate, from the registration of the deed. */
export const actionSuccession: Datee<number> = datee({
  nom: 'Action en récupération sur succession',
  verifieLe: VERIFIE_LE,
  versions: [
    {
      depuis: d('2006-01-01'),
      valeur: 5,
      source: S.SUCCESSION_ASPA,
      statut: 'reconstitue',
      raison:
        'La rédaction d’avant 2023 n’a pas été lue\u00a0: la durée actuelle lui est appliquée.',
    },
    { depuis: d('2023-09-01'), valeur: 5, source: S.L815_13, statut: 'certain' },
  ],
});

/** ASI: nothing is recovered on an estate; before that day its rules were not read. */
export const asiSansRecuperation: Datee<true> = datee<true>({
  nom: 'Récupération de l’ASI sur succession',
  verifieLe: VERIFIE_LE,
  versions: [{ depuis: d('2020-01-01'), valeur: true, source: S.ASI_2020, statut: 'certain' }],
});
