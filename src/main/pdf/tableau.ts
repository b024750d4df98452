/**
 * Tables: header cells, rows, totals. Invariants: a row is never cut; the header is drawn again
 * on each page (as an artifact: the tree holds it once); the total never leaves the last row.
 */
import type { Bloc } from './blocs.ts';
import { composer, type Ligne } from './lignes.ts';
import type { Element } from './moteur.ts';
import {
  artefact,
  COULEURS,
  type Colonne,
  element,
  type Feuille,
  filet,
  INTERLIGNE,
  marquer,
  PLEINE,
  reste,
  sauterPage,
  tracer,
} from './page.ts';
import { gras, type Phrase } from './phrase.ts';

export type ColonneTableau = {
  readonly titre: string;
  /** Share of the table's width. */
  readonly part: number;
  readonly nombre?: boolean;
};
export type LigneTableau = {
  readonly cellules: readonly string[];
  readonly genre?: 'sous-total' | 'total';
};
export type Tableau = {
  readonly colonnes: readonly ColonneTableau[];
  readonly lignes: readonly LigneTableau[];
};

type Cellule = { lignes: Ligne[]; colonne: Colonne; nombre: boolean };
type Rangee = {
  cellules: Cellule[];
  hauteur: number;
  /** Above and below the text. */
  marge: number;
  genre: LigneTableau['genre'] | 'entete';
};

const GOUTTIERE = 9;
/** A table no higher than this is never cut. */
const INSECABLE = 230;
/** Beyond this number of rows the table is set a little tighter. */
const LONGUE = 12;

function colonnesDe(tableau: Tableau): Colonne[] {
  const parts = tableau.colonnes.reduce((s, c) => s + c.part, 0);
  let x = PLEINE.x;
  return tableau.colonnes.map((c) => {
    const largeur = (PLEINE.largeur * c.part) / parts;
    const colonne = { x: x + 2, largeur: largeur - GOUTTIERE + 2 };
    x += largeur;
    return colonne;
  });
}

const estLongue = (t: Tableau): boolean => t.lignes.length > LONGUE;
const corpsDe = (f: Feuille, t: Tableau): number => f.corps - (estLongue(t) ? 1 : 0.5);

function mettreEnRangee(
  f: Feuille,
  tableau: Tableau,
  { phrases, genre }: { phrases: readonly Phrase[]; genre: Rangee['genre'] },
): Rangee {
  const taille = corpsDe(f, tableau);
  const cellules = colonnesDe(tableau).map((colonne, rang) => ({
    lignes: composer(f.moteur, phrases[rang] ?? [], { largeur: colonne.largeur, taille }),
    colonne,
    nombre: tableau.colonnes[rang]?.nombre ?? false,
  }));
  const n = Math.max(1, ...cellules.map((c) => c.lignes.length));
  const longue = estLongue(tableau);
  const marge = genre ? (longue ? 2.5 : 3.5) : longue ? 1 : 2.25;
  return { cellules, genre, marge, hauteur: n * taille * INTERLIGNE + 2 * marge };
}

function tracerCellule(
  f: Feuille,
  cellule: Cellule,
  r: { haut: number; taille: number; couleur?: string },
): void {
  const interligne = r.taille * INTERLIGNE;
  cellule.lignes.forEach((ligne, rang) => {
    const { x, largeur } = cellule.colonne;
    tracer(f, ligne, {
      ...r,
      x: cellule.nombre ? x + largeur - ligne.largeur : x,
      haut: r.haut + rang * interligne,
      interligne,
    });
  });
}

function tracerFonds(f: Feuille, rangee: Rangee): void {
  artefact(f, () => {
    if (rangee.genre === 'sous-total') {
      f.moteur.rect(PLEINE.x, f.y, PLEINE.largeur, rangee.hauteur).fill(COULEURS.fond);
      f.moteur.fillColor(COULEURS.texte);
    }
    if (rangee.genre === 'total') filet(f, PLEINE, f.y, 0.9);
    const fort = rangee.genre === 'entete' || rangee.genre === 'total';
    filet(f, PLEINE, f.y + rangee.hauteur, fort ? 0.9 : 0.4);
  });
}

/** The cells of a row, headers aligned on the bottom of their row. */
function tracerCellules(f: Feuille, rangee: Rangee, tr: Element | null, taille: number): void {
  const entete = rangee.genre === 'entete';
  rangee.cellules.forEach((cellule, rang) => {
    const contenu = cellule.lignes.length * taille * INTERLIGNE;
    const haut = f.y + (entete ? rangee.hauteur - contenu - rangee.marge : rangee.marge);
    const couleur = entete ? { couleur: COULEURS.titre } : {};
    const dessiner = () => tracerCellule(f, cellule, { haut, taille, ...couleur });
    if (tr) {
      const enTete = entete || (rangee.genre !== undefined && rang === 0);
      const type = enTete ? 'TH' : 'TD';
      const portee = enTete ? (entete ? 'Column' : 'Row') : undefined;
      marquer(f, element(f, tr, type, portee), type, dessiner);
    } else {
      dessiner();
    }
  });
}

export function tableau(f: Feuille, t: Tableau, avant = f.corps * 0.7): Bloc {
  const taille = corpsDe(f, t);
  const entete = mettreEnRangee(f, t, {
    phrases: t.colonnes.map((c) => [gras(c.titre)]),
    genre: 'entete',
  });
  const rangees = t.lignes.map((l) =>
    mettreEnRangee(f, t, {
      phrases: l.cellules.map((c) => [
        { texte: c.normalize('NFC'), style: l.genre ? 'gras' : 'normal' },
      ]),
      genre: l.genre,
    }),
  );
  const hauteur = rangees.reduce((h, r) => h + r.hauteur, entete.hauteur);
  const debut = entete.hauteur + rangees.slice(0, 2).reduce((h, r) => h + r.hauteur, 0);
  const poser = (parent: Element) => {
    const table = element(f, parent, 'Table');
    const tracerRangee = (rangee: Rangee, tr: Element | null) => {
      if (tr) {
        tracerFonds(f, rangee);
        tracerCellules(f, rangee, tr, taille);
      } else {
        artefact(f, () => tracerCellules(f, rangee, null, taille), 'Pagination');
        tracerFonds(f, rangee);
      }
      f.y += rangee.hauteur;
    };
    tracerRangee(entete, element(f, table, 'TR'));
    rangees.forEach((rangee, rang) => {
      const suivante = rangees[rang + 1];
      const liee = suivante?.genre ? suivante.hauteur : 0;
      if (rangee.hauteur + liee > reste(f)) {
        sauterPage(f);
        tracerRangee(entete, null);
      }
      tracerRangee(rangee, element(f, table, 'TR'));
    });
  };
  return {
    avant,
    hauteur,
    amorce: hauteur <= INSECABLE ? hauteur : debut,
    poser: (_, parent) => poser(parent),
  };
}
