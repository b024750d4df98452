/** Words of a closed list in an import: code or label, and the only word a slip may have meant. */
import { citer, faute, type Lecteur, lu, plier } from './ligne-import-lecture.ts';

const cleDe = (mot: string) => plier(mot).replace(/[\s_’']+/g, '-');

/** A word of a closed list: its code or its label, whatever the case and the accents. */
export function lireMot<T extends string>(
  codes: readonly T[],
  o: { motif: string; libelles?: Readonly<Partial<Record<T, string>>> },
): Lecteur<T> {
  const mots = new Map<string, T>();
  for (const code of codes) {
    mots.set(cleDe(code), code);
    const libelle = o.libelles?.[code];
    if (libelle) mots.set(cleDe(libelle), code);
  }
  const liste = codes.filter((code) => code !== '').join(', ');
  return (texte) => {
    const code = mots.get(cleDe(texte));
    if (code !== undefined) return lu(code);
    return faute(
      o.motif,
      `${citer(texte)} n’est pas de la liste : ${liste}.`,
      motSuppose(texte, mots),
    );
  };
}

export const lireOuiNon: Lecteur<boolean> = (texte) => {
  const mot = plier(texte);
  if (mot === 'oui' || mot === 'non') return lu(mot === 'oui');
  const suppose = /^(o|1|vrai|true|yes|x)$/.test(mot)
    ? 'oui'
    : /^(n|0|faux|false|no)$/.test(mot)
      ? 'non'
      : null;
  return faute('Oui ou non attendu', `${citer(texte)} : attendu oui ou non.`, suppose);
};

/** The only word one or two slips away; null when two are as near. */
function motSuppose<T extends string>(texte: string, mots: ReadonlyMap<string, T>): T | null {
  const saisi = cleDe(texte)
    .replace(/[^a-z0-9-]/g, '')
    .replace(/^-+|-+$/g, '');
  const exact = mots.get(saisi);
  if (exact || saisi.length < 3) return exact || null;
  const tolerance = saisi.length < 6 ? 1 : 2;
  const proches = new Set<T>();
  for (const [mot, code] of mots) {
    const debut = saisi.length >= 4 && mot.startsWith(saisi);
    if (code !== '' && (debut || distance(saisi, mot, tolerance) <= tolerance)) proches.add(code);
  }
  const [seul, autre] = proches;
  return autre === undefined ? (seul ?? null) : null;
}

/** Edit distance, given up past `max`. */
function distance(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) > max) return max + 1;
  let precedente = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const ligne = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cout = a[i - 1] === b[j - 1] ? 0 : 1;
      ligne.push(
        Math.min(
          (ligne[j - 1] ?? 0) + 1,
          (precedente[j] ?? 0) + 1,
          (precedente[j - 1] ?? 0) + cout,
        ),
      );
    }
    precedente = ligne;
  }
  return precedente.at(-1) ?? max + 1;
}
