/**
 * The bridge of the browser: gives the page the same `window.quittance` as preload.ts, over the
 * loopback server. Served as /quittance.js by the text of these functions, so each must know only
 * the browser's globals and the other functions named in `texteDuPont`; imports are types.
 */
import type { Answer } from '../../shared/refus.ts';
import type { OptionsAppel, Pont, ProgresAppel } from './pont.ts';

/** One line of an answer: as many reports of progress as there are, then the answer. */
export type Ligne = { progres: ProgresAppel } | { reponse: Answer<unknown> };
type SurProgres = (progres: ProgresAppel) => void;
type Transport = (chemin: string, corps: unknown) => Promise<Response>;

/** The script of the page: Node has already taken the types out of the functions' text. */
export function texteDuPont(): string {
  const fonctions = [prendreJeton, refusDuPont, lireLignes, creerAppel, surveiller, installerPont];
  return `(() => {\n${fonctions.join('\n')}\ninstallerPont();\n})();\n`;
}

/** The token leaves the address bar at once; the tab keeps it, so that F5 works. */
function prendreJeton(): string {
  const recu = /^#jeton=([\w-]+)$/.exec(location.hash)?.[1];
  if (recu) {
    sessionStorage.setItem('jeton', recu);
    history.replaceState(null, '', location.pathname);
  }
  return sessionStorage.getItem('jeton') ?? '';
}

function refusDuPont(code: string, message: string): Answer<never> {
  return { ok: false, refus: { code, message } };
}

async function lireLignes(reponse: Response, surProgres: SurProgres): Promise<Answer<unknown>> {
  const lecteur = (reponse.body ?? new ReadableStream<Uint8Array>()).getReader();
  const decodeur = new TextDecoder();
  let reste = '';
  for (;;) {
    const { done, value } = await lecteur.read();
    reste += decodeur.decode(value, { stream: !done });
    const lignes = reste.split('\n');
    reste = lignes.pop() ?? '';
    for (const texte of lignes) {
      const ligne = JSON.parse(texte) as Ligne;
      if ('reponse' in ligne) return ligne.reponse;
      surProgres(ligne.progres);
    }
    if (done) return refusDuPont('MOTEUR_ARRETE', 'Quittance s’est arrêté avant de répondre.');
  }
}

function creerAppel(envoyer: Transport, surProgres: SurProgres): Pont['call'] {
  return async (nom: string, entree: unknown, options: OptionsAppel = {}) => {
    try {
      const reponse = await envoyer('/appel', { nom, entree, options });
      if (reponse.ok) return await lireLignes(reponse, surProgres);
      if (reponse.status === 401) {
        const phrase = 'Ouvrez Quittance par l’adresse complète affichée à son démarrage.';
        return refusDuPont('JETON_REFUSE', phrase);
      }
      const phrase = `Quittance a refusé cette demande (${reponse.status}).`;
      return refusDuPont('APPEL_REFUSE', phrase);
    } catch {
      const phrase = 'Quittance ne répond plus : relancez-le sur ce poste.';
      return refusDuPont('MOTEUR_ARRETE', phrase);
    }
  };
}

/** Ten minutes without a gesture: the base closes, and what was on the screen goes with it. */
function surveiller(o: { occupe: () => boolean; present: () => void; fermer: () => void }): void {
  const INACTIVITE_MS = 10 * 60_000;
  const ANNONCE_MS = 60_000;
  let minuterie = setTimeout(echoir, INACTIVITE_MS);
  let annonce = Date.now();
  function repousser(): void {
    clearTimeout(minuterie);
    minuterie = setTimeout(echoir, INACTIVITE_MS);
  }
  function echoir(): void {
    if (o.occupe()) repousser();
    else o.fermer();
  }
  function presence(): void {
    repousser();
    if (Date.now() - annonce < ANNONCE_MS) return;
    annonce = Date.now();
    o.present();
  }
  for (const geste of ['keydown', 'pointerdown', 'pointermove', 'wheel']) {
    addEventListener(geste, presence, { capture: true, passive: true });
  }
}

function installerPont(): void {
  const jeton = prendreJeton();
  const ecouteurs = new Set<SurProgres>();
  let enCours = 0;
  const envoyer: Transport = (chemin, corps) => {
    const headers = { authorization: `Bearer ${jeton}`, 'content-type': 'application/json' };
    return fetch(chemin, { method: 'POST', headers, body: JSON.stringify(corps) });
  };
  const appeler = creerAppel(envoyer, (progres) => {
    for (const cb of ecouteurs) cb(progres);
  });
  const pont: Pont = {
    call(nom, entree, options) {
      enCours += 1;
      return appeler(nom, entree, options).finally(() => {
        enCours -= 1;
      });
    },
    surProgres(cb) {
      ecouteurs.add(cb);
      return () => ecouteurs.delete(cb);
    },
    async annuler(appel) {
      await envoyer('/annuler', { appel });
    },
    plateforme: 'navigateur',
  };
  Object.defineProperty(window, 'quittance', { value: Object.freeze(pont) });
  surveiller({
    occupe: () => enCours > 0,
    present: () => void envoyer('/present', {}).catch(() => {}),
    fermer: () => void appeler('poste.verrouiller', {}).then(() => location.reload()),
  });
}
