/** The built application in the stand-in of Electron: it opens, and every way out is shut. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

describe('La fenêtre', () => {
  test('s’ouvre sur Quittance, sans erreur, sans refus de la politique de contenu, sans appel au dehors', async () => {
    expect(await app.page.title()).toContain('Quittance');
    expect(app.page.url()).toMatch(/^http:\/\/quittance\.app\.shim\.localhost\//);
    expect(app.erreurs()).toEqual([]);
    expect(app.violationsCsp()).toEqual([]);
    expect(app.requetesBloquees()).toEqual([]);
  });

  test('a les réglages de sûreté écrits un à un', () => {
    const { etat } = app.electron;
    expect(etat.fenetres).toHaveLength(1);
    expect(etat.fenetres[0]?.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      disableBlinkFeatures: 'Auxclick',
      spellcheck: false,
    });
    expect(Object.keys(etat.fenetres[0]?.webPreferences ?? {})).not.toEqual(
      expect.arrayContaining(['webSecurity']),
    );
    expect(etat.bacASable).toBe(true);
    expect(etat.partition).toEqual({ nom: 'quittance', cache: false });
    expect(etat.commutateurs.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
    expect(etat.politiqueWebRtc).toBe('disable_non_proxied_udp');
  });

  test('ne donne à la page que quatre noms, et aucun objet d’Electron ni de Node', async () => {
    const vu = await app.page.evaluate(() => ({
      pont: Object.keys(window.quittance).sort(),
      fige: Object.isFrozen(window.quittance),
      noms: ['require', 'process', 'electron', 'ipcRenderer', 'Buffer'].filter((n) => n in window),
    }));
    expect(vu).toEqual({
      pont: ['annuler', 'call', 'plateforme', 'surProgres'],
      fige: true,
      noms: [],
    });
  });

  test('répond à la page par la porte', async () => {
    expect(await app.page.evaluate(() => window.quittance.call('poste.etat', {}))).toMatchObject({
      ok: true,
    });
    expect(await app.page.evaluate(() => window.quittance.call('inconnue', {}))).toMatchObject({
      ok: false,
      refus: { code: 'OPERATION_INCONNUE' },
    });
    const dossiers = await app.page.evaluate(() => window.quittance.call('compte.lister', {}));
    expect(dossiers).toMatchObject({ ok: false });
  });

  test('refuse toute permission que la page demanderait', () => {
    const { session } = app.electron.etat;
    for (const nom of [
      'geolocation',
      'notifications',
      'clipboard-read',
      'media',
      'usb',
      'hid',
      'serial',
      'openExternal',
    ]) {
      let accordee: boolean | null = null;
      session.demande?.(null, nom, (oui) => {
        accordee = oui;
      });
      expect([nom, accordee]).toEqual([nom, false]);
      expect([nom, session.verification?.(null, nom)]).toEqual([nom, false]);
    }
    expect(session.appareil?.({ deviceType: 'usb' })).toBe(false);
    expect(session.correcteur).toBe(false);
  });
});

describe('Un script étranger dans la page', () => {
  test('ne peut pas parler à la porte depuis un cadre', async () => {
    expect(await invoquerDepuis('page', 'appel')).toMatchObject({ ok: true });
    expect(await invoquerDepuis('cadre', 'appel')).toMatchObject({
      ok: false,
      refus: { code: 'APPELANT_REFUSE' },
    });
  });

  test('ne trouve que deux canaux', () => {
    expect([...app.electron.etat.canaux.keys()].sort()).toEqual(['annuler', 'appel']);
  });

  test('reçoit un refus, et non une panne, pour une demande mal formée', async () => {
    const reponse = await app.page.evaluate(() =>
      window.quittance.call(42 as unknown as string, {}, { essai: 'oui' as unknown as boolean }),
    );
    expect(reponse).toMatchObject({ ok: false, refus: { code: 'APPEL_ILLISIBLE' } });
  });

  test('ne joint aucune adresse du dehors, par aucun moyen', async () => {
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
      const importe = await import(/* @vite-ignore */ `https://${hote}/code.js`).then(
        () => 'chargé',
        () => 'refusé',
      );
      return { prise, envoi, importe, image: image.naturalWidth };
    });
    expect(joints).toEqual({ prise: 'fermée', envoi: 'refusé', importe: 'refusé', image: 0 });
    const genres = app.violationsCsp().map((ligne) => ligne.split(' ')[0]);
    expect(genres).toEqual(
      expect.arrayContaining(['img-src', 'connect-src', 'style-src-elem', 'script-src-elem']),
    );
    // The policy stopped them in the page: not one became a request.
    expect(app.requetesBloquees().slice(avant)).toEqual([]);
  });

  test('ne peut ni exécuter un texte ni écrire du balisage', async () => {
    const avant = app.violationsCsp().length;
    const refus = await app.page.evaluate(() => {
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
        fonction: tenter(() => new Function('return 1')()),
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

  test('n’ouvre pas de fenêtre et ne quitte pas la page', async () => {
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

  test('ne sort pas du dossier de la page en écrivant un chemin autrement', async () => {
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
      const hasard = (n: number) => crypto.getRandomValues(new Uint32Array(1))[0]! % n;
      const chemins = Array.from(
        { length: 1000 },
        () =>
          `/${Array.from({ length: 1 + hasard(6) }, () => mots[hasard(mots.length)]).join('/')}`,
      );
      const vus: Record<number, number> = {};
      for (const chemin of chemins) {
        const { pathname } = new URL(chemin, location.href);
        const { status } = await fetch(chemin);
        const attendu = pathname === '/' ? 200 : 404;
        if (status !== attendu) vus[status] = (vus[status] ?? 0) + 1;
      }
      return vus;
    }, morceaux);
    expect(statuts).toEqual({});
  });
});

describe('Un poste laissé seul', () => {
  test('se verrouille et renouvelle la page quand la session du système se verrouille', async () => {
    const { etat, powerMonitor } = app.electron;
    for (const signal of ['lock-screen', 'suspend', 'user-did-resign-active']) {
      const avant = etat.rendusRenouveles;
      const rechargee = app.page.waitForEvent('load');
      powerMonitor.emit(signal);
      await expect.poll(() => etat.rendusRenouveles).toBe(avant + 1);
      await rechargee;
    }
  });

  test('se verrouille après dix minutes sans geste', async () => {
    const { etat, powerMonitor } = app.electron;
    const avant = etat.rendusRenouveles;
    powerMonitor.inactiviteSecondes = 600;
    await expect.poll(() => etat.rendusRenouveles, { timeout: 40_000 }).toBeGreaterThan(avant);
    powerMonitor.inactiviteSecondes = 0;
  });
});
