/** The levels of the reminders, in order. */
export const NIVEAUX_RELANCE = ['D02', 'D03'] as const;
export type NiveauRelance = (typeof NIVEAUX_RELANCE)[number];
export const LIBELLE_NIVEAU: Readonly<Record<NiveauRelance, string>> = {
  D02: 'Première relance (D02)',
  D03: 'Dernière relance (D03)',
};
