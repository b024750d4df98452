/**
 * The page's own side of the content security policy; loaded before anything else.
 * Invariants: no text becomes markup or code; a script address is one of our files; a style
 * element carries the word of this page.
 */
declare global {
  interface Window {
    __webpack_nonce__?: string;
    trustedTypes?: {
      createPolicy(nom: string, regles: Record<string, (s: string) => string>): void;
    };
  }
}

/** Mantine writes its variables in a <style>: `<MantineProvider getStyleNonce={nonceDeStyle}>`. */
export function nonceDeStyle(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

// The scroll lock of the dialogs looks for its nonce under this name.
window.__webpack_nonce__ = nonceDeStyle();

window.trustedTypes?.createPolicy('default', {
  /** Style sheets go through here too: they hold no tag. Anything with one is refused. */
  createHTML(texte) {
    if (texte.includes('<')) throw new TypeError('balisage refusé par la politique de contenu');
    return texte;
  },
  createScriptURL(adresse) {
    const url = new URL(adresse, location.href);
    const notre = url.protocol === location.protocol && url.host === location.host;
    if (notre || adresse.startsWith(`blob:${location.protocol}//${location.host}/`)) return adresse;
    throw new TypeError('adresse de script refusée par la politique de contenu');
  },
});
