/**
 * The characters that every bank of the SEPA area accepts (EPC 217-08): Latin letters without
 * accents, digits, space and / - ? : ( ) . , ' +. Accents and typographic signs are put into them;
 * a letter of another script or an emoji is not guessed: the field is refused.
 * Invariant: what comes out matches `PERMIS`, never starts or ends with / and never holds //.
 */
import { type Refus, refus } from '../../shared/refus.ts';

/** Letters that no decomposition takes apart, and signs that have a plain equal. */
const EQUIVALENTS: Readonly<Record<string, string>> = {
  ...{ œ: 'oe', Œ: 'OE', æ: 'ae', Æ: 'AE', ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D' },
  ...{ ð: 'd', Ð: 'D', þ: 'th', Þ: 'TH', ß: 'ss', ẞ: 'SS', ı: 'i' },
  ...{ '‘': "'", '’': "'", ʼ: "'", '`': "'", '´': "'", '“': "'", '”': "'", '"': "'" },
  ...{ '«': "'", '»': "'", '–': '-', '—': '-', '‐': '-', '‑': '-', '−': '-', _: '-', '·': '.' },
  ...{ '&': '+', '€': 'EUR', '<': '(', '>': ')', '[': '(', ']': ')', '{': '(', '}': ')' },
  ...{ ';': ',', '!': '.', '•': '.', '°': 'o', '⁄': '/', '\\': '/', '|': '/' },
};
/** What is left of ASCII: the EPC puts a full stop in its place. */
const AUTRE_ASCII = /[!-~]/;
const PERMIS = /^[A-Za-z0-9/\-?:().,'+ ]$/;
const IDENTIFIANT = /^[A-Za-z0-9/\-?:().,'+]+$/;

/** Names of parties, and free text of a payment. */
export const LONGUEURS = { nom: 70, libelle: 140, identifiant: 35 } as const;

export type TexteSepa = {
  readonly texte: string;
  /** Characters that have no equal, each once; the text is not to be sent. */
  readonly inconnus: readonly string[];
};

/** The text in permitted characters, cut at `longueur`. */
export function translitterer(texte: string, longueur: number): TexteSepa {
  const inconnus = new Set<string>();
  let sortie = '';
  for (const signe of texte.normalize('NFC').replaceAll(/\s/gu, ' ')) {
    const plat = aplatir(signe);
    if (plat === null) inconnus.add(signe);
    else sortie += plat;
  }
  const net = ranger(sortie.replaceAll(/\/{2,}/g, '/').replaceAll(/ {2,}/g, ' '));
  return { texte: ranger(net.slice(0, longueur)), inconnus: [...inconnus] };
}

const ranger = (texte: string): string => texte.replace(/^[/ ]+/, '').replace(/[/ ]+$/, '');

/** One character in permitted ones; null when it has no equal. */
function aplatir(signe: string): string | null {
  if (PERMIS.test(signe)) return signe;
  const equivalent = EQUIVALENTS[signe];
  if (equivalent !== undefined) return equivalent;
  if (AUTRE_ASCII.test(signe)) return '.';
  // Full-width forms, ligatures and fractions come apart; accents fall; so do marks and controls.
  let plat = '';
  for (const morceau of signe.normalize('NFKD')) {
    if (/[\p{M}\p{Cf}\p{Cc}]/u.test(morceau)) continue;
    const lettre = PERMIS.test(morceau) ? morceau : EQUIVALENTS[morceau];
    if (lettre === undefined) return morceau !== signe ? aplatir(morceau) : null;
    plat += lettre;
  }
  return plat;
}

/** Why a text cannot be sent: SEPA_CARACTERE, SEPA_VIDE; null when it can. */
export function fauteTexte(texte: string, champ: string): Refus | null {
  const lu = translitterer(texte, LONGUEURS.libelle);
  if (lu.inconnus.length > 0) {
    return refus(
      'SEPA_CARACTERE',
      `Les banques n’acceptent que l’alphabet latin : ${citerSignes(lu.inconnus)} ne peut pas être transmis. ` +
        'Écrivez ce texte en lettres latines.',
      { champ },
    );
  }
  return lu.texte === ''
    ? refus('SEPA_VIDE', 'Ce texte est vide une fois écrit pour la banque.', { champ })
    : null;
}

/** Why a reference cannot be sent (35 characters, no space, slashes alone): SEPA_REFERENCE. */
export function fauteIdentifiant(texte: string, champ: string, longueur = 35): Refus | null {
  const juste = texte.length <= longueur && IDENTIFIANT.test(texte) && !/^\/|\/$|\/\//.test(texte);
  if (juste) return null;
  return refus(
    'SEPA_REFERENCE',
    `Cette référence compte de 1 à ${longueur} lettres sans accent, chiffres ou signes / - ? : ( ) . , ' +, ` +
      'sans espace, sans barre oblique au début, à la fin ou redoublée.',
    { champ },
  );
}

function citerSignes(signes: readonly string[]): string {
  return signes
    .slice(0, 5)
    .map((s) => `« ${s} »`)
    .join(', ');
}

/** « RF » + two check digits + 1 to 21 characters, remainder 1 modulo 97 (ISO 11649). */
export function estReferenceRf(reference: string): boolean {
  return /^RF\d{2}[A-Z0-9]{1,21}$/.test(reference) && modulo97(reference) === 1;
}

/** ISO 7064: the first four characters go last, letters count 10 to 35. */
export function modulo97(texte: string): number {
  let reste = 0;
  for (const signe of `${texte.slice(4)}${texte.slice(0, 4)}`) {
    const valeur = Number.parseInt(signe, 36);
    reste = (reste * (valeur > 9 ? 100 : 10) + valeur) % 97;
  }
  return reste;
}
