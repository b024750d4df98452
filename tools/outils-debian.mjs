/**
 * The programs the tests read their results with: a browser for the screens, poppler and qpdf
 * for the PDF pages, xmllint and hledger for the files that leave. Installed from Debian where that
 * is possible; never silently done without.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dire } from './socle.mjs';

const OUTILS = [
  { programme: 'chromium', paquet: 'chromium', essais: 'les essais de la fenêtre (test/e2e)' },
  { programme: 'pdftotext', paquet: 'poppler-utils', essais: 'les relectures des courriers PDF' },
  { programme: 'qpdf', paquet: 'qpdf', essais: 'les contrôles de la structure des courriers PDF' },
  {
    ...{ programme: 'xmllint', paquet: 'libxml2-utils', facultatif: true },
    essais: 'les contrôles des ordres SEPA contre leurs schémas',
  },
  {
    ...{ programme: 'hledger', paquet: 'hledger', facultatif: true },
    essais: 'les contrôles du journal par un autre programme',
  },
];

/**
 * @returns the tools still missing afterwards: each counts as one failed test, besides the tests
 * that fail for want of it. Without a `facultatif` one, its tests say that they checked nothing.
 */
export function assurerOutils() {
  const manquants = absents();
  if (manquants.length === 0) return [];
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) installer(manquants);
  const restants = absents();
  for (const { programme, essais, facultatif } of restants) {
    const suite = facultatif
      ? `${essais} n’auront pas lieu.`
      : `${essais} ne peuvent pas réussir et comptent comme échoués.`;
    dire(
      `${facultatif ? 'NON VÉRIFIÉ' : 'ÉCHEC'} : « ${programme} » manque sur ce poste et n’a pas pu ` +
        `être installé ; ${suite}`,
    );
  }
  return restants;
}

function absents() {
  return OUTILS.filter(({ programme }) => spawnSync(programme, ['--version']).error !== undefined);
}

function installer(manquants) {
  const paquets = manquants.map(({ paquet }) => paquet);
  dire(`Installation des paquets Debian manquants : ${paquets.join(', ')}…`);
  const options = {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-q'], options);
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...paquets], options);
}
