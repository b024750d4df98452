/** The page of payments by the keyboard alone: suspense, allocation, return by the bank, roles. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ajouterJours, formatDate } from '../../src/shared/date-civile.ts';
import {
  AUJOURDHUI,
  type Bureau,
  baseDuJour,
  ouvrirBureau,
  sansFaute,
  semerDossier,
  titre,
} from './bureau.ts';
import { demander } from './demander.ts';
import {
  choisirOption,
  dialogue,
  ferme,
  listerPaiements,
  ouvrirPaiement,
  pret,
} from './paiements-gestes.ts';

const GESTIONNAIRE = 'gestionnaire-amiable';

describe('La page des paiements', () => {
  let app: Bureau;
  let dossierId = '';

  beforeAll(async () => {
    const base = baseDuJour();
    dossierId = semerDossier(base, 'TÉMOIN').dossierId;
    app = await ouvrirBureau(base, GESTIONNAIRE);
    await app.frapper('g', 'p');
    await titre(app, 'Paiements');
  });
  afterAll(() => app.fermer());

  test('un paiement sans dossier attend en suspens, et son âge se voit', async () => {
    await app.voir('Aucun paiement reçu.');
    expect(await app.axe()).toEqual([]);
    await app.frapper('n');
    await app.attendreFocus(/^Montant/);
    await app.ecrire('100');
    await app.tabuler(/^Reçu le/, -1);
    await app.frapper('Control+a');
    await app.ecrire(formatDate(ajouterJours(AUJOURDHUI, -20)));
    await app.tabuler(/^Payeur/);
    await app.ecrire('TÉMOIN Ida');
    await app.voir('En suspens.');
    expect(await app.axe()).toEqual([]);
    await pret(app, /Enregistrer le paiement/);
    await app.frapper('Control+Enter');
    await app.page.getByRole('row', { name: /TÉMOIN Ida.*20 jours/ }).waitFor();
    await app.voir(/100,00\s€ en suspens, le plus ancien depuis 20 jours/);
    await app.page.getByRole('link', { name: /Paiements.*1.*à traiter/ }).waitFor();
    expect(await app.axe()).toEqual([]);
  });

  test('s’affecte à un dossier cherché, après avoir montré avant et après', async () => {
    await ouvrirPaiement(app, /TÉMOIN Ida/);
    await app.attendreFocus(/^Affecter à un dossier/);
    expect(await app.axe()).toEqual([]);
    await app.frapper('Enter');
    await dialogue(app, 'Affecter à un dossier').waitFor();
    await app.attendreFocus(/^Dossier/);
    await choisirOption(app, /^Dossier/, { voulue: /TÉMOIN Ida/, cherche: 'temoin' });
    await app.page.getByRole('row', { name: /1\s203,30\s€ 100,00\s€ 1\s103,30\s€/ }).waitFor();
    expect(await app.axe()).toEqual([]);
    await pret(app, /Affecter le paiement/);
    await app.frapper('Control+Enter');
    await ferme(app, 'Affecter à un dossier');
    expect(await demander(app, 'dossier.ouvrir', { dossierId })).toMatchObject({
      recouvreCentimes: 10_000,
    });
    await app.attendreFocus(/TÉMOIN Ida/);
  });

  test('se désaffecte avec son motif : la dette est due de nouveau', async () => {
    await ouvrirPaiement(app, /TÉMOIN Ida/);
    await app.voir(/désaffectez-le d’abord/);
    await app.attendreFocus(/^Désaffecter/);
    await app.frapper('Enter');
    await dialogue(app, 'Désaffecter').waitFor();
    await app.attendreFocus(/^Motif/);
    await app.voir('Sera dû de nouveau');
    expect(await app.axe()).toEqual([]);
    await app.ecrire('Homonyme');
    await pret(app, /Désaffecter le paiement/);
    await app.frapper('Control+Enter');
    await ferme(app, 'Désaffecter');
    const [paiement] = (await listerPaiements(app)).encaissements;
    expect(paiement).toMatchObject({ affecteCentimes: 0, suspensCentimes: 10_000, dossiers: [] });
  });

  test('rejeté par la banque : une date fausse se dit, la confirmation dit ce qui est dû', async () => {
    const [paiement] = (await listerPaiements(app)).encaissements;
    const encaissementId = paiement?.encaissementId ?? '';
    await demander(app, 'encaissement.affecter', {
      encaissementId,
      dossierId,
      induDesigneId: null,
    });
    await app.page.reload();
    await ouvrirPaiement(app, /TÉMOIN Ida/);
    await app.tabuler(/^Rejeté par la banque/);
    await app.frapper('Enter');
    await app.attendreFocus(/^Motif/);
    await app.ecrire('Provision insuffisante');
    await app.tabuler(/^Rejeté le/, -1);
    await app.frapper('Control+a');
    await app.ecrire(formatDate(ajouterJours(AUJOURDHUI, -30)));
    await app.frapper('Control+Enter');
    await app.voir(/Le rejet se date entre/);
    expect(await app.axe()).toEqual([]);
    await app.frapper('Control+a');
    await app.ecrire(formatDate(AUJOURDHUI));
    await app.frapper('Control+Enter');
    const confirmation = dialogue(app, /^Enregistrer le rejet du paiement/);
    await confirmation.getByText(/100,00\s€/).waitFor();
    await app.attendreFocus(/^Enregistrer le rejet/);
    expect(await app.axe()).toEqual([]);
    await app.frapper('Enter');
    await ferme(app, 'Rejeté par la banque');
    await app.page.getByRole('row', { name: /Rejeté le/ }).waitFor();
    expect((await demander(app, 'dossier.ouvrir', { dossierId })).recouvreCentimes).toBe(0);
    await app.attendreFocus(/TÉMOIN Ida/);
  });

  test('les vues et le filtre', async () => {
    await app.frapper('Control+2');
    await app.voir('Rien en suspens.');
    await app.frapper('Control+3');
    await app.page.getByRole('row', { name: /Rejeté le/ }).waitFor();
    await app.frapper('/');
    await app.attendreFocus(/^Filtrer la liste/);
    await app.ecrire('introuvable');
    await app.voir('Aucun paiement ne correspond à ce filtre');
    await app.frapper('Escape');
    await app.page.getByRole('row', { name: /Rejeté le/ }).waitFor();
    expect(await app.axe()).toEqual([]);
    sansFaute(app);
  });

  test('le dossier montre le paiement et son annulation', async () => {
    await app.aller(`/dossiers/${dossierId}`);
    await app.page
      .getByRole('row', { name: /Virement, annulé .*100,00\s€/ })
      .first()
      .waitFor();
    await app.page
      .getByRole('row', { name: /Annulation, virement .*−\s?100,00\s€/ })
      .first()
      .waitFor();
  });
});

describe('Les autres rôles', () => {
  test('le directeur lit, et chaque acte dit à qui il revient', async () => {
    const base = baseDuJour();
    const { dossierId } = semerDossier(base, 'MAQUETTE');
    base.faire(GESTIONNAIRE)('encaissement.saisir', {
      recuLe: AUJOURDHUI,
      montantCentimes: 10_000,
      moyen: 'cheque',
      payeur: 'MAQUETTE Ida',
      libelle: '',
      reference: '',
      cible: { dossierId, induDesigneId: null },
    });
    const app = await ouvrirBureau(base, 'directeur');
    await app.aller('/paiements');
    await ouvrirPaiement(app, /MAQUETTE Ida/);
    const raison = 'Cet acte revient à un gestionnaire amiable ou un gestionnaire contentieux.';
    expect(
      await dialogue(app, /^Paiement/)
        .getByText(raison)
        .count(),
    ).toBeGreaterThan(2);
    expect(await app.axe()).toEqual([]);
    await app.frapper('Escape');
    await ferme(app, /^Paiement/);
    await app.frapper('n');
    expect(await app.page.getByRole('dialog').count()).toBe(0);
    await app.aller(`/dossiers/${dossierId}`);
    await app.page.getByRole('row', { name: /Chèque .*100,00\s€/ }).waitFor();
    expect(await app.page.getByRole('button', { name: /Saisir un paiement/ }).count()).toBe(0);
    sansFaute(app);
    await app.fermer();
  });
});
