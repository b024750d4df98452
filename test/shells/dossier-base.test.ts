/** One folder for one user, whatever the carrier. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dossierDemande, dossierParDefaut } from '../../src/main/shells/dossier-base.ts';

test('le dossier demandé est celui de --base, même au milieu d’autres options', () => {
  expect(dossierDemande(['--ouvrir', '--base', '/tmp/ma-base', 'autre'])).toBe('/tmp/ma-base');
  expect(dossierDemande(['--base=/tmp/ma-base'])).toBe('/tmp/ma-base');
});

test('un chemin relatif part du dossier où la commande est tapée', () => {
  expect(dossierDemande(['--base', 'bases/essai'])).toBe(join(process.cwd(), 'bases', 'essai'));
});

test('sans --base, la base est dans les données de l’utilisateur, selon le système', () => {
  expect(dossierParDefaut('linux', {})).toBe(join(homedir(), '.local', 'share', 'quittance'));
  expect(dossierParDefaut('linux', { XDG_DATA_HOME: '/donnees' })).toBe('/donnees/quittance');
  expect(dossierParDefaut('linux', { XDG_DATA_HOME: '' })).toBe(dossierParDefaut('linux', {}));
  expect(dossierParDefaut('darwin', {})).toBe(
    join(homedir(), 'Library', 'Application Support', 'quittance'),
  );
  expect(dossierParDefaut('win32', { APPDATA: '/profil' })).toBe(join('/profil', 'quittance'));
  expect(dossierDemande([])).toBe(dossierParDefaut());
});
