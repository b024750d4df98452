/** The table of the law by the keyboard alone, and what « Pourquoi ce montant ? » puts on paper. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Entree } from '../../src/shared/contract/index.ts';
import { formatDate } from '../../src/shared/date-civile.ts';
import { AUJOURDHUI, type Bureau, baseDuJour, ouvrirBureau, sansFaute, titre } from './bureau.ts';
import { demander } from './demander.ts';
import { choisir } from './recit-poste.ts';

const TOUT: Entree<'droit.parametres'> = {
  au: null,
  branche: null,
  groupe: null,
  statut: null,
  texte: '',
};

let app: Bureau;

beforeAll(async () => {
  app = await ouvrirBureau(baseDuJour(), 'gestionnaire-amiable');
});
afterAll(() => app.fermer());

const compte = (texte: string | RegExp) =>
  app.page.getByRole('heading', { level: 2, name: texte }).waitFor();
const rangee = (nom: string | RegExp) => app.page.getByRole('row', { name: nom });
const auTitre = () => app.page.getByRole('heading', { level: 1 }).focus();

describe('Les paramètres du droit', () => {
  beforeEach(async () => {
    await app.aller('#/baremes/parametres');
    await titre(app, 'Paramètres du droit');
  });

  test('montrent ce qui est en vigueur aujourd’hui, et comptent ce qui n’est pas certain', async () => {
    const { lignes, total } = await demander(app, 'droit.parametres', { ...TOUT, au: AUJOURDHUI });
    const douteux = lignes.filter((l) => l.statut !== 'certain').length;
    await compte(`${lignes.length} paramètres, dont ${douteux} reconstitués ou interprétés`);
    await app.voir(`en vigueur le ${formatDate(AUJOURDHUI)}`);
    await app.voir(new RegExp(`^${total} valeurs datées en tout`));
    await rangee(/Plafond mensuel de la sécurité sociale/).waitFor();
    expect(await app.axe()).toEqual([]);
  });

  test('se filtrent par « / », et un filtre sans réponse s’efface d’une touche', async () => {
    await auTitre();
    await app.frapper('/');
    await app.attendreFocus(/^Filtrer/);
    await app.ecrire('SECURITE mensuel');
    await compte(/^1 paramètre$/);
    await app.frapper('Control+a');
    await app.ecrire('introuvable');
    await app.voir('Aucun paramètre ne correspond à ces filtres');
    await app.voir('Un filtre est actif.');
    expect(await app.axe()).toEqual([]);
    await app.tabuler(/^Effacer les filtres/);
    await app.frapper('Enter');
    await app.attendreFocus(/^Filtrer/);
    await rangee(/Plafond mensuel de la sécurité sociale/).waitFor();
  });

  test('reviennent à une date, à une branche et à un statut choisis au clavier', async () => {
    const { lignes } = await demander(app, 'droit.parametres', {
      ...TOUT,
      au: '2011-02-01',
      branche: 'famille',
      statut: 'reconstitue',
    });
    await auTitre();
    await app.tabuler(/^En vigueur le/);
    await app.frapper('Control+a');
    await app.ecrire('01/02/2011');
    await app.voir('en vigueur le 01/02/2011');
    await choisir(app, /^Branche/, 'Famille');
    await choisir(app, /^Statut/, 'Paramètre reconstitué');
    await compte(new RegExp(`^${lignes.length} paramètres, dont ${lignes.length} `));
    const vues = await app.page.getByRole('row', { name: /Paramètre reconstitué/ }).count();
    expect(vues).toBe(lignes.length);
    expect(await rangee(/Texte lu/).count()).toBe(0);
  });

  test('gardent leurs filtres pendant qu’on va voir ailleurs', async () => {
    await app.voir('en vigueur le 01/02/2011');
    await app.aller('#/baremes/seuils');
    await titre(app, 'Seuils d’abandon');
    await app.frapper('Control+7');
    await titre(app, 'Paramètres du droit');
    await app.voir('en vigueur le 01/02/2011');
  });

  test('montrent toutes les périodes, seules les lignes en vue étant dans la page', async () => {
    const { lignes, groupes } = await demander(app, 'droit.parametres', TOUT);
    await auTitre();
    await choisir(app, /^Branche/, 'Toutes');
    await choisir(app, /^Statut/, 'Tous les statuts');
    await auTitre();
    await app.tabuler(/^Toutes les périodes/);
    await app.frapper(' ');
    await compte(new RegExp(`^${lignes.length} périodes de \\d+ paramètres, dont `));
    const grille = app.page.getByRole('grid');
    expect(await grille.getAttribute('aria-rowcount')).toBe(
      String(lignes.length + groupes.length + 1),
    );
    expect(await grille.getByRole('row').count()).toBeLessThan(lignes.length / 2);
    expect(await app.axe()).toEqual([]);
  });

  test('Entrée ouvre une ligne : résumé, raison, vérification, autres périodes ; Échap rend la main', async () => {
    const texte = 'seuil d’abandon droit commun';
    const { lignes } = await demander(app, 'droit.parametres', { ...TOUT, texte });
    const rang = lignes.findIndex((l) => l.statut === 'reconstitue');
    const douteuse = lignes[rang];
    if (!douteuse) throw new Error('aucun seuil reconstitué');
    await auTitre();
    await app.frapper('/');
    await app.attendreFocus(/^Filtrer/);
    await app.ecrire(texte);
    await compte(new RegExp(`^${lignes.length} périodes`));
    await auTitre();
    for (let i = 0; i <= rang; i += 1) await app.frapper('j');
    await app.attendreFocus(new RegExp(formatDate(douteuse.depuis)));
    await app.frapper('Enter');
    const detail = app.page.getByRole('dialog', { name: douteuse.nom });
    await detail.getByText(douteuse.resume).waitFor();
    await detail.getByText(douteuse.raison ?? '').waitFor();
    await detail.getByText('Vérifié le').waitFor();
    await detail.getByRole('heading', { name: 'Toutes ses périodes' }).waitFor();
    expect(await app.axe()).toEqual([]);

    const autre = lignes.find((l) => l.cle === douteuse.cle && l.depuis !== douteuse.depuis);
    if (!autre) throw new Error('une seule période');
    await app.tabuler(new RegExp(formatDate(autre.depuis)));
    await app.frapper('Enter');
    await detail.locator('[aria-current="true"]', { hasText: formatDate(autre.depuis) }).waitFor();

    await app.frapper('Escape');
    await detail.waitFor({ state: 'hidden' });
    await app.attendreFocus(new RegExp(formatDate(douteuse.depuis)));
  });

  test('Ctrl E exporte la liste telle qu’elle est filtrée', async () => {
    const texte = 'seuil d’abandon droit commun';
    const { lignes } = await demander(app, 'droit.parametres', { ...TOUT, texte });
    await compte(new RegExp(`^${lignes.length} périodes`));
    const depot = app.page.waitForEvent('download');
    await app.frapper('Control+e');
    const fichier = await depot;
    expect(fichier.suggestedFilename()).toBe(`parametres-du-droit-${AUJOURDHUI}.csv`);
    const octets = readFileSync(await fichier.path());
    const [, ...lues] = parse(octets, { bom: true, delimiter: ';' }) as string[][];
    expect(lues.map((l) => [l[0], l[5]])).toEqual(lignes.map((l) => [l.cle, l.depuis]));
    await app.voir(/^Fichier parametres-du-droit/);
  });
});

describe('« Pourquoi ce montant\u202f? »', () => {
  /** The sheet alone is on the paper; the browser's own dialogue is the only thing replaced. */
  async function imprimer(): Promise<string> {
    await app.page.evaluate(() => {
      window.print = () => undefined;
    });
    await auTitre();
    await app.tabuler(/^Imprimer$/);
    await app.frapper('Enter');
    await app.page.locator('body[data-impression] > .impression').waitFor({ state: 'attached' });
    await app.page.emulateMedia({ media: 'print' });
    const feuille = app.page.locator('.impression');
    try {
      await feuille.waitFor();
      expect(await app.page.getByRole('main').isVisible()).toBe(false);
      return (await feuille.innerText()).replace(/\s+/g, ' ');
    } finally {
      await app.page.emulateMedia({ media: 'screen' });
      await app.page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
      await feuille.waitFor({ state: 'detached' });
    }
  }

  async function choisirPrestation(nom: string): Promise<void> {
    await app.aller('#/baremes/seuils');
    await titre(app, 'Seuils d’abandon');
    await auTitre();
    await choisir(app, /^Prestation/, nom);
  }

  test('s’imprime seul : origine, étapes, articles, statut, date', async () => {
    await choisirPrestation('Pension de retraite');
    const raison = app.page.getByRole('region', { name: /^Pourquoi ce montant/ });
    await raison.getByText('CSS, art. D.\u00a0133-2').first().waitFor();
    const feuille = await imprimer();
    expect(feuille).toMatch(/^Pourquoi ce montant \? Barèmes › Seuils d’abandon/);
    expect(feuille).toContain(`imprimé le ${formatDate(AUJOURDHUI)}`);
    expect(feuille).toContain('CSS, art. D. 133-2');
    expect(feuille).toContain('Les paramètres de ce calcul viennent de textes lus.');
    expect(feuille).not.toContain('Imprimer');
  });

  test('dit en une phrase qu’il est une interprétation, à l’écran et sur le papier', async () => {
    await choisirPrestation('Prime d’activité');
    const phrase = 'Le texte ne tranche pas\u00a0: l’application prend l’option documentée.';
    await app.voir(phrase);
    expect(await app.axe()).toEqual([]);
    expect(await imprimer()).toContain(phrase.replace(/\s+/g, ' '));
  });
});

test('l’écran n’a rien dit d’anormal, rien demandé au dehors', () => sansFaute(app));
