/** A bank statement: nothing yet, checked, recorded, a payment about to be settled, refused. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dateDuJour } from '../../src/main/version.ts';
import { formatDate } from '../../src/shared/date-civile.ts';
import { formatReference, referencePaiement } from '../../src/shared/reference-paiement.ts';
import { capturer, DOSSIER, LES_DEUX, LES_TROIS } from './captures-prise.ts';
import { demander } from './demander.ts';
import { type Bureau, titre } from './gestes.ts';
import { choisirFichier } from './recit-poste.ts';

const INVITE = 'Déposez ici un relevé de banque';
const ENTETE = 'date;libelle;debit;credit;nom;reference;devise';

type Ligne = readonly [libelle: string, debit: string, credit: string, nom: string];

function ecrire(nom: string, lignes: readonly Ligne[], devise = 'EUR'): string {
  const chemin = join(DOSSIER, nom);
  const jour = formatDate(dateDuJour(new Date()));
  const rangs = lignes.map(([libelle, debit, credit, payeur], i) =>
    [jour, libelle, debit, credit, payeur, `${nom}-${i}`, devise].join(';'),
  );
  writeFileSync(chemin, [ENTETE, ...rangs].join('\r\n'));
  return chemin;
}

export async function ecransReleve(bureau: Bureau): Promise<void> {
  await bureau.aller('#/paiements/releve');
  await titre(bureau, 'Relevé de banque');
  await bureau.voir(INVITE);
  await capturer(bureau, 'releve-vide', LES_DEUX);

  await choisirFichier(
    bureau,
    ecrire('releve-francs.csv', [['VIR', '', '1,00', '']], 'CHF'),
    INVITE,
  );
  await bureau.page.getByRole('alert').first().waitFor();
  await capturer(bureau, 'releve-refuse', LES_DEUX);

  await choisirFichier(bureau, await releve(bureau), INVITE);
  await bureau.page
    .getByText(/rien n’est encore enregistré/)
    .first()
    .waitFor();
  await bureau.frapper('j');
  await capturer(bureau, 'releve', LES_TROIS);
  await bureau.frapper('Control+Enter');
  await bureau.voir(/paiements? imputés?\./);
  await bureau.page
    .getByRole('button', { name: /^Affecter à/ })
    .first()
    .waitFor();
  await bureau.frapper('j');
  await capturer(bureau, 'releve-enregistre', LES_DEUX);
  await bureau.frapper('a');
  const tiroir = bureau.page.getByRole('dialog', { name: /^Affecter/ });
  await tiroir.getByRole('row').nth(1).waitFor();
  await capturer(bureau, 'releve-affectation', LES_DEUX);
  await bureau.frapper('Escape');
  await tiroir.waitFor({ state: 'hidden' });
}

/** Four cases of the demonstration that still owe, and payers that nobody knows. */
async function releve(bureau: Bureau): Promise<string> {
  const { lignes } = await demander(bureau, 'dossier.lister', { vue: 'tous', limite: 40 });
  const doivent = lignes.filter((d) => d.resteCentimes > 10_000).slice(0, 6);
  const sures = doivent.slice(0, 4).map((d): Ligne => {
    const reference = formatReference(referencePaiement(d.numero, 1));
    return [`VIR SEPA RECU ${reference}`, '', '75,00', d.debiteur];
  });
  const proposees = doivent
    .slice(4)
    .map((d): Ligne => [`VIR SEPA RECU dossier ${d.numero}`, '', '60,00', d.debiteur]);
  return ecrire('releve_novembre.csv', [
    ...sures,
    ...proposees,
    ...doivent.slice(0, 3).map((d): Ligne => ['VIR SEPA RECU merci', '', '45,00', d.debiteur]),
    ['VIR LOYER NOVEMBRE', '', '512,40', 'SCI DU HASARD'],
    ['REMISE CHEQUES 004512', '', '230,00', ''],
    ['FRAIS DE TENUE DE COMPTE', '3,20', '', ''],
    ['VIR SEPA RECU', '', '1O,00', 'LETTRE O'],
  ]);
}
