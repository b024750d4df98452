/**
 * Our sources held against the copy of the codes: number, start date of the version read, state.
 * Invariant: every difference is told once, with both readings, so that an excuse covers one
 * difference and no other; an excuse that covers nothing is told too.
 */
import type { Source } from '../../src/main/law/sources.ts';
import type { ArticleCopie, CodeCopie, Copie } from './copie.ts';
import { type Article, articlesDe, type Code } from './numeros.ts';

/**
 * `code`: the copy has no such code. `numero`: no such article, or written otherwise.
 * `debut`: no version begins on that day, or ours has no day.
 * `etat`: in the state we read, the version in force was not that one, or not in force.
 */
export const NATURES_ECART = ['code', 'numero', 'debut', 'etat'] as const;

export type Difference = {
  /** Name in the table `S`; « * » when it is of the whole code. */
  readonly entree: string;
  readonly article: string;
  readonly ecart: (typeof NATURES_ECART)[number];
  /** What our source says, and what the copy says. */
  readonly ici: string;
  readonly copie: string;
};
/** A difference that is accepted, and why. */
export type Excuse = Difference & { readonly raison: string };

export type Bilan = {
  readonly entrees: number;
  /** Articles named by an entry of a code that the copy holds, and those without a difference. */
  readonly verifies: number;
  readonly concordants: number;
  /** Articles of a code that the copy does not hold. */
  readonly horsCopie: number;
  readonly differences: readonly Difference[];
};

/** Every difference between `sources` (the table `S`) and `copie`. */
export function comparer(sources: Readonly<Record<string, Source>>, copie: Copie): Bilan {
  const cites = Object.entries(sources).flatMap(([entree, source]) =>
    articlesDe(source).map((article, _, tous) => ({
      entree,
      source,
      article,
      seul: tous.length === 1,
    })),
  );
  const absents = new Set<Code>();
  const differences: Difference[] = [];
  let [verifies, concordants] = [0, 0];
  for (const cite of cites) {
    const code = copie[cite.article.code];
    if (code === undefined) {
      absents.add(cite.article.code);
      continue;
    }
    const trouvees = differencesDe(cite, code);
    verifies += 1;
    concordants += trouvees.length === 0 ? 1 : 0;
    differences.push(...trouvees);
  }
  return {
    entrees: new Set(cites.map(({ entree }) => entree)).size,
    verifies,
    concordants,
    horsCopie: cites.length - verifies,
    differences: [...differences, ...[...absents].map(codeAbsent)],
  };
}

const codeAbsent = (code: Code): Difference => ({
  entree: '*',
  article: code,
  ecart: 'code',
  ici: 'cité',
  copie: 'absent',
});

type Cite = {
  readonly entree: string;
  readonly source: Source;
  readonly article: Article;
  /** False when the entry names several articles and has no start date for each. */
  readonly seul: boolean;
};

function differencesDe({ entree, source, article, seul }: Cite, code: CodeCopie): Difference[] {
  const nom = `${article.code} ${article.numero}`;
  const dire = (ecart: Difference['ecart'], ici: string, vu: string): Difference[] => [
    { entree, article: nom, ecart, ici, copie: vu },
  ];
  const { trouve, imprime } = chercher(code, article.numero);
  if (!trouve) return dire('numero', article.numero, imprime ?? 'absent');
  const numero = imprime === article.numero ? [] : dire('numero', article.numero, imprime);
  const { version, etat } = source;
  if (version === null) {
    const vu = enVigueurLe(trouve, etat ?? code.arreteLe);
    const manque = seul ? dire('debut', 'sans date', vu) : [];
    return [...numero, ...manque, ...(seul || vu !== 'rien' ? [] : dire('etat', `${etat}`, vu))];
  }
  const debuts = trouve.versions.map(({ debut }) => debut);
  if (!debuts.includes(version)) {
    return [...numero, ...dire('debut', version, debuts.at(-1) ?? 'rien')];
  }
  if (etat === null) return numero;
  if (etat >= code.jusqu) return [...numero, ...dire('etat', etat, `arrêté le ${code.arreteLe}`)];
  const vu = enVigueurLe(trouve, etat);
  return vu === version ? numero : [...numero, ...dire('etat', `${version} le ${etat}`, vu)];
}

/** An article by its number, or by the same number with the star of a decree of the Council. */
function chercher(
  { articles }: CodeCopie,
  numero: string,
): { trouve: ArticleCopie; imprime: string } | { trouve: null; imprime: string | null } {
  for (const imprime of [numero, numero.replace(/^([RD])/, '$1*')]) {
    const [trouve, ...autres] = articles.get(imprime) ?? [];
    if (autres.length > 0) return { trouve: null, imprime: `${imprime} en double` };
    if (trouve) return { trouve, imprime };
  }
  return { trouve: null, imprime: null };
}

/** States of a version that was, or is, the law between its two days. */
const REGULIERS = ['VIGUEUR', 'MODIFIE'];

/** First day of the version in force on `date`, with its state when that is not the usual one. */
function enVigueurLe({ versions }: ArticleCopie, date: string): string {
  const ouvertes = versions.filter(({ debut, fin }) => debut <= date && date < fin);
  const dites = ouvertes.map(({ debut, etat }) =>
    REGULIERS.includes(etat) ? debut : `${debut} ${etat}`,
  );
  return dites.length === 0 ? 'rien' : dites.join(' et ');
}

export type Verdict = {
  /** Differences that no excuse covers. */
  readonly nonListees: readonly Difference[];
  /** Excuses whose difference is no longer there, or stand twice. */
  readonly sansObjet: readonly Excuse[];
  readonly listees: readonly Excuse[];
};

/** The differences against the list of those that are accepted. */
export function juger(differences: readonly Difference[], excuses: readonly Excuse[]): Verdict {
  const cles = new Set(differences.map(cle));
  const listees = new Map<string, Excuse>();
  const sansObjet: Excuse[] = [];
  for (const excuse of excuses) {
    if (!cles.has(cle(excuse)) || listees.has(cle(excuse))) sansObjet.push(excuse);
    else listees.set(cle(excuse), excuse);
  }
  const nonListees = differences.filter((d) => !listees.has(cle(d)));
  return { nonListees, sansObjet, listees: [...listees.values()] };
}

const cle = ({ entree, article, ecart, ici, copie }: Difference): string =>
  [entree, article, ecart, ici, copie].join(' | ');
