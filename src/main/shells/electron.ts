/**
 * The application in its own window. Reads as a table of contents: each line is a decision taken
 * in the file it names. Business acts never happen here; they go through the counter.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, Menu } from 'electron';
import { ouvrirCanal } from './canal.ts';
import { dossierDemande } from './dossier-base.ts';
import { ouvrirFenetre, renouvelerPage } from './fenetre.ts';
import { creerGuichet } from './guichet.ts';
import { creerSession, declarerProtocole } from './session-sure.ts';
import { surveiller } from './veille.ts';

const dossier = dossierDemande(process.argv.slice(1));

app.enableSandbox();
declarerProtocole();
// Beside the base: one window for one base, whatever else is open on the poste.
const fenetreDans = join(dossier, 'fenetre');
mkdirSync(fenetreDans, { recursive: true, mode: 0o700 });
app.setPath('userData', fenetreDans);

if (app.isPackaged && app.commandLine.hasSwitch('no-sandbox')) {
  refuserDemarrage('Quittance ne s’ouvre pas sans bac à sable (--no-sandbox).');
} else if (app.requestSingleInstanceLock()) {
  void app.whenReady().then(demarrer);
} else {
  app.quit();
}

function demarrer(): void {
  const guichet = creerGuichet({ dossier });
  const session = creerSession(join(import.meta.dirname, '..', 'renderer'));
  let fenetre: BrowserWindow | null = null;

  const ouvrir = () => {
    fenetre = ouvrirFenetre(session);
    fenetre.on('closed', () => {
      fenetre = null;
    });
  };
  const effacer = () => {
    if (fenetre) renouvelerPage(fenetre);
  };
  const apres = (nom: string) => {
    // After the answer has left, so that the page which asked does not wait for it in vain.
    if (nom === 'poste.verrouiller') setImmediate(effacer);
  };
  const verrouiller = () => {
    const appel = crypto.randomUUID();
    void guichet.call('poste.verrouiller', {}, { appel }).then(effacer);
  };

  Menu.setApplicationMenu(menuDuSysteme());
  ouvrirCanal({ guichet, fenetre: () => fenetre, apres });
  surveiller({ occupe: guichet.occupe, verrouiller });
  app.on('second-instance', () => montrer(fenetre));
  app.on('activate', () => fenetre ?? ouvrir());
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (evenement) => {
    evenement.preventDefault();
    void guichet.fermer().then(() => app.exit(0));
  });
  ouvrir();
}

function montrer(fenetre: BrowserWindow | null): void {
  if (!fenetre) return;
  if (fenetre.isMinimized()) fenetre.restore();
  fenetre.focus();
}

/** macOS takes copy and paste from the menu; elsewhere the page has its own keys. */
function menuDuSysteme(): Menu | null {
  if (process.platform !== 'darwin') return null;
  return Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }]);
}

function refuserDemarrage(phrase: string): void {
  dialog.showErrorBox('Quittance', phrase);
  app.exit(1);
}
