/**
 * The poste of the stories: its caisse, its people, its file to import, and how somebody comes in
 * and goes, with the keyboard alone.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Bureau, gestes, titre } from './gestes.ts';
import { type Application, ouvrirApplication, ouvrirLoopback } from './harnais.ts';

const EXEMPLES = join(import.meta.dirname, '..', '..', 'docs', 'exemples');
const DELAI_MS = 15_000;

export const PHRASE = 'Canevas-Jaune-2026!';

export type Agent = {
  readonly prenom: string;
  readonly nom: string;
  readonly identifiant: string;
  /** PHRASE unless it is another one. */
  readonly phrase?: string;
};
export const ADMINISTRATRICE = { prenom: 'Rose', nom: 'FACTICE', identifiant: 'rose.factice' };
export const GESTIONNAIRE = { prenom: 'Camille', nom: 'CANEVAS', identifiant: 'camille.canevas' };
export const REFERENTE = { prenom: 'Lou', nom: 'PROTOTYPE', identifiant: 'lou.prototype' };

export async function ouvrirPoste(dossier: string): Promise<Bureau> {
  const app = await ouvrirApplication({ base: dossier });
  return { ...app, ...gestesPatients(app) };
}

export async function ouvrirPosteServi(dossier: string) {
  const app = await ouvrirLoopback({ base: dossier });
  return { ...app, ...gestesPatients(app) };
}

function gestesPatients(app: Application) {
  app.page.setDefaultTimeout(DELAI_MS);
  return gestes(app);
}

/**
 * A file of docs/exemples, brought near today by whole years: its dates are those of 2026, and a
 * date that does not exist still does not.
 */
export function exempleDuJour(nom: string, dossier: string): string {
  const anneesPassees = Math.floor((Date.now() - Date.parse('2026-11-01')) / (365.25 * 86_400_000));
  const annee = 2026 + Math.max(0, anneesPassees);
  const chemin = join(dossier, basename(nom));
  const contenu = readFileSync(join(EXEMPLES, nom), 'utf8').replaceAll('/2026', `/${annee}`);
  writeFileSync(chemin, contenu);
  return chemin;
}

/** The focus is already there, or Tab leads to it. */
export async function atteindre(bureau: Bureau, nom: RegExp, sens: 1 | -1 = 1): Promise<void> {
  if (!nom.test(await bureau.focus())) await bureau.tabuler(nom, sens);
}

/** From the field that has the focus on, in the order of the screen. */
export async function remplir(
  bureau: Bureau,
  champs: readonly (readonly [RegExp, string])[],
): Promise<void> {
  for (const [nom, texte] of champs) {
    await atteindre(bureau, nom);
    await bureau.ecrire(texte);
  }
}

/** J moves the row cursor of a table, from its first row on. */
export async function descendre(bureau: Bureau, nom: string): Promise<void> {
  await bureau.page.getByRole('row', { name: new RegExp(nom) }).waitFor();
  for (let i = 0; i < 60 && !(await bureau.focus()).includes(nom); i += 1)
    await bureau.frapper('j');
  if (!(await bureau.focus()).includes(nom)) throw new Error(`${nom} n’est pas dans le tableau`);
}

/** Opens a list and goes down to this choice. */
export async function choisir(bureau: Bureau, champ: RegExp, choix: string): Promise<void> {
  await atteindre(bureau, champ);
  const voulu = bureau.page.getByRole('option', { name: choix, exact: true });
  // The screen may still be drawing the answer to the last key: whoever sees no list asks again.
  for (let i = 0; i < 5 && !(await voulu.isVisible()); i += 1) {
    await bureau.frapper('ArrowDown');
    await voulu.waitFor({ timeout: 3_000 }).catch(() => undefined);
  }
  await voulu.waitFor();
  for (let i = 0; i < 20; i += 1) {
    if ((await voulu.getAttribute('data-combobox-selected')) !== null) break;
    await bureau.frapper('ArrowDown');
  }
  await bureau.frapper('Enter');
}

/** At the lock: picks the account if it is not the one shown, then types the phrase. */
export async function entrer(bureau: Bureau, agent: Agent): Promise<void> {
  const phrase = bureau.page.getByLabel('Phrase secrète', { exact: true });
  await phrase.waitFor();
  const nom = `${agent.prenom} ${agent.nom}`;
  if ((await bureau.page.getByText(nom, { exact: true }).count()) === 0) {
    await atteindre(bureau, /^Changer/, -1);
    await bureau.frapper('Enter');
    await bureau.voir(nom);
    await atteindre(bureau, new RegExp(nom));
    await bureau.frapper('Enter');
    await phrase.waitFor();
  }
  await atteindre(bureau, /^Phrase secrète$/);
  await bureau.ecrire(agent.phrase ?? PHRASE);
  await bureau.frapper('Enter');
  await bureau.page.getByRole('navigation', { name: 'Navigation principale' }).waitFor();
}

/** Ctrl L: the window keeps nothing of what it showed. */
export async function verrouiller(bureau: Bureau): Promise<void> {
  await bureau.frapper('Control+l');
  await bureau.page.getByLabel('Phrase secrète', { exact: true }).waitFor();
}

/**
 * The file chooser of the system is the only thing that a keyboard test cannot type in. The key is
 * pressed again where the machine was faster than the screen it had just asked for.
 */
export async function choisirFichier(
  bureau: Bureau,
  chemin: string,
  invite = 'Déposez ici un fichier CSV d’indus',
): Promise<void> {
  await bureau.voir(invite);
  for (let essai = 0; essai < 5; essai += 1) {
    const systeme = bureau.page.waitForEvent('filechooser', { timeout: 3_000 }).catch(() => null);
    await bureau.frapper('n');
    const choix = await systeme;
    if (choix) return choix.setFiles(chemin);
  }
  throw new Error('la touche N n’ouvre pas le choix d’un fichier');
}

/** The check has ended and the button says what it would import. */
export const pretA = (bureau: Bureau, nom: string) =>
  bureau.page.getByRole('button', { name: new RegExp(`^${nom}`) }).waitFor();

/** Line, column, value and reason of each rejected line. */
export async function lireRejets(bureau: Bureau): Promise<string[][]> {
  const lignes = bureau.page.getByRole('region', { name: 'Lignes rejetées' }).locator('tbody tr');
  const textes = await lignes.allInnerTexts();
  return textes.map((texte) => texte.split(/[\t\n]+/, 4).map((c) => c.trim()));
}

/** Ctrl K, these words, and the first case that answers. */
export async function retrouver(bureau: Bureau, texte: string, debiteur: string): Promise<void> {
  await bureau.frapper('Control+k');
  // The field itself: the button of the header bears the same words.
  await bureau.page.locator('[role="combobox"]:focus').waitFor();
  await bureau.ecrire(texte);
  await bureau.page
    .getByRole('group', { name: 'Dossiers' })
    .getByRole('option', { name: new RegExp(debiteur), selected: true })
    .waitFor();
  await bureau.frapper('Enter');
  await titre(bureau, debiteur);
}
