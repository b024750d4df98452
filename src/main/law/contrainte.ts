/**
 * Contrainte: whether it may be issued, and from which day; and the matrix benefit × act that
 * says which act of recovery is open, by date of the act.
 * Invariant: never before the day after the month of the mise en demeure.
 * CSS, art. L. 161-1-5, R. 133-3, R. 133-9-2 V, L. 133-4-9.
 */
import { ajouterJours, type DateCivile, dateCivile, formatDate } from '../../shared/date-civile.ts';
import { type Etape, type Statut, statutLePlusFaible } from '../../shared/explication.ts';
import type { Territoire } from '../../shared/nomenclature.ts';
import { LIBELLE_PRESTATION, PRESTATIONS, type Prestation } from '../../shared/nomenclature.ts';
import { refuser } from '../../shared/refus.ts';
import { type Datee, datee, type EnVigueur, enVigueur, type Version } from './datee.ts';
import { type EcheanceSuivie, echeanceSuivie } from './delais-suivis.ts';
import { type Ouverture, ouvertureTiers } from './opposition-tiers.ts';
import { exigerPrestation } from './prestations.ts';
import { citer, S } from './sources.ts';

export const ACTES_POURSUITE = [
  'contrainte',
  'contrainte-succession',
  'opposition-tiers-detenteur',
] as const;
export type ActePoursuite = (typeof ACTES_POURSUITE)[number];

const d = dateCivile;
const DECRET_2009_988 = d('2009-08-23');

const table = (nom: string, ...versions: Version<Ouverture>[]): Datee<Ouverture> =>
  datee({ nom, verifieLe: d('2026-11-21'), versions });

const ouverte = table('Contrainte', {
  depuis: DECRET_2009_988,
  valeur: { ouvert: true },
  source: S.L161_1_5_2009,
  statut: 'certain',
});

/** DOUTE: L. 161-1-5 aims at every benefit, the ruling annuls a contrainte on a housing benefit. */
const logement = table('Contrainte (aides au logement)', {
  depuis: DECRET_2009_988,
  valeur: {
    ouvert: false,
    raison: 'Une contrainte a été annulée pour une allocation de logement\u00a0: saisir le juge.',
  },
  source: S.CASS_2021_LOGEMENT,
  statut: 'interpretation',
  raison:
    'L. 161-1-5 vise toute prestation, et CCH L. 351-11 le disait applicable à l’APL (lu jusqu’en 2017), mais un arrêt annule une contrainte sur une allocation de logement.',
});

/** DOUTE: the procedure of the CASF was not read; L. 161-1-5 is held to apply to the RSA. */
const rsa = table('Contrainte (RSA)', {
  depuis: DECRET_2009_988,
  valeur: { ouvert: true, raison: 'Les retenues sur les prestations viennent d’abord.' },
  source: S.L161_1_5_2009,
  statut: 'interpretation',
  raison:
    'La procédure du code de l’action sociale n’a pas été lue\u00a0: L. 161-1-5 est tenu pour applicable.',
});

const PARTICULIERES: Readonly<Partial<Record<Prestation, Datee<Ouverture>>>> = {
  ALF: logement,
  ALS: logement,
  APL: logement,
  RSA: rsa,
};

const succession = table('Contrainte sur succession', {
  depuis: d('2016-12-25'),
  valeur: { ouvert: true },
  source: S.L161_1_5,
  statut: 'certain',
});

const pourToutes = (regle: (p: Prestation) => Datee<Ouverture>) =>
  Object.fromEntries(PRESTATIONS.map((p) => [p, regle(p)])) as Record<Prestation, Datee<Ouverture>>;

/** The matrix. No entry: the act has no object for that benefit. */
export const actesOuverts: Readonly<
  Record<ActePoursuite, Readonly<Partial<Record<Prestation, Datee<Ouverture>>>>>
> = {
  contrainte: pourToutes((p) => PARTICULIERES[p] ?? ouverte),
  'contrainte-succession': { ASPA: succession },
  'opposition-tiers-detenteur': pourToutes(() => ouvertureTiers),
};

/**
 * Whether `acte` is open for `prestation` on `au`, the day of the act.
 * @throws RefusError HORS_DROIT before the act existed or when it has no object for the benefit.
 */
export function acteOuvert(question: {
  readonly acte: ActePoursuite;
  readonly prestation: Prestation;
  readonly au: DateCivile;
}): EnVigueur<Ouverture> {
  const { acte, prestation, au } = question;
  const regle = actesOuverts[acte][prestation];
  if (regle) return enVigueur(regle, au, 'au');
  return refuser(
    'HORS_DROIT',
    `Cet acte ne se conçoit pas pour la prestation «\u00a0${LIBELLE_PRESTATION[prestation]}\u00a0».`,
    { champ: 'prestation' },
  );
}

/** Why no contrainte is possible, in the order in which it is looked at. */
export const REFUS_CONTRAINTE = [
  'prestation-exclue',
  'creance-prescrite',
  'mise-en-demeure-absente',
  'recours-en-cours',
  'echeancier-en-cours',
  'delai-non-expire',
] as const;
export type RefusContrainte = (typeof REFUS_CONTRAINTE)[number];

export const LIBELLE_REFUS_CONTRAINTE: Readonly<Record<RefusContrainte, string>> = {
  'prestation-exclue': 'Cette prestation ne se recouvre pas par contrainte.',
  'creance-prescrite': 'La créance est prescrite.',
  'mise-en-demeure-absente': 'La réception d’une mise en demeure n’est pas prouvée.',
  'recours-en-cours': 'Un recours est en cours devant la commission de recours amiable.',
  'echeancier-en-cours': 'Un échéancier est en cours.',
  'delai-non-expire': 'Le mois laissé par la mise en demeure n’est pas expiré.',
};

export type EntreeContrainte = {
  readonly prestation: Prestation;
  /** Day on which the debtor received it; null: not proved. */
  readonly miseEnDemeureReception: DateCivile | null;
  readonly craEnCours: boolean;
  readonly echeancierEnCours: boolean;
  readonly prescrite: boolean;
  readonly au: DateCivile;
  readonly territoire?: Territoire | undefined;
  /** See `Lieu`: null when the commune is not known. */
  readonly vendrediSaint: boolean | null;
};

export type ResultatContrainte = {
  readonly possible: boolean;
  /** The day after the month of the mise en demeure, whatever else refuses; null without one. */
  readonly possibleLe: DateCivile | null;
  readonly refus: readonly RefusContrainte[];
  readonly explication: readonly Etape[];
  readonly statut: Statut;
};

/**
 * Whether a contrainte is possible on `au`.
 * @throws RefusError HORS_DROIT before 23 August 2009 or when the benefit did not exist.
 */
export function calculerContraintePossible(entree: EntreeContrainte): ResultatContrainte {
  const { prestation, miseEnDemeureReception: recue, au } = entree;
  exigerPrestation(prestation, recue ?? au);
  const ouverture = acteOuvert({ acte: 'contrainte', prestation, au });
  const lieu = {
    territoire: entree.territoire ?? 'METROPOLE',
    vendrediSaint: entree.vendrediSaint,
  } as const;
  const champ = 'miseEnDemeureReception';
  const mois = recue && echeanceSuivie('T08', recue, { ...lieu, champ });
  const possibleLe = mois && ajouterJours(mois.echeance, 1);
  const obstacles: Readonly<Record<RefusContrainte, boolean>> = {
    'prestation-exclue': !ouverture.valeur.ouvert,
    'creance-prescrite': entree.prescrite,
    'mise-en-demeure-absente': possibleLe === null,
    'recours-en-cours': entree.craEnCours,
    'echeancier-en-cours': entree.echeancierEnCours,
    'delai-non-expire': possibleLe !== null && au < possibleLe,
  };
  const refus = REFUS_CONTRAINTE.filter((code) => obstacles[code]);
  return {
    possible: refus.length === 0,
    possibleLe,
    refus,
    explication: [
      ...etapesOuverture(ouverture),
      ...etapesDelai(mois, possibleLe),
      ...refus.map((code) => ({
        etape: 'Obstacle',
        valeur: LIBELLE_REFUS_CONTRAINTE[code],
        reference: citer(SOURCE_REFUS[code] ?? S.R133_3),
      })),
    ],
    statut: statutLePlusFaible([ouverture.statut, mois?.statut ?? 'certain']),
  };
}

const SOURCE_REFUS = {
  'prestation-exclue': S.CASS_2021_LOGEMENT,
  'creance-prescrite': S.CC_2228,
  'mise-en-demeure-absente': S.R133_3,
  'recours-en-cours': S.R133_9_2,
  'echeancier-en-cours': S.R133_9_2,
  'delai-non-expire': S.R133_3,
} as const satisfies Record<RefusContrainte, unknown>;

function etapesOuverture({ valeur, source }: EnVigueur<Ouverture>): Etape[] {
  return [
    {
      etape: 'Contrainte pour cette prestation',
      valeur: valeur.ouvert ? 'ouverte' : 'refusée',
      reference: citer(source),
      ...(valeur.raison === undefined ? {} : { raison: valeur.raison }),
    },
  ];
}

function etapesDelai(mois: EcheanceSuivie | null, possibleLe: DateCivile | null): Etape[] {
  if (mois === null || possibleLe === null) return [];
  return [
    mois.etape,
    {
      etape: 'Contrainte possible',
      valeur: `dès le ${formatDate(possibleLe)}`,
      reference: citer(S.R133_3),
      raison: 'Le lendemain de l’expiration du mois.',
    },
  ];
}
