/** Import by the keyboard alone: check, correct in place, import, undo; a file that is refused. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dossierEssai } from '../base-essai.ts';
import { type Bureau, baseDuJour, ouvrirBureau } from './bureau.ts';
import { demander } from './demander.ts';

const EXEMPLE = readFileSync(join(import.meta.dirname, 'indus-simples.csv'), 'utf8');
const [ENTETE = '', ...LIGNES] = EXEMPLE.trim().split(/\r?\n/);

/** The example again under another reference and without identity, changed line by line. */
function autreIndu(reference: string, changer: (ligne: string, rang: number) => string): string[] {
  return LIGNES.filter((l) => l.startsWith('EX-2026-0002')).map((ligne, rang) =>
    changer(ligne.replace('EX-2026-0002', reference), rang),
  );
}

function fichier(nom: string, lignes: readonly string[], entete = ENTETE): string {
  const chemin = join(dossierEssai(), nom);
  writeFileSync(chemin, [entete, ...lignes].join('\r\n'));
  return chemin;
}

/** Two sound indus, and three whose second line is wrong. */
const MELANGE = fichier('indus_novembre.csv', [
  ...LIGNES,
  ...autreIndu('EX-2026-0003', (l, i) => (i === 1 ? l.replace('620,00', '62O,00') : l)),
  ...autreIndu('EX-2026-0004', (l, i) => (i === 1 ? l.replace('08/06/2026', '31/06/2026') : l)),
]);

let app: Bureau;
let aChoisir = '';

beforeAll(async () => {
  app = await ouvrirBureau(baseDuJour(), 'gestionnaire-amiable');
  // Listened to all along: a listener set for each choice may come after the chooser itself.
  app.page.on('filechooser', (systeme) => void systeme.setFiles(aChoisir));
});
afterAll(() => app.fermer());

const bouton = () => app.page.getByRole('button', { name: 'Choisir un fichier' });
const lignes = () => app.page.getByRole('region', { name: 'Lignes rejetées' }).locator('tbody tr');
const importer = () => app.page.getByRole('button', { name: /^Importer/ });

/** The file chooser of the system is the only thing that a keyboard test cannot type in. */
async function choisir(chemin: string): Promise<void> {
  aChoisir = chemin;
  await bouton().waitFor();
  await app.frapper('n');
}

async function controler(chemin: string): Promise<void> {
  await choisir(chemin);
  await bouton().waitFor({ state: 'hidden' });
}

const pretes = (nombre: number) =>
  app.page.getByRole('button', { name: new RegExp(`^Importer ${nombre} dossier`) }).waitFor();

describe('Un fichier qui mêle le bon et le faux', () => {
  test('se choisit, se contrôle, et dit ligne par ligne ce qui l’empêche', async () => {
    await app.frapper('g', 'i');
    await app.page.getByRole('heading', { name: 'Import CSV', level: 1 }).waitFor();
    await app.voir('Aucun import sur cette base.');
    expect(await app.axe()).toEqual([]);

    await controler(MELANGE);
    await pretes(2);
    const chiffres = await app.page.getByRole('region', { name: 'Contrôle' }).innerText();
    expect(chiffres).toMatch(/5\s+Prêtes à importer/);
    expect(chiffres).toMatch(/2\s+Rejetées, et 2 retenues avec elles/);
    expect(await lignes().count()).toBe(2);
    expect(await app.page.locator('[aria-current="step"]').innerText()).toContain('Import');
    expect(await app.axe()).toEqual([]);

    await app.frapper('j');
    await app.voir(/contient la lettre O à la place d’un zéro/);
  });

  test('se corrige sur place : une proposition acceptée, une valeur saisie, un contrôle de plus', async () => {
    await app.frapper('Enter');
    await app.voir('à contrôler');
    await pretes(3);
    expect(await lignes().count()).toBe(1);
    // The corrected line is gone: the focus went to the next one, not to the top of the page.
    expect(await app.focus()).toContain('31/06/2026');

    await app.frapper(' ');
    expect(await app.focus()).toMatch(/^Valeur de date_versement, ligne/);
    expect(await app.axe()).toEqual([]);
    await app.ecrire('32/06/2026');
    await app.frapper('Escape');
    expect(await app.focus()).toContain('à saisir');

    await app.frapper('Enter');
    await app.ecrire('30/06/2026');
    await app.frapper('Enter');
    await pretes(4);
    await app.voir('Aucune ligne rejetée.');
    expect(await app.axe()).toEqual([]);
  });

  test('s’importe par Ctrl Entrée, et mène aux indus à notifier', async () => {
    await app.frapper('Control+Enter');
    await app.voir('4 dossiers créés.');
    expect(await app.axe()).toEqual([]);
    const { total } = await demander(app, 'dossier.lister', { vue: 'tous' });
    expect(total).toBe(4);
    await app.tabuler(/Voir les indus à notifier/);
    await app.frapper('Enter');
    await app.page.waitForURL(/corbeille\?vue=a-notifier$/);
    await app.page.getByRole('row', { name: /MAQUETTE/ }).waitFor();
  });

  test('importé une seconde fois, ne crée rien, et le bouton le dit', async () => {
    await app.frapper('g', 'i');
    await controler(MELANGE);
    await app.voir(/Déjà présentes, ignorées/);
    await app.page.waitForFunction(() =>
      document.querySelector('[aria-label="Contrôle"]')?.textContent?.includes('5Déjà présentes'),
    );
    expect(await importer().getAttribute('aria-disabled')).toBe('true');
    await app.tabuler(/^Importer/);
    await app.page.getByRole('tooltip', { name: 'Aucun dossier nouveau à créer.' }).waitFor();
    const { total } = await demander(app, 'dossier.lister', { vue: 'tous' });
    expect(total).toBe(4);
  });

  test('rend ses rejets dans un CSV qu’un tableur lit', async () => {
    const depot = app.page.waitForEvent('download');
    await app.frapper('Control+e');
    const remis = await depot;
    expect(remis.suggestedFilename()).toBe('indus_novembre-rejets.csv');
    const texte = readFileSync(await remis.path(), 'utf8');
    expect(texte.charCodeAt(0)).toBe(0xfeff);
    expect(texte.split(/\r?\n/)[0]).toContain('motif_du_rejet');
    expect(texte).toContain('62O,00');
  });

  test('s’annule en entier, puis s’importe de nouveau', async () => {
    await app.tabuler(/^Autre fichier/);
    await app.frapper('Enter');
    await app.tabuler(/^Annuler l’import indus_novembre/);
    await app.frapper('Enter');
    const demande = app.page.getByRole('dialog', { name: /Annuler cet import/ });
    await demande.waitFor();
    expect(await demande.innerText()).toContain('4 dossiers');
    expect(await app.axe()).toEqual([]);
    await app.frapper('Enter');
    await app.voir('Import annulé : 4 dossiers retirés.');
    await demande.waitFor({ state: 'hidden' });
    await app.page
      .getByRole('row', { name: /indus_novembre/ })
      .getByText('Annulé')
      .waitFor();
    expect(await app.axe()).toEqual([]);
    const { total } = await demander(app, 'dossier.lister', { vue: 'tous' });
    expect(total).toBe(0);
    await controler(MELANGE);
    await pretes(2);
  });
});

describe('Un fichier refusé en entier', () => {
  test('dit la colonne qui manque et laisse choisir un autre fichier', async () => {
    await app.tabuler(/^Autre fichier/, -1);
    await app.frapper('Enter');
    const sansNature = ENTETE.replace(';nature;', ';autre;');
    await choisir(fichier('sans-nature.csv', LIGNES, sansNature));
    const alerte = app.page.getByRole('alert').filter({ hasText: 'Il manque la colonne nature' });
    await alerte.waitFor();
    expect(await app.page.locator('[aria-current="step"]').innerText()).toContain('à corriger');
    expect(await app.axe()).toEqual([]);
    await controler(fichier('exemple.csv', LIGNES));
    await pretes(2);
    expect(await alerte.count()).toBe(0);
  });
});

describe('Un grand fichier', () => {
  test('s’interrompt par Échap sans rien perdre, et se reprend', async () => {
    const beaucoup = Array.from({ length: 25_000 }, (_, i) =>
      autreIndu(`GROS-${i}`, (l) => l).join('\r\n'),
    );
    await app.tabuler(/^Autre fichier/, -1);
    await app.frapper('Enter');
    await controler(fichier('gros.csv', beaucoup));
    await app.voir(/lignes sur 50\u202f000/);
    // Over the palette, Échap closes the palette alone.
    await app.frapper('Control+k');
    await app.page.getByRole('dialog').waitFor();
    await app.frapper('Escape');
    await app.page.getByRole('dialog').waitFor({ state: 'hidden' });
    await app.voir(/lignes sur 50\u202f000/);
    await app.frapper('Escape');
    await app.voir(/Interrompu\. Votre fichier et vos corrections sont conservés/);
    expect(await app.axe()).toEqual([]);
    await app.tabuler(/Reprendre le contrôle/);
    await app.frapper('Enter');
    await app.voir(/lignes sur 50\u202f000/);
    await app.page.getByText('50\u202f000 lignes contrôlées').first().waitFor({ timeout: 60_000 });
  });
});

describe('Le format', () => {
  test('se lit à l’écran, et l’exemple se télécharge tel quel', async () => {
    await app.tabuler(/^Autre fichier/, -1);
    await app.frapper('Enter');
    await app.tabuler(/^Format attendu/);
    await app.frapper('Enter');
    await app.page.getByRole('dialog', { name: 'Format attendu' }).waitFor();
    expect(await app.axe()).toEqual([]);
    await app.frapper('Escape');
    await app.tabuler(/^Télécharger un exemple/);
    const depot = app.page.waitForEvent('download');
    await app.frapper('Enter');
    const docs = join(import.meta.dirname, '../../docs/exemples/indus-exemple.csv');
    expect(readFileSync(await (await depot).path(), 'utf8')).toBe(readFileSync(docs, 'utf8'));
  });
});

test('l’écran n’a rien dit d’anormal, rien demandé au dehors', () => {
  expect(app.erreurs()).toEqual([]);
  expect(app.violationsCsp()).toEqual([]);
  expect(app.requetesBloquees()).toEqual([]);
});
