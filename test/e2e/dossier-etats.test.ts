/** The other states of a case: already claimed, fraudulent, read only, unknown. */
import { describe, expect, test } from 'vitest';
import { ajouterJours, formatDate, formatMois } from '../../src/shared/date-civile.ts';
import { creationEssai, FRAUDE, ligneEssai, nirEssai, notifier } from '../base-essai.ts';
import {
  AUJOURDHUI,
  baseDuJour,
  induRecent,
  moisPasse,
  ouvrirBureau,
  sansFaute,
  semerDossier,
  titre,
} from './bureau.ts';

const HIER = ajouterJours(AUJOURDHUI, -1);

describe('Un mois déjà réclamé', () => {
  test('pose sa question sur la ligne, et la réponse vaut pour les mois suivants', async () => {
    const base = baseDuJour();
    const { numero } = semerDossier(base, 'MAQUETTE', {
      debiteurs: [{ ...premier(creationEssai(4242)), partCentimes: null }],
    });
    const bureau = await ouvrirBureau(base, 'gestionnaire-amiable');
    const { page } = bureau;
    await bureau.aller('#/dossiers/nouveau');
    await page.getByLabel('Nom', { exact: true }).fill('MAQUETTE');
    await page.getByLabel('Prénoms', { exact: true }).fill('Yvon');
    await page.getByLabel(/sécurité sociale/).fill(nirEssai(4242));
    await page.getByRole('combobox', { name: 'Prestation', exact: true }).click();
    await page.getByRole('option', { name: 'Pension de réversion' }).click();
    await page.getByLabel('Constaté le').fill(formatDate(HIER));
    await page.getByLabel('De', { exact: true }).fill(formatMois(moisPasse(4)));
    await page.getByLabel('À', { exact: true }).fill(formatMois(moisPasse(2)));
    await page.getByLabel(/^Versé, en euros/).fill('900');
    await page.getByLabel(/^Dû, en euros/).fill('498,90');
    await page.getByLabel('Payé le', { exact: true }).fill('9');
    await page.keyboard.press('Enter');
    await page.getByLabel(/^Montant réclamé/).fill('1203,30');
    await bureau.voir(
      `${formatMois(moisPasse(4))} de pension de réversion est déjà réclamé dans ${numero}.`,
    );
    expect(await bureau.axe()).toEqual([]);
    await page
      .getByRole('radiogroup', { name: new RegExp(formatMois(moisPasse(4))) })
      .getByText('Complète')
      .click();
    await bureau.voir('La grille fait le montant réclamé, 1\u202f203,30\u00a0€.');
    expect(await page.getByRole('radio', { name: 'Complète', checked: true }).count()).toBe(3);
    expect(await bureau.axe()).toEqual([]);
    sansFaute(bureau);
    await bureau.fermer();
  });
});

function premier<T extends { debiteurs: readonly D[] }, D>(creation: T): D {
  const [debiteur] = creation.debiteurs;
  if (!debiteur) throw new Error('une saisie d’essai a un débiteur');
  return debiteur;
}

describe('Un indu frauduleux', () => {
  test('refuse l’échéancier à l’amiable avec sa raison, et se transmet', async () => {
    const base = baseDuJour();
    const { dossierId } = semerDossier(base, 'FACTICE', {
      indu: { ...induRecent(3), ...FRAUDE.indu },
    });
    const { documentId } = notifier(base, dossierId);
    const faire = base.faire('gestionnaire-amiable');
    faire('courrier.receptionner', { documentId, issue: 'ar-signe', le: AUJOURDHUI });
    faire('adresse.controler', {
      dossierId,
      controleeLe: AUJOURDHUI,
      moyen: 'debiteur',
      texte: '',
    });
    const bureau = await ouvrirBureau(base, 'gestionnaire-amiable');
    await bureau.aller(`#/dossiers/${dossierId}`);
    await titre(bureau, 'FACTICE Ida');
    await bureau.voir('Frauduleux');
    const echeancier = bureau.page.getByRole('button', { name: 'Échéancier' });
    expect(await echeancier.getAttribute('aria-disabled')).toBe('true');
    await bureau.tabuler(/^Échéancier$/);
    expect(await bureau.axe()).toEqual([]);
    await bureau.tabuler(/^Autres actions/);
    await bureau.frapper('Enter');
    const choix = bureau.page.getByRole('menuitem', { name: /^Transmettre au contentieux/ });
    await choix.waitFor();
    while (!/^Transmettre/.test(await bureau.focus())) await bureau.frapper('ArrowDown');
    await bureau.frapper('Enter');
    await bureau.page.getByRole('dialog', { name: 'Transmettre au contentieux' }).waitFor();
    expect(await bureau.axe()).toEqual([]);
    await bureau.voir('Toutes les cases sont remplies.');
    await bureau.tabuler(/^Ce que le contentieux doit savoir/);
    await bureau.ecrire('Fausse déclaration établie.');
    await bureau.frapper('Control+Enter');
    await bureau.voir(/^Dossier transmis au contentieux\./);
    await bureau.voir('Expertise du pôle contentieux');
    await bureau.attendreFocus(/^Autres actions/);
    sansFaute(bureau);
    await bureau.fermer();
  });
});

describe('Les autres lectures d’un dossier', () => {
  test('un directeur consulte : la bande dit qui peut agir, et aucun acte n’est offert', async () => {
    const base = baseDuJour();
    const { dossierId } = semerDossier(base, 'TÉMOIN', {
      indu: { ...induRecent(3), lignes: [ligneEssai(moisPasse(3))] },
    });
    const bureau = await ouvrirBureau(base, 'directeur');
    await bureau.aller(`#/dossiers/${dossierId}`);
    await titre(bureau, 'TÉMOIN Ida');
    await bureau.voir(/Vous consultez\./);
    for (const acte of ['Courrier', 'Échéancier', 'Autres actions']) {
      expect(await bureau.page.getByRole('button', { name: acte, exact: true }).count()).toBe(0);
    }
    expect(await bureau.axe()).toEqual([]);
    sansFaute(bureau);
    await bureau.fermer();
  });

  test('un dossier inconnu se dit, sans casser l’écran', async () => {
    const bureau = await ouvrirBureau(baseDuJour(), 'gestionnaire-amiable');
    await bureau.aller('#/dossiers/3f0e5b1c-8a44-4f55-9c1d-2b7d0a5c9e11');
    await bureau.voir('Ce dossier n’existe pas dans cette base.');
    expect(await bureau.axe()).toEqual([]);
    await bureau.fermer();
  });
});
