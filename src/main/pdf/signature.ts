/**
 * Signature blocks: who signs, in which capacity, by which delegation (CRPA, art. L. 212-1;
 * CSS, art. D. 253-6). Invariant: never parted from the last lines of the letter.
 * Unsigned (`signature: null`), the frame is left empty for the hand or the certificate.
 */
import type { Socle } from '../../shared/courrier/socle.ts';
import { formatDateLongue } from '../../shared/date-civile.ts';
import { type Bloc, insecable, paragraphe } from './blocs.ts';
import type { Element } from './moteur.ts';
import { artefact, COULEURS, type Colonne, FENETRE, type Feuille, PLEINE } from './page.ts';
import { exiger, gras, type Phrase, phrase } from './phrase.ts';

const HAUTEUR_CADRE = 42;
export const A_DROITE: Colonne = { x: FENETRE.x, largeur: PLEINE.x + PLEINE.largeur - FENETRE.x };
export const A_GAUCHE: Colonne = { x: PLEINE.x, largeur: FENETRE.x - PLEINE.x - 24 };

/** An empty frame, to sign in. */
export function cadreSignature(f: Feuille, { x, largeur }: Colonne): Bloc {
  const dessiner = () => {
    const haut = f.y;
    artefact(f, () => {
      f.moteur.roundedRect(x, haut, largeur, HAUTEUR_CADRE, 3);
      f.moteur.lineWidth(0.6).stroke(COULEURS.filet);
    });
    f.y += HAUTEUR_CADRE;
  };
  return { avant: 5, hauteur: HAUTEUR_CADRE, amorce: HAUTEUR_CADRE, poser: dessiner };
}

function autorite({ signataire }: Socle): Phrase {
  if (signataire.delegue) {
    const pour = exiger(signataire.autorite_libelle, 'signataire.autorite_libelle');
    return phrase`Pour ${pour} et par délégation,`;
  }
  const champ = 'signataire.autorite_libelle_majuscule';
  return phrase`${exiger(signataire.autorite_libelle_majuscule, champ)},`;
}

function mentionElectronique(i: Socle, nom: string): Phrase | null {
  if (i.signature === null) return null;
  const date = formatDateLongue(exiger(i.signature.date, 'signature.date'));
  const qualite = exiger(i.signataire.qualite, 'signataire.qualite');
  const reference = exiger(i.document.reference, 'document.reference');
  const empreinte = exiger(i.document.empreinte_courte, 'document.empreinte_courte');
  return phrase`Document signé électroniquement le ${date} par ${nom}, ${qualite}. Original conservé
    sous la référence ${reference}, empreinte ${empreinte}.`;
}

/** « Le directeur, » needs no second line that says « directeur » again. */
function qualiteAImprimer({ signataire }: Socle): string | null {
  const qualite = exiger(signataire.qualite, 'signataire.qualite');
  const titre = signataire.autorite_libelle_majuscule ?? '';
  const memes = titre.toLowerCase().endsWith(qualite.toLowerCase());
  return !signataire.delegue && memes ? null : qualite;
}

/** The signatory's block: authority, capacity, frame, name, delegation. */
export function blocSignature(f: Feuille, i: Socle): Bloc {
  const { signataire } = i;
  const prenom = exiger(signataire.prenom, 'signataire.prenom');
  const nom = `${prenom} ${exiger(signataire.nom, 'signataire.nom')}`;
  const r = { colonne: A_DROITE, avant: 0 };
  const petit = { colonne: A_DROITE, taille: 9.5, couleur: COULEURS.discret, avant: 2 };
  const { delegation } = signataire;
  const reference = signataire.delegue
    ? phrase`Délégation n° ${exiger(delegation?.reference, 'signataire.delegation.reference')} du
      ${formatDateLongue(exiger(delegation?.date, 'signataire.delegation.date'))}`
    : null;
  const electronique = mentionElectronique(i, nom);
  const qualite = qualiteAImprimer(i);
  return insecable([
    paragraphe(f, autorite(i), { ...r, avant: f.corps * 0.8 }),
    ...(qualite === null ? [] : [paragraphe(f, phrase`${qualite}`, r)]),
    cadreSignature(f, A_DROITE),
    paragraphe(f, [gras(nom)], { ...r, avant: 4 }),
    ...(reference ? [paragraphe(f, reference, petit)] : []),
    ...(electronique ? [paragraphe(f, electronique, petit)] : []),
  ]);
}

/** Two blocks side by side; the cursor ends under the taller one. */
export function coteACote(gauche: Bloc, droite: Bloc): Bloc {
  const hauteur = Math.max(gauche.hauteur, droite.hauteur);
  return {
    avant: Math.max(gauche.avant, droite.avant),
    hauteur,
    amorce: hauteur,
    poser: (f: Feuille, parent: Element) => {
      const haut = f.y;
      gauche.poser(f, parent);
      const bas = f.y;
      f.y = haut;
      droite.poser(f, parent);
      f.y = Math.max(f.y, bas);
    },
  };
}
