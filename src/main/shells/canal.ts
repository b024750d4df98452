/**
 * The one channel between the page and the door in the Electron window.
 * Invariant: only the top frame of our own window, on our own address, is heard.
 */
import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { type Answer, refus } from '../../shared/refus.ts';
import { estLaPage } from './adresse.ts';
import type { Guichet } from './guichet.ts';
import { ILLISIBLE, lireAppel } from './lecture-appel.ts';

const ETRANGER: Answer<never> = {
  ok: false,
  refus: refus('APPELANT_REFUSE', 'Cette demande ne vient pas de la fenêtre de Quittance.'),
};

/** `apres` learns which operation has succeeded: the shell reacts to a locking. */
export function ouvrirCanal(o: {
  guichet: Guichet;
  fenetre: () => BrowserWindow | null;
  apres: (nom: string) => void;
}): void {
  const connu = (evenement: IpcMainInvokeEvent) => estAppelantConnu(evenement, o.fenetre());
  ipcMain.handle('appel', async (evenement, nom, entree, options): Promise<Answer<unknown>> => {
    if (!connu(evenement)) return ETRANGER;
    const lu = lireAppel({ nom, entree, options });
    if (!lu) return ILLISIBLE;
    const reponse = await o.guichet.call(lu.nom, lu.entree, lu.options);
    if (reponse.ok) o.apres(lu.nom);
    return reponse;
  });
  ipcMain.handle('annuler', (evenement, nom: unknown) => {
    if (connu(evenement) && typeof nom === 'string') o.guichet.annuler(nom);
  });
  o.guichet.surProgres((progres) => {
    const page = o.fenetre()?.webContents;
    if (page && !page.isDestroyed()) page.send('progres', progres);
  });
}

function estAppelantConnu(evenement: IpcMainInvokeEvent, fenetre: BrowserWindow | null): boolean {
  const cadre = evenement.senderFrame;
  if (!fenetre || fenetre.isDestroyed() || !cadre) return false;
  return (
    evenement.sender === fenetre.webContents &&
    cadre === fenetre.webContents.mainFrame &&
    cadre.parent === null &&
    estLaPage(cadre.url)
  );
}
