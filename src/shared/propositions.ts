/** The three schedules offered side by side, in the order of the screen. */
export const NOMS_PROPOSITION = ['courte', 'reference', 'longue'] as const;
export type NomProposition = (typeof NOMS_PROPOSITION)[number];

export const LIBELLE_PROPOSITION: Readonly<Record<NomProposition, string>> = {
  courte: 'Au plus vite',
  reference: 'Durée de référence',
  longue: 'Au plus long',
};
