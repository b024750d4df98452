/** The reminders and the attestation by the keyboard alone: D02, then D03, then D20 once paid. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ajouterJours } from '../../src/shared/date-civile.ts';
import { type BaseEssai, ligneEssai, MOT_DE_PASSE, notifier } from '../base-essai.ts';
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
import { envoyer, etablir, lacher, ouvrirCourrier } from './recit-dossier.ts';
import { atteindre, entrer, verrouiller } from './recit-poste.ts';

const GESTIONNAIRE = 'gestionnaire-amiable';
const jour = (n: number) => ajouterJours(AUJOURDHUI, -n);

/** Found 130 days ago, notified and received ten days later. */
function semerRecu(base: BaseEssai, nom: string, rang: number): string {
  base.le(jour(130));
  const { dossierId } = semerDossier(base, nom, {
    indu: {
      constateLe: jour(130),
      connuLe: jour(130),
      ordreRecetteLe: jour(130),
      lignes: [8, 7, 6].map((n) => ligneEssai(moisPasse(n))),
    },
  });
  base.le(jour(120));
  const { documentId } = notifier(base, dossierId, `1A 000 000 000${rang} 2`);
  base.faire(GESTIONNAIRE)('courrier.receptionner', {
    documentId,
    issue: 'ar-signe',
    le: jour(120),
  });
  return dossierId;
}

function payer(base: BaseEssai, dossierId: string, montantCentimes: number): void {
  base.faire(GESTIONNAIRE)('encaissement.saisir', {
    recuLe: jour(45),
    montantCentimes,
    moyen: 'virement',
    payeur: 'TÉMOIN Ida',
    libelle: 'VIR',
    reference: '',
    cible: { dossierId, induDesigneId: null },
  });
}

function relancer(base: BaseEssai, dossierId: string): void {
  const faire = base.faire(GESTIONNAIRE);
  const { documentId } = faire('courrier.etablir', { dossierId, code: 'D02' });
  faire('courrier.envoyer', { documentId, envoyeLe: jour(20), mode: 'simple', numero: null });
}

describe('Un dossier payé en retard', () => {
  let app: Bureau;
  let premier = '';
  let second = '';

  beforeAll(async () => {
    const base = baseDuJour();
    premier = semerRecu(base, 'TÉMOIN', 1);
    second = semerRecu(base, 'ÉPREUVE', 2);
    base.le(jour(45));
    payer(base, premier, 20_330);
    base.le(jour(20));
    relancer(base, second);
    base.le(new Date().toISOString());
    app = await ouvrirBureau(base, GESTIONNAIRE);
  });
  afterAll(() => app.fermer());

  const ouvrir = async (dossierId: string, nom: string) => {
    await app.aller(`/dossiers/${dossierId}`);
    await titre(app, new RegExp(nom));
  };

  test('reçoit une première relance : ses mentions, sa page, son envoi en lettre simple', async () => {
    await ouvrir(premier, 'TÉMOIN');
    await app.voir('Relancer');
    await ouvrirCourrier(app, 'Première relance');
    await app.voir(/en lettre simple\s: elle n’interrompt pas la prescription/);
    await app.voir('Versements reçus');
    expect(await app.axe()).toEqual([]);
    await etablir(app, 'TÉMOIN Ida');
    await atteindre(app, /^Enregistrer l’envoi/);
    await app.frapper('Enter');
    await app.voir(
      'Une lettre simple n’interrompt pas la prescription et ne fait courir aucun délai.',
    );
    expect(await app.axe()).toEqual([]);
    await app.frapper('Escape');
    await envoyer(app);
    await app.voir('Lettre simple envoyée');
    const vue = await demander(app, 'dossier.ouvrir', { dossierId: premier });
    expect(vue.action).toBe('Dernière relance');
    expect(vue.documents.map((d) => [d.code, d.envoi])).toEqual([
      ['D01', 'Recommandé avec avis de réception'],
      ['D02', 'Lettre simple'],
    ]);
  });

  test('ne reçoit pas la dernière trop tôt : le menu en dit la raison et le premier jour', async () => {
    await lacher(app);
    await app.frapper('c');
    const derniere = app.page.getByRole('menuitem', { name: /^Dernière relance/ });
    await derniere.waitFor();
    expect(await derniere.getAttribute('aria-disabled')).toBe('true');
    expect(await derniere.innerText()).toMatch(/Le rappel du .* laisse 15 jours. Pas avant le /);
    await app.frapper('Escape');
    await lacher(app);
    await app.frapper('Control+k');
    await app.page.locator('[role="combobox"]:focus').waitFor();
    await app.ecrire('dernière relance');
    await app.voir(/Le rappel du .* laisse 15 jours/);
    await app.frapper('Escape');
  });

  test('quinze jours après, un contact noté, reçoit la dernière', async () => {
    await ouvrir(second, 'ÉPREUVE');
    await app.voir('Dernière relance');
    await lacher(app);
    await app.frapper('n');
    await app.ecrire('Appel sans réponse, message laissé.');
    await app.frapper('Control+Enter');
    await app.page.getByRole('listitem').filter({ hasText: 'message laissé' }).first().waitFor();
    await ouvrirCourrier(app, 'Dernière relance');
    await etablir(app, 'ÉPREUVE Ida');
    await envoyer(app);
    const vue = await demander(app, 'dossier.ouvrir', { dossierId: second });
    expect(vue.action).toBe('Transmettre au contentieux');
  });

  test('payé, reçoit l’attestation que la dette est soldée', async () => {
    await demander(app, 'encaissement.saisir', {
      recuLe: AUJOURDHUI,
      montantCentimes: 120_330,
      moyen: 'virement',
      payeur: 'ÉPREUVE Ida',
      libelle: 'VIR',
      reference: '',
      cible: { dossierId: second, induDesigneId: null },
    });
    // Paid beside the screen: what it had read goes with the lock.
    await verrouiller(app);
    await entrer(app, { prenom: 'Camille', nom: 'GABARIT', identifiant: '', phrase: MOT_DE_PASSE });
    await ouvrir(second, 'ÉPREUVE');
    await app.voir('Soldé');
    await ouvrirCourrier(app, 'Attestation de solde');
    await app.voir('Extinction détaillée');
    await etablir(app, 'ÉPREUVE Ida');
    await envoyer(app);
    const { documents } = await demander(app, 'dossier.ouvrir', { dossierId: second });
    expect(documents.map((d) => d.code)).toEqual(['D01', 'D02', 'D03', 'D20']);
  });

  test('et l’écran n’a rien dit d’anormal', () => sansFaute(app));
});
