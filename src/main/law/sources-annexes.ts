/**
 * What the directory of the law room adds: earlier versions of an article whose limit was read,
 * enforcement outside the application, rules around the family schedule, governance.
 * State read: CSS, CRPA and C. trav. of 14 March 2026, CSS of November 2020 for the versions before;
 * CPCE of 1 June 2012 and of 4 April 2026.
 */
import { type DateCivile, dateCivile } from '../../shared/date-civile.ts';
import type { CodeSource, Source } from './sources.ts';

const MARS_2026 = dateCivile('2026-03-14');
const NOVEMBRE_2020 = dateCivile('2020-11-30');
const AVRIL_2026 = dateCivile('2026-04-04');

type Etat = { readonly version: string | null; readonly etat: DateCivile | null };

const texte = (
  code: CodeSource,
  numero: string,
  { version, etat, resume }: Etat & { readonly resume: string },
): Source => ({ code, numero, version: version ? dateCivile(version) : null, etat, resume });

const css = (numero: string, version: string, resume: string): Source =>
  texte('CSS', numero, { version, etat: MARS_2026, resume });
const css2020 = (numero: string, version: string, resume: string): Source =>
  texte('CSS', numero, { version, etat: NOVEMBRE_2020, resume });
/** The code of civil enforcement begins on 1 June 2012; the same words in April 2026. */
const cpce = (numero: string, resume: string, version = '2012-06-01'): Source =>
  texte('CPCE', numero, { version, etat: AVRIL_2026, resume });

export const ANNEXES = {
  L142_1_2026: texte('CSS', 'L.142-1', {
    version: '2026-11-01',
    etat: null,
    resume: 'Version du 1er novembre 2026, annoncée par la liste des versions et non lue.',
  }),
  R142_6_2019: css2020(
    'R.142-6',
    '2019-03-31',
    'Silence de la commission pendant deux mois depuis la réception de la réclamation ou des documents : rejet.',
  ),
  R142_2: css(
    'R.142-2',
    '2021-09-06',
    'Commission de recours amiable : deux représentants des assurés et deux des employeurs et indépendants ; à la Cnav, trois et trois.',
  ),
  R142_15: css(
    'R.142-15',
    '2019-01-01',
    'Pourvoi en cassation : deux mois depuis la notification.',
  ),
  R133_3_2017: css2020(
    'R.133-3',
    '2017-05-11',
    'Contrainte un mois après la mise en demeure ; opposition dans les quinze jours ; huissier et greffe sous huit jours.',
  ),
  R114_11_2017: css2020(
    'R.114-11',
    '2017-02-27',
    'Pénalité : un mois pour répondre, avis de la commission en un mois sur recours gracieux, un mois pour décider, deux mois pour payer, un mois après mise en demeure.',
  ),
  R114_12: css(
    'R.114-12',
    '2023-12-31',
    'Commission des pénalités : quatre membres du conseil, trois présents au moins.',
  ),
  R114_13: css(
    'R.114-13',
    '2023-12-31',
    'Peuvent être sanctionnés les successibles qui ont caché le décès plus de six mois et obtenu des versements.',
  ),
  R114_14_2012: css2020(
    'R.114-14',
    '2012-09-10',
    'Limite doublée pour des faits identiques déjà punis d’une pénalité notifiée dans les trois ans.',
  ),
  L133_4_9_2017: css2020(
    'L.133-4-9',
    '2017-01-01',
    'Opposition à tiers détenteur étendue aux prestations indûment versées ; modalités réglementaires depuis le 28 septembre 2017.',
  ),
  L133_4_9_2025: texte('CSS', 'L.133-4-9', {
    version: '2025-07-01',
    etat: null,
    resume: 'Version du 1er juillet 2025, connue par la liste des versions de l’article.',
  }),
  D133_2_3: css(
    'D.133-2-3',
    '2020-01-01',
    'Retenue sur d’autres prestations : à défaut de remboursement, en une ou plusieurs fois, dans les douze mois.',
  ),
  D253_16: css(
    'D.253-16',
    '2023-01-01',
    'Recouvrement amiable au directeur comptable et financier, contentieux au directeur seul.',
  ),
  D253_44: css(
    'D.253-44',
    '2016-01-01',
    'Pièces justificatives de vieillesse et d’invalidité : cinq ans après le décès du titulaire ou de son conjoint.',
  ),
  R815_45: css(
    'R.815-45',
    '2007-01-13',
    'ASPA : service et échéances de la pension qu’elle complète.',
  ),
  L531_8: css(
    'L.531-8',
    '2019-01-01',
    'Complément de mode de garde : compensation propre, de premier rang ; abrogé au 1er septembre 2027.',
  ),
  L545_1: css(
    'L.545-1',
    '2021-01-01',
    'Allocation de décès d’enfant : aucun indu ne se retient sur elle.',
  ),
  D553_1_1999: texte('CSS', 'D.553-1', {
    version: '1999-05-12',
    etat: null,
    resume:
      'Décret n° 99-359 : barème personnalisé, ressources de l’année civile avant la période de juillet à juin.',
  }),
  D553_1_2008: texte('CSS', 'D.553-1', {
    version: '2008-06-28',
    etat: null,
    resume: 'Ressources de l’année de référence de la période de paiement en cours.',
  }),
  D553_1_2020: css2020(
    'D.553-1',
    '2020-01-01',
    'Barème de 2020, avec la liste des prestations qui ne sont pas comptées.',
  ),
  D821_11_2009: texte('CSS', 'D.821-11', {
    version: '2009-07-23',
    etat: null,
    resume: 'AAH : étend D. 553-1, D. 553-2 et D. 553-4.',
  }),
  D847_1_2016: texte('CSS', 'D.847-1', {
    version: '2016-01-01',
    etat: null,
    resume: 'Prime d’activité : étend D. 553-1, D. 553-2 et D. 553-4.',
  }),
  D553_1_2021: texte('CSS', 'D.553-1', {
    version: '2021-01-01',
    etat: dateCivile('2021-01-01'),
    resume:
      'Périodes de référence des aides au logement ; l’allocation de décès d’enfant n’est plus comptée.',
  }),
  D821_11: css('D.821-11', '2019-04-05', 'AAH : barème et révision de la retenue, dont D. 553-5.'),
  D847_1: css('D.847-1', '2019-04-05', 'Prime d’activité : barème et révision de la retenue.'),
  CASF_D262_94_2: texte('CASF', 'D.262-94-2', {
    version: '2011-01-27',
    etat: dateCivile('2015-01-01'),
    resume: 'RSA : barème et révision de la retenue des prestations familiales.',
  }),
  ASH_2725: texte('ASH', 'n° 2725', {
    version: null,
    etat: null,
    resume: 'RSA : barème appliqué depuis le 1er janvier 2010 ; avant, retenue de 20 % au plus.',
  }),
  CRPA_L123_1: texte('CRPA', 'L.123-1 et L.123-2', {
    version: '2018-08-12',
    etat: MARS_2026,
    resume: 'Droit à l’erreur : première faute régularisée, aucune sanction ; l’indu reste dû.',
  }),
  CC_1343_5: texte('C. civ.', '1343-5', {
    version: null,
    etat: AVRIL_2026,
    resume: 'Le juge peut reporter ou échelonner le paiement dans la limite de deux années.',
  }),
  CC_1231_6: texte('C. civ.', '1231-6', {
    version: null,
    etat: AVRIL_2026,
    resume: 'Intérêts au taux légal depuis la mise en demeure.',
  }),
  CONSO_L711_4: texte('C. conso.', 'L.711-4', {
    version: null,
    etat: AVRIL_2026,
    resume:
      'Surendettement : la dette de fraude sociale est exclue de toute remise, si un jugement ou une sanction établit la fraude.',
  }),
  CPCE_L212_2: cpce(
    'L.212-2 à L.212-6',
    'Saisie des rémunérations par commissaire de justice : contestation suspensive dans le mois du commandement, procès-verbal dans les trois mois.',
    '2025-07-01',
  ),
  CPCE_R211_3: cpce(
    'R.211-3',
    'Saisie-attribution dénoncée au débiteur sous huit jours, ou caduque.',
  ),
  CPCE_R211_11: cpce('R.211-11', 'Saisie-attribution : contestation dans le mois.'),
  CPCE_R221_1: cpce('R.221-1', 'Saisie-vente : commandement de payer sous huit jours.'),
  CPCE_R221_2: cpce(
    'L.221-2 et R.221-2',
    'Saisie-vente dans un logement : au-dessous de 535 € en principal, seulement à défaut de saisie d’un compte ou des rémunérations, ou sur autorisation du juge.',
  ),
  CPCE_R221_5: cpce(
    'R.221-5',
    'Saisie-vente : nouveau commandement après deux ans sans acte ; l’effet interruptif demeure.',
  ),
  BMAF_OPENFISCA: texte('OpenFisca', 'France, révision a7038ee, bmaf.yaml', {
    version: null,
    etat: dateCivile('2026-07-23'),
    resume:
      'Base mensuelle de calcul des prestations familiales ; le barème de retenue ne la suit pas.',
  }),
  L553_2_1994: texte('CSS', 'L.553-2', {
    version: '1994-07-26',
    etat: null,
    resume:
      'Rédactions de 1994 à 2019 : retenue sous réserve que l’allocataire ne conteste pas l’indu.',
  }),
  L821_5_1_2008: texte('CSS', 'L.821-5-1', {
    version: '2008-12-19',
    etat: null,
    resume: 'AAH, jusqu’en 2019 : retenue sous réserve que l’allocataire ne conteste pas l’indu.',
  }),
  CIRC_CNAV_2011_35: texte('Circ. Cnav', '2011/35', {
    version: null,
    etat: null,
    resume: 'Contrainte : la saisine de la commission suspend la procédure jusqu’à sa décision.',
  }),
  DECRET_2008_1025: texte('Décret', 'n° 2008-1025, art. 1', {
    version: null,
    etat: null,
    resume:
      'Saint-Pierre-et-Miquelon jusqu’au 31 décembre 2008 : 323, 483, 722 et 966 €, forfait 37 €, revenu réputé 1 448 €.',
  }),
  RSA_MAYOTTE: texte('Presse', 'optifinance, RSA à Mayotte en 2019', {
    version: null,
    etat: null,
    resume: 'RSA d’une personne seule à Mayotte : 279,87 € en 2019, la moitié environ.',
  }),
} as const satisfies Record<string, Source>;
