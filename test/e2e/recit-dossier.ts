/** The acts of a case in the stories: notify, post, grant a schedule, write its letter. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type Bureau, titre } from './gestes.ts';
import { atteindre, choisir, remplir } from './recit-poste.ts';

/** Outside any field, single keys act. */
export const lacher = (bureau: Bureau) =>
  bureau.page.evaluate(() => (document.activeElement as HTMLElement).blur());

/** Key C, then the letter of this name in the menu. */
export async function ouvrirCourrier(bureau: Bureau, nom: string): Promise<void> {
  await lacher(bureau);
  await bureau.frapper('c');
  await bureau.page.getByRole('menuitem', { name: new RegExp(`^${nom}`) }).waitFor();
  // The menu takes the focus a moment after it is shown.
  await bureau.page.waitForFunction(
    () => document.activeElement?.getAttribute('role') === 'menuitem',
  );
  for (let i = 0; i < 12 && !(await bureau.focus()).startsWith(nom); i += 1) {
    await bureau.frapper('ArrowDown');
  }
  await bureau.frapper('Enter');
  await titre(bureau, nom);
}

/** F8 leads to what is missing; its drawer is filled and recorded. */
export async function completerMotif(bureau: Bureau): Promise<void> {
  await bureau.frapper('F8');
  await bureau.frapper('Enter');
  await bureau.page.getByRole('dialog', { name: 'Compléter le motif' }).waitFor();
  await bureau.attendreFocus(/^Motif/);
  await remplir(bureau, [
    [/^Motif/, 'Vos ressources dépassent le plafond.'],
    [
      /^Règle appliquée/,
      'La pension de réversion est réduite quand les ressources dépassent le plafond.',
    ],
    [/^Article/, 'article L. 353-1 du code de la sécurité sociale'],
    [/^Changement de situation/, 'reprise d’une activité'],
    [/^Pourquoi/, 'elle n’a pas été déclarée'],
  ]);
  await bureau.frapper('Control+Enter');
  await bureau.voir('Motif et règle complétés.');
}

/** The page is read first, then Ctrl Entrée makes it. */
export async function etablir(bureau: Bureau, debiteur: string): Promise<void> {
  await bureau.voir('Toutes présentes');
  await bureau.page.getByRole('img', { name: 'Page 1' }).waitFor();
  await bureau.frapper('Control+Enter');
  await titre(bureau, debiteur);
  await bureau.voir(/courrier établi, \d+ pages/);
}

/** @param numero of the registered letter, when the letter does not bear it already */
export async function envoyer(bureau: Bureau, numero?: string): Promise<void> {
  await atteindre(bureau, /^Enregistrer l’envoi/);
  await bureau.frapper('Enter');
  await bureau.page.getByRole('dialog', { name: 'Enregistrer l’envoi' }).waitFor();
  await bureau.attendreFocus(/^Envoyé le/);
  if (numero !== undefined) await remplir(bureau, [[/^Numéro du recommandé/, numero]]);
  await bureau.frapper('Control+Enter');
  await bureau.voir(/^Envoi de \S+ enregistré/);
}

/** The first outcome: the acknowledgement was signed, today. */
export async function receptionner(bureau: Bureau): Promise<void> {
  await atteindre(bureau, /^Enregistrer la réception/);
  await bureau.frapper('Enter');
  await bureau.page.getByRole('dialog', { name: 'Enregistrer la réception' }).waitFor();
  await bureau.attendreFocus(/^Avis de réception signé/);
  await bureau.frapper('Space', 'Control+Enter');
  await bureau.voir('Avis de réception signé, enregistré.');
}

/** Key E, so many months. */
export async function etaler(bureau: Bureau, mois: number): Promise<void> {
  await lacher(bureau);
  await bureau.frapper('e');
  await titre(bureau, 'Nouvel échéancier');
  await bureau.page.getByText('Reste dû après').waitFor();
  await atteindre(bureau, /^Durée, en mois/);
  await bureau.frapper('Control+a');
  await bureau.ecrire(String(mois));
  await bureau.page
    .getByRole('status')
    .filter({ hasText: `en ${mois} échéances` })
    .waitFor();
}

export async function motiver(bureau: Bureau): Promise<void> {
  await choisir(bureau, /^Motif de la durée/, 'Ressources insuffisantes');
}

/** Ctrl Entrée, what will be recorded is read once more, Entrée; the letter follows. */
export async function accorder(bureau: Bureau): Promise<string> {
  await bureau.frapper('Control+Enter');
  const accord = bureau.page.getByRole('dialog', { name: 'Accorder cet échéancier' });
  await accord.waitFor();
  const dit = await accord.innerText();
  await bureau.attendreFocus(/^Accorder l’échéancier/);
  await bureau.frapper('Enter');
  await bureau.page.waitForURL(/courrier\/D05$/);
  return dit;
}

/** Opens a letter from its case, keeps a copy by Ctrl S, and reads what the copy says. */
export async function lireCourrier(bureau: Bureau, nom: RegExp, dossier: string) {
  await atteindre(bureau, nom);
  await bureau.frapper('Enter');
  await bureau.page.getByRole('img', { name: 'Page 1' }).waitFor();
  const depot = bureau.page.waitForEvent('download');
  await bureau.frapper('Control+s');
  const remis = await depot;
  const chemin = join(dossier, remis.suggestedFilename());
  await remis.saveAs(chemin);
  const texte = execFileSync('pdftotext', ['-layout', chemin, '-'], { encoding: 'utf8' });
  return { nom: remis.suggestedFilename(), texte };
}
