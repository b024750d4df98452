/**
 * From the cells of one reference to the indu that `dossier.creer` takes. Every unreadable cell is
 * told; its column then stands neutral, so that the other rules can still be checked.
 */

import { induSaisi } from '../../shared/contract/dossier.ts';
import type { Rejet } from '../../shared/contract/import.ts';
import type { DateCivile } from '../../shared/date-civile.ts';
import { type Centimes, centimes, formatEuros, moins, somme, ZERO } from '../../shared/montant.ts';
import { BRANCHE_DE, type Prestation } from '../../shared/nomenclature.ts';
import { ecart } from '../domain/indu.ts';
import {
  COLONNE_IGNORER,
  COLONNE_TOTAL,
  COLONNES_ADRESSE,
  COLONNES_INDU,
  COLONNES_LIGNE,
  COLONNES_PERSONNE,
  type Colonne,
  lireAdresse,
  lireCellule,
  REFERENCE,
} from '../domain/ligne-import.ts';
import { rejet } from '../domain/ligne-import-refus.ts';
import {
  celluleDe,
  type FichierIndus,
  type Groupe,
  type LigneLue,
  teteDe,
} from '../exchange/indus.ts';
import type { AEnregistrer } from './enregistrement.ts';

export type GroupeLu = {
  readonly groupe: Groupe;
  /** Never to be written when there are rejects: what could not be read stands neutral in it. */
  readonly demande: AEnregistrer;
  /** The row of the group behind each line of the grid. */
  readonly sources: readonly LigneLue[];
  readonly rejets: Rejet[];
};

const GRILLE_COURANTE = 100;

export function lireGroupe(
  fichier: FichierIndus,
  groupe: Groupe,
  aujourdhui: DateCivile,
): GroupeLu {
  const premiere = teteDe(groupe);
  const rejets = groupe.lignes.flatMap((l) => l.fautes);
  const lecteur = new Lecteur(fichier, groupe, { aujourdhui, rejets });
  const grille: AEnregistrer['indu']['lignes'] = [];
  const sources: LigneLue[] = [];
  for (const ligne of groupe.lignes) {
    const avant = rejets.length;
    const lue = lecteur.lireToutes(LIGNE, ligne);
    lecteur.lire(COLONNE_IGNORER, ligne);
    if (rejets.length > avant || ligne.fautes.length > 0) continue;
    grille.push(lue);
    sources.push(ligne);
  }
  const personne = {
    ...lecteur.lireToutes(PERSONNE, premiere),
    adresse: lecteur.lireAdresse(premiere),
  };
  const faits = lecteur.lireToutes(INDU, premiere);
  const total = lecteur.lire(COLONNE_TOTAL, premiere);
  const prestation = grille[0]?.prestation ?? COLONNES_LIGNE.prestation.vide;
  if (grille.length === 0) grille.push(ligneNeutre(prestation));
  const montantCentimes = somme(grille.map(ecart));
  if (sources.length === groupe.lignes.length) {
    lecteur.exigerTotal(premiere, total, montantCentimes);
    lecteur.exigerLongueur(premiere, grille);
  }
  const indu = { ...faits, prestation, montantCentimes, lignes: grille };
  const debiteurs = [{ personne, qualite: 'principal' as const, partCentimes: null }];
  return {
    groupe,
    demande: { branche: BRANCHE_DE[prestation], debiteurs, indu },
    sources,
    rejets,
  };
}

/** A month nothing can be said against, where none is left: the identity can still be checked. */
export const ligneNeutre = (prestation: Prestation): AEnregistrer['indu']['lignes'][number] => ({
  mois: COLONNES_LIGNE.mois.vide,
  prestation,
  verseCentimes: centimes(1),
  duCentimes: ZERO,
  verseLe: COLONNES_LIGNE.verseLe.vide,
  chevauchement: 'complete',
});

/** The columns that make a T together, and its field for each. */
type Champs<T> = readonly (readonly [champ: keyof T & string, colonne: Colonne<unknown>])[];

const champsDe = <T>(colonnes: { readonly [C in keyof T]: Colonne<T[C]> }): Champs<T> =>
  Object.entries(colonnes) as never;

const PERSONNE = champsDe(COLONNES_PERSONNE);
const INDU = champsDe(COLONNES_INDU);
const LIGNE = champsDe(COLONNES_LIGNE);

class Lecteur {
  readonly #fichier: FichierIndus;
  readonly #groupe: Groupe;
  readonly #aujourdhui: DateCivile;
  readonly #rejets: Rejet[];

  constructor(
    fichier: FichierIndus,
    groupe: Groupe,
    o: { aujourdhui: DateCivile; rejets: Rejet[] },
  ) {
    this.#fichier = fichier;
    this.#groupe = groupe;
    this.#aujourdhui = o.aujourdhui;
    this.#rejets = o.rejets;
  }

  lire<T>(colonne: Colonne<T>, ligne: LigneLue): T {
    if (ligne.decalee) return colonne.vide;
    const valeur = this.#cellule(colonne.nom, ligne);
    const lu = lireCellule(colonne, valeur, this.#aujourdhui);
    if ('valeur' in lu) return lu.valeur;
    this.#rejets.push(rejet(ligne.numero, { colonne: colonne.nom, valeur }, lu.faute));
    return colonne.vide;
  }

  lireToutes<T>(champs: Champs<T>, ligne: LigneLue): T {
    const lues: Record<string, unknown> = {};
    for (const [champ, colonne] of champs) lues[champ] = this.lire(colonne, ligne);
    // Every field has its column, of its type: the tables do not compile without one.
    return lues as T;
  }

  lireAdresse(ligne: LigneLue): string {
    const lignes = COLONNES_ADRESSE.map((colonne) => this.lire(colonne, ligne)).filter(
      (x) => x !== '',
    );
    const valeur = lignes.join('\n');
    const lu = lireAdresse(valeur, this.#aujourdhui);
    if ('valeur' in lu) return lu.valeur;
    const colonne = COLONNES_ADRESSE[0]?.nom ?? '';
    this.#rejets.push(rejet(ligne.numero, { colonne, valeur }, lu.faute));
    return '';
  }

  /** The control total of the file against the grid, to the cent. */
  exigerTotal(ligne: LigneLue, annonce: Centimes | null, grille: Centimes): void {
    if (annonce === null || annonce === grille) return;
    const colonne = COLONNE_TOTAL.nom;
    const cellule = { colonne, valeur: this.#cellule(colonne, ligne) };
    this.#rejets.push(
      rejet(ligne.numero, cellule, {
        motif: 'Total différent de la grille',
        detail:
          `Les lignes de cette référence font ${formatEuros(grille)} et le total annoncé est ` +
          `${formatEuros(annonce)} : l’écart est de ${formatEuros(moins(grille, annonce))}.`,
        correction: null,
      }),
    );
  }

  /** The contract bounds a grid: asked of the contract itself, for the long ones only. */
  exigerLongueur(ligne: LigneLue, grille: AEnregistrer['indu']['lignes']): void {
    if (grille.length <= GRILLE_COURANTE) return;
    const trop = induSaisi.shape.lignes.safeParse(grille).error?.issues[0];
    if (trop?.code !== 'too_big') return;
    this.#rejets.push(
      rejet(
        ligne.numero,
        { colonne: REFERENCE, valeur: this.#groupe.reference },
        {
          motif: 'Trop de lignes',
          detail: `Une référence compte au plus ${trop.maximum} lignes ; celle-ci en compte ${grille.length}.`,
          correction: null,
        },
      ),
    );
  }

  #cellule(colonne: string, ligne: LigneLue): string {
    return celluleDe(this.#fichier.entete, this.#groupe, { ligne, colonne });
  }
}
