/**
 * ASPA recovered on an estate: the smaller of the sums served, held under their yearly maxima,
 * and of what the net estate has above the threshold. It is no overpayment.
 * Invariant: the net estate is never brought under the threshold.
 * CSS, art. L. 815-13, D. 815-3, D. 815-6, D. 815-7, R. 815-46 and R. 815-47.
 */
import { ajouterAnnees, type DateCivile, formatDate } from '../../shared/date-civile.ts';
import { type Etape, type Statut, statutLePlusFaible } from '../../shared/explication.ts';
import { type Centimes, formatEuros, minimum, moins, plus, ZERO } from '../../shared/montant.ts';
import type { LieuSuccession } from '../../shared/nomenclature.ts';
import { refuser } from '../../shared/refus.ts';
import { type EnVigueur, enVigueur } from './datee.ts';
import { citer, S } from './sources.ts';
import { compterAnnees, type PeriodeServie } from './succession-aspa-annees.ts';
import {
  actionSuccession,
  asiSansRecuperation,
  type SeuilSuccession,
  seuilsSuccession,
} from './succession-aspa-bareme.ts';
import { arrondir } from './tranches.ts';

export type EntreeSuccession = {
  readonly prestation: 'ASPA' | 'ASI';
  readonly dateDeces: DateCivile;
  /** Where the deceased lived. */
  readonly territoire: LieuSuccession;
  /** Assets less liabilities; negative when the estate is insolvent. */
  readonly actifNet: Centimes;
  /** Farm capital inside `actifNet`: it does not count. */
  readonly capitalAgricole: Centimes;
  /** Gifts and premiums that hindered the recovery, not inside `actifNet` (D. 815-6). */
  readonly rapports: Centimes;
  /** Value of the real estate, for the legal mortgage; null: not known. */
  readonly immeubles: Centimes | null;
  readonly periodes: readonly PeriodeServie[];
  /** A spouse, partner or concubin survives, or an heir who was in charge (old, inapt, disabled). */
  readonly survivant: boolean;
  /** Registration of a deed with the death and the address of an heir; null: none yet. */
  readonly enregistrement: DateCivile | null;
};

export type ResultatSuccession = {
  readonly recuperable: Centimes;
  /** null for the ASI, on which nothing is recovered. */
  readonly seuil: Centimes | null;
  readonly actifRetenu: Centimes;
  /** Served to the deceased: half of what a couple had. */
  readonly sommesServies: Centimes;
  /** The same, each year held under its maximum. */
  readonly sommesRetenues: Centimes;
  /** True: the recovery may wait for the death of the survivor. */
  readonly differable: boolean;
  /** True: a legal mortgage may be taken; null when the real estate is not known. */
  readonly hypotheque: boolean | null;
  /** Last day of the action of the organism; null while nothing is registered. */
  readonly prescriptionLe: DateCivile | null;
  readonly explication: readonly Etape[];
  readonly statut: Statut;
};

/**
 * What may be recovered on the estate, in centimes.
 * @throws RefusError SUCCESSION_MONTANT (negative amount), SUCCESSION_DATE (registered before the
 * death), SUCCESSION_PERIODE; HORS_DROIT for Mayotte, for a death or a month without a known
 * amount, for the ASI before 2020.
 */
export function calculerSuccessionAspa(entree: EntreeSuccession): ResultatSuccession {
  controler(entree);
  if (entree.prestation === 'ASI') return sansRecuperation(entree);
  const seuil = seuilDe(entree);
  const compte = compterAnnees(entree.periodes, entree.dateDeces);
  const action = actionDe(entree);
  const sommesRetenues = arrondir(compte.retenu);
  const actifRetenu = plus(moins(entree.actifNet, entree.capitalAgricole), entree.rapports);
  const montants = { actifRetenu, sommesRetenues, sommesServies: arrondir(compte.servi) };
  const depassement = moins(actifRetenu, seuil.valeur.montant);
  const recuperable = depassement <= 0 ? ZERO : minimum(sommesRetenues, depassement);
  const resultat: Partie = {
    ...montants,
    recuperable,
    seuil: seuil.valeur.montant,
    differable: entree.survivant && recuperable > 0,
    hypotheque: entree.immeubles === null ? null : entree.immeubles >= seuil.valeur.montant,
    prescriptionLe: action.prescriptionLe,
  };
  return {
    ...resultat,
    explication: [
      ...etapesActif(entree, actifRetenu),
      ...etapesSeuil({ seuil, entree, depassement }),
      ...compte.etapes,
      ...etapesFinales(resultat),
      ...action.etapes,
    ],
    statut: statutLePlusFaible([seuil.statut, compte.statut, action.statut]),
  };
}

type Partie = Omit<ResultatSuccession, 'explication' | 'statut'>;

function seuilDe({ territoire, dateDeces }: EntreeSuccession): EnVigueur<SeuilSuccession> {
  const regle = seuilsSuccession[territoire];
  if (regle) return enVigueur(regle, dateDeces, 'dateDeces');
  return refuser(
    'HORS_DROIT',
    'Récupération sur succession à Mayotte\u00a0: aucun seuil n’a été lu, rien n’est calculé.',
    { champ: 'territoire', source: citer(S.L815_13) },
  );
}

function actionDe({ dateDeces, enregistrement }: EntreeSuccession) {
  const { valeur, source, statut } = enVigueur(actionSuccession, dateDeces, 'dateDeces');
  const prescriptionLe = enregistrement && ajouterAnnees(enregistrement, valeur);
  const etapes: Etape[] = [
    {
      etape: 'Dernier jour pour agir',
      valeur: prescriptionLe ? formatDate(prescriptionLe) : 'aucun acte enregistré',
      reference: citer(source),
      raison: `${valeur}\u00a0ans depuis l’enregistrement d’un acte qui donne le décès et l’adresse d’un héritier.`,
    },
  ];
  return { prescriptionLe, etapes, statut: prescriptionLe ? statut : ('certain' as const) };
}

/** ASI: nothing since 2020; its rules before were not read. */
function sansRecuperation(entree: EntreeSuccession): ResultatSuccession {
  const { source, statut } = enVigueur(asiSansRecuperation, entree.dateDeces, 'dateDeces');
  return {
    recuperable: ZERO,
    seuil: null,
    actifRetenu: entree.actifNet,
    sommesServies: ZERO,
    sommesRetenues: ZERO,
    differable: false,
    hypotheque: null,
    prescriptionLe: null,
    explication: [
      {
        etape: 'Allocation supplémentaire d’invalidité',
        valeur: 'aucune récupération sur succession',
        reference: citer(source),
      },
    ],
    statut,
  };
}

function etapesActif(entree: EntreeSuccession, actifRetenu: Centimes): Etape[] {
  const { actifNet, capitalAgricole, rapports } = entree;
  return [
    { etape: 'Actif net de la succession', valeur: formatEuros(actifNet), reference: null },
    ...(capitalAgricole > 0
      ? [
          {
            etape: 'Capital d’exploitation agricole, exclu',
            valeur: formatEuros(capitalAgricole),
            reference: citer(S.L815_13),
          },
        ]
      : []),
    ...(rapports > 0
      ? [
          {
            etape: 'Libéralités et primes rapportées',
            valeur: formatEuros(rapports),
            reference: citer(S.D815_6),
            raison: 'Sans rapport avec les moyens déclarés, elles ont gêné la récupération.',
          },
        ]
      : []),
    { etape: 'Actif retenu', valeur: formatEuros(actifRetenu), reference: null },
  ];
}

function etapesSeuil(o: {
  readonly seuil: EnVigueur<SeuilSuccession>;
  readonly entree: EntreeSuccession;
  readonly depassement: Centimes;
}): Etape[] {
  const { montant, raison } = o.seuil.valeur;
  return [
    {
      etape: `Seuil, décès du ${formatDate(o.entree.dateDeces)}`,
      valeur: formatEuros(montant),
      reference: citer(o.seuil.source),
      ...(raison === undefined ? {} : { raison }),
    },
    {
      etape: 'Actif au-dessus du seuil',
      valeur: formatEuros(o.depassement > 0 ? o.depassement : ZERO),
      reference: citer(S.L815_13),
    },
  ];
}

function etapesFinales(resultat: Partie): Etape[] {
  const reference = citer(S.SUCCESSION_ASPA);
  return [
    {
      etape: 'Sommes servies, dans la limite annuelle',
      valeur: formatEuros(resultat.sommesRetenues),
      reference: citer(S.D815_3),
      raison: `Servi en tout\u00a0: ${formatEuros(resultat.sommesServies)}.`,
    },
    {
      etape: 'Récupérable',
      valeur: formatEuros(resultat.recuperable),
      reference: citer(S.L815_13),
      raison: 'La plus petite des deux sommes.',
    },
    ...(resultat.differable
      ? [{ etape: 'Report', valeur: 'possible jusqu’au décès du survivant', reference }]
      : []),
    ...(resultat.hypotheque === null
      ? []
      : [
          {
            etape: 'Hypothèque légale',
            valeur: resultat.hypotheque ? 'possible' : 'immeubles sous le seuil',
            reference,
          },
        ]),
  ];
}

function controler(entree: EntreeSuccession): void {
  for (const champ of ['capitalAgricole', 'rapports', 'immeubles'] as const) {
    if ((entree[champ] ?? 0) < 0) {
      refuser('SUCCESSION_MONTANT', 'Ce montant ne peut pas être négatif.', { champ });
    }
  }
  if (entree.enregistrement !== null && entree.enregistrement < entree.dateDeces) {
    refuser('SUCCESSION_DATE', 'L’enregistrement précède le décès.', { champ: 'enregistrement' });
  }
}
