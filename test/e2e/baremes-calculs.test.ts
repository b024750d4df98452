/** Fraction, thresholds and limits by the keyboard alone: what the door answers, what it refuses. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { formatEuros } from '../../src/shared/montant.ts';
import { type Bureau, baseDuJour, ouvrirBureau, sansFaute, titre } from './bureau.ts';
import { demander } from './demander.ts';
import { choisir } from './recit-poste.ts';

let app: Bureau;

beforeAll(async () => {
  app = await ouvrirBureau(baseDuJour(), 'gestionnaire-amiable');
});
afterAll(() => app.fermer());

/** The field is reached from the title, as after opening the screen. */
async function saisir(champ: RegExp, texte: string): Promise<void> {
  await app.page.getByRole('heading', { level: 1 }).focus();
  await app.tabuler(champ);
  await app.frapper('Control+a');
  await app.ecrire(texte);
}

const region = (nom: string) => app.page.getByRole('region', { name: nom, exact: true });
const lire = (nom: string, texte: string | RegExp) =>
  region(nom).getByText(texte).first().waitFor();

describe('La quotité saisissable', () => {
  beforeEach(() => app.aller('#/baremes/quotite'));

  test('demande le net, puis se calcule à chaque frappe', async () => {
    await titre(app, 'Quotité saisissable');
    await app.voir('Indiquez le net mensuel.');
    expect(await app.axe()).toEqual([]);
    await saisir(/^Date du paiement/, '01/03/2026');
    await saisir(/^Net mensuel/, '1200');
    const quotite = await demander(app, 'bareme.quotite', {
      date: '2026-03-01',
      netMensuelCentimes: 120_000,
      personnesACharge: 0,
    });
    await lire('Quotité saisissable par mois', formatEuros(quotite.saisissableCentimes));
    const laisse = quotite.explication.etapes.at(-1)?.valeur ?? '';
    await lire('Quotité saisissable par mois', laisse);
    await app.page
      .getByRole('img', { name: new RegExp(`Laissé au débiteur ${laisse.replace(/\s/g, '\\s')}`) })
      .waitFor();
    expect(await region('Calcul par tranche').getByRole('row').count()).toBe(1 + 7 + 1);
    await lire('Pourquoi ce montant\u202f?', 'Part du net au-dessus de cette somme');
    expect(await app.axe()).toEqual([]);
  });

  test('suit les personnes à charge, et garde la saisie d’un onglet à l’autre', async () => {
    await saisir(/^Personnes à charge/, '3');
    const { saisissableCentimes } = await demander(app, 'bareme.quotite', {
      date: '2026-03-01',
      netMensuelCentimes: 120_000,
      personnesACharge: 3,
    });
    await lire('Quotité saisissable par mois', formatEuros(saisissableCentimes));
    await app.frapper('Control+3');
    await titre(app, 'Seuils d’abandon');
    await app.frapper('Control+2');
    await titre(app, 'Quotité saisissable');
    await lire('Quotité saisissable par mois', formatEuros(saisissableCentimes));
  });

  test('imprime par Ctrl I ce qui a été saisi, le résultat et chaque étape', async () => {
    await app.page.evaluate(() => {
      window.print = () => {
        document.body.dataset.papier = document.querySelector('.impression')?.textContent ?? '';
        window.dispatchEvent(new Event('afterprint'));
      };
    });
    await app.voir('Imprimer le détail');
    await app.frapper('Control+i');
    const papier = app.page.locator('body[data-papier]');
    await papier.waitFor();
    const texte = (await papier.getAttribute('data-papier')) ?? '';
    for (const mot of ['Net mensuel1\u202f200,00', 'Personnes à charge3', 'Laissé au débiteur']) {
      expect(texte).toContain(mot);
    }
    expect(texte).toMatch(/Pourquoi ce montant.*Part du net au-dessus/);
  });

  test('refuse au champ une année sans barème, sans rien perdre', async () => {
    await saisir(/^Date du paiement/, '01/06/2005');
    await app.voir(/rien n’est connu après le 31\/12\/2004/);
    await app.voir('Dernier calcul valable');
    expect(await app.page.getByLabel(/^Net mensuel/).inputValue()).toBe('1\u202f200,00');
    expect(await app.axe()).toEqual([]);
    await app.page.getByRole('heading', { level: 1 }).focus();
    await app.frapper('F8');
    await app.attendreFocus(/^Date du paiement/);
    await saisir(/^Date du paiement/, '01/06/2008');
    await app.page.getByText('Dernier calcul valable').waitFor({ state: 'hidden' });
    await app.voir('Barème du 01/01/2008');
    await app.voir('non connu à cette date');
  });
});

describe('Les seuils d’abandon', () => {
  beforeEach(() => app.aller('#/baremes/seuils'));

  test('comparent un indu, et montrent toutes les prestations au même jour', async () => {
    await titre(app, 'Seuils d’abandon');
    await saisir(/^Date de la notification/, '01/03/2026');
    await lire('Seuil d’abandon', '28,00\u00a0€');
    await saisir(/^Montant de l’indu/, '28');
    await lire('Seuil d’abandon', /L’indu n’est pas inférieur au seuil/);
    await saisir(/^Montant de l’indu/, '27,99');
    await lire('Seuil d’abandon', /strictement inférieur au seuil/);
    // Header, two branches, thirteen benefits.
    const lignes = region('Toutes les prestations').getByRole('row');
    await lignes.filter({ hasText: 'Prime d’activité' }).getByText('Interprétation').waitFor();
    expect(await lignes.count()).toBe(1 + 2 + 13);
    expect(await app.axe()).toEqual([]);
  });

  test('se choisissent dans le tableau : la prime d’activité ne se récupère pas', async () => {
    await app.page.getByRole('row', { name: /^Pension de retraite/ }).waitFor();
    await app.tabuler(/^Pension de retraite.*28,00/);
    await app.frapper('End', 'ArrowUp');
    await app.attendreFocus(/^Prime d’activité/);
    await app.frapper('Enter');
    await lire('Seuil d’abandon', /il n’est pas récupéré/);
    await lire('Pourquoi ce montant\u202f?', 'Interprétation à confirmer');
    expect(await app.page.getByRole('combobox', { name: 'Prestation' }).inputValue()).toBe(
      'Prime d’activité',
    );
  });

  test('refusent au champ une prestation qui n’existait pas', async () => {
    await saisir(/^Date de la notification/, '01/06/2010');
    await lire('Indu', /«\sprime d’activité\s» n’existait pas le 01\/06\/2010/);
    await lire('Toutes les prestations', /«\sprime d’activité\s» n’existait pas/);
    await lire('Toutes les prestations', 'Reconstitué');
    expect(await app.axe()).toEqual([]);
  });
});

describe('Les délais', () => {
  beforeEach(() => app.aller('#/baremes/delais'));
  const RESULTAT = 'Dernier jour du délai, jusqu’à minuit';

  test('donnent le dernier jour en toutes lettres et disent le report', async () => {
    await titre(app, 'Délais');
    await saisir(/^Événement/, '25/03/2026');
    await saisir(/^Durée/, '10');
    await choisir(app, /^Unité/, 'jours');
    await lire(RESULTAT, 'Mardi 7 avril 2026');
    await lire(RESULTAT, /Jours passés\s: samedi, dimanche, Lundi de Pâques/);
    await lire('Pourquoi cette date\u202f?', 'CPC, art. 642');
    expect(await app.axe()).toEqual([]);
  });

  test('ne reportent jamais une prescription', async () => {
    await app.tabuler(/^Procédure$/);
    await app.frapper('ArrowRight');
    await lire(RESULTAT, 'Samedi 4 avril 2026');
    await lire(RESULTAT, /une prescription se compte jour pour jour/);
    expect(await app.page.getByRole('combobox', { name: 'Territoire' }).count()).toBe(0);
    await app.frapper('ArrowLeft');
    await lire(RESULTAT, 'Mardi 7 avril 2026');
  });

  test('demandent, en Alsace-Moselle, si la commune garde le Vendredi saint', async () => {
    await saisir(/^Événement/, '24/03/2026');
    await choisir(app, /^Territoire/, 'Alsace-Moselle');
    await lire(RESULTAT, 'Vendredi 3 avril 2026');
    await lire(RESULTAT, /La commune n’est pas renseignée/);
    await app.tabuler(/^Inconnu$/);
    await app.frapper('ArrowLeft');
    await lire(RESULTAT, 'Vendredi 3 avril 2026');
    await app.page
      .getByText(/La commune n’est pas renseignée/)
      .first()
      .waitFor({ state: 'hidden' });
    await app.frapper('ArrowLeft');
    await lire(RESULTAT, 'Mardi 7 avril 2026');
    expect(await app.axe()).toEqual([]);
  });

  test('refusent au champ une durée de plus de deux siècles', async () => {
    await saisir(/^Durée/, '999999');
    await lire('Délai', /dépasse deux siècles/);
    await lire(RESULTAT, 'Dernier calcul valable');
    expect(await app.axe()).toEqual([]);
    await saisir(/^Durée/, '10');
    await app.page.getByText('Dernier calcul valable').waitFor({ state: 'hidden' });
  });
});

describe('Le calendrier d’une notification', () => {
  beforeEach(() => app.aller('#/baremes/delais'));
  /** « Retenue possible Mardi 24 mars 2026 … », in the order of the screen. */
  const jalons = () => region('Calendrier').getByRole('listitem').allInnerTexts();
  const attendre = (date: string) => lire('Calendrier', date);

  test('s’ouvre au clavier, garde le focus, et déroule cinq dates', async () => {
    await app.tabuler(/^Un délai$/);
    await app.frapper('ArrowRight');
    await app.page.getByRole('region', { name: 'Notification reçue' }).waitFor();
    expect(await app.focus()).toBe('Une notification');
    await saisir(/^Reçue le/, '02/03/2026');
    await attendre('Mardi 5 mai 2026');
    expect((await jalons()).map((j) => j.split('\n').filter(Boolean).slice(0, 2))).toEqual([
      ['Notification reçue', 'Lundi 2 mars 2026'],
      ['Fin du délai de rectification', 'Lundi 23 mars 2026'],
      ['Retenue possible', 'Mardi 24 mars 2026'],
      ['Fin du recours amiable', 'Lundi 4 mai 2026'],
      ['Mise en demeure possible', 'Mardi 5 mai 2026'],
    ]);
    expect(await app.axe()).toEqual([]);
  });

  test('repart de la réponse à une demande de rectification', async () => {
    await ouvrirNotification();
    await app.tabuler(/^Rectification demandée/);
    await app.frapper(' ');
    await saisir(/^Demande reçue/, '10/03/2026');
    await saisir(/^Réponse reçue/, '20/03/2026');
    await attendre('Samedi 28 mars 2026');
    expect(await jalons()).toHaveLength(7);
    await saisir(/^Réponse reçue/, '09/03/2026');
    await app.voir('La réponse précède la demande de rectification.');
    expect(await app.axe()).toEqual([]);
    await saisir(/^Réponse reçue/, '20/03/2026');
    await saisir(/^Demande reçue/, '01/03/2026');
    await app.voir('La demande de rectification précède la réception.');
  });

  test('refuse le RSA au champ de la prestation', async () => {
    await ouvrirNotification();
    await choisir(app, /^Prestation/, 'Revenu de solidarité active');
    await lire('Notification reçue', /aucun texte n’a été lu/);
    expect(await app.axe()).toEqual([]);
  });

  async function ouvrirNotification(): Promise<void> {
    await app.page.getByRole('heading', { level: 1 }).focus();
    await app.tabuler(/^(Un délai|Une notification)$/);
    if ((await app.focus()) === 'Un délai') await app.frapper('ArrowRight');
    await app.page.getByRole('region', { name: 'Notification reçue' }).waitFor();
  }
});

test('les trois écrans n’ont rien dit d’anormal, rien demandé au dehors', () => sansFaute(app));
