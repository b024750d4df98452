/**
 * Import of 100 000 lines through the door, every check included, against the bare insertion of
 * the very rows it wrote: same tables, indexes and triggers, one transaction, same encryption.
 * Run by `npm run bench import`; exits 1 when a limit is broken.
 */
import { join } from 'node:path';
import { connecter } from '../../src/main/store/open.ts';
import type { Sortie } from '../../src/shared/contract/index.ts';
import { type BaseEssai, ouvrirBaseEssai } from '../base-essai.ts';
import { csvEssai, fichierEssai, indusEssai, type Rang } from '../usecases/import-csv-essai.ts';

// The answer is checked against its schema in tests only: an agent does not pay for it.
process.env.QUITTANCE_CONTROLE_SORTIE = '';

const LIMITE_RATIO = 4;
const LIMITE_ESSAI_MS = 2000;
/** Months of the indus of a file, over and over: 100 000 lines make some 13 000 files. */
const MOIS = [1, 3, 6, 12, 2, 24, 4, 8];

const TABLES = [
  'personne',
  'lot_import',
  'dossier',
  'indu',
  'ligne_indu',
  'debiteur',
  'mouvement',
  'evenement',
  'tache',
  'suivi',
  'recherche',
] as const;

type Table = {
  readonly nom: string;
  readonly colonnes: readonly string[];
  readonly lignes: unknown[][];
};

function fabriquer(lignes: number, mois: readonly number[]): { nom: string; contenu: string } {
  const rangs: Rang[] = [];
  for (let n = 0; rangs.length < lignes; n += 1) {
    const reste = lignes - rangs.length;
    rangs.push(...indusEssai(n, Math.min(reste, mois[n % mois.length] ?? 1)));
  }
  return fichierEssai(csvEssai(rangs));
}

function chronometrer<T>(travail: () => T): { ms: number; valeur: T } {
  const debut = performance.now();
  const valeur = travail();
  return { ms: performance.now() - debut, valeur };
}

function importer(base: BaseEssai, fichier: { nom: string; contenu: string }, essai = false) {
  const faire = base.faire('gestionnaire-amiable');
  return chronometrer<Sortie<'import.executer'>>(() =>
    faire('import.executer', fichier, { essai }),
  );
}

function relire(base: BaseEssai): Table[] {
  const { brut } = base.brut();
  return TABLES.map((nom) => {
    const lire =
      nom === 'recherche'
        ? brut.prepare(
            'SELECT rowid, dossier_id, noms, nir, references_ FROM recherche ORDER BY rowid',
          )
        : brut.prepare(`SELECT * FROM ${nom} ORDER BY rowid`);
    return {
      nom,
      colonnes: lire.columns().map((c) => c.name),
      lignes: lire.raw().all() as unknown[][],
    };
  });
}

/** The same rows, already in memory, and nothing else. */
function inserer(tables: readonly Table[]): number {
  const base = ouvrirBaseEssai();
  try {
    const { brut } = connecter(join(base.dossier, 'quittance.db'), base.cleBase);
    const { ms } = chronometrer(
      brut.transaction(() => {
        for (const { nom, colonnes, lignes } of tables) {
          const valeurs = colonnes.map(() => '?').join(', ');
          const ecrire = brut.prepare(
            `INSERT INTO ${nom} (${colonnes.join(', ')}) VALUES (${valeurs})`,
          );
          for (const ligne of lignes) ecrire.run(ligne);
        }
      }).immediate,
    );
    brut.close();
    return ms;
  } finally {
    base.fermer();
  }
}

const mediane = (mesures: number[]): number =>
  mesures.sort((a, b) => a - b)[mesures.length >> 1] ?? Number.NaN;

let echecs = 0;
function dire(nom: string, valeur: string, limite?: { texte: string; tenue: boolean }): void {
  if (limite && !limite.tenue) echecs += 1;
  const suite = limite ? `  limite ${limite.texte}  ${limite.tenue ? 'ok' : 'échec'}` : '';
  console.log(`${nom.padEnd(58)} ${valeur.padStart(12)}${suite}`);
}

const secondes = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
const enFois = (x: number) => `${x.toFixed(2)} ×`;

/** @param fois how many times; the middle ratio is kept */
function comparer(titre: string, mois: readonly number[], fois: number): void {
  const lignes = 100_000;
  const fichier = fabriquer(lignes, mois);
  const mesures = Array.from({ length: fois }, () => {
    const base = ouvrirBaseEssai();
    try {
      base.faire('gestionnaire-amiable')('import.lister', {});
      const { ms, valeur } = importer(base, fichier);
      if (valeur.lignesAcceptees !== lignes)
        throw new Error(`${valeur.lignesAcceptees} lignes acceptées`);
      const tables = relire(base);
      return { ms, nu: inserer(tables), ecrites: tables.reduce((n, t) => n + t.lignes.length, 0) };
    } finally {
      base.fermer();
    }
  });
  const ratio = mediane(mesures.map((m) => m.ms / m.nu));
  dire(`${titre} : par la porte`, secondes(mediane(mesures.map((m) => m.ms))));
  dire(
    `${titre} : insertion nue de ${mesures[0]?.ecrites} rangs`,
    secondes(mediane(mesures.map((m) => m.nu))),
  );
  dire(`${titre} : rapport`, enFois(ratio), {
    texte: enFois(LIMITE_RATIO),
    tenue: ratio <= LIMITE_RATIO,
  });
}

function controlerASec(lignes: number): void {
  const fichier = fabriquer(lignes, MOIS);
  const mesures = [1, 2, 3].map(() => {
    const base = ouvrirBaseEssai();
    try {
      base.faire('gestionnaire-amiable')('import.lister', {});
      const aSec = importer(base, fichier, true).ms;
      importer(base, fichier);
      return { aSec, nu: inserer(relire(base)) };
    } finally {
      base.fermer();
    }
  });
  const ms = mediane(mesures.map((m) => m.aSec));
  dire(`Contrôle à sec de ${lignes} lignes`, secondes(ms), {
    texte: secondes(LIMITE_ESSAI_MS),
    tenue: ms < LIMITE_ESSAI_MS,
  });
  dire(
    `Contrôle à sec de ${lignes} lignes : rapport à l’insertion nue`,
    enFois(mediane(mesures.map((m) => m.aSec / m.nu))),
  );
}

controlerASec(5000);
comparer('100 000 lignes, 1 à 24 mois par indu', MOIS, 3);
// Nine rows written a line: too long to do three times.
comparer('100 000 lignes, un mois par indu', [1], 1);
process.exitCode = echecs > 0 ? 1 : 0;
