/**
 * General law: code civil, code de procédure civile, code du travail, rulings, circulars, press.
 * State read: code civil and CPC of 4 April 2026, with the dates of their history; code du travail
 * of early 2026.
 */
import { type DateCivile, dateCivile } from '../../shared/date-civile.ts';
import type { CodeSource, Source } from './sources.ts';

const AVRIL_2026 = dateCivile('2026-04-04');

const article =
  (code: CodeSource, etat: DateCivile) =>
  (numero: string, version: string, resume: string): Source => ({
    code,
    numero,
    version: dateCivile(version),
    etat,
    resume,
  });

const civil = article('C. civ.', AVRIL_2026);
const cpc = article('CPC', AVRIL_2026);
const travail = article('C. trav.', dateCivile('2026-03-14'));

/** Rulings, circulars, press: a date and a reference, no consolidated state. */
const piece = (code: CodeSource, numero: string, jour: string | null, resume: string): Source => ({
  code,
  numero,
  version: jour ? dateCivile(jour) : null,
  etat: null,
  resume,
});

export const DROIT_COMMUN = {
  CC_2224: civil(
    '2224',
    '2008-06-19',
    'Les actions personnelles se prescrivent par cinq ans à compter du jour où le titulaire du droit a connu ou aurait dû connaître les faits.',
  ),
  CC_2228: civil(
    '2228 et 2229',
    '2008-06-19',
    'La prescription se compte par jours ; elle est acquise lorsque le dernier jour du terme est accompli.',
  ),
  CC_2232: civil(
    '2232',
    '2016-08-10',
    'Ni le report du départ ni l’interruption ne portent la prescription au-delà de vingt ans depuis la naissance du droit, sauf demande en justice ou acte d’exécution.',
  ),
  CC_2240: civil(
    '2240',
    '2008-06-19',
    'La reconnaissance par le débiteur du droit du créancier interrompt la prescription.',
  ),
  CC_2241: civil(
    '2241 et 2242',
    '2008-06-19',
    'La demande en justice interrompt la prescription jusqu’à l’extinction de l’instance.',
  ),
  CC_2243: civil(
    '2243',
    '2008-06-19',
    'L’interruption est non avenue si le demandeur se désiste, laisse périmer l’instance ou est définitivement débouté.',
  ),
  CC_2244: civil(
    '2244',
    '2012-06-01',
    'Une mesure conservatoire ou un acte d’exécution forcée interrompt la prescription.',
  ),
  CC_1342_10: civil(
    '1342-10',
    '2016-10-01',
    'Plusieurs dettes : le débiteur choisit celle qu’il paie ; à défaut, les dettes échues, celle qu’il a le plus d’intérêt à acquitter, la plus ancienne, et à égalité en proportion.',
  ),
  CPC_641: cpc(
    '640 et 641',
    '1976-01-01',
    'En jours, le jour de l’événement ne compte pas ; en mois ou en années, le délai expire au même quantième, à défaut le dernier jour du mois.',
  ),
  CPC_642: cpc(
    '642',
    '1976-01-01',
    'Tout délai expire le dernier jour à vingt-quatre heures ; un samedi, un dimanche ou un jour férié ou chômé le reporte au premier jour ouvrable suivant.',
  ),
  CT_L3133_1: travail('L.3133-1', '2016-08-10', 'Liste des onze jours fériés légaux.'),
  CT_L3422_2: travail(
    'L.3422-2',
    '2018-01-01',
    'Jour férié de la commémoration de l’abolition de l’esclavage, par collectivité d’outre-mer.',
  ),
  CT_L3134_13: travail(
    'L.3134-13',
    '2008-05-01',
    'Alsace-Moselle : le 26 décembre partout ; le Vendredi saint dans les communes à temple protestant ou à église mixte.',
  ),
  CASS_AP_2023: piece(
    'Cass.',
    'ass. plén., 17 mai 2023, n° 20-20.559',
    '2023-05-17',
    'Fraude ou fausse déclaration : cinq ans depuis la découverte ; sont atteints les versements des vingt ans qui précèdent l’action.',
  ),
  CASS_2019_DECES: piece(
    'Cass.',
    '2e civ., 24 janvier 2019, n° 18-10.994',
    '2019-01-24',
    'Versements postérieurs au décès : prescription de droit commun, cinq ans depuis la connaissance du décès ; la lettre recommandée vaut à sa date d’envoi.',
  ),
  CIRC_CNAV_2014_23: piece(
    'Circ. Cnav',
    '2014/23',
    null,
    'Prescription : lecture par bloc depuis la dernière mensualité ; veuvage, cinq ans ; pli non réclamé interruptif, pli NPAI non.',
  ),
  ASH_2694: piece(
    'ASH',
    'n° 2694',
    null,
    'Recouvrement des indus par les CAF en janvier 2011 : seuils de 16 € (AAH) et 15 € (ALS, APL) portés à 21 €.',
  ),
} as const satisfies Record<string, Source>;
