/** US1 of the trade: an indu is registered with its calculation, and what is wrong is named. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ajouterJours, formatDate, formatMois } from '../../src/shared/date-civile.ts';
import {
  AUJOURDHUI,
  type Bureau,
  baseDuJour,
  moisPasse,
  ouvrirBureau,
  sansFaute,
  titre,
} from './bureau.ts';
import { demander } from './demander.ts';

const HIER = ajouterJours(AUJOURDHUI, -1);

describe('Un indu de réversion, avec sa grille', () => {
  let bureau: Bureau;
  beforeAll(async () => {
    bureau = await ouvrirBureau(baseDuJour(), 'gestionnaire-amiable');
    await bureau.aller('/dossiers/nouveau');
  });
  afterAll(() => bureau.fermer());
  const remplir = (nom: string | RegExp, texte: string) =>
    bureau.page.getByLabel(nom, typeof nom === 'string' ? { exact: true } : {}).fill(texte);
  const choisir = async (liste: string, option: string) => {
    await bureau.page.getByRole('combobox', { name: liste, exact: true }).click();
    await bureau.page.getByRole('option', { name: option }).click();
  };
  const enregistrer = () => bureau.frapper('Control+Enter');

  test('un numéro provisoire s’accepte, avec un avertissement', async () => {
    await remplir('Nom', 'TÉMOIN');
    await remplir('Prénoms', 'Lise');
    await remplir('Adresse', '12 RUE DU GABARIT\n77100 MEAUX');
    await remplir(/sécurité sociale/, '8520799900001');
    await bureau.page.keyboard.press('Tab');
    await bureau.voir(/provisoire/i);
  });

  test('la Corse du Sud et la Haute-Corse se lisent dans le numéro', async () => {
    for (const departement of ['2A', '2B']) {
      await remplir(/sécurité sociale/, `15207${departement}999001`);
      await bureau.page.keyboard.press('Tab');
      expect(await bureau.page.getByText('clé attendue').count()).toBe(0);
      expect(await bureau.page.getByText(/n’est pas un numéro/).count()).toBe(0);
    }
  });

  test('un montant qui n’est pas la somme de la grille se refuse, et dit l’écart', async () => {
    await choisir('Prestation', 'Pension de réversion');
    await remplir('Constaté le', formatDate(HIER));
    await remplir('De', formatMois(moisPasse(4)));
    await remplir('À', formatMois(moisPasse(2)));
    await remplir(/^Versé, en euros/, '900');
    await remplir(/^Dû, en euros/, '498,90');
    await remplir('Payé le', '9');
    await bureau.page.keyboard.press('Enter');
    await remplir(/^Montant réclamé/, '1203,31');
    await bureau.page.keyboard.press('Tab');
    await bureau.voir(
      /La grille donne 1\u202f203,30\u00a0€ et le montant réclamé est 1\u202f203,31\u00a0€/,
    );
    await enregistrer();
    expect((await demander(bureau, 'dossier.lister', { vue: 'tous' })).total).toBe(0);
    await remplir(/^Montant réclamé/, '1203,30');
    await bureau.page.keyboard.press('Tab');
    await bureau.voir('La grille fait le montant réclamé, 1\u202f203,30\u00a0€.');
  });

  test('sans cause, rien ne s’enregistre ; l’erreur de la caisse de bonne foi ouvre sa vérification', async () => {
    await remplir(/^Direction d’origine/, 'Retraite');
    await remplir(/^Ordre de recette/, formatDate(HIER));
    await enregistrer();
    await bureau.attendreFocus(/^Cause$/);
    expect((await demander(bureau, 'dossier.lister', { vue: 'tous' })).total).toBe(0);
    await choisir('Cause', 'Erreur de l’organisme');
    await choisir('Bonne foi', 'Bonne foi');
    await bureau.page.getByLabel(/^Erreur de l’organisme/).check();
    expect(await bureau.axe()).toEqual([]);
    await enregistrer();
    await titre(bureau, 'TÉMOIN Lise');
    await bureau.voir('Vérifier les ressources');
  });

  test('rien n’est resté dans la console', () => sansFaute(bureau));
});
