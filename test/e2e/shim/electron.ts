/**
 * What the built main process receives in place of `electron`. One copy for each application:
 * the address carries its number (see ouvrir.ts).
 * Real here: the built main and preload, the policy of the page, the rendering, the base. Not
 * real: process isolation, the system's sandbox, menus, dialogs.
 */
import { EventEmitter } from 'node:events';
import { Etat, type Options } from './etat.ts';
import { Contenu } from './page.ts';

export const etat = new Etat();
export const derniereFenetre: { valeur: BrowserWindow | null } = { valeur: null };

class Application extends EventEmitter {
  readonly isPackaged = false;
  #finir: () => void = () => {};
  readonly finie = new Promise<void>((resoudre) => {
    this.#finir = resoudre;
  });
  readonly commandLine = {
    appendSwitch: (nom: string, valeur = '') => etat.commutateurs.set(nom, valeur),
    hasSwitch: (nom: string) => etat.commutateurs.has(nom),
  };
  enableSandbox(): void {
    etat.bacASable = true;
  }
  setPath(): void {}
  requestSingleInstanceLock(): boolean {
    return true;
  }
  async whenReady(): Promise<void> {}
  quit(): void {
    let retenu = false;
    this.emit('will-quit', { preventDefault: () => (retenu = true) });
    if (!retenu) this.exit();
  }
  exit(): void {
    this.#finir();
  }
}
export const app = new Application();

export class BrowserWindow extends EventEmitter {
  readonly webContents: Contenu;
  #fermee = false;
  constructor(options: Options) {
    super();
    etat.fenetres.push(options);
    this.webContents = new Contenu(etat, options);
    this.webContents.once('charge', () => this.emit('ready-to-show'));
    derniereFenetre.valeur = this;
  }
  loadURL(adresse: string): Promise<void> {
    return this.webContents.charger(adresse);
  }
  show(): void {
    this.emit('show');
  }
  focus(): void {}
  restore(): void {}
  isMinimized(): boolean {
    return false;
  }
  isDestroyed(): boolean {
    return this.#fermee;
  }
  /** What a click on the cross does. */
  async close(): Promise<void> {
    await this.webContents.fermer();
    this.#fermee = true;
    this.emit('closed');
    app.emit('window-all-closed');
  }
}

export const ipcMain = {
  handle(canal: string, traiter: (evenement: object, ...args: unknown[]) => unknown): void {
    etat.canaux.set(canal, traiter);
  },
};

export const protocol = { registerSchemesAsPrivileged(): void {} };

export const session = {
  fromPartition(nom: string, { cache }: { cache: boolean }) {
    etat.partition = { nom, cache };
    return etat.session;
  },
};

class Veille extends EventEmitter {
  inactiviteSecondes = 0;
  getSystemIdleTime(): number {
    return this.inactiviteSecondes;
  }
}
export const powerMonitor = new Veille();

export const dialog = {
  showErrorBox(titre: string, phrase: string): void {
    throw new Error(`${titre} : ${phrase}`);
  },
};

export const Menu = { setApplicationMenu(): void {}, buildFromTemplate: () => ({}) };
