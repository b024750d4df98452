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
import { type Ligne, texteDuPont } from './loopback-client.ts';
import { creerRendu, type Rendu, type Reponse, repondre } from './rendu.ts';

export type Serveur = {
  /** Address of the page, with the token in its fragment. */
  readonly adresse: string;
  fermer(): Promise<void>;
};

/** A CSV of 100 000 lines in base64 fits; a disk full of zeros does not. */
const CORPS_MAX = 96 * 1024 * 1024;
const PONT = '/quittance.js';

type Comptoir = {
  guichet: Guichet;
  rendu: Rendu;
  /** What the Authorization header must be, whole. */
  cle: string;
  hote: string;
  actif: () => void;
};

/** @param actif called at each sign of somebody in front of the page. */
export async function ouvrirServeur(o: {
  guichet: Guichet;
  racine: string;
  actif: () => void;
}): Promise<Serveur> {
  const jeton = randomBytes(32).toString('base64url');
  const serveur = createServer();
  await new Promise<void>((resoudre, rejeter) => {
    serveur.once('error', rejeter);
    serveur.listen(0, '127.0.0.1', resoudre);
  });
  const hote = `127.0.0.1:${(serveur.address() as AddressInfo).port}`;
  const rendu = creerRendu(o.racine, [PONT]);
  const comptoir = { guichet: o.guichet, rendu, cle: `Bearer ${jeton}`, hote, actif: o.actif };
  serveur.on('request', (requete, reponse) => {
    traiter(comptoir, requete, reponse).catch(() => envoyer(reponse, repondre(500, 'Erreur')));
  });
  return {
    adresse: `http://${hote}/#jeton=${jeton}`,
    fermer: () =>
      new Promise((resoudre) => {
        serveur.close(() => resoudre());
        serveur.closeAllConnections();
      }),
  };
}

async function traiter(
  comptoir: Comptoir,
  requete: IncomingMessage,
  reponse: ServerResponse,
): Promise<void> {
  const { host, origin } = requete.headers;
  if (host !== comptoir.hote) return envoyer(reponse, repondre(403, 'Hôte refusé'));
  const ecrit = requete.method === 'POST';
  // A page always names its origin on a POST; a plain GET of the address bar names none.
  if (origin === undefined ? ecrit : origin !== `http://${comptoir.hote}`) {
    return envoyer(reponse, repondre(403, 'Origine refusée'));
  }
  if (!ecrit) return envoyer(reponse, await lire(comptoir.rendu, requete));
  if (!aLaCle(requete, comptoir.cle)) return envoyer(reponse, repondre(401, 'Jeton refusé'));
  const corps = await lireCorps(requete);
  if (corps === null) return envoyer(reponse, repondre(413, 'Demande trop grande'));
  return executer(comptoir, { chemin: requete.url ?? '', recu: analyser(corps) }, reponse);
}

function lire(
  rendu: Rendu,
  { method = '', url = '' }: IncomingMessage,
): Promise<Reponse> | Reponse {
  // Not parsed as a URL: « .. » is not resolved here, so that it can only be an unknown name.
  const chemin = url.split(/[?#]/, 1)[0] ?? '';
  if (method === 'GET' && chemin === PONT) return repondre(200, texteDuPont(), '.js');
  return rendu.servir(method, chemin);
}

async function executer(
  comptoir: Comptoir,
  { chemin, recu }: { chemin: string; recu: unknown },
  reponse: ServerResponse,
): Promise<void> {
  if (chemin === '/appel') return appeler(comptoir, recu, reponse);
  if (chemin === '/annuler') {
    const { appel } = recu as { appel?: unknown };
    if (typeof appel === 'string') comptoir.guichet.annuler(appel);
  } else if (chemin === '/present') {
    comptoir.actif();
  } else {
    return envoyer(reponse, repondre(404, 'Introuvable'));
  }
  return envoyer(reponse, repondre(204, ''));
}

/** Progress and answer travel in the same response, one JSON text a line. */
async function appeler(
  { guichet, actif }: Comptoir,
  recu: unknown,
  reponse: ServerResponse,
): Promise<void> {
  actif();
  const lu = lireAppel(recu);
  const { entetes } = repondre(200, '');
  reponse.writeHead(200, { ...entetes, 'content-type': 'application/x-ndjson; charset=utf-8' });
  const ecrire = (ligne: Ligne) => reponse.write(`${JSON.stringify(ligne)}\n`);
  const arreter = guichet.surProgres((progres) => {
    if (progres.appel === lu?.options.appel) ecrire({ progres });
  });
  const valeur = lu ? await guichet.call(lu.nom, lu.entree, lu.options) : ILLISIBLE;
  arreter();
  ecrire({ reponse: valeur });
  reponse.end();
}

function aLaCle(requete: IncomingMessage, cle: string): boolean {
  const recue = Buffer.from(requete.headers.authorization ?? '');
  const attendue = Buffer.from(cle);
  return recue.length === attendue.length && timingSafeEqual(recue, attendue);
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
    const recu: unknown = JSON.parse(corps);
    return recu ?? {};
  } catch {
    return {};
  }
}

function envoyer(reponse: ServerResponse, { statut, entetes, corps }: Reponse): void {
  if (reponse.headersSent) return void reponse.end();
  reponse.writeHead(statut, entetes);
  reponse.end(corps);
}
