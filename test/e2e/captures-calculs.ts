/** The calculators of a fraction, a threshold, a limit and a notification, each with a case. */
import { capturer, LES_DEUX, LES_TROIS } from './captures-prise.ts';
import { type Bureau, titre } from './gestes.ts';

export async function ecransCalculs(bureau: Bureau): Promise<void> {
  const { page } = bureau;
  const remplir = (nom: string | RegExp, texte: string) => page.getByLabel(nom).fill(texte);
  await bureau.aller('#/baremes/quotite');
  await bureau.voir('Indiquez le net mensuel.');
  await capturer(bureau, 'bareme-quotite-vide');
  await remplir(/^Net mensuel/, '1480');
  await bureau.voir('Partage du net');
  await capturer(bureau, 'bareme-quotite', LES_TROIS);
  await remplir('Date du paiement', '01/06/2005');
  await bureau.voir(/rien n’est connu/);
  await capturer(bureau, 'bareme-quotite-refus');
  await remplir('Date du paiement', '23/11/2026');

  await bureau.aller('#/baremes/seuils');
  await remplir(/^Montant de l’indu/, '20');
  await bureau.voir(/strictement inférieur au seuil/);
  await capturer(bureau, 'bareme-seuils', LES_DEUX);

  await bureau.aller('#/baremes/delais');
  await remplir(/^Événement/, '26/10/2026');
  await bureau.voir('Lundi 28 décembre 2026');
  await capturer(bureau, 'bareme-delais', LES_DEUX);
  await bureau.aller('#/baremes/delais?calcul=notification');
  await titre(bureau, 'Délais');
  await remplir('Reçue le', '12/10/2026');
  await bureau.voir('Lundi 2 novembre 2026');
  await capturer(bureau, 'bareme-notification', LES_DEUX);
}
