/** The same life by the command line: a process an act, on the day of the act, as a script would. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { vi } from 'vitest';
import { raconter } from '../recits/vie-amiable.ts';
import { MOT_DE_PASSE } from '../saisies-essai.ts';
import { lancer } from './cli-essai.ts';

// A step is up to ten processes, each with its unlocking.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const HORLOGE = pathToFileURL(join(import.meta.dirname, '../jour-impose.ts')).href;

raconter((premierJour) => {
  const base = mkdtempSync(join(tmpdir(), 'quittance-recit-cli-'));
  const place = { jour: premierJour, compteId: '' };
  const appeler = async (operation: string, entree: unknown) => {
    const compte = place.compteId === '' ? [] : ['--compte', place.compteId];
    const { json, erreur } = await lancer(['--base', base, ...compte, operation, '-'], {
      entree: JSON.stringify(entree),
      phrase: place.compteId === '' ? null : MOT_DE_PASSE,
      env: { NODE_OPTIONS: `--import=${HORLOGE}`, QUITTANCE_ESSAI_JOUR: place.jour },
    });
    try {
      return json();
    } catch (cause) {
      throw new Error(`${operation} : ${erreur}`, { cause });
    }
  };
  return {
    async faire(nom, entree) {
      const { ok, value, refus } = await appeler(nom, entree);
      if (!ok) throw new Error(`${nom} : ${refus?.message}`);
      return value as never;
    },
    async refuser(nom, entree) {
      const { ok, refus } = await appeler(nom, entree);
      if (ok) throw new Error(`${nom} a été accepté`);
      return `${refus?.code} : ${refus?.message}`;
    },
    async prendrePlace(compteId, jour) {
      Object.assign(place, { compteId, jour });
    },
    fermer: () => rmSync(base, { recursive: true, force: true }),
  };
});
