/** The amicable stage: a suspended case, a succession, a plan, withholdings, refunds, transfer. */
import type { DossierDetail } from '../../src/shared/contract/dossier-vues.ts';
import { capturer, LES_DEUX } from './captures-prise.ts';
import { demander } from './demander.ts';
import { type Bureau, titre } from './gestes.ts';
import { lacher } from './recit-dossier.ts';

/** The first case of the demonstration that is such. */
async function trouver(bureau: Bureau, tel: (d: DossierDetail) => boolean): Promise<DossierDetail> {
  const { lignes } = await demander(bureau, 'dossier.lister', { vue: 'tous', agent: 'tous' });
  for (const { dossierId } of lignes) {
    const dossier = await demander(bureau, 'dossier.ouvrir', { dossierId });
    if (tel(dossier)) return dossier;
  }
  throw new Error('la démonstration n’a pas de dossier tel');
}

async function ouvrir(bureau: Bureau, dossier: DossierDetail): Promise<void> {
  await bureau.aller(`#/dossiers/${dossier.dossierId}`);
  await titre(bureau, dossier.titre);
  await bureau.voir('Débiteurs');
}

async function dossiers(bureau: Bureau): Promise<void> {
  await ouvrir(
    bureau,
    await trouver(bureau, (d) => d.suspensions.some((s) => s.enCours && s.arretes.length > 0)),
  );
  await capturer(bureau, 'dossier-suspendu', LES_DEUX);
  await ouvrir(bureau, await trouver(bureau, (d) => (d.succession?.heritiers.length ?? 0) > 2));
  await capturer(bureau, 'succession', LES_DEUX);
  await ouvrir(bureau, await trouver(bureau, (d) => d.transfert.retours > 0));
  await capturer(bureau, 'dossier-retour');
  await ouvrir(bureau, await trouver(bureau, (d) => d.action === 'Transmettre au contentieux'));
  await bureau.page.getByRole('button', { name: 'Autres actions' }).click();
  await bureau.page.getByRole('menuitem', { name: /^Transmettre au contentieux/ }).click();
  await bureau.page.getByRole('dialog').waitFor();
  await capturer(bureau, 'transfert', LES_DEUX);
  await bureau.frapper('Escape');
  await bureau.page.getByRole('dialog').waitFor({ state: 'detached' });
}

const PAGES = [
  ['#/retenues', 'Retenues', 'retenues'],
  ['#/paiements/remboursements', /./, 'remboursements'],
  ['#/paiements/sepa', /./, 'sepa'],
  ['#/transferts', 'Transferts', 'transferts'],
] as const;

export async function ecransAmiable(bureau: Bureau): Promise<void> {
  await lacher(bureau);
  await dossiers(bureau);
  const { echeanciers } = await trouver(bureau, (d) =>
    d.echeanciers.some((e) => e.suivi.etat === 'a-avertir'),
  );
  await bureau.aller(`#/echeanciers/${echeanciers.at(-1)?.echeancierId}`);
  await titre(bureau, /./);
  await bureau.page.getByRole('row').nth(2).waitFor();
  await capturer(bureau, 'plan', LES_DEUX);
  for (const [chemin, nom, image] of PAGES) {
    await bureau.aller(chemin);
    await titre(bureau, nom);
    await bureau.page.getByRole('row').nth(1).waitFor();
    await capturer(bureau, image, LES_DEUX);
  }
}
