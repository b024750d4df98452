/**
 * `calcul` on 10 000 mixed lines of all its rules, against an empty loop that only parses and
 * prints the same lines through the same plumbing: each in a process of its own, start-up not
 * counted, nothing warmed up. Run by `npm run bench calcul`; exits 1 when a limit is broken.
 */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
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

type Mesure = { readonly horloge: number; readonly processeur: number; readonly lignes: number };

/** Milliseconds of one run in a new process, its answers counted. */
function lancer(quoi: 'regles' | 'vide', entree: string): Promise<Mesure> {
  const enfant = spawn(process.execPath, [ENFANT, quoi], { stdio: 'pipe' });
  let lignes = 0;
  let mesure = '';
  enfant.stdout.on('data', (octets: Buffer) => {
    for (const octet of octets) if (octet === 0x0a) lignes += 1;
  });
  enfant.stderr.setEncoding('utf8').on('data', (texte: string) => {
    mesure += texte;
  });
  enfant.stdin.end(entree);
  return new Promise((resoudre, rejeter) => {
    enfant.on('error', rejeter);
    enfant.on('close', () => resoudre({ ...JSON.parse(mesure), lignes }));
  });
}

/** Of the runs, the one that the rest of the machine disturbed least. */
const meilleur = (quoi: 'regles' | 'vide', mesure: 'horloge' | 'processeur'): number =>
  Math.min(...paires.map((paire) => paire[quoi][mesure]));

const entree = melanger();
const paires: { vide: Mesure; regles: Mesure }[] = [];
// By turns: what slows the machine down slows both.
for (let n = 0; n < FOIS; n += 1) {
  const vide = await lancer('vide', entree);
  const regles = await lancer('regles', entree);
  for (const { lignes } of [vide, regles]) {
    if (lignes !== LIGNES) throw new Error(`${lignes} réponses au lieu de ${LIGNES}`);
  }
  paires.push({ vide, regles });
}

const regles = meilleur('regles', 'horloge');
const vide = meilleur('vide', 'horloge');
noter('calcul, boucle vide', vide, 'ms');
noter('calcul, toutes les règles', regles, 'ms');
dire('calcul, débit après le démarrage', (LIGNES / regles) * 1_000, 'lignes/s', {
  auMoins: DEBIT,
});
dire('calcul, rapport à la boucle vide', regles / vide, 'fois', { auPlus: RATIO });
noter(
  'calcul, rapport en temps de processeur, compilation comprise',
  meilleur('regles', 'processeur') / meilleur('vide', 'processeur'),
  'fois',
);
