/** Saved views, marks, batches and export of the worklist, with the keyboard alone. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ajouterJours } from '../../src/shared/date-civile.ts';
import { type BaseEssai, creerDossierEssai, notifier } from '../base-essai.ts';
import {
  AUJOURDHUI,
  type Bureau,
  baseDuJour,
  induRecent,
  ouvrirBureau,
  sansFaute,
  semerDossier,
} from './bureau.ts';

const AMIABLE = 'gestionnaire-amiable';

/** Notified and received `jours` ago: a first reminder may leave once 20 days are over. */
function recu(base: BaseEssai, nom: string, jours: number): void {
  base.le(ajouterJours(AUJOURDHUI, -jours));
  const { dossierId } = creerDossierEssai(base, {
    personne: { nom, prenoms: 'Ida' },
    indu: induRecent(jours + 5),
  });
  const { documentId } = notifier(base, dossierId);
  const le = ajouterJours(AUJOURDHUI, -jours);
  base.faire(AMIABLE)('courrier.receptionner', { documentId, issue: 'ar-signe', le });
  base.le(new Date().toISOString());
}

describe('La corbeille d’un gestionnaire : vues, signes, lots', () => {
  let bureau: Bureau;
  const ligne = (nom: string) => bureau.page.getByRole('row', { name: new RegExp(nom) });
  beforeAll(async () => {
    const base = baseDuJour();
    recu(base, 'ÉPREUVE', 40);
    recu(base, 'GABARIT', 35);
    semerDossier(base, 'SPÉCIMEN', { indu: induRecent(20) });
    semerDossier(base, 'TÉMOIN', {
      personne: { decesLe: ajouterJours(AUJOURDHUI, -30) },
      indu: induRecent(12),
    });
    base.faire('referent-technique')('vue.enregistrer', {
      nom: 'Décès à suivre',
      filtre: { vue: 'tous', marques: ['deces'] },
      partagee: true,
    });
    bureau = await ouvrirBureau(base, AMIABLE);
    await ligne('ÉPREUVE').waitFor();
  });
  afterAll(() => bureau.fermer());

  test('montre le signe d’un dossier en un mot, et tous ses signes en aperçu', async () => {
    await bureau.page.getByRole('columnheader', { name: 'Signes' }).waitFor();
    await bureau.page.getByRole('row', { name: /TÉMOIN.*Décès/ }).waitFor();
    expect(await bureau.axe()).toEqual([]);
  });

  test('filtre par signe, et la liste filtrée s’enregistre comme une vue', async () => {
    await bureau.frapper('Control+6');
    await bureau.page.getByRole('tab', { name: /^Tous/, selected: true }).waitFor();
    await ligne('SPÉCIMEN').waitFor();
    await bureau.tabuler(/^Nature/);
    await bureau.frapper('Enter');
    await bureau.tabuler(/^Né du décès/);
    await bureau.frapper('Escape');
    await bureau.tabuler(/^Reste dû/);
    await bureau.frapper('Enter');
    await bureau.attendreFocus(/^De/);
    await bureau.ecrire('1000');
    await bureau.frapper('Escape');
    await bureau.attendreFocus(/^Reste dû/);
    await bureau.frapper('Control+s');
    await bureau.page.getByRole('dialog', { name: 'Enregistrer cette vue' }).waitFor();
    await bureau.attendreFocus(/^Nom de la vue/);
    expect(await bureau.axe()).toEqual([]);
    await bureau.ecrire('Plus de mille euros');
    await bureau.frapper('Control+Enter');
    await bureau.page.getByRole('tab', { name: /^Plus de mille euros/, selected: true }).waitFor();
    expect(await bureau.axe()).toEqual([]);
  });

  test('va d’une vue à l’autre au clavier, celle du référent comprise', async () => {
    await bureau.frapper('Control+1');
    await bureau.page.getByRole('tab', { name: /^Ma journée/, selected: true }).waitFor();
    await bureau.frapper('Control+8');
    await bureau.page.getByRole('tab', { name: /Décès à suivre/, selected: true }).waitFor();
    await ligne('TÉMOIN').waitFor();
    await expect.poll(() => ligne('ÉPREUVE').count()).toBe(0);
    await bureau.frapper('Control+7');
    await bureau.page.getByRole('tab', { name: /^Plus de mille/, selected: true }).waitFor();
    await ligne('ÉPREUVE').waitFor();
  });

  test('refuse un nom déjà pris, puis supprime la vue sans toucher aux dossiers', async () => {
    await bureau.frapper('Control+s');
    await bureau.page.getByRole('dialog', { name: /Plus de mille euros/ }).waitFor();
    await bureau.tabuler(/^Enregistrer comme une nouvelle vue/);
    await bureau.frapper('Space');
    await bureau.frapper('Control+Enter');
    await bureau.voir(/Vous avez déjà une vue/);
    await bureau.frapper('Space');
    await bureau.tabuler(/^Supprimer cette vue/);
    await bureau.frapper('Enter');
    await bureau.page.getByRole('tab', { name: /^Tous/, selected: true }).waitFor();
    await expect
      .poll(() => bureau.page.getByRole('tab', { name: /^Plus de mille/ }).count())
      .toBe(0);
    await ligne('ÉPREUVE').waitFor();
  });

  test('relance un lot : dit qui ne l’aura pas et pourquoi, puis rend compte', async () => {
    await bureau.frapper('j', 'Home', 'Control+a');
    await bureau.voir('4 dossiers sélectionnés');
    await bureau.frapper('r');
    await bureau.page.getByRole('dialog', { name: 'Relancer 4 dossiers' }).waitFor();
    await bureau.voir(/^2 lettres/);
    const ecartes = bureau.page.getByRole('list', { name: 'Dossiers sans lettre' });
    await ecartes.getByText('TÉMOIN').waitFor();
    await ecartes.getByText('SPÉCIMEN').waitFor();
    expect(await bureau.axe()).toEqual([]);
    await bureau.frapper('Control+Enter');
    await bureau.page.getByRole('dialog', { name: 'Relances établies' }).waitFor();
    await bureau.voir(/^2 relances/);
    const faites = bureau.page.getByRole('list', { name: 'Lettres établies' });
    await faites.getByText('ÉPREUVE').waitFor();
    await faites.getByText('GABARIT').waitFor();
    expect(await bureau.axe()).toEqual([]);
    await bureau.frapper('Control+Enter');
    await ligne('ÉPREUVE').waitFor();
    expect(await bureau.page.getByRole('toolbar', { name: 'Actions groupées' }).count()).toBe(0);
  });

  test('un lot dont rien ne peut partir le dit et n’établit rien', async () => {
    await bureau.frapper('j', 'Home', 'Control+a', 'r');
    await bureau.page.getByRole('dialog', { name: 'Relancer 4 dossiers' }).waitFor();
    await bureau.voir(/^aucun lettre|^aucune lettre/);
    await bureau.frapper('Escape');
    await bureau.page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('exporte la sélection pour un tableur', async () => {
    await bureau.voir('4 dossiers sélectionnés');
    const recuperation = bureau.page.waitForEvent('download');
    await bureau.frapper('Control+e');
    const fichier = await (await recuperation).path();
    const texte = readFileSync(fichier, 'utf8');
    expect(texte.charCodeAt(0)).toBe(0xfeff);
    expect(texte.split('\r\n')).toHaveLength(6);
    expect(texte).toContain('ÉPREUVE Ida;IND-');
  });

  test('n’a rien demandé au dehors et n’a rien laissé dans la console', () => sansFaute(bureau));
});
