/**
 * Three short rules, second reading: error of the organism (L.355-3 al. 3-4, ceilings of retraite
 * § 10.3), admission en non-valeur (D.133-2-1), contrainte (L.161-1-5, R.133-3). Refusal codes are
 * the application's own: only the emptiness of the list is told.
 */
import { reporter } from './dates-feries.ts';
import { ecrireJour, type Jour, plusAns, plusMois } from './dates-jours.ts';
import {
  booleen,
  cents,
  champs,
  choix,
  date,
  dateOuNull,
  inconnu,
  type Lecture,
  PRESTATIONS,
  repondre,
  territoireParDefaut,
} from './dates-saisie.ts';

/** First day, ceiling of a single person, ceiling of a household, cents a year. */
export const PLAFONDS: readonly (readonly [string, bigint, bigint])[] = [
  ['2005-01-01', 736792n, 1290541n],
  ['2006-01-01', 750053n, 1313769n],
  ['2007-01-01', 763553n, 1337416n],
  ['2008-01-01', 771952n, 1352127n],
  ['2008-09-01', 778127n, 1362944n],
  ['2009-04-01', 830927n, 1376573n],
  ['2010-04-01', 850749n, 1388962n],
  ['2011-04-01', 890734n, 1418130n],
  ['2012-04-01', 932598n, 1447910n],
  ['2013-04-01', 944721n, 1466732n],
  ['2014-04-01', 950389n, 1475532n],
  ['2014-10-01', 960000n, 1490400n],
  ['2016-04-01', 960960n, 1491890n],
  ['2017-04-01', 963842n, 1496365n],
  ['2018-04-01', 999840n, 1552254n],
  ['2019-01-01', 1041840n, 1617459n],
  ['2020-01-01', 1083840n, 1682664n],
  ['2021-01-01', 1088175n, 1689394n],
  ['2022-01-01', 1100144n, 1707977n],
  ['2022-07-01', 1144150n, 1776296n],
  ['2023-01-01', 1153302n, 1790506n],
  ['2024-01-01', 1214427n, 1885402n],
  ['2025-01-01', 1241144n, 1926880n],
  ['2026-01-01', 1252314n, 1944221n],
];
const FIN_CONNUE = '2026-12-31';

/** Yearly ceiling of the day, cents. */
export function plafondAu(jourDit: Jour, foyer: 'seul' | 'couple'): bigint {
  const dit = ecrireJour(jourDit);
  const ligne = PLAFONDS.findLast(([depuis]) => depuis <= dit);
  if (ligne === undefined || dit > FIN_CONNUE) return inconnu();
  return foyer === 'seul' ? ligne[1] : ligne[2];
}

export function lireErreurOrganisme(entree: unknown): Lecture {
  return repondre(() => {
    const saisie = champs(entree);
    const jourDit = date(saisie.date);
    const prestation = choix(saisie.prestation, PRESTATIONS);
    const foyer = choix(saisie.foyer, ['seul', 'couple']);
    const ressources = cents(saisie.ressourcesAnnuelles);
    const bonneFoi = booleen(saisie.bonneFoi);
    const erreurOrganisme = booleen(saisie.erreurOrganisme);
    const concernee = prestation === 'PENSION' || prestation === 'REVERSION';
    if (!concernee || !bonneFoi || !erreurOrganisme) return { resultat: { issue: 'droit-commun' } };
    const plafond = plafondAu(jourDit, foyer);
    if (ressources < plafond) return { resultat: { issue: 'aucune-reclamation' } };
    const issue = ressources <= 2n * plafond ? 'cra-sans-retenue' : 'droit-commun';
    return { resultat: { issue } };
  });
}

const MOTIFS_ANV = [
  'insolvabilite',
  'disparition',
  'deces-sans-actif',
  'cloture-insuffisance-actif',
  'petit-montant',
] as const;

/** « Pas moins d'un an après »: possible on the anniversary itself. */
export function lireAnvEligible(entree: unknown): Lecture {
  return repondre(() => {
    const saisie = champs(entree);
    const possibleLe = plusAns(date(saisie.ordreDeRecette), 1);
    dateOuNull(saisie.miseEnDemeure);
    const motif = choix(saisie.motif, MOTIFS_ANV);
    const prescrite = booleen(saisie.prescrite);
    const au = date(saisie.au);
    if (motif === 'petit-montant') return inconnu();
    const eligible = au >= possibleLe && !prescrite;
    return { resultat: { eligible, possibleLe: ecrireJour(possibleLe) }, refusVide: eligible };
  });
}

/** The month of the mise en demeure is carried over; the first day is the day after. */
export function premierJourContrainte(
  reception: Jour,
  territoire: Parameters<typeof reporter>[1],
): Jour {
  return reporter(plusMois(reception, 1), territoire) + 1;
}

export function lireContraintePossible(entree: unknown): Lecture {
  return repondre(() => {
    const saisie = champs(entree);
    const prestation = choix(saisie.prestation, PRESTATIONS);
    const reception = date(saisie.miseEnDemeureReception);
    const craEnCours = booleen(saisie.craEnCours);
    const echeancierEnCours = booleen(saisie.echeancierEnCours);
    const prescrite = booleen(saisie.prescrite);
    const au = date(saisie.au);
    const possibleLe = premierJourContrainte(reception, territoireParDefaut(saisie));
    const logement = ['ALF', 'ALS', 'APL'].includes(prestation);
    const libre = !logement && !craEnCours && !echeancierEnCours && !prescrite;
    const possible = libre && au >= possibleLe;
    return { resultat: { possible, possibleLe: ecrireJour(possibleLe) }, refusVide: possible };
  });
}
