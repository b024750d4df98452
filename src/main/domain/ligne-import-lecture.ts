/**
 * What reading a cell of an import gives: a value, or why not and what would be taken instead.
 * A value is taken as it is or refused; nothing is repaired without the agent.
 */
import type { DateCivile } from '../../shared/date-civile.ts';

/** Why a cell is refused: few words, a sentence, and the value that would be taken. */
export type Faute = {
  readonly motif: string;
  readonly detail: string;
  readonly correction: string | null;
};
export type Lu<T> = { readonly valeur: T } | { readonly faute: Faute };
/** `texte` is trimmed and not empty. */
export type Lecteur<T> = (texte: string, aujourdhui: DateCivile) => Lu<T>;

export const lu = <T>(valeur: T): Lu<T> => ({ valeur });
export const faute = (
  motif: string,
  detail: string,
  correction: string | null = null,
): Lu<never> => ({
  faute: { motif, detail, correction },
});

/** As the sentence quotes it: a cell of thousands of characters is cut. */
export const citer = (texte: string) =>
  `« ${texte.length > 60 ? `${texte.slice(0, 60)}…` : texte} »`;

/** Lower case, without accents: how words and headers are compared. */
export function plier(texte: string): string {
  return texte.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
