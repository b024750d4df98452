/**
 * The independent copy of the codes: the npm package @socialgouv/legi-data, installed on demand in
 * this folder from its own lock file (exact version, integrity), never in the application.
 * Invariant: without the copy nothing is said to be verified.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Code } from './numeros.ts';

export type VersionCopie = {
  readonly etat: string;
  /** First day, AAAA-MM-JJ. */
  readonly debut: string;
  /** Day after the last one; far in the future while the version is open. */
  readonly fin: string;
};
export type ArticleCopie = {
  readonly numero: string;
  /** The versions that have been in force, the stillborn ones left out. */
  readonly versions: readonly VersionCopie[];
};
export type CodeCopie = {
  /** Day of the consolidation, and the day from which it is no longer known to hold. */
  readonly arreteLe: string;
  readonly jusqu: string;
  /** By number; one number may stand twice (annexes). */
  readonly articles: ReadonlyMap<string, readonly ArticleCopie[]>;
};
export type Copie = Readonly<Partial<Record<Code, CodeCopie>>>;

/** The copy is not there and could not be fetched; the sentence is for the reader. */
export class CopieAbsente extends Error {}

const DOSSIER = import.meta.dirname;
const PAQUET = '@socialgouv/legi-data';
const INSTALLE = join(DOSSIER, 'node_modules', ...PAQUET.split('/'));

const FICHIERS: Readonly<Partial<Record<Code, string>>> = {
  CSS: 'LEGITEXT000006073189',
  'C. trav.': 'LEGITEXT000006072050',
  CRPA: 'LEGITEXT000031366350',
};

const lireJson = (chemin: string): unknown => JSON.parse(readFileSync(chemin, 'utf8'));
const versionDe = (chemin: string): string => (lireJson(chemin) as { version: string }).version;

/** The version that package.json asks for. */
export function versionVoulue(): string {
  const { dependencies } = lireJson(join(DOSSIER, 'package.json')) as {
    dependencies: Record<string, string>;
  };
  return dependencies[PAQUET] ?? '';
}

/** Installs the copy unless it is there in the wanted version. @throws CopieAbsente */
export function assurerCopie(dire: (phrase: string) => void): void {
  const manifeste = join(INSTALLE, 'package.json');
  const voulue = versionVoulue();
  if (existsSync(manifeste) && versionDe(manifeste) === voulue) return;
  dire(`Installation de la copie des codes (${PAQUET} ${voulue}, 13 Mo)…`);
  const args = ['ci', '--prefix', DOSSIER, '--ignore-scripts', '--no-audit', '--no-fund'];
  const cli = process.env.npm_execpath;
  const parCli = cli?.endsWith('npm-cli.js') === true;
  const { status, error } = spawnSync(
    parCli ? process.execPath : 'npm',
    [...(parCli ? [cli] : []), ...args, '--loglevel=error'],
    { stdio: ['ignore', 2, 2], cwd: DOSSIER, shell: !parCli && process.platform === 'win32' },
  );
  if (status === 0 && existsSync(manifeste)) return;
  throw new CopieAbsente(
    `La copie des codes n’a pas pu être installée (npm ci${error ? ` : ${error.message}` : ''}). ` +
      'Sans réseau, aucun article ne peut être vérifié : AUCUN ARTICLE N’A ÉTÉ VÉRIFIÉ.',
  );
}

/** The codes of the copy, each cut into its articles. Some seconds, half a gigabyte of memory. */
export function lireCopie(): Copie {
  return Object.fromEntries(
    Object.entries(FICHIERS).map(([code, fichier]) => [
      code,
      lireCode(lireJson(join(INSTALLE, 'data', `${fichier}.json`)) as NoeudCode),
    ]),
  );
}

export type NoeudArticle = {
  readonly type: 'article';
  readonly data: {
    readonly num: string | null;
    readonly articleVersions: readonly {
      readonly etat: string | null;
      readonly dateDebut: number;
      readonly dateFin: number;
    }[];
  };
};
export type NoeudSection = { readonly type: 'section'; readonly children: readonly Noeud[] };
type Noeud = NoeudArticle | NoeudSection;
export type NoeudCode = {
  readonly data: { readonly dateDebutVersion: string; readonly dateFinVersion: string };
  readonly children: readonly Noeud[];
};

/** One code of the package, read: its articles by number and the versions they have had. */
export function lireCode({ data, children }: NoeudCode): CodeCopie {
  const articles = new Map<string, ArticleCopie[]>();
  const visiter = (noeud: Noeud): void => {
    if (noeud.type === 'section') {
      noeud.children.forEach(visiter);
      return;
    }
    const lu = lireArticle(noeud);
    articles.set(lu.numero, [...(articles.get(lu.numero) ?? []), lu]);
  };
  children.forEach(visiter);
  return { arreteLe: data.dateDebutVersion, jusqu: data.dateFinVersion, articles };
}

function lireArticle({ data }: NoeudArticle): ArticleCopie {
  const versions = data.articleVersions
    .map(({ etat, dateDebut, dateFin }) => ({
      etat: etat ?? '',
      debut: jour(dateDebut),
      fin: jour(dateFin),
    }))
    .filter(({ etat, debut, fin }) => !etat.endsWith('MORT_NE') && debut < fin);
  return { numero: data.num ?? '', versions };
}

const UN_JOUR_MS = 86_400_000;

/** The package gives midnight in milliseconds, in UTC; half a day of slack against a zone. */
function jour(millisecondes: number): string {
  return new Date(millisecondes + UN_JOUR_MS / 2).toISOString().slice(0, 10);
}
