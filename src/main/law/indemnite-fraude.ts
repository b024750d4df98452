/**
 * Indemnity of 10 % on an overpayment that results from the beneficiary's own fraud.
 * Invariant: zero before the text, for a third party or an heir, and on the benefits whose text
 * has no such paragraph. CSS, art. L. 355-3 al. 2, L. 553-2, L. 821-5-1, L. 845-3.
 */
import { type DateCivile, dateCivile, formatDate } from '../../shared/date-civile.ts';
import { type Etape, type Statut, statutLePlusFaible } from '../../shared/explication.ts';
import { type Centimes, formatEuros, ZERO } from '../../shared/montant.ts';
import {
  BRANCHE_DE,
  type Branche,
  LIBELLE_PRESTATION,
  type Prestation,
} from '../../shared/nomenclature.ts';
import { refuser } from '../../shared/refus.ts';
import { type Datee, datee, enVigueur } from './datee.ts';
import { exigerPrestation } from './prestations.ts';
import { citer, S, type Source } from './sources.ts';
import { arrondir, fraction, fractionDe } from './tranches.ts';

export const AUTEURS = ['beneficiaire', 'tiers'] as const;
export type Auteur = (typeof AUTEURS)[number];

export type EntreeIndemnite = {
  readonly branche: Branche;
  readonly prestation: Prestation;
  /** The sums claimed. */
  readonly montant: Centimes;
  readonly dateFaits: DateCivile;
  readonly auteur: Auteur;
};

export type ResultatIndemnite = {
  readonly indemnite: Centimes;
  readonly explication: readonly Etape[];
  readonly statut: Statut;
};

const d = dateCivile;

/**
 * In %. DOUTE: no transitional rule was seen; the charge looks like a sanction, so that it bears
 * on the fraud committed from the day of the text only.
 */
const taux = (branche: string, depuis: string, source: Source): Datee<number> =>
  datee({
    nom: `Indemnité pour fraude (${branche})`,
    verifieLe: d('2026-11-21'),
    versions: [
      {
        depuis: d('1900-01-01'),
        valeur: 0,
        source,
        statut: 'interpretation',
        raison:
          'Aucune règle transitoire n’a été lue\u00a0: proche d’une sanction, l’indemnité ne suit que les fraudes commises depuis le texte.',
      },
      { depuis: d(depuis), valeur: 10, source, statut: 'certain' },
    ],
  });

export const tauxIndemnite: Readonly<Record<Branche, Datee<number>>> = {
  retraite: taux('retraite', '2022-12-25', S.L355_3),
  famille: taux('famille', '2024-01-01', S.L553_2),
};

type Base = { readonly source: Source; readonly statut: Statut };

/**
 * The text that carries the indemnity; absent: none does.
 * DOUTE: ASPA, ASI (L. 815-11 is silent), veuvage (outside L. 355-3) and AJPA bear none.
 */
const BASES: Readonly<Partial<Record<Prestation, Base>>> = {
  PENSION: { source: S.L355_3, statut: 'certain' },
  REVERSION: { source: S.L355_3, statut: 'certain' },
  PF: { source: S.L553_2, statut: 'certain' },
  AAH: { source: S.L821_5_1, statut: 'certain' },
  PRIME_ACTIVITE: { source: S.L845_3, statut: 'certain' },
  // By reference to L. 553-2: a reading, no ruling.
  ALF: { source: S.CCH_L823_9, statut: 'interpretation' },
  ALS: { source: S.CCH_L823_9, statut: 'interpretation' },
  APL: { source: S.CCH_L823_9, statut: 'interpretation' },
  // The current text was read for its first paragraphs only.
  RSA: { source: S.CASF_L262_46, statut: 'interpretation' },
};

/**
 * The indemnity, in centimes, rounded half-up once.
 * @throws RefusError INDEMNITE_BRANCHE (a benefit of the other branch), INDEMNITE_MONTANT
 * (negative); HORS_DROIT when the benefit did not exist on the day of the facts.
 */
export function calculerIndemniteFraude(entree: EntreeIndemnite): ResultatIndemnite {
  const { branche, prestation, montant, dateFaits, auteur } = entree;
  controler(entree);
  exigerPrestation(prestation, dateFaits);
  const base = BASES[prestation];
  if (base === undefined) {
    const raison = 'Aucun texte ne la prévoit pour cette prestation.';
    return sansIndemnite({ source: SILENCE[prestation] ?? S.L355_3, raison });
  }
  if (auteur !== 'beneficiaire') {
    const raison =
      'Elle ne suit que la fraude du bénéficiaire, pas celle d’un héritier ni d’un tiers.';
    return sansIndemnite({ source: base.source, raison });
  }
  const { valeur, statut, depuis } = enVigueur(tauxIndemnite[branche], dateFaits, 'dateFaits');
  if (valeur === 0) {
    const raison = 'Les faits sont antérieurs au texte.';
    return sansIndemnite({ source: base.source, raison });
  }
  const indemnite = arrondir(fractionDe(fraction(montant), valeur, 100));
  return {
    indemnite,
    explication: [
      { etape: 'Somme réclamée', valeur: formatEuros(montant), reference: null },
      {
        etape: `Taux, faits du ${formatDate(dateFaits)}`,
        valeur: `${valeur}\u00a0%`,
        reference: citer(base.source),
        raison: `Applicable aux faits depuis le ${formatDate(depuis)}.`,
      },
      {
        etape: 'Indemnité pour fraude',
        valeur: formatEuros(indemnite),
        reference: citer(base.source),
      },
    ],
    statut: statutLePlusFaible([statut, base.statut]),
  };
}

const SILENCE: Readonly<Partial<Record<Prestation, Source>>> = {
  ASPA: S.L815_11,
  ASI: S.L815_11,
  VEUVAGE: S.L355_3,
  AJPA: S.L168_13,
};

function sansIndemnite({ source, raison }: { source: Source; raison: string }): ResultatIndemnite {
  return {
    indemnite: ZERO,
    explication: [
      {
        etape: 'Indemnité pour fraude',
        valeur: formatEuros(ZERO),
        reference: citer(source),
        raison,
      },
    ],
    statut: 'interpretation',
  };
}

function controler({ branche, prestation, montant }: EntreeIndemnite): void {
  if (BRANCHE_DE[prestation] !== branche) {
    refuser(
      'INDEMNITE_BRANCHE',
      `La prestation «\u00a0${LIBELLE_PRESTATION[prestation]}\u00a0» ne relève pas de la branche ${branche}.`,
      { champ: 'prestation' },
    );
  }
  if (montant < 0) {
    refuser('INDEMNITE_MONTANT', 'La somme réclamée ne peut pas être négative.', {
      champ: 'montant',
    });
  }
}
