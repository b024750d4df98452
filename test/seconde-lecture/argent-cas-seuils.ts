/**
 * Seeded entries of the second reading for the dated figures and the seizable part.
 * The days around every change of figure, the known and unknown years, both sides of each threshold.
 */
import { auSeuil, autour, centsAuHasard, gater, type Hasard } from './argent-hasard.ts';
import { type Entree, PRESTATIONS, voisin } from './argent-lecture.ts';
import { ecrire } from './argent-nombre.ts';
import { BAREMES, seuilsMensuels } from './argent-saisie.ts';
import { RSA, rsaAu } from './argent-seuils.ts';

const premierJanvier = (annee: number): string => `${annee}-01-01`;
const ANNEES = Array.from({ length: 26 }, (_, rang) => premierJanvier(2002 + rang));

const CHARNIERES_SEUIL = ['2009-06-01', '2011-01-27', '2016-01-01', '2020-10-01'];

function jourQuelconque(hasard: Hasard, debut: number, fin: number): string {
  const deux = (nombre: number): string => String(nombre).padStart(2, '0');
  return `${hasard.entier(debut, fin)}-${deux(hasard.entier(1, 12))}-${deux(hasard.entier(1, 28))}`;
}

export function engendrerPmss(hasard: Hasard): Entree {
  const entree = { date: autour(hasard, ANNEES) };
  if (hasard.chance(12)) return gater(hasard, entree, { date: 'date' });
  return hasard.chance(15) ? { date: jourQuelconque(hasard, 1998, 2031) } : entree;
}

export function engendrerSoldeBancaire(hasard: Hasard): Entree {
  const charnieres = [...RSA.map(([depuis]) => depuis), '2027-04-01'];
  const entree = { date: autour(hasard, charnieres) };
  if (hasard.chance(12)) return gater(hasard, entree, { date: 'date' });
  return hasard.chance(15) ? { date: jourQuelconque(hasard, 2004, 2028) } : entree;
}

/** Family figures rest on the printed table, from 2005; fixed sums of 2005-2010 are dated too. */
export function engendrerSeuil(hasard: Hasard): Entree {
  const depuis2005 = ANNEES.filter((jour) => jour > premierJanvier(2005));
  const jour = hasard.chance(45)
    ? autour(hasard, CHARNIERES_SEUIL)
    : hasard.chance(70)
      ? autour(hasard, depuis2005)
      : jourQuelconque(hasard, 2005, 2030);
  const entree = { date: jour, prestation: hasard.choix(PRESTATIONS) };
  return hasard.chance(10)
    ? gater(hasard, { ...entree, date: '2025-03-14' }, { date: 'date', prestation: 'liste' })
    : entree;
}

const CHARNIERES_QUOTITE = [
  ...BAREMES.map(({ depuis }) => depuis),
  ...RSA.map(([depuis]) => depuis),
  '2027-01-01',
];

/** A net pay on a threshold, at the floor, at « schedule = net − floor », or anywhere. */
function netAuHasard(hasard: Hasard, jour: string, personnes: number): string {
  const genre = hasard.entier(1, 10);
  if (genre <= 4) return auSeuil(hasard, hasard.choix(seuilsMensuels(jour, personnes)));
  if (genre === 5) return auSeuil(hasard, jour < '2009-06-01' ? 44_791n : rsaAu(jour));
  if (genre <= 7) return ecrire(BigInt(hasard.entier(40_000, 90_000)));
  if (genre <= 9) return ecrire(BigInt(hasard.entier(90_000, 450_000)));
  return ecrire(centsAuHasard(hasard));
}

export function engendrerQuotite(hasard: Hasard): Entree {
  const personnesACharge = hasard.choix([0, 0, 0, 1, 1, 2, 3, 4, 7, 12]);
  if (hasard.chance(8)) {
    const jour = hasard.choix([
      '2001-12-31',
      '2002-03-15',
      '2003-07-01',
      '2004-12-31',
      '2005-01-01',
      '2005-12-31',
      '2027-01-01',
      '2027-03-31',
      '2031-05-05',
    ]);
    return { date: jour, netMensuel: ecrire(centsAuHasard(hasard)), personnesACharge };
  }
  const tire = hasard.chance(60)
    ? autour(hasard, CHARNIERES_QUOTITE)
    : jourQuelconque(hasard, 2006, 2026);
  const jour = tire < '2006-01-01' ? '2006-01-01' : tire > '2026-12-31' ? '2026-12-31' : tire;
  const netMensuel = netAuHasard(hasard, jour, personnesACharge);
  const entree = { date: jour, netMensuel, personnesACharge };
  if (!hasard.chance(8)) return entree;
  return gater(hasard, entree, { date: 'date', netMensuel: 'montant', personnesACharge: 'entier' });
}

/** Every printed figure is asked once, whatever chance draws: ceilings, RSA, schedules. */
export const PMSS_CHOISIS: readonly Entree[] = ANNEES.map((jour) => ({ date: jour }));
export const SOLDES_CHOISIS: readonly Entree[] = RSA.map(([depuis]) => ({ date: depuis }));

/** The published examples, every schedule up to its last band, the edges chance may miss. */
export const QUOTITES_CHOISIES: readonly Entree[] = [
  ...BAREMES.map(({ depuis }, rang) => [depuis, '7654.32', rang % 4]),
  ['2015-06-01', '1797.50', 0],
  ['2026-05-01', '1200.00', 0],
  ['2026-05-01', '2500.00', 0],
  ['2026-05-01', '600.00', 0],
  ['2026-05-01', '0.00', 0],
  ['2009-05-31', '900.00', 1],
  ['2009-06-01', '900.00', 1],
  [voisin('2013-02-01', -1), '1500.00', 2],
  ['2013-02-01', '1500.00', 2],
  ['2026-12-31', '9999999.99', 20],
].map(([date, netMensuel, personnesACharge]) => ({ date, netMensuel, personnesACharge }));

/** Every benefit at the great hinges, whatever chance draws afterwards. */
export const SEUILS_CHOISIS: readonly Entree[] = [
  ['2011-01-26', 'AAH'],
  ['2011-01-27', 'AAH'],
  ['2011-01-26', 'APL'],
  ['2011-01-27', 'APL'],
  ['2011-01-26', 'ALS'],
  ['2011-01-26', 'ALF'],
  ['2011-01-26', 'RSA'],
  ['2009-05-31', 'RSA'],
  ['2009-06-01', 'RSA'],
  ['2015-12-31', 'PRIME_ACTIVITE'],
  ['2016-01-01', 'PRIME_ACTIVITE'],
  ['2013-07-14', 'PENSION'],
  ['2026-12-31', 'PENSION'],
  ['2027-01-01', 'PENSION'],
  ['2027-01-01', 'PRIME_ACTIVITE'],
  ['2019-12-31', 'AJPA'],
  ['2021-06-30', 'AJPA'],
  ...ANNEES.filter((jour) => jour >= '2005-01-01').map((jour) => [jour, 'REVERSION']),
].map(([date, prestation]) => ({ date, prestation }));
