/** A new schedule by the keyboard alone: compare, justify, grant; a fraud; what stops it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FRAUDE } from '../base-essai.ts';
import { controlerAdresse, recevoir } from '../transfert-essai.ts';
import { type Bureau, baseDuJour, ouvrirBureau, semerDossier } from './bureau.ts';
import { demander } from './demander.ts';
import { sansFaute, semerNotifies } from './echeancier-cas.ts';
import { choisir } from './recit-poste.ts';

const GESTIONNAIRE = 'gestionnaire-amiable';

describe('Nouvel échéancier', () => {
  let app: Bureau;
  let ordinaire = '';
  let autre = '';
  let fraude = '';
  let nonNotifie = '';

  beforeAll(async () => {
    const base = baseDuJour();
    [ordinaire = '', autre = ''] = semerNotifies(base, ['MAQUETTE', 'TÉMOIN']);
    nonNotifie = semerDossier(base, 'SPÉCIMEN').dossierId;
    fraude = semerDossier(base, 'GABARIT', FRAUDE).dossierId;
    recevoir(base, fraude);
    controlerAdresse(base, fraude);
    app = await ouvrirBureau(base, GESTIONNAIRE);
  });
  afterAll(() => app.fermer());

  const texte = (nom: string | RegExp) => app.page.getByText(nom);
  const carte = (nom: string) => app.page.getByRole('region', { name: nom });

  async function ouvrir(dossierId: string): Promise<void> {
    await app.aller(`/dossiers/${dossierId}/echeancier`);
    await app.page.getByRole('heading', { name: 'Nouvel échéancier', level: 1 }).waitFor();
    await texte('Reste dû après').waitFor();
  }

  /** The door has answered to the last keystroke. */
  const calcule = (phrase: string | RegExp) => texte(phrase).first().waitFor();

  describe('Un échéancier amiable', () => {
    test('se compare, se motive et s’accorde sans la souris', async () => {
      await ouvrir(ordinaire);
      expect(await app.focus()).toBe('Nouvel échéancier');
      expect(await app.axe()).toEqual([]);

      await app.tabuler(/^La durée$/);
      await app.frapper('ArrowLeft');
      await app.tabuler(/^Mensualité/);
      await app.frapper('Control+a');
      await app.page.keyboard.type('30');
      await calcule('Durée de 41 mois, supérieure à 24 mois.');
      expect(await app.page.getByLabel(/^Durée obtenue/).inputValue()).toBe('41');
      await carte('Tableau des échéances').getByText('40 × 30,00\u00a0€').waitFor();
      expect(await app.axe()).toEqual([]);

      const accorder = app.page.getByRole('button', { name: 'Valider l’échéancier' });
      expect(await accorder.getAttribute('aria-disabled')).toBe('true');
      await app.frapper('Control+Enter');
      expect(await app.focus()).toContain('Valider l’échéancier');
      expect(await app.page.getByRole('dialog').count()).toBe(0);

      await choisir(app, /^Motif de la durée/, 'Charges de logement élevées');
      await app.tabuler(/^Fiche budget/);
      await app.frapper('Enter');
      await app.attendreFocus(/^Établie le/);
      await app.tabuler(/^Pensions de retraite/);
      await app.page.keyboard.type('1142');
      await app.page.getByRole('status').getByText('420,00\u00a0€').waitFor();
      expect(await app.axe()).toEqual([]);
      await app.frapper('Control+Enter');
      await app.page.getByRole('dialog').waitFor({ state: 'hidden' });
      await carte('Paramètres').getByText('1\u202f112,00\u00a0€').waitFor();
      await carte('Pourquoi ce montant\u202f?')
        .getByText('Reste à vivre après la mensualité')
        .waitFor();
      await app.attendreFocus(/^Fiche budget/);

      await app.frapper('Control+Enter');
      const accord = app.page.getByRole('dialog', { name: 'Accorder cet échéancier' });
      await accord.waitFor();
      expect(await accord.innerText()).toContain('40 × 30,00');
      expect(await app.axe()).toEqual([]);
      // Échap closes the dialogue, and leaves the screen where it is.
      await app.frapper('Escape');
      await accord.waitFor({ state: 'hidden' });
      expect(app.page.url()).toMatch(/echeancier$/);
      await app.frapper('Control+Enter');
      await accord.waitFor();
      await app.frapper('Enter');
      await app.page.waitForURL(/courrier\/D05$/);

      const { echeanciers } = await demander(app, 'echeancier.lister', {});
      expect(echeanciers).toMatchObject([
        {
          nombre: 41,
          mensualiteCentimes: 3000,
          revue: 'ouverte',
          motifDuree: 'Charges de logement élevées',
        },
      ]);
    });

    test('accordé, il ne s’en accorde pas un second : l’écran mène à son courrier', async () => {
      await ouvrir(ordinaire);
      await calcule(/Un échéancier est déjà en cours/);
      expect(await app.axe()).toEqual([]);
      await app.tabuler(/Ouvrir le courrier d’accord/);
      await app.frapper('Enter');
      await app.page.waitForURL(/courrier\/D05$/);
    });

    test('dit la date refusée sous son champ et garde le dernier plan valable', async () => {
      await ouvrir(autre);
      await app.tabuler(/^Première échéance/);
      await app.frapper('Control+a');
      await app.page.keyboard.type('01/01/2020');
      await calcule('La première échéance doit être à venir.');
      await calcule('Dernier calcul valable');
      expect(await app.focus()).toBe('Première échéance');
      expect(await app.axe()).toEqual([]);
      await app.frapper('Control+a');
      await app.page.keyboard.type('+40j');
      await calcule('Recalculé à chaque saisie');
    });

    test('déplie et replie ses lignes par la touche D, et annonce ses totaux', async () => {
      await ouvrir(autre);
      await app.tabuler(/^36 mois$/);
      await app.frapper('Enter');
      await calcule('Durée de 36 mois, supérieure à 24 mois.');
      const lignes = carte('Tableau des échéances').locator('tbody tr');
      expect(await lignes.count()).toBeLessThan(20);
      await app.frapper('d');
      await app.page.waitForFunction(() => document.querySelectorAll('tbody tr').length > 36);
      expect(await app.axe()).toEqual([]);
      await app.frapper('d');
      await carte('Tableau des échéances').getByText('déplier').first().waitFor();
      await app.page.getByRole('status').filter({ hasText: 'en 36 échéances' }).waitFor();

      await app.tabuler(/Limiter à 24 mois/, -1);
      await app.frapper('Enter');
      await app.page.getByRole('status').filter({ hasText: 'en 24 échéances' }).waitFor();
    });

    test('Échap ferme d’abord la liste ouverte, puis revient au dossier', async () => {
      await ouvrir(autre);
      await app.tabuler(/^Mode de paiement/);
      await app.frapper('ArrowDown');
      await app.page.getByRole('option', { name: 'Chèque' }).waitFor();
      await app.frapper('Escape');
      await app.page.getByRole('option', { name: 'Chèque' }).waitFor({ state: 'hidden' });
      expect(app.page.url()).toMatch(/echeancier$/);
      await app.frapper('Escape');
      await app.page.waitForURL(/dossiers\/[\w-]+$/);
    });

    test('attend la notification de l’indu, et y conduit', async () => {
      await ouvrir(nonNotifie);
      await calcule(/n’est pas encore notifié/);
      expect(await app.axe()).toEqual([]);
      await app.tabuler(/Notifier l’indu/);
      await app.frapper('Enter');
      await app.page.waitForURL(/courrier\/D01$/);
    });
  });

  describe('Un indu frauduleux', () => {
    test('se simule, ne s’accorde pas, et se transmet avec la simulation', async () => {
      await ouvrir(fraude);
      await calcule(/Indu frauduleux/);
      await texte('Aucun effet sur la prescription').waitFor();
      expect(await app.axe()).toEqual([]);
      await app.frapper('Control+Enter');
      const transmission = app.page.getByRole('dialog', { name: 'Transmettre ce dossier' });
      await transmission.waitFor();
      expect(await transmission.innerText()).toContain('en 24 échéances');
      expect(await app.axe()).toEqual([]);
      expect(await app.focus()).toBe('Ce que le contentieux doit savoir');
      await app.page.keyboard.type('Le débiteur propose un étalement.');
      await app.tabuler(/^Transmettre$/);
      await app.frapper('Enter');
      await app.page.waitForURL(/dossiers\/[\w-]+$/);

      const dossier = await demander(app, 'dossier.ouvrir', { dossierId: fraude });
      const transmise = dossier.evenements.find((e) => e.type === 'transfert');
      expect(transmise?.texte).toContain('en 24 échéances');
      expect(dossier.echeanciers).toEqual([]);
    });

    test('déjà transmis, ne se transmet pas deux fois', async () => {
      await ouvrir(fraude);
      await app.tabuler(/Transmettre au contentieux/);
      const bouton = app.page.getByRole('button', { name: 'Transmettre au contentieux' });
      expect(await bouton.getAttribute('aria-disabled')).toBe('true');
      await app.frapper('Control+Enter');
      expect(await app.page.getByRole('dialog').count()).toBe(0);
    });
  });

  test('l’écran n’a rien dit d’anormal, rien demandé au dehors', () => sansFaute(app));
});
