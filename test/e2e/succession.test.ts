/**
 * After a death, by the keyboard alone: declared, the bank, the notary and his letter, three heirs,
 * one who accepts and one who renounces, then a letter to each who remains, for his share.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
import { demander } from './demander.ts';
import { envoyer, etablir, lacher } from './recit-dossier.ts';
import { atteindre, choisir, remplir } from './recit-poste.ts';

const DECES = `${moisPasse(6)}-15`;
const enFrancais = (le: string) => le.split('-').reverse().join('/');

let app: Bureau;
let dossierId = '';

beforeAll(async () => {
  const base = baseDuJour();
  ({ dossierId } = semerDossier(base, 'SPÉCIMEN', {
    personne: { prenoms: 'Ambroise' },
    indu: { nature: 'deces', cause: 'deces' },
  }));
  app = await ouvrirBureau(base, 'gestionnaire-amiable');
  await app.aller(`/dossiers/${dossierId}`);
  await titre(app, /SPÉCIMEN/);
});
afterAll(() => app.fermer());

const lire = () => demander(app, 'dossier.ouvrir', { dossierId });
const tiroir = (name: string | RegExp) => app.page.getByRole('dialog', { name });
const pret = (name: string) => app.page.getByRole('button', { name, disabled: false }).waitFor();

async function ouvrirTiroir(bouton: RegExp, nom: string | RegExp, premier: RegExp): Promise<void> {
  await lacher(app);
  await atteindre(app, bouton);
  await app.frapper('Enter');
  await tiroir(nom).waitFor();
  await app.attendreFocus(premier);
}

async function valider(nom: string | RegExp, bouton: string): Promise<void> {
  await pret(bouton);
  await app.frapper('Control+Enter');
  await tiroir(nom).waitFor({ state: 'hidden' });
}

async function heritier(prenom: string, part: string): Promise<void> {
  await remplir(app, [
    [/^Lien avec le défunt/, 'fille'],
    [/^Part de la succession/, part],
    [/^Nom/, 'SPÉCIMEN'],
    [/^Prénoms/, prenom],
    [/^Adresse/, '4 RUE DU CANEVAS\n77100 MEAUX'],
  ]);
}

describe('Un débiteur décédé', () => {
  test('se déclare depuis la palette : le recouvrement s’arrête', async () => {
    await lacher(app);
    await app.frapper('Control+k');
    await app.page.locator('[role="combobox"]:focus').waitFor();
    await app.ecrire('déclarer un décès');
    await app.page.getByRole('option', { name: /Déclarer un décès/ }).waitFor();
    await app.frapper('Enter');
    await tiroir('Déclarer un décès').waitFor();
    await app.attendreFocus(/^Décédé le/);
    await app.ecrire(enFrancais(DECES));
    await remplir(app, [[/^Preuve du décès/, 'Acte de décès de Melun']]);
    expect(await app.axe()).toEqual([]);
    await valider('Déclarer un décès', 'Déclarer le décès');
    await app.page.getByRole('region', { name: 'Succession' }).waitFor();
    await app.voir('Banque non interrogée');
    await app.voir('Aucun héritier indiqué.');
    expect((await lire()).suspensions.map((s) => s.motif)).toEqual(['deces']);
  });

  test('laisse une banque qui rend une partie, et un notaire à qui déclarer la créance', async () => {
    await ouvrirTiroir(/^Banque de la succession/, 'Réponse de la banque', /^Banque$/);
    await app.ecrire('Banque du Spécimen');
    await remplir(app, [[/^Montant rendu/, '203,30']]);
    expect(await app.axe()).toEqual([]);
    await valider('Réponse de la banque', 'Enregistrer la réponse');
    await app.voir(/rendu 203,30/);
    await ouvrirTiroir(/^Notaire de la succession/, 'Notaire de la succession', /^Nom/);
    await app.ecrire('GABARIT');
    await remplir(app, [
      [/^Prénoms/, 'Jean'],
      [/^Adresse/, '3 RUE DE LA MAQUETTE\n77000 MELUN'],
    ]);
    await valider('Notaire de la succession', 'Enregistrer le notaire');
    await app.voir('Maître Jean GABARIT');
    await lacher(app);
    await atteindre(app, /^Écrire à Maître Jean GABARIT/);
    await app.frapper('Enter');
    await titre(app, 'Courrier aux héritiers ou au notaire');
    expect(await app.axe()).toEqual([]);
    await etablir(app, 'SPÉCIMEN Ambroise');
    await envoyer(app, '1A 000 000 0001 2');
    expect((await lire()).action).toBe('Attendre la réponse du notaire');
  });

  test('a trois héritiers : le partage se voit avant d’être enregistré', async () => {
    await ouvrirTiroir(/^Héritiers de la succession/, 'Héritiers et parts', /^Lien/);
    await heritier('Ida', '1/2');
    await atteindre(app, /^Ajouter un héritier/);
    await app.frapper('Enter');
    await app.attendreFocus(/^Lien/);
    await heritier('Lise', '1/4');
    await atteindre(app, /^Ajouter un héritier/);
    await app.frapper('Enter');
    await app.attendreFocus(/^Lien/);
    await heritier('Rose', '1/2');
    await remplir(app, [[/^Pièce/, 'Acte de notoriété']]);
    await app.voir(/font 5\/4 de la succession/);
    await app.tabuler(/^Part de la succession/, -1);
    await app.frapper('Control+a');
    await app.ecrire('1/4');
    await tiroir('Héritiers et parts')
      .getByRole('row', { name: /Rose SPÉCIMEN/ })
      .waitFor();
    expect(await app.axe()).toEqual([]);
    await valider('Héritiers et parts', 'Enregistrer les héritiers');
    await app.page.getByRole('button', { name: 'Option de Ida SPÉCIMEN' }).waitFor();
    const { succession } = await lire();
    expect(succession?.heritiers.map((h) => h.resteCentimes)).toEqual([50_000, 25_000, 25_000]);
  });

  test('dont l’un accepte et l’autre renonce : les parts se redonnent', async () => {
    await ouvrirTiroir(/^Option de Ida/, 'Option de Ida SPÉCIMEN', /^Option/);
    await valider('Option de Ida SPÉCIMEN', 'Enregistrer l’option');
    await app.voir(/acceptation le/);
    await ouvrirTiroir(/^Option de Lise/, 'Option de Lise SPÉCIMEN', /^Option/);
    await choisir(app, /^Option/, 'Renonciation');
    await remplir(app, [
      [/^Pièce/, 'Récépissé du greffe'],
      [/^Part de Ida/, '2/3'],
      [/^Part de Rose/, '1/3'],
    ]);
    await tiroir(/^Option de Lise/)
      .getByRole('row', { name: /Ida SPÉCIMEN.*2\/3/ })
      .waitFor();
    expect(await app.axe()).toEqual([]);
    await valider('Option de Lise SPÉCIMEN', 'Enregistrer l’option');
    await app.voir(/renonciation le/);
    const { succession } = await lire();
    expect(succession?.heritiers.map((h) => h.resteCentimes)).toEqual([66_667, null, 33_333]);
  });

  test('reçoit enfin une lettre à chaque héritier qui reste, pour sa part', async () => {
    for (const [rang, prenom] of ['Ida', 'Rose'].entries()) {
      await lacher(app);
      await atteindre(app, new RegExp(`^Écrire à ${prenom}`));
      await app.frapper('Enter');
      await titre(app, 'Courrier aux héritiers ou au notaire');
      await etablir(app, 'SPÉCIMEN Ambroise');
      await envoyer(app, `1A 000 000 001${rang} 2`);
    }
    const { documents, succession, action } = await lire();
    expect(documents.map((d) => [d.code, d.destinataire, d.envoyeLe])).toEqual([
      ['D19', 'GABARIT Jean', AUJOURDHUI],
      ['D19', 'SPÉCIMEN Ida', AUJOURDHUI],
      ['D19', 'SPÉCIMEN Rose', AUJOURDHUI],
    ]);
    expect(succession?.heritiers.map((h) => h.lettre?.envoyeLe ?? null)).toEqual([
      AUJOURDHUI,
      null,
      AUJOURDHUI,
    ]);
    expect(action).toBe('Sommer d’opter');
    expect(await app.axe()).toEqual([]);
  });

  test('et l’écran n’a rien dit d’anormal', () => sansFaute(app));
});
