/**
 * Withholdings by the keyboard alone: one is decided on the case and its plan made, the month is
 * run, the file comes back and the balance moves; the one that a recourse stops is held back.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ajouterJours, moisDe, moisSuivant } from '../../src/shared/date-civile.ts';
import { type BaseEssai, dossierEssai, ligneEssai, notifier } from '../base-essai.ts';
import { DECISION_FAMILLE, retourDe } from '../retenue-essai.ts';
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
import { dialogue, ferme, pret } from './paiements-gestes.ts';
import { etablir } from './recit-dossier.ts';
import { atteindre, choisirFichier } from './recit-poste.ts';

const GESTIONNAIRE = 'gestionnaire-amiable';
const MOIS = moisDe(AUJOURDHUI);
const jour = (n: number) => ajouterJours(AUJOURDHUI, -n);

/** Family benefits of three months, notified and received seventy days ago. */
function semerRecu(base: BaseEssai, nom: string, rang: number): string {
  base.le(jour(80));
  const { dossierId } = semerDossier(base, nom, {
    branche: 'famille',
    indu: {
      prestation: 'PF',
      constateLe: jour(80),
      connuLe: jour(80),
      ordreRecetteLe: jour(80),
      lignes: [7, 6, 5].map((n) => ligneEssai(moisPasse(n), { prestation: 'PF' })),
    },
  });
  base.le(jour(70));
  const { documentId } = notifier(base, dossierId, `1A 000 000 000${rang} 2`);
  const recu = { documentId, issue: 'ar-signe', le: jour(70) } as const;
  base.faire(GESTIONNAIRE)('courrier.receptionner', recu);
  base.le(new Date().toISOString());
  return dossierId;
}

describe('Les retenues sur prestations', () => {
  let app: Bureau;
  let [voulu, conteste] = ['', ''];

  beforeAll(async () => {
    const base = baseDuJour();
    voulu = semerRecu(base, 'TÉMOIN', 1);
    conteste = semerRecu(base, 'ÉPREUVE', 2);
    const faire = base.faire(GESTIONNAIRE);
    faire('retenue.decider', { ...DECISION_FAMILLE, dossierId: conteste, debut: MOIS });
    faire('demande.enregistrer', {
      dossierId: conteste,
      genre: 'contestation',
      canal: 'ecrit',
      recueLe: AUJOURDHUI,
      arguments: ['Le montant est contesté.'],
    });
    app = await ouvrirBureau(base, GESTIONNAIRE);
  });
  afterAll(() => app.fermer());

  test('R ouvre la retenue : le plafond s’explique, puis la décision s’enregistre', async () => {
    await app.aller(`/dossiers/${voulu}`);
    await titre(app, /TÉMOIN/);
    await app.voir('Débiteurs');
    await app.frapper('r');
    await dialogue(app, 'Mettre en place une retenue').waitFor();
    await app.attendreFocus(/^Servie chaque mois/);
    await app.voir('Indiquez le montant de la prestation servie.');
    expect(await app.axe()).toEqual([]);
    await app.ecrire('850');
    await app.tabuler(/^Montant des ressources/);
    await app.ecrire('23400');
    await app.tabuler(/^Loyer ou emprunt/);
    await app.ecrire('700');
    await app.tabuler(/^Enfants à charge/);
    await app.frapper('Control+a');
    await app.ecrire('2');
    await app.tabuler(/^Vit en couple/);
    await app.frapper('Space');
    await app.voir('Plafond de la loi');
    await pret(app, /Décider la retenue/);
    await app.voir('Étapes du plafond');
    expect(await app.axe()).toEqual([]);
    await app.frapper('Control+Enter');
    await ferme(app, 'Mettre en place une retenue');
    await app.voir(/par mois$/);
    const { retenues, action } = await demander(app, 'dossier.ouvrir', { dossierId: voulu });
    expect(retenues).toMatchObject([{ etat: 'active', debut: MOIS, obstacles: [] }]);
    expect(action).toBe('Suivre la retenue');
    expect(await app.axe()).toEqual([]);
  });

  test('le plan personnalisé s’établit depuis la carte', async () => {
    await atteindre(app, /^Plan personnalisé/);
    await app.frapper('Enter');
    await titre(app, 'Plan de recouvrement personnalisé');
    expect(await app.axe()).toEqual([]);
    await etablir(app, 'TÉMOIN Ida');
  });

  test('G puis R liste les retenues, et dit laquelle est empêchée et pourquoi', async () => {
    await app.frapper('g', 'r');
    await titre(app, 'Retenues');
    await app.page.getByRole('row', { name: /TÉMOIN Ida.*En cours/ }).waitFor();
    expect(await app.axe()).toEqual([]);
    await app.frapper('Control+2');
    await app.page.getByRole('row', { name: /ÉPREUVE Ida.*Empêchée.*Recours depuis/ }).waitFor();
    await app.frapper('Control+3');
    await app.voir('Aucune retenue close.');
  });

  test('le fichier du mois laisse de côté celle qu’un recours arrête, et part', async () => {
    await app.frapper('Control+4');
    await app.voir('Ce qui partira');
    await app.voir('Laissé de côté');
    await app.page.getByRole('listitem').filter({ hasText: 'ÉPREUVE' }).first().waitFor();
    expect(await app.axe()).toEqual([]);
    await pret(app, /Établir le fichier/);
    const remis = app.page.waitForEvent('download');
    await app.frapper('Control+Enter');
    expect((await remis).suggestedFilename()).toBe(`retenues-${MOIS}-1.csv`);
    await app.voir(`retenues-${MOIS}-1.csv`);
    await app.voir('Retour du service payeur');
    expect(await app.axe()).toEqual([]);
  });

  test('le retour se contrôle, s’enregistre, et le solde baisse d’autant', async () => {
    const lire = { vue: 'en-cours', mois: MOIS } as const;
    const [fichier] = (await demander(app, 'retenue.lister', lire)).fichiers;
    if (!fichier) throw new Error('le fichier du mois manque');
    const avant = (await demander(app, 'dossier.ouvrir', { dossierId: voulu })).resteCentimes;
    const chemin = join(dossierEssai(), 'retour.csv');
    writeFileSync(chemin, Buffer.from(retourDe(fichier), 'base64'));
    await choisirFichier(app, chemin, 'Déposez ici le fichier rendu par le service payeur');
    await app.voir(/à imputer\.$/);
    expect(await app.axe()).toEqual([]);
    await pret(app, /Enregistrer le retour/);
    await app.frapper('Control+Enter');
    await app.voir(/imputés\.$/);
    const apres = await demander(app, 'dossier.ouvrir', { dossierId: voulu });
    expect(apres.resteCentimes).toBe(avant - fichier.totalCentimes);
    const autre = await demander(app, 'dossier.ouvrir', { dossierId: conteste });
    expect(autre.recouvreCentimes).toBe(0);
    expect(await app.axe()).toEqual([]);
  });

  test('réviser montre l’écart de 20 %, puis remplace à partir du mois suivant', async () => {
    await app.aller(`/dossiers/${voulu}`);
    await titre(app, /TÉMOIN/);
    await app.voir('Débiteurs');
    await atteindre(app, /^Réviser/);
    await app.frapper('Enter');
    await dialogue(app, /^Réviser la retenue/).waitFor();
    await app.attendreFocus(/^Motif de la révision/);
    await app.ecrire('Reprise d’activité');
    await app.tabuler(/^Montant des ressources/);
    await app.frapper('Control+a');
    await app.ecrire('48000');
    await app.voir(/L’écart atteint 20/);
    expect(await app.axe()).toEqual([]);
    await pret(app, /Enregistrer la révision/);
    await app.frapper('Control+Enter');
    await ferme(app, /^Réviser la retenue/);
    const { retenues } = await demander(app, 'dossier.ouvrir', { dossierId: voulu });
    expect(retenues).toMatchObject([
      { etat: 'close', fin: MOIS },
      { etat: 'active', debut: moisSuivant(MOIS) },
    ]);
  });

  test('mettre fin à la retenue demande un motif ; la dette reste due', async () => {
    await atteindre(app, /^Mettre fin/);
    await app.frapper('Enter');
    await dialogue(app, /^Mettre fin à la retenue/).waitFor();
    await app.attendreFocus(/^Motif/);
    await app.ecrire('Fin de droit');
    expect(await app.axe()).toEqual([]);
    await pret(app, /^Mettre fin à la retenue/);
    await app.frapper('Control+Enter');
    await ferme(app, /^Mettre fin à la retenue/);
    await app.voir(/Fin de droit/);
    const { retenues } = await demander(app, 'dossier.ouvrir', { dossierId: voulu });
    expect(retenues).toMatchObject([{ etat: 'close', fin: null, motifFin: 'Fin de droit' }]);
    sansFaute(app);
  });
});
