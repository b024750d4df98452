/**
 * US5 by the keyboard alone: 6 000 €, three proposals and 24, 36, 60 months side by side, a budget
 * sheet, a reason beyond 24 months, the offer (D04), its acceptance, the agreement printed and signed.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ajouterJours } from '../../src/shared/date-civile.ts';
import { ligneEssai, notifier } from '../base-essai.ts';
import {
  AUJOURDHUI,
  type Bureau,
  baseDuJour,
  moisPasse,
  ouvrirBureau,
  semerDossier,
} from './bureau.ts';
import { demander } from './demander.ts';
import { sansFaute, semerNotifies } from './echeancier-cas.ts';
import { choisir } from './recit-poste.ts';

describe('US5 : un échéancier de plus de 24 mois', () => {
  let app: Bureau;
  let dossierId = '';
  let refusee = '';

  beforeAll(async () => {
    const base = baseDuJour();
    dossierId = semerDossier(base, 'MAQUETTE', {
      indu: {
        lignes: [6, 5, 4, 3, 2].map((n) =>
          ligneEssai(moisPasse(n), { verseCentimes: 120_000, duCentimes: 0 }),
        ),
      },
    }).dossierId;
    const { documentId } = notifier(base, dossierId, '1A 000 000 0005 2');
    base.faire('gestionnaire-amiable')('courrier.receptionner', {
      documentId,
      issue: 'ar-signe',
      le: AUJOURDHUI,
    });
    [refusee = ''] = semerNotifies(base, ['TÉMOIN']);
    base.faire('gestionnaire-amiable')('echeancier.proposer', {
      dossierId: refusee,
      premiereLe: ajouterJours(AUJOURDHUI, 40),
      mensualiteCentimes: null,
      nombre: 10,
      mode: 'virement',
      motifDuree: '',
      demandeLe: AUJOURDHUI,
    });
    app = await ouvrirBureau(base, 'gestionnaire-amiable');
    await app.aller(`/dossiers/${dossierId}/echeancier`);
    await app.voir('Reste dû après');
  });
  afterAll(() => app.fermer());

  const carte = (nom: string) => app.page.getByRole('region', { name: nom });
  const annonce = (texte: string) =>
    app.page.getByRole('status').filter({ hasText: texte }).waitFor();
  const dossier = () => demander(app, 'dossier.ouvrir', { dossierId });

  test('se compare sur 24, 36 et 60 mois, et sans budget dit ce qui manque', async () => {
    const propositions = carte('Propositions');
    for (const montant of ['250,00\u00a0€', '166,66\u00a0€', '100,00\u00a0€']) {
      await propositions.getByText(montant).first().waitFor();
    }
    await propositions.getByRole('cell', { name: /La fiche budget n’est pas remplie/ }).waitFor();
    expect(await app.axe()).toEqual([]);
    await app.frapper('3');
    await app.voir(/^Durée de \d+ mois, supérieure à 24 mois\.$/);
    await app.frapper('2');
    await annonce('en 24 échéances');
  });

  test('la fiche budget se remplit une fois et donne la proposition la plus courte', async () => {
    await app.frapper('b');
    await app.attendreFocus(/^Établie le/);
    await app.tabuler(/^Pensions de retraite/);
    await app.ecrire('1142');
    await app.tabuler(/^Loyer/);
    await app.ecrire('400');
    const fiche = app.page.getByRole('dialog', { name: 'Fiche budget' });
    await fiche.getByText('742,00\u00a0€').first().waitFor();
    await fiche.getByText('220,00\u00a0€').waitFor();
    expect(await app.axe()).toEqual([]);
    await app.frapper('Control+Enter');
    await fiche.waitFor({ state: 'hidden' });
    await carte('Propositions').getByText('220,00\u00a0€').waitFor();
    await app.page.locator('h1').focus();
    await app.frapper('1');
    await annonce('en 28 échéances');
    await carte('Paramètres').getByText('522,00\u00a0€').waitFor();
  });

  test('au-delà de 24 mois se motive, puis se propose : la lettre s’ouvre', async () => {
    await app.tabuler(/^36 mois$/);
    await app.frapper('Enter');
    await annonce('en 36 échéances');
    const proposer = { name: 'Proposer', exact: true };
    await app.page.getByRole('button', { ...proposer, disabled: true }).waitFor();
    await choisir(app, /^Motif de la durée/, 'Charges de logement élevées');
    await app.page.getByRole('button', { ...proposer, disabled: false }).waitFor();
    await app.tabuler(/^Proposer$/, -1);
    await app.frapper('Enter');
    const offre = app.page.getByRole('dialog', { name: 'Proposer cet échéancier' });
    await offre.getByText('À conclure au plus tard').waitFor();
    expect(await offre.innerText()).toContain('35 × 166,66');
    await app.attendreFocus(/^Proposer l’échéancier$/);
    expect(await app.axe()).toEqual([]);
    await app.frapper('Enter');
    await app.page.waitForURL(/courrier\/D04\?objet=/);
    await app.page.getByRole('button', { name: /Établir la proposition/ }).waitFor();
    expect(await app.axe()).toEqual([]);
    await app.frapper('Control+Enter');
    await app.page.waitForURL(/dossiers\/[\w-]+$/);
    const { echeanciers, documents } = await dossier();
    expect(echeanciers).toMatchObject([{ etat: 'propose', nombre: 36, revue: 'ouverte' }]);
    expect(documents.map((d) => d.code)).toContain('D04');
  });

  test('acceptée, l’offre s’accorde, l’accord s’imprime et se signe', async () => {
    await app.voir('Proposé');
    expect(await app.axe()).toEqual([]);
    await app.tabuler(/^Enregistrer l’acceptation$/);
    await app.frapper('Enter');
    await app.attendreFocus(/^Accepté le/);
    expect(await app.axe()).toEqual([]);
    await app.frapper('Control+Enter');
    await app.page.getByRole('dialog').waitFor({ state: 'hidden' });
    await app.voir('À signer');
    await app.aller(`/dossiers/${dossierId}/courrier/D05`);
    await app.page.getByRole('button', { name: /Établir l’accord/ }).waitFor();
    await app.frapper('Control+Enter');
    await app.page.waitForURL(/dossiers\/[\w-]+$/);
    await app.voir('À signer');
    await app.tabuler(/^Enregistrer la signature$/);
    await app.frapper('Enter');
    await app.attendreFocus(/^Signé par le débiteur/);
    await app.frapper('Control+Enter');
    await app.page.getByRole('dialog').waitFor({ state: 'hidden' });
    await app.voir('Signé');
    const { echeanciers, documents } = await dossier();
    expect(echeanciers).toMatchObject([{ etat: 'signe', nombre: 36, mensualiteCentimes: 16_666 }]);
    expect(documents.map((d) => d.code)).toContain('D05');
  });

  test('un échéancier en cours n’en laisse pas proposer un second', async () => {
    await app.aller(`/dossiers/${dossierId}/echeancier`);
    await app.voir(/Un échéancier est déjà en cours/);
    const proposer = app.page.getByRole('button', { name: 'Proposer', exact: true });
    expect(await proposer.getAttribute('aria-disabled')).toBe('true');
    expect(await app.axe()).toEqual([]);
  });

  test('une offre se classe avec sa cause, et laisse la place à une autre', async () => {
    await app.aller(`/dossiers/${refusee}/echeancier`);
    await app.voir(/Une proposition attend sa réponse/);
    expect(await app.axe()).toEqual([]);
    await app.aller(`/dossiers/${refusee}`);
    await app.voir('Proposé');
    await app.tabuler(/^Classer$/);
    await app.frapper('Enter');
    await app.attendreFocus(/^Refusé par le débiteur/);
    await app.frapper('ArrowDown');
    await app.attendreFocus(/^Sans réponse/);
    await app.frapper('Control+Enter');
    await app.voir(/Le débiteur peut répondre jusqu’au/);
    expect(await app.axe()).toEqual([]);
    await app.tabuler(/^Sans réponse/, -1);
    await app.frapper('ArrowUp');
    await app.attendreFocus(/^Refusé par le débiteur/);
    await app.frapper('Control+Enter');
    await app.page.getByRole('dialog').waitFor({ state: 'hidden' });
    await app.voir('Refusé');
    const { echeanciers, permis } = await demander(app, 'dossier.ouvrir', { dossierId: refusee });
    expect(echeanciers).toMatchObject([{ etat: 'refuse' }]);
    expect(permis['echeancier.proposer']).toBeNull();
  });

  test('l’écran n’a rien dit d’anormal, rien demandé au dehors', () => sansFaute(app));
});
