/** A foreign script in the page of the built application: every way out is shut. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Application, ouvrirApplication } from './harnais.ts';
import { versDoublure } from './shim/adresses.ts';
import type { Double } from './shim/ouvrir.ts';

let app: Application & { electron: Double };

beforeAll(async () => {
  app = await ouvrirApplication({ base: mkdtempSync(join(tmpdir(), 'base-')) });
  await app.page.locator('body :visible').first().waitFor();
});

afterAll(() => app.fermer());

/** Calls the raw channel from a frame of the page, as an injected script would. */
function invoquerDepuis(cadre: 'page' | 'cadre', canal: string): Promise<unknown> {
  return app.page.evaluate(
    async ([ou, nom]) => {
      const hote =
        ou === 'cadre' ? document.body.appendChild(document.createElement('iframe')) : null;
      const fenetre = (hote?.contentWindow ?? window) as unknown as {
        __invoquer: (canal: string, args: unknown[]) => Promise<unknown>;
      };
      const reponse = await fenetre.__invoquer(nom, ['poste.etat', {}, {}]);
      hote?.remove();
      return reponse;
    },
    [cadre, canal] as const,
  );
}

test('un script étranger ne peut pas parler à la porte depuis un cadre', async () => {
  expect(await invoquerDepuis('page', 'appel')).toMatchObject({ ok: true });
  expect(await invoquerDepuis('cadre', 'appel')).toMatchObject({
    ok: false,
    refus: { code: 'APPELANT_REFUSE' },
  });
});

test('un script étranger ne trouve que deux canaux', () => {
  expect([...app.electron.etat.canaux.keys()].sort()).toEqual(['annuler', 'appel']);
});

test('un script étranger reçoit un refus, et non une panne, pour une demande mal formée', async () => {
  const reponse = await app.page.evaluate(() =>
    window.quittance.call(42 as unknown as string, {}, { essai: 'oui' as unknown as boolean }),
  );
  expect(reponse).toMatchObject({ ok: false, refus: { code: 'APPEL_ILLISIBLE' } });
});

test('un script étranger ne joint aucune adresse du dehors, par aucun moyen', async () => {
  const avant = app.requetesBloquees().length;
  const joints = await app.page.evaluate(async () => {
    const hote = 'exemple.test';
    const image = new Image();
    image.src = `http://${hote}/pixel.png`;
    const prise = await new Promise((finir) => {
      try {
        const ws = new WebSocket(`wss://${hote}/`);
        ws.onopen = () => finir('ouverte');
        ws.onerror = ws.onclose = () => finir('fermée');
      } catch {
        finir('fermée');
      }
    });
    const lien = document.head.appendChild(document.createElement('link'));
    lien.rel = 'stylesheet';
    lien.href = `https://${hote}/style.css`;
    const envoi = await fetch(`https://${hote}/`).then(
      () => 'envoyé',
      () => 'refusé',
    );
    const balise = document.createElement('script');
    balise.src = URL.createObjectURL(new Blob(['window.intrus = true']));
    const charge = await new Promise((finir) => {
      balise.onload = () => finir('chargé');
      balise.onerror = () => finir('refusé');
      document.head.append(balise);
    });
    navigator.sendBeacon(`https://${hote}/balise`, 'x');
    new EventSource(`https://${hote}/flux`).close();
    return { prise, envoi, charge, image: image.naturalWidth, intrus: 'intrus' in window };
  });
  expect(joints).toEqual({
    prise: 'fermée',
    envoi: 'refusé',
    charge: 'refusé',
    image: 0,
    intrus: false,
  });
  const genres = app.violationsCsp().map((ligne) => ligne.split(' ')[0]);
  expect(genres).toEqual(
    expect.arrayContaining(['img-src', 'connect-src', 'style-src-elem', 'script-src-elem']),
  );
  // The policy stopped them in the page: not one became a request.
  expect(app.requetesBloquees().slice(avant)).toEqual([]);
});

test('un script étranger ne peut ni exécuter un texte ni écrire du balisage', async () => {
  const avant = app.violationsCsp().length;
  const refus = await app.page.evaluate(async () => {
    const tenter = (geste: () => unknown) => {
      try {
        geste();
        return 'fait';
      } catch {
        return 'refusé';
      }
    };
    const script = document.createElement('script');
    const style = document.createElement('style');
    style.textContent = 'body { outline: 9px solid red }';
    document.head.append(style);
    const formulaire = document.createElement('form');
    formulaire.action = 'https://exemple.test/';
    document.body.append(formulaire);
    formulaire.submit();
    return {
      balisage: tenter(() => {
        document.body.appendChild(document.createElement('p')).innerHTML =
          '<img src=x onerror=alert(1)>';
      }),
      texte: tenter(() => {
        script.textContent = 'window.intrus = true';
        document.head.append(script);
      }),
      // Later: the driver of this test may evaluate text while it runs.
      fonction: await new Promise((finir) => {
        setTimeout(() => finir(tenter(() => new Function('return 1')())), 50);
      }),
      adresse: tenter(() => {
        script.src = 'https://exemple.test/code.js';
      }),
      intrus: 'intrus' in window,
      contour: getComputedStyle(document.body).outlineWidth === '9px',
    };
  });
  expect(refus).toMatchObject({ balisage: 'refusé', fonction: 'refusé', adresse: 'refusé' });
  expect(refus).toMatchObject({ intrus: false, contour: false });
  await expect.poll(() => app.violationsCsp().length).toBeGreaterThanOrEqual(avant + 3);
});

test('un script étranger n’ouvre pas de fenêtre et ne quitte pas la page', async () => {
  const { etat } = app.electron;
  const adresse = app.page.url();
  await app.page.evaluate(() => void window.open('app://quittance/'));
  await app.page.evaluate(() => void window.open('about:blank', '_blank', 'noopener'));
  await expect.poll(() => etat.fenetresRefusees.length).toBeGreaterThanOrEqual(1);
  await expect.poll(() => app.page.context().pages().length).toBe(1);
  await app.page.evaluate((vers) => {
    location.href = vers;
  }, versDoublure('app://quittance/assets/page.js'));
  await expect.poll(() => etat.navigationsRefusees).toContain('app://quittance/assets/page.js');
  await app.page.evaluate(() => {
    location.href = 'https://exemple.test/';
  });
  await expect.poll(() => app.requetesBloquees()).toContain('https://exemple.test/');
  expect(app.page.url()).toBe(adresse);
});

test('un script étranger ne sort pas du dossier de la page en écrivant un chemin autrement', async () => {
  const morceaux = [
    '..',
    '%2e%2e',
    '..%2f',
    '%00',
    '..\\',
    '....',
    'main',
    'electron.js',
    'package.json',
    'etc',
    'passwd',
  ];
  const statuts = await app.page.evaluate(async (mots) => {
    const hasard = (n: number) => Math.floor(Math.random() * n);
    const chemins = Array.from(
      { length: 1000 },
      () => `/${Array.from({ length: 1 + hasard(6) }, () => mots[hasard(mots.length)]).join('/')}`,
    );
    const vus: Record<string, number> = {};
    for (const chemin of chemins) {
      const { pathname } = new URL(chemin, location.href);
      const { status } = await fetch(chemin).catch(() => ({ status: `échec ${chemin}` }));
      const attendu = pathname === '/' ? 200 : 404;
      if (status !== attendu) vus[status] = (vus[status] ?? 0) + 1;
    }
    return vus;
  }, morceaux);
  expect(statuts).toEqual({});
});
