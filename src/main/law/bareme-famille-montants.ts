/**
 * The figures of the family schedule by territory: bounds, flat amount, rates, deemed income.
 * Invariant: a year that is not in the table is a refusal; of 2011 only the first bound is known.
 * CSS, art. D. 553-1, III; amounts of each year by arrêté until 2021, without one since.
 */
import { type DateCivile, dateCivile } from '../../shared/date-civile.ts';
import type { Statut } from '../../shared/explication.ts';
import { type Centimes, centimes } from '../../shared/montant.ts';
import type { TerritoireBareme } from '../../shared/nomenclature.ts';
import { type Datee, datee, type Trou, type Version } from './datee.ts';
import { S, type Source } from './sources.ts';

export type BaremeFamille = {
  readonly forfait: Centimes;
  /** Lower bounds of the slices above the flat amount: B1 to B4. */
  readonly seuils: readonly Centimes[];
  /** Percent on the slice above each bound; empty when nothing is known above B1 (2011). */
  readonly taux: readonly number[];
};

type Ligne = {
  readonly depuis: DateCivile;
  readonly jusqu: DateCivile;
  readonly bareme: BaremeFamille;
  readonly presume: Centimes | null;
  readonly source: Source;
  readonly statut: Statut;
  readonly raison?: string;
  /** When the deemed income is less sure than the bounds. */
  readonly presumeDouteux?: { readonly statut: Statut; readonly raison: string };
};

const d = dateCivile;
const VERIFIE_LE = d('2026-11-21');
const TAUX = [25, 35, 45, 60];
const TAUX_MAYOTTE = [25, 35];

// DOUTE: 2025 was read in three concordant pages of press, not in the instruction itself.
const PRESSE_2025 =
  'Lu dans trois pages de presse concordantes, et non dans l’instruction elle-même.';

const enEuros = (euros: readonly number[]): Centimes[] => euros.map((n) => centimes(n * 100));

/** What `source` is worth: read where it was published, or rebuilt from the index. */
const statutDe = (source: Source): Statut =>
  source.code === 'Reconstitution' ? 'reconstitue' : 'certain';

const raisonDe = (annee: number, source: Source): { readonly raison?: string } => {
  if (source === S.FAMILLE_2025) return { raison: PRESSE_2025 };
  if (source.code !== 'Reconstitution') return {};
  const comment = annee < 2014 ? 'à rebours' : 'par l’évolution des prix hors tabac';
  return {
    raison: `Aucun montant publié n’a été lu pour ${annee}\u00a0: il est calculé ${comment}, ${source.numero}.`,
  };
};

/** A year: B1, B2, B3, B4, flat amount, deemed income, in euros. */
function an(annee: number, euros: readonly number[], source: Source): Ligne {
  const [b1, b2, b3, b4, forfait, presume] = enEuros(euros) as [
    Centimes,
    Centimes,
    Centimes,
    Centimes,
    Centimes,
    Centimes,
  ];
  return {
    depuis: d(`${annee}-01-01`),
    jusqu: d(`${annee}-12-31`),
    bareme: { forfait, seuils: [b1, b2, b3, b4], taux: TAUX },
    presume,
    source,
    statut: statutDe(source),
    ...raisonDe(annee, source),
  };
}

/** A year of Mayotte: B1, B2, flat amount, in euros; its deemed income was not found. */
function anMayotte(annee: number, euros: readonly number[], source: Source): Ligne {
  const [b1, b2, forfait] = enEuros(euros) as [Centimes, Centimes, Centimes];
  return {
    depuis: d(`${annee}-01-01`),
    jusqu: d(`${annee}-12-31`),
    bareme: { forfait, seuils: [b1, b2], taux: TAUX_MAYOTTE },
    presume: null,
    source,
    statut: 'certain',
  };
}

/** July 2001 to June 2002: in francs until December 2001, converted, then in euros. */
const BAREME_2001 = {
  bareme: {
    forfait: centimes(3110),
    seuils: [20748, 31130, 46695, 62260].map(centimes),
    taux: TAUX,
  },
  presume: centimes(93390),
  source: S.FAMILLE_2001,
};

/** 2011: the inner bounds were not found and several sets fit the next year. */
const bareme2011 = (forfait: number) => ({
  bareme: { forfait: centimes(forfait), seuils: [centimes(24100)], taux: [] },
  presume: centimes(107900),
  statut: 'certain' as const,
});

const METROPOLE_DOM: readonly Ligne[] = [
  {
    ...BAREME_2001,
    depuis: d('2001-07-01'),
    jusqu: d('2001-12-31'),
    statut: 'reconstitue',
    raison: 'Montants publiés en francs jusqu’au 31/12/2001, convertis en euros.',
  },
  { ...BAREME_2001, depuis: d('2002-01-01'), jusqu: d('2002-06-30'), statut: 'certain' },
  {
    ...bareme2011(3900),
    depuis: d('2011-01-01'),
    jusqu: d('2011-01-26'),
    source: S.FAMILLE_2011,
    presumeDouteux: {
      statut: 'reconstitue',
      raison: 'Montant lu pour le 27/01/2011, tenu pour celui du 1er janvier.',
    },
  },
  {
    ...bareme2011(4500),
    depuis: d('2011-01-27'),
    jusqu: d('2011-12-31'),
    source: S.D553_1_2011,
  },
  an(2012, [245, 365, 548, 733, 46, 1096], S.FAMILLE_RECONSTITUEE),
  an(2013, [250, 373, 560, 748, 47, 1119], S.FAMILLE_RECONSTITUEE),
  an(2014, [255, 380, 571, 762, 48, 1140], S.FAMILLE_2014),
  an(2015, [257, 383, 575, 767, 48, 1148], S.FAMILLE_2015),
  an(2016, [258, 385, 577, 770, 48, 1153], S.FAMILLE_RECONSTITUEE),
  an(2017, [258, 385, 577, 770, 48, 1153], S.FAMILLE_RECONSTITUEE),
  an(2018, [259, 386, 578, 772, 48, 1155], S.FAMILLE_2018),
  an(2019, [262, 390, 584, 780, 48, 1167], S.FAMILLE_2019),
  an(2020, [266, 396, 593, 792, 49, 1186], S.FAMILLE_2020),
  an(2021, [268, 400, 598, 799, 49, 1197], S.FAMILLE_RECONSTITUEE),
  an(2022, [269, 401, 599, 801, 49, 1199], S.FAMILLE_RECONSTITUEE),
  an(2023, [273, 407, 609, 814, 50, 1218], S.FAMILLE_RECONSTITUEE),
  an(2024, [287, 429, 641, 857, 53, 1283], S.FAMILLE_RECONSTITUEE),
  an(2025, [301, 450, 672, 898, 56, 1345], S.FAMILLE_2025),
  an(2026, [306, 458, 684, 914, 57, 1369], S.FAMILLE_RECONSTITUEE),
];

/** Never rebuilt: the rule of the other territories does not find the published amounts. */
const MAYOTTE: readonly Ligne[] = [
  anMayotte(2014, [101, 150, 10], S.MAYOTTE_2014),
  anMayotte(2015, [102, 152, 10], S.MAYOTTE_2015),
  anMayotte(2018, [103, 153, 10], S.MAYOTTE_2018),
  anMayotte(2025, [118, 174, 12], S.MAYOTTE_2025),
];

const SPM: readonly Ligne[] = [
  an(2016, [359, 540, 806, 1075, 42, 1615], S.SPM_2016),
  an(2024, [400, 600, 896, 1195, 46, 1795], S.SPM_2024),
  an(2025, [419, 629, 939, 1252, 48, 1881], S.SPM_RECONSTITUEE),
  an(2026, [427, 640, 956, 1275, 49, 1915], S.SPM_RECONSTITUEE),
];

const trou = (depuis: string, jusqu: string, raison: string): Trou => ({
  depuis: d(depuis),
  jusqu: d(jusqu),
  raison,
});

const TROUS: Readonly<Record<TerritoireBareme, readonly Trou[]>> = {
  METROPOLE_DOM: [trou('2002-07-01', '2010-12-31', 'Aucun arrêté de ces années n’a été lu.')],
  MAYOTTE: (
    [
      ['2016', '2017'],
      ['2019', '2024'],
      ['2026', '2026'],
    ] as const
  ).map(([de, a]) =>
    trou(
      `${de}-01-01`,
      `${a}-12-31`,
      'Aucun montant publié n’a été lu, et la règle des autres territoires ne retrouve pas ceux de Mayotte.',
    ),
  ),
  SPM: [trou('2017-01-01', '2023-12-31', 'Aucun arrêté de ces années n’a été lu pour l’archipel.')],
};

type Tableau = {
  readonly nom: string;
  readonly lignes: readonly Ligne[];
  readonly trous: readonly Trou[];
};

const baremeDe = ({ nom, lignes, trous }: Tableau): Datee<BaremeFamille> =>
  datee({
    nom: `Barème de retenue (${nom})`,
    verifieLe: VERIFIE_LE,
    versions: lignes.map(({ depuis, jusqu, bareme, source, statut, raison }) => ({
      depuis,
      jusqu,
      valeur: bareme,
      source,
      statut,
      raison,
    })),
    trous,
  });

const presumeDe = ({ nom, lignes, trous }: Tableau): Datee<Centimes> =>
  datee({
    nom: `Revenu réputé (${nom})`,
    verifieLe: VERIFIE_LE,
    versions: lignes.flatMap(({ presume, presumeDouteux, ...ligne }): Version<Centimes>[] => {
      const { depuis, jusqu, source, statut, raison } = ligne;
      if (presume === null) return [];
      return [
        { depuis, jusqu, valeur: presume, source, ...(presumeDouteux ?? { statut, raison }) },
      ];
    }),
    trous,
  });

const tableau = (nom: string, territoire: TerritoireBareme, lignes: readonly Ligne[]): Tableau => ({
  nom,
  lignes,
  trous: TROUS[territoire],
});
const metropole = tableau('métropole et outre-mer', 'METROPOLE_DOM', METROPOLE_DOM);
const mayotte = tableau('Mayotte', 'MAYOTTE', MAYOTTE);
const spm = tableau('Saint-Pierre-et-Miquelon', 'SPM', SPM);

export const baremesFamille: Readonly<Record<TerritoireBareme, Datee<BaremeFamille>>> = {
  METROPOLE_DOM: baremeDe(metropole),
  MAYOTTE: baremeDe(mayotte),
  SPM: baremeDe(spm),
};

/** The income taken when the resources are not known; null where it was not found. */
export const revenusPresumes: Readonly<Record<TerritoireBareme, Datee<Centimes> | null>> = {
  METROPOLE_DOM: presumeDe(metropole),
  MAYOTTE: null,
  SPM: presumeDe(spm),
};
