/**
 * US8 by the keyboard alone: a transfer refused incomplete, sent complete, told to the debtor,
 * returned with its reason, sent again; the round trips are counted, the rate too. Then what is
 * too small to be claimed.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ajouterJours } from '../../src/shared/date-civile.ts';
import { type BaseEssai, ligneEssai, MOT_DE_PASSE, notifier, PETIT } from '../base-essai.ts';
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
import { etablir, ouvrirCourrier } from './recit-dossier.ts';
import { choisir, entrer, verrouiller } from './recit-poste.ts';
import { ouvrirActe } from './transfert-gestes.ts';

const AMIABLE = 'gestionnaire-amiable';
const CONTENTIEUX = { prenom: 'Sacha', nom: 'ÉPURE', identifiant: 'gestionnaire-contentieux' };
const CAMILLE = { prenom: 'Camille', nom: 'GABARIT', identifiant: AMIABLE };
const jour = (n: number) => ajouterJours(AUJOURDHUI, -n);

/** Received 120 days ago, reminded twice, the last one 20 days ago; its address never checked. */
function semerRelance(base: BaseEssai, nom: string): string {
  const faire = base.faire(AMIABLE);
  const lettre = (dossierId: string, code: 'D02' | 'D03', n: number) => {
    base.le(jour(n));
    const { documentId } = faire('courrier.etablir', { dossierId, code });
    faire('courrier.envoyer', { documentId, envoyeLe: jour(n), mode: 'simple', numero: null });
  };
  base.le(jour(130));
  const { dossierId } = semerDossier(base, nom, {
    indu: {
      ...{ constateLe: jour(130), connuLe: jour(130), ordreRecetteLe: jour(130) },
      lignes: [8, 7, 6].map((n) => ligneEssai(moisPasse(n))),
    },
  });
  base.le(jour(120));
  const { documentId } = notifier(base, dossierId);
  faire('courrier.receptionner', { documentId, issue: 'ar-signe', le: jour(120) });
  lettre(dossierId, 'D02', 60);
  base.le(jour(40));
  faire('dossier.noter', { dossierId, texte: 'Appel sans réponse.' });
  lettre(dossierId, 'D03', 20);
  return dossierId;
}

describe('Le transfert au contentieux', () => {
  let app: Bureau;
  let dossierId = '';
  let petit = '';

  beforeAll(async () => {
    const base = baseDuJour();
    dossierId = semerRelance(base, 'TÉMOIN');
    base.le(new Date().toISOString());
    petit = semerDossier(base, 'ÉPREUVE', { indu: { ...PETIT.indu } }).dossierId;
    app = await ouvrirBureau(base, AMIABLE);
  });
  afterAll(() => app.fermer());

  const ouvrir = async (id: string, nom: string) => {
    await app.aller(`/dossiers/${id}`);
    await titre(app, nom);
  };
  const entrerComme = async (qui: typeof CAMILLE) => {
    await verrouiller(app);
    await entrer(app, { ...qui, phrase: MOT_DE_PASSE });
  };

  test('incomplet, il est refusé : la liste dit la case vide, et se complète sur place', async () => {
    await ouvrir(dossierId, 'TÉMOIN Ida');
    const dialogue = await ouvrirActe(app, 'Transmettre au contentieux');
    await app.voir('1 case vide sur 10.');
    await app.voir('L’adresse n’a jamais été contrôlée.');
    expect(await app.axe()).toEqual([]);
    await app.frapper('Control+Enter');
    expect(await dialogue.count()).toBe(1);
    await app.tabuler(/^Noter le contrôle de l’adresse/);
    await app.frapper('Enter');
    await app.voir('Toutes les cases sont remplies.');
    expect(await app.axe()).toEqual([]);
  });

  test('complet, il part ; l’amiable ne relance plus et ne signe plus d’accord', async () => {
    await app.tabuler(/^Ce que le contentieux doit savoir/, -1);
    await app.ecrire('Aucune réponse aux relances.');
    await app.frapper('Control+Enter');
    await app.page.getByRole('region', { name: 'Allers-retours' }).waitFor();
    await app.voir('Au contentieux');
    expect(await app.axe()).toEqual([]);
    const vue = await demander(app, 'dossier.ouvrir', { dossierId });
    expect(vue).toMatchObject({ etape: 'Contentieux', transfert: { transferts: 1 } });
    expect(vue.permis['echeancier.accorder']?.code).toBe('ECHEANCIER_CONTENTIEUX');
  });

  test('le débiteur en est informé par le courrier de transfert', async () => {
    await ouvrirCourrier(app, 'Information de transfert');
    await app.voir('Toutes présentes');
    expect(await app.axe()).toEqual([]);
    await etablir(app, 'TÉMOIN Ida');
    const { documents } = await demander(app, 'dossier.ouvrir', { dossierId });
    expect(documents.at(-1)).toMatchObject({ code: 'D13' });
  });

  test('le contentieux le retourne avec un motif, qui se lit sur le dossier', async () => {
    await entrerComme(CONTENTIEUX);
    await ouvrir(dossierId, 'TÉMOIN Ida');
    const dialogue = await ouvrirActe(app, 'Retourner à l’amiable');
    await app.attendreFocus(/^Motif du retour/);
    expect(await app.axe()).toEqual([]);
    await choisir(app, /^Motif du retour/, 'Débiteur ou part à revoir');
    await app.tabuler(/^Ce que l’amiable doit corriger/);
    await app.ecrire('Séparation à vérifier.');
    await app.frapper('Control+Enter');
    await dialogue.waitFor({ state: 'detached' });
    await app.voir('Retour à traiter');
    await app.voir('Débiteur ou part à revoir');
  });

  test('l’amiable le transfère de nouveau : l’aller-retour est compté', async () => {
    await entrerComme(CAMILLE);
    await ouvrir(dossierId, 'TÉMOIN Ida');
    await app.voir('Traiter le retour');
    const dialogue = await ouvrirActe(app, 'Transmettre au contentieux');
    await app.voir('Toutes les cases sont remplies.');
    await app.frapper('Control+Enter');
    await dialogue.waitFor({ state: 'detached' });
    await app.voir('2 transferts, 1 retour');
    expect(await app.axe()).toEqual([]);
  });

  test('le taux de retour se lit, motif par motif', async () => {
    await app.frapper('g', 't');
    await titre(app, 'Transferts');
    const chiffres = app.page.getByRole('region', { name: 'Chiffres' });
    await chiffres.getByText(/50\s%/).waitFor();
    await app.page.getByRole('row', { name: /Débiteur ou part à revoir 1 50\s%/ }).waitFor();
    expect(await app.axe()).toEqual([]);
  });

  test('un indu sous le seuil s’abandonne, avec l’effet montré avant', async () => {
    await ouvrir(petit, 'ÉPREUVE Ida');
    await app.page.getByRole('region', { name: 'Sous le seuil d’abandon' }).waitFor();
    expect(await app.axe()).toEqual([]);
    await app.tabuler(/^Abandonner l’indu/);
    await app.frapper('Enter');
    await app.page.getByRole('dialog', { name: 'Abandonner sous le seuil' }).waitFor();
    await app.attendreFocus(/^Motif de la décision/);
    await app.voir(/20,00\s€ avant, 0,00\s€ après/);
    await app.voir('L’abandon est possible.');
    expect(await app.axe()).toEqual([]);
    await app.ecrire('Coût du recouvrement');
    await app.page
      .getByRole('button', { name: /Abandonner l’indu/, disabled: false })
      .last()
      .waitFor();
    await app.frapper('Control+Enter');
    await app.voir(/20,00\s€ abandonnés sous le seuil/);
  });

  test('et l’abandon se reprend tant que rien ne l’a suivi', async () => {
    const dialogue = await ouvrirActe(app, 'Revenir sur l’abandon');
    await app.attendreFocus(/^Motif de la reprise/);
    await app.voir(/0,00\s€ avant, 20,00\s€ après/);
    await app.ecrire('Nouvelle adresse');
    await app.frapper('Control+Enter');
    await dialogue.waitFor({ state: 'detached' });
    await app.voir('Proposer l’abandon');
    const vue = await demander(app, 'dossier.ouvrir', { dossierId: petit });
    expect(vue).toMatchObject({ resteCentimes: 2_000, abandonneCentimes: 0 });
  });

  test('l’écran n’a rien dit d’anormal, rien demandé au dehors', () => sansFaute(app));
});

describe('Les réglages des relances', () => {
  let app: Bureau;
  let dossierId = '';

  beforeAll(async () => {
    const base = baseDuJour();
    dossierId = semerRelance(base, 'TÉMOIN');
    base.le(jour(50));
    base.faire(AMIABLE)('encaissement.saisir', {
      ...{ recuLe: jour(50), montantCentimes: 10_000, moyen: 'virement', payeur: 'TÉMOIN Ida' },
      ...{ libelle: '', reference: '', cible: { dossierId, induDesigneId: null } },
    });
    base.le(new Date().toISOString());
    app = await ouvrirBureau(base, 'administrateur');
    await app.aller('/administration/relances');
    await titre(app, 'Relances');
  });
  afterAll(() => app.fermer());

  test('montrent l’effet de chaque niveau à côté de son interrupteur', async () => {
    await app.voir(/1 envoyée\s; 100\s% suivie \(1 payée, 0 étalée\)/);
    await app.voir('1 envoyée, trop récente pour mesurer');
    expect(await app.axe()).toEqual([]);
  });

  test('désactivent un niveau à partir d’un jour à venir, jamais pour le passé', async () => {
    await app.tabuler(/^Première relance \(D02\)/);
    await app.frapper('Space');
    await app.tabuler(/^À partir du/);
    await app.frapper('Control+a');
    await app.ecrire('01/01/2020');
    await app.frapper('Control+s');
    await app.voir(/Un réglage vaut pour l’avenir/);
    expect(await app.axe()).toEqual([]);
    await app.frapper('Control+a');
    await app.ecrire('01/01/2099');
    await app.frapper('Control+s');
    await app.voir('Réglages enregistrés : à partir du 01/01/2099.');
    const lu = await demander(app, 'relance.lire', {});
    expect(lu.versions[0]?.reglage.niveaux.vivant.D02.actif).toBe(false);
    expect(lu.enVigueur.niveaux.vivant.D02.actif).toBe(true);
  });

  test('l’écran n’a rien dit d’anormal, rien demandé au dehors', () => sansFaute(app));
});
