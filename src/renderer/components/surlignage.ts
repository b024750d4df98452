/**
 * Finding what was typed inside a label, whatever the accents and the case: « etienne » lights
 * « Étienne ». Pure.
 */

/** One letter for one letter: positions in the folded text are positions in the original. */
function plier(texte: string): string {
  return [...texte]
    .map((lettre) => {
      const nue = lettre
        .normalize('NFD')
        .replace(/\p{Mn}/gu, '')
        .toLowerCase();
      return nue.length === lettre.length ? nue : lettre;
    })
    .join('');
}

/** True when each word typed is in the label. */
export function contient(libelle: string, saisie: string): boolean {
  const dans = plier(libelle);
  return plier(saisie)
    .split(/\s+/)
    .every((mot) => dans.includes(mot));
}

export type Morceau = { readonly texte: string; readonly trouve: boolean };

/** The label cut into found and other pieces, in order; joined, they are the label again. */
export function surligner(libelle: string, saisie: string): Morceau[] {
  const dans = plier(libelle);
  const marques = new Array<boolean>(libelle.length).fill(false);
  for (const mot of plier(saisie)
    .split(/\s+/)
    .filter((m) => m !== '')) {
    for (let i = dans.indexOf(mot); i >= 0; i = dans.indexOf(mot, i + mot.length)) {
      marques.fill(true, i, i + mot.length);
    }
  }
  const morceaux: { texte: string; trouve: boolean }[] = [];
  for (let i = 0; i < libelle.length; i += 1) {
    const trouve = marques[i] === true;
    const dernier = morceaux.at(-1);
    if (dernier && dernier.trouve === trouve) dernier.texte += libelle.charAt(i);
    else morceaux.push({ texte: libelle.charAt(i), trouve });
  }
  return morceaux;
}
