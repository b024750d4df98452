/**
 * Second reading: `quotite-saisissable` (CT R.3252-2, R.3252-3, L.3252-3).
 * Sources: retraite.md 4, 4.1, 10.2; calcul.md (« Monthly threshold = (annual + n × increase) / 12
 * rounded to the cent; slices not rounded; one final rounding »).
 */
import { date, type Entree, entier, inconnu, lecteur, montant } from './argent-lecture.ts';
import {
  arrondir,
  centimes,
  ecrire,
  ecrireArrondi,
  type Fraction,
  fois,
  fraction,
  maximum,
  minimum,
  plus,
  ZERO,
} from './argent-nombre.ts';
import { rsaAu } from './argent-seuils.ts';

interface Bareme {
  readonly depuis: string;
  readonly seuils: readonly number[];
  readonly parPersonne: number;
}

const ligne = (depuis: string, seuils: readonly number[], parPersonne: number): Bareme => ({
  depuis,
  seuils,
  parPersonne,
});

/** retraite.md 4.1, from 2006 on: the contract leaves 2002 to 2005 out. Annual euros. */
export const BAREMES: readonly Bareme[] = [
  ligne('2006-01-01', [3240, 6370, 9540, 12670, 15810, 19000], 1220),
  ligne('2007-01-01', [3310, 6500, 9730, 12920, 16120, 19370], 1250),
  ligne('2008-01-01', [3350, 6580, 9850, 13080, 16320, 19610], 1270),
  ligne('2009-01-01', [3460, 6790, 10160, 13490, 16830, 20220], 1310),
  ligne('2011-01-01', [3510, 6880, 10290, 13660, 17040, 20470], 1330),
  ligne('2012-01-01', [3590, 7030, 10510, 13950, 17410, 20910], 1360),
  ligne('2013-02-01', [3670, 7180, 10720, 14230, 17760, 21330], 1390),
  ligne('2014-01-01', [3700, 7240, 10800, 14340, 17890, 21490], 1400),
  ligne('2015-01-01', [3720, 7270, 10840, 14390, 17950, 21570], 1410),
  ligne('2016-01-01', [3730, 7280, 10850, 14410, 17970, 21590], 1420),
  ligne('2018-01-01', [3760, 7340, 10940, 14530, 18110, 21760], 1440),
  ligne('2019-01-01', [3830, 7480, 11150, 14800, 18450, 22170], 1470),
  ligne('2020-01-01', [3870, 7550, 11250, 14930, 18610, 22360], 1490),
  ligne('2022-01-01', [3940, 7690, 11460, 15200, 18950, 22770], 1520),
  ligne('2023-01-01', [4170, 8140, 12130, 16080, 20050, 24090], 1610),
  ligne('2024-01-01', [4370, 8520, 12690, 16820, 20970, 25200], 1690),
  ligne('2025-01-01', [4440, 8660, 12890, 17090, 21300, 25600], 1720),
  ligne('2026-01-01', [4480, 8730, 13000, 17230, 21470, 25810], 1740),
];

const DERNIER_JOUR = '2026-12-31';

/** RMI, one person, the floor before 1 June 2009. */
const RMI: Readonly<Record<string, string>> = {
  2006: '433.06',
  2007: '440.86',
  2008: '447.91',
  2009: '454.63',
};

/** One twentieth, one tenth, … up to everything above the sixth threshold. */
const PARTS: readonly Fraction[] = [
  fraction(1n, 20n),
  fraction(1n, 10n),
  fraction(1n, 5n),
  fraction(1n, 4n),
  fraction(1n, 3n),
  fraction(2n, 3n),
  fraction(1n),
];

function plancherAu(jour: string): bigint {
  if (jour >= '2009-06-01') return rsaAu(jour);
  const rmi = RMI[jour.slice(0, 4)];
  return rmi === undefined ? inconnu() : centimes(rmi);
}

/** The six monthly thresholds of a day, in cents, each rounded to the cent. */
export function seuilsMensuels(jour: string, personnes: number): readonly bigint[] {
  const bareme = BAREMES.findLast(({ depuis }) => depuis <= jour);
  if (bareme === undefined || jour > DERNIER_JOUR) inconnu();
  return bareme.seuils.map((annuel) => {
    const total = BigInt(annuel + personnes * bareme.parPersonne) * 100n;
    return arrondir(fraction(total, 12n));
  });
}

function fractionSaisissable(net: bigint, seuils: readonly bigint[]): Fraction {
  let total = ZERO;
  let bas = 0n;
  PARTS.forEach((part, rang) => {
    const haut = seuils[rang] ?? net;
    const sommet = net < haut ? net : haut;
    if (sommet > bas) total = plus(total, fois(part, fraction(sommet - bas)));
    bas = haut;
  });
  return total;
}

function quotite(entree: Entree): unknown {
  const jour = date(entree.date);
  const net = montant(entree.netMensuel);
  const personnes = entier(entree.personnesACharge, 0);
  const bareme = fractionSaisissable(net, seuilsMensuels(jour, personnes));
  const plancher = plancherAu(jour);
  return {
    bareme: ecrireArrondi(bareme),
    plancher: ecrire(plancher),
    saisissable: ecrireArrondi(maximum(ZERO, minimum(bareme, fraction(net - plancher)))),
  };
}

export const lireQuotite = lecteur(quotite);
