/**
 * Monthly withholding on family benefits: a flat amount, then 25, 35, 45 and 60 % of the slices
 * of the weighted income; more in case of fraud. CSS, art. D. 553-1, III, and D. 553-5.
 * Invariant: never below the flat amount, never decreasing with the income, one rounding.
 * DOUTE: the flat amount adds up with the slices, whose edges are continuous; no official example.
 */
import { dateCivile } from '../../shared/date-civile.ts';
import { type Etape, type Statut, statutLePlusFaible } from '../../shared/explication.ts';
import { type Centimes, formatEuros } from '../../shared/montant.ts';
import type { Fraude } from '../../shared/nomenclature.ts';
import { refuser } from '../../shared/refus.ts';
import { baremesFamille } from './bareme-famille-montants.ts';
import { type EntreeRevenu, revenuPondere } from './bareme-famille-revenu.ts';
import { etapesDesTranches, exigerTranches } from './bareme-famille-tranches.ts';
import { type Datee, datee, enVigueur } from './datee.ts';
import { citer, S } from './sources.ts';
import {
  afficher,
  ajouter,
  arrondir,
  type Fraction,
  formatFraction,
  fraction,
  fractionDe,
  parTranches,
  type TrancheAffichee,
} from './tranches.ts';

const d = dateCivile;
const VERIFIE_LE = d('2026-11-21');

/** Increase of the monthly withholding, in percent. */
export const majorationFraude: Datee<Readonly<Record<Fraude, number>>> = datee({
  nom: 'Majoration de la retenue pour fraude',
  verifieLe: VERIFIE_LE,
  versions: [
    {
      depuis: d('1999-05-12'),
      valeur: { non: 0, premiere: 0, recidive: 0 },
      source: S.D553_1,
      statut: 'certain',
    },
    {
      depuis: d('2019-04-05'),
      valeur: { non: 0, premiere: 50, recidive: 100 },
      source: S.D553_5,
      statut: 'certain',
    },
  ],
});

export type EntreeBaremeFamille = EntreeRevenu & { readonly fraude: Fraude };

export type ResultatBaremeFamille = {
  /** Resources ÷ 12 or ÷ 3; null, with the two that follow, when they are not known. */
  readonly ressourcesMensuelles: Centimes | null;
  readonly logementRetenu: Centimes | null;
  /** 1.5 and more, by halves. */
  readonly diviseur: number | null;
  /** Rounded for display; below zero when the rent exceeds the income. */
  readonly quotient: Centimes;
  readonly retenue: Centimes;
  readonly forfait: Centimes;
  /** The slices that the income reaches above the flat amount; `part` is a percentage. */
  readonly lignes: readonly TrancheAffichee[];
  readonly explication: readonly Etape[];
  readonly statut: Statut;
};

/**
 * The withholding of a month, in centimes, before the limit of the benefits due that month.
 * @throws RefusError BAREME_MONTANT, BAREME_ENFANTS, BAREME_MOIS for a wrong entry; HORS_DROIT
 * when the year, the slice or the deemed income is not known.
 */
export function calculerBaremeFamille(entree: EntreeBaremeFamille): ResultatBaremeFamille {
  controler(entree);
  const bareme = enVigueur(baremesFamille[entree.territoire], entree.date);
  const revenu = revenuPondere(entree);
  exigerTranches(bareme, revenu.quotient, entree.date);
  const { seuils, taux, forfait } = bareme.valeur;
  const { lignes: atteintes, total } = parTranches(revenu.quotient, {
    seuils,
    parts: taux,
    base: 100,
  });
  const lignes = atteintes.map(afficher);
  const brute = ajouter(total, fraction(forfait));
  const majoration = enVigueur(majorationFraude, entree.date);
  const pourCent = majoration.valeur[entree.fraude];
  const retenue = arrondir(fractionDe(brute, 100 + pourCent, 100));
  const { ressourcesMensuelles, logementRetenu, diviseur } = revenu;
  return {
    ...{ ressourcesMensuelles, logementRetenu, diviseur },
    quotient: arrondir(revenu.quotient),
    retenue,
    forfait,
    lignes,
    explication: [
      ...revenu.etapes,
      ...etapesDesTranches(bareme, lignes),
      ...etapesDeFraude(entree, { brute, pourCent }),
      {
        etape: 'Retenue mensuelle',
        valeur: formatEuros(retenue),
        reference: citer(S.D553_1),
        raison: 'Un seul arrondi au centime\u00a0; dans la limite des prestations du mois.',
      },
    ],
    statut: statutDe(entree, [bareme.statut, majoration.statut, ...revenu.statuts]),
  };
}

/**
 * DOUTE: Mayotte has its own base texts; resources and parts follow D. 553-1 for want of them.
 * Whether D. 553-5 reaches Saint-Pierre-et-Miquelon was not read either.
 */
function statutDe({ territoire, fraude }: EntreeBaremeFamille, statuts: Statut[]): Statut {
  const ailleurs = territoire === 'MAYOTTE' || (territoire === 'SPM' && fraude !== 'non');
  return statutLePlusFaible([...statuts, ailleurs ? 'interpretation' : 'certain']);
}

function controler(entree: EntreeBaremeFamille): void {
  const { ressources, prestationsMensuelles, logement, enfants } = entree;
  if ('montant' in ressources) exigerPositif(ressources.montant, 'ressources.montant');
  if (ressources.type === 'trimestre-inconnu') {
    exigerPositif(ressources.dernierQuotient, 'ressources.dernierQuotient');
    if (!Number.isInteger(ressources.moisEcoules) || ressources.moisEcoules < 0) {
      refuser('BAREME_MOIS', 'Le nombre de mois écoulés est un nombre entier, zéro ou plus.', {
        champ: 'ressources.moisEcoules',
      });
    }
  }
  exigerPositif(prestationsMensuelles, 'prestationsMensuelles');
  if (logement !== null) exigerPositif(logement, 'logement');
  if (!Number.isInteger(enfants) || enfants < 0 || enfants > 99) {
    refuser('BAREME_ENFANTS', 'Le nombre d’enfants à charge va de 0 à 99.', { champ: 'enfants' });
  }
}

function exigerPositif(montant: Centimes, champ: string): void {
  if (montant >= 0) return;
  refuser('BAREME_MONTANT', 'Ce montant ne peut pas être négatif.', { champ });
}

function etapesDeFraude(
  { fraude, territoire }: EntreeBaremeFamille,
  { brute, pourCent }: { readonly brute: Fraction; readonly pourCent: number },
): Etape[] {
  if (fraude === 'non') return [];
  const avant: Etape = {
    etape: 'Retenue avant majoration',
    valeur: formatFraction(brute),
    reference: citer(S.D553_1),
  };
  if (pourCent === 0) {
    const raison = 'La majoration pour fraude n’existe que depuis le 05/04/2019.';
    return [avant, { etape: 'Majoration', valeur: 'aucune', reference: citer(S.D553_5), raison }];
  }
  return [
    avant,
    {
      etape: fraude === 'premiere' ? 'Majoration pour fraude' : 'Majoration, seconde fraude',
      valeur: `+\u00a0${pourCent}\u00a0%`,
      reference: citer(S.D553_5),
      ...(territoire === 'METROPOLE_DOM'
        ? {
            raison:
              'Prestations familiales d’un département d’outre-mer\u00a0: D. 755-2 n’étend pas cette majoration, à confirmer.',
          }
        : {}),
    },
  ];
}
