/**
 * The bridge of the Electron window: runs sandboxed, gives the page `window.quittance` and no
 * Electron object. Built as CommonJS, because a sandboxed preload is.
 */
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { Pont, ProgresAppel } from './pont.ts';

const pont: Pont = {
  call: (name, input, options = {}) => ipcRenderer.invoke('appel', name, input, options),
  surProgres(cb) {
    const relais = (_evenement: IpcRendererEvent, progres: ProgresAppel) => cb(progres);
    ipcRenderer.on('progres', relais);
    return () => ipcRenderer.off('progres', relais);
  },
  annuler: (appel) => ipcRenderer.invoke('annuler', appel),
  plateforme: process.platform,
};

contextBridge.exposeInMainWorld('quittance', pont);
