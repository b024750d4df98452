/** The addresses of the screens, written once. A hash router: nothing leaves the window. */
export const CHEMINS = {
  corbeille: '/corbeille',
  dossiers: '/dossiers',
  nouveauDossier: '/dossiers/nouveau',
  dossier: (id: string) => `/dossiers/${id}`,
  /** Preparing a letter; `code` is D01, D05… */
  courrier: (dossierId: string, code: string, objetId?: string) =>
    `/dossiers/${dossierId}/courrier/${code}${objetId ? `?objet=${objetId}` : ''}`,
  /** Reading a letter already made. */
  document: (dossierId: string, documentId: string) =>
    `/dossiers/${dossierId}/documents/${documentId}`,
  /** All the clocks of a case; its limitation payment by payment. */
  calendrier: (dossierId: string) => `/dossiers/${dossierId}/calendrier`,
  prescription: (dossierId: string) => `/dossiers/${dossierId}/prescription`,
  echeancier: (dossierId: string) => `/dossiers/${dossierId}/echeancier`,
  echeanciers: '/echeanciers',
  /** A plan that runs: its instalments, what is missed, its next act. */
  plan: (echeancierId: string) => `/echeanciers/${echeancierId}`,
  /** The call campaign. */
  ecoute: '/ecoute',
  paiements: '/paiements',
  retenues: '/retenues',
  /** Transfers sent and returned: the key figure. */
  transferts: '/transferts',
  /** What is to be given back; the files handed to the bank. */
  remboursements: '/paiements/remboursements',
  sepa: '/paiements/sepa',
  import: '/import',
  /** A bank statement: its lines matched, then what waits settled. */
  releve: '/paiements/releve',
  /** Leads to the calculator used last. */
  baremes: '/baremes',
  /** One calculator: 'famille', 'quotite'… (ONGLETS_BAREME). */
  bareme: (onglet: string) => `/baremes/${onglet}`,
  comptes: '/administration/comptes',
  organisme: '/administration/organisme',
  relances: '/administration/relances',
  sauvegardes: '/administration/sauvegardes',
  etats: '/reference/etats',
} as const;
