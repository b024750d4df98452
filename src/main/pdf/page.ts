/**
 * The sheet: A4, margins, window of the envelope, folds, cursor, page breaks, footer, tags.
 * Invariant: every mark on the paper is either in the structure tree or an artifact.
 * Positions: courriers.md § 4.1; points from the top left corner.
 */
import type { Ligne } from './lignes.ts';
import { CORPS_EXPOSANT } from './lignes.ts';
import { choisir, type Element, fermer, type Identite, type Moteur, ouvrir } from './moteur.ts';

const MM = 72 / 25.4;
export const PAGE = { largeur: 595.28, hauteur: 841.89 } as const;
/** 20 mm, and 25 mm on the left for paper filing; the footer stands in the bottom margin. */
export const MARGES = { haut: 20 * MM, bas: 20 * MM, gauche: 25 * MM, droite: 20 * MM } as const;
/** DL window: 85 × 33 mm at 110 mm from the left and 55 mm from the top. */
export const FENETRE = { x: 311.8, y: 155.9, largeur: 240.9, hauteur: 93.5 } as const;
/** Folds of a DL letter, at 99 and 198 mm from the top. */
const PLIS = [280.6, 561.3];

/** Text contrasts are above 7:1 on white and on `fond`. */
export const COULEURS = {
  texte: '#1B1D21',
  titre: '#1B386C',
  discret: '#44484F',
  fond: '#F1F5FB',
  filet: '#B9BDC4',
} as const;

export const INTERLIGNE = 1.22;
const HAUTEUR_CAPITALE = 0.67;
const ELEVATION_EXPOSANT = 0.3;
const CORPS_PIED = 9;

export type Feuille = {
  readonly moteur: Moteur;
  /** The root of the structure tree. */
  readonly racine: Element;
  /** Body size in points. */
  readonly corps: number;
  /** Top of what comes next. */
  y: number;
};

/** Where a block stands across the page. */
export type Colonne = { readonly x: number; readonly largeur: number };
export const PLEINE: Colonne = {
  x: MARGES.gauche,
  largeur: PAGE.largeur - MARGES.gauche - MARGES.droite,
};
export const BAS = PAGE.hauteur - MARGES.bas;

/** A sheet with its first page. */
export function nouvelleFeuille(identite: Identite, corps: number): Feuille {
  const moteur = ouvrir(identite);
  const racine = moteur.struct('Document');
  moteur.addStructure(racine);
  const f: Feuille = { moteur, racine, corps, y: MARGES.haut };
  sauterPage(f);
  return f;
}

export function sauterPage(f: Feuille): void {
  f.moteur.addPage({ size: 'A4', margin: 0 });
  f.moteur.fillColor(COULEURS.texte);
  f.y = MARGES.haut;
}

export const enHaut = (f: Feuille): boolean => f.y <= MARGES.haut;
export const reste = (f: Feuille): number => BAS - f.y;

/** A new child of `parent` in the structure tree; the tree ends its elements by itself. */
export function element(
  f: Feuille,
  parent: Element,
  type: string,
  portee?: 'Column' | 'Row',
): Element {
  const enfant = f.moteur.struct(type, (portee ? { scope: portee } : {}) as { title?: string });
  parent.add(enfant);
  return enfant;
}

/** Draws content that belongs to `e`. May be called once a page for the same element. */
export function marquer(f: Feuille, e: Element, type: string, dessiner: () => void): void {
  const contenu = f.moteur.markStructureContent(type);
  dessiner();
  f.moteur.endMarkedContent();
  e.add(contenu);
}

/** Draws what a screen reader must skip: rules, backgrounds, folds, footers. */
export function artefact(
  f: Feuille,
  dessiner: () => void,
  type: 'Layout' | 'Pagination' = 'Layout',
): void {
  f.moteur.markContent('Artifact', { type });
  dessiner();
  f.moteur.endMarkedContent();
}

export type Trace = {
  readonly x: number;
  readonly haut: number;
  readonly taille: number;
  readonly interligne: number;
  readonly couleur?: string;
};

/** Draws one line of text inside its line height. Blanks are drawn by `tracerBlancs`. */
export function tracer(f: Feuille, ligne: Ligne, t: Trace): void {
  const { moteur } = f;
  const base = t.haut + (t.interligne + HAUTEUR_CAPITALE * t.taille) / 2;
  if (t.couleur) moteur.fillColor(t.couleur);
  for (const s of ligne.segments) {
    if (s.texte === '') continue;
    const taille = s.exposant ? t.taille * CORPS_EXPOSANT : t.taille;
    const y = s.exposant ? base - ELEVATION_EXPOSANT * t.taille : base;
    choisir(moteur, s.style, taille).text(s.texte, t.x + s.x, y, {
      lineBreak: false,
      baseline: 'alphabetic',
    });
  }
  if (t.couleur) moteur.fillColor(COULEURS.texte);
}

/** The rules of the blanks to fill in, as artifacts; call outside any marked content. */
export function tracerBlancs(f: Feuille, ligne: Ligne, t: Trace): void {
  const blancs = ligne.segments.filter((s) => s.texte === '');
  if (blancs.length === 0) return;
  const base = t.haut + (t.interligne + HAUTEUR_CAPITALE * t.taille) / 2 + 2;
  artefact(f, () => {
    for (const s of blancs) filet(f, { x: t.x + s.x, largeur: s.largeur }, base);
  });
}

/** A horizontal rule; inside an artifact. */
export function filet(f: Feuille, c: Colonne, y: number, epaisseur = 0.6): void {
  f.moteur
    .lineWidth(epaisseur)
    .strokeColor(epaisseur > 0.6 ? COULEURS.titre : COULEURS.filet)
    .moveTo(c.x, y)
    .lineTo(c.x + c.largeur, y)
    .stroke();
}

/** Fold marks on the left edge of the page. */
export function marquerPlis(f: Feuille): void {
  artefact(f, () => {
    for (const y of PLIS) filet(f, { x: 8, largeur: 14 }, y);
  });
}

export type Pied = { readonly gauche: string; readonly reference: string };

function tracerPied(f: Feuille, pied: Pied, numero: string): void {
  const y = PAGE.hauteur - 14 * MM;
  const { moteur } = f;
  filet(f, PLEINE, y - 5);
  choisir(moteur, 'normal', CORPS_PIED).fillColor(COULEURS.discret);
  const droite = PLEINE.x + PLEINE.largeur;
  const poser = (texte: string, x: number) =>
    moteur.text(texte, x, y + 7, { lineBreak: false, baseline: 'alphabetic' });
  poser(pied.gauche, PLEINE.x);
  poser(pied.reference, (PLEINE.x + droite - moteur.widthOfString(pied.reference)) / 2);
  poser(numero, droite - moteur.widthOfString(numero));
}

/** Writes « Page 1 sur 3 » on every page, then gives the bytes of the file. */
export function terminer(f: Feuille, pied: Pied): Uint8Array {
  const { count } = f.moteur.bufferedPageRange();
  for (let n = 0; n < count; n += 1) {
    f.moteur.switchToPage(n);
    artefact(f, () => tracerPied(f, pied, `Page\u00a0${n + 1} sur ${count}`), 'Pagination');
  }
  return fermer(f.moteur);
}
