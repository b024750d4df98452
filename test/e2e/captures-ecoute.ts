/** The call campaign and its report, then saving a view of the worklist. */
import { capturer, LES_DEUX } from './captures-prise.ts';
import { type Bureau, titre } from './gestes.ts';
import { lacher } from './recit-dossier.ts';

export async function ecransEcoute(bureau: Bureau): Promise<void> {
  await lacher(bureau);
  await bureau.frapper('g', 'a');
  await titre(bureau, 'Écoute client');
  await bureau.page.getByRole('region', { name: 'Script de l’appel' }).waitFor();
  await capturer(bureau, 'ecoute', LES_DEUX);
  await bureau.frapper('b');
  const bilan = bureau.page.getByRole('dialog', { name: 'Bilan des appels' });
  await bilan.getByRole('row', { name: /^Joignabilité/ }).waitFor();
  await capturer(bureau, 'ecoute-bilan');
  await bureau.frapper('Escape');
  await bilan.waitFor({ state: 'detached' });
  await bureau.frapper('g', 'c');
  await titre(bureau, 'Corbeille');
  await bureau.frapper('Control+s');
  const vue = bureau.page.getByRole('dialog', { name: 'Enregistrer cette vue' });
  await vue.waitFor();
  await capturer(bureau, 'corbeille-vue');
  await bureau.frapper('Escape');
  await vue.waitFor({ state: 'detached' });
}
