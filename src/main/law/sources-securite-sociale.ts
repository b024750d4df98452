/**
 * Articles of social protection: code de la sécurité sociale, CASF, CCH.
 * State read: CSS of 14 March 2026; CASF of about 2015, or of 1 September 2020 where said; CCH
 * as quoted by public code in June 2026. A version of 27 June 2026 was read for none of them.
 */
import { type DateCivile, dateCivile } from '../../shared/date-civile.ts';
import type { Source } from './sources.ts';

const CSS_MARS_2026 = dateCivile('2026-03-14');
const CSS_JANVIER_2021 = dateCivile('2021-01-01');
const CASF_2020 = dateCivile('2020-09-01');
const CCH_JUIN_2026 = dateCivile('2026-06-30');

/** `etat`: the state read, when it is not the one of March 2026; null for a text read alone. */
const css = (
  numero: string,
  version: string | null,
  resume: string,
  etat: DateCivile | null = CSS_MARS_2026,
): Source => ({ code: 'CSS', numero, version: jour(version), etat, resume });

const jour = (texte: string | null): DateCivile | null => (texte ? dateCivile(texte) : null);

export const SECURITE_SOCIALE = {
  D133_2: css(
    'D.133-2',
    '2023-01-01',
    'Seuil d’abandon des indus : 0,68 % du plafond mensuel en vigueur, arrondi à l’euro supérieur ; au-dessous, l’organisme peut renoncer.',
  ),
  D821_7: css(
    'D.821-7',
    '2011-01-27',
    'Allocation aux adultes handicapés : même seuil d’abandon que les autres prestations depuis le décret n° 2011-99.',
  ),
  L241_3: css(
    'L.241-3',
    '2026-01-01',
    'Plafond de la sécurité sociale ; son montant mensuel est fixé chaque année par arrêté.',
  ),
  L845_3: css(
    'L.845-3',
    '2024-01-01',
    'Prime d’activité : au-dessous du montant fixé par décret, l’indu ne donne pas lieu à répétition ; réclamation et recours suspendent la récupération.',
  ),
  L133_4_1: css(
    'L.133-4-1',
    '2022-12-25',
    'Indu : droit de rectification, retenue sur les prestations à venir, sans préjudice du recours ; rendu applicable par L. 355-3, L. 815-11, L. 553-2 et L. 821-5-1.',
  ),
  R133_9_2: css(
    'R.133-9-2',
    '2021-03-25',
    'Notification d’indu : mentions, rectification sous 20 jours, silence d’un mois valant rejet, récupération 7 jours après un rejet exprès ou deux mois après un rejet implicite, puis mise en demeure d’un mois.',
  ),
  R133_9_2_2012: css(
    'R.133-9-2',
    '2012-09-10',
    'Rédaction du 10 septembre 2012 au 24 mars 2021 : deux mois pour payer, observations écrites ou orales dans le délai de recours, mise en demeure ensuite.',
    CSS_JANVIER_2021,
  ),
  R133_9_2_2009: css(
    'R.133-9-2',
    '2009-08-23',
    'Rédaction d’origine (décret n° 2009-988) : deux mois pour payer ; moins de précisions sur les retenues.',
    null,
  ),
  R847_1_1: css(
    'R.847-1-1',
    '2021-03-25',
    'Prime d’activité : la retenue ne commence qu’après le délai de recours de deux mois ; seul un remboursement en une fois l’écarte.',
  ),
  R142_1: css(
    'R.142-1',
    '2019-03-31',
    'Recours préalable devant la commission de recours amiable : deux mois à compter de la notification de la décision.',
  ),
  R142_1_A: css(
    'R.142-1-A',
    '2020-01-01',
    'Délais de recours opposables seulement s’ils figurent, avec les voies de recours, dans la notification ; deux mois pour saisir le tribunal.',
  ),
  R142_6: css(
    'R.142-6',
    '2025-12-28',
    'Silence de la commission : deux mois après la réception du recours, ou des documents produits ensuite, valent rejet.',
  ),
  L355_3: css(
    'L.355-3',
    '2022-12-25',
    'Vieillesse, invalidité : action en répétition prescrite par deux ans à compter du paiement, sauf fraude ou fausse déclaration ; indemnité de 10 % en cas de fraude ; erreur de l’organisme et bonne foi : rien sous le plafond de ressources, examen de la commission jusqu’au double.',
  ),
  L815_11: css(
    'L.815-11',
    '2020-01-01',
    'ASPA et ASI : arrérages acquis sauf fraude, transfert de résidence, ressources non déclarées ou omises ; action prescrite par deux ans.',
  ),
  D815_2: css(
    'D.815-2',
    '2014-10-23',
    'ASPA : plafonds annuels de ressources d’une personne seule et d’un couple.',
  ),
  L553_1: css(
    'L.553-1',
    '2020-12-16',
    'Prestations familiales : action en recouvrement prescrite par deux ans, cinq ans en cas de manœuvre frauduleuse ou de fausse déclaration ; interrompue tant qu’un autre indu de la branche est recouvré.',
  ),
  L553_2: css(
    'L.553-2',
    '2024-01-01',
    'Prestations familiales : récupération par retenues, remboursement en une fois, autres prestations ; remise pour précarité hors fraude ; indemnité de 10 % en cas de fraude depuis 2024.',
  ),
  L821_5_1: css(
    'L.821-5-1',
    '2024-01-01',
    'AAH : récupération par retenues sur la même prestation, puis sur d’autres prestations de la branche.',
  ),
  L821_5: css(
    'L.821-5',
    '2019-12-28',
    'AAH : action en recouvrement prescrite par deux ans, sauf fraude ou fausse déclaration.',
  ),
  L845_4: css('L.845-4', '2016-01-01', 'Prime d’activité : la prescription est celle de L. 553-1.'),
  L168_12: css('L.168-12', '2019-12-28', 'AJPA : la prescription est celle de L. 553-1.'),
  L168_13: css(
    'L.168-13',
    '2019-12-28',
    'AJPA : récupération sur d’autres prestations si l’assuré ne conteste pas et ne rembourse pas dans les douze mois.',
  ),
  L133_4_6: css(
    'L.133-4-6',
    '2009-12-28',
    'La prescription est interrompue par l’envoi d’une lettre recommandée avec demande d’avis de réception, quel que soit son mode de délivrance.',
  ),
  CASF_L262_45: {
    code: 'CASF',
    numero: 'L.262-45',
    version: null,
    etat: CASF_2020,
    resume:
      'RSA : action en recouvrement prescrite par deux ans, sauf fraude ou fausse déclaration.',
  },
  CASF_R262_92: {
    code: 'CASF',
    numero: 'R.262-92',
    version: dateCivile('2009-06-01'),
    etat: dateCivile('2015-01-01'),
    resume: 'RSA : un indu inférieur à 77 € n’est pas récupéré.',
  },
  CCH_R351_22: {
    code: 'CCH',
    numero: 'R.351-22',
    version: dateCivile('2011-01-27'),
    etat: null,
    resume:
      'Aides au logement, jusqu’au 31 août 2019 : seuil d’abandon de 0,68 % du plafond mensuel.',
  },
  CCH_D823_25: {
    code: 'CCH',
    numero: 'D.823-25',
    version: dateCivile('2019-09-01'),
    etat: CCH_JUIN_2026,
    resume:
      'Aides au logement : seuil d’abandon par renvoi à l’article D. 133-2 du code de la sécurité sociale.',
  },
  CCH_R823_24: {
    code: 'CCH',
    numero: 'R.823-24',
    version: dateCivile('2019-09-01'),
    etat: CCH_JUIN_2026,
    resume:
      'Aides au logement : procédure de l’article R. 133-9-2 et barème de retenue du code de la sécurité sociale.',
  },
  CCH_L351_11: {
    code: 'CCH',
    numero: 'L.351-11',
    version: dateCivile('2016-01-01'),
    etat: dateCivile('2017-01-21'),
    resume:
      'Aides au logement, jusqu’au 31 août 2019 : action prescrite par deux ans, sauf fraude.',
  },
  CCH_L821_7: {
    code: 'CCH',
    numero: 'L.821-7',
    version: null,
    etat: null,
    resume:
      'Aides au logement : prescription par renvoi à l’article L. 553-1 du code de la sécurité sociale ; état actuel non relu.',
  },
} as const satisfies Record<string, Source>;
