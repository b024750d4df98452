/**
 * The structured payment reference of one debtor of one file: an ISO 11649 creditor reference,
 * « RF », two check digits (mod 97-10), then year, number of the file and rank of the debtor.
 * Invariant: a reference with one wrong or two swapped characters never reads.
 */
import { refuser } from './refus.ts';

declare const marque: unique symbol;
/** Compact form: « RF » and fourteen digits, the key included and right. */
export type ReferencePaiement = string & { readonly [marque]: 'ReferencePaiement' };

export type ReferenceLue = {
  readonly reference: ReferencePaiement;
  /** « IND-2026-000123 ». */
  readonly dossier: string;
  /** Rank of the debtor in the file, from 1. */
  readonly rang: number;
};

/** What a free text holds: references that read, and what looks like one and does not. */
export type ReferencesTrouvees = {
  readonly exactes: readonly ReferencePaiement[];
  /** Upper case, without separators: a typing fault, or the reference of another creditor. */
  readonly douteuses: readonly string[];
};

const DOSSIER = /^IND-(2[01]\d{2})-(\d{6})$/;
/** Years 2000 to 2199 only: most references of other creditors do not read as ours. */
const COMPACTE = /^RF(\d{2})(2[01]\d{2})(\d{6})(\d{2})$/;
const RANG_MAX = 99;

/** Key of ISO 7064 mod 97-10: « RF00 » goes behind the body, R is 27 and F is 15. */
function cleDe(corps: string): string {
  const cle = 98 - (((Number(corps) % 97) * 1_000_000 + 271_500) % 97);
  return cle < 10 ? `0${cle}` : String(cle);
}

/**
 * The reference that a debtor copies on his transfer.
 * @param dossier number of the file, « IND-AAAA-NNNNNN »
 * @param rang rank of the debtor in that file, 1 to 99
 * @throws RefusError REFERENCE_DOSSIER, REFERENCE_RANG
 */
export function referencePaiement(dossier: string, rang: number): ReferencePaiement {
  const m = DOSSIER.exec(dossier);
  if (!m || Number(m[2]) === 0) {
    return refuser(
      'REFERENCE_DOSSIER',
      `« ${dossier} » n’est pas un numéro de dossier : la référence de paiement ne peut pas se former.`,
    );
  }
  if (!Number.isInteger(rang) || rang < 1 || rang > RANG_MAX) {
    return refuser(
      'REFERENCE_RANG',
      `Un dossier a au plus ${RANG_MAX} débiteurs : la référence de paiement ne peut pas se former.`,
    );
  }
  const corps = `${m[1]}${m[2]}${String(rang).padStart(2, '0')}`;
  return `RF${cleDe(corps)}${corps}` as ReferencePaiement;
}

/** Reads a reference, whatever its spaces and case; null when it is not one or its key is wrong. */
export function lireReference(saisie: string): ReferenceLue | null {
  const net = saisie.replace(/\s/gu, '').toUpperCase();
  const m = COMPACTE.exec(net);
  if (!m) return null;
  const [, cle = '', annee = '', numero = '', rang = ''] = m;
  if (Number(numero) === 0 || Number(rang) === 0) return null;
  if (cleDe(`${annee}${numero}${rang}`) !== cle) return null;
  return {
    reference: net as ReferencePaiement,
    dossier: `IND-${annee}-${numero}`,
    rang: Number(rang),
  };
}

/** « RF18 2026 0001 2301 », parted by U+00A0: as printed on letters. */
export function formatReference(reference: ReferencePaiement): string {
  return reference.replace(/(.{4})(?=.)/gu, '$1\u00a0');
}

/** Where a reference may begin: « RF » and two digits, behind no letter or digit. */
const DEBUT = /(?<![\p{L}\p{N}])RF[\s.\-/]?\d{2}/giu;
/**
 * In one piece, or by groups of four that no fifth group follows: any other cut could take digits
 * of the next word for its own.
 */
const EXACTE =
  /RF\s?(?:\d{14}|\d{2}(?:[\s.\-/]?\d{4}){3}(?![\s.\-/]\d{4}(?![\p{L}\p{N}/.-])))(?![\p{L}\p{N}])/iuy;
/** Enough of ISO 11649 to be meant as a reference. */
const RESSEMBLE = /RF\s?\d{2}(?:[\s.\-/]?[0-9A-Z]){5,21}/iuy;

/**
 * Looks for references in what a payer wrote. Each is given once, in the order of the text.
 * Separators (space, dot, dash, slash) are allowed between groups of four only.
 */
export function chercherReferences(texte: string): ReferencesTrouvees {
  const exactes = new Set<ReferencePaiement>();
  const douteuses = new Set<string>();
  DEBUT.lastIndex = 0;
  for (let m = DEBUT.exec(texte); m !== null; m = DEBUT.exec(texte)) {
    const entiere = depuis(EXACTE, texte, m.index);
    const lue = entiere === null ? null : lireReference(compacter(entiere));
    if (entiere !== null && lue) {
      exactes.add(lue.reference);
      DEBUT.lastIndex = m.index + entiere.length;
      continue;
    }
    const proche = entiere ?? depuis(RESSEMBLE, texte, m.index);
    if (proche !== null) douteuses.add(compacter(proche));
  }
  return { exactes: [...exactes], douteuses: [...douteuses] };
}

const compacter = (texte: string): string => texte.replace(/[\s.\-/]/gu, '').toUpperCase();

function depuis(forme: RegExp, texte: string, rang: number): string | null {
  forme.lastIndex = rang;
  return forme.exec(texte)?.[0] ?? null;
}

/**
 * The references at one fault from fourteen digits behind « RF »: one digit changed, or two
 * neighbours swapped. Empty when the text has another length.
 */
export function referencesVoisines(douteuse: string): ReferencePaiement[] {
  const m = /^RF(\d{14})/.exec(douteuse);
  const chiffres = m?.[1];
  if (chiffres === undefined) return [];
  const voisines = new Set<ReferencePaiement>();
  const garder = (essai: string): void => {
    const lue = lireReference(`RF${essai}`);
    if (lue) voisines.add(lue.reference);
  };
  for (let i = 0; i < chiffres.length; i += 1) {
    const [avant, apres] = [chiffres.slice(0, i), chiffres.slice(i + 1)];
    for (let c = 0; c < 10; c += 1) garder(`${avant}${c}${apres}`);
    if (i + 1 < chiffres.length) {
      garder(`${avant}${chiffres[i + 1]}${chiffres[i]}${chiffres.slice(i + 2)}`);
    }
  }
  return [...voisines];
}
