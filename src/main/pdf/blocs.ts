/**
 * Blocks that flow down the pages: paragraphs, titles, lists, boxes.
 * Invariants: a block is measured when it is made; a title never ends a page; no line of a
 * paragraph stands alone; an unbreakable group stays on one page as long as it fits on one.
 */
import { composer, type Ligne, mesurer } from './lignes.ts';
import type { Element } from './moteur.ts';
import {
  artefact,
  BAS,
  COULEURS,
  type Colonne,
  element,
  enHaut,
  type Feuille,
  INTERLIGNE,
  MARGES,
  marquer,
  PLEINE,
  reste,
  sauterPage,
  tracer,
  tracerBlancs,
} from './page.ts';
import { gras, type Phrase } from './phrase.ts';

export type Bloc = {
  /** Space above, dropped at the top of a page. */
  readonly avant: number;
  readonly hauteur: number;
  /** What must fit on the page for the block to start there. */
  readonly amorce: number;
  readonly poser: (f: Feuille, parent: Element) => void;
};

export type Reglages = {
  readonly colonne?: Colonne;
  readonly taille?: number;
  readonly avant?: number;
  readonly couleur?: string;
  readonly alignement?: 'gauche' | 'droite';
  /** Structure type; P when absent, null inside an element that is already the right one. */
  readonly type?: string | null;
};

/** Draws blocks one below the other, breaking pages between and inside them. */
export function couler(f: Feuille, blocs: readonly Bloc[], parent: Element): void {
  for (const bloc of blocs) {
    const avant = enHaut(f) ? 0 : bloc.avant;
    if (!enHaut(f) && avant + bloc.amorce > reste(f)) sauterPage(f);
    else f.y += avant;
    bloc.poser(f, parent);
  }
}

/** How many of n lines to draw here so that neither side keeps a lonely line. */
function coupure(n: number, place: number): number {
  if (place >= n) return n;
  if (n <= 3) return 0;
  return n - place === 1 ? place - 1 : place;
}

export function paragraphe(f: Feuille, phrase: Phrase, r: Reglages = {}): Bloc {
  const colonne = r.colonne ?? PLEINE;
  const taille = r.taille ?? f.corps;
  const interligne = taille * INTERLIGNE;
  const lignes = composer(f.moteur, phrase, { largeur: colonne.largeur, taille });
  const couleur = r.couleur ? { couleur: r.couleur } : {};
  const dessiner = (morceau: readonly Ligne[], e: Element, type: string) => {
    const traces = morceau.map((ligne, rang) => ({
      x: colonne.x + (r.alignement === 'droite' ? colonne.largeur - ligne.largeur : 0),
      haut: f.y + rang * interligne,
      taille,
      interligne,
      ...couleur,
    }));
    marquer(f, e, type, () => {
      morceau.forEach((ligne, rang) => {
        const t = traces[rang];
        if (t) tracer(f, ligne, t);
      });
    });
    morceau.forEach((ligne, rang) => {
      const t = traces[rang];
      if (t) tracerBlancs(f, ligne, t);
    });
    f.y += morceau.length * interligne;
  };
  return {
    avant: r.avant ?? f.corps * 0.5,
    hauteur: lignes.length * interligne,
    amorce: Math.min(lignes.length, lignes.length <= 3 ? 3 : 2) * interligne,
    poser: (_, parent) => {
      const type = r.type === undefined ? 'P' : (r.type ?? 'LBody');
      const e = r.type === null ? parent : element(f, parent, type);
      let restantes: readonly Ligne[] = lignes;
      while (restantes.length > 0) {
        const n = coupure(restantes.length, Math.floor(reste(f) / interligne + 0.01));
        if (n === 0 && enHaut(f)) throw new Error('A line does not fit on an empty page.');
        if (n > 0) dessiner(restantes.slice(0, n), e, type);
        restantes = restantes.slice(n);
        if (restantes.length > 0) sauterPage(f);
      }
    },
  };
}

/** Several blocks that a page break never parts, as long as they fit on one page. */
export function insecable(blocs: readonly Bloc[]): Bloc {
  const hauteur = blocs.reduce((h, b, rang) => h + b.hauteur + (rang > 0 ? b.avant : 0), 0);
  return {
    avant: blocs[0]?.avant ?? 0,
    hauteur,
    amorce: hauteur <= BAS - MARGES.haut ? hauteur : (blocs[0]?.amorce ?? 0),
    poser: (f, parent) => {
      const [premier, ...suite] = blocs;
      premier?.poser(f, parent);
      couler(f, suite, parent);
    },
  };
}

/** A title and what it announces: at least the start of the first block follows on its page. */
export function section(titre: Bloc, blocs: readonly Bloc[]): Bloc[] {
  const [premier, ...suite] = blocs;
  if (!premier) return [titre];
  const lie: Bloc = {
    avant: titre.avant,
    hauteur: titre.hauteur + premier.avant + premier.hauteur,
    amorce: titre.hauteur + premier.avant + premier.amorce,
    poser: (f, parent) => {
      titre.poser(f, parent);
      f.y += premier.avant;
      premier.poser(f, parent);
    },
  };
  return [lie, ...suite];
}

const TITRES = {
  H1: { taille: 1.12, avant: 1.2 },
  H2: { taille: 1.08, avant: 0.9 },
} as const;

export function titre(f: Feuille, niveau: 'H1' | 'H2', texte: string, r: Reglages = {}): Bloc {
  return paragraphe(f, [gras(texte)], {
    taille: f.corps * TITRES[niveau].taille,
    avant: f.corps * TITRES[niveau].avant,
    couleur: COULEURS.titre,
    type: niveau,
    ...r,
  });
}

export type Liste = {
  readonly entrees: readonly Phrase[];
  /** « • » when absent. */
  readonly marque?: (rang: number) => string;
};

/** A list, each entry with its mark hanging in the left. */
export function liste(f: Feuille, { entrees, marque = () => '•' }: Liste, r: Reglages = {}): Bloc {
  const colonne = r.colonne ?? PLEINE;
  const taille = r.taille ?? f.corps;
  const large = Math.max(...entrees.map((_, n) => mesurer(f.moteur, marque(n), 'normal', taille)));
  const retrait = large + taille * 0.55;
  const dedans = { x: colonne.x + retrait, largeur: colonne.largeur - retrait };
  const blocs = entrees.map((p, n) => {
    const avant = n > 0 ? f.corps * 0.3 : 0;
    const texte = paragraphe(f, p, { ...r, colonne: dedans, type: null, avant });
    return { marque: composer(f.moteur, [gras(marque(n))], { largeur: 60, taille })[0], texte };
  });
  const interligne = taille * INTERLIGNE;
  return {
    avant: r.avant ?? f.corps * 0.35,
    hauteur: blocs.reduce((h, { texte }) => h + texte.avant + texte.hauteur, 0),
    amorce: blocs[0]?.texte.amorce ?? 0,
    poser: (_, parent) => {
      const l = element(f, parent, 'L');
      for (const { marque: puce, texte } of blocs) {
        if (!enHaut(f) && texte.avant + texte.amorce > reste(f)) sauterPage(f);
        else f.y += texte.avant;
        const li = element(f, l, 'LI');
        const haut = f.y;
        if (puce) {
          const lbl = element(f, li, 'Lbl');
          const trace = { x: colonne.x, haut, taille, interligne, couleur: COULEURS.titre };
          marquer(f, lbl, 'Lbl', () => tracer(f, puce, trace));
        }
        texte.poser(f, element(f, li, 'LBody'));
      }
    },
  };
}

export type Cadre = { readonly fond?: string; readonly trait?: string };

/** A box that stays whole, its content inset; `faire` receives the inner column. */
export function encadre(f: Feuille, cadre: Cadre, faire: (c: Colonne) => readonly Bloc[]): Bloc {
  const marge = f.corps;
  const dedans = { x: PLEINE.x + marge, largeur: PLEINE.largeur - 2 * marge };
  const contenu = insecable(faire(dedans));
  const hauteur = contenu.hauteur + 2 * marge * 0.85;
  return {
    avant: f.corps * 1.1,
    hauteur,
    amorce: Math.min(hauteur, BAS - MARGES.haut),
    poser: (_, parent) => {
      const haut = f.y;
      if (hauteur <= reste(f) + 0.01) {
        artefact(f, () => {
          f.moteur.roundedRect(PLEINE.x, haut, PLEINE.largeur, hauteur, 3).lineWidth(0.9);
          if (cadre.fond && cadre.trait) f.moteur.fillAndStroke(cadre.fond, cadre.trait);
          else if (cadre.fond) f.moteur.fill(cadre.fond);
          else f.moteur.stroke(cadre.trait ?? COULEURS.titre);
          f.moteur.fillColor(COULEURS.texte);
        });
      }
      f.y += marge * 0.85;
      contenu.poser(f, element(f, parent, 'Div'));
      f.y += marge * 0.85;
    },
  };
}
