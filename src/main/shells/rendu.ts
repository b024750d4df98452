/**
 * The files of the built page, served by name to the window and to the browser.
 * Invariant: a path is answered only if it equals one of the files listed in the folder at the
 * start of a page, so that no spelling of « .. » can lead anywhere.
 */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { nouveauNonce, politiqueDeContenu } from './politique.ts';

export type Reponse = {
  statut: number;
  entetes: Record<string, string>;
  corps: Uint8Array<ArrayBuffer>;
};
export type Rendu = { servir(methode: string, chemin: string): Promise<Reponse> };

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
};

const ENTETES: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/**
 * @param racine folder of the built page. @param scripts addresses put before the page's own.
 */
export function creerRendu(racine: string, scripts: readonly string[] = []): Rendu {
  let fichiers = lister(racine);

  async function page(): Promise<Reponse> {
    fichiers = lister(racine);
    const nonce = nouveauNonce();
    const html = await readFile(join(racine, 'index.html'), 'utf8');
    const tete = [
      `<meta property="csp-nonce" nonce="${nonce}">`,
      ...scripts.map((adresse) => `<script src="${adresse}"></script>`),
    ].join('');
    const reponse = repondre(200, html.replace('<head>', `<head>${tete}`), '.html');
    reponse.entetes['content-security-policy'] = politiqueDeContenu(nonce);
    return reponse;
  }

  return {
    async servir(methode, chemin) {
      if (methode !== 'GET') return repondre(405, 'Méthode refusée');
      if (chemin === '/' || chemin === '/index.html') return page();
      const fichier = fichiers.get(chemin);
      if (fichier === undefined) return repondre(404, 'Introuvable');
      return repondre(200, await readFile(fichier), extname(fichier));
    },
  };
}

/** Public path → file. Links are not followed: only what the build wrote is served. */
function lister(dossier: string, prefixe = '/'): Map<string, string> {
  return new Map(
    readdirSync(dossier, { withFileTypes: true }).flatMap((entree): [string, string][] => {
      const chemin = join(dossier, entree.name);
      if (entree.isDirectory()) return [...lister(chemin, `${prefixe}${entree.name}/`)];
      return entree.isFile() ? [[`${prefixe}${entree.name}`, chemin]] : [];
    }),
  );
}

export function repondre(statut: number, corps: string | Uint8Array, type = '.txt'): Reponse {
  return {
    statut,
    entetes: {
      ...ENTETES,
      'content-type': TYPES[type] ?? 'text/plain; charset=utf-8',
      // A worker obeys the policy of its own file, not the page's: every answer carries it.
      'content-security-policy': politiqueDeContenu(),
    },
    corps: typeof corps === 'string' ? new TextEncoder().encode(corps) : new Uint8Array(corps),
  };
}
