/**
 * The command line: the same operations by name, in and out as JSON. Exit code: 0 done, 1 refused,
 * 2 wrong usage, 3 internal error. No secret phrase is ever read from the arguments.
 */
import { lancer } from './cli-programme.ts';

// The reader of our output left (`| head`): nothing to say, nobody to say it to.
process.stdout.on('error', (erreur: NodeJS.ErrnoException) => {
  if (erreur.code !== 'EPIPE') throw erreur;
  process.exit();
});

process.exitCode = await lancer(process.argv.slice(2));
