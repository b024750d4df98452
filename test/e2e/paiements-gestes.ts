/** What the tests of payments share: dialogues, a button that waits for its effect, a choice. */

import { demander } from './demander.ts';
import { type Bureau, titre } from './gestes.ts';
import { atteindre } from './recit-poste.ts';

export const dialogue = (app: Bureau, name: string | RegExp) =>
  app.page.getByRole('dialog', { name });

/** Once it is closed, and not before: what it recorded is in the base. */
export const ferme = (app: Bureau, name: string | RegExp) =>
  dialogue(app, name).waitFor({ state: 'hidden' });

export const listerPaiements = (app: Bureau) =>
  demander(app, 'encaissement.lister', { vue: 'tous' });

/** The effect is shown: the act may be asked. */
export const pret = (app: Bureau, name: RegExp) =>
  app.page.getByRole('button', { name, disabled: false }).waitFor();

/** Picks an option by the keyboard, whatever its rank; `cherche` is typed in the field first. */
export async function choisirOption(
  app: Bureau,
  champ: RegExp,
  { voulue, cherche }: { voulue: RegExp; cherche?: string },
): Promise<void> {
  await atteindre(app, champ);
  if (cherche) await app.ecrire(cherche);
  else await app.frapper('ArrowDown');
  const option = app.page.getByRole('option', { name: voulue });
  await option.waitFor();
  for (let i = 0; i < 20; i += 1) {
    if ((await option.getAttribute('data-combobox-selected')) !== null) break;
    await app.frapper('ArrowDown');
  }
  await app.frapper('Enter');
}

/** From the case: V, and the amount has the focus. */
export async function ouvrirSaisie(app: Bureau, dossierId: string, nom: RegExp): Promise<void> {
  await app.aller(`/dossiers/${dossierId}`);
  await titre(app, nom);
  await app.voir('Débiteurs');
  await app.frapper('v');
  await dialogue(app, 'Saisir un paiement').waitFor();
  await app.attendreFocus(/^Montant/);
}

/** A row of the list, then Enter. */
export async function ouvrirPaiement(app: Bureau, nom: RegExp): Promise<void> {
  const rangee = app.page.getByRole('row', { name: nom });
  await rangee.waitFor();
  await rangee.focus();
  await app.frapper('Enter');
  await dialogue(app, /^Paiement ENC-/).waitFor();
}
