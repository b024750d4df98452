/**
 * The lines of a budget sheet: what a household receives and what it pays each month. Both sides
 * read the same closed lists; a sheet is typed once and reused by schedules, remissions, write-offs.
 */
export const RESSOURCES = [
  'salaire',
  'pension',
  'chomage',
  'prestations-familiales',
  'aide-logement',
  'minima-sociaux',
  'pension-alimentaire-recue',
  'autre-ressource',
] as const;
export type Ressource = (typeof RESSOURCES)[number];
export const LIBELLE_RESSOURCE: Readonly<Record<Ressource, string>> = {
  salaire: 'Salaire',
  pension: 'Pensions de retraite et de réversion',
  chomage: 'Allocation de chômage',
  'prestations-familiales': 'Prestations familiales',
  'aide-logement': 'Aide au logement',
  'minima-sociaux': 'RSA, AAH, prime d’activité, ASPA',
  'pension-alimentaire-recue': 'Pension alimentaire reçue',
  'autre-ressource': 'Autres ressources',
};

export const CHARGES = [
  'loyer',
  'emprunt-logement',
  'energie-eau',
  'assurances',
  'impots',
  'sante',
  'transport',
  'garde-scolarite',
  'pension-alimentaire-versee',
  'credits',
  'autres-dettes',
  'autre-charge',
] as const;
export type Charge = (typeof CHARGES)[number];
export const LIBELLE_CHARGE: Readonly<Record<Charge, string>> = {
  loyer: 'Loyer et charges locatives',
  'emprunt-logement': 'Emprunt du logement',
  'energie-eau': 'Énergie, eau, téléphone',
  assurances: 'Assurances et mutuelle',
  impots: 'Impôts',
  sante: 'Santé non remboursée',
  transport: 'Transport',
  'garde-scolarite': 'Garde et scolarité',
  'pension-alimentaire-versee': 'Pension alimentaire versée',
  credits: 'Crédits en cours',
  'autres-dettes': 'Autres remboursements, retenues comprises',
  'autre-charge': 'Autres charges',
};
