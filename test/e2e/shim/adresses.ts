/** The page's address in Electron, and the one a plain browser accepts in its place. */
const REELLE = 'app://quittance';
const DOUBLURE = 'http://quittance.app.shim.localhost';

export function versDoublure(adresse: string): string {
  return adresse.startsWith(`${REELLE}/`) ? DOUBLURE + adresse.slice(REELLE.length) : adresse;
}

export function versReelle(adresse: string): string {
  const fin = adresse.startsWith('blob:') ? 'blob:' : '';
  const reste = adresse.slice(fin.length);
  return reste.startsWith(`${DOUBLURE}/`) ? fin + REELLE + reste.slice(DOUBLURE.length) : adresse;
}
