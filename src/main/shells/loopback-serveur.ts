/**
 * The HTTP side of the loopback shell: this machine only, one token, one page.
 * Invariants: no request is served under another Host or Origin than our own exact address; no
 * call without the token. Never part of the packaged application.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Guichet } from './guichet.ts';
import { ILLISIBLE, lireAppel } from './lecture-appel.ts';
import { installerPont, type Ligne } from './loopback-client.ts';
import { creerRendu, type Reponse, repondre } from './rendu.ts';

export type Serveur = {
  /** Address of the page, with the token in its fragment. */
  readonly adresse: string;
  fermer(): Promise<void>;
};

/** A CSV of 100 000 lines in base64 fits; a disk full of zeros does not. */
const CORPS_MAX = 96 * 1024 * 1024;
const PONT = '/quittance.js';

type Echange = { requete: IncomingMessage; reponse: ServerResponse; corps: string };

/** @param actif called at each call: what keeps the session from closing. */
export async function ouvrirServeur(o: {
  guichet: Guichet;
  racine: string;
  actif?: () => void;
}): Promise<Serveur> {
  const jeton = randomBytes(32).toString('base64url');
  const rendu = creerRendu(o.racine, [PONT]);
  const serveur = createServer((requete, reponse) => {
    traiter(requete, reponse).catch(() => envoyer(reponse, repondre(500, 'Erreur')));
  });
  await new Promise<void>((resoudre, rejeter) => {
    serveur.once('error', rejeter);
    serveur.listen(0, '127.0.0.1', resoudre);
  });
  const hote = `127.0.0.1:${(serveur.address() as AddressInfo).port}`;
  const origine = `http://${hote}`;

  async function traiter(requete: IncomingMessage, reponse: ServerResponse): Promise<void> {
    if (requete.headers.host !== hote) return envoyer(reponse, repondre(403, 'Hôte refusé'));
    const { origin } = requete.headers;
    const ecrit = requete.method === 'POST';
    if (origin === undefined ? ecrit : origin !== origine) {
      return envoyer(reponse, repondre(403, 'Origine refusée'));
    }
    if (ecrit) return traiterEcrit(requete, reponse);
    return envoyer(reponse, await lire(requete.method ?? '', requete.url ?? ''));
  }

  async function lire(methode: string, adresse: string): Promise<Reponse> {
    // Not parsed as a URL: « .. » is not resolved here, so that it can only be an unknown name.
    const chemin = adresse.split(/[?#]/, 1)[0] ?? '';
    if (methode === 'GET' && chemin === PONT) return repondre(200, `(${installerPont})();`, '.js');
    return rendu.servir(methode, chemin);
  }

  async function traiterEcrit(requete: IncomingMessage, reponse: ServerResponse): Promise<void> {
    if (!porteLeJeton(requete, jeton)) return envoyer(reponse, repondre(401, 'Jeton refusé'));
    const corps = await lireCorps(requete);
    if (corps === null) return envoyer(reponse, repondre(413, 'Demande trop grande'));
    if (requete.url === '/appel') return appeler({ requete, reponse, corps });
    if (requete.url !== '/annuler') return envoyer(reponse, repondre(404, 'Introuvable'));
    const { appel } = analyser(corps) as { appel?: unknown };
    if (typeof appel === 'string') o.guichet.annuler(appel);
    return envoyer(reponse, repondre(204, ''));
  }

  /** Progress and answer travel in the same response, one JSON text a line. */
  async function appeler({ reponse, corps }: Echange): Promise<void> {
    o.actif?.();
    const lu = lireAppel(analyser(corps));
    const { entetes } = repondre(200, '', '.json');
    reponse.writeHead(200, { ...entetes, 'content-type': 'application/x-ndjson; charset=utf-8' });
    const ecrire = (ligne: Ligne) => reponse.write(`${JSON.stringify(ligne)}\n`);
    const arreter = o.guichet.surProgres((progres) => {
      if (progres.appel === lu?.options.appel) ecrire({ progres });
    });
    const valeur = lu ? await o.guichet.call(lu.nom, lu.entree, lu.options) : ILLISIBLE;
    arreter();
    ecrire({ reponse: valeur });
    reponse.end();
  }

  return {
    adresse: `${origine}/#jeton=${jeton}`,
    fermer: () =>
      new Promise((resoudre) => {
        serveur.close(() => resoudre());
        serveur.closeAllConnections();
      }),
  };
}

function porteLeJeton(requete: IncomingMessage, jeton: string): boolean {
  const recu = Buffer.from(requete.headers.authorization ?? '');
  const attendu = Buffer.from(`Bearer ${jeton}`);
  return recu.length === attendu.length && timingSafeEqual(recu, attendu);
}

/** @returns null when the body is larger than any call of ours. */
async function lireCorps(requete: IncomingMessage): Promise<string | null> {
  const morceaux: Buffer[] = [];
  let taille = 0;
  for await (const morceau of requete as AsyncIterable<Buffer>) {
    taille += morceau.length;
    if (taille > CORPS_MAX) return null;
    morceaux.push(morceau);
  }
  return Buffer.concat(morceaux).toString('utf8');
}

function analyser(corps: string): unknown {
  try {
    return JSON.parse(corps);
  } catch {
    return {};
  }
}

function envoyer(reponse: ServerResponse, { statut, entetes, corps }: Reponse): void {
  if (reponse.headersSent) return void reponse.end();
  reponse.writeHead(statut, entetes);
  reponse.end(corps);
}
