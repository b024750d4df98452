/** Taking a picture: the sizes, the rest before each, and the file it goes to. */
import { MOT_DE_PASSE_DEMONSTRATION } from '../../src/shared/demonstration.ts';
import { demander } from './demander.ts';
import { type Bureau, gestes, titre } from './gestes.ts';
import { ouvrirApplication } from './harnais.ts';
import type { Agent } from './recit-poste.ts';
import type { Taille } from './shim/navigateur.ts';

export const MOYENNE: Taille = { width: 1366, height: 768 };
const GRANDE: Taille = { width: 1920, height: 1080 };
/** 1366 at zoom 200 %. */
const ETROITE: Taille = { width: 683, height: 768 };

export const LES_DEUX = [MOYENNE, GRANDE];
export const LES_TROIS = [MOYENNE, GRANDE, ETROITE];

/** A screen is still when fonts, pages of a letter and tooltips have settled. */
const REPOS_MS = 700;

export const [DOSSIER = '', ...VOULUES] = process.argv.slice(2);

const invente = (prenom: string, nom: string): Agent => ({
  prenom,
  nom,
  identifiant: prenom.toLowerCase(),
  phrase: MOT_DE_PASSE_DEMONSTRATION,
});
export const GESTIONNAIRE = invente('Camille', 'Démo');
export const REFERENT = invente('Lou', 'Exemple');
export const DIRECTEUR = invente('Dominique', 'Modèle');
export const ADMINISTRATEUR = invente('Charlie', 'Prototype');

export async function ouvrir(base: string): Promise<Bureau> {
  const app = await ouvrirApplication({ base });
  app.page.setDefaultTimeout(20_000);
  // Hours shown by the page itself, such as « Enregistré à 10:42 ».
  await app.page.clock.setFixedTime(new Date());
  return { ...app, ...gestes(app) };
}

/** Writes docs/captures/<nom>-<width>.png for each size; names not asked for are passed over. */
export async function capturer(
  bureau: Bureau,
  nom: string,
  tailles: readonly Taille[] = [MOYENNE],
): Promise<void> {
  if (VOULUES.length > 0 && !VOULUES.some((v) => nom.startsWith(v))) return;
  await bureau.page.mouse.move(0, 0);
  for (const taille of tailles) {
    await bureau.page.setViewportSize(taille);
    await bureau.page.waitForTimeout(REPOS_MS);
    await bureau.capture(`${nom}-${taille.width}`);
  }
  await bureau.page.setViewportSize(MOYENNE);
  process.stderr.write(`${nom}\n`);
}

export async function ouvrirDossier(bureau: Bureau, nom: string): Promise<string> {
  const { dossiers } = await demander(bureau, 'dossier.rechercher', { texte: nom, limite: 8 });
  const dossierId = dossiers[0]?.dossierId;
  if (!dossierId) throw new Error(`la démonstration n’a pas de dossier au nom de ${nom}`);
  await bureau.aller(`#/dossiers/${dossierId}`);
  await titre(bureau, new RegExp(nom));
  await bureau.voir('Débiteurs');
  return dossierId;
}
