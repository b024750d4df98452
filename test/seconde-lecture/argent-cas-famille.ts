/**
 * Seeded entries of the second reading for the family schedule, its revision and fongibilité.
 * Weighted incomes are aimed at the band edges (exactly, one cent either side) by working
 * backwards from the quotient to the resources.
 */
import { ligneAu, type Territoire } from './argent-famille.ts';
import {
  auSeuil,
  autour,
  centsAuHasard,
  gater,
  type Hasard,
  montantAuHasard,
  type Nature,
} from './argent-hasard.ts';
import { type Entree, PRESTATIONS, type Prestation } from './argent-lecture.ts';
import { ecrire } from './argent-nombre.ts';

const PREMIERS = Array.from({ length: 15 }, (_, rang) => `${2013 + rang}-01-01`);
const CHARNIERES = [...PREMIERS, '2019-04-05', '2019-04-05', '2020-07-01', '2025-06-15'];

/** Years without a row, and the two ends of the known years. */
const HORS_TABLE: readonly (readonly [string, Territoire])[] = [
  ['2002-07-01', 'METROPOLE_DOM'],
  ['2006-05-05', 'METROPOLE_DOM'],
  ['2010-12-31', 'METROPOLE_DOM'],
  ['2027-01-01', 'METROPOLE_DOM'],
  ['2013-12-31', 'MAYOTTE'],
  ['2016-01-01', 'MAYOTTE'],
  ['2017-12-31', 'MAYOTTE'],
  ['2019-01-01', 'MAYOTTE'],
  ['2024-12-31', 'MAYOTTE'],
  ['2026-01-01', 'MAYOTTE'],
  ['2008-12-31', 'SPM'],
  ['2015-12-31', 'SPM'],
  ['2017-01-01', 'SPM'],
  ['2023-12-31', 'SPM'],
  ['2027-01-01', 'SPM'],
];

function lieuEtJour(hasard: Hasard): readonly [string, Territoire] {
  const genre = hasard.entier(1, 100);
  if (genre <= 6) return hasard.choix(HORS_TABLE);
  if (genre <= 14) {
    const jours = ['2011-01-26', '2011-01-27', '2011-12-31', '2011-06-15'];
    return [hasard.choix(jours), 'METROPOLE_DOM'];
  }
  if (genre <= 26) return [`${hasard.choix([2014, 2015, 2018, 2025])}-11-03`, 'MAYOTTE'];
  if (genre <= 40) {
    const annee = hasard.choix([2016, 2024, 2025, 2026]);
    return [hasard.choix([`${annee}-01-01`, `${annee}-12-31`, `${annee}-05-05`]), 'SPM'];
  }
  if (genre <= 85) {
    const jour = autour(hasard, CHARNIERES);
    return [jour > '2026-12-31' ? '2026-12-31' : jour, 'METROPOLE_DOM'];
  }
  return [`${hasard.entier(2012, 2026)}-0${hasard.entier(1, 9)}-17`, 'METROPOLE_DOM'];
}

const jamaisMoins = (cents: bigint): bigint => (cents < 0n ? 0n : cents);

/** Resources that put the weighted income on (or one cent beside) an edge of the day. */
function viser(hasard: Hasard, lieu: readonly [string, Territoire], demisParts: number): Entree {
  const [jour, territoire] = lieu;
  const bornes = ligneAu(jour, territoire).bornes;
  const quotient = hasard.choix(bornes) + BigInt(hasard.entier(-1, 1));
  const prestations = BigInt(hasard.choix([0, 0, 8_503, 20_000, 47_437]));
  const loue = hasard.chance(70) ? BigInt(hasard.choix([0, 31_050, 40_000, 65_001])) : null;
  const net = (quotient * BigInt(demisParts)) / 2n;
  const brut = loue === null ? (net * 4n) / 3n : net + loue;
  const trimestre = jour >= '2011-01-27' && hasard.chance(50);
  const mois = trimestre ? 3n : 12n;
  const bruit = hasard.chance(40) ? BigInt(hasard.entier(-9, 9)) : 0n;
  return {
    ressources: {
      type: trimestre ? 'trimestrielles' : 'annuelles',
      montant: ecrire(jamaisMoins((brut - prestations) * mois + bruit)),
    },
    prestationsMensuelles: ecrire(prestations),
    logement: loue === null ? null : ecrire(loue),
  };
}

/** Anything: unknown resources, an unknown quarter, zero, a rent above the income, very large. */
function auHasard(hasard: Hasard, jour: string): Entree {
  const types = ['annuelles', 'annuelles', 'inconnues'];
  const quarts = ['trimestrielles', 'trimestrielles', 'trimestre-inconnu', 'trimestre-inconnu'];
  const type = hasard.choix(jour < '2011-01-27' ? types : [...types, ...quarts]);
  const enClair = { type, montant: montantAuHasard(hasard) };
  const inconnu = {
    type,
    moisEcoules: hasard.choix([0, 1, 2, 3, 3, 4, 4, 5, 11]),
    dernierQuotient: hasard.chance(30)
      ? montantAuHasard(hasard)
      : ecrire(BigInt(hasard.entier(0, 190_000))),
  };
  const connues = type === 'trimestre-inconnu' ? inconnu : enClair;
  return {
    ressources: type === 'inconnues' ? { type } : connues,
    prestationsMensuelles: hasard.chance(50) ? '0.00' : ecrire(centsAuHasard(hasard) % 500_000n),
    logement: hasard.chance(40) ? null : ecrire(BigInt(hasard.choix([0, 1, 42_033, 120_000]))),
  };
}

const CHAMPS: Record<string, Nature> = {
  date: 'date',
  territoire: 'liste',
  ressources: 'liste',
  prestationsMensuelles: 'montant',
  logement: 'montant-ou-null',
  couple: 'booleen',
  enfants: 'entier',
  fraude: 'liste',
};

export function engendrerBareme(hasard: Hasard): Entree {
  const lieu = lieuEtJour(hasard);
  const [jour, territoire] = lieu;
  const couple = hasard.chance(40);
  const enfants = hasard.choix([0, 0, 0, 1, 1, 2, 3, 4, 6, 11]);
  const demisParts = (couple ? 4 : 3) + enfants;
  const connu = !HORS_TABLE.some(([hors, ou]) => hors === jour && ou === territoire);
  const argent =
    connu && hasard.chance(55) ? viser(hasard, lieu, demisParts) : auHasard(hasard, jour);
  const fraude = hasard.choix(['non', 'non', 'premiere', 'recidive']);
  const entree = { date: jour, territoire, ...argent, couple, enfants, fraude };
  if (!connu || jour < '2012-01-01' || !hasard.chance(9)) return entree;
  if (hasard.chance(40)) {
    const ressources = hasard.choix([
      { type: 'annuelles', montant: '-1.00' },
      { type: 'annuelles' },
      { type: 'mensuelles', montant: '900.00' },
      { type: 'trimestre-inconnu', moisEcoules: -1, dernierQuotient: '400.00' },
      { type: 'trimestre-inconnu', moisEcoules: 2.5, dernierQuotient: '400.00' },
      { type: 'trimestre-inconnu', moisEcoules: 2 },
    ]);
    return { ...entree, ressources };
  }
  return gater(hasard, entree, CHAMPS);
}

const SEULE = {
  territoire: 'METROPOLE_DOM',
  prestationsMensuelles: '0.00',
  logement: '0.00',
  couple: false,
  enfants: 0,
  fraude: 'non',
};
const annuelles = (montant: string): Entree => ({ type: 'annuelles', montant });

/** One line a known row: the default income crosses every band, Mayotte has none. */
const CHAQUE_LIGNE: readonly Entree[] = [
  ...Array.from({ length: 15 }, (_, rang) => [2012 + rang, 'METROPOLE_DOM'] as const),
  ...[2016, 2024, 2025, 2026].map((annee) => [annee, 'SPM'] as const),
  ...[2014, 2015, 2018, 2025].map((annee) => [annee, 'MAYOTTE'] as const),
].map(([annee, territoire]) => ({
  ...SEULE,
  date: `${annee}-02-01`,
  territoire,
  ressources: territoire === 'MAYOTTE' ? annuelles('6000.07') : { type: 'inconnues' },
}));

/** The examples of famille.md 6.1 and of calcul.md, restated as entries. */
export const BAREMES_CHOISIS: readonly Entree[] = [
  ...CHAQUE_LIGNE,
  { ...SEULE, date: '2025-03-01', ressources: annuelles('18001.05') },
  { ...SEULE, date: '2025-03-01', ressources: annuelles('12000.00'), logement: '400.00' },
  { ...SEULE, date: '2025-03-01', ressources: { type: 'inconnues' } },
  { ...SEULE, date: '2019-02-01', ressources: { type: 'inconnues' } },
  { ...SEULE, date: '2011-01-26', ressources: annuelles('3600.00') },
  { ...SEULE, date: '2011-01-27', ressources: annuelles('3600.00') },
  { ...SEULE, date: '2011-06-01', ressources: { type: 'inconnues' } },
  { ...SEULE, date: '2011-06-01', ressources: annuelles('4338.00') },
  { ...SEULE, date: '2011-06-01', ressources: annuelles('4338.20') },
  { ...SEULE, date: '2002-06-30', ressources: annuelles('6000.00') },
  { ...SEULE, date: '2002-07-01', ressources: annuelles('6000.00') },
  { ...SEULE, date: '2025-03-01', ressources: annuelles('0.00'), logement: '100.00' },
  { ...SEULE, date: '2025-03-01', ressources: annuelles('9300.00'), fraude: 'premiere' },
  { ...SEULE, date: '2019-04-04', ressources: annuelles('9300.00'), fraude: 'recidive' },
  { ...SEULE, date: '2019-04-05', ressources: annuelles('9300.00'), fraude: 'recidive' },
];

/** Retentions at 80 % and 120 % of the running one, exactly and one cent beside. */
export function engendrerRevision(hasard: Hasard): Entree {
  const actuelle = BigInt(hasard.choix([0, 1, 2, 3, 4, 5, 6, 3_900, 4_500, 8_075, 11_075, 54_085]));
  const base = hasard.chance(60) ? actuelle : centsAuHasard(hasard);
  const genre = hasard.entier(1, 4);
  const libre = hasard.chance(50) ? montantAuHasard(hasard) : ecrire(base);
  const bas = auSeuil(hasard, (base * 4n) / 5n);
  const haut = auSeuil(hasard, (base * 6n) / 5n);
  const nouvelle = genre === 1 ? libre : genre === 2 ? haut : bas;
  const entree = {
    retenueActuelle: ecrire(base),
    retenueNouvelle: base === 0n && nouvelle === '0.00' ? '0.01' : nouvelle,
  };
  if (!hasard.chance(12)) return entree;
  return gater(hasard, entree, { retenueActuelle: 'montant', retenueNouvelle: 'montant' });
}

const CHARNIERES_FONGIBILITE = [
  '2009-07-23',
  '2011-01-27',
  '2016-01-01',
  '2020-01-01',
  '2020-10-01',
];

/** Pairs drawn around the four hinges; « 2008 » dates reach benefits not yet born. */
export function engendrerFongibilite(hasard: Hasard): Entree {
  const tire = hasard.chance(85)
    ? autour(hasard, CHARNIERES_FONGIBILITE)
    : hasard.choix(['2008-12-19', '2009-05-31', '2009-06-01', '2026-11-01', '2030-01-01']);
  const entree = {
    date: tire,
    origine: hasard.choix(PRESTATIONS),
    support: hasard.choix(PRESTATIONS),
  };
  if (!hasard.chance(6)) return entree;
  const juste = { ...entree, date: '2024-02-29' };
  return gater(hasard, juste, { date: 'date', origine: 'liste', support: 'liste' });
}

/** Every ordered pair of benefits, on a day when all of them exist. */
export const COUPLES_DE_PRESTATIONS: readonly Entree[] = PRESTATIONS.flatMap(
  (origine: Prestation) => PRESTATIONS.map((support) => ({ date: '2025-06-15', origine, support })),
);
