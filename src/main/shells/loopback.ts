/**
 * The application in the browser of this machine, where no Electron window can be had. Same
 * page, same door. `--base DOSSIER` chooses the folder, `--ouvrir` opens the browser.
 */
import { join } from 'node:path';
import { dossierDemande } from './dossier-base.ts';
import { creerGuichet } from './guichet.ts';
import { ouvrirServeur } from './loopback-serveur.ts';
import { ouvrirNavigateur } from './navigateur.ts';

/** The page closes the session after ten minutes without a gesture; this is for a closed page. */
const INACTIVITE_MS = 11 * 60_000;

const args = process.argv.slice(2);
const guichet = creerGuichet({ dossier: dossierDemande(args) });
const veille = setTimeout(verrouiller, INACTIVITE_MS).unref();
const serveur = await ouvrirServeur({
  guichet,
  racine: join(import.meta.dirname, '..', '..', '..', 'out', 'renderer'),
  actif: () => veille.refresh(),
});

console.log(`Quittance est ouvert sur ce poste : ${serveur.adresse}`);
console.log('Gardez cette adresse pour vous. Ctrl+C pour fermer.');
const effacer = args.includes('--ouvrir') ? ouvrirNavigateur(serveur.adresse) : () => {};

process.on('SIGINT', arreter);
process.on('SIGTERM', arreter);
// The launcher is gone: a server without its terminal would be an open door nobody sees.
process.on('disconnect', arreter);

function verrouiller(): void {
  if (guichet.occupe()) veille.refresh();
  else void guichet.call('poste.verrouiller', {}, { appel: crypto.randomUUID() });
}

function arreter(): void {
  // A second Ctrl+C does not cut the closing of the base.
  for (const signal of ['SIGINT', 'SIGTERM', 'disconnect']) {
    process.off(signal, arreter).on(signal, () => {});
  }
  effacer();
  void serveur
    .fermer()
    .then(guichet.fermer)
    .then(() => process.exit(0));
}
