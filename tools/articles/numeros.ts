/**
 * The articles that a source names, one by one: « L.815-13, D.815-5 à D.815-7 et R.815-46 »,
 * « L.355-3, al. 5 », « L.351-11, et CSS, art. L.835-3 ». A paragraph belongs to its article.
 * Invariant: a number that cannot be read is an error, never an article left out.
 */
import type { CodeSource, Source } from '../../src/main/law/sources.ts';

/** Every code that is cut into articles: one that is added to the sources must be added here. */
const ABREVIATIONS = {
  CSS: true,
  CASF: true,
  CCH: true,
  'C. trav.': true,
  CRPA: true,
  'C. civ.': true,
  'C. conso.': true,
  CPC: true,
  CPCE: true,
} as const satisfies Record<Code, true>;

/** The other sources are quoted as they stand: rulings, circulars, publications. */
type Piece =
  | 'Cass.'
  | 'Circ. Cnav'
  | 'Décret'
  | 'Arrêté'
  | 'JO'
  | 'ASH'
  | 'Presse'
  | 'OpenFisca'
  | 'Reconstitution';
export type Code = Exclude<CodeSource, Piece>;

/** `numero` as the copy prints it: no dot, no space, « L355-3 ». */
export type Article = { readonly code: Code; readonly numero: string };

const NUMERO = /^(?:art\.\s*)?(?:([LRD])\.\s?)?(\d+(?:-\d+)*(?:-[A-Z])?)$/;
const PLAGE_DE_NUMEROS = /^(\S+) à (\S+)$/;
const ALINEA = /^al\. \d+$/;

export const estCode = (code: string): code is Code => Object.hasOwn(ABREVIATIONS, code);

/** Every article that `source` names, in order. @throws Error when a part cannot be read. */
export function articlesDe({ code, numero }: Pick<Source, 'code' | 'numero'>): Article[] {
  if (!estCode(code)) return [];
  let courant: Code = code;
  const articles: Article[] = [];
  for (const partie of numero.split(/,\s*(?:et\s+)?|\s+et\s+/)) {
    if (estCode(partie)) courant = partie;
    else if (!ALINEA.test(partie)) {
      articles.push(...numerosDe(partie).map((lu) => ({ code: courant, numero: lu })));
    }
  }
  if (articles.length === 0) throw new Error(`« ${numero} » names no article`);
  return articles;
}

function numerosDe(partie: string): string[] {
  const [, premier, dernier] = PLAGE_DE_NUMEROS.exec(partie) ?? [];
  return premier && dernier ? plage(lire(premier), lire(dernier)) : [lire(partie)];
}

function lire(texte: string): string {
  const [, lettre = '', chiffres] = NUMERO.exec(texte.trim()) ?? [];
  if (!chiffres) throw new Error(`« ${texte} » is not the number of an article`);
  return `${lettre}${chiffres}`;
}

/** « D815-5 à D815-7 »: the last part of the number counts up, the rest is the same. */
function plage(premier: string, dernier: string): string[] {
  const [debut, fin] = [couper(premier), couper(dernier)];
  if (debut.racine !== fin.racine || fin.rang <= debut.rang) {
    throw new Error(`« ${premier} à ${dernier} » is not a range`);
  }
  return Array.from(
    { length: fin.rang - debut.rang + 1 },
    (_, i) => `${debut.racine}${debut.rang + i}`,
  );
}

function couper(numero: string): { racine: string; rang: number } {
  const [, racine = '', rang = ''] = /^(.*?)(\d+)$/.exec(numero) ?? [];
  return { racine, rang: Number(rang) };
}
