/** The table of the law: a day, a filter that hides everything, a row opened, every period. */
import { capturer, LES_DEUX, LES_TROIS } from './captures-prise.ts';
import { type Bureau, titre } from './gestes.ts';

export async function ecransParametres(bureau: Bureau): Promise<void> {
  const { page } = bureau;
  await bureau.aller('#/baremes/parametres');
  await titre(bureau, 'Paramètres du droit');
  await page.getByRole('row', { name: /Plafond mensuel/ }).waitFor();
  await capturer(bureau, 'bareme-parametres', LES_TROIS);

  const filtre = page.getByLabel(/^Filtrer/);
  await filtre.fill('introuvable');
  await bureau.voir('Aucun paramètre ne correspond à ces filtres');
  await capturer(bureau, 'bareme-parametres-filtre-vide', LES_DEUX);
  await filtre.fill('seuil d’abandon');
  await page.getByLabel('Toutes les périodes').check();
  await page.getByRole('heading', { name: /périodes de/ }).waitFor();
  await page
    .getByRole('row', { name: /Paramètre reconstitué/ })
    .first()
    .click();
  await page.getByRole('heading', { name: 'Toutes ses périodes' }).waitFor();
  await capturer(bureau, 'bareme-parametres-detail', LES_DEUX);
  await bureau.frapper('Escape');
}
