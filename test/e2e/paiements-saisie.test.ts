/** A payment entered on a case, by the keyboard alone: shown before, refused at its field. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ajouterJours, formatDate } from '../../src/shared/date-civile.ts';
import { centimes } from '../../src/shared/montant.ts';
import { personneEssai } from '../base-essai.ts';
import {
  AUJOURDHUI,
  type Bureau,
  baseDuJour,
  induRecent,
  ouvrirBureau,
  sansFaute,
  semerDossier,
} from './bureau.ts';
import {
  choisirOption,
  dialogue,
  ferme,
  listerPaiements,
  ouvrirSaisie,
  pret,
} from './paiements-gestes.ts';

describe('Saisir un paiement sur un dossier', () => {
  let app: Bureau;
  const dossiers: Record<'seul' | 'partage' | 'famille', string> = {
    seul: '',
    partage: '',
    famille: '',
  };

  beforeAll(async () => {
    const base = baseDuJour();
    dossiers.seul = semerDossier(base, 'TÉMOIN').dossierId;
    const part = (rang: number, nom: string, montant: number) => ({
      personne: personneEssai(rang, { nom, prenoms: 'Ida' }),
      qualite: rang === 801 ? ('principal' as const) : ('conjoint' as const),
      partCentimes: centimes(montant),
    });
    dossiers.partage = semerDossier(base, '', {
      debiteurs: [part(801, 'ÉPREUVE', 80_220), part(802, 'GABARIT', 40_110)],
    }).dossierId;
    const lignes = (induRecent(3).lignes ?? []).map((l) => ({ ...l, prestation: 'PF' as const }));
    dossiers.famille = semerDossier(base, 'CALIBRE', {
      branche: 'famille',
      indu: { prestation: 'PF', lignes },
    }).dossierId;
    app = await ouvrirBureau(base, 'gestionnaire-amiable');
  });
  afterAll(() => app.fermer());

  test('V ouvre la saisie, et montre avant et après sans rien écrire', async () => {
    await ouvrirSaisie(app, dossiers.seul, /TÉMOIN/);
    await app.ecrire('1500');
    const tiroir = dialogue(app, 'Saisir un paiement');
    await tiroir.getByText('Trop payé, à rembourser').waitFor();
    await tiroir.getByRole('row', { name: /1\s203,30\s€ 1\s203,30\s€ soldée/ }).waitFor();
    await tiroir.getByRole('row', { name: /Trop payé.* 296,70\s€/ }).waitFor();
    expect((await listerPaiements(app)).total).toBe(0);
    await app.tabuler(/^Pourquoi cette imputation/);
    await app.frapper('Enter');
    await tiroir.getByText('Ordre d’imputation').waitFor();
    expect(await app.axe()).toEqual([]);
  });

  test('un refus se lit à son champ, et rien de la saisie n’est perdu', async () => {
    await app.tabuler(/^Reçu le/, -1);
    await app.frapper('Control+a');
    await app.ecrire(formatDate(ajouterJours(AUJOURDHUI, 1)));
    await app.voir('La date du paiement est dans le futur.');
    await app.frapper('Control+Enter');
    expect(await app.axe()).toEqual([]);
    await app.frapper('Control+a');
    await app.ecrire(formatDate(ajouterJours(AUJOURDHUI, -2)));
    await app.voir('Trop payé, à rembourser');
    await expect.poll(() => app.page.getByText('est dans le futur').count()).toBe(0);
    expect(await app.page.getByRole('textbox', { name: /^Montant/ }).inputValue()).toBe(
      '1\u202f500,00',
    );
    expect((await listerPaiements(app)).total).toBe(0);
  });

  test('deux clics ne font qu’un paiement, lu sur le dossier', async () => {
    await pret(app, /Enregistrer le paiement/);
    await app.page
      .getByRole('button', { name: /Enregistrer le paiement/ })
      .evaluate((bouton: HTMLElement) => {
        bouton.click();
        bouton.click();
      });
    await ferme(app, 'Saisir un paiement');
    await app.page.getByRole('row', { name: /Virement .*1\s203,30\s€/ }).waitFor();
    const { encaissements } = await listerPaiements(app);
    expect(encaissements).toMatchObject([
      { affecteCentimes: 120_330, aRembourserCentimes: 29_670, payeur: 'TÉMOIN Ida' },
    ]);
  });

  test('d’un dossier à deux débiteurs, règle celui qui paie, dans sa part', async () => {
    await ouvrirSaisie(app, dossiers.partage, /ÉPREUVE/);
    await app.ecrire('500');
    await choisirOption(app, /^Débiteur qui paie/, { voulue: /^GABARIT Ida/ });
    await expect.poll(() => app.page.getByLabel('Payeur').inputValue()).toBe('GABARIT Ida');
    await app.voir('Trop payé, à rembourser');
    await choisirOption(app, /^Dette désignée/, { voulue: /^Pension de réversion/ });
    await pret(app, /Enregistrer le paiement/);
    await app.frapper('Control+Enter');
    await ferme(app, 'Saisir un paiement');
    const [paiement] = (await listerPaiements(app)).encaissements;
    expect(paiement).toMatchObject({ affecteCentimes: 40_110, aRembourserCentimes: 9_890 });
  });

  test('en famille, un paiement volontaire se désigne aussi', async () => {
    await ouvrirSaisie(app, dossiers.famille, /CALIBRE/);
    await app.page.getByRole('combobox', { name: /^Dette désignée/ }).waitFor();
    await app.ecrire('10');
    await app.voir('Imputé');
    expect(await app.axe()).toEqual([]);
    await app.frapper('Escape');
    await ferme(app, 'Saisir un paiement');
  });

  test('l’écran n’a rien dit d’anormal, rien demandé au dehors', () => sansFaute(app));
});
