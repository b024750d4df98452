/**
 * Second reading: `penalite` (CSS L.114-17, R.114-14), `indemnite-fraude` (L.355-3, L.553-2),
 * `remise-recevable` (L.256-4, L.553-2, L.845-3, CASF L.262-46).
 * Sources: retraite.md 3 and 8; famille.md 4.4 and 4.5; calcul.md.
 * PMSS at the start of the facts, regime at their end.
 */
import {
  booleen,
  date,
  type Entree,
  exigerExistante,
  FAMILLE,
  inconnu,
  invalide,
  lecteur,
  montant,
  objet,
  PRESTATIONS,
  type Prestation,
  parmi,
  RETRAITE,
} from './argent-lecture.ts';
import {
  comparer,
  ecrireArrondi,
  type Fraction,
  fois,
  fraction,
  maximum,
  minimum,
  ZERO,
} from './argent-nombre.ts';
import { pmssAu } from './argent-seuils.ts';

export const INTENTIONS = ['aucune', 'fraude', 'bande-organisee'] as const;
type Intention = (typeof INTENTIONS)[number];

const CAPS_ANCIENS: Readonly<Record<Intention, bigint>> = {
  aucune: 2n,
  fraude: 4n,
  'bande-organisee': 8n,
};
const CAPS_DOUBLES: Readonly<Record<Intention, bigint>> = {
  aucune: 4n,
  fraude: 8n,
  'bande-organisee': 16n,
};
const POURCENTAGES: Readonly<Record<Intention, bigint>> = {
  aucune: 70n,
  fraude: 300n,
  'bande-organisee': 400n,
};

interface Faits {
  readonly fin: string;
  readonly pmss: bigint;
  readonly sommes: bigint | null;
  readonly intention: Intention;
  readonly recidive: boolean;
}

/** The cap before the floor of the minimum is applied. */
function plafond({ fin, pmss, sommes, intention, recidive }: Faits): Fraction {
  const double = recidive && intention === 'aucune' ? 2n : 1n;
  const caps = fin < '2020-12-16' ? CAPS_ANCIENS : CAPS_DOUBLES;
  const enPmss = fraction(caps[intention] * double * pmss);
  if (fin < '2023-12-31') return enPmss;
  if (sommes === null) return fraction(4n * double * pmss);
  return minimum(enPmss, fois(fraction(sommes), fraction(POURCENTAGES[intention], 100n)));
}

function penalite(entree: Entree): unknown {
  const dates = objet(entree.datesFaits);
  const debut = date(dates.debut);
  const fin = date(dates.fin);
  if (debut > fin) invalide();
  if (entree.sommes === undefined) invalide();
  const sommes = entree.sommes === null ? null : montant(entree.sommes);
  const intention = parmi(entree.intention, INTENTIONS);
  const recidive = booleen(entree.recidive);
  if (fin < '2010-10-22') inconnu();
  const pmss = pmssAu(debut);
  const diviseur = fin < '2014-12-25' ? 10n : 30n;
  const bas = intention === 'aucune' ? ZERO : fraction(pmss, diviseur);
  const haut = plafond({ fin, pmss, sommes, intention, recidive });
  const commission =
    fin < '2023-12-31' || sommes === null
      ? null
      : comparer(fraction(sommes), fraction(4n * pmss)) > 0;
  return {
    minimum: ecrireArrondi(bas),
    maximum: ecrireArrondi(maximum(bas, haut)),
    commission,
  };
}

const SANS_INDEMNITE: readonly string[] = ['VEUVAGE', 'ASPA', 'ASI', 'AJPA'];

function indemnite(entree: Entree): unknown {
  const branche = parmi(entree.branche, ['retraite', 'famille']);
  const prestation: Prestation =
    branche === 'retraite' ? parmi(entree.prestation, RETRAITE) : parmi(entree.prestation, FAMILLE);
  const somme = montant(entree.montant);
  const faits = date(entree.dateFaits);
  const auteur = parmi(entree.auteur, ['beneficiaire', 'tiers']);
  exigerExistante(prestation, faits);
  const depuis = branche === 'retraite' ? '2022-12-25' : '2024-01-01';
  const due = faits >= depuis && auteur === 'beneficiaire' && !SANS_INDEMNITE.includes(prestation);
  return { indemnite: ecrireArrondi(due ? fraction(somme, 10n) : ZERO) };
}

function remise(entree: Entree): unknown {
  const prestation = parmi(entree.prestation, PRESTATIONS);
  const fraude = booleen(entree.fraude);
  const fausse = booleen(entree.fausseDeclaration);
  const creance = parmi(entree.creance, ['indu', 'penalite']);
  if (fraude || fausse || creance === 'penalite') return { recevable: false, critere: null };
  const bonneFoi = prestation === 'RSA' || prestation === 'PRIME_ACTIVITE';
  return { recevable: true, critere: bonneFoi ? 'bonne-foi-ou-precarite' : 'precarite' };
}

export const lirePenalite = lecteur(penalite);
export const lireIndemnite = lecteur(indemnite);
export const lireRemise = lecteur(remise);
