/** Files in and out of the page: base64 for the contract, a download for what is exported. */

/** The file as the contract wants it: its name and its bytes in base64. */
export function lireFichier(fichier: File): Promise<{ nom: string; contenu: string }> {
  return new Promise((resoudre, rejeter) => {
    const lecteur = new FileReader();
    lecteur.onerror = () => rejeter(new Error(`Le fichier « ${fichier.name} » est illisible.`));
    lecteur.onload = () => {
      const adresse = String(lecteur.result);
      resoudre({ nom: fichier.name, contenu: adresse.slice(adresse.indexOf(',') + 1) });
    };
    lecteur.readAsDataURL(fichier);
  });
}

export function octetsDe(base64: string): Uint8Array<ArrayBuffer> {
  const brut = atob(base64);
  const octets = new Uint8Array(brut.length);
  for (let i = 0; i < brut.length; i += 1) octets[i] = brut.charCodeAt(i);
  return octets;
}

/** Hands bytes to the user as a file. */
export function telecharger(nom: string, base64: string, type: string): void {
  remettre(nom, new Blob([octetsDe(base64)], { type }));
}

/** Hands a text to the user as a file, UTF-8 with its mark so that a spreadsheet reads accents. */
export function telechargerTexte(nom: string, texte: string, type: string): void {
  remettre(nom, new Blob(['\ufeff', texte.replace(/^\ufeff/, '')], { type }));
}

function remettre(nom: string, contenu: Blob): void {
  const adresse = URL.createObjectURL(contenu);
  const lien = document.createElement('a');
  lien.href = adresse;
  lien.download = nom;
  lien.click();
  // The browser has taken the bytes once the click has been dispatched; a minute is ample.
  setTimeout(() => URL.revokeObjectURL(adresse), 60_000);
}
