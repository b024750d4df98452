/** Payments: entered on a case, then the list, what waits in suspense, a return by the bank. */
import { capturer, LES_DEUX, LES_TROIS, ouvrirDossier } from './captures-prise.ts';
import { type Bureau, titre } from './gestes.ts';
import { dialogue, ferme, ouvrirPaiement, pret } from './paiements-gestes.ts';
import { lacher } from './recit-dossier.ts';

export async function ecransPaiements(bureau: Bureau): Promise<void> {
  await saisie(bureau);
  await liste(bureau);
}

async function saisie(bureau: Bureau): Promise<void> {
  await ouvrirDossier(bureau, 'MAQUETTE Yvon');
  await lacher(bureau);
  await bureau.frapper('v');
  await dialogue(bureau, 'Saisir un paiement').waitFor();
  await bureau.attendreFocus(/^Montant/);
  await bureau.ecrire('350');
  await pret(bureau, /Enregistrer le paiement/);
  await capturer(bureau, 'paiement-saisie', LES_DEUX);
  await bureau.frapper('Escape');
  await ferme(bureau, 'Saisir un paiement');
}

async function liste(bureau: Bureau): Promise<void> {
  await lacher(bureau);
  await bureau.frapper('g', 'p');
  await titre(bureau, 'Paiements');
  await recevoir(bureau);
  await bureau.page.getByRole('row', { name: /BROUILLON Line/ }).waitFor();
  await capturer(bureau, 'paiements', LES_TROIS);
  await ouvrirPaiement(bureau, /BROUILLON Line/);
  await bureau.attendreFocus(/^Affecter à un dossier/);
  await capturer(bureau, 'paiement-detail');
  await bureau.frapper('Escape');
  await ferme(bureau, /^Paiement ENC-/);
}

/** What the demonstration may not hold: money of somebody nobody recognised. */
async function recevoir(bureau: Bureau): Promise<void> {
  await bureau.frapper('n');
  await bureau.attendreFocus(/^Montant/);
  await bureau.ecrire('95');
  await bureau.tabuler(/^Reçu le/, -1);
  await bureau.frapper('Control+a');
  await bureau.ecrire('06/11/2026');
  await bureau.tabuler(/^Payeur/);
  await bureau.ecrire('BROUILLON Line');
  await bureau.tabuler(/^Libellé/);
  await bureau.ecrire('VIR INDU BROUILLON');
  await pret(bureau, /Enregistrer le paiement/);
  await bureau.frapper('Control+Enter');
  await ferme(bureau, 'Saisir un paiement');
  // The message would cover what comes next.
  await bureau.page.getByText(/enregistré\. .*en suspens/).waitFor({ state: 'hidden' });
}
