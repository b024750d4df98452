/**
 * Strength of a secret phrase: 80 bits without counting on throttling, because whoever holds the
 * file tries as fast as he likes. 12 characters of 4 kinds, 14 of 3, or 7 different words.
 * Source: CNIL, délibération 2022-100 (21 July 2022).
 */

export type ForceMotDePasse = {
  readonly suffisant: boolean;
  /** A French sentence: what is missing, or why it is enough. */
  readonly raison: string;
};

const SORTES = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]/u] as const;
const MOTS_REQUIS = 7;
const REGLE =
  'Il faut 12 caractères de 4 sortes (minuscules, majuscules, chiffres, signes), ' +
  '14 caractères de 3 sortes, ou 7 mots différents.';

/** Characters are counted as read (an accented letter is one); a word has two letters or more. */
export function evaluerMotDePasse(saisie: string): ForceMotDePasse {
  const texte = saisie.normalize('NFC');
  const longueur = [...texte].length;
  const sortes = SORTES.filter((sorte) => sorte.test(texte)).length;
  const mots = new Set(texte.toLocaleLowerCase('fr-FR').match(/\p{L}{2,}/gu)).size;
  if (longueur === 0) return { suffisant: false, raison: REGLE };
  if (mots >= MOTS_REQUIS) return { suffisant: true, raison: `Suffisante\u00a0: ${mots} mots.` };
  const requis = sortes === 4 ? 12 : 14;
  const decompte = `${longueur} caractère${longueur > 1 ? 's' : ''} de ${sortes} sorte${sortes > 1 ? 's' : ''}`;
  if (sortes >= 3 && longueur >= requis) {
    return { suffisant: true, raison: `Suffisante\u00a0: ${decompte}.` };
  }
  return { suffisant: false, raison: `Insuffisante\u00a0: ${decompte}. ${REGLE}` };
}
