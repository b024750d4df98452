/**
 * Names of payers and debtors compared: without accents, case, titles nor punctuation.
 * A surname and a first name must both be there: one word never makes a person.
 */

export type NomPersonne = { readonly nom: string; readonly prenoms: string };

const TITRES = new Set([
  'M',
  'MR',
  'MME',
  'MLE',
  'MLLE',
  'MONSIEUR',
  'MADAME',
  'MADEMOISELLE',
  'OU',
  'ET',
  'DE',
  'DU',
  'DES',
]);
/** Words of a surname written apart: « LE GABARIT ROYER ». */
const MOTS_NOM = 3;
const MOTS_PAYEUR = 8;
const MOTS_LIBELLE = 24;

/** Words in capitals, without what does not tell persons apart. */
export function motsDe(texte: string): string[] {
  return texte
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .split(/[^A-Z]+/)
    .filter((mot) => mot !== '' && !TITRES.has(mot));
}

export type CleNom = { readonly nom: string; readonly prenom: string };

/** Null when the surname or the first name is missing. */
export function cleNom({ nom, prenoms }: NomPersonne): CleNom | null {
  const prenom = motsDe(prenoms)[0];
  const mots = motsDe(nom).slice(0, MOTS_NOM);
  return prenom === undefined || mots.length === 0 ? null : { nom: mots.join(' '), prenom };
}

/** Surname → first name → who bears them. */
export type RepertoireNoms<T> = Map<string, Map<string, T[]>>;

/** @returns the list of who bears that name: the same list for every homonym */
export function ranger<T>(repertoire: RepertoireNoms<T>, cle: CleNom, qui: T): readonly T[] {
  const prenoms = repertoire.get(cle.nom) ?? new Map<string, T[]>();
  repertoire.set(cle.nom, prenoms);
  const porteurs = prenoms.get(cle.prenom) ?? [];
  prenoms.set(cle.prenom, porteurs);
  porteurs.push(qui);
  return porteurs;
}

/** Lists of who bears a surname and a first name that a payer's name holds, in any order. */
export function porteursDuNom<T>(repertoire: RepertoireNoms<T>, payeur: string): Set<readonly T[]> {
  const mots = motsDe(payeur).slice(0, MOTS_PAYEUR);
  return chercher(repertoire, mots, (debut, fin) => mots.filter((_, i) => i < debut || i >= fin));
}

/** The same in a free text: the first name must stand beside the surname. */
export function porteursCites<T>(repertoire: RepertoireNoms<T>, texte: string): Set<readonly T[]> {
  const mots = motsDe(texte).slice(0, MOTS_LIBELLE);
  return chercher(repertoire, mots, (debut, fin) =>
    [mots[debut - 1], mots[fin]].filter((mot) => mot !== undefined),
  );
}

function chercher<T>(
  repertoire: RepertoireNoms<T>,
  mots: readonly string[],
  prenomsDe: (debut: number, fin: number) => readonly string[],
): Set<readonly T[]> {
  const trouves = new Set<readonly T[]>();
  for (let debut = 0; debut < mots.length; debut += 1) {
    for (let fin = debut + 1; fin <= Math.min(mots.length, debut + MOTS_NOM); fin += 1) {
      const prenoms = repertoire.get(mots.slice(debut, fin).join(' '));
      if (prenoms === undefined) continue;
      for (const prenom of prenomsDe(debut, fin)) {
        const porteurs = prenoms.get(prenom);
        if (porteurs) trouves.add(porteurs);
      }
    }
  }
  return trouves;
}
