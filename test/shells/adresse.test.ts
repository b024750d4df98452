/** Which addresses the window accepts as its own page, and which requests may leave it. */
import { expect, test } from 'vitest';
import { estLaPage, estPermise } from '../../src/main/shells/adresse.ts';

test.each(['app://quittance/', 'app://quittance/index.html', 'app://quittance/#/dossiers'])(
  'la page se reconnaît à son adresse %s',
  (adresse) => {
    expect(estLaPage(adresse)).toBe(true);
  },
);

test.each([
  'app://autre/',
  'app://quittance.exemple/',
  'app://agent@quittance/',
  'app://quittance/assets/page.js',
  'http://quittance/',
  'file:///index.html',
  'about:blank',
  'data:text/html,app://quittance/',
  'blob:app://quittance/0a1b',
  '',
])('%s n’est pas la page', (adresse) => {
  expect(estLaPage(adresse)).toBe(false);
});

test.each([
  'app://quittance/assets/page.js',
  'data:image/png;base64,AA',
  'blob:app://quittance/0a1b',
])('la page peut demander %s', (adresse) => {
  expect(estPermise(adresse)).toBe(true);
});

test.each([
  'https://exemple.test/',
  'http://127.0.0.1:8080/',
  'ws://exemple.test/',
  'ftp://exemple.test/',
  'file:///etc/passwd',
  'app://autre/',
  'blob:https://exemple.test/0a1b',
  'chrome://gpu',
  'javascript:alert(1)',
])('la page ne peut pas demander %s', (adresse) => {
  expect(estPermise(adresse)).toBe(false);
});
