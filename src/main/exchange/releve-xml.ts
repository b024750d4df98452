/**
 * XML of a bank statement in small trees: one for each child of a statement, forgotten when read.
 * Invariant: no DTD, no entity of the file's own, no tree deeper or text longer than the limits;
 * ill-formed or cut short, the file ends in a Refus that names its line.
 */
import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import { refuser } from '../../shared/refus.ts';
import { controlerXml, refuserDtd } from './releve.ts';

export type Noeud = {
  readonly nom: string;
  /** Line of the file where it begins. */
  readonly ligne: number;
  /** Attribute `Ccy`; empty when there is none. */
  readonly devise: string;
  readonly enfants: Noeud[];
  texte: string;
};

export type LecteurReleve = {
  /** Namespace of the root: the message and its version. @throws RefusError */
  racine(espace: string, nom: string): void;
  ouvrirReleve(ligne: number): void;
  /** A child of the statement, whole. */
  element(noeud: Noeud): void;
  fermerReleve(): void;
};

const LIMITES = {
  profondeur: 24,
  /** Bytes without a tag. */
  sansBalise: 64 * 1024,
  /** Characters given to the parser at a time. */
  bloc: 256 * 1024,
} as const;

/** Document, BkToCstmrStmt, Stmt: what stands below is kept as trees. */
const CHEMIN = ['Document', 'BkToCstmrStmt', 'Stmt'] as const;
const RELEVE = CHEMIN.length;
const CHEVRON = 0x3c;

/**
 * Reads the whole file and gives each statement to `lecteur`, piece by piece.
 * @throws RefusError RELEVE_TAILLE, RELEVE_VIDE, RELEVE_ENCODAGE, RELEVE_DTD, RELEVE_XML,
 * RELEVE_TRONQUE, and what `lecteur` throws
 */
export function lireXml(octets: Buffer, lecteur: LecteurReleve): void {
  const encodage = controlerXml(octets);
  exigerBalises(octets);
  const arbre = new Arbre(lecteur);
  const decodeur = new TextDecoder(encodage);
  for (let i = 0; i < octets.length; i += LIMITES.bloc) {
    arbre.lire(decodeur.decode(octets.subarray(i, i + LIMITES.bloc), { stream: true }));
  }
  arbre.finir(decodeur.decode());
}

/** A text, a comment or an attribute of megabytes is refused before anything is made of it. */
function exigerBalises(octets: Buffer): void {
  let vue = 0;
  while (vue + LIMITES.sansBalise < octets.length) {
    const suivante = octets.lastIndexOf(CHEVRON, vue + LIMITES.sansBalise);
    if (suivante <= vue) {
      refuser('RELEVE_XML', 'Ce fichier porte plus de 64 Ko sans une balise : il n’est pas lu.');
    }
    vue = suivante;
  }
}

class Arbre {
  readonly #lecteur: LecteurReleve;
  readonly #sax = new SaxesParser({ xmlns: true });
  readonly #pile: Noeud[] = [];
  #espace = '';
  #profondeur = 0;
  /** Depth of an element of another message; nothing is read inside. Zero: none. */
  #etranger = 0;

  constructor(lecteur: LecteurReleve) {
    this.#lecteur = lecteur;
    this.#sax.on('doctype', refuserDtd);
    this.#sax.on('opentag', (balise) => this.#ouvrir(balise));
    this.#sax.on('closetag', () => this.#fermer());
    this.#sax.on('text', (texte) => this.#ajouter(texte));
    this.#sax.on('cdata', (texte) => this.#ajouter(texte));
    this.#sax.on('error', (erreur) => this.#refuser(erreur));
  }

  lire(texte: string): void {
    this.#sax.write(texte);
  }

  finir(texte: string): void {
    this.#sax.write(texte);
    if (this.#profondeur > 0 || this.#espace === '') refuserTronque(this.#sax.line);
    this.#sax.close();
  }

  #ouvrir(balise: SaxesTagNS): void {
    this.#profondeur += 1;
    if (this.#profondeur > LIMITES.profondeur) {
      refuser('RELEVE_XML', `Ligne ${this.#sax.line} : trop d’éléments les uns dans les autres.`);
    }
    if (this.#profondeur === 1) {
      this.#espace = balise.uri;
      this.#lecteur.racine(balise.uri, balise.local);
    }
    if (this.#etranger > 0) return;
    if (!this.#estDuReleve(balise)) {
      this.#etranger = this.#profondeur;
      return;
    }
    if (this.#profondeur === RELEVE) this.#lecteur.ouvrirReleve(this.#sax.line);
    if (this.#profondeur <= RELEVE) return;
    const noeud: Noeud = {
      nom: balise.local,
      ligne: this.#sax.line,
      devise: deviseDe(balise.attributes),
      enfants: [],
      texte: '',
    };
    this.#pile.at(-1)?.enfants.push(noeud);
    this.#pile.push(noeud);
  }

  #estDuReleve(balise: SaxesTagNS): boolean {
    if (balise.uri !== this.#espace) return false;
    return this.#profondeur > RELEVE || balise.local === CHEMIN[this.#profondeur - 1];
  }

  #ajouter(texte: string): void {
    const noeud = this.#pile.at(-1);
    if (noeud && this.#etranger === 0) noeud.texte += texte;
  }

  #fermer(): void {
    const niveau = this.#profondeur;
    this.#profondeur -= 1;
    if (this.#etranger > 0) {
      if (niveau === this.#etranger) this.#etranger = 0;
      return;
    }
    if (niveau === RELEVE) this.#lecteur.fermerReleve();
    const noeud = niveau > RELEVE ? this.#pile.pop() : undefined;
    if (noeud && niveau === RELEVE + 1) this.#lecteur.element(noeud);
  }

  #refuser(erreur: Error): never {
    if (/unclosed tag|unexpected end/.test(erreur.message)) refuserTronque(this.#sax.line);
    return refuser(
      'RELEVE_XML',
      `Ligne ${this.#sax.line} : ce fichier n’est pas un XML bien formé. Demandez-le de nouveau à la banque.`,
    );
  }
}

function deviseDe(attributs: Record<string, SaxesAttributeNS>): string {
  return attributs.Ccy?.value ?? '';
}

function refuserTronque(ligne: number): never {
  return refuser(
    'RELEVE_TRONQUE',
    `Ce fichier s’arrête à la ligne ${ligne} avant la fin du relevé : il est tronqué.`,
  );
}

/** First child of that name, or by a path « Refs/EndToEndId ». */
export function enfant(noeud: Noeud | null, chemin: string): Noeud | null {
  let courant = noeud;
  for (const nom of chemin.split('/')) {
    courant = courant?.enfants.find((e) => e.nom === nom) ?? null;
  }
  return courant;
}

/** Text of the first child by that path, trimmed; empty when there is none. */
export const texteDe = (noeud: Noeud | null, chemin: string): string =>
  enfant(noeud, chemin)?.texte.trim() ?? '';

export const enfants = (noeud: Noeud | null, nom: string): Noeud[] =>
  noeud?.enfants.filter((e) => e.nom === nom) ?? [];
