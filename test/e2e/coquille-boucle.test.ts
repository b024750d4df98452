/** The loopback shell, run as `npm start` runs it: one machine, one token, one page. */
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ouvrirLoopback } from './harnais.ts';

let app: Awaited<ReturnType<typeof ouvrirLoopback>>;
let origine: string;
let jeton: string;

beforeAll(async () => {
  app = await ouvrirLoopback({ base: mkdtempSync(join(tmpdir(), 'base-')) });
  const adresse = new URL(app.adresse);
  origine = adresse.origin;
  jeton = adresse.hash.replace('#jeton=', '');
  await app.page.locator('body :visible').first().waitFor();
});

afterAll(() => app.fermer());

type Envoi = { methode?: string; chemin: string; entetes?: Record<string, string>; corps?: string };

/** node:http and not fetch: the path and the Host must leave as they are written. */
async function envoyer({ methode = 'GET', chemin, entetes = {}, corps }: Envoi) {
  const { port } = new URL(origine);
  const requete = request({
    host: '127.0.0.1',
    port,
    path: chemin,
    method: methode,
    headers: entetes,
  });
  requete.end(corps);
  const [reponse] = (await once(requete, 'response')) as [IncomingMessage];
  const morceaux: Buffer[] = [];
  for await (const morceau of reponse as AsyncIterable<Buffer>) morceaux.push(morceau);
  return {
    statut: reponse.statusCode,
    texte: Buffer.concat(morceaux).toString(),
    entetes: reponse.headers,
  };
}

function appeler(entetes: Record<string, string>, chemin = '/appel') {
  const corps = JSON.stringify({ nom: 'poste.etat', entree: {}, options: {} });
  return envoyer({ methode: 'POST', chemin, entetes, corps });
}

test('la même page s’ouvre dans le navigateur, sans erreur ni appel au dehors', async () => {
  expect(await app.page.title()).toContain('Quittance');
  expect(await app.page.evaluate(() => window.quittance.call('poste.etat', {}))).toMatchObject({
    ok: true,
  });
  expect(await app.page.evaluate(() => window.quittance.plateforme)).toBe('navigateur');
  expect(app.erreurs()).toEqual([]);
  expect(app.violationsCsp()).toEqual([]);
  expect(app.requetesBloquees()).toEqual([]);
});

test('le jeton quitte la barre d’adresse, et la page se recharge sans le perdre', async () => {
  expect(app.page.url()).not.toContain('jeton');
  await app.page.reload();
  expect(await app.page.evaluate(() => window.quittance.call('poste.etat', {}))).toMatchObject({
    ok: true,
  });
});

test('sans jeton, ou avec un autre, aucun appel n’est entendu', async () => {
  expect(jeton.length).toBeGreaterThanOrEqual(43);
  const autre = `${jeton.slice(0, -1)}${jeton.endsWith('A') ? 'B' : 'A'}`;
  for (const authorization of [
    undefined,
    '',
    'Bearer',
    'Bearer ',
    `Bearer ${autre}`,
    `Basic ${jeton}`,
    jeton,
  ]) {
    const entetes = { origin: origine, ...(authorization === undefined ? {} : { authorization }) };
    expect([authorization, (await appeler(entetes)).statut]).toEqual([authorization, 401]);
    expect((await appeler(entetes, '/annuler')).statut).toBe(401);
  }
  const bon = await appeler({ origin: origine, authorization: `Bearer ${jeton}` });
  expect(bon.statut).toBe(200);
  expect(JSON.parse(bon.texte.trim())).toMatchObject({ reponse: { ok: true } });
});

test('le jeton ne se lit dans aucun fichier servi', async () => {
  for (const chemin of ['/', '/quittance.js']) {
    expect((await envoyer({ chemin })).texte).not.toContain(jeton);
  }
});

test('un autre nom d’hôte est refusé, même avec le jeton', async () => {
  const { port } = new URL(origine);
  for (const host of [
    'localhost',
    `localhost:${port}`,
    'exemple.test',
    `127.0.0.1:${Number(port) + 1}`,
    '127.0.0.1',
  ]) {
    const entetes = { host, origin: origine, authorization: `Bearer ${jeton}` };
    expect([host, (await appeler(entetes)).statut]).toEqual([host, 403]);
    expect((await envoyer({ chemin: '/', entetes: { host } })).statut).toBe(403);
  }
});

test('une autre origine est refusée, et l’absence d’origine aussi pour un appel', async () => {
  const authorization = `Bearer ${jeton}`;
  for (const origin of [
    'http://exemple.test',
    'null',
    'http://127.0.0.1',
    `${origine}.exemple.test`,
  ]) {
    expect([origin, (await appeler({ origin, authorization })).statut]).toEqual([origin, 403]);
    expect((await envoyer({ chemin: '/', entetes: { origin } })).statut).toBe(403);
  }
  expect((await appeler({ authorization })).statut).toBe(403);
});

test('aucune autre méthode ni aucun autre chemin n’est servi', async () => {
  for (const methode of ['PUT', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH']) {
    expect([methode, (await envoyer({ methode, chemin: '/' })).statut]).toEqual([methode, 405]);
  }
  expect((await envoyer({ chemin: '/appel' })).statut).toBe(404);
  const entetes = { origin: origine, authorization: `Bearer ${jeton}` };
  expect((await appeler(entetes, '/autre')).statut).toBe(404);
});

test('mille chemins tordus ne mènent à aucun fichier', async () => {
  const mots = [
    '..',
    '%2e%2e',
    '..%2f',
    '%5c..',
    '%00',
    '....',
    '.',
    'package.json',
    'main',
    'electron.js',
    'etc',
    'passwd',
    '~',
  ];
  const fautes: string[] = [];
  for (let i = 0; i < 1000; i += 1) {
    const chemin = `/${Array.from({ length: 1 + (i % 7) }, (_, j) => mots[(i * 7 + j * 5 + Math.floor(i / 13)) % mots.length]).join('/')}`;
    const { statut } = await envoyer({ chemin });
    if (statut !== 404) fautes.push(`${statut} ${chemin}`);
  }
  expect(fautes).toEqual([]);
});

test('les réponses ne se gardent pas et ne se chargent pas d’ailleurs', async () => {
  const { entetes } = await envoyer({ chemin: '/' });
  expect(entetes).toMatchObject({
    'cache-control': 'no-store',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  expect(entetes['content-security-policy']).toContain("default-src 'none'");
  expect(entetes['access-control-allow-origin']).toBeUndefined();
});

test('une demande illisible reçoit un refus, pas une panne', async () => {
  const entetes = { origin: origine, authorization: `Bearer ${jeton}` };
  for (const corps of ['', 'pas du JSON', '[]', '{"nom":1}']) {
    const { statut, texte } = await envoyer({ methode: 'POST', chemin: '/appel', entetes, corps });
    expect([corps, statut]).toEqual([corps, 200]);
    expect(JSON.parse(texte)).toMatchObject({
      reponse: { ok: false, refus: { code: 'APPEL_ILLISIBLE' } },
    });
  }
});

test('après dix minutes sans geste, la base se ferme et la page s’efface', async () => {
  await app.page.clock.install();
  await app.page.reload();
  // Nobody is watched before the screen is there.
  await app.page.getByRole('heading', { level: 1 }).first().waitFor();
  const appels: string[] = [];
  app.page.on('request', (requete) => {
    appels.push(`${new URL(requete.url()).pathname} ${requete.postData() ?? ''}`);
  });
  await app.page.clock.fastForward('09:00');
  await app.page.mouse.move(20, 20);
  await expect.poll(() => appels.join()).toContain('/present');
  await app.page.clock.fastForward('09:00');
  expect(appels.join()).not.toContain('poste.verrouiller');
  const rechargee = app.page.waitForEvent('load');
  await app.page.clock.fastForward('01:01');
  await rechargee;
  expect(appels.join()).toContain('poste.verrouiller');
});

test('Ctrl+C ferme la base et s’arrête proprement ; la page le dit', async () => {
  app.processus.kill('SIGINT');
  const [code] = (await once(app.processus, 'exit')) as [number];
  expect(code).toBe(0);
  expect(await app.page.evaluate(() => window.quittance.call('poste.etat', {}))).toMatchObject({
    ok: false,
    refus: { code: 'MOTEUR_ARRETE' },
  });
});
