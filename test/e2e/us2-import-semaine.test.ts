/** US2 of the trade: the indus of the week, 5 000 lines of a spreadsheet, the wrong ones apart. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dossierEssai } from '../base-essai.ts';
import { csvEssai, type Rang, rangEssai } from '../usecases/import-csv-essai.ts';
import { type Bureau, baseDuJour, ouvrirBureau, sansFaute } from './bureau.ts';
import { demander } from './demander.ts';
import { choisirFichier } from './recit-poste.ts';

const [INDUS, MOIS] = [1_250, 4];
/** May 2026, in months since January 2024. */
const DEPUIS = 28;

/** As a French spreadsheet writes it: Windows-1252, decimal comma. */
function ecrireWindows(nom: string, rangs: readonly Rang[]): string {
  const chemin = join(dossierEssai(), nom);
  writeFileSync(chemin, Buffer.from(csvEssai(rangs).replaceAll('’', '\u0092'), 'latin1'));
  return chemin;
}

/** Two indus hold lines that cannot be read: an amount with a letter, a day that is none. */
const FAUTES: Readonly<Record<number, Rang>> = {
  7: { du: '4O0,00' },
  11: { date_versement: '31/02/2026' },
};
const semaine = Array.from({ length: INDUS }, (_, n) =>
  Array.from({ length: MOIS }, (_, m) => rangEssai(n, DEPUIS + m, FAUTES[n])),
).flat();

describe('Les indus de la semaine', () => {
  let bureau: Bureau;
  let fichier = '';
  beforeAll(async () => {
    fichier = ecrireWindows('semaine_47.csv', semaine);
    bureau = await ouvrirBureau(baseDuJour(), 'gestionnaire-amiable');
    await bureau.aller('/import');
  });
  afterAll(() => bureau.fermer());
  const tous = () => demander(bureau, 'dossier.lister', { vue: 'tous' });
  const bouton = (nom: RegExp) => bureau.page.getByRole('button', { name: nom });

  test('se contrôlent sans rien écrire ; chaque rejet a sa ligne, sa colonne et sa raison', async () => {
    await choisirFichier(bureau, fichier);
    await bouton(/^Importer 1\s248 dossiers/).waitFor();
    const rejets = bureau.page.getByRole('region', { name: 'Lignes rejetées' });
    const texte = await rejets.innerText();
    expect(texte).toContain('4O0,00');
    expect(texte).toContain('31/02/2026');
    expect((await tous()).total).toBe(0);
    expect(await bureau.axe()).toEqual([]);
  });

  test('entrent sans les rejetés', async () => {
    await bureau.frapper('Control+Enter');
    await bureau.voir(/1\u202f248 dossiers créés\./);
    expect((await tous()).total).toBe(INDUS - 2);
  });

  test('importés de nouveau, ne créent rien', async () => {
    await bureau.aller('/corbeille');
    await bureau.aller('/import');
    await choisirFichier(bureau, fichier);
    await bureau.voir(/Déjà présentes, ignorées/);
    await bureau.page.waitForFunction(() =>
      /4\u202f992\s*Déjà présentes/.test(
        document.querySelector('[aria-label="Contrôle"]')?.textContent ?? '',
      ),
    );
    expect(await bouton(/^Importer/).getAttribute('aria-disabled')).toBe('true');
    expect((await tous()).total).toBe(INDUS - 2);
  });

  test('ne s’annulent plus dès qu’un premier acte est parti', async () => {
    const [premier] = (await tous()).lignes;
    const dossierId = premier?.dossierId ?? '';
    await bureau.aller(`/dossiers/${dossierId}/courrier/D01`);
    await bureau.voir('Toutes présentes');
    await bureau.frapper('Control+Enter');
    await bureau.voir(/courrier établi/);
    await bureau.aller('/import');
    await bureau.tabuler(/^Annuler l’import semaine_47/);
    await bureau.voir(/Un acte a suivi dans le dossier IND-/);
    await bureau.frapper('Enter');
    expect(await bureau.page.getByRole('dialog').count()).toBe(0);
    expect((await tous()).total).toBe(INDUS - 2);
  });

  test('rien n’est resté dans la console', () => sansFaute(bureau));
});
