/** Why the recovery of a file is stopped, in the words shown to users. */
export const MOTIFS_SUSPENSION = [
  'rectification',
  'contestation',
  'remise',
  'surendettement',
  'majeur-protege',
  'deces',
  'autre',
] as const;
export type MotifSuspension = (typeof MOTIFS_SUSPENSION)[number];

export const LIBELLE_MOTIF_SUSPENSION: Readonly<Record<MotifSuspension, string>> = {
  rectification: 'Demande de rectification',
  contestation: 'Recours',
  remise: 'Demande de remise',
  surendettement: 'Surendettement',
  'majeur-protege': 'Majeur protégé',
  deces: 'Décès',
  autre: 'Autre motif',
};

/** Those that no request of the debtor opens: an agent does, on a fact that he was told. */
export const MOTIFS_A_SAISIR: readonly MotifSuspension[] = MOTIFS_SUSPENSION.filter(
  (m) => m !== 'rectification' && m !== 'contestation' && m !== 'remise',
);
