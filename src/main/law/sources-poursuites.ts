/**
 * What follows the notification: enforcement, penalties, remission, write-off, heirs.
 * State read: CSS and CRPA of 14 March 2026, code civil, CPC and CPCE of 4 April 2026. The
 * versions of 27 June 2026 (law 2026-534) have an entry and were not read.
 */
import { type DateCivile, dateCivile } from '../../shared/date-civile.ts';
import type { CodeSource, Source } from './sources.ts';

const MARS_2026 = dateCivile('2026-03-14');
const AVRIL_2026 = dateCivile('2026-04-04');
const NOVEMBRE_2020 = dateCivile('2020-11-02');
const DECEMBRE_2021 = dateCivile('2021-12-15');

const jour = (texte: string | null): DateCivile | null => (texte ? dateCivile(texte) : null);

/** `etat`: the state read, when it is not the one of March 2026; null for a text read alone. */
const css = (
  numero: string,
  version: string | null,
  resume: string,
  etat: DateCivile | null = MARS_2026,
): Source => ({ code: 'CSS', numero, version: jour(version), etat, resume });

/** Known to exist by the list of changed articles; what it says was found nowhere. */
const nonLue = (numero: string): Source => ({
  code: 'CSS',
  numero,
  version: dateCivile('2026-06-27'),
  etat: null,
  resume: 'Version du 27/06/2026 (loi n° 2026-534), non lue ; le texte de mars 2026 est suivi.',
});

/** `dates`: first day of the version read, and the state in which it was. */
const article =
  (code: CodeSource, numero: string, ...[version, etat]: [string | null, DateCivile]) =>
  (resume: string): Source => ({ code, numero, version: jour(version), etat, resume });

/** Rulings, circulars, press: a date and a reference, no consolidated state. */
const piece = (code: CodeSource, numero: string, le: string | null, resume: string): Source => ({
  code,
  numero,
  version: jour(le),
  etat: null,
  resume,
});

export const POURSUITES = {
  L161_1_5: css(
    'L.161-1-5',
    '2016-12-25',
    'Contrainte du directeur pour toute prestation indûment versée et, depuis le 25 décembre 2016, pour les prestations recouvrables sur succession ; sans opposition, effets d’un jugement.',
  ),
  L161_1_5_2009: css(
    'L.161-1-5',
    '2008-12-19',
    'Contrainte ouverte au recouvrement des prestations par le décret n° 2009-988.',
    null,
  ),
  R133_3: css(
    'R.133-3',
    '2022-08-13',
    'Contrainte un mois après une mise en demeure restée sans effet ; opposition motivée dans les quinze jours ; le commissaire de justice donne la date de signification, et le greffe celle de l’opposition, sous huit jours.',
  ),
  R133_5: css(
    'R.133-5',
    '2009-08-23',
    'Opposition : dès qu’elle en a connaissance, la caisse envoie au tribunal la contrainte, la mise en demeure détaillée et son avis de réception.',
  ),
  L133_4_9: css(
    'L.133-4-9',
    '2025-02-28',
    'Opposition à tiers détenteur du directeur, motivée, notifiée au tiers et au débiteur ; contestation dans le mois devant le juge de l’exécution ; jamais sur un salaire.',
  ),
  L133_4_9_2026: nonLue('L.133-4-9'),
  R133_9_6: css(
    'R.133-9-6',
    '2017-09-28',
    'Opposition à tiers détenteur : débiteur informé en même temps que le tiers, du mois qu’il a pour contester et du juge compétent.',
  ),
  R133_9_8: css(
    'R.133-9-8',
    '2017-09-28',
    'Le tiers déclare sous deux jours ce qu’il doit au débiteur.',
  ),
  R133_9_12: css(
    'R.133-9-12',
    '2017-09-28',
    'Compte joint : la banque informe les autres sous huit jours.',
  ),
  R142_10: css(
    'R.142-10',
    '2020-11-30',
    'Tribunal judiciaire du domicile du demandeur ; s’il demeure à l’étranger, celui du siège de l’organisme.',
  ),
  R847_2: css(
    'R.847-2',
    '2020-08-21',
    'Prime d’activité : commission de recours amiable, puis tribunal administratif dans les deux mois.',
  ),
  L256_4: css(
    'L.256-4',
    '2018-01-01',
    'Créances autres que les cotisations : réduites pour précarité par décision motivée, sauf manœuvre frauduleuse ou fausse déclaration.',
  ),
  L114_17: css(
    'L.114-17',
    '2020-12-16',
    'Pénalité : 4 plafonds mensuels, 8 en cas d’intention de frauder, 16 en bande organisée ; minimum d’un trentième du plafond avec intention ; limite doublée en cas de récidive.',
    DECEMBRE_2021,
  ),
  L114_17_2014: css(
    'L.114-17',
    '2014-12-25',
    'Pénalité : 2 plafonds mensuels, 4 avec intention, 8 en bande organisée ; minimum abaissé du dixième au trentième du plafond.',
    NOVEMBRE_2020,
  ),
  CIRC_CNAV_2011_68: piece(
    'Circ. Cnav',
    '2011/68, remplacée par 2013/42',
    null,
    'Pénalités depuis le 22 octobre 2010 : 2, 4 et 8 plafonds mensuels, minimum d’un dixième avec intention ; jamais de remise.',
  ),
  L114_17_2026: nonLue('L.114-17'),
  L114_17_2: css(
    'L.114-17-2',
    '2022-12-25',
    'Procédure de pénalité : faits de cinq ans au plus ; majoration de 10 % après une mise en demeure sans effet ; recouvrement prescrit deux ans après l’envoi de la décision.',
  ),
  L114_17_2_2026: nonLue('L.114-17-2'),
  R114_11: css(
    'R.114-11',
    '2023-12-31',
    'Pénalité : un mois pour répondre aux griefs, un mois pour décider, avis d’une commission au-delà de quatre plafonds, deux mois pour payer, un mois après mise en demeure.',
  ),
  R114_14: css(
    'R.114-14',
    '2023-12-31',
    'Pénalité : au plus 70 % des sommes, 300 % avec intention, 400 % en bande organisée ; plafond doublé si une sanction a été notifiée dans les trois ans.',
  ),
  D133_2_1: css(
    'D.133-2-1',
    '2020-07-05',
    'Admission en non-valeur d’une créance non prescrite, par le directeur et le directeur comptable et financier, pas moins d’un an après l’ordre de recette ; petite créance : un an après l’envoi de la mise en demeure.',
  ),
  CC_771: article(
    'C. civ.',
    '771',
    '2007-01-01',
    AVRIL_2026,
  )(
    'L’héritier ne peut être contraint à opter avant quatre mois depuis l’ouverture de la succession.',
  ),
  CC_877: article(
    'C. civ.',
    '877',
    '2007-01-01',
    AVRIL_2026,
  )('Le titre exécutoire contre le défunt vaut contre l’héritier huit jours après signification.'),
  CPC_643: article(
    'CPC',
    '643 et 644',
    null,
    AVRIL_2026,
  )(
    'Délais augmentés d’un mois outre-mer et de deux mois à l’étranger, notamment pour l’opposition.',
  ),
  CPCE_L111_4: article(
    'CPCE',
    'L.111-4',
    '2012-06-01',
    AVRIL_2026,
  )('Un jugement s’exécute pendant dix ans, sauf créance de délai plus long.'),
  CRPA_L112_1: article(
    'CRPA',
    'L.112-1',
    '2016-01-01',
    MARS_2026,
  )('Le cachet de la poste fait foi de la date d’un envoi à l’administration.'),
  CRPA_L112_6: article(
    'CRPA',
    'L.112-6',
    '2016-01-01',
    MARS_2026,
  )('Sans accusé de réception régulier, les délais de recours ne sont pas opposables.'),
  CRPA_R311_12: article(
    'CRPA',
    'R.311-12 et R.311-13',
    '2016-01-01',
    MARS_2026,
  )('Demande de communication restée un mois sans réponse : refus.'),
  CRPA_R343_1: article(
    'CRPA',
    'R.343-1',
    '2016-01-01',
    MARS_2026,
  )('Saisine de la CADA dans les deux mois du refus.'),
  CASS_2016_CONTRAINTE: piece(
    'Cass.',
    '2e civ., 17 mars 2016, n° 14-21.747',
    '2016-03-17',
    'Contrainte sans opposition : elle s’exécute pendant le délai de la créance, et non dix ans.',
  ),
  CASS_2021_LOGEMENT: piece(
    'Cass.',
    '2e civ., 23 septembre 2021, n° 20-10.532',
    '2021-09-23',
    'Contrainte annulée pour un indu d’allocation de logement.',
  ),
} as const satisfies Record<string, Source>;
