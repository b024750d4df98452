/**
 * Financial penalty: smallest and largest amount, and whether the commission must be heard first.
 * Invariant: maximum ≥ minimum; the PMSS is the one of the start of the facts, the regime the one
 * of their end. CSS, art. L. 114-17, L. 114-17-2, R. 114-11 and R. 114-14.
 */
import { type DateCivile, dateCivile, formatDate } from '../../shared/date-civile.ts';
import { type Etape, type Statut, statutLePlusFaible } from '../../shared/explication.ts';
import { type Centimes, fois, formatEuros, minimum, ZERO } from '../../shared/montant.ts';
import { refuser } from '../../shared/refus.ts';
import { type EnVigueur, enVigueur } from './datee.ts';
import { etapeNonLue, versionNonLue } from './loi-2026-534.ts';
import {
  type Intention,
  minimumPenalite,
  type RegimePenalite,
  regimesPenalite,
} from './penalites-regimes.ts';
import { recidivePenalite } from './penalites-suites.ts';
import { pmss } from './pmss.ts';
import { citer, S } from './sources.ts';
import { arrondir, fraction, fractionDe } from './tranches.ts';

export type EntreePenalite = {
  readonly datesFaits: { readonly debut: DateCivile; readonly fin: DateCivile };
  /** Sums undue or aimed at; null when they cannot be determined. */
  readonly sommes: Centimes | null;
  readonly intention: Intention;
  /** An earlier sanction, final, notified in the three years before. */
  readonly recidive: boolean;
  /** Day of the act of procedure, when it is known: a version not read may bear on it. */
  readonly procedure?: DateCivile | null | undefined;
};

export type ResultatPenalite = {
  /** Zero without intent. */
  readonly minimum: Centimes;
  readonly maximum: Centimes;
  /** True: its opinion comes first; null before 2023-12-31 or when the sums are not known. */
  readonly commission: boolean | null;
  readonly explication: readonly Etape[];
  readonly statut: Statut;
};

/** The text read in force at the decision, to compare an older regime with. */
const DERNIER_TEXTE_LU = dateCivile('2023-12-31');

/**
 * The bounds of a penalty, in centimes.
 * @throws RefusError PENALITE_FAITS (the end before the start), PENALITE_SOMMES (negative);
 * HORS_DROIT for facts ended before 22 October 2010 or begun in a year whose PMSS is not known.
 */
export function calculerPenalite(entree: EntreePenalite): ResultatPenalite {
  controler(entree);
  const { debut, fin } = entree.datesFaits;
  const regime = enVigueur(regimesPenalite, fin, 'datesFaits.fin');
  const diviseur = enVigueur(minimumPenalite, fin, 'datesFaits.fin');
  const plafond = enVigueur(pmss, debut, 'datesFaits.debut');
  const calcul: Calcul = { entree, regime, diviseur, plafond };
  const bornes = bornesDe(calcul);
  const commission = commissionDe(calcul);
  const douce = loiPlusDouce(calcul, bornes);
  const nonLue = versionNonLue(entree.procedure ?? fin) || versionNonLue(fin);
  return {
    minimum: bornes.minimum,
    maximum: bornes.maximum,
    commission,
    explication: [
      ...expliquer(calcul, bornes),
      ...etapesCommission(calcul, commission),
      ...douce,
      ...(nonLue ? [etapeNonLue(S.L114_17_2026)] : []),
    ],
    statut: statutLePlusFaible([
      regime.statut,
      plafond.statut,
      entree.intention === 'aucune' ? 'certain' : diviseur.statut,
      // DOUTE: a repeat doubles the cap in PMSS without intent only (strict reading).
      entree.recidive || forfaitaire(calcul) || nonLue || douce.length > 0
        ? 'interpretation'
        : 'certain',
    ]),
  };
}

type Calcul = {
  readonly entree: EntreePenalite;
  readonly regime: EnVigueur<RegimePenalite>;
  readonly diviseur: EnVigueur<number>;
  readonly plafond: EnVigueur<Centimes>;
};

type Bornes = {
  readonly minimum: Centimes;
  readonly maximum: Centimes;
  readonly enPlafonds: number;
  readonly limite: Centimes;
  readonly part: Centimes | null;
};

/** True when the regime looks at the sums and they are not known. */
const forfaitaire = ({ entree, regime }: Calcul): boolean =>
  entree.sommes === null && regime.valeur.sansSommes !== null;

/** Each bound is rounded once: rounding keeps the order, so that the comparisons stay exact. */
function bornesDe(calcul: Calcul): Bornes {
  const { entree, regime, diviseur, plafond } = calcul;
  const { intention, recidive, sommes } = entree;
  const { plafonds, pourCent, sansSommes } = regime.valeur;
  const base = sommes === null ? (sansSommes ?? plafonds[intention]) : plafonds[intention];
  const double =
    recidive && intention === 'aucune'
      ? enVigueur(recidivePenalite, entree.datesFaits.fin, 'datesFaits.fin').valeur.facteur
      : 1;
  const enPlafonds = base * double;
  const limite = fois(plafond.valeur, enPlafonds);
  const part =
    pourCent === null || sommes === null
      ? null
      : arrondir(fractionDe(fraction(sommes), pourCent[intention], 100));
  const plancher =
    intention === 'aucune' ? ZERO : arrondir(fraction(plafond.valeur, diviseur.valeur));
  const haut = part === null ? limite : minimum(limite, part);
  return {
    minimum: plancher,
    maximum: haut < plancher ? plancher : haut,
    enPlafonds,
    limite,
    part,
  };
}

function commissionDe({ entree, regime, plafond }: Calcul): boolean | null {
  const { commission } = regime.valeur;
  if (commission === null || entree.sommes === null) return null;
  return entree.sommes > fois(plafond.valeur, commission);
}

/**
 * DOUTE: the regime is the one of the facts; a milder text in force at the decision is not
 * applied but shown. Without the sums, the caps in % cannot be compared.
 */
function loiPlusDouce(calcul: Calcul, bornes: Bornes): Etape[] {
  const { fin } = calcul.entree.datesFaits;
  if (fin >= DERNIER_TEXTE_LU) return [];
  const commun = { etape: 'Loi plus douce, non retenue', reference: citer(S.R114_14) };
  if (calcul.entree.sommes === null) {
    const raison = 'Sans les sommes, la limite en pourcentage du texte actuel ne se calcule pas.';
    return [{ ...commun, valeur: 'comparaison impossible', raison }];
  }
  const actuelles = bornesDe({
    ...calcul,
    regime: enVigueur(regimesPenalite, DERNIER_TEXTE_LU),
    diviseur: enVigueur(minimumPenalite, DERNIER_TEXTE_LU),
  });
  if (actuelles.maximum >= bornes.maximum && actuelles.minimum >= bornes.minimum) return [];
  const valeur = `de ${formatEuros(actuelles.minimum)} à ${formatEuros(actuelles.maximum)}`;
  const raison = 'Le texte en vigueur depuis le 31/12/2023 serait plus doux\u00a0: avis juridique.';
  return [{ ...commun, valeur, raison }];
}

const LIBELLE_INTENTION: Readonly<Record<Intention, string>> = {
  aucune: 'sans intention de frauder',
  fraude: 'avec intention de frauder',
  'bande-organisee': 'en bande organisée',
};

function expliquer(calcul: Calcul, bornes: Bornes): Etape[] {
  const { entree, regime, diviseur, plafond } = calcul;
  const { debut, fin } = entree.datesFaits;
  const reference = citer(regime.source);
  const etapes: Etape[] = [
    {
      etape: `${pmss.nom} au début des faits, le ${formatDate(debut)}`,
      valeur: formatEuros(plafond.valeur),
      reference: citer(plafond.source),
    },
    {
      etape: `Limite, faits achevés le ${formatDate(fin)}, ${LIBELLE_INTENTION[entree.intention]}`,
      valeur: `${bornes.enPlafonds} plafonds, soit ${formatEuros(bornes.limite)}`,
      reference,
      ...raisonLimite(calcul),
    },
  ];
  if (bornes.part !== null) {
    etapes.push({
      etape: `${regime.valeur.pourCent?.[entree.intention]}\u00a0% des sommes`,
      valeur: formatEuros(bornes.part),
      reference,
    });
  }
  if (entree.intention !== 'aucune') {
    etapes.push({
      etape: `Minimum\u00a0: 1/${diviseur.valeur} du plafond`,
      valeur: formatEuros(bornes.minimum),
      reference: citer(diviseur.source),
    });
  }
  etapes.push({ etape: 'Maximum', valeur: formatEuros(bornes.maximum), reference });
  return etapes;
}

function raisonLimite(calcul: Calcul): { raison?: string } {
  const { recidive, intention } = calcul.entree;
  const raisons = [
    ...(forfaitaire(calcul) ? ['Sommes indéterminées\u00a0: quatre plafonds par prudence.'] : []),
    ...(recidive && intention === 'aucune' ? ['Récidive\u00a0: limite doublée.'] : []),
    ...(recidive && intention !== 'aucune'
      ? ['Récidive\u00a0: la limite avec intention n’est pas doublée (lecture stricte).']
      : []),
  ];
  return raisons.length === 0 ? {} : { raison: raisons.join(' ') };
}

function etapesCommission(calcul: Calcul, commission: boolean | null): Etape[] {
  const seuil = calcul.regime.valeur.commission;
  if (seuil === null || commission === null) return [];
  return [
    {
      etape: `Préjudice comparé à ${seuil} plafonds, soit ${formatEuros(fois(calcul.plafond.valeur, seuil))}`,
      valeur: commission ? 'avis préalable de la commission' : 'pénalité directe possible',
      reference: citer(S.R114_11),
    },
  ];
}

function controler({ datesFaits, sommes }: EntreePenalite): void {
  if (datesFaits.fin < datesFaits.debut) {
    refuser('PENALITE_FAITS', 'La fin des faits précède leur début.', { champ: 'datesFaits.fin' });
  }
  if (sommes !== null && sommes < 0) {
    refuser('PENALITE_SOMMES', 'Les sommes ne peuvent pas être négatives.', { champ: 'sommes' });
  }
}
