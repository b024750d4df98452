/**
 * NIR (social security number): form, control key, display and masking. Seen by both sides.
 * Invariant: a number is told wrong with the reason, in French; a provisional one (first digit 7
 * or 8) is accepted with a warning. 2A and 2B count as 19 and 18 in the key.
 */

/** Why a number is refused. */
export type CodeNir = 'NIR_LONGUEUR' | 'NIR_FORME' | 'NIR_MOIS' | 'NIR_CLE';

/** What was typed, understood or refused. */
export type LectureNir =
  | {
      readonly valide: true;
      /** Fifteen characters, upper case, without spaces; the key is added when it was not typed. */
      readonly nir: string;
      /** Two digits, computed. */
      readonly cle: string;
      readonly cleFournie: boolean;
      readonly provisoire: boolean;
      /** A full sentence when the number is accepted but must be checked; null otherwise. */
      readonly avertissement: string | null;
    }
  | {
      readonly valide: false;
      /** The key expected, when the first thirteen characters allow it. */
      readonly cle: string | null;
      readonly provisoire: boolean;
      readonly code: CodeNir;
      readonly message: string;
    };

const FORME = /^[1-8]\d{4}(?:\d{2}|2[AB])\d{6}$/;
const NBSP = '\u00a0';
const AVERTISSEMENT = 'Numéro provisoire\u00a0: à remplacer dès que le numéro définitif est connu.';

/** Month of birth: 01 to 12; 20, 30 to 42 and 50 to 99 when it is not known for certain. */
function moisPossible(mois: number): boolean {
  return (mois >= 1 && mois <= 12) || mois === 20 || (mois >= 30 && mois <= 42) || mois >= 50;
}

const compacter = (saisie: string): string => saisie.replace(/\s/gu, '').toUpperCase();

/** Control key of the first thirteen characters: 97 − (number modulo 97), two digits. */
function cleDe(treize: string): string {
  const nombre = Number(treize.replace('2A', '19').replace('2B', '18'));
  return String(97 - (nombre % 97)).padStart(2, '0');
}

/**
 * Reads a NIR of 13 or 15 characters, spaces allowed. With 13 the form alone is checked and the
 * key is computed; with 15 the key must be the expected one.
 */
export function lireNir(saisie: string): LectureNir {
  const net = compacter(saisie);
  const provisoire = net.startsWith('7') || net.startsWith('8');
  const faux = (code: CodeNir, message: string, cle: string | null = null): LectureNir => ({
    valide: false,
    cle,
    provisoire,
    code,
    message,
  });
  if (net.length !== 13 && net.length !== 15) {
    return faux(
      'NIR_LONGUEUR',
      'Le numéro de sécurité sociale compte 13 caractères, ou 15 avec sa clé.',
    );
  }
  const treize = net.slice(0, 13);
  if (!FORME.test(treize)) {
    return faux('NIR_FORME', 'Le numéro de sécurité sociale n’a pas la forme attendue.');
  }
  const cle = cleDe(treize);
  if (!moisPossible(Number(treize.slice(3, 5)))) {
    return faux('NIR_MOIS', 'Mois de naissance impossible.', cle);
  }
  const cleFournie = net.length === 15;
  if (cleFournie && net.slice(13) !== cle) {
    return faux('NIR_CLE', `La clé ne correspond pas au numéro\u00a0: clé attendue ${cle}.`, cle);
  }
  const avertissement = provisoire ? AVERTISSEMENT : null;
  return { valide: true, nir: `${treize}${cle}`, cle, cleFournie, provisoire, avertissement };
}

const GROUPES = [
  [0, 1],
  [1, 3],
  [3, 5],
  [5, 7],
  [7, 10],
  [10, 13],
  [13, 15],
] as const;

function grouper(nir: string): string {
  return GROUPES.map(([de, a]) => nir.slice(de, a))
    .filter((groupe) => groupe !== '')
    .join(NBSP);
}

/**
 * « 1 52 07 99 999 014 68 », groups parted by U+00A0; without the key when it was not given.
 * A text that is no NIR comes back as it is, trimmed: a screen shows what is stored.
 */
export function formaterNir(nir: string): string {
  const net = compacter(nir);
  return net.length === 13 || net.length === 15 ? grouper(net) : nir.trim();
}

/**
 * « 1 52 07 •• ••• ••• 68 »: the first five digits and the key alone are shown. A text of another
 * length is hidden whole.
 */
export function masquerNir(nir: string): string {
  const net = compacter(nir);
  if (net.length !== 13 && net.length !== 15) return '•'.repeat(net.length);
  return grouper(`${net.slice(0, 5)}${'•'.repeat(8)}${net.slice(13)}`);
}
