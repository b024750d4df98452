/**
 * Bank statement in CSV: `;`, UTF-8 or Windows-1252, decimal comma, one row a line of the account.
 * Invariant: a row is taken whole or told with its column, value and reason; another currency or
 * another account refuses the whole file. Nothing proves such a file complete: it has no balances.
 */
import { type DateCivile, laPlusTardive, laPlusTot } from '../../shared/date-civile.ts';
import { RefusError, refuser } from '../../shared/refus.ts';
import type { LigneReleve } from '../domain/ligne-releve.ts';
import { decoder, parcourir } from './csv.ts';
import { type EnteteCsv, lireEnteteReleve } from './entete-releve.ts';
import {
  type DemandeReleve,
  exigerCompte,
  exigerNombre,
  ibanJuste,
  type RejetReleve,
  type Releve,
} from './releve.ts';
import { lireRang, Rang } from './releve-csv-ligne.ts';
import { citerValeur } from './releve-valeurs.ts';

/** Rows that a bank may write before the header: account, holder, period. */
const PREAMBULE = 20;

/**
 * Reads every row as a booked line.
 * @throws RefusError IMPORT_… (size, encoding, quotes: see csv.ts), RELEVE_COLONNES, RELEVE_DEVISE,
 * RELEVE_COMPTE, RELEVE_VIDE, RELEVE_LIGNES
 */
export function lireReleveCsv({ octets, compte }: DemandeReleve): Releve {
  const fichier = new Fichier(compte);
  parcourir(decoder(octets).octets, (cellules, ligne) => fichier.prendre(cellules, ligne));
  return fichier.releve();
}

class Fichier {
  readonly #attendu: string | null;
  #entete: EnteteCsv | null = null;
  #avant = 0;
  #compte: string | null = null;
  #periode: { du: DateCivile; au: DateCivile } | null = null;
  readonly #lignes: LigneReleve[] = [];
  readonly #rejets: RejetReleve[] = [];

  constructor(attendu: string | null) {
    this.#attendu = attendu;
  }

  prendre(cellules: readonly string[], ligne: number): void {
    if (this.#entete === null) {
      this.#entete = lireEnteteReleve(cellules);
      this.#avant += 1;
      if (this.#entete === null && this.#avant > PREAMBULE) refuserSansEntete();
      return;
    }
    const rang = new Rang(this.#entete, cellules, ligne);
    this.#controler(rang);
    const lue = lireRang(rang);
    if ('motif' in lue) this.#rejets.push(lue);
    else {
      const { comptableLe: jour } = lue;
      const { du, au } = this.#periode ?? { du: jour, au: jour };
      this.#periode = { du: laPlusTot(du, jour), au: laPlusTardive(au, jour) };
      this.#lignes.push({ ...lue, rang: this.#lignes.length + 1 });
    }
    exigerNombre(this.#lignes.length + this.#rejets.length);
  }

  releve(): Releve {
    if (this.#entete === null) refuserSansEntete();
    if (this.#lignes.length + this.#rejets.length === 0) {
      refuser('RELEVE_VIDE', 'Ce relevé ne porte aucune ligne sous son en-tête.');
    }
    const { du, au } = this.#periode ?? { du: null, au: null };
    const soldes = { soldeInitial: null, soldeFinal: null };
    return {
      format: 'csv',
      releves: [{ identifiant: '', compte: this.#compte, du, au, duplicata: false, ...soldes }],
      lignes: this.#lignes,
      attente: [],
      rejets: this.#rejets,
    };
  }

  /** What speaks of the whole file: its currency, its account. */
  #controler(rang: Rang): void {
    const devise = rang.cellule('devise').toUpperCase();
    if (!['', 'EUR', 'EURO', 'EUROS', '€'].includes(devise)) {
      refuser(
        'RELEVE_DEVISE',
        `Ligne ${rang.ligne}, colonne ${rang.titre('devise')} ${citerValeur(devise)} : seuls les relevés en euros sont lus.`,
        { champ: 'devise' },
      );
    }
    const numero = rang.cellule('compte');
    if (numero === '') return;
    try {
      exigerCompte(this.#attendu, numero, 'compte');
      exigerCompte(this.#compte, numero, 'compte');
    } catch (erreur) {
      if (!(erreur instanceof RefusError)) throw erreur;
      const { code, message, champ } = erreur.refus;
      refuser(code, `Ligne ${rang.ligne} : ${message}`, { champ });
    }
    this.#compte = ibanJuste(numero) ?? numero;
  }
}

function refuserSansEntete(): never {
  return refuser(
    'RELEVE_COLONNES',
    'Aucune ligne d’en-tête dans les vingt premières : le fichier nomme au moins les colonnes date, ' +
      'libelle et montant (ou debit et credit), séparées par des points-virgules.',
    { champ: 'en-tête' },
  );
}
