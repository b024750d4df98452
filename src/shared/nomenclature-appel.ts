/** The closed lists of the call campaign (« écoute client »), with the words shown to users. */
export const RESULTATS_APPEL = [
  'accepte',
  'rappel',
  'refuse',
  'joint',
  'absent',
  'faux-numero',
] as const;
export type ResultatAppel = (typeof RESULTATS_APPEL)[number];
export const LIBELLE_RESULTAT: Record<ResultatAppel, string> = {
  accepte: 'Accord',
  rappel: 'À rappeler',
  refuse: 'Refus',
  joint: 'Joint, sans suite',
  absent: 'Absent',
  'faux-numero': 'Numéro erroné',
};

/** Somebody spoke: the others reached nobody. */
export const RESULTATS_JOINTS: readonly ResultatAppel[] = ['accepte', 'rappel', 'refuse', 'joint'];

export const QUALITES_TELEPHONE = ['mobile', 'fixe', 'invalide', 'absent'] as const;
export type QualiteTelephone = (typeof QUALITES_TELEPHONE)[number];
export const LIBELLE_TELEPHONE: Record<QualiteTelephone, string> = {
  mobile: 'Mobile',
  fixe: 'Fixe ou étranger',
  invalide: 'Erroné',
  absent: 'Manquant',
};

export const CONSENTEMENTS = ['inconnu', 'donne', 'refuse'] as const;
export type Consentement = (typeof CONSENTEMENTS)[number];
export const LIBELLE_CONSENTEMENT: Record<Consentement, string> = {
  inconnu: 'À demander',
  donne: 'Donné',
  refuse: 'Refusé',
};

export const INTERLOCUTEURS = ['debiteur', 'tiers', 'repondeur', 'personne'] as const;
export type Interlocuteur = (typeof INTERLOCUTEURS)[number];
export const LIBELLE_INTERLOCUTEUR: Record<Interlocuteur, string> = {
  debiteur: 'Le débiteur',
  tiers: 'Un tiers',
  repondeur: 'Un répondeur',
  personne: 'Personne',
};
