/**
 * The bridge of the browser: gives the page the same `window.quittance` as preload.ts, over the
 * loopback server. Served as /quittance.js by the function's own text, so it must stay
 * self-contained: browser globals only, no import but types.
 */
import type { Answer } from '../../shared/refus.ts';
import type { OptionsAppel, Pont, ProgresAppel } from './pont.ts';

/** One line of an answer: as many reports of progress as there are, then the answer. */
export type Ligne = { progres: ProgresAppel } | { reponse: Answer<unknown> };

export function installerPont(): void {
  const ecouteurs = new Set<(progres: ProgresAppel) => void>();
  const jeton = prendreJeton();

  /** The token leaves the address bar at once; the tab keeps it, so that F5 works. */
  function prendreJeton(): string {
    const recu = /^#jeton=([\w-]+)$/.exec(location.hash)?.[1];
    if (recu) {
      sessionStorage.setItem('jeton', recu);
      history.replaceState(null, '', location.pathname);
    }
    return sessionStorage.getItem('jeton') ?? '';
  }

  function envoyer(chemin: string, corps: unknown): Promise<Response> {
    return fetch(chemin, {
      method: 'POST',
      headers: { authorization: `Bearer ${jeton}`, 'content-type': 'application/json' },
      body: JSON.stringify(corps),
    });
  }

  function refuser(code: string, message: string): Answer<never> {
    return { ok: false, refus: { code, message } };
  }

  async function lireLignes(reponse: Response): Promise<Answer<unknown>> {
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
        for (const cb of ecouteurs) cb(ligne.progres);
      }
      if (done) return refuser('MOTEUR_ARRETE', 'Quittance s’est arrêté avant de répondre.');
    }
  }

  async function appeler(nom: string, entree: unknown, options: OptionsAppel = {}) {
    try {
      const reponse = await envoyer('/appel', { nom, entree, options });
      if (reponse.ok) return await lireLignes(reponse);
      if (reponse.status !== 401) {
        return refuser('APPEL_REFUSE', `Quittance a refusé cette demande (${reponse.status}).`);
      }
      const phrase = 'Ouvrez Quittance par l’adresse complète affichée à son démarrage.';
      return refuser('JETON_REFUSE', phrase);
    } catch {
      const phrase = 'Quittance ne répond plus : relancez-le sur ce poste.';
      return refuser('MOTEUR_ARRETE', phrase);
    }
  }

  const pont: Pont = {
    call: appeler,
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
}
