/** What a debtor asks of the caisse, and what is answered, in the words shown to users. */
export const GENRES_DEMANDE = ['rectification', 'contestation', 'remise'] as const;
export type GenreDemande = (typeof GENRES_DEMANDE)[number];
export const LIBELLE_GENRE_DEMANDE: Record<GenreDemande, string> = {
  rectification: 'Demande de rectification',
  contestation: 'Recours amiable (CRA)',
  remise: 'Demande de remise',
};

export const CANAUX_DEMANDE = ['ecrit', 'oral'] as const;
export type CanalDemande = (typeof CANAUX_DEMANDE)[number];
export const LIBELLE_CANAL: Record<CanalDemande, string> = {
  ecrit: 'Écrit',
  oral: 'Oral',
};

/** The last two answer a request that came after its delay (CSS, art. R. 133-9-2 IV). */
export const SENS_REPONSE = [
  'acceptee',
  'partielle',
  'refusee',
  'transmise',
  'a-confirmer',
] as const;
export type SensReponse = (typeof SENS_REPONSE)[number];
export const LIBELLE_SENS_REPONSE: Record<SensReponse, string> = {
  acceptee: 'Acceptée',
  partielle: 'Acceptée en partie',
  refusee: 'Refusée',
  transmise: 'Transmise à la commission',
  'a-confirmer': 'À confirmer par écrit',
};

export const ETATS_DEMANDE = ['ouverte', 'repondue', 'implicite', 'retiree'] as const;
export type EtatDemande = (typeof ETATS_DEMANDE)[number];
export const LIBELLE_ETAT_DEMANDE: Record<EtatDemande, string> = {
  ouverte: 'À répondre',
  repondue: 'Répondue',
  implicite: 'Rejet implicite',
  retiree: 'Retirée',
};
