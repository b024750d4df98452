/**
 * The plan of the house, held by reading the sources: who may look at whom, what is pure, names
 * and sizes. A new room needs its line here, which is the point.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const RACINE = join(import.meta.dirname, '..');

type Lien = { vers: string; typeSeul: boolean };
type Source = { chemin: string; texte: string; liens: Lien[] };

const IMPORT = /^\s*(?:import|export)\s+(type\s)?([^'";]*?\sfrom\s+)?'([^']+)'/gm;
const IMPORT_DYNAMIQUE = /\bimport\(\s*'([^']+)'/g;

function lire(dossier: string): Source[] {
  const chemins = readdirSync(join(RACINE, dossier), { recursive: true, encoding: 'utf8' });
  return chemins
    .filter((c) => /\.(tsx?|mjs)$/.test(c) && !c.includes('node_modules'))
    .map((c) => {
      const chemin = join(dossier, c).split(sep).join('/');
      const texte = readFileSync(join(RACINE, chemin), 'utf8');
      return { chemin, texte, liens: liensDe(chemin, texte) };
    });
}

function liensDe(chemin: string, texte: string): Lien[] {
  const situer = (vers: string) =>
    vers.startsWith('.')
      ? relative(RACINE, join(RACINE, dirname(chemin), vers))
          .split(sep)
          .join('/')
      : vers;
  return [
    ...[...texte.matchAll(IMPORT)].map(([, type, noms, vers]) => ({
      vers: situer(vers ?? ''),
      typeSeul: type !== undefined || sontTousDesTypes(noms ?? ''),
    })),
    ...[...texte.matchAll(IMPORT_DYNAMIQUE)].map(([, vers]) => ({
      vers: situer(vers ?? ''),
      typeSeul: false,
    })),
  ];
}

function sontTousDesTypes(noms: string): boolean {
  const accolades = /^\s*\{([^}]*)\}/.exec(noms)?.[1];
  const liste =
    accolades
      ?.split(',')
      .map((n) => n.trim())
      .filter((n) => n !== '') ?? [];
  return liste.length > 0 && liste.every((n) => n.startsWith('type '));
}

/** Room of a file: shared, renderer, a folder of src/main, or `porte` for the files around app.ts. */
function salle(chemin: string): string {
  const [, haut, dedans, ...reste] = chemin.split('/');
  if (haut !== 'main') return haut ?? '';
  return reste.length === 0 ? 'porte' : (dedans ?? '');
}

const src = lire('src');
const sources = [...src, ...lire('test'), ...lire('tools')];

/** Room → rooms whose code it may import. `type:x`: the types of x only. */
const REGARDS: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  domain: ['shared'],
  law: ['shared', 'type:domain'],
  pdf: ['shared'],
  exchange: ['shared', 'domain'],
  store: ['shared', 'type:domain', 'type:porte'],
  usecases: ['shared', 'domain', 'law', 'pdf', 'exchange', 'store', 'contexte'],
  demonstration: ['shared', 'domain', 'contexte', 'type:porte'],
  porte: ['shared', 'domain', 'store', 'usecases', 'demonstration'],
  shells: ['shared', 'porte', 'demonstration'],
  renderer: ['shared'],
};
/** Of the files around the door, the ones a use-case needs to be one. */
const CONTEXTE = ['src/main/contexte.ts', 'src/main/session.ts', 'src/main/version.ts'];

function estPermis(de: string, { vers, typeSeul }: Lien): boolean {
  const cible = salle(vers);
  const permis = REGARDS[de] ?? [];
  if (cible === de || permis.includes(cible)) return true;
  if (typeSeul && permis.includes(`type:${cible}`)) return true;
  return permis.includes('contexte') && CONTEXTE.includes(vers);
}

describe('Le plan de la maison', () => {
  test('chaque salle ne regarde que les salles qu’elle a le droit de voir', () => {
    const fautes = src.flatMap(({ chemin, liens }) =>
      liens
        .filter((lien) => lien.vers.startsWith('src/') && !estPermis(salle(chemin), lien))
        .map(({ vers }) => `${chemin} → ${vers}`),
    );
    expect(fautes).toEqual([]);
  });

  test('chaque import relatif mène à un fichier', () => {
    const fautes = sources.flatMap(({ chemin, liens }) =>
      liens
        .filter(({ vers }) => /^(src|test|tools)\//.test(vers))
        .filter(({ vers }) => !existsSync(join(RACINE, vers.replace(/\?.*$/, ''))))
        .map(({ vers }) => `${chemin} → ${vers}`),
    );
    expect(fautes).toEqual([]);
  });

  test('le calcul et le droit sont purs : ni Node, ni page, ni horloge, ni hasard', () => {
    // Window, document and process: the compiler refuses them here (tsconfig.pure.json).
    const impur =
      /\bnew Date\b|\bDate\.(now|parse|UTC)\b|\b(performance|crypto)\.|\bMath\.random\b/;
    const fautes = src
      .filter(({ chemin }) => ['shared', 'domain', 'law'].includes(salle(chemin)))
      .flatMap(({ chemin, texte, liens }) => [
        ...(impur.test(sansCommentaires(texte)) ? [`${chemin} : ${impur.exec(texte)?.[0]}`] : []),
        ...liens
          .filter(({ vers }) => vers.startsWith('node:'))
          .map(({ vers }) => `${chemin} → ${vers}`),
      ]);
    expect(fautes).toEqual([]);
  });

  test('les dates civiles ne viennent que de date-civile.ts', () => {
    const fautes = src
      .filter(({ chemin }) => chemin !== 'src/shared/date-civile.ts')
      .filter(({ liens }) => liens.some(({ vers }) => vers === 'temporal-polyfill'));
    expect(fautes.map(({ chemin }) => chemin)).toEqual([]);
  });

  test('la page n’importe ni Node, ni Electron, ni la base', () => {
    const interdit = /^(node:|electron$|better-sqlite3|drizzle|pdfkit|@node-rs)/;
    const fautes = src
      .filter(({ chemin }) => salle(chemin) === 'renderer')
      .filter(({ liens }) => liens.some(({ vers }) => interdit.test(vers)));
    expect(fautes.map(({ chemin }) => chemin)).toEqual([]);
  });

  test('Electron n’est connu que des coquilles de la fenêtre', () => {
    const fautes = src
      .filter(({ liens }) => liens.some(({ vers }) => vers === 'electron'))
      .filter(({ chemin }) => salle(chemin) !== 'shells');
    expect(fautes.map(({ chemin }) => chemin)).toEqual([]);
  });

  test('la boucle locale et la ligne de commande ne sont pas dans l’application livrée', () => {
    const parChemin = new Map(src.map((source) => [source.chemin, source]));
    const atteints = new Set<string>();
    const suivre = (chemin: string): void => {
      if (atteints.has(chemin)) return;
      atteints.add(chemin);
      for (const { vers, typeSeul } of parChemin.get(chemin)?.liens ?? []) {
        if (!typeSeul) suivre(vers);
      }
    };
    for (const entree of ['electron', 'preload', 'ouvrier']) suivre(`src/main/shells/${entree}.ts`);
    expect(atteints).toContain('src/main/app.ts');
    expect([...atteints].filter((c) => /\/(loopback|cli|navigateur)/.test(c))).toEqual([]);
  });

  test('une fenêtre ne se crée qu’à un endroit, et aucun réglage de sûreté n’est levé', () => {
    const creations = src.filter(({ texte }) => /new BrowserWindow\b/.test(texte));
    expect(creations.map(({ chemin }) => chemin)).toEqual(['src/main/shells/fenetre.ts']);
    const leve =
      /\b(webSecurity|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures)\s*:|nodeIntegration\w*:\s*true|(contextIsolation|sandbox):\s*false|\bopenExternal\(/;
    expect(src.filter(({ texte }) => leve.test(texte)).map(({ chemin }) => chemin)).toEqual([]);
  });
});

describe('Les noms et les tailles', () => {
  test('un fichier tient en 250 lignes', () => {
    const longs = sources
      .map(({ chemin, texte }) => ({ chemin, lignes: texte.split('\n').length - 1 }))
      .filter(({ lignes }) => lignes > 250);
    expect(longs).toEqual([]);
  });

  test('les fichiers s’écrivent en kebab-case, sans mot fourre-tout', () => {
    const nom = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|bench|d|module|config))?\.(tsx?|mjs)$/;
    const vide = /(^|-)(utils?|helpers?|commons?|managers?|services?|misc|divers)(-|\.)/;
    const fautes = sources
      .map(({ chemin }) => chemin.split('/').at(-1) ?? '')
      .filter((fichier) => !nom.test(fichier) || vide.test(fichier));
    expect(fautes).toEqual([]);
  });

  test('aucun export par défaut', () => {
    const fautes = sources.filter(({ texte }) => /^export default\b/m.test(texte));
    expect(fautes.map(({ chemin }) => chemin)).toEqual([]);
  });

  test('chaque fichier du code s’ouvre par ce dont il répond', () => {
    const fautes = src.filter(({ texte }) => !/^(\/\/\/.*\n)?\/\*\*/.test(texte));
    expect(fautes.map(({ chemin }) => chemin)).toEqual([]);
  });

  test('rien n’est laissé en suspens, aucun essai n’est mis de côté', () => {
    const suspens = /\b(TODO|FIXME|XXX|HACK)\b/;
    const coteATerre = /\b(it|test|describe)\.(skip|only|todo)\b/;
    const fautes = sources
      .filter(({ chemin }) => chemin !== 'test/architecture.test.ts')
      .filter(({ texte }) => suspens.test(texte) || coteATerre.test(texte));
    expect(fautes.map(({ chemin }) => chemin)).toEqual([]);
  });

  test('les doutes de droit sont signés d’un fichier et se lisent ici', () => {
    const doutes = src.flatMap(({ chemin, texte }) =>
      [...texte.matchAll(/DOUTE\s*:\s*(.*)$/gm)].map(([, phrase]) => `${chemin} : ${phrase}`),
    );
    console.log(`${doutes.length} doutes de droit\n${doutes.join('\n')}`);
    for (const doute of doutes) expect(doute).toMatch(/^src\/\S+ : \S.{10,}/);
  });
});

function sansCommentaires(texte: string): string {
  return texte.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
}
