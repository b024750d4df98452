/** Each field of a direct debit that forbids it, and the sentence that says so. */
import { describe, expect, test } from 'vitest';
import {
  controlerPrelevements,
  ecrirePrelevements,
  type Prelevement,
  type RemisePrelevements,
} from '../../src/main/exchange/sepa-prelevement.ts';
import { centimes } from '../../src/shared/montant.ts';
import { avecCle, CAISSE, D, ICS, prelevement, remisePrelevements } from './sepa-essai.ts';

const SUISSE = avecCle('CH', '99999000000000001');

describe('Un prélèvement est refusé', () => {
  const un = (change: Partial<Prelevement>) =>
    remisePrelevements({ prelevements: [prelevement(1, change)] });
  const debiteur = (change: Partial<Prelevement['debiteur']>) =>
    un({ debiteur: { ...prelevement(1).debiteur, ...change } });
  const creancier = (change: Partial<RemisePrelevements['creancier']>) =>
    remisePrelevements({ creancier: { ...CAISSE, ics: ICS, ...change } });
  const champ = 'prelevements.0';

  test.each<[string, RemisePrelevements, string, string]>([
    [
      'sans mandat signé',
      un({ mandat: { rum: 'R1', signeLe: null } }),
      'SEPA_MANDAT',
      `${champ}.mandat.signeLe`,
    ],
    [
      'avec un mandat signé demain',
      un({ mandat: { rum: 'R1', signeLe: D('2026-11-24') } }),
      'SEPA_MANDAT',
      `${champ}.mandat.signeLe`,
    ],
    [
      'avec une RUM qui porte une espace',
      un({ mandat: { rum: 'R 1', signeLe: D('2026-10-01') } }),
      'SEPA_REFERENCE',
      `${champ}.mandat.rum`,
    ],
    ['de zéro centime', un({ montant: centimes(0) }), 'SEPA_MONTANT', `${champ}.montant`],
    ['d’un montant négatif', un({ montant: centimes(-1) }), 'SEPA_MONTANT', `${champ}.montant`],
    [
      'd’un milliard d’euros',
      un({ montant: centimes(100_000_000_000) }),
      'SEPA_MONTANT',
      `${champ}.montant`,
    ],
    ['à une date passée', un({ le: D('2026-11-22') }), 'SEPA_DATE', `${champ}.le`],
    [
      'sur un IBAN faux',
      debiteur({ iban: 'FR7699999999990000000010190' }),
      'IBAN_INVALIDE',
      `${champ}.debiteur.iban`,
    ],
    ['sur un IBAN vide', debiteur({ iban: '' }), 'IBAN_INVALIDE', `${champ}.debiteur.iban`],
    [
      'hors de la zone SEPA',
      debiteur({ iban: avecCle('DO', 'ZZZZ00000000000000000001') }),
      'SEPA_ZONE',
      `${champ}.debiteur.iban`,
    ],
    ['avec un BIC faux', debiteur({ bic: 'ABC' }), 'BIC_INVALIDE', `${champ}.debiteur.bic`],
    [
      'sur un compte suisse sans BIC',
      debiteur({
        iban: SUISSE,
        adresse: { voie: null, codePostal: null, ville: 'Genève', pays: 'CH' },
      }),
      'SEPA_BIC',
      `${champ}.debiteur.bic`,
    ],
    [
      'sur un compte suisse sans adresse',
      debiteur({ iban: SUISSE, bic: 'ZZZZCHZZ' }),
      'SEPA_ADRESSE',
      `${champ}.debiteur.adresse`,
    ],
    [
      'avec un emoji dans le nom',
      debiteur({ nom: 'SPÉCIMEN 🦊' }),
      'SEPA_CARACTERE',
      `${champ}.debiteur.nom`,
    ],
    ['sans nom', debiteur({ nom: ' ' }), 'SEPA_VIDE', `${champ}.debiteur.nom`],
    ['sans ICS', creancier({ ics: '' }), 'SEPA_ICS', 'creancier.ics'],
    [
      'avec un ICS à la clé fausse',
      creancier({ ics: 'FR00ZZZ999999' }),
      'SEPA_ICS',
      'creancier.ics',
    ],
    [
      'avec un ICS trop long pour la France',
      creancier({ ics: avecCle('FR', 'ZZZ9999999', '9999999') }),
      'SEPA_ICS',
      'creancier.ics',
    ],
    ['sans aucune ligne', remisePrelevements({ prelevements: [] }), 'SEPA_VIDE', 'prelevements'],
    [
      'deux fois sous la même référence',
      remisePrelevements({
        prelevements: [prelevement(1), prelevement(2, { reference: 'PRL-2026-000001' })],
      }),
      'SEPA_DOUBLON',
      'prelevements.1.reference',
    ],
    [
      'deux fois sur un mandat ponctuel',
      remisePrelevements({
        prelevements: [
          prelevement(1, { sequence: 'OOFF' }),
          prelevement(2, { mandat: prelevement(1).mandat }),
        ],
      }),
      'SEPA_SEQUENCE',
      'prelevements.1.sequence',
    ],
    [
      'ponctuel sur un mandat déjà servi',
      remisePrelevements({
        prelevements: [
          prelevement(1),
          prelevement(2, { sequence: 'OOFF', mandat: prelevement(1).mandat }),
        ],
      }),
      'SEPA_SEQUENCE',
      'prelevements.1.sequence',
    ],
    [
      'premier deux fois',
      remisePrelevements({
        prelevements: [
          prelevement(1, { sequence: 'FRST' }),
          prelevement(2, { sequence: 'FRST', mandat: prelevement(1).mandat }),
        ],
      }),
      'SEPA_SEQUENCE',
      'prelevements.1.sequence',
    ],
    [
      'dans un fichier à la référence trop longue',
      remisePrelevements({ reference: 'x'.repeat(31) }),
      'SEPA_REFERENCE',
      'reference',
    ],
    [
      'dans un fichier à l’heure illisible',
      remisePrelevements({ creeLe: '23/11/2026' }),
      'SEPA_DATE',
      'creeLe',
    ],
  ])('%s', (_, remise, code, lieu) => {
    const refuses = controlerPrelevements(remise);
    expect(refuses.map((r) => [r.code, r.champ])).toEqual([[code, lieu]]);
    expect(refuses[0]?.message).toMatch(/^[A-ZÀÉ«].*\.$/);
    expect(() => ecrirePrelevements(remise)).toThrow(code);
  });

  test('une fois par faute, et toutes se disent ensemble', () => {
    const remise = remisePrelevements({
      prelevements: [
        prelevement(1, { montant: centimes(0), le: D('2020-01-01') }),
        prelevement(2, { mandat: { rum: '', signeLe: null } }),
      ],
    });
    expect(controlerPrelevements(remise).map((r) => r.champ)).toEqual([
      'prelevements.0.montant',
      'prelevements.0.le',
      'prelevements.1.mandat.rum',
      'prelevements.1.mandat.signeLe',
    ]);
  });

  test('mais un ICS et un IBAN écrits avec des espaces sont compris', () => {
    const espace = (texte: string) => texte.replace(/(.{4})/g, '$1 ').trim();
    const remise = remisePrelevements({
      creancier: { ...CAISSE, iban: espace(CAISSE.iban), ics: espace(ICS).toLowerCase() },
    });
    expect(ecrirePrelevements(remise).xml).toContain(`<Id>${ICS}</Id>`);
    expect(ecrirePrelevements(remise).xml).toContain(`<IBAN>${CAISSE.iban}</IBAN>`);
  });
});
