/**
 * The registration of an indu as it is typed: its state, its way to the contract, what is still
 * empty. No sum is made here: totals and refusals come from the command on trial.
 */

import type { InduSaisi } from '../../shared/contract/dossier.ts';
import type { Entree } from '../../shared/contract/index.ts';
import type { DateCivile, Mois } from '../../shared/date-civile.ts';
import { type Centimes, ZERO } from '../../shared/montant.ts';
import {
  BRANCHE_DE,
  type Branche,
  PRESTATIONS,
  type Prestation,
} from '../../shared/nomenclature.ts';
import { type DebiteurForm, debiteursVersContrat, PERSONNE_VIDE } from './personne.ts';
import { jourDuMois, moisEntre } from './saisie-mois.ts';

export type LigneForm = {
  readonly cle: string;
  readonly mois: Mois | null;
  readonly prestation: Prestation;
  readonly verse: Centimes | null;
  readonly du: Centimes | null;
  readonly verseLe: DateCivile | null;
  readonly chevauchement: 'remplace' | 'complete' | 'erreur' | null;
};

type Fixes =
  | 'nature'
  | 'prestation'
  | 'directionOrigine'
  | 'serviceOrigine'
  | 'erreurOrganisme'
  | 'bonneFoi'
  | 'fausseDeclaration'
  | 'connuLe'
  | 'ordreRecetteLe'
  | 'motif'
  | 'regleAppliquee'
  | 'articleFond'
  | 'changement'
  | 'raisonRetard';

export type InduForm = Pick<InduSaisi, Fixes> & {
  readonly cause: InduSaisi['cause'] | null;
  readonly referenceOrigine: string;
  readonly constateLe: DateCivile | null;
  readonly montant: Centimes | null;
};

export type DossierForm = {
  readonly branche: Branche;
  readonly debiteurs: readonly DebiteurForm[];
  readonly indu: InduForm;
  readonly lignes: readonly LigneForm[];
};

export const LIGNES_MAX = 600;

export function nouveauDossier(cle: string): DossierForm {
  return {
    branche: 'retraite',
    debiteurs: [{ cle, personne: PERSONNE_VIDE, qualite: 'principal', part: null }],
    lignes: [],
    indu: {
      referenceOrigine: '',
      nature: 'vivant',
      prestation: 'PENSION',
      cause: null,
      directionOrigine: '',
      serviceOrigine: '',
      erreurOrganisme: false,
      bonneFoi: 'a-etablir',
      fausseDeclaration: false,
      constateLe: null,
      connuLe: null,
      ordreRecetteLe: null,
      montant: null,
      motif: '',
      regleAppliquee: '',
      articleFond: '',
      changement: '',
      raisonRetard: '',
    },
  };
}

/** Another branch has other benefits: the first of them, on the indu and on every line. */
export function changerBranche(d: DossierForm, branche: Branche): DossierForm {
  const premiere = PRESTATIONS.find((p) => BRANCHE_DE[p] === branche) ?? d.indu.prestation;
  return changerPrestation({ ...d, branche }, premiere);
}

/** Lines of the former benefit follow; those of another one stay. */
export function changerPrestation(d: DossierForm, prestation: Prestation): DossierForm {
  const suit = (l: LigneForm) =>
    l.prestation === d.indu.prestation || BRANCHE_DE[l.prestation] !== d.branche;
  return {
    ...d,
    indu: { ...d.indu, prestation },
    lignes: d.lignes.map((l) => (suit(l) ? { ...l, prestation } : l)),
  };
}

export type PeriodeForm = {
  readonly de: Mois | null;
  readonly a: Mois | null;
  readonly verse: Centimes | null;
  readonly du: Centimes | null;
  /** Day of payment, 1 to 31. */
  readonly jour: number | null;
  /** Paid in the month itself, or in the next one. */
  readonly suivant: boolean;
};

export const PERIODE_VIDE: PeriodeForm = {
  de: null,
  a: null,
  verse: null,
  du: null,
  jour: null,
  suivant: false,
};

/** Why the period cannot be added yet; null when it can. */
export function defautPeriode(p: PeriodeForm, deja: number): string | null {
  if (!p.de) return 'Indiquez le premier mois.';
  if (p.a && p.a < p.de) return 'Le dernier mois précède le premier.';
  if (p.verse === null || p.du === null) return 'Indiquez le versé et le dû du mois.';
  if (p.jour === null || p.jour < 1 || p.jour > 31)
    return 'Indiquez le jour de paiement, de 1 à 31.';
  return deja + moisEntre(p.de, p.a ?? p.de, LIGNES_MAX + 1).length > LIGNES_MAX
    ? `La grille compte ${LIGNES_MAX} mois au plus.`
    : null;
}

/** One line a month; the last month alone is the first when none is given. */
export function lignesDePeriode(
  p: PeriodeForm,
  prestation: Prestation,
  nouvelleCle: () => string,
): LigneForm[] {
  const { de, jour } = p;
  if (!de || jour === null) return [];
  return moisEntre(de, p.a ?? de, LIGNES_MAX).map((mois) => ({
    cle: nouvelleCle(),
    mois,
    prestation,
    verse: p.verse,
    du: p.du,
    verseLe: jourDuMois(p.suivant ? apres(mois) : mois, jour),
    chevauchement: null,
  }));
}

function apres(mois: Mois): Mois {
  return moisEntre(mois, '2199-12' as Mois, 2)[1] ?? mois;
}

export type Manque = { readonly champ: string; readonly message: string };

const OBLIGATOIRE = 'Ce champ est obligatoire.';

/** What must be typed before the door is asked, by the field's name in the contract. */
export function manques(d: DossierForm): Manque[] {
  const vides: [string, unknown][] = [
    ...d.debiteurs.flatMap(({ personne }, i): [string, unknown][] => [
      [`debiteurs.${i}.personne.nom`, personne.nom.trim()],
      [`debiteurs.${i}.personne.prenoms`, personne.prenoms.trim()],
    ]),
    ['indu.cause', d.indu.cause],
    ['indu.directionOrigine', d.indu.directionOrigine.trim()],
    ['indu.constateLe', d.indu.constateLe],
    ...d.lignes.flatMap((l, i): [string, unknown][] => [
      [`indu.lignes.${i}.mois`, l.mois],
      [`indu.lignes.${i}.verseCentimes`, l.verse],
      [`indu.lignes.${i}.duCentimes`, l.du],
      [`indu.lignes.${i}.verseLe`, l.verseLe],
    ]),
    ['indu.montantCentimes', d.indu.montant],
  ];
  const manquants = vides
    .filter(([, valeur]) => valeur === null || valeur === '')
    .map(([champ]) => ({ champ, message: OBLIGATOIRE }));
  if (d.lignes.length > 0) return manquants;
  return [
    ...manquants,
    { champ: 'indu.lignes', message: 'La grille doit compter au moins un mois.' },
  ];
}

/** The input of dossier.creer; null while a field that it needs is empty. */
export function versContrat(d: DossierForm): Entree<'dossier.creer'> | null {
  return manques(d).length > 0 ? null : versContratProvisoire(d);
}

const A_SAISIR = 'À SAISIR';

/**
 * The same, for a trial while the rest is typed: complete lines only, and stand-ins for the names
 * not typed yet, so that the grid is already checked. Null until there is a line and a date.
 */
export function versContratProvisoire(d: DossierForm): Entree<'dossier.creer'> | null {
  const { montant, cause, constateLe, referenceOrigine, ...fixes } = d.indu;
  const lignes = d.lignes.flatMap((l) =>
    l.mois && l.verse !== null && l.du !== null && l.verseLe
      ? [
          {
            mois: l.mois,
            prestation: l.prestation,
            verseCentimes: l.verse,
            duCentimes: l.du,
            verseLe: l.verseLe,
            chevauchement: l.chevauchement,
          },
        ]
      : [],
  );
  if (lignes.length === 0 || lignes.length < d.lignes.length || !constateLe) return null;
  return {
    branche: d.branche,
    debiteurs: debiteursVersContrat(d.debiteurs).map((x) => ({
      ...x,
      personne: {
        ...x.personne,
        nom: x.personne.nom.trim() || A_SAISIR,
        prenoms: x.personne.prenoms.trim() || A_SAISIR,
        // A number without its name would be refused as another person's.
        nir: x.personne.nom.trim() === '' ? null : x.personne.nir,
      },
    })),
    indu: {
      ...fixes,
      referenceOrigine: referenceOrigine.trim() || null,
      cause: cause ?? 'autre',
      directionOrigine: fixes.directionOrigine.trim() || A_SAISIR,
      constateLe,
      montantCentimes: montant ?? ZERO,
      lignes,
    },
  };
}
