/** The files of the page: served by name, and nothing beside them. */
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { creerRendu, type Rendu } from '../../src/main/shells/rendu.ts';

let rendu: Rendu;

beforeAll(() => {
  const dossier = mkdtempSync(join(tmpdir(), 'rendu-'));
  const racine = join(dossier, 'renderer');
  mkdirSync(join(racine, 'assets'), { recursive: true });
  writeFileSync(join(racine, 'index.html'), '<!doctype html><html><head></head></html>');
  writeFileSync(join(racine, 'assets', 'page.js'), 'page');
  writeFileSync(join(dossier, 'secret.txt'), 'SECRET');
  symlinkSync(join(dossier, 'secret.txt'), join(racine, 'lien.txt'));
  rendu = creerRendu(racine, ['/quittance.js']);
});

async function texte(chemin: string, methode = 'GET'): Promise<[number, string]> {
  const { statut, corps } = await rendu.servir(methode, chemin);
  return [statut, new TextDecoder().decode(corps)];
}

test('les fichiers de la page se lisent, avec leur type et la politique de contenu', async () => {
  expect(await texte('/assets/page.js')).toEqual([200, 'page']);
  const { entetes } = await rendu.servir('GET', '/assets/page.js');
  expect(entetes['content-type']).toBe('text/javascript; charset=utf-8');
  expect(entetes['content-security-policy']).toContain("default-src 'none'");
});

test('chaque page a son propre mot de style, écrit dans la page et dans la politique', async () => {
  const mots = await Promise.all(
    [1, 2].map(async () => {
      const { corps, entetes } = await rendu.servir('GET', '/');
      const html = new TextDecoder().decode(corps);
      const mot = /nonce="([^"]+)"/.exec(html)?.[1] ?? '';
      expect(mot.length).toBeGreaterThanOrEqual(20);
      expect(entetes['content-security-policy']).toContain(`'nonce-${mot}'`);
      expect(html).toContain('<script src="/quittance.js"></script>');
      return mot;
    }),
  );
  expect(mots[0]).not.toBe(mots[1]);
});

test('une autre méthode que GET est refusée', async () => {
  for (const methode of ['POST', 'PUT', 'HEAD', 'DELETE', 'OPTIONS']) {
    expect((await texte('/', methode))[0]).toBe(405);
  }
});

const MORCEAUX = [
  ...['..', '.', '%2e%2e', '%2E%2E', '%252e%252e', '..%2f', '..%5c', '\\..', '..;', '....//'],
  ...['secret.txt', 'lien.txt', 'etc', 'passwd', 'assets', 'renderer', '\0', '%00', 'C:', '~', ''],
];

test('aucune écriture de chemin ne sort du dossier de la page', async () => {
  const chemins = fc
    .array(fc.oneof(fc.constantFrom(...MORCEAUX), fc.string({ maxLength: 8 })), { maxLength: 8 })
    .map((morceaux) => `/${morceaux.join('/')}`)
    .filter((chemin) => !['/', '/index.html', '/assets/page.js'].includes(chemin));
  await fc.assert(
    fc.asyncProperty(chemins, async (chemin) => {
      const [statut, corps] = await texte(chemin);
      expect(statut).toBe(404);
      expect(corps).not.toContain('SECRET');
    }),
    { numRuns: 10_000 },
  );
});
