/** A case from its registration to the receipt of its notification, with the keyboard alone. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ajouterJours, formatDate, formatMois } from '../../src/shared/date-civile.ts';
import { nirEssai } from '../base-essai.ts';
import {
  AUJOURDHUI,
  type Bureau,
  baseDuJour,
  moisPasse,
  ouvrirBureau,
  sansFaute,
  semerDossier,
  titre,
} from './bureau.ts';
import { choisir } from './recit-poste.ts';

const HIER = ajouterJours(AUJOURDHUI, -1);

describe('La vie d’un dossier, au clavier', () => {
  let bureau: Bureau;
  beforeAll(async () => {
    const base = baseDuJour();
    semerDossier(base, 'TÉMOIN');
    bureau = await ouvrirBureau(base, 'gestionnaire-amiable');
    await titre(bureau, 'Corbeille');
  });
  afterAll(() => bureau.fermer());

  /** Types in the next field of this name, then leaves it. */
  const saisir = async (nom: RegExp, texte: string) => {
    await bureau.tabuler(nom);
    await bureau.ecrire(texte);
  };

  test('N ouvre la saisie ; enregistrer trop tôt mène au premier champ vide', async () => {
    await bureau.frapper('n');
    await titre(bureau, 'Nouveau dossier');
    await bureau.frapper('Control+Enter');
    await bureau.voir('7 champs à compléter.');
    await bureau.attendreFocus(/^Nom$/);
    expect(await bureau.axe()).toEqual([]);
    await bureau.frapper('F8');
    expect(await bureau.focus()).toBe('Prénoms');
    await bureau.frapper('Shift+F8');
    expect(await bureau.focus()).toBe('Nom');
  });

  test('un numéro de sécurité sociale faux dit la clé attendue', async () => {
    await bureau.ecrire('BROUILLON');
    await saisir(/^Prénoms/, 'Ida');
    const nir = nirEssai(777);
    await saisir(/sécurité sociale/, `${nir.slice(0, 13)}${nir.endsWith('11') ? '12' : '11'}`);
    await bureau.voir(`La clé ne correspond pas au numéro\u00a0: clé attendue ${nir.slice(13)}.`);
    await bureau.frapper('Backspace', 'Backspace');
    await bureau.ecrire(nir.slice(13));
    await expect.poll(() => bureau.page.getByText('clé attendue').count()).toBe(0);
  });

  test('une ligne d’adresse trop longue se compte et se dit', async () => {
    await saisir(/^Né le/, '14/07/52');
    await bureau.tabuler(/^Adresse/);
    await bureau.ecrire('12 RUE DU GABARIT ET DES TRES LONGUES MAQUETTES');
    await bureau.voir('47/38');
    await bureau.voir(/La ligne 1 de l’adresse/);
    await bureau.frapper('Control+a');
    await bureau.ecrire('12 RUE DU GABARIT');
    await bureau.frapper('Enter');
    await bureau.ecrire('77100 MEAUX');
    await bureau.voir('11/38');
  });

  test('la grille se remplit par période, et la porte en dit le total pendant la saisie', async () => {
    await bureau.tabuler(/^Nature/);
    await choisir(bureau, /^Cause/, 'Ressources non ou mal déclarées');
    await saisir(/^Direction d’origine/, 'Retraite');
    await saisir(/^Constaté le/, formatDate(HIER));
    await saisir(/^Ordre de recette/, formatDate(HIER));
    await saisir(/^De$/, formatMois(moisPasse(4)));
    await saisir(/^À$/, formatMois(moisPasse(2)));
    await saisir(/^Versé/, '900');
    await saisir(/^Dû/, '498,90');
    await saisir(/^Payé le/, '9');
    await bureau.frapper('Enter');
    await bureau.voir(/La grille donne 1\u202f203,30\u00a0€ et le montant réclamé est 0,00\u00a0€/);
    expect(await bureau.axe()).toEqual([]);
    await bureau.tabuler(/^Montant réclamé/);
    await bureau.ecrire('1203,3');
    await bureau.voir('La grille fait le montant réclamé, 1\u202f203,30\u00a0€.');
    expect(await bureau.axe()).toEqual([]);
  });

  test('la saisie attend celui qui va voir ailleurs', async () => {
    await bureau.frapper('Escape');
    await bureau.page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await bureau.frapper('g', 'c');
    await titre(bureau, 'Corbeille');
    await bureau.frapper('n');
    await bureau.voir('brouillon repris');
    expect(await bureau.page.getByLabel('Nom', { exact: true }).inputValue()).toBe('BROUILLON');
    await bureau.voir('La grille fait le montant réclamé, 1\u202f203,30\u00a0€.');
  });

  test('Ctrl Entrée enregistre et ouvre le dossier', async () => {
    await bureau.frapper('Control+Enter');
    await titre(bureau, 'BROUILLON Ida');
    await bureau.voir(/Dossier IND-\d{4}-\d{6} enregistré\./);
    await bureau.voir('Recouvrement contentieux');
    expect(await bureau.axe()).toEqual([]);
  });

  test('le numéro de sécurité sociale est masqué jusqu’à ce qu’on le demande', async () => {
    const nir = nirEssai(777);
    const groupes = [
      nir.slice(0, 1),
      nir.slice(1, 3),
      nir.slice(3, 5),
      nir.slice(5, 7),
      nir.slice(7, 10),
      nir.slice(10, 13),
      nir.slice(13),
    ];
    const entier = groupes.join('\u00a0');
    expect(await bureau.page.getByText(entier).count()).toBe(0);
    await bureau.tabuler(/^Afficher le numéro/);
    await bureau.frapper('Enter');
    await bureau.voir(entier);
    await bureau.frapper('Enter');
    expect(await bureau.page.getByText(entier).count()).toBe(0);
  });

  test('N ajoute une note au journal', async () => {
    await bureau.frapper('n');
    await bureau.attendreFocus(/^Ajouter une note/);
    await bureau.ecrire('Le débiteur demande un étalement.');
    await bureau.frapper('Control+Enter');
    await bureau.voir('Note ajoutée au journal.');
    await bureau.page
      .getByRole('listitem')
      .filter({ hasText: 'Le débiteur demande un étalement.' })
      .waitFor();
  });

  test('C mène à la notification, dont la mention manquante se complète sur place', async () => {
    await bureau.page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await bureau.frapper('c');
    await bureau.page.getByRole('menuitem', { name: /^Notification d’indu/ }).waitFor();
    expect(await bureau.axe()).toEqual([]);
    await bureau.attendreFocus(/^Notification d’indu/);
    await bureau.frapper('Enter');
    await titre(bureau, 'Notification d’indu');
    await bureau.voir(/mentions manquantes/);
    expect(await bureau.axe()).toEqual([]);
    await bureau.frapper('F8');
    expect(await bureau.focus()).toContain('Compléter le motif');
    await bureau.frapper('Enter');
    await bureau.page.getByRole('dialog', { name: 'Compléter le motif' }).waitFor();
    expect(await bureau.axe()).toEqual([]);
    await bureau.attendreFocus(/^Motif/);
    await bureau.ecrire('Vos ressources dépassent le plafond.');
    await saisir(
      /^Règle appliquée/,
      'La pension est réduite quand les ressources dépassent le plafond.',
    );
    await saisir(/^Article/, 'article L. 353-1 du code de la sécurité sociale');
    await saisir(/^Changement de situation/, 'reprise d’une activité');
    await saisir(/^Pourquoi/, 'elle n’a pas été déclarée');
    await bureau.frapper('Control+Enter');
    await bureau.voir('Motif et règle complétés.');
  });

  test('le courrier se lit avant d’être établi, et Ctrl Entrée l’établit', async () => {
    const { page } = bureau;
    await bureau.voir('Toutes présentes');
    await page.getByRole('img', { name: 'Page 1' }).waitFor();
    await bureau.tabuler(/^Numéro du recommandé/);
    await bureau.ecrire('1A 000 000 0001 2');
    await bureau.voir(/Page 1 sur \d/);
    expect(await bureau.axe()).toEqual([]);
    await bureau.frapper('Control+Enter');
    await titre(bureau, 'BROUILLON Ida');
    await bureau.voir(/courrier établi, \d+ pages/);
  });

  test('l’envoi puis la réception s’enregistrent, et les délais partent', async () => {
    await bureau.tabuler(/^Enregistrer l’envoi/);
    await bureau.frapper('Enter');
    await bureau.page.getByRole('dialog', { name: 'Enregistrer l’envoi' }).waitFor();
    expect(await bureau.axe()).toEqual([]);
    await bureau.frapper('Control+Enter');
    await bureau.voir(/Envoi de D01-IND-\S+ enregistré/);
    await bureau.tabuler(/^Enregistrer la réception/);
    await bureau.frapper('Enter');
    await bureau.page.getByRole('dialog', { name: 'Enregistrer la réception' }).waitFor();
    expect(await bureau.axe()).toEqual([]);
    await bureau.attendreFocus(/^Avis de réception signé/);
    await bureau.frapper('Space');
    await bureau.frapper('Control+Enter');
    await bureau.voir('Avis de réception signé, enregistré.');
    await bureau.voir('Fin du recours (CRA)');
    expect(await bureau.axe()).toEqual([]);
  });

  test('une échéance dit pourquoi cette date, avec son article', async () => {
    await bureau.tabuler(/^Fin du recours/);
    await bureau.frapper('Enter');
    await bureau.page.getByRole('dialog', { name: /^Fin du recours/ }).waitFor();
    await bureau.voir('Pourquoi cette date\u202f?');
    await bureau.voir(/CSS, art\.\u00a0R\.\u00a0142-1/);
    expect(await bureau.axe()).toEqual([]);
    await bureau.frapper('Escape');
    await bureau.attendreFocus(/^Fin du recours/);
  });

  test('une réception saisie par erreur se retire, avec son motif', async () => {
    await bureau.tabuler(/^Retirer : Avis de réception signé/, -1);
    await bureau.frapper('Enter');
    await bureau.page.getByRole('dialog', { name: /^Retirer/ }).waitFor();
    expect(await bureau.axe()).toEqual([]);
    await bureau.attendreFocus(/^Motif du retrait/);
    await bureau.ecrire('Mauvais dossier');
    await bureau.frapper('Enter');
    await bureau.voir('Événement retiré. Les délais sont recalculés.');
    await expect.poll(() => bureau.page.getByText('Fin du recours (CRA)').count()).toBe(0);
    await bureau.page
      .getByRole('listitem')
      .filter({ hasText: /^Avis de réception signé annulé/ })
      .waitFor();
  });

  test('le courrier établi se relit et s’enregistre sous sa référence', async () => {
    await bureau.tabuler(/^Notification d’indu/);
    await bureau.frapper('Enter');
    await bureau.page.getByRole('img', { name: 'Page 1' }).waitFor();
    expect(await bureau.axe()).toEqual([]);
    const [fichier] = await Promise.all([
      bureau.page.waitForEvent('download'),
      bureau.frapper('Control+s'),
    ]);
    expect(fichier.suggestedFilename()).toMatch(/^D01-IND-\d{4}-\d{6}\.pdf$/);
  });

  test('rien n’a été demandé au dehors, rien n’est resté dans la console', () => sansFaute(bureau));
});
