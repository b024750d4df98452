/** Words for the closed lists that have none in the nomenclature, and the choices of the fields. */
import {
  BONNES_FOIS,
  BRANCHE_DE,
  type Branche,
  CAUSES,
  LIBELLE_BONNE_FOI,
  LIBELLE_CAUSE,
  LIBELLE_NATURE,
  LIBELLE_PRESTATION,
  LIBELLE_QUALITE,
  NATURES,
  type NatureMouvement,
  PRESTATIONS,
  QUALITES_DEBITEUR,
  type Territoire,
} from '../../shared/nomenclature.ts';
import { majuscule } from '../format.ts';

export const CIVILITE = [
  { value: 'Mme', label: 'Mme' },
  { value: 'M.', label: 'M.' },
  { value: '', label: 'Aucune' },
];

export const TERRITOIRE: Record<Territoire, string> = {
  METROPOLE: 'Métropole',
  ALSACE_MOSELLE: 'Alsace-Moselle',
  GUADELOUPE: 'Guadeloupe',
  MARTINIQUE: 'Martinique',
  GUYANE: 'Guyane',
  REUNION: 'La Réunion',
  MAYOTTE: 'Mayotte',
};

export const BRANCHE: Record<Branche, string> = { retraite: 'Retraite', famille: 'Famille' };

export const MOUVEMENT: Record<NatureMouvement, string> = {
  constat: 'Constat',
  versement: 'Versement',
  retenue: 'Retenue',
  remise: 'Remise de dette',
  frais: 'Frais',
  penalite: 'Pénalité',
  indemnite: 'Indemnité de 10\u00a0%',
  anv: 'Admission en non-valeur',
  'reprise-anv': 'Reprise après non-valeur',
  prescription: 'Prescrits, non réclamés',
  abandon: 'Abandon sous le seuil',
  annulation: 'Annulation',
};

type Choix<T extends string> = { value: T; label: string };

const choix = <T extends string>(valeurs: readonly T[], libelles: Record<T, string>): Choix<T>[] =>
  valeurs.map((value) => ({ value, label: libelles[value] }));

export const CHOIX_NATURE = choix(NATURES, LIBELLE_NATURE);
export const CHOIX_CAUSE = choix(CAUSES, LIBELLE_CAUSE);
export const CHOIX_BONNE_FOI = choix(BONNES_FOIS, LIBELLE_BONNE_FOI);
export const CHOIX_QUALITE = choix(QUALITES_DEBITEUR, LIBELLE_QUALITE);

export const choixPrestation = (branche: Branche) =>
  PRESTATIONS.filter((p) => BRANCHE_DE[p] === branche).map((value) => ({
    value,
    label: majuscule(LIBELLE_PRESTATION[value]),
  }));
