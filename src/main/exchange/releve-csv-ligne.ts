/**
 * One row of a bank CSV: its dates, its amount, who paid. The file as a whole is in releve-csv.ts.
 * Invariant: a cell is taken as it is written or refused with its column; nothing is repaired.
 */
import { lireDate } from '../../shared/date-civile.ts';
import { type Centimes, lireMontant } from '../../shared/montant.ts';
import type { LigneReleve, SensLigne } from '../domain/ligne-releve.ts';
import type { ColonneReleve, EnteteCsv } from './entete-releve.ts';
import { enUneLigne, ibanJuste, ouNul, type RejetReleve } from './releve.ts';
import { citerValeur } from './releve-valeurs.ts';

/** A row, read by the name of its columns. */
export class Rang {
  readonly #entete: EnteteCsv;
  readonly #cellules: readonly string[];
  readonly ligne: number;

  constructor(entete: EnteteCsv, cellules: readonly string[], ligne: number) {
    this.#entete = entete;
    this.#cellules = cellules;
    this.ligne = ligne;
  }

  cellule(colonne: ColonneReleve): string {
    const place = this.#entete.places.get(colonne);
    return place === undefined ? '' : (this.#cellules[place] ?? '').trim();
  }

  porte(colonne: ColonneReleve): boolean {
    return this.#entete.places.has(colonne);
  }

  /** As the file names it. */
  titre(colonne: ColonneReleve): string {
    return this.#entete.titres[this.#entete.places.get(colonne) ?? -1] ?? colonne;
  }

  /** Cells in excess that hold something: the row may have slipped. */
  deborde(): boolean {
    return this.#cellules.slice(this.#entete.titres.length).some((c) => c.trim() !== '');
  }

  rejet(colonne: ColonneReleve | null, motif: string, detail: string): RejetReleve {
    return {
      ligne: this.ligne,
      repere: `ligne ${this.ligne}`,
      element: colonne === null ? '' : this.titre(colonne),
      valeur: colonne === null ? '' : this.cellule(colonne).slice(0, 200),
      motif,
      detail,
    };
  }
}

export type LigneLueCsv = Omit<LigneReleve, 'rang'>;

/** The line, or why not. Its rank is given by who collects the lines. */
export function lireRang(r: Rang): LigneLueCsv | RejetReleve {
  if (r.deborde()) {
    return r.rejet(
      null,
      'Nombre de colonnes',
      'La ligne a plus de cellules que l’en-tête : un point-virgule est de trop.',
    );
  }
  const somme = lireSomme(r);
  if ('motif' in somme) return somme;
  const comptableLe = lireDate(r.cellule('date'));
  if (!comptableLe) return rejetDate(r, 'date');
  const valeurLe =
    r.cellule('date_valeur') === '' ? comptableLe : lireDate(r.cellule('date_valeur'));
  if (!valeurLe) return rejetDate(r, 'date_valeur');
  const structuree = enUneLigne(r.cellule('reference_structuree'));
  return {
    repere: `ligne ${r.ligne}`,
    releve: '',
    ...somme,
    extourne: false,
    motifRetour: null,
    comptableLe,
    valeurLe,
    libelle: enUneLigne(`${r.cellule('libelle')} ${r.cellule('complement')}`),
    references: structuree === '' ? [] : [structuree],
    boutEnBout: ouNul(enUneLigne(r.cellule('bout_en_bout'))),
    mandat: null,
    referenceBanque: ouNul(enUneLigne(r.cellule('reference'))),
    contrepartieNom: ouNul(enUneLigne(r.cellule('nom'))),
    contrepartieIban: ibanJuste(r.cellule('iban_contrepartie')),
    debiteurFinal: null,
    anomalie: null,
  };
}

const rejetDate = (r: Rang, colonne: ColonneReleve): RejetReleve =>
  r.rejet(
    colonne,
    r.cellule(colonne) === '' ? 'Date absente' : 'Format de la date',
    `${citerValeur(r.cellule(colonne))} : attendu un jour qui existe, JJ/MM/AAAA.`,
  );

type Somme = { readonly sens: SensLigne; readonly montant: Centimes };

/** A signed amount, or one of two columns; a debit may carry its minus sign. */
function lireSomme(r: Rang): Somme | RejetReleve {
  const signe = r.cellule('montant');
  const debit = r.cellule('debit');
  const credit = r.cellule('credit');
  if (signe !== '') return lireSigne(r, 'montant', signe);
  if (debit !== '' && credit !== '') {
    const un = lireMontant(debit.replace(/^\+/, ''));
    const autre = lireMontant(credit.replace(/^\+/, ''));
    if (un !== 0 && autre !== 0) {
      return r.rejet(
        'credit',
        'Débit et crédit',
        'La ligne porte un débit et un crédit à la fois.',
      );
    }
    return autre === 0 ? enDebit(lireSigne(r, 'debit', debit)) : lireCredit(r, credit);
  }
  if (debit !== '') return enDebit(lireSigne(r, 'debit', debit));
  if (credit !== '') return lireCredit(r, credit);
  return r.rejet(
    r.porte('montant') ? 'montant' : 'credit',
    'Montant absent',
    'La ligne ne porte aucune somme.',
  );
}

function lireCredit(r: Rang, texte: string): Somme | RejetReleve {
  const lue = lireSigne(r, 'credit', texte);
  if ('motif' in lue || lue.sens === 'credit') return lue;
  return r.rejet('credit', 'Crédit négatif', `${citerValeur(texte)} : un crédit est positif.`);
}

const enDebit = (lue: Somme | RejetReleve): Somme | RejetReleve =>
  'motif' in lue ? lue : { ...lue, sens: 'debit' };

function lireSigne(r: Rang, colonne: ColonneReleve, texte: string): Somme | RejetReleve {
  const montant = lireMontant(texte.replace(/^\+/, ''));
  if (montant === null) {
    return r.rejet(
      colonne,
      'Format du montant',
      `${citerValeur(texte)} n’est pas un montant : attendu des chiffres, une virgule, deux décimales (1 234,56).`,
    );
  }
  if (montant === 0) return r.rejet(colonne, 'Montant nul', 'La ligne ne porte aucune somme.');
  return { sens: montant < 0 ? 'debit' : 'credit', montant: Math.abs(montant) as Centimes };
}
