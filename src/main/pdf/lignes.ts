/**
 * Lines: a phrase cut to a width, ragged right, without hyphenation.
 * Invariant: nothing is lost; a word wider than the line is cut between two characters.
 */
import { choisir, type Moteur } from './moteur.ts';
import type { Phrase } from './phrase.ts';
import type { Style } from './polices.ts';

/** A run of one style at `x` from the start of the line, in points. */
export type Segment = {
  readonly x: number;
  readonly largeur: number;
  readonly style: Style;
  /** Empty for a blank to fill in. */
  readonly texte: string;
  readonly exposant: boolean;
};
export type Ligne = { readonly segments: readonly Segment[]; readonly largeur: number };

export type Cadrage = { readonly largeur: number; readonly taille: number };

type Bout = { texte: string; style: Style; largeur: number; exposant: boolean };
/** Pieces that no space separates, hence never parted. */
type Mot = { bouts: Bout[]; largeur: number; style: Style };

export const CORPS_EXPOSANT = 0.62;

/** Width in points. */
export function mesurer(moteur: Moteur, texte: string, style: Style, taille: number): number {
  return choisir(moteur, style, taille).widthOfString(texte);
}

/** « 1er » alone has its ending raised, the only ordinal of French dates. */
const ORDINAL = /(?<=(?:^|[^\p{L}\d])1)(er)(?!\p{L})/u;

function decouper(moteur: Moteur, phrase: Phrase, taille: number): Mot[] {
  const mots: Mot[] = [];
  let colle = false;
  const ajouter = (bout: Bout) => {
    const dernier = colle ? mots.at(-1) : undefined;
    if (dernier) {
      dernier.bouts.push(bout);
      dernier.largeur += bout.largeur;
    } else {
      mots.push({ bouts: [bout], largeur: bout.largeur, style: bout.style });
    }
    colle = true;
  };
  for (const m of phrase) {
    if ('blanc' in m) {
      ajouter({ texte: '', style: 'normal', largeur: m.blanc, exposant: false });
      continue;
    }
    m.texte.split(/[ \n\r\t]/).forEach((mot, rang) => {
      if (rang > 0) colle = false;
      mot.split(ORDINAL).forEach((texte, i) => {
        if (texte === '') return;
        const exposant = i % 2 === 1;
        const corps = exposant ? taille * CORPS_EXPOSANT : taille;
        const largeur = mesurer(moteur, texte, m.style, corps);
        ajouter({ texte, style: m.style, largeur, exposant });
      });
    });
  }
  return mots;
}

/** A word that is wider than the line, in pieces that are not. */
function casser(moteur: Moteur, mot: Mot, { largeur, taille }: Cadrage): Mot[] {
  if (mot.largeur <= largeur) return [mot];
  return mot.bouts.flatMap((bout) => {
    const morceaux: Mot[] = [];
    let texte = '';
    const pousser = () => {
      if (texte === '' && bout.texte !== '') return;
      const l = bout.texte === '' ? bout.largeur : mesurer(moteur, texte, bout.style, taille);
      const entier = { ...bout, texte, largeur: l };
      morceaux.push({ bouts: [entier], largeur: l, style: bout.style });
      texte = '';
    };
    for (const caractere of bout.texte) {
      if (mesurer(moteur, texte + caractere, bout.style, taille) > largeur) pousser();
      texte += caractere;
    }
    pousser();
    return morceaux;
  });
}

type SegmentOuvert = { -readonly [K in keyof Segment]: Segment[K] };

/** Adds text at the end of a line, to its last run when that one has the same style. */
function prolonger(segments: SegmentOuvert[], bout: Bout, x: number): void {
  const dernier = segments.at(-1);
  const meme = dernier?.style === bout.style && !dernier.exposant && !bout.exposant;
  if (dernier && meme && dernier.texte !== '' && bout.texte !== '') {
    dernier.texte += bout.texte;
    dernier.largeur += bout.largeur;
  } else {
    segments.push({ x, ...bout });
  }
}

/** Words of one line to runs, joining neighbours of the same style: fewer drawing orders. */
function assembler(moteur: Moteur, mots: readonly Mot[], taille: number): Ligne {
  const segments: SegmentOuvert[] = [];
  let x = 0;
  mots.forEach((mot, rang) => {
    const precedent = mots[rang - 1];
    if (precedent) {
      const style = precedent.bouts.at(-1)?.style ?? 'normal';
      const largeur = mesurer(moteur, ' ', style, taille);
      prolonger(segments, { texte: ' ', style, largeur, exposant: false }, x);
      x += largeur;
    }
    for (const bout of mot.bouts) {
      prolonger(segments, bout, x);
      x += bout.largeur;
    }
  });
  return { segments, largeur: x };
}

/**
 * The line with a space at its end, which its width ignores: without it a screen reader joins
 * the last word to the first one of the next line.
 */
export function avecEspaceFinale(ligne: Ligne): Ligne {
  const segments = ligne.segments.map((s) => ({ ...s }));
  const style = segments.at(-1)?.style ?? 'normal';
  prolonger(segments, { texte: ' ', style, largeur: 0, exposant: false }, ligne.largeur);
  return { segments, largeur: ligne.largeur };
}

/** Cuts a phrase into lines no wider than `largeur`, in points. */
export function composer(moteur: Moteur, phrase: Phrase, cadrage: Cadrage): Ligne[] {
  const mots = decouper(moteur, phrase, cadrage.taille).flatMap((m) => casser(moteur, m, cadrage));
  const lignes: Ligne[] = [];
  let courants: Mot[] = [];
  let largeur = 0;
  for (const mot of mots) {
    const style = courants.at(-1)?.bouts.at(-1)?.style ?? 'normal';
    const espace = courants.length > 0 ? mesurer(moteur, ' ', style, cadrage.taille) : 0;
    if (courants.length > 0 && largeur + espace + mot.largeur > cadrage.largeur) {
      lignes.push(assembler(moteur, courants, cadrage.taille));
      courants = [mot];
      largeur = mot.largeur;
    } else {
      courants.push(mot);
      largeur += espace + mot.largeur;
    }
  }
  if (courants.length > 0) lignes.push(assembler(moteur, courants, cadrage.taille));
  return lignes.map((l, rang) => (rang < lignes.length - 1 ? avecEspaceFinale(l) : l));
}
