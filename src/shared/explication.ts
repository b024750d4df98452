/**
 * Explication: the ordered steps behind a computed amount or date.
 * The screen « Pourquoi ce montant ? », a letter's annex and the journal print the same steps.
 */
export const STATUTS = ['certain', 'reconstitue', 'interpretation'] as const;
/** `reconstitue`: rebuilt parameter; `interpretation`: the text is silent, a documented option. */
export type Statut = (typeof STATUTS)[number];

export type Etape = {
  /** What was computed, in a few French words. */
  readonly etape: string;
  /** Its value, already formatted for a French reader. */
  readonly valeur: string;
  /** Article or local source; null when the step is plain arithmetic. */
  readonly reference: string | null;
  /** One-line reason, optional. */
  readonly raison?: string;
};

/** The weakest status of several wins: interpretation > reconstitue > certain. */
export function statutLePlusFaible(statuts: readonly Statut[]): Statut {
  return statuts.reduce<Statut>(
    (pire, s) => (STATUTS.indexOf(s) > STATUTS.indexOf(pire) ? s : pire),
    'certain',
  );
}

export const LIBELLE_STATUT: Record<Statut, string> = {
  certain: 'Texte lu',
  reconstitue: 'Paramètre reconstitué',
  interpretation: 'Interprétation à confirmer',
};
