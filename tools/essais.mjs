/**
 * `test`: unit and integration tests, then the end-to-end ones on the built application.
 * Ends with one line alone, « N passed, N failed ». A test that did not run has failed: a file
 * that cannot load, a skipped test, a missing program all count.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { construireSiPerime } from './construction.mjs';
import { assurerOutils } from './outils-debian.mjs';
import { dire, lancerNode24, MODULES, RACINE } from './socle.mjs';

const RESULTATS = join(RACINE, 'resultats');
const PROJETS = ['unitaire', 'e2e'];

/** `filtres` are vitest's: file names, `-t "words of a title"`. @returns the exit code. */
export async function essayer(filtres) {
  const total = { reussis: 0, echoues: 0 };
  const compter = ({ reussis, echoues }) => {
    total.reussis += reussis;
    total.echoues += echoues;
  };
  const manquants = assurerOutils();
  compter({ reussis: 0, echoues: manquants.filter((o) => !o.facultatif).length });
  const dispenses = manquants.filter((o) => o.facultatif).map((o) => o.programme);
  try {
    await construireSiPerime();
  } catch (erreur) {
    dire(`ÉCHEC : ${erreur.message}`);
    compter({ reussis: 0, echoues: 1 });
  }
  for (const projet of PROJETS) compter(await executer(projet, filtres, dispenses));
  if (total.reussis + total.echoues === 0) {
    dire('ÉCHEC : aucun essai ne correspond à ce filtre.');
    total.echoues = 1;
  }
  process.stdout.write(`\n${total.reussis} passed, ${total.echoues} failed\n`);
  return total.echoues === 0 ? 0 : 1;
}

async function executer(projet, filtres, dispenses) {
  const fichier = join(RESULTATS, `${projet}.json`);
  mkdirSync(RESULTATS, { recursive: true });
  rmSync(fichier, { force: true });
  const code = await lancerNode24([
    join(MODULES, 'vitest', 'vitest.mjs'),
    'run',
    ...['--project', projet, '--reporter=default', '--reporter=json'],
    `--outputFile.json=${fichier}`,
    ...(filtres.length > 0 ? ['--passWithNoTests', ...filtres] : []),
  ]);
  return bilan({ projet, fichier, code, filtre: filtres.length > 0, dispenses });
}

/**
 * Counts from vitest's own report; a bad exit code without a failed test is one failure.
 * `dispenses`: the tests whose title names one of these missing programs may not have run.
 */
function bilan({ projet, fichier, code, filtre, dispenses }) {
  let fichiers;
  try {
    fichiers = JSON.parse(readFileSync(fichier, 'utf8')).testResults;
  } catch {
    dire(`ÉCHEC : les essais « ${projet} » se sont arrêtés sans rendre de résultat.`);
    return { reussis: 0, echoues: 1 };
  }
  const essais = fichiers.flatMap((f) => f.assertionResults);
  const reussis = essais.filter((e) => e.status === 'passed').length;
  const nonExecutes = essais.filter((e) => !['passed', 'failed'].includes(e.status));
  const dispense = ({ fullName }) => dispenses.some((programme) => fullName.includes(programme));
  for (const e of nonExecutes.filter(dispense)) dire(`NON VÉRIFIÉ : « ${e.fullName} ».`);
  const sautes = filtre ? [] : nonExecutes.filter((e) => !dispense(e));
  for (const saute of sautes) dire(`ÉCHEC : essai non exécuté, « ${saute.fullName} ».`);
  const casses = fichiers.filter((f) => f.status === 'failed' && f.assertionResults.length === 0);
  const echoues =
    essais.filter((e) => e.status === 'failed').length + sautes.length + casses.length;
  return { reussis, echoues: echoues === 0 && code !== 0 ? 1 : echoues };
}
