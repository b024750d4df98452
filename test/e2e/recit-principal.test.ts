/**
 * The whole road, in the built application and by the keyboard: an empty folder, a base, an import,
 * a notification, a schedule of 36 months and its letter, a lock, a power cut, and all is there.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dossierEssai } from '../base-essai.ts';
import { demander } from './demander.ts';
import { titre } from './gestes.ts';
import { motsEnClair } from './recit-disque.ts';
import {
  accorder,
  completerMotif,
  envoyer,
  etablir,
  etaler,
  lacher,
  lireCourrier,
  motiver,
  ouvrirCourrier,
  receptionner,
} from './recit-dossier.ts';
import {
  ADMINISTRATRICE,
  choisirFichier,
  descendre,
  entrer,
  exempleDuJour,
  GESTIONNAIRE,
  lireRejets,
  ouvrirPoste,
  pretA,
  REFERENTE,
  verrouiller,
} from './recit-poste.ts';
import {
  creerLaBase,
  garderLaCle,
  ouvrirCompte,
  saisirOrganisme,
} from './recit-premier-lancement.ts';
import { DEBITEUR, type Recit, raconterLaSuite } from './recit-suite.ts';

const depots = dossierEssai();
const fichier = exempleDuJour('indus-trois-erreurs.csv', depots);
const dossier = join(dossierEssai(), 'base');
const recit: Recit = { dossier, dossierId: '', reference: '', bureau: null, ouvrir, fermer };

async function ouvrir() {
  recit.bureau = await ouvrirPoste(dossier);
  return recit.bureau;
}
async function fermer(): Promise<void> {
  await recit.bureau?.fermer();
  recit.bureau = null;
}

let bureau: Awaited<ReturnType<typeof ouvrir>>;
const sansFauteAxe = async () => expect(await bureau.axe()).toEqual([]);

beforeAll(async () => {
  bureau = await ouvrir();
});
afterAll(fermer);

describe('Le premier lancement', () => {
  test('un poste sans base propose de découvrir ou de créer', async () => {
    await bureau.voir('Bienvenue dans Quittance');
    await sansFauteAxe();
    expect(existsSync(join(dossier, 'quittance.db'))).toBe(false);
  });

  test('l’organisme, les courriers et les deux premiers comptes se saisissent', async () => {
    await saisirOrganisme(bureau, sansFauteAxe);
    expect(existsSync(join(dossier, 'quittance.db'))).toBe(false);
  });

  test('la clé de secours se montre, et la suite attend qu’elle soit gardée', async () => {
    const cle = await creerLaBase(bureau);
    expect(cle.replace(/[^\w]/g, '').length).toBeGreaterThanOrEqual(26);
    await sansFauteAxe();
    const suite = bureau.page.getByRole('button', { name: 'Continuer vers le déverrouillage' });
    expect(await suite.getAttribute('aria-disabled')).toBe('true');
    await garderLaCle(bureau);
    await sansFauteAxe();
    expect(motsEnClair(dossier, [cle, cle.replace(/[^\w]/g, '')])).toEqual([]);
  });

  test('l’administratrice ouvre le compte de la référente et ne voit aucun dossier', async () => {
    await entrer(bureau, ADMINISTRATRICE);
    expect(await bureau.page.getByRole('link', { name: /Corbeille|Dossiers/ }).count()).toBe(0);
    await ouvrirCompte(bureau, REFERENTE, { role: 'Référent technique', surSaisie: sansFauteAxe });
    await verrouiller(bureau);
  });
});

describe('L’import', () => {
  test('le gestionnaire trouve une corbeille vide et trois façons de commencer', async () => {
    await entrer(bureau, GESTIONNAIRE);
    await bureau.voir('Votre base est prête, il manque les dossiers');
    await sansFauteAxe();
    await lacher(bureau);
    await bureau.frapper('2');
    await titre(bureau, 'Import CSV');
  });

  test('le contrôle rejette trois lignes, et dit de chacune où, quoi et pourquoi', async () => {
    await choisirFichier(bureau, fichier);
    await pretA(bureau, 'Importer 1 dossier');
    expect(await lireRejets(bureau)).toEqual([
      ['5', 'nir', '1 52 01 99 999 017 67', 'Clé incorrecte'],
      ['7', 'verse', '1.012,06', 'Format du montant'],
      ['10', 'date_versement', expect.stringMatching(/^31\/06\/\d{4}$/), 'Date inexistante'],
    ]);
    await sansFauteAxe();
  });

  test('une ligne se corrige sur place, et les indus sans défaut entrent sans les autres', async () => {
    await bureau.frapper('j');
    await bureau.voir(/clé attendue 66/);
    await bureau.frapper('Enter');
    await pretA(bureau, 'Importer 2 dossiers');
    expect(await lireRejets(bureau)).toHaveLength(2);
    await bureau.frapper('Control+Enter');
    await bureau.voir('2 dossiers créés.');
    await sansFauteAxe();
  });

  test('le même fichier, importé de nouveau, ne crée rien', async () => {
    await bureau.frapper('n');
    await choisirFichier(bureau, fichier);
    await bureau.voir('Déjà présentes, ignorées');
    const importer = bureau.page.getByRole('button', { name: /^Importer/ });
    await expect.poll(() => importer.getAttribute('aria-disabled')).toBe('true');
    const { total } = await demander(bureau, 'dossier.lister', { vue: 'tous' });
    expect(total).toBe(2);
  });
});

describe('Le dossier', () => {
  test('l’indu importé attend sa notification dans la corbeille', async () => {
    await lacher(bureau);
    await bureau.frapper('g', 'c');
    await bureau.page.getByRole('row', { name: new RegExp(DEBITEUR) }).waitFor();
    await bureau.frapper('Control+3');
    await bureau.page.getByRole('tab', { name: /^À notifier/, selected: true }).waitFor();
    await descendre(bureau, DEBITEUR);
    await sansFauteAxe();
    await bureau.frapper('Enter');
    await titre(bureau, DEBITEUR);
    recit.dossierId = bureau.page.url().split('/').at(-1) ?? '';
    await sansFauteAxe();
  });

  test('sa notification dit ce qui lui manque, se complète, se lit et s’établit', async () => {
    await ouvrirCourrier(bureau, 'Notification d’indu');
    await bureau.voir(/mentions? manquantes?/);
    await sansFauteAxe();
    await completerMotif(bureau);
    await bureau.tabuler(/^Numéro du recommandé/);
    await bureau.ecrire('1A 000 000 0001 2');
    await bureau.voir(/Page 1 sur \d/);
    await sansFauteAxe();
    await etablir(bureau, DEBITEUR);
  });

  test('son envoi et son avis de réception signé font partir les délais du débiteur', async () => {
    await envoyer(bureau);
    await receptionner(bureau);
    await bureau.voir('Fin du recours (CRA)');
    await sansFauteAxe();
  });

  test('un échéancier de 36 mois demande un motif et ouvre une revue', async () => {
    await etaler(bureau, 36);
    await bureau.voir('Durée de 36 mois, supérieure à 24 mois.');
    await sansFauteAxe();
    await bureau.frapper('Control+Enter');
    expect(await bureau.page.getByRole('dialog').count()).toBe(0);
    await motiver(bureau);
    await sansFauteAxe();
    const dit = await accorder(bureau);
    expect(dit).toContain('Le référent technique sera saisi d’une revue.');
    const { echeanciers } = await demander(bureau, 'echeancier.lister', {});
    expect(echeanciers).toMatchObject([{ nombre: 36, revue: 'ouverte', etat: 'accorde' }]);
  });

  test('son accord s’établit et part', async () => {
    await titre(bureau, 'Accord d’échéancier');
    await bureau.voir('Toutes présentes');
    await bureau.page.getByRole('img', { name: 'Page 1' }).waitFor();
    await sansFauteAxe();
    await etablir(bureau, DEBITEUR);
    await envoyer(bureau, '1A 000 000 0002 9');
  });

  test('les deux courriers se rouvrent et disent ce qui a été décidé', async () => {
    const notification = await lireCourrier(bureau, /^Notification d’indu/, depots);
    expect(notification.nom).toMatch(/^D01-IND-\d{4}-\d{6}\.pdf$/);
    for (const dit of [
      'MODÈLE',
      '802,20',
      'L. 353-1',
      '1A 000 000 0001 2',
      'commission de recours',
    ]) {
      expect(notification.texte).toContain(dit);
    }
    recit.reference = notification.nom.slice('D01-'.length, -'.pdf'.length);
    await sansFauteAxe();
    await bureau.page.goBack();
    await titre(bureau, DEBITEUR);
    const accord = await lireCourrier(bureau, /^Accord d’échéancier/, depots);
    expect(accord.nom).toMatch(/^D05-/);
    for (const dit of ['MODÈLE', '802,20', '22,28', '36']) expect(accord.texte).toContain(dit);
    await bureau.page.goBack();
    await titre(bureau, DEBITEUR);
  });
});

describe('La suite', () => raconterLaSuite(recit));
