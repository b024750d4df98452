/** The clocks of a case and its limitation, with the keyboard alone, until the letter that saves. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ajouterAnnees, ajouterJours, formatDate } from '../../src/shared/date-civile.ts';
import { ligneEssai, notifier } from '../base-essai.ts';
import {
  AUJOURDHUI,
  type Bureau,
  baseDuJour,
  induRecent,
  moisPasse,
  ouvrirBureau,
  sansFaute,
  semerDossier,
  titre,
} from './bureau.ts';
import { demander } from './demander.ts';

const AMIABLE = 'gestionnaire-amiable';
const JOUR = formatDate(AUJOURDHUI);

/** Twenty-six months until last month: the oldest are lost, the others may be saved. */
const ancien = () => ({
  ...induRecent(3),
  lignes: Array.from({ length: 26 }, (_, i) => ligneEssai(moisPasse(26 - i))),
});

describe('Le calendrier d’un dossier, au clavier', () => {
  let bureau: Bureau;
  const dossiers = { ancien: '', notifie: '' };

  beforeAll(async () => {
    const base = baseDuJour();
    dossiers.ancien = semerDossier(base, 'ÉPREUVE', { indu: ancien() }).dossierId;
    base.le(ajouterJours(AUJOURDHUI, -5));
    const indu = { ...induRecent(8) };
    dossiers.notifie = semerDossier(base, 'TÉMOIN', { indu }).dossierId;
    const { documentId } = notifier(base, dossiers.notifie);
    base.le(new Date().toISOString());
    const le = ajouterJours(AUJOURDHUI, -1);
    base.faire(AMIABLE)('courrier.receptionner', { documentId, issue: 'ar-signe', le });
    bureau = await ouvrirBureau(base, AMIABLE);
    await titre(bureau, 'Corbeille');
  });
  afterAll(() => bureau.fermer());

  const lacher = () => bureau.page.evaluate(() => (document.activeElement as HTMLElement).blur());
  const delai = (nom: string) => bureau.page.getByRole('listitem').filter({ hasText: nom });

  test('D ouvre le calendrier depuis le dossier, et « ? » le dit', async () => {
    await bureau.aller(`#/dossiers/${dossiers.notifie}`);
    await bureau.voir('Débiteurs');
    await lacher();
    await bureau.frapper('?');
    const aide = bureau.page.getByRole('dialog', { name: 'Raccourcis clavier' });
    await aide.getByText('Calendrier des délais').waitFor();
    await aide.getByText('Prescription, versement par versement').waitFor();
    await bureau.frapper('Escape');
    await aide.waitFor({ state: 'hidden' });
    await lacher();
    await bureau.frapper('d');
    await titre(bureau, 'Calendrier des délais');
    await bureau.voir('Demande de rectification');
    expect(await bureau.axe()).toEqual([]);
  });

  test('chaque délai dit sa fin, son départ, sa preuve, sa règle et son article', async () => {
    const { horloges } = await demander(bureau, 'dossier.calendrier', {
      dossierId: dossiers.notifie,
    });
    expect(horloges.map((h) => h.code)).toEqual(
      expect.arrayContaining(['T01', 'T02', 'T16', 'T19']),
    );
    for (const h of horloges) {
      const ligne = delai(h.libelle);
      for (const dit of [
        h.raison,
        h.reference,
        h.preuve ?? '',
        h.echeance && formatDate(h.echeance),
      ])
        await ligne
          .getByText(dit ?? '')
          .first()
          .waitFor();
    }
    await delai('Prescription de la créance').getByText('lettre recommandée envoyée').waitFor();
  });

  test('« Pourquoi ? » ouvre les étapes à la demande, et les referme', async () => {
    const { page } = bureau;
    await bureau.voir('Choisissez un délai.');
    await bureau.tabuler(/^Pourquoi cette date.*commission de recours/);
    await bureau.frapper('Enter');
    const etapes = page.getByRole('region', { name: /^Pourquoi cette date/ });
    await etapes
      .getByText(/CSS, art\.\u00a0R\.\u00a0142-1/)
      .first()
      .waitFor();
    expect(await bureau.axe()).toEqual([]);
    await bureau.frapper('Enter');
    await bureau.voir('Choisissez un délai.');
  });

  test('P passe à la prescription, Échap revient au dossier', async () => {
    await lacher();
    await bureau.frapper('p');
    await titre(bureau, /^Prescription, versement par versement/);
    await bureau.voir('Encore recouvrable');
    await bureau.voir(/Cet indu a déjà été notifié/);
    expect(await bureau.axe()).toEqual([]);
    await bureau.frapper('Escape');
    await titre(bureau, /TÉMOIN/);
  });

  test('chaque versement a son dernier jour, et ce qu’un recommandé sauve aujourd’hui', async () => {
    const dossierId = dossiers.ancien;
    await bureau.aller(`#/dossiers/${dossierId}`);
    await titre(bureau, /ÉPREUVE/);
    await bureau.voir('Débiteurs');
    await lacher();
    await bureau.frapper('p');
    await titre(bureau, /^Prescription, versement par versement/);
    const analyse = await demander(bureau, 'dossier.prescription', { dossierId });
    const apres = formatDate(ajouterAnnees(AUJOURDHUI, 2));
    expect(analyse.envoi.sauveCentimes).toBeGreaterThan(0);
    await bureau.voir(new RegExp(`Un recommandé envoyé le ${JOUR} sauve .* ${apres}`));
    for (const { date, limite, prescrit } of [analyse.versements[0], analyse.versements.at(-1)].map(
      (v) => v ?? expect.unreachable(),
    )) {
      const ligne = bureau.page.getByRole('row', { name: new RegExp(`^${formatDate(date)}`) });
      await ligne.getByText(prescrit ? 'Prescrit' : 'Recouvrable', { exact: true }).waitFor();
      if (limite) await ligne.getByText(formatDate(limite), { exact: true }).waitFor();
    }
    await bureau.voir('Lecture par bloc, non retenue');
    expect(await bureau.axe()).toEqual([]);
    await bureau.tabuler(/^Sans envoi$/);
    await bureau.frapper('ArrowRight');
    await bureau.voir(`Dernier jour, si un recommandé part le ${JOUR}`);
  });

  test('le bouton mène à la notification', async () => {
    await lacher();
    await bureau.frapper('c');
    await titre(bureau, 'Notification d’indu');
  });

  test('un dossier inconnu le dit, et rien ne reste dans la console', async () => {
    await bureau.aller('#/dossiers/3f0e5b1c-8a44-4f55-9c1d-2b7d0a5c9e11/calendrier');
    await bureau.voir('Ce dossier n’existe pas dans cette base.');
    expect(await bureau.axe()).toEqual([]);
    sansFaute(bureau);
  });
});
