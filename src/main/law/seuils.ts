/**
 * Abandonment threshold: the amount under which an overpayment may, or must, be given up.
 * Invariant: an overpayment is under the threshold when it is strictly lower.
 * CSS, art. L. 133-3, D. 133-2, D. 821-7, L. 845-3; CASF, art. R. 262-92; CCH, art. D. 823-25.
 */
import { type DateCivile, dateCivile } from '../../shared/date-civile.ts';
import { type Etape, type Statut, statutLePlusFaible } from '../../shared/explication.ts';
import { type Centimes, centimes, formatEuros } from '../../shared/montant.ts';
import type { Prestation } from '../../shared/nomenclature.ts';
import { type Datee, datee, enVigueur, type Version } from './datee.ts';
import { pmss } from './pmss.ts';
import { exigerPrestation } from './prestations.ts';
import { citer, S, type Source } from './sources.ts';

/** Either a share of the PMSS in ten-thousandths, rounded up to the euro, or a fixed amount. */
export type RegleSeuil = { readonly obligatoire: boolean; readonly raison?: string } & (
  | { readonly dixMilliemes: number }
  | { readonly montant: Centimes }
);

const d = dateCivile;
const VERIFIE_LE = d('2026-11-21');
const DECRET_2011_99 = d('2011-01-27');
const TAUX: RegleSeuil = { dixMilliemes: 68, obligatoire: false };

const version = (depuis: string, valeur: RegleSeuil, source: Source): Version<RegleSeuil> => ({
  depuis: d(depuis),
  valeur,
  source,
  statut: 'certain',
});

const reconstituee = (v: Version<RegleSeuil>, raison: string): Version<RegleSeuil> => ({
  ...v,
  statut: 'reconstitue',
  raison,
});

const forfait = (euros: number): RegleSeuil => ({
  montant: centimes(euros * 100),
  obligatoire: false,
});

/** The rate is published for 2011; the version of 2002 was not read, hence its status. */
const COMMUN: readonly Version<RegleSeuil>[] = [
  reconstituee(
    version('2002-08-08', TAUX, S.D133_2),
    'La version de 2002 n’a pas été lue\u00a0; le taux de 0,68\u00a0% est publié pour 2011.',
  ),
  version('2011-01-01', TAUX, S.D133_2),
];

/**
 * DOUTE: the first day of the fixed amounts was not found; they are published for January 2011.
 * They are taken from the first day of the euro, and the years before 2011 are marked.
 */
const ancienForfait = (euros: number): readonly Version<RegleSeuil>[] => [
  reconstituee(
    version('2002-01-01', forfait(euros), S.ASH_2694),
    'Le premier jour de ce montant n’a pas été trouvé\u00a0; il est publié pour janvier 2011.',
  ),
  version('2011-01-01', forfait(euros), S.ASH_2694),
];

const regle = (nom: string, versions: readonly Version<RegleSeuil>[]): Datee<RegleSeuil> =>
  datee({ nom: `Seuil d’abandon (${nom})`, verifieLe: VERIFIE_LE, versions });

const commun = regle('droit commun', COMMUN);

const logement = regle('ALS et APL', [
  ...ancienForfait(15),
  version(DECRET_2011_99, TAUX, S.CCH_R351_22),
  version('2019-09-01', TAUX, S.CCH_D823_25),
]);

const RSA_77: RegleSeuil = {
  montant: centimes(7700),
  obligatoire: true,
  raison: 'Montant lu dans l’état de 2015 environ de l’article\u00a0; à confirmer depuis.',
};

const PRIME: RegleSeuil = {
  dixMilliemes: 68,
  obligatoire: true,
  raison: 'L. 845-3 (pas de répétition) l’emporte sur D. 847-2 (simple autorisation).',
};

export const seuilsAbandon: Readonly<Record<Prestation, Datee<RegleSeuil>>> = {
  PENSION: commun,
  REVERSION: commun,
  ASPA: commun,
  ASI: commun,
  VEUVAGE: commun,
  PF: commun,
  AJPA: commun,
  ALF: regle('ALF', [...COMMUN, version('2019-09-01', TAUX, S.CCH_D823_25)]),
  ALS: logement,
  APL: logement,
  AAH: regle('AAH', [...ancienForfait(16), version(DECRET_2011_99, TAUX, S.D821_7)]),
  RSA: regle('RSA', [version('2009-06-01', RSA_77, S.CASF_R262_92)]),
  PRIME_ACTIVITE: regle('prime d’activité', [
    { ...version('2016-01-01', PRIME, S.L845_3), statut: 'interpretation', raison: PRIME.raison },
  ]),
};

export type ResultatSeuil = {
  readonly seuil: Centimes;
  /** true: below it there is no recovery; false: the organism may give up. */
  readonly obligatoire: boolean;
  readonly explication: readonly Etape[];
  readonly statut: Statut;
};

/**
 * The threshold of `prestation` on `date` (default of the application: the notification).
 * @throws RefusError HORS_DROIT when no figure is known on that day or the benefit did not exist.
 */
export function calculerSeuilAbandon(entree: {
  readonly date: DateCivile;
  readonly prestation: Prestation;
}): ResultatSeuil {
  const { date, prestation } = entree;
  exigerPrestation(prestation, date);
  const { valeur, source, statut } = enVigueur(seuilsAbandon[prestation], date);
  const { seuil, etapes, statuts } =
    'montant' in valeur
      ? { seuil: valeur.montant, etapes: [], statuts: [] }
      : seuilAuTaux(valeur.dixMilliemes, date, source);
  return {
    seuil,
    obligatoire: valeur.obligatoire,
    explication: [
      ...etapes,
      {
        etape: 'Seuil d’abandon',
        valeur: formatEuros(seuil),
        reference: citer(source),
        ...(valeur.raison === undefined ? {} : { raison: valeur.raison }),
      },
      {
        etape: 'Au-dessous du seuil',
        valeur: valeur.obligatoire ? 'pas de récupération' : 'l’organisme peut renoncer',
        reference: citer(source),
      },
    ],
    statut: statutLePlusFaible([statut, ...statuts]),
  };
}

/** The comparison is strict: an overpayment equal to the threshold is recovered. */
export function sousLeSeuil(montant: Centimes, seuil: Centimes): boolean {
  return montant < seuil;
}

function seuilAuTaux(dixMilliemes: number, date: DateCivile, source: Source) {
  const plafond = enVigueur(pmss, date);
  // Whole arithmetic: a float product lands on the wrong side of an integer (2013: 20,9848 €).
  const produit = plafond.valeur * dixMilliemes;
  const seuil = centimes(Math.ceil(produit / 1_000_000) * 100);
  const etapes: Etape[] = [
    { etape: pmss.nom, valeur: formatEuros(plafond.valeur), reference: citer(plafond.source) },
    {
      etape: `${formatTaux(dixMilliemes)} du plafond`,
      valeur: formatDixMilliemes(produit / 100),
      reference: citer(source),
      raison: 'Arrondi à l’euro supérieur.',
    },
  ];
  return { seuil, etapes, statuts: [plafond.statut] };
}

/** 68 → « 0,68 % ». */
const formatTaux = (n: number): string =>
  `${Math.trunc(n / 100)},${String(n % 100).padStart(2, '0')}\u00a0%`;

/** Ten-thousandths of a euro: 272340 → « 27,2340 € ». */
const formatDixMilliemes = (n: number): string =>
  `${Math.trunc(n / 10_000)},${String(n % 10_000).padStart(4, '0')}\u00a0€`;
