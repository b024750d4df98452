/**
 * The whole road, in the built application and by the keyboard: an empty folder, a base, an import,
 * a notification, a schedule of 36 months and its letter, a lock, a power cut, and all is there.
 */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dossierEssai } from '../base-essai.ts';
import type { Bureau } from './bureau.ts';
import { demander } from './demander.ts';
import { couperEnPleinTravail, fichiersDe, motsEnClair, verifier } from './recit-disque.ts';
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
  atteindre,
  choisir,
  choisirFichier,
  descendre,
  entrer,
  exempleDuJour,
  GESTIONNAIRE,
  ouvrirPoste,
  REFERENTE,
  retrouver,
  titre,
  verrouiller,
} from './recit-poste.ts';
import {
  creerLaBase,
  garderLaCle,
  saisirCompte,
  saisirOrganisme,
} from './recit-premier-lancement.ts';

const DEBITEUR = 'MODÈLE Léon';
const NOTE = 'Le débiteur a appelé : il accepte le plan.';
/** Names, number and street of the imported file, of the lines that were rejected too. */
const SECRETS = ['MODÈLE', 'PATRON', 'ÉBAUCHE', 'ÉPREUVE', '152019999901767', 'RUE DU CALIBRE'];

const depots = dossierEssai();
const dossier = join(dossierEssai(), 'base');
const fichier = exempleDuJour('indus-trois-erreurs.csv', depots);
let bureau: Bureau;
let ouverte = false;
let reference = '';
let dossierId = '';

const sansFauteAxe = async () => expect(await bureau.axe()).toEqual([]);
function sansFaute(): void {
  expect(bureau.erreurs()).toEqual([]);
  expect(bureau.violationsCsp()).toEqual([]);
  expect(bureau.requetesBloquees()).toEqual([]);
}

async function ouvrir(): Promise<void> {
  bureau = await ouvrirPoste(dossier);
  ouverte = true;
}
async function fermer(): Promise<void> {
  if (ouverte) await bureau.fermer();
  ouverte = false;
}

beforeAll(ouvrir);
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
    await titre(bureau, 'Comptes');
    expect(await bureau.page.getByRole('link', { name: /Corbeille|Dossiers/ }).count()).toBe(0);
    await bureau.frapper('n');
    await bureau.page.getByRole('dialog', { name: 'Nouveau compte' }).waitFor();
    await saisirCompte(bureau, REFERENTE, () => choisir(bureau, /^Rôle/, 'Référent technique'));
    await sansFauteAxe();
    await atteindre(bureau, /^Ouvrir le compte/);
    await bureau.frapper('Enter');
    await bureau.voir('Le compte de Lou PROTOTYPE est ouvert.');
    const ligne = bureau.page.getByRole('row', { name: /PROTOTYPE Lou/ });
    await ligne.getByText('Référent technique').first().waitFor();
    await verrouiller(bureau);
  });
});

describe('L’import', () => {
  const rejets = () => bureau.page.getByRole('region', { name: 'Lignes rejetées' });

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
    await bureau.page.getByRole('button', { name: /^Importer 1 dossier/ }).waitFor();
    const lignes = await rejets().locator('tbody tr').allInnerTexts();
    const cases = lignes.map((l) => l.split(/[\t\n]+/).map((c) => c.trim()));
    expect(cases.map((c) => c.slice(0, 3))).toEqual([
      ['5', 'nir', '1 52 01 99 999 017 67'],
      ['7', 'verse', '1.012,06'],
      ['10', 'date_versement', expect.stringMatching(/^31\/06\/\d{4}$/)],
    ]);
    expect(cases.map((c) => c[3])).toEqual([
      'Clé incorrecte',
      'Format du montant',
      'Date inexistante',
    ]);
    await sansFauteAxe();
  });

  test('une ligne se corrige sur place, et les indus sans défaut entrent sans les autres', async () => {
    await bureau.frapper('j');
    await bureau.voir(/^Ligne 5 : /);
    await bureau.frapper('Enter');
    await bureau.page.getByRole('button', { name: /^Importer 2 dossiers/ }).waitFor();
    expect(await rejets().locator('tbody tr').count()).toBe(2);
    await bureau.frapper('Control+Enter');
    await bureau.voir('2 dossiers créés.');
    await sansFauteAxe();
  });

  test('le même fichier, importé de nouveau, ne crée rien', async () => {
    await bureau.frapper('n');
    await choisirFichier(bureau, fichier);
    const importer = bureau.page.getByRole('button', { name: /^Importer/ });
    await bureau.page.getByText('Déjà présentes, ignorées').waitFor();
    await expect.poll(() => importer.getAttribute('aria-disabled')).toBe('true');
    const { total } = await demander(bureau, 'dossier.lister', { vue: 'tous' });
    expect(total).toBe(2);
  });
});

describe('Le dossier', () => {
  test('l’indu importé attend sa notification dans la corbeille', async () => {
    await lacher(bureau);
    await bureau.frapper('g', 'c');
    await titre(bureau, 'Corbeille');
    await bureau.frapper('Control+3');
    await bureau.page.getByRole('tab', { name: /^À notifier/, selected: true }).waitFor();
    await descendre(bureau, DEBITEUR);
    await sansFauteAxe();
    await bureau.frapper('Enter');
    await titre(bureau, DEBITEUR);
    dossierId = bureau.page.url().split('/').at(-1) ?? '';
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
    reference = notification.nom.slice('D01-'.length, -'.pdf'.length);
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

describe('La suite', () => {
  test('verrouillée, la fenêtre ne montre plus rien ; déverrouillée, elle revient où elle était', async () => {
    await verrouiller(bureau);
    expect(await bureau.page.title()).toBe('Quittance');
    const montre = await bureau.page.locator('html').innerHTML();
    for (const secret of SECRETS) expect(montre).not.toContain(secret);
    await sansFauteAxe();
    await entrer(bureau, GESTIONNAIRE);
    await titre(bureau, DEBITEUR);
  });

  test('Ctrl K retrouve le dossier par le nom, le numéro de sécurité sociale et la référence', async () => {
    const { indus, numero } = await demander(bureau, 'dossier.ouvrir', { dossierId });
    expect(numero).toBe(reference);
    const nir = indus[0]?.debiteurs[0]?.personne.nirAffiche ?? '';
    expect(nir.replace(/\s/g, '')).toHaveLength(15);
    for (const cherche of ['modele', nir.replace(/\s/g, ''), reference]) {
      await lacher(bureau);
      await bureau.frapper('g', 'c');
      await titre(bureau, 'Corbeille');
      await retrouver(bureau, cherche, DEBITEUR);
    }
    await bureau.frapper('Control+k');
    await sansFauteAxe();
    await bureau.frapper('Escape');
  });

  test('la référente trouve l’échéancier en revue et le vise', async () => {
    await verrouiller(bureau);
    await entrer(bureau, REFERENTE);
    await lacher(bureau);
    await bureau.frapper('g', 'e');
    await titre(bureau, 'Échéanciers');
    await descendre(bureau, DEBITEUR);
    await sansFauteAxe();
    await bureau.frapper('Space');
    await bureau.page.getByRole('dialog', { name: /MODÈLE/ }).waitFor();
    await bureau.frapper('Control+Enter');
    await bureau.voir('Aucune revue ouverte.');
    sansFaute();
    await fermer();
  });

  test('une coupure en plein travail ne perd rien et ne laisse rien lire sur le disque', async () => {
    const signal = await couperEnPleinTravail(dossier, {
      debiteur: DEBITEUR,
      note: NOTE,
      avantLaCoupure() {
        expect(statSync(join(dossier, 'quittance.db-wal')).size).toBeGreaterThan(4096);
        expect(motsEnClair(dossier, [...SECRETS, NOTE])).toEqual([]);
        // The same reading does find what is written in clear: the accounts, to choose one's own.
        expect(motsEnClair(dossier, ['CANEVAS'])).toEqual(['cles.json : CANEVAS']);
      },
    });
    expect(signal).toBe('SIGKILL');

    await ouvrir();
    await entrer(bureau, GESTIONNAIRE);
    await retrouver(bureau, reference, DEBITEUR);
    await bureau.page.getByRole('listitem').filter({ hasText: NOTE }).waitFor();
    const relu = await demander(bureau, 'dossier.ouvrir', { dossierId });
    expect(relu.documents.map((d) => d.code).sort()).toEqual(['D01', 'D05']);
    expect(relu.echeanciers).toMatchObject([{ nombre: 36, revue: 'visee' }]);
    const { total } = await demander(bureau, 'dossier.lister', { vue: 'tous' });
    expect(total).toBe(2);
  });

  test('rien n’a été demandé au dehors, rien n’est resté dans la console', async () => {
    sansFaute();
    await fermer();
  });

  test('fermée, la base est saine et reste illisible', () => {
    const { code, dit } = verifier(dossier);
    expect(dit).toContain('La base est saine.');
    expect(code).toBe(0);
    expect(fichiersDe(dossier)).toContain('quittance.db');
    expect(motsEnClair(dossier, [...SECRETS, NOTE])).toEqual([]);
  });
});
