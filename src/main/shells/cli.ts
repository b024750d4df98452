/**
 * The command line: the same operations by name, in and out as JSON. Exit code: 0 done, 1 refused,
 * 2 wrong usage, 3 internal error. No secret phrase is ever read from the arguments.
 */
// The reader of our output left (`| head`): nothing to say, nobody to say it to.
process.stdout.on('error', (erreur: NodeJS.ErrnoException) => {
  if (erreur.code !== 'EPIPE') throw erreur;
  process.exit();
});

const args = process.argv.slice(2);
// `calcul` answers outside programs: it starts with the rules alone, not with the whole program.
process.exitCode =
  args.length === 1 && args[0] === 'calcul'
    ? await (await import('./cli-calcul.ts')).lancer()
    : await (await import('./cli-programme.ts')).lancer(args);
