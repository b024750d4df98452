/**
 * Bank statement in XML: ISO 20022 camt.053.001.02 and 001.08.
 * Invariant: opening balance plus booked entries make the closing balance, to the centime, for
 * every statement; otherwise the whole file is refused.
 */
import { type DateCivile, estDateCivile } from '../../shared/date-civile.ts';
import { type Centimes, formatEuros, moins, plus, ZERO } from '../../shared/montant.ts';
import { refuser } from '../../shared/refus.ts';
import type { LigneReleve } from '../domain/ligne-releve.ts';
import {
  type DemandeReleve,
  type EnteteReleve,
  exigerCompte,
  exigerNombre,
  type FormatReleve,
  ibanJuste,
  type RejetReleve,
  type Releve,
} from './releve.ts';
import { type Ecriture, lireEcriture } from './releve-camt053-ecriture.ts';
import { montantDe, sensDe } from './releve-valeurs.ts';
import { type LecteurReleve, lireXml, type Noeud, texteDe } from './releve-xml.ts';

const ESPACE = 'urn:iso:std:iso:20022:tech:xsd:';
const FORMATS: readonly FormatReleve[] = ['camt.053.001.02', 'camt.053.001.08'];

/**
 * Reads the booked lines and the pending ones of every statement of the file.
 * @throws RefusError RELEVE_TAILLE, RELEVE_VIDE, RELEVE_ENCODAGE, RELEVE_DTD, RELEVE_XML,
 * RELEVE_TRONQUE, RELEVE_FORMAT, RELEVE_COMPTE, RELEVE_DEVISE, RELEVE_ECRITURE, RELEVE_SOLDES,
 * RELEVE_DOUBLON, RELEVE_LIGNES
 */
export function lireCamt053({ octets, compte }: DemandeReleve): Releve {
  const message = new Message(compte);
  lireXml(octets, message);
  return message.releve();
}

type Solde = { readonly code: string; readonly montant: Centimes };

/** A statement while it is read. */
type Courant = {
  readonly ligne: number;
  identifiant: string;
  compte: string | null;
  du: DateCivile | null;
  au: DateCivile | null;
  duplicata: boolean;
  readonly soldes: Solde[];
  mouvement: Centimes;
  ecritures: number;
};

class Message implements LecteurReleve {
  readonly #attendu: string | null;
  #format: FormatReleve = 'camt.053.001.08';
  #courant: Courant | null = null;
  readonly #releves: EnteteReleve[] = [];
  readonly #vus = new Set<string>();
  readonly #lignes: LigneReleve[] = [];
  readonly #attente: LigneReleve[] = [];
  readonly #rejets: RejetReleve[] = [];

  constructor(attendu: string | null) {
    this.#attendu = attendu;
  }

  racine(espace: string, nom: string): void {
    const format = FORMATS.find((f) => espace === `${ESPACE}${f}`);
    if (format !== undefined && nom === 'Document') {
      this.#format = format;
      return;
    }
    const message = espace.startsWith(ESPACE) ? espace.slice(ESPACE.length) : '';
    refuser(
      'RELEVE_FORMAT',
      'Ce fichier XML n’est pas un relevé camt.053 en version 001.02 ou 001.08' +
        `${/^[\w.]{1,40}$/.test(message) ? ` : c’est un message ${message}.` : '.'}`,
    );
  }

  ouvrirReleve(ligne: number): void {
    this.#courant = {
      ligne,
      identifiant: '',
      compte: null,
      du: null,
      au: null,
      duplicata: false,
      soldes: [],
      mouvement: ZERO,
      ecritures: 0,
    };
  }

  element(noeud: Noeud): void {
    const c = this.#courant;
    if (c === null) return;
    if (noeud.nom === 'Ntry') this.#prendre(c, noeud);
    else if (noeud.nom === 'Bal') c.soldes.push(lireSolde(noeud));
    else if (noeud.nom === 'Id') c.identifiant = noeud.texte.trim();
    else if (noeud.nom === 'Acct') c.compte = this.#lireCompte(noeud);
    else if (noeud.nom === 'CpyDplctInd') c.duplicata = noeud.texte.trim() !== '';
    else if (noeud.nom === 'FrToDt') {
      c.du = jour(texteDe(noeud, 'FrDtTm'));
      c.au = jour(texteDe(noeud, 'ToDtTm'));
    }
  }

  fermerReleve(): void {
    const c = this.#courant;
    if (c === null) return;
    this.#courant = null;
    const { identifiant, compte, du, au, duplicata } = c;
    if (compte === null) exigerCompte(this.#attendu, '', 'Stmt/Acct/Id');
    const cle = `${compte ?? ''} ${identifiant}`;
    if (this.#vus.has(cle)) {
      refuser('RELEVE_DOUBLON', `Le relevé ${identifiant} figure deux fois dans ce fichier.`, {
        champ: 'Stmt/Id',
      });
    }
    this.#vus.add(cle);
    this.#releves.push({ identifiant, compte, du, au, duplicata, ...equilibrer(c) });
  }

  releve(): Releve {
    if (this.#releves.length === 0) {
      refuser('RELEVE_FORMAT', 'Ce fichier ne porte aucun relevé de compte.', { champ: 'Stmt' });
    }
    return {
      format: this.#format,
      releves: this.#releves,
      lignes: this.#lignes,
      attente: this.#attente,
      rejets: this.#rejets,
    };
  }

  #lireCompte(noeud: Noeud): string | null {
    const numero = texteDe(noeud, 'Id/IBAN') || texteDe(noeud, 'Id/Othr/Id');
    exigerCompte(this.#attendu, numero, 'Stmt/Acct/Id');
    const devise = texteDe(noeud, 'Ccy');
    if (devise !== '' && devise !== 'EUR') {
      refuser('RELEVE_DEVISE', `Ce compte est tenu en ${devise} : seuls les euros sont lus.`, {
        champ: 'Stmt/Acct/Ccy',
      });
    }
    return ibanJuste(numero) ?? (numero === '' ? null : numero);
  }

  #prendre(c: Courant, noeud: Noeud): void {
    c.ecritures += 1;
    const ecriture: Ecriture = lireEcriture({
      noeud,
      rang: c.ecritures,
      releve: c.identifiant,
      compte: c.compte,
    });
    if (ecriture.comptabilisee) {
      const signe = ecriture.sens === 'credit' ? plus : moins;
      c.mouvement = signe(c.mouvement, ecriture.montant);
    }
    const ou = ecriture.comptabilisee ? this.#lignes : this.#attente;
    for (const ligne of ecriture.lignes) ou.push({ ...ligne, rang: ou.length + 1 });
    this.#rejets.push(...ecriture.rejets);
    exigerNombre(this.#lignes.length + this.#attente.length + this.#rejets.length);
  }
}

const jour = (texte: string): DateCivile | null => {
  const debut = texte.slice(0, 10);
  return estDateCivile(debut) ? debut : null;
};

function lireSolde(noeud: Noeud): Solde {
  const code = texteDe(noeud, 'Tp/CdOrPrtry/Cd');
  const repere = `solde ${code}`;
  const montant = montantDe(noeud, repere);
  return { code, montant: sensDe(noeud, repere) === 'credit' ? montant : moins(ZERO, montant) };
}

/**
 * Opening and closing booked balances. A statement in several pages has intermediate ones: the
 * first of them opens the page, the last closes it.
 * @throws RefusError RELEVE_SOLDES
 */
function equilibrer(c: Courant): Pick<EnteteReleve, 'soldeInitial' | 'soldeFinal'> {
  const de = (code: string) => c.soldes.filter((s) => s.code === code);
  const ouverture = de('OPBD')[0] ?? de('PRCD')[0] ?? de('ITBD')[0];
  const cloture = de('CLBD')[0] ?? de('ITBD').at(-1);
  const champ = 'Stmt/Bal';
  if (!ouverture || !cloture || ouverture === cloture) {
    return refuser(
      'RELEVE_SOLDES',
      `Le relevé ${c.identifiant} ne porte pas ses soldes d’ouverture et de clôture : il ne peut pas être contrôlé.`,
      { champ },
    );
  }
  const calcule = plus(ouverture.montant, c.mouvement);
  if (calcule !== cloture.montant) {
    refuser(
      'RELEVE_SOLDES',
      `Relevé ${c.identifiant} : l’ouverture de ${formatEuros(ouverture.montant)} et les écritures ` +
        `donnent ${formatEuros(calcule)}, la clôture annonce ${formatEuros(cloture.montant)}. ` +
        `Écart : ${formatEuros(moins(calcule, cloture.montant))}.`,
      { champ },
    );
  }
  return { soldeInitial: ouverture.montant, soldeFinal: cloture.montant };
}
