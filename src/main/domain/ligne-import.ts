/**
 * The columns of an import (docs/formats.md): one row is one cell of the grid month × benefit,
 * the rows of one `reference` make one indu. Every field of the contract has its column here, or
 * this does not compile; the limits are the contract's own.
 */

import type { z } from 'zod';
import {
  type InduSaisi,
  induSaisi,
  ligneSaisie,
  type PersonneSaisie,
  personneSaisie,
} from '../../shared/contract/dossier.ts';
import { type DateCivile, dateCivile, type Mois } from '../../shared/date-civile.ts';
import { ZERO } from '../../shared/montant.ts';
import {
  BONNES_FOIS,
  CAUSES,
  CIVILITES,
  LIBELLE_BONNE_FOI,
  LIBELLE_CAUSE,
  LIBELLE_NATURE,
  LIBELLE_PRESTATION,
  NATURES,
  PRESTATIONS,
  TERRITOIRES,
} from '../../shared/nomenclature.ts';
import type { Lecteur, Lu } from './ligne-import-lecture.ts';
import { lireMot, lireOuiNon } from './ligne-import-mots.ts';
import { lireJour, lireMois, lireSomme, lireTexte } from './ligne-import-valeurs.ts';

export type Colonne<T> = {
  readonly nom: string;
  /** « Nom obligatoire » when an empty cell is refused; null when it may be empty. */
  readonly obligatoire: string | null;
  readonly lire: Lecteur<T>;
  /** What an empty cell means; stands for an unreadable one while the other rules are checked. */
  readonly vide: T;
};

type Colonnes<T> = { readonly [C in keyof T]: Colonne<T[C]> };
type Ligne = z.infer<typeof ligneSaisie>;

const requise = <T>(
  nom: string,
  obligatoire: string,
  o: { lire: Lecteur<T>; vide: T },
): Colonne<T> => ({
  nom,
  obligatoire,
  ...o,
});
const libre = <T>(nom: string, lire: Lecteur<T>, vide: T): Colonne<T> => ({
  nom,
  obligatoire: null,
  lire,
  vide,
});

const JOUR_NEUTRE = dateCivile('1900-01-01');
const p = personneSaisie.shape;
const i = induSaisi.shape;
const l = ligneSaisie.shape;

export const COLONNES_PERSONNE: Colonnes<Omit<PersonneSaisie, 'adresse'>> = {
  nir: libre('nir', lireTexte(p.nir), null),
  civilite: libre(
    'civilite',
    lireMot(CIVILITES, {
      motif: 'Civilité inconnue',
      libelles: { Mme: 'Madame', 'M.': 'Monsieur' },
    }),
    '',
  ),
  nom: requise('nom', 'Nom obligatoire', { lire: lireTexte(p.nom), vide: '' }),
  prenoms: requise('prenoms', 'Prénom obligatoire', { lire: lireTexte(p.prenoms), vide: '' }),
  naissanceLe: libre('date_naissance', lireJour(true), null),
  naissanceLieu: libre('lieu_naissance', lireTexte(p.naissanceLieu), null),
  decesLe: libre('date_deces', lireJour(), null),
  territoire: libre(
    'territoire',
    lireMot(TERRITOIRES, { motif: 'Territoire inconnu' }),
    'METROPOLE',
  ),
  telephone: libre('telephone', lireTexte(p.telephone), null),
  courriel: libre('courriel', lireTexte(p.courriel), null),
  iban: libre('iban', lireTexte(p.iban), null),
  bic: libre('bic', lireTexte(p.bic), null),
};

/** The lines of the address, in order; the empty ones are left out. */
export const COLONNES_ADRESSE: readonly Colonne<string>[] = [1, 2, 3, 4, 5, 6].map((n) =>
  libre(`adresse_${n}`, lireTexte(p.adresse), ''),
);
/** All the lines together. */
export const lireAdresse = lireTexte(p.adresse);

export const COLONNES_INDU: Colonnes<Omit<InduSaisi, 'lignes' | 'montantCentimes' | 'prestation'>> =
  {
    referenceOrigine: requise('reference', 'Référence obligatoire', {
      lire: lireTexte(i.referenceOrigine),
      vide: null,
    }),
    nature: requise('nature', 'Nature obligatoire', {
      lire: lireMot(NATURES, { motif: 'Nature inconnue', libelles: LIBELLE_NATURE }),
      vide: 'vivant',
    }),
    cause: requise('cause', 'Cause obligatoire', {
      lire: lireMot(CAUSES, { motif: 'Cause inconnue', libelles: LIBELLE_CAUSE }),
      vide: 'autre',
    }),
    directionOrigine: requise('direction', 'Direction obligatoire', {
      lire: lireTexte(i.directionOrigine),
      vide: '',
    }),
    serviceOrigine: libre('service', lireTexte(i.serviceOrigine), ''),
    erreurOrganisme: libre('erreur_organisme', lireOuiNon, false),
    bonneFoi: libre(
      'bonne_foi',
      lireMot(BONNES_FOIS, {
        motif: 'Bonne foi inconnue',
        libelles: LIBELLE_BONNE_FOI,
      }),
      'a-etablir',
    ),
    fausseDeclaration: libre('fausse_declaration', lireOuiNon, false),
    constateLe: requise('date_constat', 'Date du constat obligatoire', {
      lire: lireJour(),
      vide: JOUR_NEUTRE,
    }),
    connuLe: libre('date_connaissance', lireJour(), null),
    ordreRecetteLe: libre('date_ordre_recette', lireJour(), null),
    motif: libre('motif', lireTexte(i.motif), ''),
    regleAppliquee: libre('regle', lireTexte(i.regleAppliquee), ''),
    articleFond: libre('article', lireTexte(i.articleFond), ''),
    changement: libre('changement', lireTexte(i.changement), ''),
    raisonRetard: libre('raison_retard', lireTexte(i.raisonRetard), ''),
  };

export const COLONNES_LIGNE: Colonnes<Ligne> = {
  mois: requise('mois', 'Mois obligatoire', { lire: lireMois, vide: '1900-01' as Mois }),
  prestation: requise('prestation', 'Prestation obligatoire', {
    lire: lireMot(PRESTATIONS, { motif: 'Prestation inconnue', libelles: LIBELLE_PRESTATION }),
    vide: 'PENSION',
  }),
  verseCentimes: requise('verse', 'Montant versé obligatoire', {
    lire: lireSomme(l.verseCentimes),
    vide: ZERO,
  }),
  duCentimes: requise('du', 'Montant dû obligatoire', {
    lire: lireSomme(l.duCentimes),
    vide: ZERO,
  }),
  verseLe: requise('date_versement', 'Date de versement obligatoire', {
    lire: lireJour(),
    vide: JOUR_NEUTRE,
  }),
  chevauchement: libre(
    'chevauchement',
    lireMot(l.chevauchement.unwrap().options, { motif: 'Chevauchement inconnu' }),
    null,
  ),
};

/** Control total of the reference, to the cent. */
export const COLONNE_TOTAL = libre('montant_total', lireSomme(i.montantCentimes), null);
/** « oui »: the row is left out. */
export const COLONNE_IGNORER = libre('ignorer', lireOuiNon, false);
export const REFERENCE = COLONNES_INDU.referenceOrigine.nom;

/** Written after the columns of the file in the CSV of rejects, ignored when it comes back. */
export const COLONNES_REJET = ['ligne_origine', 'colonne_en_cause', 'motif_du_rejet'] as const;

/** Columns that say the same on every row of a reference. */
export const COLONNES_COMMUNES: readonly Colonne<unknown>[] = [
  ...Object.values(COLONNES_PERSONNE),
  ...COLONNES_ADRESSE,
  ...Object.values(COLONNES_INDU),
  COLONNE_TOTAL,
].filter((c) => c.nom !== REFERENCE);

export const COLONNES: readonly Colonne<unknown>[] = [
  COLONNES_INDU.referenceOrigine,
  ...COLONNES_COMMUNES,
  ...Object.values(COLONNES_LIGNE),
  COLONNE_IGNORER,
];

/** Reads one cell. The same answer for the same text, whatever its row. */
export function lireCellule<T>(colonne: Colonne<T>, brut: string, aujourdhui: DateCivile): Lu<T> {
  const texte = brut.trim();
  if (texte !== '') return colonne.lire(texte, aujourdhui);
  if (colonne.obligatoire === null) return { valeur: colonne.vide };
  return {
    faute: {
      motif: colonne.obligatoire,
      detail: `La colonne « ${colonne.nom} » est obligatoire : la cellule est vide.`,
      correction: null,
    },
  };
}
