/**
 * The only place where a window is made, with the settings of the security checklist spelt out.
 * Invariant: sandboxed, isolated, no Node in the page, no second window, no navigation away.
 */
import { join } from 'node:path';
import { app, BrowserWindow, type Session, type WebContents } from 'electron';
import { ACCUEIL, estLaPage } from './adresse.ts';

export function ouvrirFenetre(session: Session): BrowserWindow {
  const fenetre = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: 'Quittance',
    autoHideMenuBar: true,
    webPreferences: {
      session,
      preload: join(import.meta.dirname, '..', 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // A middle click opens no window.
      disableBlinkFeatures: 'Auxclick',
      // The spell checker fetches its dictionaries from the network.
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  fermerLesIssues(fenetre.webContents);
  fenetre.once('ready-to-show', () => fenetre.show());
  void fenetre.loadURL(ACCUEIL);
  return fenetre;
}

/**
 * A page that held personal data is not only reloaded: its process ends with its memory, and the
 * reload happens in a new one.
 */
export function renouvelerPage(fenetre: BrowserWindow): void {
  fenetre.webContents.forcefullyCrashRenderer();
  fenetre.webContents.reload();
}

function fermerLesIssues(page: WebContents): void {
  page.setWindowOpenHandler(() => ({ action: 'deny' }));
  page.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  page.on('will-attach-webview', (evenement) => evenement.preventDefault());
  page.on('will-navigate', (evenement) => {
    if (!estLaPage(evenement.url)) evenement.preventDefault();
  });
  page.on('will-redirect', (evenement) => evenement.preventDefault());
  page.on('will-frame-navigate', (evenement) => {
    if (!evenement.isMainFrame || !estLaPage(evenement.url)) evenement.preventDefault();
  });
}
