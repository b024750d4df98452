/**
 * US6, a bank statement of 2 000 credits by the keyboard alone: what bears a reference is settled,
 * none on a wrong debt; a debtor of three indus; a return restores exactly; an excess is refunded.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatDate } from '../../src/shared/date-civile.ts';
import { formatReference, referencePaiement } from '../../src/shared/reference-paiement.ts';
import { creationEssai, dossierEssai, ligneEssai, personneEssai } from '../base-essai.ts';
import { ORGANISME } from '../saisies-essai.ts';
import {
  AUJOURDHUI,
  type Bureau,
  baseDuJour,
  induRecent,
  moisPasse,
  ouvrirBureau,
  sansFaute,
  titre,
} from './bureau.ts';
import { demander } from './demander.ts';
import { dialogue, ferme, ouvrirPaiement, pret } from './paiements-gestes.ts';
import { choisirFichier } from './recit-poste.ts';

const GESTIONNAIRE = 'gestionnaire-amiable';
const DEBITEURS = 40;
const CREDITS = 2_000;
/** One credit in twenty bears no reference. */
const SANS_REFERENCE = 20;
/** 12 × 401,10 € owed by each: no credit of the statement exceeds it, but the last one's. */
const DU = 481_320;

const base = baseDuJour();
type Seme = { readonly dossierId: string; readonly numero: string };
let rang = 3_000;

/** A file of this person, one month claimed unless said otherwise. */
function semer(personne: number, lignes: readonly string[]): Seme {
  rang += 1;
  const creation = creationEssai(rang, {
    indu: { ...induRecent(3), lignes: lignes.map((m) => ligneEssai(m)) },
  });
  return base.faire(GESTIONNAIRE)('dossier.creer', {
    ...creation,
    debiteurs: [{ personne: personneEssai(personne), qualite: 'principal', partCentimes: null }],
  });
}

const unAn = Array.from({ length: 12 }, (_, i) => moisPasse(14 - i));
const debiteurs = Array.from({ length: DEBITEURS }, (_, i) => semer(2_000 + i, unAn));
const trois = [5, 4, 3].map((n) => semer(1_900, [moisPasse(n)]));
const excedent = semer(1_901, [moisPasse(3)]);

const reference = ({ numero }: Seme) => formatReference(referencePaiement(numero, 1));

/** Twenty-odd cents to a few euros each: what each debtor is to have paid is known beforehand. */
const montant = (i: number): number => 100 + (i % 37);
const credits = Array.from({ length: CREDITS }, (_, i) => {
  const debiteur = debiteurs[i % DEBITEURS];
  const muet = i % SANS_REFERENCE === 7;
  return { i, centimes: montant(i), debiteur: muet || !debiteur ? null : debiteur };
});

const ENTETE = 'date;libelle;debit;credit;nom;reference;compte;devise';
const ligne = (libelle: string, centimes: number, ref: string): string =>
  [
    formatDate(AUJOURDHUI),
    libelle,
    '',
    (centimes / 100).toFixed(2).replace('.', ','),
    'PAYEUR QUELCONQUE',
    ref,
    ORGANISME.caisse.iban,
    'EUR',
  ].join(';');

function ecrire(nom: string, lignes: readonly string[]): string {
  const chemin = join(dossierEssai(), nom);
  writeFileSync(chemin, [ENTETE, ...lignes].join('\r\n'));
  return chemin;
}

const DEUX_MILLE = ecrire(
  'deux-mille.csv',
  credits.map(({ i, centimes, debiteur }) =>
    ligne(debiteur ? `VIR ${reference(debiteur)}` : `VIREMENT DIVERS ${i}`, centimes, `US6-${i}`),
  ),
);
const premier = trois[0];
const LENDEMAIN = ecrire('lendemain.csv', [
  ligne(`VIR ${premier ? reference(premier) : ''}`, 60_000, 'US6-TROIS'),
  ligne(`VIR ${reference(excedent)}`, 50_000, 'US6-TROP'),
]);

describe('US6, rapprocher un relevé', () => {
  let app: Bureau;
  beforeAll(async () => {
    app = await ouvrirBureau(base, GESTIONNAIRE);
  }, 60_000);
  afterAll(() => app.fermer());

  const restes = async (dossiers: readonly Seme[]) =>
    Promise.all(
      dossiers.map(async ({ dossierId }) => {
        const { resteCentimes } = await demander(app, 'dossier.ouvrir', { dossierId });
        return resteCentimes;
      }),
    );

  async function importer(chemin: string, certains: string | RegExp): Promise<void> {
    await app.aller('/paiements');
    await app.aller('/paiements/releve');
    await choisirFichier(app, chemin, 'Déposez ici un relevé de banque');
    await pret(app, /^Enregistrer le relevé/);
    await app.frapper('Control+Enter');
    await app.voir(certains);
  }

  test('de 2 000 crédits, tous ceux qui portent une référence se règlent, et sur la bonne dette', async () => {
    const attendus = credits.filter((x) => x.debiteur !== null);
    await importer(DEUX_MILLE, /1.900 paiements imputés/);
    expect(attendus).toHaveLength(1_900);
    const du = debiteurs.map((d) =>
      attendus.filter((x) => x.debiteur === d).reduce((t, x) => t - x.centimes, DU),
    );
    expect(await restes(debiteurs)).toEqual(du);
    const { suspensNombre } = await demander(app, 'encaissement.lister', { vue: 'suspens' });
    expect(suspensNombre).toBe(100);
    expect(await app.axe()).toEqual([]);
  }, 180_000);

  test('un débiteur de trois indus est imputé par la règle, et l’excédent d’un autre se rembourse', async () => {
    await importer(LENDEMAIN, '2 paiements imputés.');
    // Same day, same interest: each debt takes its part (C. civ., art. 1342-10).
    expect(await restes(trois)).toEqual([20_110, 20_110, 20_110]);
    const vue = await demander(app, 'dossier.ouvrir', { dossierId: excedent.dossierId });
    expect(vue.resteCentimes).toBe(0);
    expect(vue.taches.map((t) => t.type)).toEqual(['remboursement']);
    expect(vue.remboursements[0]?.montantCentimes).toBe(9_890);
  });

  test('rejeté par la banque, tout redevient exactement comme avant', async () => {
    await app.aller('/paiements');
    await titre(app, 'Paiements');
    const { encaissements } = await demander(app, 'encaissement.lister', {
      vue: 'tous',
      limite: 5,
    });
    const paiement = encaissements.find((e) => e.montantCentimes === 60_000)?.numero ?? '';
    await app.frapper('/');
    await app.attendreFocus(/^Filtrer la liste/);
    await app.ecrire(paiement);
    await app.voir('1 paiement');
    await ouvrirPaiement(app, /600,00\s€/);
    await app.tabuler(/^Rejeté par la banque/);
    await app.frapper('Enter');
    await app.attendreFocus(/^Motif/);
    await app.ecrire('Compte clos');
    await pret(app, /^Enregistrer le rejet/);
    await app.frapper('Control+Enter');
    await dialogue(app, /^Enregistrer le rejet du paiement/).waitFor();
    await app.attendreFocus(/^Enregistrer le rejet/);
    await app.frapper('Enter');
    await ferme(app, 'Rejeté par la banque');
    await app.page.getByRole('row', { name: /Rejeté le/ }).waitFor();
    expect(await restes(trois)).toEqual([40_110, 40_110, 40_110]);
    sansFaute(app);
  });
});
