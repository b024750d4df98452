/** The addresses of the screens, written once. A hash router: nothing leaves the window. */
export const CHEMINS = {
  corbeille: '/corbeille',
  dossiers: '/dossiers',
  nouveauDossier: '/dossiers/nouveau',
  dossier: (id: string) => `/dossiers/${id}`,
  /** Preparing a letter; `code` is D01, D05… */
  courrier: (dossierId: string, code: string) => `/dossiers/${dossierId}/courrier/${code}`,
  /** Reading a letter already made. */
  document: (dossierId: string, documentId: string) =>
    `/dossiers/${dossierId}/documents/${documentId}`,
  echeancier: (dossierId: string) => `/dossiers/${dossierId}/echeancier`,
  echeanciers: '/echeanciers',
  import: '/import',
  comptes: '/administration/comptes',
  organisme: '/administration/organisme',
  sauvegardes: '/administration/sauvegardes',
  etats: '/reference/etats',
} as const;
