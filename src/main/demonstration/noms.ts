/**
 * The words that the demonstration's people and streets are named after: nobody bears them
 * together, and a reader sees at once that they are invented.
 */
import type { Territoire } from '../../shared/nomenclature.ts';

export const NOMS = [
  'MAQUETTE', 'ÉPREUVE', 'GABARIT', 'PROTOTYPE', 'FACTICE', 'EXEMPLE', 'CANEVAS', 'TÉMOIN',
  'ESSAI', 'SPÉCIMEN', 'ÉCHANTILLON', 'BROUILLON', 'ÉBAUCHE', 'CROQUIS', 'ESQUISSE', 'CALQUE',
  'ÉTALON', 'REPÈRE', 'FICTIF', 'POSTICHE', 'LEURRE', 'AUTOMATE', 'FIGURANT', 'DOUBLURE',
  'SIMULACRE', 'VARIABLE', 'PARAMÈTRE', 'HYPOTHÈSE', 'ALGÈBRE', 'THÉORÈME', 'AXIOME', 'POSTULAT',
  'VECTEUR', 'MATRICE', 'ABSCISSE', 'ORDONNÉE', 'TANGENTE', 'COSINUS', 'ELLIPSE', 'HYPERBOLE',
  'MÉTAPHORE', 'PALINDROME', 'ANAGRAMME', 'SYNONYME', 'VIRGULE', 'GUILLEMET', 'PARENTHÈSE',
  'ASTÉRISQUE', 'PARAGRAPHE', 'BORDEREAU', 'FORMULAIRE', 'DUPLICATA', 'CONTRE-ÉPREUVE',
  'FAC-SIMILÉ', 'PRÉ-MODÈLE', 'L’APERÇU', 'D’ÉTUDE', 'TOISÉ', 'PIXEL', 'TRAMÉ', 'ŒUVRE-TEST',
] as const;

export const PRENOMS_F = [
  'Hélène', 'Simone', 'Aline', 'Colette', 'Rose', 'Martine', 'Odette', 'Marie-Thérèse', 'Yvette',
  'Jacqueline', 'Monique', 'Denise', 'Chantal', 'Nadège', 'Solène', 'Fatou', 'Inès', 'Léa', 'Zoé',
  'Maëlys', 'Aïcha', 'Françoise', 'Brigitte', 'Ginette', 'Anaïs', 'Élodie', 'Noémie',
] as const;

export const PRENOMS_M = [
  'Yvon', 'Bernard', 'Paul', 'Guy', 'Marcel', 'Roger', 'René', 'Lucien', 'Jean-Baptiste', 'Gérard',
  'Raymond', 'Aimé', 'Étienne', 'Ousmane', 'Karim', 'Loïc', 'Gaël', 'Mathéo', 'Joël', 'Théophile',
  'Ambroise', 'Firmin', 'Rodolphe', 'Anatole', 'Noël', 'François-Xavier',
] as const;

export const VOIES = [
  'RUE DU GABARIT', 'AVENUE DE L’ÉPREUVE', 'IMPASSE DU BROUILLON', 'PLACE DU PROTOTYPE',
  'RUE DE LA MAQUETTE', 'CHEMIN DU CANEVAS', 'BOULEVARD DE L’EXEMPLE', 'ALLÉE DES ÉCHANTILLONS',
  'RUE DU SPÉCIMEN', 'RUE DE L’ESQUISSE', 'AVENUE DU THÉORÈME', 'QUAI DE LA PARENTHÈSE',
  'RUE DES GUILLEMETS', 'PASSAGE DE L’ANAGRAMME', 'ROUTE DE L’HYPOTHÈSE', 'RUE DU FAC-SIMILÉ',
  'SQUARE DES VIRGULES', 'COURS DE LA MÉTAPHORE', 'RUE DE LA TANGENTE', 'VILLA DU PALINDROME',
] as const;

export const COMPLEMENTS = [
  'APPARTEMENT 3', 'APPARTEMENT 12', 'BÂTIMENT B ESCALIER 2', 'RÉSIDENCE LES CROQUIS',
  'RÉSIDENCE DE L’ÉTALON', 'CHEZ MADAME DOUBLURE', 'LIEU-DIT LE CALQUE', 'ÉTAGE 4 PORTE GAUCHE',
] as const;

export type Ville = { readonly cp: string; readonly nom: string; readonly lieu: string };
const ville = (cp: string, nom: string, lieu: string): Ville => ({ cp, nom, lieu });

export const VILLES: readonly Ville[] = [
  ville('77100', 'MEAUX', 'Meaux'), ville('77000', 'MELUN', 'Melun'),
  ville('93200', 'SAINT-DENIS', 'Saint-Denis'), ville('94000', 'CRÉTEIL', 'Créteil'),
  ville('91000', 'ÉVRY-COURCOURONNES', 'Évry-Courcouronnes'), ville('78000', 'VERSAILLES', 'Versailles'),
  ville('95000', 'CERGY', 'Cergy'), ville('92000', 'NANTERRE', 'Nanterre'),
  ville('75019', 'PARIS', 'Paris'), ville('94240', 'L’HAŸ-LES-ROSES', 'L’Haÿ-les-Roses'),
  ville('45000', 'ORLÉANS', 'Orléans'), ville('60000', 'BEAUVAIS', 'Beauvais'),
];

export const VILLES_AILLEURS: Readonly<Record<Exclude<Territoire, 'METROPOLE'>, Ville>> = {
  ALSACE_MOSELLE: ville('67000', 'STRASBOURG', 'Strasbourg'),
  GUADELOUPE: ville('97100', 'BASSE-TERRE', 'Basse-Terre'),
  MARTINIQUE: ville('97200', 'FORT-DE-FRANCE', 'Fort-de-France'),
  GUYANE: ville('97300', 'CAYENNE', 'Cayenne'),
  REUNION: ville('97400', 'SAINT-DENIS', 'Saint-Denis'),
  MAYOTTE: ville('97600', 'MAMOUDZOU', 'Mamoudzou'),
};

/** Addresses abroad: the last line is the country alone. */
export const ETRANGER: readonly (readonly string[])[] = [
  ['RUA DO MODELO 12', '1200-000 LISBOA', 'PORTUGAL'],
  ['CALLE DEL ENSAYO 5', '28000 MADRID', 'ESPAGNE'],
];
