/**
 * The screens, one after the other, as an agent reaches them. Arguments: the folder that holds the
 * demonstration, then the names wanted (all without one).
 */
import { join } from 'node:path';
import { MOT_DE_PASSE_DEMONSTRATION } from '../../src/shared/demonstration.ts';
import { demander } from './demander.ts';
import { type Bureau, gestes, titre } from './gestes.ts';
import { ouvrirApplication } from './harnais.ts';
import { lacher, ouvrirCourrier } from './recit-dossier.ts';
import {
  choisir,
  choisirFichier,
  descendre,
  entrer,
  GESTIONNAIRE,
  verrouiller,
} from './recit-poste.ts';
import { creerLaBase, garderLaCle, saisirOrganisme } from './recit-premier-lancement.ts';

const [MOYENNE, GRANDE] = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const;
const TAILLES = [MOYENNE, GRANDE];
/** 1366 at zoom 200 %. */
const ETROITE = { width: 683, height: 768 } as const;
const TROIS_ERREURS = join(
  import.meta.dirname,
  '..',
  '..',
  'docs',
  'exemples',
  'indus-trois-erreurs.csv',
);
/** A screen is still when fonts, pages of a letter and tooltips have settled. */
const REPOS_MS = 700;

const [dossier = '', ...voulues] = process.argv.slice(2);
const INVENTEE = { phrase: MOT_DE_PASSE_DEMONSTRATION };
const CAMILLE = { prenom: 'Camille', nom: 'Démo', identifiant: 'camille', ...INVENTEE };
const LOU = { prenom: 'Lou', nom: 'Exemple', identifiant: 'lou', ...INVENTEE };
const CHARLIE = { prenom: 'Charlie', nom: 'Prototype', identifiant: 'charlie', ...INVENTEE };
const DOMINIQUE = { prenom: 'Dominique', nom: 'Modèle', identifiant: 'dominique', ...INVENTEE };

async function ouvrir(base: string): Promise<Bureau> {
  const app = await ouvrirApplication({ base });
  app.page.setDefaultTimeout(20_000);
  // Hours shown by the page itself, such as « Enregistré à 10:42 ».
  await app.page.clock.setFixedTime(new Date());
  return { ...app, ...gestes(app) };
}

async function capturer(bureau: Bureau, nom: string, tailles: readonly Taille[] = TAILLES) {
  if (voulues.length > 0 && !voulues.some((v) => nom.startsWith(v))) return;
  for (const taille of tailles) {
    await bureau.page.setViewportSize(taille);
    await bureau.page.waitForTimeout(REPOS_MS);
    await bureau.capture(`${nom}-${taille.width}`);
  }
  await bureau.page.setViewportSize(MOYENNE);
  process.stderr.write(`${nom}\n`);
}
type Taille = { readonly width: number; readonly height: number };

async function posteNeuf(): Promise<void> {
  const bureau = await ouvrir(join(dossier, 'neuf'));
  await bureau.voir('Bienvenue dans Quittance');
  await capturer(bureau, 'premier-lancement');
  const parties = ['organisme', 'courriers', 'comptes'].values();
  await saisirOrganisme(bureau, () =>
    capturer(bureau, `premier-lancement-${parties.next().value}`, [MOYENNE]),
  );
  await creerLaBase(bureau);
  await capturer(bureau, 'cle-de-secours', [MOYENNE]);
  await garderLaCle(bureau);
  await entrer(bureau, GESTIONNAIRE);
  await bureau.voir('Votre base est prête, il manque les dossiers');
  await capturer(bureau, 'corbeille-vide');
  await bureau.fermer();
}

const ouvrirDossier = async (bureau: Bureau, nom: string) => {
  const { dossiers } = await demander(bureau, 'dossier.rechercher', { texte: nom, limite: 8 });
  await bureau.aller(`#/dossiers/${dossiers[0]?.dossierId}`);
  await titre(bureau, new RegExp(nom, 'i'));
  await bureau.voir('Débiteurs');
};

async function gestionnaire(bureau: Bureau): Promise<void> {
  await entrer(bureau, CAMILLE);
  await titre(bureau, 'Corbeille');
  await descendre(bureau, 'MAQUETTE Yvon');
  await capturer(bureau, 'corbeille');
  await bureau.frapper('j', 'j', 'x', 'j', 'x', 'j', 'x');
  await capturer(bureau, 'corbeille-selection', [MOYENNE]);
  await bureau.frapper('Escape');
  await capturer(bureau, 'corbeille', [ETROITE]);
  await bureau.frapper('/');
  await bureau.ecrire('introuvable');
  await bureau.voir('Aucun dossier ne correspond à ces filtres');
  await capturer(bureau, 'etat-filtre-vide', [MOYENNE]);
  await bureau.frapper('Control+a', 'Backspace');

  await ouvrirDossier(bureau, 'MAQUETTE Yvon');
  await capturer(bureau, 'dossier', [...TAILLES, ETROITE]);
  await bureau.frapper('Control+k');
  await bureau.page.getByRole('combobox', { name: /^Rechercher/ }).waitFor();
  await bureau.ecrire('maq');
  await bureau.page.getByRole('group', { name: 'Dossiers' }).waitFor();
  await capturer(bureau, 'palette');
  await bureau.frapper('Escape');
  await bureau.frapper('?');
  await bureau.page.getByRole('dialog').waitFor();
  await capturer(bureau, 'clavier', [MOYENNE]);
  await bureau.frapper('Escape');

  await lacher(bureau);
  await bureau.frapper('e');
  await titre(bureau, 'Nouvel échéancier');
  await bureau.page.getByText('Reste dû après').waitFor();
  await parMensualite(bureau, '95');
  await bureau.voir('Durée de 38 mois, supérieure à 24 mois.');
  await choisir(bureau, /^Motif de la durée/, 'Ressources insuffisantes');
  await ressources(bureau);
  await capturer(bureau, 'echeancier', [...TAILLES, ETROITE]);

  await ouvrirDossier(bureau, 'FACTICE Bernard');
  const { hash } = new URL(bureau.page.url());
  await bureau.aller(`${hash}/echeancier`);
  await bureau.voir(/Indu frauduleux/);
  await capturer(bureau, 'echeancier-fraude');

  await ouvrirDossier(bureau, 'SPÉCIMEN Odette');
  await ouvrirCourrier(bureau, 'Notification d’indu');
  await bureau.page
    .getByRole('status')
    .filter({ hasText: /Toutes présentes|manquante/ })
    .waitFor();
  await bureau.page.getByRole('img', { name: 'Page 1' }).waitFor();
  await capturer(bureau, 'courrier', [...TAILLES, ETROITE]);

  await nouveauDossier(bureau);
  await importer(bureau);
  await bureau.aller('#/echeanciers');
  await bureau.page.getByRole('row').nth(2).waitFor();
  await capturer(bureau, 'echeanciers-gestionnaire', [MOYENNE]);
  await bureau.aller('#/dossiers');
  await bureau.page.getByRole('row').nth(2).waitFor();
  await capturer(bureau, 'dossiers', [MOYENNE]);
  await bureau.aller('#/reference/etats');
  await titre(bureau, /États/);
  await capturer(bureau, 'etats');
  await bureau.aller('#/dossiers/3f0e5b1c-8a44-4f55-9c1d-2b7d0a5c9e11');
  await bureau.voir('Ce dossier n’existe pas dans cette base.');
  await capturer(bureau, 'etat-erreur', [MOYENNE]);
  await verrouiller(bureau);
}

async function parMensualite(bureau: Bureau, montant: string): Promise<void> {
  await bureau.tabuler(/^La durée$/);
  await bureau.frapper('ArrowLeft');
  await bureau.tabuler(/^Mensualité/);
  await bureau.frapper('Control+a');
  await bureau.ecrire(montant);
}

async function ressources(bureau: Bureau): Promise<void> {
  await bureau.tabuler(/^Pensions/);
  await bureau.ecrire('1142');
  await bureau.tabuler(/^Autres ressources/);
  await bureau.ecrire('72');
  await bureau.page.getByText('Reste à vivre').first().waitFor();
  await bureau.tabuler(/^Mensualité/, -1);
}

async function nouveauDossier(bureau: Bureau): Promise<void> {
  const { page } = bureau;
  await bureau.aller('#/dossiers/nouveau');
  await titre(bureau, 'Nouveau dossier');
  await capturer(bureau, 'nouveau-dossier-vide', [MOYENNE]);
  await page.getByLabel('Nom', { exact: true }).fill('BROUILLON');
  await page.getByLabel('Prénoms', { exact: true }).fill('Ida');
  await page.getByLabel(/sécurité sociale/).fill('252079999900131');
  await page.getByLabel(/^Adresse/).fill('12 RUE DU GABARIT\n77100 MEAUX');
  await page.getByRole('combobox', { name: 'Prestation', exact: true }).click();
  await page.getByRole('option', { name: 'Pension de réversion' }).click();
  await page.getByLabel('Constaté le').fill('20/11/2026');
  await page.getByLabel('De', { exact: true }).fill('07/2026');
  await page.getByLabel('À', { exact: true }).fill('09/2026');
  await page.getByLabel(/^Versé, en euros/).fill('900');
  await page.getByLabel(/^Dû, en euros/).fill('498,90');
  await page.getByLabel('Payé le', { exact: true }).fill('9');
  await page.keyboard.press('Enter');
  await page.getByLabel(/^Montant réclamé/).fill('1203,30');
  await page
    .getByText(/La grille/)
    .first()
    .waitFor();
  await capturer(bureau, 'nouveau-dossier', [...TAILLES, ETROITE]);
}

async function importer(bureau: Bureau): Promise<void> {
  await lacher(bureau);
  await bureau.frapper('g', 'i');
  await titre(bureau, 'Import CSV');
  await capturer(bureau, 'import-fichier', [MOYENNE]);
  await choisirFichier(bureau, TROIS_ERREURS);
  await bureau.page.getByRole('button', { name: /^Importer 1 dossier/ }).waitFor();
  await bureau.frapper('j');
  await capturer(bureau, 'import', [...TAILLES, ETROITE]);
}

async function referente(bureau: Bureau): Promise<void> {
  await entrer(bureau, LOU);
  await lacher(bureau);
  await bureau.frapper('g', 'e');
  await titre(bureau, 'Échéanciers');
  await bureau.page.getByRole('row').nth(1).waitFor();
  await bureau.frapper('j');
  await capturer(bureau, 'echeanciers');
  await verrouiller(bureau);
}

async function directrice(bureau: Bureau): Promise<void> {
  await entrer(bureau, DOMINIQUE);
  await ouvrirDossier(bureau, 'MAQUETTE Yvon');
  await capturer(bureau, 'etat-lecture-seule', [MOYENNE]);
  await verrouiller(bureau);
}

async function administrateur(bureau: Bureau): Promise<void> {
  await entrer(bureau, CHARLIE);
  await titre(bureau, 'Comptes');
  await capturer(bureau, 'administration-comptes');
  await bureau.aller('#/administration/organisme');
  await titre(bureau, 'Organisme');
  await capturer(bureau, 'administration-organisme');
  await bureau.aller('#/administration/sauvegardes');
  await titre(bureau, 'Sauvegardes');
  await capturer(bureau, 'administration-sauvegardes');
  await verrouiller(bureau);
  await capturer(bureau, 'etat-verrouille', [MOYENNE]);
}

await posteNeuf();
const bureau = await ouvrir(dossier);
await bureau.voir('Bienvenue dans Quittance');
await bureau.frapper('1');
await bureau.voir('Base de démonstration');
await capturer(bureau, 'deverrouillage');
for (const ecrans of [gestionnaire, referente, directrice, administrateur]) await ecrans(bureau);
await bureau.fermer();
// The browser, shared by all applications, stays open: the process ends with it.
process.exit(0);
