/**
 * Postal address by NF Z 10-011: at most six lines (seven abroad) of 38 characters, no blank
 * line, no punctuation, the last three in capitals. Nothing is ever cut or repaired silently.
 */
import { type Refus, RefusError, refus } from '../refus.ts';

export const LIGNES_MAX = 6;
export const LIGNES_MAX_ETRANGER = 7;
export const LONGUEUR_MAX = 38;
const SOURCE = 'NF Z 10-011';
/** Hyphen, apostrophe and slash belong to words (« L’HAŸ-LES-ROSES », « 12 B/2 »). */
const PONCTUATION = /[,;:.!?()[\]"«»_*]/;

export type OptionsAdresse = { readonly etranger: boolean };

const longueur = (ligne: string): number => [...ligne.normalize('NFC')].length;

function defautsDeLigne(ligne: string, rang: number, enCapitales: boolean): Refus[] {
  const champ = `debiteur.adresse[${rang}]`;
  const ou = `La ligne ${rang + 1} de l’adresse`;
  const defauts: Refus[] = [];
  const dire = (code: string, suite: string) =>
    defauts.push(refus(code, `${ou} ${suite}`, { champ, source: SOURCE }));
  if (ligne.trim() === '') {
    dire('ADRESSE_LIGNE_VIDE', 'est vide : supprimez-la.');
    return defauts;
  }
  const n = longueur(ligne);
  if (n > LONGUEUR_MAX) {
    dire(
      'ADRESSE_LIGNE_LONGUE',
      `compte ${n} caractères, ${LONGUEUR_MAX} au plus : abrégez « ${ligne} ».`,
    );
  }
  if (ligne !== ligne.trim()) dire('ADRESSE_ESPACES', 'commence ou finit par une espace.');
  if (enCapitales && ligne !== ligne.toUpperCase()) {
    dire('ADRESSE_CAPITALES', 's’écrit en capitales, comme les trois dernières.');
  }
  if (enCapitales && PONCTUATION.test(ligne)) {
    dire('ADRESSE_PONCTUATION', 's’écrit sans ponctuation.');
  }
  return defauts;
}

function defautFinal(derniere: string, etranger: boolean, rang: number): Refus | null {
  if (etranger) {
    return /\d/.test(derniere)
      ? refus('ADRESSE_PAYS', 'La dernière ligne d’une adresse à l’étranger est le pays seul.', {
          champ: `debiteur.adresse[${rang}]`,
          source: SOURCE,
        })
      : null;
  }
  return /^\d{5} \S/.test(derniere)
    ? null
    : refus(
        'ADRESSE_LOCALITE',
        'La dernière ligne commence par les cinq chiffres du code postal.',
        {
          champ: `debiteur.adresse[${rang}]`,
          source: SOURCE,
        },
      );
}

/**
 * Every fault of an address, in reading order; an empty array when it may be printed.
 * Line 1 (civil title and name) is never counted among the three lines in capitals.
 */
export function defautsAdresse(lignes: readonly string[], options: OptionsAdresse): Refus[] {
  const max = options.etranger ? LIGNES_MAX_ETRANGER : LIGNES_MAX;
  const champ = 'debiteur.adresse';
  if (lignes.length < 2) {
    return [refus('ADRESSE_INCOMPLETE', 'L’adresse du destinataire est incomplète.', { champ })];
  }
  const defauts: Refus[] = [];
  if (lignes.length > max) {
    defauts.push(
      refus('ADRESSE_LIGNES', `L’adresse compte ${lignes.length} lignes, ${max} au plus.`, {
        champ,
        source: SOURCE,
      }),
    );
  }
  lignes.forEach((ligne, rang) => {
    defauts.push(...defautsDeLigne(ligne, rang, rang > 0 && rang >= lignes.length - 3));
  });
  const rang = lignes.length - 1;
  const final = defautFinal(lignes[rang] ?? '', options.etranger, rang);
  if (final) defauts.push(final);
  return defauts;
}

/** @throws RefusError with the first fault. Returns the lines unchanged. */
export function verifierAdresse(
  lignes: readonly string[],
  options: OptionsAdresse,
): readonly string[] {
  const premier = defautsAdresse(lignes, options)[0];
  if (premier) throw new RefusError(premier);
  return lignes;
}
