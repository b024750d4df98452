/** The list of schedules by the keyboard alone: the référent's visa, and who only reads. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ajouterJours } from '../../src/shared/date-civile.ts';
import { FRAUDE, notifier } from '../base-essai.ts';
import { AUJOURDHUI, type Bureau, baseDuJour, ouvrirBureau, semerDossier } from './bureau.ts';
import { demander } from './demander.ts';
import { sansFaute, semerNotifies } from './echeancier-cas.ts';

const GESTIONNAIRE = 'gestionnaire-amiable';

describe('La revue du référent technique', () => {
  let app: Bureau;
  const texte = (nom: string) => app.page.getByText(nom);

  beforeAll(async () => {
    const base = baseDuJour();
    for (const dossierId of semerNotifies(base, ['TÉMOIN', 'ÉPREUVE'])) {
      base.faire(GESTIONNAIRE)('echeancier.accorder', {
        dossierId,
        premiereLe: ajouterJours(AUJOURDHUI, 40),
        mensualiteCentimes: null,
        nombre: 36,
        mode: 'virement',
        motifDuree: 'Ressources insuffisantes',
      });
    }
    app = await ouvrirBureau(base, 'referent-technique');
    await app.frapper('g', 'e');
    await app.page.getByRole('tab', { name: /Revues ouvertes/, selected: true }).waitFor();
    await app.page.getByRole('row', { name: /ÉPREUVE/ }).waitFor();
  });
  afterAll(() => app.fermer());

  test('montre les revues, se filtre, et refuse un visa avec sa raison', async () => {
    expect(await app.axe()).toEqual([]);
    await app.frapper('/');
    await app.page.keyboard.type('epreuve');
    await app.page.getByRole('row', { name: /TÉMOIN/ }).waitFor({ state: 'hidden' });
    await app.tabuler(/ÉPREUVE/);
    await app.frapper(' ');
    await app.page.getByRole('dialog', { name: /ÉPREUVE/ }).waitFor();
    expect(await app.focus()).toBe('Observation');
    expect(await app.axe()).toEqual([]);

    await app.tabuler(/Refuser le visa/);
    await app.frapper('Enter');
    await texte('Un refus de visa se motive.').waitFor();
    expect(await app.axe()).toEqual([]);
    await app.tabuler(/^Observation/, -1);
    await app.page.keyboard.type('Durée trop longue pour cet âge.');
    await app.tabuler(/Refuser le visa/);
    await app.frapper('Enter');
    await texte('Visa refusé.').waitFor();
    const { echeanciers } = await demander(app, 'echeancier.lister', {});
    expect(echeanciers.map((e) => e.debiteur)).toEqual(['TÉMOIN Ida']);
    await app.voir('Aucun échéancier ne correspond à ce filtre');
    await app.tabuler(/Effacer les filtres/);
    await app.frapper('Enter');
  });

  test('vise un échéancier par Ctrl Entrée, et la liste des revues s’épuise', async () => {
    await app.page.getByRole('row', { name: /TÉMOIN/ }).waitFor();
    await app.tabuler(/TÉMOIN/);
    await app.frapper(' ');
    await app.page.getByRole('dialog', { name: /TÉMOIN/ }).waitFor();
    await app.frapper('Control+Enter');
    await app.page.getByRole('dialog').waitFor({ state: 'hidden' });
    await texte('Aucune revue ouverte.').waitFor();
    expect(await app.axe()).toEqual([]);
    await app.frapper('Control+1');
    await app.page
      .getByRole('row', { name: /TÉMOIN/ })
      .getByText('Visé')
      .waitFor();
  });

  test('Entrée suit l’échéancier', async () => {
    await app.tabuler(/TÉMOIN/);
    await app.frapper('Enter');
    await app.page.waitForURL(/echeanciers\/[\w-]+$/);
    await app.voir('Mensualités');
    expect(await app.axe()).toEqual([]);
  });

  test('l’écran n’a rien dit d’anormal, rien demandé au dehors', () => sansFaute(app));
});

describe('Les autres rôles', () => {
  const nouvel = (dossierId: string) => `/dossiers/${dossierId}/echeancier`;

  test('le pôle contentieux accorde un échéancier sur un indu frauduleux', async () => {
    const base = baseDuJour();
    const { dossierId } = semerDossier(base, 'GABARIT', FRAUDE);
    notifier(base, dossierId);
    const app = await ouvrirBureau(base, 'gestionnaire-contentieux');
    await app.aller(nouvel(dossierId));
    await app.voir('Frauduleux');
    await app.voir('Reste dû après');
    expect(await app.page.getByText('réservé au pôle contentieux').count()).toBe(0);
    await app.frapper('Control+Enter');
    await app.page.getByRole('dialog', { name: 'Accorder cet échéancier' }).waitFor();
    await app.frapper('Enter');
    await app.page.waitForURL(/courrier\/D05$/);
    const { echeanciers } = await demander(app, 'echeancier.lister', {});
    expect(echeanciers).toMatchObject([{ nature: 'fraude', nombre: 24 }]);
    sansFaute(app);
    await app.fermer();
  });

  test('le directeur simule sans accorder, et lit pourquoi', async () => {
    const base = baseDuJour();
    const [dossierId = ''] = semerNotifies(base, ['MAQUETTE']);
    const app = await ouvrirBureau(base, 'directeur');
    await app.aller('/echeanciers');
    await app.voir('Aucun échéancier accordé.');
    expect(await app.axe()).toEqual([]);
    await app.aller(nouvel(dossierId));
    await app.voir(/Vous simulez sans accorder/);
    await app.voir('Reste dû après');
    expect(await app.axe()).toEqual([]);
    await app.frapper('Control+Enter');
    expect(await app.focus()).toContain('Valider l’échéancier');
    expect(await app.page.getByRole('dialog').count()).toBe(0);
    sansFaute(app);
    await app.fermer();
  });
});
