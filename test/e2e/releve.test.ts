/** A bank statement by the keyboard alone: check, record, settle what waits; whole refusals. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatDate } from '../../src/shared/date-civile.ts';
import { formatEuros } from '../../src/shared/montant.ts';
import { formatReference, referencePaiement } from '../../src/shared/reference-paiement.ts';
import { dossierEssai } from '../base-essai.ts';
import { ORGANISME } from '../saisies-essai.ts';
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
import { choisirFichier } from './recit-poste.ts';

const ENTETE = 'date;libelle;debit;credit;nom;reference;compte;devise';
/** Of the statements in docs/exemples. */
const COMPTE_EXEMPLE = 'FR7699999000990000000000197';
const AUTRE_COMPTE = 'FR7610107001011234567890129';

type Ligne = { libelle: string; credit?: string; debit?: string; nom?: string };
type Fichier = { lignes: readonly Ligne[]; compte?: string; devise?: string; debut: string };

/** References follow the name of the statement: two files never hold the same line. */
function fichier(nom: string, { lignes, compte, devise, debut }: Fichier): string {
  const chemin = join(dossierEssai(), nom);
  const rangs = lignes.map(({ libelle, credit = '', debit = '', nom: payeur = '' }, i) =>
    [
      formatDate(AUJOURDHUI),
      libelle,
      debit,
      credit,
      payeur,
      `${debut}${i}`,
      compte ?? ORGANISME.caisse.iban,
      devise ?? 'EUR',
    ].join(';'),
  );
  writeFileSync(chemin, [ENTETE, ...rangs].join('\r\n'));
  return chemin;
}

const base = baseDuJour();
const [certain, propose] = [semerDossier(base, 'MAQUETTE'), semerDossier(base, 'GABARIT')];
const reste = base.faire('gestionnaire-amiable')('dossier.ouvrir', {
  dossierId: propose.dossierId,
}).resteCentimes;

const MELANGE = fichier('releve_novembre.csv', {
  debut: 'MEL',
  lignes: [
    {
      libelle: `VIR ${formatReference(referencePaiement(certain.numero, 1))}`,
      credit: '50,00',
      nom: 'MAQUETTE IDA',
    },
    { libelle: `VIR dossier ${propose.numero}`, credit: '80,00', nom: 'GABARIT IDA' },
    { libelle: 'VIR LOYER', credit: '12,34', nom: 'SCI DU HASARD' },
    { libelle: 'FRAIS DE TENUE DE COMPTE', debit: '3,20' },
    { libelle: 'VIR', credit: '1O,00', nom: 'LETTRE O' },
  ],
});

let app: Bureau;

beforeAll(async () => {
  app = await ouvrirBureau(base, 'gestionnaire-amiable');
});
afterAll(() => app.fermer());

const bouton = () => app.page.getByRole('button', { name: 'Choisir un fichier' });
const enregistrer = () => app.page.getByRole('button', { name: 'Enregistrer le relevé' });
const ligne = (nom: RegExp) =>
  app.page.getByRole('region', { name: 'Lignes à examiner' }).getByRole('row', { name: nom });
const detail = () => app.page.getByRole('region', { name: 'Ligne choisie' });

const choisir = (chemin: string) => choisirFichier(app, chemin, 'Déposez ici un relevé de banque');

async function refuse(chemin: string, phrase: RegExp): Promise<void> {
  await choisir(chemin);
  const alerte = app.page.getByRole('alert').filter({ hasText: phrase });
  await alerte.waitFor();
  expect(await alerte.innerText()).toContain('Rien n’a été enregistré.');
  await bouton().waitFor();
}

describe('Un relevé qui mêle certain, proposé et inconnu', () => {
  test('se trouve par la palette et se contrôle aussitôt choisi', async () => {
    await app.frapper('Control+k');
    await app.page.locator('[role="combobox"]:focus').waitFor();
    await app.ecrire('relevé de banque');
    await app.voir('Importer un relevé de banque');
    await app.frapper('Enter');
    await titre(app, 'Relevé de banque');
    await app.voir('Aucun relevé lu sur cette base.');
    expect(await app.axe()).toEqual([]);

    await choisir(MELANGE);
    await app.voir('4 lignes lues, rien n’est encore enregistré');
    const chiffres = await app.page.getByRole('region', { name: 'Contrôle du relevé' }).innerText();
    expect(chiffres).toMatch(/1\s+Certain, 50,00\u00a0€ à imputer/);
    expect(chiffres).toMatch(/1\s+Proposé, à confirmer/);
    expect(chiffres).toMatch(/1\s+Sans proposition/);
    expect(chiffres).toMatch(/92,34\u00a0€\s+Resteront en suspens/);
    expect(chiffres).toMatch(/1 débit\s+0 déjà lue\s+0 en attente à la banque\s+1 rejetée/);
    await ligne(/GABARIT/).waitFor();
    await ligne(/SCI DU HASARD/).waitFor();
    await ligne(/FRAIS/).waitFor();
    const rejets = app.page.getByRole('region', { name: 'Lignes rejetées' });
    expect(await rejets.locator('tbody tr').innerText()).toMatch(/6\s+credit\s+1O,00/);
    expect(await app.axe()).toEqual([]);
  });

  test('dit pourquoi une ligne n’est pas certaine et pourquoi ce débiteur est proposé', async () => {
    await app.frapper('j');
    expect(await app.focus()).toContain('GABARIT');
    const dit = await detail().innerText();
    expect(dit).toContain('Pourquoi cette ligne n’est pas certaine');
    expect(dit).toContain(propose.numero);
    expect(dit).toContain(formatEuros(reste));
    expect(dit).toMatch(/\d+ points/);
    await app.frapper('Enter');
    await app.tabuler(/^Pourquoi cette proposition/);
    const raisons = detail().getByRole('article').first().getByRole('listitem');
    expect(await raisons.count()).toBeGreaterThan(0);
    await app.frapper('Enter');
    await raisons.first().waitFor({ state: 'hidden' });
    // Nothing exists yet: the act stands there with its reason.
    await app.tabuler(new RegExp(`^Affecter à ${propose.numero}`));
    await app.page.getByRole('tooltip', { name: 'Enregistrez d’abord le relevé.' }).waitFor();
  });

  test('s’enregistre par Ctrl Entrée, et seul le certain règle une dette', async () => {
    await app.frapper('Control+Enter');
    await app.voir('1 paiement imputé.');
    await app.voir(/2 paiements attendent en suspens/);
    expect(await app.axe()).toEqual([]);
    const { suspensCentimes, total } = await demander(app, 'encaissement.lister', { vue: 'tous' });
    expect({ suspensCentimes, total }).toEqual({ suspensCentimes: 9_234, total: 3 });
    const intact = await demander(app, 'dossier.ouvrir', { dossierId: propose.dossierId });
    expect(intact.resteCentimes).toBe(reste);
  });

  test('un paiement en suspens s’affecte après avoir montré avant et après', async () => {
    await ligne(/GABARIT/).waitFor();
    await app.frapper('a');
    const tiroir = app.page.getByRole('dialog', { name: /^Affecter/ });
    await tiroir.getByRole('row').nth(1).waitFor();
    const effet = await tiroir.innerText();
    expect(effet).toContain(formatEuros(reste));
    expect(effet).toMatch(/80,00\u00a0€/);
    expect(await app.axe()).toEqual([]);
    // On trial: nothing has moved.
    const avant = await demander(app, 'dossier.ouvrir', { dossierId: propose.dossierId });
    expect(avant.resteCentimes).toBe(reste);

    await app.frapper('Control+Enter');
    await tiroir.waitFor({ state: 'hidden' });
    // The button is gone with what it offered: the focus is on the line, J goes to the next one.
    await app.attendreFocus(/GABARIT.*Affecté/);
    await detail()
      .getByText(/Paiement EN.* affecté\./)
      .waitFor();
    await ligne(/GABARIT.*Affecté/).waitFor();
    const apres = await demander(app, 'dossier.ouvrir', { dossierId: propose.dossierId });
    expect(apres.resteCentimes).toBe(reste - 8_000);
    expect(await app.axe()).toEqual([]);
  });
});

describe('Un relevé refusé en entier', () => {
  test('déjà lu, le dit avec son nom et montre les relevés lus', async () => {
    await app.frapper('n');
    await app.page.getByRole('row', { name: /releve_novembre\.csv/ }).waitFor();
    await refuse(MELANGE, /a déjà été lu, sous le nom « releve_novembre\.csv »/);
    expect(await app.page.locator('[aria-current="step"]').innerText()).toContain('à remplacer');
    expect(await app.axe()).toEqual([]);
  });

  test('d’un autre compte, d’une autre monnaie ou illisible, ne lit rien', async () => {
    const lignes = [{ libelle: 'VIR', credit: '1,00' }];
    await refuse(
      fichier('autre-compte.csv', { lignes, debut: 'AUT', compte: AUTRE_COMPTE }),
      /compte/,
    );
    await refuse(fichier('francs.csv', { lignes, debut: 'CHF', devise: 'CHF' }), /en euros/);
    const abime = join(dossierEssai(), 'abime.xml');
    writeFileSync(abime, '<?xml version="1.0"?><Document><BkToCstmrStmt>');
    await refuse(abime, /XML|camt\.053/);
    expect((await demander(app, 'releve.lister', {})).releves).toHaveLength(1);
    await choisir(fichier('suite.csv', { lignes, debut: 'SUI' }));
    await app.voir('1 ligne lue, rien n’est encore enregistré');
    expect(await app.page.getByRole('alert').count()).toBe(0);
  });
});

describe('Un relevé camt.053', () => {
  test('se lit comme un CSV, et dit ce que la banque n’a pas encore comptabilisé', async () => {
    const exemple = join(import.meta.dirname, '../../docs/exemples/releve-camt053-02.xml');
    const chemin = join(dossierEssai(), 'releve.xml');
    writeFileSync(
      chemin,
      readFileSync(exemple, 'utf8').replaceAll(COMPTE_EXEMPLE, ORGANISME.caisse.iban),
    );
    await app.tabuler(/^Autre fichier/, -1);
    await app.frapper('Enter');
    await choisir(chemin);
    await app.voir('7 lignes, camt.053.001.02');
    const chiffres = await app.page.getByRole('region', { name: 'Contrôle du relevé' }).innerText();
    expect(chiffres).toMatch(/2 débits\s+0 déjà lue\s+1 en attente à la banque\s+0 rejetée/);
    await ligne(/MAQUETTE YVON.*Ne règle rien/).waitFor();
    expect(await app.axe()).toEqual([]);
  });
});

describe('Un grand relevé', () => {
  test('s’interrompt par Échap sans rien perdre, et se reprend', async () => {
    const lignes = Array.from({ length: 40_000 }, (_, i) => ({
      libelle: `VIR INCONNU ${i}`,
      credit: '1,00',
    }));
    await app.tabuler(/^Autre fichier/, -1);
    await app.frapper('Enter');
    await choisir(fichier('gros.csv', { lignes, debut: 'GROS' }));
    await app.voir(/sur 40\u202f000/);
    await app.frapper('Escape');
    await app.voir(/Interrompu\. Votre fichier est conservé/);
    expect(await app.axe()).toEqual([]);
    await app.tabuler(/Reprendre le contrôle/);
    await app.frapper('Enter');
    await app.voir(/sur 40\u202f000/);
    const lu = app.page.getByText('40\u202f000 lignes lues, rien n’est encore enregistré').first();
    await lu.waitFor({ timeout: 60_000 });
    await enregistrer().waitFor();
    await app.voir(/les 500 premières sur 40\u202f000/);
    sansFaute(app);
  });
});
