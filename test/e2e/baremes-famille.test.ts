/** The family withholding by the keyboard alone: the frame, the result, what is not known. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Entree } from '../../src/shared/contract/index.ts';
import { formatEuros } from '../../src/shared/montant.ts';
import { type Bureau, baseDuJour, ouvrirBureau, sansFaute, semerDossier, titre } from './bureau.ts';
import { demander } from './demander.ts';
import { choisir } from './recit-poste.ts';

const ECRAN = 'Retenue sur prestations familiales';

let app: Bureau;
let dossierId = '';

beforeAll(async () => {
  const base = baseDuJour();
  ({ dossierId } = semerDossier(base, 'MAQUETTE'));
  app = await ouvrirBureau(base, 'gestionnaire-amiable');
});
afterAll(() => app.fermer());

const region = (nom: string) => app.page.getByRole('region', { name: nom, exact: true });
const lire = (nom: string, texte: string | RegExp) =>
  region(nom).getByText(texte).filter({ visible: true }).first().waitFor();

/** The field is reached from the title, as after opening the screen. */
async function atteindreChamp(champ: RegExp): Promise<void> {
  await app.page.getByRole('heading', { level: 1 }).focus();
  await app.tabuler(champ);
}

async function saisir(champ: RegExp, texte: string): Promise<void> {
  await atteindreChamp(champ);
  await app.frapper('Control+a');
  if (texte === '') await app.frapper('Delete');
  else await app.ecrire(texte);
}

const DEMANDE: Entree<'bareme.retenueFamille'> = {
  date: '2025-02-14',
  territoire: 'METROPOLE_DOM',
  ressources: { type: 'annuelles', montantCentimes: 2_808_000 },
  prestationsMensuellesCentimes: 0,
  logementCentimes: 0,
  couple: true,
  enfants: 2,
  fraude: 'non',
  induCentimes: 183_640,
  prestation: 'ALF',
  retenueActuelleCentimes: null,
};

describe('Le cadre des barèmes', () => {
  test('s’ouvre par G puis B, sur le calcul de la branche famille', async () => {
    await app.frapper('g', 'b');
    await titre(app, ECRAN);
    await app.attendreFocus(new RegExp(`^${ECRAN}$`));
    const fil = app.page.getByRole('navigation', { name: /fil/i });
    await fil.getByText('Famille (CAF, MSA)').waitFor();
    await region('Retenue selon le revenu pondéré').getByRole('img').waitFor();
    expect(await app.axe()).toEqual([]);
  });

  test('passe d’un calcul à l’autre par les flèches, et G puis B rouvre le dernier', async () => {
    await app.page.getByRole('heading', { level: 1 }).focus();
    await app.tabuler(/^Famille$/);
    await app.frapper('ArrowRight');
    await app.attendreFocus(/^Quotité saisissable$/);
    await app.frapper('Enter');
    await titre(app, 'Quotité saisissable');
    await app.aller('#/dossiers');
    await app.page.getByRole('heading', { level: 1, name: 'Dossiers' }).waitFor();
    await app.frapper('g', 'b');
    await titre(app, 'Quotité saisissable');
    await app.frapper('Control+1');
    await titre(app, ECRAN);
  });

  test('ouvert d’un dossier, y ramène, même après un autre barème', async () => {
    await app.aller(`#/baremes/famille?dossier=${dossierId}`);
    await titre(app, ECRAN);
    await app.frapper('Control+2');
    await titre(app, 'Quotité saisissable');
    await app.frapper('Control+1');
    await titre(app, ECRAN);
    await app.page.getByRole('heading', { level: 1 }).focus();
    await app.tabuler(/^Retour au dossier$/);
    await app.frapper('Enter');
    await titre(app, /MAQUETTE/);
  });
});

describe('La retenue d’un foyer', () => {
  beforeEach(() => app.aller('#/baremes/famille'));

  test('se calcule à la frappe, sans la souris', async () => {
    await saisir(/^Retenue à partir du/, '14/02/2025');
    await lire('Foyer', /Année civile 2023/);
    await app.voir('Barème 2025');
    await app.voir('Indiquez les ressources du foyer, ou dites-les inconnues.');
    await saisir(/^Ressources/, '28080');
    await saisir(/^Logement/, '0');
    await atteindreChamp(/^Seul\(e\)$/);
    await app.frapper('ArrowRight');
    await saisir(/^Enfants à charge/, '2');
    await saisir(/^Montant de l’indu/, '1836,40');
    await app.page.getByRole('heading', { level: 1 }).focus();
    await choisir(app, /^Prestation de l’indu/, 'Allocation de logement familiale');

    const calcul = await demander(app, 'bareme.retenueFamille', DEMANDE);
    await lire('Retenue mensuelle', formatEuros(calcul.retenueCentimes));
    const { nombre, derniereCentimes } = calcul.echeances ?? { nombre: 0, derniereCentimes: 0 };
    expect(nombre).toBe(9);
    await lire('Retenue mensuelle', /9 mensualités, la dernière de 80,00\s€/);
    expect(derniereCentimes).toBe(8000);
    await lire('Calcul par tranche', '48,60\u00a0€');
    // Heading, flat amount, four bands, total.
    expect(await region('Calcul par tranche').getByRole('row').count()).toBe(1 + 5 + 1);
    const pourquoi = region('Pourquoi ce montant\u202f?');
    await pourquoi.getByText('Parts du foyer').waitFor();
    await pourquoi.getByText('27,00\u00a0€').waitFor();
    expect(await pourquoi.getByRole('listitem').count()).toBe(
      // The two reminders under the steps.
      calcul.explication.etapes.length + 2,
    );
    await app.page
      .getByRole('status')
      .filter({ hasText: /^Retenue mensuelle\s: 219,55\s€, 9 mensualités/ })
      .waitFor({ state: 'attached' });
    expect(await app.axe()).toEqual([]);
  });

  test('se lit sur la courbe, par les flèches, ou dans un tableau', async () => {
    const carte = region('Retenue selon le revenu pondéré');
    const dessin = carte.getByRole('img', { name: 'Retenue mensuelle selon le revenu pondéré' });
    await dessin.waitFor();
    await dessin
      .locator('desc', { hasText: /^Pour 780,00\s€/ })
      .first()
      .waitFor({
        state: 'attached',
      });
    await carte.getByText('780\u00a0€ → 219,55\u00a0€').waitFor();
    await carte.getByText('revenu réputé 1\u202f345\u00a0€').waitFor();
    await dessin.focus();
    await app.frapper('ArrowRight');
    await carte
      .getByRole('status')
      .filter({ hasText: /Revenu pondéré/ })
      .waitFor();

    await atteindreChamp(/^Graphique$/);
    await app.frapper('ArrowRight');
    await carte.getByRole('row', { name: /780,00\s€ 219,55\s€ Foyer/ }).waitFor();
    await carte.getByRole('row', { name: /1\s345,00\s€ 540,85\s€ Revenu réputé/ }).waitFor();
    expect(await app.axe()).toEqual([]);
    await app.frapper('ArrowLeft');
    await dessin.waitFor();
  });

  test('suit une fraude, une retenue en cours, un indu sous le seuil', async () => {
    await app.page.getByRole('heading', { level: 1 }).focus();
    await choisir(app, /^Fraude/, 'Première');
    await lire('Retenue mensuelle', '329,33\u00a0€');
    await lire('Calcul par tranche', 'Majoration pour fraude');
    await app.page.getByRole('heading', { level: 1 }).focus();
    await choisir(app, /^Fraude/, 'Aucune');
    await saisir(/^Retenue en cours/, '200');
    await lire('Retenue mensuelle', /la retenue en cours continue/);
    await lire('Retenue mensuelle', /10 mensualités, la dernière de 36,40\s€/);
    await saisir(/^Montant de l’indu/, '20');
    await app.voir('Indu sous le seuil d’abandon.');
    expect(await app.axe()).toEqual([]);
    await saisir(/^Montant de l’indu/, '1836,40');
    await saisir(/^Retenue en cours/, '');
    await lire('Retenue mensuelle', /9 mensualités/);
  });

  test('sans revenus connus, prend le revenu réputé et le dit', async () => {
    await atteindreChamp(/^Revenus connus$/);
    await app.frapper(' ');
    await lire('Retenue mensuelle', '540,85\u00a0€');
    await lire('Foyer', /Revenu pondéré réputé\s: 1\s345,00\s€/);
    expect(await app.page.getByLabel(/^Ressources/).count()).toBe(0);
    await atteindreChamp(/^Année$/);
    await app.frapper('ArrowRight');
    await saisir(/^Dernier connu/, '400');
    await lire('Retenue mensuelle', '80,75\u00a0€');
    await saisir(/^Mois déjà retenus/, '4');
    await lire('Retenue mensuelle', '540,85\u00a0€');
    expect(await app.axe()).toEqual([]);
    await atteindreChamp(/^Trimestre$/);
    await app.frapper('ArrowLeft');
    await atteindreChamp(/^Revenus connus$/);
    await app.frapper(' ');
    await lire('Retenue mensuelle', '219,55\u00a0€');
  });

  test('de 2011 ne dessine que la tranche connue, et refuse au champ ce qui la dépasse', async () => {
    await saisir(/^Retenue à partir du/, '14/02/2011');
    await lire('Retenue selon le revenu pondéré', /Barème 2011 incomplet/);
    await lire('Foyer', /rien n’est connu au-dessus de 241,00\s€/);
    await lire('Retenue mensuelle', 'Dernier calcul valable');
    expect(await app.page.getByLabel(/^Ressources/).inputValue()).toBe('28\u202f080,00');
    expect(await app.axe()).toEqual([]);
    await app.page.getByRole('heading', { level: 1 }).focus();
    await app.frapper('F8');
    await app.attendreFocus(/^Retenue à partir du/);
    await saisir(/^Ressources/, '6000');
    await lire('Retenue mensuelle', '45,00\u00a0€');
    await lire('Pourquoi ce montant\u202f?', /la retenue n’est pas connue pour ce barème/);
    await saisir(/^Ressources/, '28080');
  });

  test('d’une année sans barème, le dit au champ et ne dessine rien', async () => {
    await saisir(/^Retenue à partir du/, '14/02/2003');
    await lire('Retenue selon le revenu pondéré', 'Aucun barème à dessiner');
    await lire('Foyer', /rien n’est connu après le 30\/06\/2002/);
    expect(await app.axe()).toEqual([]);
    await saisir(/^Retenue à partir du/, '14/02/2026');
    await app.voir('Barème 2026');
    await app.voir('Paramètre reconstitué');
    await app.page.getByText('Dernier calcul valable').waitFor({ state: 'hidden' });
  });

  test('s’imprime par Ctrl I : la saisie, le résultat, les étapes', async () => {
    await saisir(/^Retenue à partir du/, '14/02/2025');
    await lire('Retenue mensuelle', '219,55\u00a0€');
    await app.page.evaluate(() => {
      window.print = () => {
        document.title = document.querySelector('.impression')?.textContent ?? '';
        window.dispatchEvent(new Event('afterprint'));
      };
    });
    await app.frapper('Control+i');
    await app.page.waitForFunction(() => document.title.includes('Parts du foyer'));
    const papier = await app.page.title();
    for (const attendu of [
      ECRAN,
      '28\u202f080,00\u00a0€ par an',
      '219,55\u00a0€',
      'Seuil d’abandon',
    ]) {
      expect(papier).toContain(attendu);
    }
    await app.page.waitForFunction(() => document.querySelector('.impression') === null);
  });
});

test('l’écran n’a rien dit d’anormal, rien demandé au dehors', () => sansFaute(app));
