/**
 * A process of the measure of `calcul`: reads the lines on its standard input through the plumbing
 * of the command, answers them by the rules (« regles ») or only parses and prints them (« vide »).
 * Says on the error output its processor and clock milliseconds, the start-up not counted.
 */
import { repondreCalcul } from '../../../src/main/calcul.ts';
import { repondreAuFlux } from '../../../src/main/shells/cli-calcul.ts';

const repondre =
  process.argv[2] === 'regles'
    ? repondreCalcul
    : (ligne: string) => JSON.stringify(JSON.parse(ligne));

process.stdin.setEncoding('utf8');
const debut = { horloge: performance.now(), processeur: process.cpuUsage() };
await repondreAuFlux(process.stdin as AsyncIterable<string>, process.stdout, repondre);
const { user, system } = process.cpuUsage(debut.processeur);
const ms = performance.now() - debut.horloge;
process.stderr.write(JSON.stringify({ horloge: ms, processeur: (user + system) / 1_000 }));
