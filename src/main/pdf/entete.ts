/**
 * The head of a letter (block « entete » of courriers.md § 5.2): the caisse on the left, the
 * recipient in the window, references, place and date, sending mode, object, civil title.
 * Invariant: nothing but the address stands in the window, nor in the 10 mm above it.
 */
import { verifierAdresse } from '../../shared/courrier/adresse.ts';
import type { Socle } from '../../shared/courrier/socle.ts';
import { formatDateLongue } from '../../shared/date-civile.ts';
import { refuser } from '../../shared/refus.ts';
import { type Bloc, couler, paragraphe, titre } from './blocs.ts';
import { avecEspaceFinale, composer } from './lignes.ts';
import {
  COULEURS,
  type Colonne,
  element,
  FENETRE,
  type Feuille,
  MARGES,
  marquer,
  marquerPlis,
  PLEINE,
  tracer,
} from './page.ts';
import { adresseLiee, exiger, fixe, gras, lie, type Phrase, phrase } from './phrase.ts';

const CORPS_EN_TETE = 10;
const GAUCHE: Colonne = { x: PLEINE.x, largeur: FENETRE.x - PLEINE.x - 16 };
const MARGE_FENETRE = 8;
const CORPS_ADRESSE = { max: 11, min: 9, pas: 0.5 } as const;
const SOUS_FENETRE = FENETRE.y + FENETRE.hauteur + 12;

/** A text that came empty from the settings counts as none. */
export const present = (texte: string | null): texte is string =>
  texte !== null && texte.trim() !== '';

/** The address, in the largest size of the standard that fits the window. */
function poserAdresse(f: Feuille, i: Socle): void {
  const lignes = verifierAdresse(i.debiteur.adresse, { etranger: i.debiteur.etranger });
  const largeur = FENETRE.largeur - 2 * MARGE_FENETRE;
  let taille: number = CORPS_ADRESSE.max;
  const phrases = lignes.map((l): Phrase => [{ texte: l.normalize('NFC'), style: 'normal' }]);
  const mesures = (corps: number) =>
    phrases.map((p) => composer(f.moteur, p, { largeur: 10_000, taille: corps })[0]);
  const tient = () => mesures(taille).every((l) => l === undefined || l.largeur <= largeur);
  while (!tient() && taille > CORPS_ADRESSE.min) taille -= CORPS_ADRESSE.pas;
  if (!tient()) {
    refuser('ADRESSE_LARGE', 'Une ligne de l’adresse est plus large que la fenêtre : abrégez-la.', {
      champ: 'debiteur.adresse',
      source: 'NF Z 10-011',
    });
  }
  const interligne = Math.min(taille * 1.25, (FENETRE.hauteur - 8) / lignes.length);
  const haut = FENETRE.y + (FENETRE.hauteur - interligne * lignes.length) / 2;
  const p = element(f, f.racine, 'P');
  marquer(f, p, 'P', () => {
    mesures(taille).forEach((ligne, rang) => {
      const trace = { x: FENETRE.x + MARGE_FENETRE, taille, interligne };
      const t = { ...trace, haut: haut + rang * interligne };
      if (ligne) tracer(f, avecEspaceFinale(ligne), t);
    });
  });
}

function emetteur(f: Feuille, { caisse, service, agent }: Socle): Bloc[] {
  const commun = { colonne: GAUCHE, taille: CORPS_EN_TETE, avant: 0 };
  const nom = [gras(exiger(caisse.nom, 'caisse.nom'))];
  const suivi = `${exiger(agent.prenom, 'agent.prenom')} ${exiger(agent.nom, 'agent.nom')}`;
  const qualite = exiger(agent.qualite, 'agent.qualite');
  const telephone = lie(exiger(service.telephone, 'service.telephone'));
  const horaires = fixe(exiger(service.horaires, 'service.horaires'));
  const adresse = adresseLiee(exiger(service.adresse, 'service.adresse'));
  return [
    paragraphe(f, nom, { ...commun, taille: 14, couleur: COULEURS.titre }),
    paragraphe(f, phrase`${adresseLiee(exiger(caisse.adresse, 'caisse.adresse'))}`, {
      ...commun,
      couleur: COULEURS.discret,
    }),
    paragraphe(f, phrase`${gras(exiger(service.nom, 'service.nom'))} — ${adresse}`, {
      ...commun,
      avant: 9,
    }),
    paragraphe(f, phrase`Dossier suivi par : ${suivi}, ${qualite}`, { ...commun, avant: 5 }),
    paragraphe(
      f,
      phrase`${telephone} (${horaires}) — ${exiger(service.courriel, 'service.courriel')}`,
      { ...commun, avant: 5 },
    ),
  ];
}

function references(f: Feuille, i: Socle): Bloc[] {
  const { debiteur, dossier } = i;
  const commun = { colonne: GAUCHE, taille: CORPS_EN_TETE, avant: 1 };
  const nos = phrase`Nos références : ${gras(exiger(dossier.numero, 'dossier.numero'))}`;
  const nir = present(debiteur.nir_masque)
    ? phrase`Votre numéro de sécurité sociale : ${lie(debiteur.nir_masque)}`
    : null;
  return [
    paragraphe(f, nos, commun),
    ...(nir ? [paragraphe(f, nir, { ...commun, colonne: PLEINE })] : []),
  ];
}

function lieuEtDate(f: Feuille, i: Socle): Bloc {
  const date = formatDateLongue(exiger(i.document.date, 'document.date'));
  const lieu = exiger(i.document.lieu, 'document.lieu');
  const colonne = { x: FENETRE.x, largeur: PLEINE.x + PLEINE.largeur - FENETRE.x };
  const texte = phrase`${lieu}, le ${fixe(date)}`;
  return paragraphe(f, texte, { colonne, alignement: 'droite', avant: 0 });
}

/**
 * Writes the head on the first page and leaves the cursor under it. Without `appel` (an
 * agreement) no civil title is printed.
 */
export function poserEntete(f: Feuille, i: Socle, appel: string | null): void {
  marquerPlis(f);
  f.y = MARGES.haut;
  couler(f, emetteur(f, i), f.racine);
  const basEmetteur = f.y;
  poserAdresse(f, i);
  const haut = Math.max(SOUS_FENETRE, basEmetteur + 8);
  f.y = haut;
  lieuEtDate(f, i).poser(f, f.racine);
  f.y = haut;
  couler(f, references(f, i), f.racine);
  f.y += 4;
  const { envoi } = i;
  const recommande = envoi.recommande
    ? phrase`LETTRE RECOMMANDÉE AVEC AVIS DE RÉCEPTION N° ${exiger(envoi.numero, 'envoi.numero')}`
    : [];
  const objet = exiger(i.document.objet, 'document.objet');
  couler(
    f,
    [
      ...(envoi.recommande ? [paragraphe(f, recommande, { taille: CORPS_EN_TETE, avant: 6 })] : []),
      titre(f, 'H1', `Objet : ${objet}`, { avant: f.corps }),
      ...(appel === null ? [] : [paragraphe(f, phrase`${appel},`, { avant: f.corps })]),
    ],
    f.racine,
  );
}
