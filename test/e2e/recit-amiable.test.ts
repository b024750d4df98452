/**
 * The same life in the window, served on each of its days: every act goes by the bridge of the page,
 * and each time the file is read, its screen says the same stage, balance and next action.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import { formatEuros } from '../../src/shared/montant.ts';
import type { Refus } from '../../src/shared/refus.ts';
import { dossierEssai, MOT_DE_PASSE } from '../base-essai.ts';
import { raconter } from '../recits/vie-amiable.ts';
import { type Bureau, sansFaute } from './bureau.ts';
import { demander } from './demander.ts';
import { gestes, titre } from './gestes.ts';
import { ouvrirLoopback } from './harnais.ts';

const HORLOGE = pathToFileURL(join(import.meta.dirname, '../jour-impose.ts')).href;

async function ouvrirLe(base: string, jour: string): Promise<Bureau> {
  const env = { NODE_OPTIONS: `--import=${HORLOGE}`, QUITTANCE_ESSAI_JOUR: jour };
  const app = await ouvrirLoopback({ base, env });
  app.page.setDefaultTimeout(20_000);
  await app.page.waitForFunction(() => 'quittance' in window);
  return { ...app, ...gestes(app) };
}

/** The case as its screen shows it, read again from the door. */
async function relire(bureau: Bureau, dossierId: string): Promise<void> {
  const vue = await demander(bureau, 'dossier.ouvrir', { dossierId });
  await bureau.page.reload();
  await bureau.aller(`/dossiers/${dossierId}`);
  await titre(bureau, vue.titre);
  const montants = bureau.page.getByRole('main');
  await expect.poll(() => montants.innerText()).toContain(formatEuros(vue.resteCentimes));
  for (const { libelle } of vue.echeances.slice(0, 1)) await bureau.voir(libelle);
}

raconter((premierJour) => {
  const base = join(dossierEssai(), 'base');
  const vu = { jour: premierJour, dernier: '' };
  let ouverte: Bureau | null = null;
  const fenetre = async () => {
    ouverte ??= await ouvrirLe(base, vu.jour);
    return ouverte;
  };
  return {
    async faire(nom, entree) {
      const bureau = await fenetre();
      const sortie = await demander(bureau, nom, entree);
      // A command that moved the file is looked at on its screen; reading alone is not.
      if (nom === 'dossier.ouvrir' && vu.dernier !== '') {
        vu.dernier = '';
        await relire(bureau, (entree as { dossierId: string }).dossierId);
        expect(await bureau.axe()).toEqual([]);
      } else if (!nom.startsWith('poste.')) vu.dernier = nom;
      return sortie;
    },
    async refuser(nom, entree) {
      const { page } = await fenetre();
      const reponse = (await page.evaluate(
        ([n, e]) => window.quittance.call(n as never, e as never),
        [nom, entree] as const,
      )) as { ok: boolean; refus?: Refus };
      if (reponse.ok) throw new Error(`${nom} a été accepté`);
      return `${reponse.refus?.code} : ${reponse.refus?.message}`;
    },
    async prendrePlace(compteId, jour) {
      if (ouverte) {
        sansFaute(ouverte);
        await ouverte.fermer();
      }
      Object.assign(vu, { jour });
      ouverte = null;
      const bureau = await fenetre();
      await demander(bureau, 'poste.deverrouiller', { compteId, motDePasse: MOT_DE_PASSE });
      await bureau.page.reload();
      await bureau.page.getByRole('navigation', { name: 'Navigation principale' }).waitFor();
    },
    fermer: () => void ouverte?.fermer(),
  };
});
