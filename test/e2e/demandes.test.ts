/** A request of the debtor by the keyboard alone: it suspends, is answered in part, resumes. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ajouterJours, formatDate } from '../../src/shared/date-civile.ts';
import { type BaseEssai, ligneEssai, notifier } from '../base-essai.ts';
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
import { envoyer, etablir, lacher } from './recit-dossier.ts';
import { atteindre } from './recit-poste.ts';

const GESTIONNAIRE = 'gestionnaire-amiable';
const jour = (n: number) => ajouterJours(AUJOURDHUI, -n);

/** Found 50 days ago, notified and received ten days later: the twenty days are over. */
function semerRecu(base: BaseEssai, nom: string, rang: number): string {
  base.le(jour(50));
  const trouve = { constateLe: jour(50), connuLe: jour(50), ordreRecetteLe: jour(50) };
  const lignes = [7, 6, 5].map((n) => ligneEssai(moisPasse(n)));
  const { dossierId } = semerDossier(base, nom, { indu: { ...trouve, lignes } });
  base.le(jour(40));
  const { documentId } = notifier(base, dossierId, `1A 000 000 000${rang} 2`);
  const recu = { documentId, issue: 'ar-signe', le: jour(40) } as const;
  base.faire(GESTIONNAIRE)('courrier.receptionner', recu);
  return dossierId;
}

describe('Une demande de rectification', () => {
  let app: Bureau;
  let dossierId = '';
  let second = '';

  beforeAll(async () => {
    const base = baseDuJour();
    dossierId = semerRecu(base, 'TÉMOIN', 1);
    second = semerRecu(base, 'ÉPREUVE', 2);
    base.le(new Date().toISOString());
    app = await ouvrirBureau(base, GESTIONNAIRE);
  });
  afterAll(() => app.fermer());

  const lireDossier = (id = dossierId) => demander(app, 'dossier.ouvrir', { dossierId: id });

  /** From the palette: what is typed there, then Entrée. */
  async function lancer(acte: string, ouvre: string): Promise<void> {
    await lacher(app);
    await app.frapper('Control+k');
    await app.page.locator('[role="combobox"]:focus').waitFor();
    await app.ecrire(acte);
    await app.page.getByRole('option', { name: new RegExp(`^${acte}`) }).waitFor();
    await app.frapper('Enter');
    await dialogue(app, ouvre).waitFor();
  }

  test('montre ce qu’elle arrête avant d’être enregistrée', async () => {
    await app.aller(`/dossiers/${dossierId}`);
    await titre(app, /TÉMOIN/);
    await app.voir('Débiteurs');
    await lancer('Enregistrer une demande', 'Enregistrer une demande');
    await app.attendreFocus(/^Demande/);
    await app.tabuler(/^Reçue le/);
    await app.frapper('Control+a');
    await app.ecrire(formatDate(jour(25)));
    await app.tabuler(/^Ce que dit le débiteur/);
    await app.ecrire('mes ressources ont été déclarées');
    await app.frapper('Enter');
    await app.ecrire('un mois est compté deux fois');
    const tiroir = dialogue(app, 'Enregistrer une demande');
    await tiroir.getByText(/^Première relance, possible dès le/).waitFor();
    await tiroir.getByText('N’est plus possible').waitFor();
    await pret(app, /Enregistrer la demande/);
    expect(await app.axe()).toEqual([]);
    expect((await lireDossier()).demandes).toEqual([]);
    await app.frapper('Control+Enter');
    await ferme(app, 'Enregistrer une demande');
    await app.voir('Recouvrement suspendu.');
    await app.page.getByRole('region', { name: 'Demandes et suspensions' }).waitFor();
    expect(await app.axe()).toEqual([]);
  });

  test('la relance est refusée, avec le motif', async () => {
    await lacher(app);
    await app.frapper('c');
    const relance = app.page.getByRole('menuitem', { name: /^Première relance/ });
    await relance.waitFor();
    expect(await relance.getAttribute('aria-disabled')).toBe('true');
    expect(await relance.innerText()).toMatch(/Demande de rectification depuis le/);
    await app.frapper('Escape');
    await relance.waitFor({ state: 'hidden' });
  });

  test('une formule vide est refusée à son point', async () => {
    await lacher(app);
    await atteindre(app, /^Répondre/);
    await app.frapper('Enter');
    await dialogue(app, 'Répondre à la demande').waitFor();
    await app.attendreFocus(/^Refusée|^Acceptée/);
    await app.tabuler(/^Réponse au point 1/);
    await app.ecrire('Après étude de votre dossier.');
    await app.tabuler(/^Réponse au point 2/);
    await app.ecrire('Le mois est compté une fois de trop.');
    await pret(app, /Enregistrer la réponse/);
    await app.frapper('Control+Enter');
    await app.voir('Cette réponse ne donne pas de raison');
    expect(await app.axe()).toEqual([]);
    await app.tabuler(/^Réponse au point 1/, -1);
    await app.frapper('Control+a');
    await app.ecrire('Le bulletin montre le salaire.');
    await expect.poll(() => app.page.getByText('ne donne pas de raison').count()).toBe(0);
  });

  test('acceptée en partie, montre la dette avant et après, puis reprend', async () => {
    await app.tabuler(/^Refusée/, -1);
    await app.frapper('ArrowUp');
    await app.attendreFocus(/^Acceptée en partie/);
    await app.tabuler(/^Dû en .*, corrigé/);
    await app.frapper('Control+a');
    await app.ecrire('900');
    const tiroir = dialogue(app, 'Répondre à la demande');
    await tiroir.getByText(/^802,20/).waitFor();
    await pret(app, /Enregistrer la réponse/);
    expect(await app.axe()).toEqual([]);
    await app.frapper('Control+Enter');
    await ferme(app, 'Répondre à la demande');
    await expect.poll(() => app.page.getByText('Recouvrement suspendu.').count()).toBe(0);
    const vue = await lireDossier();
    expect(vue).toMatchObject({ resteCentimes: 80_220, action: 'Établir la réponse (D23)' });
    expect(vue.permis['courrier.etablir.D02']).toBeNull();
  });

  test('sa réponse s’établit avec le nouveau détail, et part', async () => {
    await lacher(app);
    await atteindre(app, /^Établir la réponse \(D23\)/);
    await app.frapper('Enter');
    await titre(app, /^Réponse/);
    await app.voir('Nouveau montant et tableau');
    expect(await app.axe()).toEqual([]);
    await etablir(app, 'TÉMOIN Ida');
    await envoyer(app, '1A 000 000 0003 2');
    const vue = await lireDossier();
    expect(vue.documents.map((d) => d.code)).toEqual(['D01', 'D23']);
    expect(vue.demandes[0]).toMatchObject({ sens: 'partielle', courrier: 'envoye' });
  });

  test('un surendettement suspend tout, et sa décision de reprise le dit', async () => {
    await app.aller(`/dossiers/${second}`);
    await titre(app, /ÉPREUVE/);
    await app.voir('Débiteurs');
    await lancer('Suspendre le recouvrement', 'Suspendre le recouvrement');
    await app.attendreFocus(/^Motif/);
    const tiroir = dialogue(app, 'Suspendre le recouvrement');
    await tiroir.getByText('Rien ne reprend sans une décision, même après la date.').waitFor();
    await app.tabuler(/^Ce qui a été appris/);
    await app.ecrire('Dossier recevable, lettre de la commission.');
    await pret(app, /^Suspendre/);
    expect(await app.axe()).toEqual([]);
    await app.frapper('Control+Enter');
    await ferme(app, 'Suspendre le recouvrement');
    await app.voir('Recouvrement suspendu.');
    expect((await lireDossier(second)).action).toBe('Suspendu\u00a0: surendettement');
    await atteindre(app, /^Clore la suspension/);
    await app.frapper('Enter');
    await dialogue(app, 'Clore la suspension').waitFor();
    await app.attendreFocus(/^Décision de reprise/);
    await app.ecrire('Plan de la commission clos.');
    await pret(app, /^Reprendre le recouvrement/);
    expect(await app.axe()).toEqual([]);
    await app.frapper('Control+Enter');
    await ferme(app, 'Clore la suspension');
    await expect.poll(() => app.page.getByText('Recouvrement suspendu.').count()).toBe(0);
    expect((await lireDossier(second)).suspensions).toMatchObject([{ close: true }]);
  });

  test('et l’écran n’a rien dit d’anormal, rien demandé au dehors', () => sansFaute(app));
});
