/**
 * The page's side of its content security policy. The one trusted-types policy lets through the
 * text of a style sheet and the addresses of our own files; markup is refused, whatever it says.
 */

/** The word that <style> elements carry, laid in the page by the carrier. */
export function nonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

type Fabrique = {
  createPolicy(
    nom: string,
    regles: {
      createHTML(texte: string): string;
      createScriptURL(adresse: string): string;
    },
  ): unknown;
};

export function poserPolitique(): void {
  // Read by the scroll lock of dialogues, which writes its own <style>.
  window.__webpack_nonce__ = nonce();
  const fabrique = (window as { trustedTypes?: Fabrique }).trustedTypes;
  fabrique?.createPolicy('default', { createHTML: sansBalise, createScriptURL: dIci });
}

/** Mantine writes its colour variables as HTML of a <style>: a style sheet has no « < ». */
function sansBalise(texte: string): string {
  if (texte.includes('<')) throw new TypeError('Ce texte contient une balise.');
  return texte;
}

function dIci(adresse: string): string {
  if (new URL(adresse, location.href).origin !== location.origin) {
    throw new TypeError('Ce programme ne vient pas de l’application.');
  }
  return adresse;
}
