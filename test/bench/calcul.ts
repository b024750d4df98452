/**
 * `calcul` on 10 000 mixed lines of all its rules, against an empty loop that only parses and
 * prints the same lines, one by one: each in a process of its own, from a file to a file, start-up
 * not counted, nothing warmed up. Run by `npm run bench calcul`; exits 1 when a limit is broken.
 */
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NOMS_REGLES } from '../../src/main/usecases/calcul.ts';
import { dire, noter } from './fils/mesure.ts';

const LIGNES = 10_000;
const FOIS = 9;
const DEBIT = 5_000;
const RATIO = 6;
const ENFANT = join(import.meta.dirname, 'fils', 'calcul-flux.ts');
const EXEMPLES = join(import.meta.dirname, '..', 'exemples');

/** The cases of test/exemples, one rule after the other, over and over. */
function melanger(): string {
  const regles = readdirSync(EXEMPLES)
    .map((nom) => JSON.parse(readFileSync(join(EXEMPLES, nom), 'utf8')))
    .filter(({ regle }) => NOMS_REGLES.includes(regle));
  return Array.from({ length: LIGNES }, (_, n) => {
    const { regle, cas } = regles[n % regles.length];
    const { entree } = cas[Math.floor(n / regles.length) % cas.length];
    return `${JSON.stringify({ id: `l${n}`, regle, entree })}\n`;
  }).join('');
}

type Mesure = { readonly horloge: number; readonly processeur: number };
const BOUCLES = ['vide', 'vide-groupe', 'regles'] as const;
type Boucle = (typeof BOUCLES)[number];

const dossier = mkdtempSync(join(tmpdir(), 'quittance-calcul-'));
const ENTREE = join(dossier, 'entree.ndjson');
const SORTIE = join(dossier, 'sortie.ndjson');

/** One run in a new process. @throws Error unless each line has its answer */
function lancer(boucle: Boucle): Mesure {
  const [entree, sortie] = [openSync(ENTREE, 'r'), openSync(SORTIE, 'w')];
  const fin = spawnSync(process.execPath, [ENFANT, boucle], {
    stdio: [entree, sortie, 'pipe'],
    encoding: 'utf8',
  });
  for (const fichier of [entree, sortie]) closeSync(fichier);
  const reponses = readFileSync(SORTIE, 'utf8').split('\n').length - 1;
  if (reponses !== LIGNES) throw new Error(`${reponses} réponses au lieu de ${LIGNES}`);
  return JSON.parse(fin.stderr) as Mesure;
}

writeFileSync(ENTREE, melanger());
// By turns: what slows the machine down slows them all.
const tours = Array.from({ length: FOIS }, () => BOUCLES.map(lancer));
rmSync(dossier, { recursive: true });

/** Of the runs, the one that the rest of the machine disturbed least. */
const meilleure = (boucle: Boucle, mesure: keyof Mesure): number =>
  Math.min(...tours.map((tour) => tour[BOUCLES.indexOf(boucle)]?.[mesure] ?? Number.NaN));

const regles = meilleure('regles', 'horloge');
const vide = meilleure('vide', 'horloge');
noter('calcul, boucle vide', vide, 'ms');
noter('calcul, toutes les règles', regles, 'ms');
dire('calcul, débit après le démarrage', (LIGNES / regles) * 1_000, 'lignes/s', {
  auMoins: DEBIT,
});
dire('calcul, rapport à la boucle vide', regles / vide, 'fois', { auPlus: RATIO });
noter(
  'calcul, rapport à une boucle vide qui écrit par groupes',
  regles / meilleure('vide-groupe', 'horloge'),
  'fois',
);
noter(
  'calcul, rapport en temps de processeur',
  meilleure('regles', 'processeur') / meilleure('vide', 'processeur'),
  'fois',
);
