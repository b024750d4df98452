/** The family withholding: a household, its points in a table, a schedule known in part. */
import { capturer, LES_DEUX, LES_TROIS } from './captures-prise.ts';
import { type Bureau, titre } from './gestes.ts';

export async function ecransBaremeFamille(bureau: Bureau): Promise<void> {
  const { page } = bureau;
  const remplir = (nom: RegExp, texte: string) => page.getByLabel(nom).fill(texte);
  await bureau.aller('#/baremes/famille');
  await titre(bureau, 'Retenue sur prestations familiales');
  await page.getByRole('img', { name: /^Retenue mensuelle/ }).waitFor();
  await capturer(bureau, 'bareme-famille-vide');

  await remplir(/^Retenue à partir du/, '14/02/2025');
  await remplir(/^Ressources/, '28080');
  await remplir(/^Logement/, '0');
  await page.getByText('Couple', { exact: true }).click();
  await remplir(/^Enfants à charge/, '2');
  await remplir(/^Montant de l’indu/, '1836,40');
  await page.getByRole('combobox', { name: /^Prestation de l’indu/ }).click();
  await page.getByRole('option', { name: 'Allocation de logement familiale' }).click();
  await bureau.voir(/^9 mensualités/);
  await bureau.voir('27,00\u00a0€');
  await page.getByRole('heading', { level: 1 }).focus();
  await capturer(bureau, 'bareme-famille', LES_TROIS);

  await page.getByText('Tableau', { exact: true }).click();
  await page.getByRole('row', { name: /Foyer/ }).waitFor();
  await capturer(bureau, 'bareme-famille-tableau');
  await page.getByText('Graphique', { exact: true }).click();

  await remplir(/^Retenue à partir du/, '14/02/2011');
  await bureau.voir('Barème 2011 incomplet.');
  await bureau.voir('Dernier calcul valable');
  await capturer(bureau, 'bareme-famille-2011', LES_DEUX);
}
