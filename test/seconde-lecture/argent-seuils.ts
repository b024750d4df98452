/**
 * Second reading: `pmss`, `seuil-abandon`, `solde-bancaire-insaisissable`.
 * Sources: retraite.md 7.1, 10.1, 10.2, 4.2; famille.md 2 and 7; calcul.md.
 * Invariant: a year or a day without a printed figure is refused, never prolonged.
 */
import {
  date,
  type Entree,
  exigerExistante,
  inconnu,
  lecteur,
  PRESTATIONS,
  parmi,
} from './argent-lecture.ts';
import { centimes, ecrire } from './argent-nombre.ts';

/** retraite.md 10.1 (2005-2026) and famille.md 7 (2002-2004), in euros, first January. */
const PMSS: Readonly<Record<string, bigint>> = {
  2002: 2352n,
  2003: 2432n,
  2004: 2476n,
  2005: 2516n,
  2006: 2589n,
  2007: 2682n,
  2008: 2773n,
  2009: 2859n,
  2010: 2885n,
  2011: 2946n,
  2012: 3031n,
  2013: 3086n,
  2014: 3129n,
  2015: 3170n,
  2016: 3218n,
  2017: 3269n,
  2018: 3311n,
  2019: 3377n,
  2020: 3428n,
  2021: 3428n,
  2022: 3428n,
  2023: 3666n,
  2024: 3864n,
  2025: 3925n,
  2026: 4005n,
};

/** The monthly ceiling of the day, in cents. */
export function pmssAu(jour: string): bigint {
  const euros = PMSS[jour.slice(0, 4)];
  return euros === undefined ? inconnu() : euros * 100n;
}

/** retraite.md 10.2: RSA, one person. */
export const RSA: readonly (readonly [string, string])[] = [
  ['2009-06-01', '454.63'],
  ['2010-01-01', '460.09'],
  ['2011-01-01', '466.99'],
  ['2012-01-01', '474.93'],
  ['2013-01-01', '483.24'],
  ['2013-09-01', '492.90'],
  ['2014-01-01', '499.31'],
  ['2014-09-01', '509.30'],
  ['2015-01-01', '513.88'],
  ['2015-09-01', '524.16'],
  ['2016-04-01', '524.68'],
  ['2016-09-01', '535.17'],
  ['2017-04-01', '536.78'],
  ['2017-09-01', '545.48'],
  ['2018-04-01', '550.93'],
  ['2019-04-01', '559.74'],
  ['2020-04-01', '564.78'],
  ['2021-04-01', '565.34'],
  ['2022-04-01', '575.52'],
  ['2022-07-01', '598.54'],
  ['2023-04-01', '607.75'],
  ['2024-04-01', '635.71'],
  ['2025-04-01', '646.52'],
  ['2026-04-01', '651.69'],
];

const RSA_DERNIER_JOUR = '2027-03-31';

/** RSA forfait of one person on that day, in cents. */
export function rsaAu(jour: string): bigint {
  const ligne = RSA.findLast(([depuis]) => depuis <= jour);
  if (ligne === undefined || jour > RSA_DERNIER_JOUR) inconnu();
  return centimes(ligne[1]);
}

function pmss(entree: Entree): unknown {
  return { montant: ecrire(pmssAu(date(entree.date))) };
}

function soldeBancaire(entree: Entree): unknown {
  return { montant: ecrire(rsaAu(date(entree.date))) };
}

/** 0.68 % of the ceiling, up to the next whole euro, in cents; printed from 2005 on. */
function seuilDeDroitCommun(jour: string): bigint {
  if (jour < '2005-01-01') inconnu();
  const cents = pmssAu(jour);
  const parEuro = 10_000n * 100n;
  return ((cents * 68n + parEuro - 1n) / parEuro) * 100n;
}

function seuil(entree: Entree): unknown {
  const jour = date(entree.date);
  const prestation = parmi(entree.prestation, PRESTATIONS);
  exigerExistante(prestation, jour);
  const avant = jour < '2011-01-27';
  if (prestation === 'RSA') return { seuil: '77.00', obligatoire: true };
  if (avant && prestation === 'AAH') return { seuil: '16.00', obligatoire: false };
  if (avant && (prestation === 'ALS' || prestation === 'APL')) {
    return { seuil: '15.00', obligatoire: false };
  }
  return {
    seuil: ecrire(seuilDeDroitCommun(jour)),
    obligatoire: prestation === 'PRIME_ACTIVITE',
  };
}

export const lirePmss = lecteur(pmss);
export const lireSoldeBancaire = lecteur(soldeBancaire);
export const lireSeuil = lecteur(seuil);
