/**
 * The format of an import as the screen tells it (docs/formats.md tells it at length). A test
 * holds the names and what is required against the columns that the import reads.
 */
import {
  BONNES_FOIS,
  CAUSES,
  LIBELLE_PRESTATION,
  NATURES,
  PRESTATIONS,
  TERRITOIRES,
} from '../../shared/nomenclature.ts';

export type ColonneImport = {
  readonly nom: string;
  readonly obligatoire: boolean;
  readonly contenu: string;
};

export const REGLES_IMPORT: readonly string[] = [
  'Un fichier CSV, colonnes séparées par des points-virgules, encodé en UTF-8 ou Windows-1252.',
  'La première ligne nomme les colonnes\u202f; leur ordre est libre, les autres colonnes sont ignorées.',
  'Chaque ligne est un mois d’une prestation. Les lignes d’une même référence font un seul indu.',
  'Montants à la française\u00a0: 1\u202f234,56. Dates JJ/MM/AAAA, mois MM/AAAA.',
];

const requise = (nom: string, contenu: string): ColonneImport => ({
  nom,
  obligatoire: true,
  contenu,
});
const libre = (nom: string, contenu: string): ColonneImport => ({
  nom,
  obligatoire: false,
  contenu,
});
const liste = (mots: readonly string[]) => `${mots.join(', ')}.`;

export const COLONNES_IMPORT: readonly ColonneImport[] = [
  requise('reference', 'Référence de l’indu dans l’application d’origine, unique.'),
  libre('nir', 'Numéro de sécurité sociale, 15 caractères avec sa clé.'),
  libre('civilite', 'Mme ou M.'),
  requise('nom', 'Nom de famille.'),
  requise('prenoms', 'Prénoms.'),
  libre('date_naissance', 'Date.'),
  libre('lieu_naissance', 'Commune ou pays.'),
  libre('date_deces', 'Date.'),
  libre('territoire', liste(TERRITOIRES)),
  libre('telephone', 'Numéro de téléphone.'),
  libre('courriel', 'Adresse électronique.'),
  libre('iban', 'Compte du débiteur.'),
  libre('bic', 'Banque du débiteur.'),
  ...[1, 2, 3, 4, 5, 6].map((n) => libre(`adresse_${n}`, `Ligne ${n} de l’adresse postale.`)),
  requise('nature', liste(NATURES)),
  requise('cause', liste(CAUSES)),
  requise('direction', 'Direction qui a constaté l’indu.'),
  libre('service', 'Service d’origine.'),
  libre('erreur_organisme', 'oui ou non.'),
  libre('bonne_foi', liste(BONNES_FOIS)),
  libre('fausse_declaration', 'oui ou non.'),
  requise('date_constat', 'Date du constat.'),
  libre('date_connaissance', 'Date à laquelle l’organisme a su.'),
  libre('date_ordre_recette', 'Date de prise en charge de l’ordre de recette.'),
  libre('motif', 'Motif de l’indu, imprimé dans la notification.'),
  libre('regle', 'Règle appliquée, en une phrase.'),
  libre('article', 'Article qui fonde la règle.'),
  libre('changement', 'Ce qui a changé dans la situation.'),
  libre('raison_retard', 'Pourquoi l’organisme l’a su tard.'),
  libre('montant_total', 'Total de la référence, contrôlé au centime.'),
  requise('mois', 'Mois payé à tort.'),
  requise('prestation', `${PRESTATIONS.map((p) => `${p} (${LIBELLE_PRESTATION[p]})`).join(', ')}.`),
  requise('verse', 'Montant versé pour ce mois.'),
  requise('du', 'Montant qui était dû.'),
  requise('date_versement', 'Date du paiement.'),
  libre('chevauchement', 'remplace, complete ou erreur, si le mois est déjà réclamé.'),
  libre('ignorer', 'oui\u00a0: la ligne est laissée de côté.'),
];
