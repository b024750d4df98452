/**
 * The screens, one after the other, as an agent reaches them. Arguments: the folder that holds the
 * demonstration, then the names wanted (all without one).
 */
import { join } from 'node:path';
import { ecransAmiable } from './captures-amiable.ts';
import { ecransBaremeFamille } from './captures-bareme-famille.ts';
import { ecransCalculs } from './captures-calculs.ts';
import { ecransDossier } from './captures-dossier.ts';
import { ecransEcoute } from './captures-ecoute.ts';
import { ecransPaiements } from './captures-paiements.ts';
import { ecransParametres } from './captures-parametres.ts';
import { ecransPrescription } from './captures-prescription.ts';
import {
  ADMINISTRATEUR,
  capturer,
  DIRECTEUR,
  DOSSIER,
  GESTIONNAIRE,
  LES_DEUX,
  LES_TROIS,
  ouvrir,
  ouvrirDossier,
  REFERENT,
} from './captures-prise.ts';
import { ecransReleve } from './captures-releve.ts';
import { type Bureau, titre } from './gestes.ts';
import { lacher } from './recit-dossier.ts';
import {
  GESTIONNAIRE as AGENT_NEUF,
  choisirFichier,
  descendre,
  entrer,
  pretA,
  verrouiller,
} from './recit-poste.ts';
import { creerLaBase, garderLaCle, saisirOrganisme } from './recit-premier-lancement.ts';

const EXEMPLES = join(import.meta.dirname, '..', '..', 'docs', 'exemples');

async function posteNeuf(): Promise<void> {
  const bureau = await ouvrir(join(DOSSIER, 'neuf'));
  await bureau.voir('Bienvenue dans Quittance');
  await capturer(bureau, 'premier-lancement', LES_DEUX);
  const parties = ['organisme', 'courriers', 'comptes'].values();
  await saisirOrganisme(bureau, () =>
    capturer(bureau, `premier-lancement-${parties.next().value}`),
  );
  await creerLaBase(bureau);
  await capturer(bureau, 'cle-de-secours');
  await garderLaCle(bureau);
  await entrer(bureau, AGENT_NEUF);
  await bureau.voir('Votre base est prête, il manque les dossiers');
  await capturer(bureau, 'corbeille-vide', LES_DEUX);
  await verrouiller(bureau);
  await capturer(bureau, 'etat-verrouille');
  await bureau.fermer();
}

async function gestionnaire(bureau: Bureau): Promise<void> {
  await entrer(bureau, GESTIONNAIRE);
  await titre(bureau, 'Corbeille');
  await descendre(bureau, 'MAQUETTE Yvon');
  await capturer(bureau, 'corbeille', LES_TROIS);
  await bureau.frapper('j', 'j', 'x', 'j', 'x', 'j', 'x');
  await capturer(bureau, 'corbeille-selection');
  await bureau.frapper('Escape', '/');
  await bureau.ecrire('introuvable');
  await bureau.voir('Aucun dossier ne correspond à ces filtres');
  await capturer(bureau, 'etat-filtre-vide');
  await bureau.frapper('Control+a', 'Backspace');

  await ecransDossier(bureau);
  await ecransBaremeFamille(bureau);
  await ecransCalculs(bureau);
  await ecransPrescription(bureau);
  await ecransParametres(bureau);
  await ecransReleve(bureau);
  await ecransPaiements(bureau);
  await ecransEcoute(bureau);
  await ecransAmiable(bureau);

  await lacher(bureau);
  await bureau.frapper('g', 'i');
  await titre(bureau, 'Import CSV');
  await choisirFichier(bureau, join(EXEMPLES, 'indus-trois-erreurs.csv'));
  await pretA(bureau, 'Importer 1 dossier');
  await bureau.frapper('j');
  await capturer(bureau, 'import', LES_TROIS);
  await bureau.aller('#/dossiers');
  await bureau.page.getByRole('row').nth(2).waitFor();
  await capturer(bureau, 'dossiers');
  await bureau.aller('#/reference/etats');
  await titre(bureau, /États/);
  await capturer(bureau, 'etats', LES_DEUX);
  await bureau.aller('#/dossiers/3f0e5b1c-8a44-4f55-9c1d-2b7d0a5c9e11');
  await bureau.voir('Ce dossier n’existe pas dans cette base.');
  await capturer(bureau, 'etat-erreur');
  await verrouiller(bureau);
}

async function referent(bureau: Bureau): Promise<void> {
  await entrer(bureau, REFERENT);
  await lacher(bureau);
  await bureau.frapper('g', 'e');
  await titre(bureau, 'Échéanciers');
  await bureau.page.getByRole('row').nth(1).waitFor();
  await bureau.frapper('j');
  await capturer(bureau, 'echeanciers', LES_DEUX);
  await verrouiller(bureau);
}

async function directeur(bureau: Bureau): Promise<void> {
  await entrer(bureau, DIRECTEUR);
  await ouvrirDossier(bureau, 'MAQUETTE Yvon');
  await capturer(bureau, 'etat-lecture-seule');
  await verrouiller(bureau);
}

async function administrateur(bureau: Bureau): Promise<void> {
  await entrer(bureau, ADMINISTRATEUR);
  for (const nom of ['Comptes', 'Organisme', 'Relances', 'Sauvegardes']) {
    await bureau.aller(`#/administration/${nom.toLowerCase()}`);
    await titre(bureau, nom);
    await capturer(bureau, `administration-${nom.toLowerCase()}`, LES_DEUX);
  }
}

await posteNeuf();
const bureau = await ouvrir(DOSSIER);
await bureau.voir('Bienvenue dans Quittance');
await bureau.frapper('1');
await bureau.voir('Base de démonstration');
await capturer(bureau, 'deverrouillage', LES_DEUX);
for (const ecrans of [gestionnaire, referent, directeur, administrateur]) await ecrans(bureau);
await bureau.fermer();
// The browser, shared by all applications, stays open: the process ends with it.
process.exit(0);
