/**
 * The closed lists of the trade, with the words shown to users. One concept, one word.
 * A list that a decree could change is in law/, not here.
 */
export const ROLES = [
  'gestionnaire-amiable',
  'gestionnaire-contentieux',
  'referent-technique',
  'secretaire-cra',
  'directeur',
  'dcf',
  'administrateur',
] as const;
export type Role = (typeof ROLES)[number];
export const LIBELLE_ROLE: Record<Role, string> = {
  'gestionnaire-amiable': 'Gestionnaire amiable',
  'gestionnaire-contentieux': 'Gestionnaire contentieux',
  'referent-technique': 'Référent technique',
  'secretaire-cra': 'Secrétaire de la CRA',
  directeur: 'Directeur',
  dcf: 'Directeur comptable et financier',
  administrateur: 'Administrateur',
};

export const BRANCHES = ['retraite', 'famille'] as const;
export type Branche = (typeof BRANCHES)[number];

export const PRESTATIONS = [
  'PENSION',
  'REVERSION',
  'ASPA',
  'ASI',
  'VEUVAGE',
  'PF',
  'ALF',
  'ALS',
  'APL',
  'AAH',
  'RSA',
  'PRIME_ACTIVITE',
  'AJPA',
] as const;
export type Prestation = (typeof PRESTATIONS)[number];
export const LIBELLE_PRESTATION: Record<Prestation, string> = {
  PENSION: 'pension de retraite',
  REVERSION: 'pension de réversion',
  ASPA: 'allocation de solidarité aux personnes âgées',
  ASI: 'allocation supplémentaire d’invalidité',
  VEUVAGE: 'allocation de veuvage',
  PF: 'prestations familiales',
  ALF: 'allocation de logement familiale',
  ALS: 'allocation de logement sociale',
  APL: 'aide personnalisée au logement',
  AAH: 'allocation aux adultes handicapés',
  RSA: 'revenu de solidarité active',
  PRIME_ACTIVITE: 'prime d’activité',
  AJPA: 'allocation journalière du proche aidant',
};
export const BRANCHE_DE: Record<Prestation, Branche> = {
  PENSION: 'retraite',
  REVERSION: 'retraite',
  ASPA: 'retraite',
  ASI: 'retraite',
  VEUVAGE: 'retraite',
  PF: 'famille',
  ALF: 'famille',
  ALS: 'famille',
  APL: 'famille',
  AAH: 'famille',
  RSA: 'famille',
  PRIME_ACTIVITE: 'famille',
  AJPA: 'famille',
};

export const NATURES = ['vivant', 'deces', 'fraude'] as const;
export type Nature = (typeof NATURES)[number];
export const LIBELLE_NATURE: Record<Nature, string> = {
  vivant: 'Indu du vivant',
  deces: 'Né du décès',
  fraude: 'Frauduleux',
};

export const CAUSES = [
  'deces',
  'ressources',
  'changement-situation',
  'residence',
  'cumul-activite',
  'certificat-existence',
  'erreur-organisme',
  'fraude',
  'autre',
] as const;
export type Cause = (typeof CAUSES)[number];
export const LIBELLE_CAUSE: Record<Cause, string> = {
  deces: 'Décès non signalé à temps',
  ressources: 'Ressources non ou mal déclarées',
  'changement-situation': 'Changement de situation non déclaré',
  residence: 'Résidence hors de France',
  'cumul-activite': 'Reprise d’activité, cumul',
  'certificat-existence': 'Certificat d’existence manquant',
  'erreur-organisme': 'Erreur de l’organisme',
  fraude: 'Fraude',
  autre: 'Autre cause',
};

export const BONNES_FOIS = ['oui', 'non', 'a-etablir'] as const;
export type BonneFoi = (typeof BONNES_FOIS)[number];
export const LIBELLE_BONNE_FOI: Record<BonneFoi, string> = {
  oui: 'Bonne foi',
  non: 'Mauvaise foi établie',
  'a-etablir': 'À établir',
};

export const QUALITES_DEBITEUR = ['principal', 'conjoint', 'heritier', 'tiers', 'notaire'] as const;
export type QualiteDebiteur = (typeof QUALITES_DEBITEUR)[number];
export const LIBELLE_QUALITE: Record<QualiteDebiteur, string> = {
  principal: 'Débiteur principal',
  conjoint: 'Conjoint',
  heritier: 'Héritier',
  tiers: 'Tiers ayant perçu',
  notaire: 'Notaire (contact)',
};

export const ACCESSOIRES = ['penalite', 'dommages', 'indemnite', 'frais'] as const;
export type Accessoire = (typeof ACCESSOIRES)[number];
export const LIBELLE_ACCESSOIRE: Record<Accessoire, string> = {
  penalite: 'Pénalité financière',
  dommages: 'Dommages et intérêts',
  indemnite: 'Indemnité de 10 %',
  frais: 'Frais',
};

export const NATURES_MOUVEMENT = [
  'constat',
  'versement',
  'retenue',
  'remise',
  'frais',
  'penalite',
  'indemnite',
  'anv',
  'reprise-anv',
  'prescription',
  'abandon',
  'annulation',
] as const;
export type NatureMouvement = (typeof NATURES_MOUVEMENT)[number];

export const ISSUES_POSTALES = ['ar-signe', 'refuse', 'non-reclame', 'npai'] as const;
export type IssuePostale = (typeof ISSUES_POSTALES)[number];
export const LIBELLE_ISSUE: Record<IssuePostale, string> = {
  'ar-signe': 'Avis de réception signé',
  refuse: 'Pli refusé',
  'non-reclame': 'Pli non réclamé',
  npai: 'N’habite pas à l’adresse (NPAI)',
};

export const CIVILITES = ['Mme', 'M.', ''] as const;
export type Civilite = (typeof CIVILITES)[number];

export const MODES_PAIEMENT = ['virement', 'prelevement', 'cheque', 'carte'] as const;
export type ModePaiement = (typeof MODES_PAIEMENT)[number];
export const LIBELLE_MODE_PAIEMENT: Record<ModePaiement, string> = {
  virement: 'virement',
  prelevement: 'prélèvement',
  cheque: 'chèque',
  carte: 'carte bancaire',
};

/** How money comes in. */
export const MOYENS_ENCAISSEMENT = [
  'virement',
  'cheque',
  'carte',
  'prelevement',
  'retenue',
  'tiers',
] as const;
export type MoyenEncaissement = (typeof MOYENS_ENCAISSEMENT)[number];
export const LIBELLE_MOYEN: Record<MoyenEncaissement, string> = {
  virement: 'Virement',
  cheque: 'Chèque',
  carte: 'Carte bancaire',
  prelevement: 'Prélèvement',
  retenue: 'Retenue sur prestation',
  tiers: 'Paiement d’un tiers',
};

export const TERRITOIRES = [
  'METROPOLE',
  'ALSACE_MOSELLE',
  'GUADELOUPE',
  'MARTINIQUE',
  'GUYANE',
  'REUNION',
  'MAYOTTE',
] as const;
export type Territoire = (typeof TERRITOIRES)[number];

/** Mayotte and Saint-Pierre-et-Miquelon have their own amounts of the family schedule. */
export const TERRITOIRES_BAREME = ['METROPOLE_DOM', 'MAYOTTE', 'SPM'] as const;
export type TerritoireBareme = (typeof TERRITOIRES_BAREME)[number];
export const LIBELLE_TERRITOIRE_BAREME: Record<TerritoireBareme, string> = {
  METROPOLE_DOM: 'Métropole et départements d’outre-mer',
  MAYOTTE: 'Mayotte',
  SPM: 'Saint-Pierre-et-Miquelon',
};

/** Fraud as the increase of the family withholding knows it. */
export const FRAUDES = ['non', 'premiere', 'recidive'] as const;
export type Fraude = (typeof FRAUDES)[number];

/** Where the deceased lived, for the recovery of the ASPA on an estate. */
export const LIEUX_SUCCESSION = [...TERRITOIRES, 'SAINT_MARTIN', 'SAINT_BARTHELEMY'] as const;
export type LieuSuccession = (typeof LIEUX_SUCCESSION)[number];
