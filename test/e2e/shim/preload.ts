/**
 * Puts the built preload into the page as Electron would: its `require('electron')` gives the
 * two objects a sandboxed preload has, and nothing else. Top frame only, before any script.
 */
import { readFileSync } from 'node:fs';

export function scriptDePreload(fichier: string): string {
  const source = readFileSync(fichier, 'utf8');
  return `if (window === window.top) {
  const ecouteurs = new Map();
  Object.defineProperty(window, '__recevoir', { value: (canal, args) => {
    for (const cb of ecouteurs.get(canal) ?? []) cb({}, ...args);
  } });
  const electron = {
    contextBridge: { exposeInMainWorld: (nom, api) => Object.defineProperty(window, nom, { value: Object.freeze(api) }) },
    ipcRenderer: {
      invoke: (canal, ...args) => window.__invoquer(canal, structuredClone(args)),
      on: (canal, cb) => { ecouteurs.set(canal, [...(ecouteurs.get(canal) ?? []), cb]); },
      off: (canal, cb) => { ecouteurs.set(canal, (ecouteurs.get(canal) ?? []).filter((c) => c !== cb)); },
    },
  };
  const requerir = (nom) => {
    if (nom === 'electron') return electron;
    throw new Error('un preload en bac à sable ne peut pas charger ' + nom);
  };
  (function (require, process) {
${source}
  })(requerir, { platform: ${JSON.stringify(process.platform)} });
}`;
}
