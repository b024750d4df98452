/** The clocks of a case, its limitation payment by payment, and the two free calculators. */
import { capturer, LES_DEUX, LES_TROIS, ouvrirDossier } from './captures-prise.ts';
import { demander } from './demander.ts';
import { type Bureau, titre } from './gestes.ts';
import { lacher } from './recit-dossier.ts';

export async function ecransPrescription(bureau: Bureau): Promise<void> {
  await calendrier(bureau);
  await prescription(bureau);
  await baremePrescription(bureau);
  await baremeSuccession(bureau);
}

async function calendrier(bureau: Bureau): Promise<void> {
  await ouvrirDossier(bureau, 'MAQUETTE Yvon');
  await lacher(bureau);
  await bureau.frapper('d');
  await titre(bureau, 'Calendrier des délais');
  await bureau.tabuler(/^Pourquoi cette date.*Prescription de la créance/);
  await bureau.frapper('Enter');
  await bureau.voir('Durée de la prescription');
  await capturer(bureau, 'calendrier', LES_TROIS);
}

/** The case that is lost first, among those still to notify. */
async function prescription(bureau: Bureau): Promise<void> {
  const { lignes } = await demander(bureau, 'dossier.lister', { vue: 'a-notifier', limite: 200 });
  const parDate = lignes
    .filter((l) => l.prescription !== null && l.prescription.jours >= 0)
    .toSorted((a, b) => (a.prescription?.jours ?? 0) - (b.prescription?.jours ?? 0));
  await bureau.aller(`#/dossiers/${parDate[0]?.dossierId}/prescription`);
  await bureau.voir('Encore recouvrable');
  await capturer(bureau, 'prescription', LES_TROIS);
}

async function baremePrescription(bureau: Bureau): Promise<void> {
  const remplir = (nom: RegExp | string, texte: string) => bureau.page.getByLabel(nom).fill(texte);
  await bureau.aller('#/baremes/prescription');
  await titre(bureau, /^Prescription, versement par versement/);
  await bureau.voir('Ajoutez une période de versements.');
  await capturer(bureau, 'bareme-prescription-vide');
  await remplir('Question posée le', '15/03/2026');
  await remplir('Premier mois', '01/2024');
  await remplir('Dernier mois', '12/2025');
  await remplir(/^Versé à tort/, '100');
  await remplir('Payé le', '9');
  await bureau.frapper('Enter');
  await bureau.voir('Lecture par bloc, non retenue');
  await capturer(bureau, 'bareme-prescription', LES_TROIS);
  await bureau.page.getByText('Décès', { exact: true }).click();
  await bureau.voir(/Indiquez le jour où le décès/);
  await capturer(bureau, 'bareme-prescription-refus');
}

async function baremeSuccession(bureau: Bureau): Promise<void> {
  const { page } = bureau;
  const remplir = (nom: RegExp | string, texte: string) => page.getByLabel(nom).fill(texte);
  await bureau.aller('#/baremes/succession');
  await titre(bureau, 'Récupération sur succession');
  await remplir('Décès le', '15/10/2023');
  await remplir(/^Actif net/, '130000');
  await remplir(/^Immeubles/, '180000');
  await remplir('Acte enregistré le', '29/02/2024');
  for (const [rang, de, a] of [
    [1, '04/2012', '03/2013'],
    [2, '04/2013', '03/2014'],
  ] as const) {
    await page.getByRole('button', { name: 'Ajouter une période' }).click();
    await remplir(`Premier mois, période n°\u00a0${rang}`, de);
    await remplir(`Dernier mois, période n°\u00a0${rang}`, a);
    await remplir(`Servi en tout, période n°\u00a0${rang}`, '7000');
  }
  await bureau.voir('28/02/2029');
  await capturer(bureau, 'bareme-succession', LES_DEUX);
}
