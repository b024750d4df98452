/** Acts of the case that stand in the menu « Autres actions », reached by the keyboard. */
import type { Bureau } from './gestes.ts';

const PAS = 40;

/** Opens the menu, goes down to the act and takes it. @returns its dialogue */
export async function ouvrirActe(app: Bureau, nom: string, titre = nom) {
  await ouvrirActes(app);
  for (let i = 0; i < PAS && !(await app.focus()).startsWith(nom); i += 1) {
    await app.frapper('ArrowDown');
  }
  await app.frapper('Enter');
  const dialogue = app.page.getByRole('dialog', { name: titre });
  await dialogue.waitFor();
  return dialogue;
}

/** The menu takes the focus a moment after it is shown. */
export async function ouvrirActes(app: Bureau): Promise<void> {
  await app.tabuler(/^Autres actions/);
  await app.frapper('Enter');
  await app.page.getByRole('menuitem').first().waitFor();
  await app.page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'menuitem');
}
