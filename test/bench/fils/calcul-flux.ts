/**
 * A process of the measure of `calcul`: reads the lines on its standard input and prints one line
 * for each. « regles » answers them as the command does; « vide » is the plainest loop, that parses
 * and prints each line; « vide-groupe » does the same through the plumbing of the command.
 * Says on the error output its clock and processor milliseconds, the start-up not counted.
 */
import { createInterface } from 'node:readline';
import { repondreCalcul } from '../../../src/main/calcul.ts';
import { repondreAuFlux } from '../../../src/main/shells/cli-calcul.ts';

const relire = (ligne: string): string => JSON.stringify(JSON.parse(ligne));

function parGroupes(repondre: (ligne: string) => string): Promise<unknown> {
  process.stdin.setEncoding('utf8');
  return repondreAuFlux(process.stdin as AsyncIterable<string>, process.stdout, repondre);
}

async function ligneALigne(): Promise<void> {
  for await (const ligne of createInterface({ input: process.stdin })) {
    process.stdout.write(`${relire(ligne)}\n`);
  }
}

const BOUCLES: Readonly<Record<string, () => Promise<unknown>>> = {
  regles: () => parGroupes(repondreCalcul),
  vide: ligneALigne,
  'vide-groupe': () => parGroupes(relire),
};

const debut = { horloge: performance.now(), processeur: process.cpuUsage() };
await BOUCLES[process.argv[2] ?? '']?.();
const { user, system } = process.cpuUsage(debut.processeur);
const horloge = performance.now() - debut.horloge;
process.stderr.write(JSON.stringify({ horloge, processeur: (user + system) / 1_000 }));
