/** The worklist and the list of cases, with the keyboard alone, in each of their states. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { semer } from '../base-nombreuse.ts';
import {
  type Bureau,
  baseDuJour,
  induRecent,
  ouvrirBureau,
  sansFaute,
  semerDossier,
  titre,
} from './bureau.ts';

describe('La corbeille d’une base neuve', () => {
  let bureau: Bureau;
  beforeAll(async () => {
    bureau = await ouvrirBureau(baseDuJour(), 'gestionnaire-amiable');
  });
  afterAll(() => bureau.fermer());

  test('propose de commencer, et la touche d’un choix y mène', async () => {
    await bureau.voir('Votre base est prête, il manque les dossiers');
    expect(await bureau.axe()).toEqual([]);
    await bureau.frapper('3');
    await titre(bureau, 'Nouveau dossier');
    sansFaute(bureau);
  });
});

describe('La corbeille d’un gestionnaire', () => {
  let bureau: Bureau;
  const ligne = (nom: string) => bureau.page.getByRole('row', { name: new RegExp(nom) });
  beforeAll(async () => {
    const base = baseDuJour();
    semerDossier(base, 'ÉPREUVE', { indu: induRecent(40) });
    semerDossier(base, 'GABARIT', { indu: induRecent(15) });
    semerDossier(base, 'SPÉCIMEN', { indu: induRecent(12, 1) });
    semerDossier(base, 'TÉMOIN', { indu: induRecent(2) });
    bureau = await ouvrirBureau(base, 'gestionnaire-amiable');
    await ligne('ÉPREUVE').waitFor();
  });
  afterAll(() => bureau.fermer());

  test('groupe les dossiers par échéance et dit leur nombre et ce qu’ils doivent', async () => {
    const entetes = await bureau.page
      .getByRole('rowheader')
      .filter({ has: bureau.page.getByRole('button') })
      .allInnerTexts();
    expect(entetes.map((e) => e.split(/[,\n]/)[0])).toEqual([
      'En retard',
      'Aujourd’hui',
      'Cette semaine',
    ]);
    await bureau.voir(/^3 dossiers, 2\u202f807,70\u00a0€ restant dus$/);
    expect(await ligne('TÉMOIN').count()).toBe(0);
    expect(await bureau.axe()).toEqual([]);
  });

  test('mène la ligne courante aux flèches, et un groupe se plie au clavier', async () => {
    await bureau.frapper('j');
    expect(await bureau.focus()).toContain('ÉPREUVE');
    await bureau.frapper('ArrowDown');
    expect(await bureau.focus()).toContain('GABARIT');
    await bureau.frapper('k');
    expect(await bureau.focus()).toContain('ÉPREUVE');
    await bureau.tabuler(/^En retard/, -1);
    await bureau.frapper('Enter');
    await expect.poll(() => ligne('ÉPREUVE').count()).toBe(0);
    await bureau.frapper('Enter');
    await ligne('ÉPREUVE').waitFor();
  });

  test('montre un dossier en aperçu, puis rend le focus à sa ligne', async () => {
    await bureau.frapper('j', 'Home', 'Space');
    await bureau.page.getByRole('dialog', { name: /ÉPREUVE/ }).waitFor();
    await bureau.voir('Derniers événements');
    expect(await bureau.axe()).toEqual([]);
    await bureau.frapper('Escape');
    await bureau.attendreFocus(/ÉPREUVE/);
  });

  test('confie deux dossiers à un autre agent après l’avoir confirmé', async () => {
    await bureau.frapper('x', 'ArrowDown', 'x');
    await bureau.voir('2 dossiers sélectionnés');
    await bureau.voir(/^2\u202f406,60\u00a0€$/);
    expect(await bureau.axe()).toEqual([]);
    await bureau.frapper('a');
    await bureau.page.getByRole('dialog', { name: /Affecter 2 dossiers/ }).waitFor();
    expect(await bureau.axe()).toEqual([]);
    await bureau.attendreFocus(/^Agent/);
    await bureau.ecrire('épure');
    await bureau.page.getByRole('option', { name: /ÉPURE/ }).waitFor();
    await bureau.frapper('ArrowDown', 'Enter');
    await bureau.tabuler(/^Affecter/);
    await bureau.frapper('Enter');
    await bureau.voir('2 dossiers affectés à Sacha ÉPURE.');
    await expect.poll(() => ligne('ÉPREUVE').count()).toBe(0);
    await ligne('SPÉCIMEN').waitFor();
  });

  test('filtre, garde le filtre dans l’adresse, et le retrouve au retour d’un dossier', async () => {
    await bureau.frapper('Control+6');
    await bureau.page.getByRole('tab', { name: /^Tous/, selected: true }).waitFor();
    await ligne('ÉPREUVE').waitFor();
    await bureau.frapper('/');
    await bureau.ecrire('témoin');
    await expect.poll(() => ligne('ÉPREUVE').count()).toBe(0);
    expect(bureau.page.url()).toContain('texte=t%C3%A9moin');
    await bureau.tabuler(/TÉMOIN/);
    await bureau.frapper('Enter');
    await titre(bureau, 'TÉMOIN Ida');
    await bureau.page.goBack();
    await ligne('TÉMOIN').waitFor();
    expect(await bureau.page.getByLabel('Filtrer la liste').inputValue()).toBe('témoin');
    expect(await ligne('ÉPREUVE').count()).toBe(0);
  });

  test('dit qu’un filtre cache tout, et l’efface', async () => {
    await bureau.frapper('/');
    await bureau.ecrire(' introuvable');
    await bureau.voir('Aucun dossier ne correspond à ces filtres');
    expect(await bureau.axe()).toEqual([]);
    await bureau.tabuler(/^Effacer les filtres/);
    await bureau.frapper('Enter');
    await ligne('ÉPREUVE').waitFor();
    expect(await bureau.page.getByLabel('Filtrer la liste').inputValue()).toBe('');
  });

  test('filtre par nature et par montant, chaque filtre ayant son retrait', async () => {
    await bureau.tabuler(/^Nature/, -1);
    await bureau.frapper('Enter');
    // The choices take the focus a moment after they open.
    await bureau.page.waitForFunction(
      () => document.activeElement?.closest('[aria-label="Filtre Nature"]') !== null,
    );
    await bureau.tabuler(/^Frauduleux/);
    await bureau.frapper('Space');
    await bureau.voir('Aucun dossier ne correspond à ces filtres');
    expect(await bureau.axe()).toEqual([]);
    await bureau.frapper('Escape');
    await bureau.attendreFocus(/^Nature : Frauduleux/);
    await bureau.tabuler(/^Retirer le filtre Nature/);
    await bureau.frapper('Enter');
    await ligne('ÉPREUVE').waitFor();
    await bureau.tabuler(/^Reste dû/);
    await bureau.frapper('Enter');
    await bureau.attendreFocus(/^De/);
    await bureau.ecrire('500');
    await expect.poll(() => ligne('SPÉCIMEN').count()).toBe(0);
    await ligne('ÉPREUVE').waitFor();
    await bureau.frapper('Escape');
    await bureau.tabuler(/^Retirer le filtre Reste dû/);
    await bureau.frapper('Enter');
    await ligne('SPÉCIMEN').waitFor();
  });

  test('n’a rien demandé au dehors et n’a rien laissé dans la console', () => sansFaute(bureau));
});

describe('Les autres états d’une liste', () => {
  test('le travail fait se dit, avec la prochaine échéance', async () => {
    const base = baseDuJour();
    semerDossier(base, 'TÉMOIN', { indu: induRecent(2) });
    const bureau = await ouvrirBureau(base, 'gestionnaire-amiable');
    await bureau.voir('Rien à traiter aujourd’hui.');
    await bureau.voir(/^Prochaine échéance /);
    expect(await bureau.axe()).toEqual([]);
    sansFaute(bureau);
    await bureau.fermer();
  });

  test('un refus de la porte se lit en place, avec son code à copier', async () => {
    const base = baseDuJour();
    const bureau = await ouvrirBureau(base, 'administrateur');
    await bureau.aller('#/corbeille');
    await titre(bureau, 'Corbeille');
    await bureau.page.getByRole('alert').waitFor();
    await bureau.voir(/Copier le détail technique/);
    expect(await bureau.axe()).toEqual([]);
    await bureau.fermer();
  });

  test('une longue liste ne met à l’écran que ses lignes visibles et dit leur nombre', async () => {
    const base = baseDuJour();
    semer(base, 300);
    const bureau = await ouvrirBureau(base, 'referent-technique');
    await bureau.aller('#/dossiers');
    await titre(bureau, 'Dossiers');
    await bureau.voir(/^300 dossiers/);
    const { page } = bureau;
    expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe('301');
    expect(await page.locator('tbody tr[data-cle]').count()).toBeLessThan(80);
    await bureau.frapper('j', 'End');
    await expect.poll(() => page.locator('tr[aria-rowindex="301"]').count()).toBe(1);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-rowindex')))
      .toBe('301');
    expect(await bureau.axe()).toEqual([]);
    sansFaute(bureau);
    await bureau.fermer();
  });

  test('à 683 pixels de large, la page n’a qu’une colonne et ne défile pas de côté', async () => {
    const base = baseDuJour();
    semerDossier(base, 'ÉPREUVE', { indu: induRecent(40) });
    const bureau = await ouvrirBureau(base, 'gestionnaire-amiable', { width: 683, height: 768 });
    await bureau.voir('ÉPREUVE Ida');
    expect(await bureau.page.evaluate(() => document.documentElement.scrollWidth)).toBe(683);
    expect(await bureau.axe()).toEqual([]);
    await bureau.fermer();
  });
});
