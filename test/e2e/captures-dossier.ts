/** The screens of a case: the case itself, its schedule, its letters, its registration. */
import { capturer, LES_DEUX, LES_TROIS, ouvrirDossier } from './captures-prise.ts';
import { demander } from './demander.ts';
import { type Bureau, titre } from './gestes.ts';
import { lacher, ouvrirCourrier } from './recit-dossier.ts';
import { atteindre, choisir } from './recit-poste.ts';

export async function ecransDossier(bureau: Bureau): Promise<void> {
  await dossier(bureau);
  await echeanciers(bureau);
  await courriers(bureau);
  await nouveauDossier(bureau);
}

async function dossier(bureau: Bureau): Promise<void> {
  await ouvrirDossier(bureau, 'MAQUETTE Yvon');
  await capturer(bureau, 'dossier', LES_TROIS);
  await bureau.frapper('Control+k');
  await bureau.attendreFocus(/^Rechercher/);
  await bureau.ecrire('maq');
  await bureau.page.getByRole('group', { name: 'Dossiers' }).waitFor();
  await capturer(bureau, 'palette', LES_DEUX);
  await bureau.frapper('Escape');
  await lacher(bureau);
  await bureau.frapper('?');
  await bureau.page.getByRole('dialog', { name: 'Raccourcis clavier' }).waitFor();
  await capturer(bureau, 'clavier');
  await bureau.frapper('Escape');
  await atteindre(bureau, /^Fin du recours/);
  await bureau.frapper('Enter');
  await bureau.page.getByRole('dialog', { name: /^Fin du recours/ }).waitFor();
  await capturer(bureau, 'pourquoi-cette-date');
  await bureau.frapper('Escape');
}

async function echeanciers(bureau: Bureau): Promise<void> {
  await lacher(bureau);
  await bureau.frapper('e');
  await titre(bureau, 'Nouvel échéancier');
  await bureau.page.getByText('Reste dû après').waitFor();
  await bureau.tabuler(/^La durée$/);
  await bureau.frapper('ArrowLeft');
  await bureau.tabuler(/^Mensualité/);
  await bureau.frapper('Control+a');
  await bureau.ecrire('95');
  await bureau.voir('Durée de 38 mois, supérieure à 24 mois.');
  await choisir(bureau, /^Motif de la durée/, 'Ressources insuffisantes');
  await bureau.tabuler(/^Fiche budget/);
  await bureau.frapper('Enter');
  await bureau.attendreFocus(/^Établie le/);
  await bureau.tabuler(/^Pensions de retraite/);
  await bureau.frapper('Control+a');
  await bureau.ecrire('1142');
  await bureau.tabuler(/^Loyer/);
  await bureau.frapper('Control+a');
  await bureau.ecrire('400');
  await bureau.page.getByText('Capacité de remboursement').first().waitFor();
  await capturer(bureau, 'fiche-budget', LES_DEUX);
  await bureau.frapper('Control+Enter');
  await bureau.page.getByRole('dialog').waitFor({ state: 'hidden' });
  await bureau.attendreFocus(/^Fiche budget/);
  await bureau.tabuler(/^Mensualité/, -1);
  await capturer(bureau, 'echeancier', LES_TROIS);

  const dossierId = await ouvrirDossier(bureau, 'FACTICE Bernard');
  await bureau.aller(`#/dossiers/${dossierId}/echeancier`);
  await bureau.voir(/Indu frauduleux/);
  await capturer(bureau, 'echeancier-fraude', LES_DEUX);
}

async function courriers(bureau: Bureau): Promise<void> {
  const mentions = (texte: RegExp) =>
    bureau.page.getByRole('status').filter({ hasText: texte }).waitFor();
  await ouvrirDossier(bureau, 'SPÉCIMEN Odette');
  await ouvrirCourrier(bureau, 'Notification d’indu');
  await mentions(/Toutes présentes/);
  await bureau.page.getByRole('img', { name: 'Page 1' }).waitFor();
  await capturer(bureau, 'courrier', LES_TROIS);

  await bureau.aller(`#/dossiers/${await sansMotif(bureau)}/courrier/D01`);
  await mentions(/manquante/);
  await capturer(bureau, 'courrier-mentions');

  await ouvrirDossier(bureau, 'EXEMPLE Colette');
  await atteindre(bureau, /^Enregistrer la réception/);
  await bureau.frapper('Enter');
  await bureau.page.getByRole('dialog', { name: 'Enregistrer la réception' }).waitFor();
  await capturer(bureau, 'reception');
  await bureau.frapper('Escape');
}

/** A case of the demonstration whose notification still lacks its motive. */
async function sansMotif(bureau: Bureau): Promise<string> {
  const { lignes } = await demander(bureau, 'dossier.lister', { vue: 'a-notifier', limite: 200 });
  for (const { dossierId } of lignes) {
    const { mentions } = await demander(bureau, 'courrier.preparer', { dossierId, code: 'D01' });
    if (mentions.some((m) => m.champ.startsWith('indu.motif') && !m.presente)) return dossierId;
  }
  throw new Error('toutes les notifications de la démonstration sont complètes');
}

async function nouveauDossier(bureau: Bureau): Promise<void> {
  const { page } = bureau;
  const remplir = (nom: RegExp | string, texte: string) =>
    page.getByLabel(nom, { exact: true }).fill(texte);
  await bureau.aller('#/dossiers/nouveau');
  await titre(bureau, 'Nouveau dossier');
  await remplir('Nom', 'BROUILLON');
  await remplir('Prénoms', 'Ida');
  await remplir(/sécurité sociale/, '252079999900131');
  await remplir(/^Adresse/, '12 RUE DU GABARIT\n77100 MEAUX');
  await page.getByRole('combobox', { name: 'Prestation', exact: true }).click();
  await page.getByRole('option', { name: 'Pension de réversion' }).click();
  await remplir('Constaté le', '20/11/2026');
  await remplir('De', '07/2026');
  await remplir('À', '09/2026');
  await remplir(/^Versé, en euros/, '900');
  await remplir(/^Dû, en euros/, '498,90');
  await remplir('Payé le', '9');
  await page.keyboard.press('Enter');
  await remplir(/^Montant réclamé/, '1203,30');
  await page.getByText(/La grille fait/).waitFor();
  await page.getByLabel('Nom', { exact: true }).focus();
  await capturer(bureau, 'nouveau-dossier', LES_TROIS);
}
