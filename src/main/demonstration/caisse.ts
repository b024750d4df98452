/**
 * The invented caisse, complete so that letters find every mention, and its accounts: one a role,
 * all with the same secret phrase.
 */

import type { Entree } from '../../shared/contract/index.ts';
import { ajouterAnnees, type DateCivile } from '../../shared/date-civile.ts';
import { MOT_DE_PASSE_DEMONSTRATION } from '../../shared/demonstration.ts';
import type { Role } from '../../shared/nomenclature.ts';
import { creerHasard } from './hasard.ts';
import { coordonneesBancaires } from './personnes.ts';

/** Given to every account when the user sets none; documented, for invented data only. */
export const MOT_DE_PASSE_PAR_DEFAUT = MOT_DE_PASSE_DEMONSTRATION;

type Creation = Entree<'poste.creerBase'>;
type Organisme = Creation['organisme'];

const ADRESSE = '1 place du Gabarit, 75000 PARIS';
const CAISSE_BANQUE = coordonneesBancaires(creerHasard(0, 'caisse'));

/** @param au the delegation of the signatory is three years older */
export const organisme = (au: DateCivile): Organisme => ({
  caisse: {
    nom: 'Caisse de retraite de démonstration',
    adresse: ADRESSE,
    lieu: 'Paris',
    siret: '',
    ...CAISSE_BANQUE,
    ics: 'FR53ZZZ999999',
    dpo: 'la déléguée à la protection des données, même adresse, dpo@demonstration.example',
    site: 'www.demonstration.example',
    paiementEnLigne: 'www.demonstration.example/payer',
    dureeConservation: 'cinq ans après la fin du dossier',
  },
  service: {
    nom: 'Service recouvrement',
    adresse: ADRESSE,
    telephone: '01 99 00 12 34',
    horaires: 'du lundi au vendredi, de 9 h à 16 h',
    courriel: 'recouvrement@demonstration.example',
  },
  contentieux: {
    nom: 'Pôle contentieux du recouvrement',
    adresse: '14 rue du Spécimen, 75000 PARIS',
    telephone: '01 99 00 00 13',
  },
  craAdresse: 'Commission de recours amiable, 1 place du Gabarit, 75000 PARIS',
  tribunalJudiciaire: {
    libelle: 'le pôle social du tribunal judiciaire de Maquetteville',
    adresse: '2 rue de l’Épreuve, 75000 PARIS',
  },
  tribunalAdministratif: {
    libelle: 'le tribunal administratif de Maquetteville',
    adresse: '3 rue de l’Esquisse, 75000 PARIS',
  },
  directeur: {
    prenom: 'Dominique',
    nom: 'Modèle',
    qualite: 'Responsable du service recouvrement',
    delegation: { reference: 'DEL-014', date: ajouterAnnees(au, -3), fin: '' },
  },
  dcf: {
    prenom: 'Alix',
    nom: 'Comptable-Fictif',
    qualite: 'Directrice comptable et financière',
    delegation: null,
  },
  seuilResteAVivreCentimes: 60_000,
  nombreImpayes: 2,
});

type Titulaire = Omit<Creation['comptes'][number], 'motDePasse'> & { readonly role: Role };

const titulaire = (role: Role, prenom: string, nom: string, qualite: string): Titulaire => ({
  identifiant: prenom.toLowerCase(),
  prenom,
  nom,
  qualite,
  role,
});

/** Camille first: the account that a demonstration opens. */
export const TITULAIRES: readonly Titulaire[] = [
  titulaire('gestionnaire-amiable', 'Camille', 'Démo', 'Gestionnaire du recouvrement amiable'),
  titulaire(
    'gestionnaire-contentieux',
    'Sacha',
    'Fictif',
    'Gestionnaire du recouvrement contentieux',
  ),
  titulaire('referent-technique', 'Lou', 'Exemple', 'Référente technique du recouvrement'),
  titulaire('secretaire-cra', 'Maxime', 'Essai', 'Secrétaire de la commission de recours amiable'),
  titulaire('directeur', 'Dominique', 'Modèle', 'Responsable du service recouvrement'),
  titulaire('dcf', 'Alix', 'Comptable-Fictif', 'Directrice comptable et financière'),
  titulaire('administrateur', 'Charlie', 'Prototype', 'Administratrice du poste'),
];

export const comptes = (motDePasse: string): Creation['comptes'] =>
  TITULAIRES.map((t) => ({ ...t, motDePasse }));
