/** What a debtor asks of the caisse, in the words shown to users. */
export const GENRES_DEMANDE = ['rectification', 'contestation', 'remise'] as const;
export type GenreDemande = (typeof GENRES_DEMANDE)[number];
export const LIBELLE_GENRE_DEMANDE: Record<GenreDemande, string> = {
  rectification: 'Demande de rectification',
  contestation: 'Recours amiable (CRA)',
  remise: 'Demande de remise',
};
