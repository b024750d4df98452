/**
 * The same road in short, as `npm start` serves it to a browser of this machine: first run, import,
 * notification, schedule, agreement; then the process is killed and started again.
 */
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dossierEssai } from '../base-essai.ts';
import { sansFaute } from './bureau.ts';
import { demander } from './demander.ts';
import { titre } from './gestes.ts';
import { verifier } from './recit-disque.ts';
import {
  accorder,
  envoyer,
  etablir,
  etaler,
  lacher,
  ouvrirCourrier,
  receptionner,
} from './recit-dossier.ts';
import {
  choisirFichier,
  descendre,
  entrer,
  exempleDuJour,
  GESTIONNAIRE,
  ouvrirPosteServi,
  pretA,
  retrouver,
} from './recit-poste.ts';
import { creerLaBase, garderLaCle, saisirOrganisme } from './recit-premier-lancement.ts';

const DEBITEUR = 'PATRON Maël';

const dossier = join(dossierEssai(), 'base');
let bureau: Awaited<ReturnType<typeof ouvrirPosteServi>>;

beforeAll(async () => {
  bureau = await ouvrirPosteServi(dossier);
});
afterAll(() => bureau.fermer());

test('le premier lancement crée la base et rend la clé de secours', async () => {
  await bureau.voir('Bienvenue dans Quittance');
  await saisirOrganisme(bureau, async () => {});
  expect((await creerLaBase(bureau)).length).toBeGreaterThan(20);
  await garderLaCle(bureau);
  await entrer(bureau, GESTIONNAIRE);
  await bureau.voir('Votre base est prête, il manque les dossiers');
});

test('l’import crée le dossier sans défaut', async () => {
  await lacher(bureau);
  await bureau.frapper('g', 'i');
  await choisirFichier(bureau, exempleDuJour('indus-trois-erreurs.csv', dossierEssai()));
  await pretA(bureau, 'Importer 1 dossier');
  await bureau.frapper('Control+Enter');
  await bureau.voir('1 dossier créé.');
});

test('la notification s’établit, part, et revient signée', async () => {
  await lacher(bureau);
  await bureau.frapper('g', 'd');
  await titre(bureau, 'Dossiers');
  await descendre(bureau, DEBITEUR);
  await bureau.frapper('Enter');
  await titre(bureau, DEBITEUR);
  await ouvrirCourrier(bureau, 'Notification d’indu');
  await etablir(bureau, DEBITEUR);
  await envoyer(bureau, '1A 000 000 0001 2');
  await receptionner(bureau);
});

test('un échéancier de 12 mois s’accorde sans motif ni revue, et son courrier s’établit', async () => {
  await etaler(bureau, 12);
  expect(await accorder(bureau)).not.toContain('revue');
  await titre(bureau, 'Accord d’échéancier');
  await etablir(bureau, DEBITEUR);
  expect(await bureau.axe()).toEqual([]);
  sansFaute(bureau);
});

test('arrêté sans un mot, il retrouve tout en repartant, et la base est saine', async () => {
  const arret = once(bureau.processus, 'exit');
  bureau.processus.kill('SIGKILL');
  await arret;
  await bureau.fermer();
  bureau = await ouvrirPosteServi(dossier);
  await entrer(bureau, GESTIONNAIRE);
  await retrouver(bureau, 'patron', DEBITEUR);
  const dossierId = bureau.page.url().split('/').at(-1) ?? '';
  const relu = await demander(bureau, 'dossier.ouvrir', { dossierId });
  expect(relu.documents.map((d) => d.code).sort()).toEqual(['D01', 'D05']);
  expect(relu.echeanciers).toMatchObject([{ nombre: 12, revue: 'sans-objet' }]);
  sansFaute(bureau);
  await bureau.fermer();
  expect(verifier(dossier)).toMatchObject({ code: 0 });
});
