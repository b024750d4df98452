/**
 * Recovery by withholding in the family branch and between branches: D. 553-1 and its neighbours,
 * the legal bases of each benefit, and the publication of each yearly schedule.
 * State read: CSS of 27 March 2026, unchanged for D. 553-1 to D. 553-5 on 20 August 2026.
 */
import { type DateCivile, dateCivile, formatDate } from '../../shared/date-civile.ts';
import type { CodeSource, Source } from './sources.ts';

const CSS_27_MARS_2026 = dateCivile('2026-03-27');

const jour = (texte: string | null): DateCivile | null => (texte ? dateCivile(texte) : null);

/** `etat`: the state read, when it is not the one of March 2026. */
const css = (
  numero: string,
  version: string | null,
  resume: string,
  etat: DateCivile = CSS_27_MARS_2026,
): Source => ({ code: 'CSS', numero, version: jour(version), etat, resume });

/** Where the amounts of a schedule were read; its first day is the version. */
const montants = (
  code: CodeSource,
  numero: string,
  { version, ou = '' }: { readonly version: string; readonly ou?: string },
): Source => ({
  code,
  numero,
  version: jour(version),
  etat: null,
  resume: `Montants du barème de retenue${ou} au ${formatDate(dateCivile(version))}.`,
});

const A_MAYOTTE = ' à Mayotte';
const A_SPM = ' à Saint-Pierre-et-Miquelon';

export const FAMILLE = {
  D553_1: css(
    'D.553-1',
    '2022-01-01',
    'Barème personnalisé : ressources, plus prestations, moins logement (25 % à défaut de justificatif), divisées par les parts du foyer ; forfait puis 25, 35, 45 et 60 % par tranche ; revenu réputé si les ressources sont inconnues.',
  ),
  D553_1_2011: css(
    'D.553-1',
    '2011-01-27',
    'Décret n° 2011-99 : trimestre de référence divisé par trois ; ressources trimestrielles inconnues, quatre mois sur le dernier trimestre connu puis revenu réputé.',
    dateCivile('2011-01-27'),
  ),
  D553_2: css(
    'D.553-2',
    '2009-07-23',
    'Nouveau calcul chaque 1er janvier et à chaque changement ; il ne remplace l’ancien que s’il lui est supérieur ou inférieur d’au moins 20 %.',
  ),
  D553_4: css(
    'D.553-4',
    '2019-09-01',
    'Plusieurs indus : une seule retenue mensuelle, affectée par ancienneté ; à la même date, le plus faible d’abord.',
  ),
  D553_5: css(
    'D.553-5',
    '2020-01-01',
    'Fraude : retenue majorée de 50 % ; l’article L. 553-2 double ce taux en cas de réitération dans les cinq ans.',
  ),
  D755_2: css(
    'D.755-2',
    '2009-07-23',
    'Étend D. 553-1 à D. 553-4 aux départements d’outre-mer, mais non D. 553-5.',
  ),
  L355_3_AL5: css(
    'L.355-3, al. 5',
    '2022-12-25',
    'Indu de vieillesse ou d’invalidité : retenue sur d’autres prestations avec l’accord de l’organisme qui les sert, à défaut de remboursement dans les douze mois.',
  ),
  L815_11_AL5: css(
    'L.815-11, al. 5',
    '2020-01-01',
    'Indu d’ASPA, et d’ASI par L. 815-29 : retenue sur d’autres prestations, parmi lesquelles ne figurent ni l’AAH, ni le RSA, ni la prime d’activité.',
  ),
  CASF_L262_46: {
    code: 'CASF',
    numero: 'L.262-46',
    version: null,
    etat: dateCivile('2015-01-01'),
    resume:
      'RSA : récupération sur les échéances à venir, puis sur les prestations familiales, les aides au logement, l’AAH et la prime d’activité ; réclamation et recours suspensifs.',
  },
  CCH_L823_9: {
    code: 'CCH',
    numero: 'L.823-9',
    version: dateCivile('2019-09-01'),
    etat: dateCivile('2026-06-30'),
    resume:
      'Aides au logement : récupération par renvoi à l’article L. 553-2 du code de la sécurité sociale.',
  },
  CCH_L351_11_RECUPERATION: {
    code: 'CCH',
    numero: 'L.351-11, et CSS, art. L.835-3',
    version: null,
    etat: dateCivile('2015-01-01'),
    resume:
      'Aides au logement, jusqu’au 31 août 2019 : récupération sur les autres prestations de la branche.',
  },
  FAMILLE_2001: montants('Arrêté', 'du 28 juin 2001, art. 3', { version: '2001-07-01' }),
  FAMILLE_2011: montants('ASH', 'n° 2694, barème famille', { version: '2011-01-01' }),
  FAMILLE_2014: montants('Arrêté', 'du 19 décembre 2013', { version: '2014-01-01' }),
  FAMILLE_2015: montants('Arrêté', 'du 11 décembre 2014', { version: '2015-01-01' }),
  FAMILLE_2018: montants('Arrêté', 'du 27 décembre 2017', { version: '2018-01-01' }),
  FAMILLE_2019: montants('Arrêté', 'du 21 décembre 2018, art. 5', { version: '2019-01-01' }),
  FAMILLE_2020: montants('Arrêté', 'du 20 décembre 2019, art. 5', { version: '2020-01-01' }),
  FAMILLE_2025: {
    ...montants('Presse', 'magazine-economie, econostrum et my-legacy, 2025', {
      version: '2025-01-01',
    }),
    resume:
      'Montants du barème de 2025, lus dans trois pages de presse concordantes et non dans l’instruction elle-même.',
  },
  FAMILLE_RECONSTITUEE: {
    code: 'Reconstitution',
    numero: 'depuis l’arrêté du 19 décembre 2013',
    version: null,
    etat: null,
    resume:
      'Montant publié l’année d’avant, multiplié par l’évolution des prix hors tabac et arrondi à l’euro ; la règle retrouve les montants publiés de 2015, 2018, 2019, 2020 et 2025.',
  },
  MAYOTTE_2014: montants('ASH', 'n° 2855', { version: '2014-01-01', ou: A_MAYOTTE }),
  MAYOTTE_2015: montants('ASH', 'n° 2888', { version: '2015-01-01', ou: A_MAYOTTE }),
  MAYOTTE_2018: montants('Presse', 'AFOC, barèmes de 2018', {
    version: '2018-01-01',
    ou: A_MAYOTTE,
  }),
  MAYOTTE_2025: montants('Presse', 'econostrum, barèmes de 2025', {
    version: '2025-01-01',
    ou: A_MAYOTTE,
  }),
  SPM_2016: montants('JO', 'JORFARTI000031632882', { version: '2016-01-01', ou: A_SPM }),
  SPM_2024: montants('Arrêté', 'du 22 décembre 2023, art. 3', { version: '2024-01-01', ou: A_SPM }),
  SPM_RECONSTITUEE: {
    code: 'Reconstitution',
    numero: 'depuis l’arrêté du 22 décembre 2023',
    version: null,
    etat: null,
    resume:
      'Saint-Pierre-et-Miquelon : montant de 2024 multiplié par l’évolution des prix hors tabac et arrondi à l’euro.',
  },
} as const satisfies Record<string, Source>;
