/** The built application in the stand-in of Electron: it opens, well set, and closes by itself. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Application, ouvrirApplication } from './harnais.ts';
import type { Double } from './shim/ouvrir.ts';

let app: Application & { electron: Double };

beforeAll(async () => {
  app = await ouvrirApplication({ base: mkdtempSync(join(tmpdir(), 'base-')) });
  await app.page.locator('body :visible').first().waitFor();
});

afterAll(() => app.fermer());

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
    expect(etat.pannes).toEqual([]);
  });

  test('se verrouille après dix minutes sans geste', async () => {
    const { etat, powerMonitor } = app.electron;
    const avant = etat.rendusRenouveles;
    powerMonitor.inactiviteSecondes = 600;
    await expect.poll(() => etat.rendusRenouveles, { timeout: 40_000 }).toBeGreaterThan(avant);
    powerMonitor.inactiviteSecondes = 0;
  });
});
