/**
 * Second reading: `bareme-famille` (CSS D.553-1, D.553-5) and `revision-retenue` (D.553-2).
 * Sources: famille.md 1.2 to 1.4; calcul.md. The flat amount is cumulative, the bands continuous.
 * Invariant: an amount printed « ? » or not printed at all is refused, never derived here.
 */
import {
  booleen,
  date,
  type Entree,
  entier,
  inconnu,
  invalide,
  lecteur,
  montant,
  objet,
  parmi,
} from './argent-lecture.ts';
import {
  comparer,
  ecrire,
  ecrireArrondi,
  type Fraction,
  fois,
  fraction,
  maximum,
  minimum,
  moins,
  plus,
  sur,
  ZERO,
} from './argent-nombre.ts';

export const TERRITOIRES = ['METROPOLE_DOM', 'MAYOTTE', 'SPM'] as const;
export type Territoire = (typeof TERRITOIRES)[number];

/** Cents. `bornes` holds the printed edges: four, two in Mayotte, one when the rest is unknown. */
export interface Ligne {
  readonly bornes: readonly bigint[];
  readonly forfait: bigint;
  readonly defaut: bigint | null;
  readonly complet: boolean;
}

const euros = (nombre: number): bigint => BigInt(Math.round(nombre * 100));

function ligne(bornes: readonly number[], forfait: number, defaut: number | null): Ligne {
  return {
    bornes: bornes.map(euros),
    forfait: euros(forfait),
    defaut: defaut === null ? null : euros(defaut),
    complet: bornes.length > 1,
  };
}

const METROPOLE: Readonly<Record<string, Ligne>> = {
  2012: ligne([245, 365, 548, 733], 46, 1096),
  2013: ligne([250, 373, 560, 748], 47, 1119),
  2014: ligne([255, 380, 571, 762], 48, 1140),
  2015: ligne([257, 383, 575, 767], 48, 1148),
  2016: ligne([258, 385, 577, 770], 48, 1153),
  2017: ligne([258, 385, 577, 770], 48, 1153),
  2018: ligne([259, 386, 578, 772], 48, 1155),
  2019: ligne([262, 390, 584, 780], 48, 1167),
  2020: ligne([266, 396, 593, 792], 49, 1186),
  2021: ligne([268, 400, 598, 799], 49, 1197),
  2022: ligne([269, 401, 599, 801], 49, 1199),
  2023: ligne([273, 407, 609, 814], 50, 1218),
  2024: ligne([287, 429, 641, 857], 53, 1283),
  2025: ligne([301, 450, 672, 898], 56, 1345),
  2026: ligne([306, 458, 684, 914], 57, 1369),
};

const MAYOTTE: Readonly<Record<string, Ligne>> = {
  2014: ligne([101, 150], 10, null),
  2015: ligne([102, 152], 10, null),
  2018: ligne([103, 153], 10, null),
  2025: ligne([118, 174], 12, null),
};

/** calcul.md: « SPM: 2016 and 2024 to 2026 are known » (the row to 2008 is left out). */
const SPM: Readonly<Record<string, Ligne>> = {
  2016: ligne([359, 540, 806, 1075], 42, 1615),
  2024: ligne([400, 600, 896, 1195], 46, 1795),
  2025: ligne([419, 629, 939, 1252], 48, 1881),
  2026: ligne([427, 640, 956, 1275], 49, 1915),
};

const EN_FRANCS_PUIS_EUROS = ligne([207.48, 311.3, 466.95, 622.6], 31.1, 933.9);

/** The amounts of a day and a territory. */
export function ligneAu(jour: string, territoire: Territoire): Ligne {
  const annee = jour.slice(0, 4);
  if (territoire === 'MAYOTTE') return MAYOTTE[annee] ?? inconnu();
  if (territoire === 'SPM') return SPM[annee] ?? inconnu();
  if (annee === '2011') return ligne([241], jour < '2011-01-27' ? 39 : 45, 1079);
  if (jour >= '2001-07-01' && jour <= '2002-06-30') return EN_FRANCS_PUIS_EUROS;
  return METROPOLE[annee] ?? inconnu();
}

const TAUX: readonly bigint[] = [25n, 35n, 45n, 60n];

/** Retention before any increase: flat amount, then each band above the first edge. */
function retenueSur(quotient: Fraction, { bornes, forfait, complet }: Ligne): Fraction {
  const premiere = fraction(bornes[0] ?? 0n);
  if (!complet && comparer(quotient, premiere) > 0) inconnu();
  return bornes.reduce((total, bas, rang) => {
    const haut = bornes[rang + 1];
    const sommet = haut === undefined ? quotient : minimum(quotient, fraction(haut));
    const tranche = maximum(ZERO, moins(sommet, fraction(bas)));
    return plus(total, fois(fraction(TAUX[rang] ?? 0n, 100n), tranche));
  }, fraction(forfait));
}

interface Saisie {
  readonly ligne: () => Ligne;
  readonly jour: string;
  readonly prestations: bigint;
  readonly logement: bigint | null;
  /** Twice the divisor: 3 for a single person, 4 for a couple, one more a child. */
  readonly demisParts: number;
}

interface Pese {
  readonly mensuelles: string | null;
  readonly logement: string | null;
  readonly diviseur: number | null;
  readonly quotient: Fraction;
}

function peser(saisie: Saisie, total: bigint, mois: bigint): Pese {
  const mensuelles = fraction(total, mois);
  const avantLogement = plus(mensuelles, fraction(saisie.prestations));
  const logement =
    saisie.logement === null ? sur(avantLogement, fraction(4n)) : fraction(saisie.logement);
  const parts = BigInt(saisie.demisParts);
  return {
    mensuelles: ecrireArrondi(mensuelles),
    logement: ecrireArrondi(logement),
    diviseur: saisie.demisParts / 2,
    quotient: sur(moins(avantLogement, logement), fraction(parts, 2n)),
  };
}

const sansRessources = (quotient: bigint): Pese => ({
  mensuelles: null,
  logement: null,
  diviseur: null,
  quotient: fraction(quotient),
});

const TYPES = ['annuelles', 'trimestrielles', 'inconnues', 'trimestre-inconnu'] as const;

/** famille.md 1.2: before 27 January 2011 only the calendar year is a reference period. */
function exigerTrimestre(jour: string): void {
  if (jour < '2011-01-27') inconnu();
}

/** Reads the resources (all checks first) and tells how to weigh them once figures are known. */
function lireRessources(valeur: unknown): (saisie: Saisie) => Pese {
  const ressources = objet(valeur);
  const type = parmi(ressources.type, TYPES);
  const defaut = (saisie: Saisie): Pese => sansRessources(saisie.ligne().defaut ?? inconnu());
  if (type === 'inconnues') return defaut;
  if (type === 'trimestre-inconnu') {
    const ecoules = entier(ressources.moisEcoules, 0);
    const dernier = montant(ressources.dernierQuotient);
    return (saisie) => {
      exigerTrimestre(saisie.jour);
      return ecoules <= 3 ? sansRessources(dernier) : defaut(saisie);
    };
  }
  const total = montant(ressources.montant);
  if (type === 'annuelles') return (saisie) => peser(saisie, total, 12n);
  return (saisie) => {
    exigerTrimestre(saisie.jour);
    return peser(saisie, total, 3n);
  };
}

const FRAUDES = ['non', 'premiere', 'recidive'] as const;

function bareme(entree: Entree): unknown {
  const jour = date(entree.date);
  const territoire = parmi(entree.territoire, TERRITOIRES);
  const pesee = lireRessources(entree.ressources);
  const prestations = montant(entree.prestationsMensuelles);
  if (entree.logement === undefined) invalide();
  const logement = entree.logement === null ? null : montant(entree.logement);
  const demisParts = (booleen(entree.couple) ? 4 : 3) + entier(entree.enfants, 0);
  const fraude = parmi(entree.fraude, FRAUDES);
  const montants = ligneAu(jour, territoire);
  const pese = pesee({ ligne: () => montants, jour, prestations, logement, demisParts });
  const majorations = { non: 2n, premiere: 3n, recidive: 4n };
  const demis = jour < '2019-04-05' ? 2n : majorations[fraude];
  return {
    ressourcesMensuelles: pese.mensuelles,
    logementRetenu: pese.logement,
    diviseur: pese.diviseur,
    quotient: ecrireArrondi(pese.quotient),
    retenue: ecrireArrondi(fois(retenueSur(pese.quotient, montants), fraction(demis, 2n))),
  };
}

/** D.553-2: the new figure replaces the old one when it is at least 20 % higher or lower. */
function revision(entree: Entree): unknown {
  const actuelle = montant(entree.retenueActuelle);
  const nouvelle = montant(entree.retenueNouvelle);
  const ecart = nouvelle > actuelle ? nouvelle - actuelle : actuelle - nouvelle;
  const remplacee = ecart > 0n && ecart * 5n >= actuelle;
  return { retenue: ecrire(remplacee ? nouvelle : actuelle), remplacee };
}

export const lireBareme = lecteur(bareme);
export const lireRevision = lecteur(revision);
