/**
 * The sums of ASPA counted against an estate, one year of allowance after the other, each held
 * under its yearly maximum in proportion of the months served.
 * Invariant: what is kept of a year is neither above what was paid nor above its maximum; amounts
 * stay exact (in 24ths of a centime) until the one rounding. CSS, art. D. 815-3.
 */
import {
  anneeDe,
  type DateCivile,
  dateCivile,
  estMois,
  formatMois,
  type Mois,
  moisDe,
  moisSuivant,
} from '../../shared/date-civile.ts';
import { type Etape, type Statut, statutLePlusFaible } from '../../shared/explication.ts';
import type { Centimes } from '../../shared/montant.ts';
import { refuser } from '../../shared/refus.ts';
import { enVigueur } from './datee.ts';
import { citer, S } from './sources.ts';
import { debutAnneeAllocation, maximaAnnuels } from './succession-aspa-bareme.ts';
import { ajouter, type Fraction, formatFraction, fraction, fractionDe } from './tranches.ts';

/** What was paid from a month to another, both included, inside one year of allowance. */
export type PeriodeServie = {
  readonly debut: Mois;
  readonly fin: Mois;
  /** What was paid: to the person, or to the couple when both had the allowance. */
  readonly montant: Centimes;
  readonly beneficiaires: 1 | 2;
};

export type AnneeServie = {
  /** Year in which the year of allowance begins. */
  readonly annee: number;
  readonly mois: number;
  readonly servi: Fraction;
  readonly maximum: Fraction;
  readonly retenu: Fraction;
};

/** @throws RefusError HORS_DROIT before 2006. */
function anneeAllocation(mois: Mois, champ: string): number {
  const premier = premierJour(mois);
  const debut = enVigueur(debutAnneeAllocation, premier, champ).valeur;
  return anneeDe(premier) - (Number(mois.slice(5)) < debut ? 1 : 0);
}

/** The months in which the text and the amounts do not count the same year. */
function statutDuMois(mois: Mois): Statut {
  const { valeur, statut } = enVigueur(debutAnneeAllocation, premierJour(mois));
  return valeur === 1 && Number(mois.slice(5)) <= 3 ? statut : 'certain';
}

const premierJour = (mois: Mois): DateCivile => dateCivile(`${mois}-01`);

/** Every amount over 24: a twelfth of a year, halved when two persons share the allowance. */
const DENOMINATEUR = 24;
const enVingtQuatriemes = (n: number): Fraction => fraction(n, DENOMINATEUR);
const NUL = enVingtQuatriemes(0);
const plusPetite = (a: Fraction, b: Fraction): Fraction =>
  a.numerateur.lessThan(b.numerateur) ? a : b;

export type Compte = {
  readonly annees: readonly AnneeServie[];
  readonly servi: Fraction;
  readonly retenu: Fraction;
  readonly etapes: readonly Etape[];
  readonly statut: Statut;
};

/**
 * The years of allowance and what each keeps.
 * @throws RefusError SUCCESSION_PERIODE (months out of order, over two years of allowance, after
 * the death, negative amount, or counted twice); HORS_DROIT for a month without a known maximum.
 */
export function compterAnnees(periodes: readonly PeriodeServie[], dateDeces: DateCivile): Compte {
  controler(periodes, dateDeces);
  const lignes = periodes.map((periode, rang) => ({
    annee: anneeAllocation(periode.debut, `periodes.${rang}.debut`),
    ...compterPeriode(periode, rang),
  }));
  const annees = [...new Set(lignes.map((l) => l.annee))]
    .sort((a, b) => a - b)
    .map((annee) => {
      const siennes = lignes.filter((l) => l.annee === annee);
      const servi = siennes.reduce((total, l) => ajouter(total, l.servi), NUL);
      const maximum = siennes.reduce((total, l) => ajouter(total, l.maximum), NUL);
      const mois = siennes.reduce((total, l) => total + l.mois, 0);
      return { annee, mois, servi, maximum, retenu: plusPetite(servi, maximum) };
    });
  return {
    annees,
    servi: annees.reduce((total, a) => ajouter(total, a.servi), NUL),
    retenu: annees.reduce((total, a) => ajouter(total, a.retenu), NUL),
    etapes: annees.map(etapeDe),
    statut: statutLePlusFaible(lignes.map((l) => l.statut)),
  };
}

function compterPeriode({ debut, fin, montant, beneficiaires }: PeriodeServie, rang: number) {
  const maxima = moisDeA(debut, fin).map((mois) => ({
    mois,
    ...enVigueur(maximaAnnuels, premierJour(mois), `periodes.${rang}.debut`),
  }));
  return {
    mois: maxima.length,
    // A couple: each is deemed to have had half.
    servi: fractionDe(enVingtQuatriemes(montant), DENOMINATEUR / beneficiaires),
    maximum: maxima.reduce(
      (total, { valeur }) =>
        ajouter(total, enVingtQuatriemes(beneficiaires === 1 ? valeur.un * 2 : valeur.deux)),
      NUL,
    ),
    statut: statutLePlusFaible(
      maxima.map(({ mois, statut }) => statutLePlusFaible([statut, statutDuMois(mois)])),
    ),
  };
}

function moisDeA(debut: Mois, fin: Mois): Mois[] {
  const mois: Mois[] = [];
  for (let m = debut; m <= fin; m = moisSuivant(m)) mois.push(m);
  return mois;
}

function etapeDe({ annee, mois, servi, maximum, retenu }: AnneeServie): Etape {
  return {
    etape: `Année d’allocation ${annee}, ${mois}\u00a0mois`,
    valeur: formatFraction(retenu),
    reference: citer(S.D815_3),
    raison: `Servi\u00a0: ${formatFraction(servi)}\u00a0; maximum au prorata\u00a0: ${formatFraction(maximum)}.`,
  };
}

function controler(periodes: readonly PeriodeServie[], dateDeces: DateCivile): void {
  const vus = new Set<Mois>();
  periodes.forEach((periode, rang) => {
    const faute = fauteDe(periode, rang, dateDeces);
    if (faute) {
      refuser('SUCCESSION_PERIODE', faute.phrase, { champ: `periodes.${rang}.${faute.champ}` });
    }
    for (const mois of moisDeA(periode.debut, periode.fin)) {
      if (vus.has(mois)) {
        refuser('SUCCESSION_PERIODE', `Le mois ${formatMois(mois)} est compté deux fois.`, {
          champ: `periodes.${rang}.debut`,
        });
      }
      vus.add(mois);
    }
  });
}

function fauteDe({ debut, fin, montant }: PeriodeServie, rang: number, dateDeces: DateCivile) {
  if (!estMois(debut) || !estMois(fin) || fin < debut) {
    return { champ: 'fin', phrase: 'Le dernier mois précède le premier.' };
  }
  const annee = (mois: Mois) => anneeAllocation(mois, `periodes.${rang}.debut`);
  if (annee(debut) !== annee(fin)) {
    return { champ: 'fin', phrase: 'Une période tient dans une seule année d’allocation.' };
  }
  if (fin > moisDe(dateDeces)) {
    return {
      champ: 'fin',
      phrase: 'Les sommes versées après le mois du décès sont un indu, non une récupération.',
    };
  }
  return montant < 0
    ? { champ: 'montant', phrase: 'Une somme servie ne peut pas être négative.' }
    : null;
}
