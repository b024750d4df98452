/**
 * Admission en non-valeur: whether a claim may be proposed, and from which day.
 * Invariant: never for a prescribed claim; possible on the anniversary itself (« pas moins d'un
 * an après »), unlike every other first day. CSS, art. D. 133-2-1.
 */
import {
  ajouterAnnees,
  type DateCivile,
  dateCivile,
  formatDate,
} from '../../shared/date-civile.ts';
import type { Etape, Statut } from '../../shared/explication.ts';
import { type Centimes, formatEuros } from '../../shared/montant.ts';
import type { Role } from '../../shared/nomenclature.ts';
import { refuser } from '../../shared/refus.ts';
import { type Datee, datee, enVigueur } from './datee.ts';
import { citer, S } from './sources.ts';

export const MOTIFS_ANV = [
  'insolvabilite',
  'disparition',
  'deces-sans-actif',
  'cloture-insuffisance-actif',
  'petit-montant',
] as const;
export type MotifAnv = (typeof MOTIFS_ANV)[number];

export const LIBELLE_MOTIF_ANV: Readonly<Record<MotifAnv, string>> = {
  insolvabilite: 'insolvabilité',
  disparition: 'disparition',
  'deces-sans-actif': 'décès sans actif saisissable',
  'cloture-insuffisance-actif': 'liquidation clôturée pour insuffisance d’actif',
  'petit-montant': 'petite créance',
};

/** Why a claim cannot be proposed, in the order in which it is looked at. */
export const REFUS_ANV = [
  'creance-prescrite',
  'mise-en-demeure-absente',
  'montant-trop-eleve',
  'frais-insuffisants',
  'moins-d-un-an',
] as const;
export type RefusAnv = (typeof REFUS_ANV)[number];

export const LIBELLE_REFUS_ANV: Readonly<Record<RefusAnv, string>> = {
  'creance-prescrite': 'La créance est prescrite\u00a0: elle ne s’admet pas en non-valeur.',
  'mise-en-demeure-absente': 'Aucune mise en demeure n’a été envoyée.',
  'montant-trop-eleve': 'La créance atteint le montant fixé pour les petites créances.',
  'frais-insuffisants': 'Les frais de contentieux n’atteignent pas le montant fixé.',
  'moins-d-un-an': 'Un an n’est pas écoulé.',
};

/**
 * What the small claims call for. The amount of the arrêté was not found: it comes from the
 * settings of the organism, and the motive is not available as long as it is empty.
 */
export type PetiteCreance = {
  readonly seuil: Centimes;
  readonly montant: Centimes;
  readonly fraisEstimes: Centimes;
};

export type EntreeAnv = {
  readonly ordreDeRecette: DateCivile;
  /** Day on which the mise en demeure was **sent**; null: none. */
  readonly miseEnDemeure: DateCivile | null;
  readonly motif: MotifAnv;
  readonly prescrite: boolean;
  readonly au: DateCivile;
  readonly petiteCreance?: PetiteCreance | null | undefined;
};

export type ResultatAnv = {
  readonly eligible: boolean;
  /** The anniversary; null for a small claim without a mise en demeure. */
  readonly possibleLe: DateCivile | null;
  /** Empty when the claim is eligible. */
  readonly refus: readonly RefusAnv[];
  readonly explication: readonly Etape[];
  readonly statut: Statut;
};

/** Whole years to wait, since the two decisions of the director and the DCF (décret 2020-852). */
export const attenteAnv: Datee<number> = datee({
  nom: 'Délai avant admission en non-valeur',
  verifieLe: dateCivile('2026-11-21'),
  versions: [
    { depuis: dateCivile('2020-07-05'), valeur: 1, source: S.D133_2_1, statut: 'certain' },
  ],
});

const DECRET_2020_852 = dateCivile('2020-07-05');

/** For which motives a claim may be proposed. */
export const motifsAnv: Datee<readonly MotifAnv[]> = datee({
  nom: 'Motifs de l’admission en non-valeur',
  verifieLe: dateCivile('2026-11-21'),
  versions: [
    { depuis: DECRET_2020_852, valeur: MOTIFS_ANV, source: S.D133_2_1, statut: 'certain' },
  ],
});

/** Who decides, together; before the decree it was the board, whose rule was not read. */
export const decideursAnv: Datee<readonly Role[]> = datee({
  nom: 'Décision d’admission en non-valeur',
  verifieLe: dateCivile('2026-11-21'),
  versions: [
    {
      depuis: DECRET_2020_852,
      valeur: ['directeur', 'dcf'],
      source: S.D133_2_1,
      statut: 'certain',
    },
  ],
});

/**
 * Whether the claim may be proposed on `au`.
 * @throws RefusError HORS_DROIT before 5 July 2020, and for a small claim as long as the amount of
 * the arrêté is not entered.
 */
export function calculerAnvEligible(entree: EntreeAnv): ResultatAnv {
  const { motif, au, prescrite } = entree;
  const attente = enVigueur(attenteAnv, au, 'au');
  const petite = motif === 'petit-montant' ? exigerSeuil(entree) : null;
  const depart = petite ? entree.miseEnDemeure : entree.ordreDeRecette;
  const possibleLe = depart && ajouterAnnees(depart, attente.valeur);
  const obstacles: Readonly<Record<RefusAnv, boolean>> = {
    'creance-prescrite': prescrite,
    'mise-en-demeure-absente': depart === null,
    'montant-trop-eleve': petite !== null && petite.montant >= petite.seuil,
    'frais-insuffisants': petite !== null && petite.fraisEstimes < petite.seuil,
    'moins-d-un-an': possibleLe !== null && au < possibleLe,
  };
  const refus = REFUS_ANV.filter((code) => obstacles[code]);
  return {
    eligible: refus.length === 0,
    possibleLe,
    refus,
    explication: expliquer({ entree, petite, depart, possibleLe, refus }),
    // The amount of a small claim was read in no text.
    statut: petite ? 'interpretation' : attente.statut,
  };
}

function exigerSeuil({ petiteCreance }: EntreeAnv): PetiteCreance {
  return (
    petiteCreance ??
    refuser(
      'HORS_DROIT',
      'Petite créance\u00a0: le montant fixé par arrêté n’est pas renseigné, le motif n’est pas disponible.',
      { champ: 'motif', source: citer(S.D133_2_1) },
    )
  );
}

type Jugement = Pick<ResultatAnv, 'possibleLe' | 'refus'> & {
  readonly entree: EntreeAnv;
  readonly petite: PetiteCreance | null;
  readonly depart: DateCivile | null;
};

function expliquer({ entree, petite, depart, possibleLe, refus }: Jugement): Etape[] {
  const reference = citer(S.D133_2_1);
  const etapes: Etape[] = [
    { etape: 'Motif', valeur: LIBELLE_MOTIF_ANV[entree.motif], reference, ...raisonDe(entree) },
    {
      etape: petite ? 'Envoi de la mise en demeure' : 'Ordre de recette',
      valeur: depart ? formatDate(depart) : 'aucun',
      reference: null,
    },
  ];
  if (petite) {
    etapes.push({
      etape: 'Montant de l’arrêté',
      valeur: formatEuros(petite.seuil),
      reference,
      raison: `Créance de ${formatEuros(petite.montant)}, frais estimés à ${formatEuros(petite.fraisEstimes)}.`,
    });
  }
  if (possibleLe) {
    etapes.push({
      etape: 'Admission possible',
      valeur: `dès le ${formatDate(possibleLe)}`,
      reference,
      raison: 'Le jour anniversaire lui-même\u00a0: «\u00a0pas moins d’un an après\u00a0».',
    });
  }
  return [
    ...etapes,
    ...refus.map((code) => ({
      etape: 'Obstacle',
      valeur: LIBELLE_REFUS_ANV[code],
      reference,
    })),
  ];
}

const raisonDe = ({ motif }: EntreeAnv): { raison?: string } =>
  motif === 'cloture-insuffisance-actif'
    ? { raison: 'À défaut de clôture dans l’année, l’attestation du liquidateur suffit.' }
    : {};
