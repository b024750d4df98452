/** Transfer: two causes, a checklist with its reasons, returns that are counted. */
import { describe, expect, test } from 'vitest';
import {
  compterAllersRetours,
  type Passage,
  tauxDeRetour,
} from '../../src/main/domain/aller-retour.ts';
import { controlerTransfert, type FaitsTransfert } from '../../src/main/domain/transfert.ts';
import { effetsDeSuspension } from '../../src/main/law/effets-suspension.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';
import { centimes } from '../../src/shared/montant.ts';

const d = dateCivile;
const FAITS: FaitsTransfert = {
  solde: centimes(123_456),
  fraude: false,
  dejaTransfere: false,
  notificationRecueLe: d('2027-01-26'),
  niveauFinal: 'D03',
  dernierRappelLe: d('2027-04-01'),
  finRecours: d('2027-03-26'),
  caduciteLe: null,
  constatEnvoye: false,
  echeancier: null,
  remiseAccuseeLe: null,
  recoursEnCours: false,
  adresseControleeLe: d('2027-04-01'),
  prescritEnEntier: false,
  suspensions: [],
};
const controler = (m: Partial<FaitsTransfert> = {}, au = '2027-04-17') =>
  controlerTransfert({ ...FAITS, ...m }, { delaiInterne: 15, adresseMax: 180 }, d(au));
const vides = (...question: Parameters<typeof controler>) =>
  controler(...question)
    .points.filter((p) => !p.rempli)
    .map((p) => p.point);

describe('Le transfert au contentieux', () => {
  test('est possible le lendemain des quinze jours de la dernière relance', () => {
    expect(controler({}, '2027-04-16')).toMatchObject({
      possible: false,
      possibleLe: '2027-04-17',
    });
    expect(controler()).toMatchObject({
      possible: true,
      cause: 'echec-amiable',
      motif: 'echec',
    });
  });

  test('n’a que deux causes : sans relance ni demande de remise, aucune', () => {
    const r = controler({ dernierRappelLe: null });
    expect(r).toMatchObject({ possible: false, possibleLe: null, cause: null });
    expect(vides({ dernierRappelLe: null })).toEqual(['cause', 'relances']);
  });

  test('après une caducité, ne demande pas d’autre relance', () => {
    const m = {
      dernierRappelLe: null,
      caduciteLe: d('2027-04-10'),
      constatEnvoye: true,
      echeancier: 'caduc-possible' as const,
    };
    expect(vides({ ...m, constatEnvoye: false })).toEqual(['echeancier']);
    expect(controler(m)).toMatchObject({ possible: true, motif: 'caducite' });
  });

  test('sur demande de remise, ne demande pas de relance', () => {
    const m = { dernierRappelLe: null, remiseAccuseeLe: d('2027-03-01') };
    expect(controler(m)).toMatchObject({
      possible: true,
      cause: 'demande-remise',
      motif: 'remise',
    });
  });

  test.each([
    ['la notification non prouvée', { notificationRecueLe: null }, ['notification']],
    ['une adresse jamais contrôlée', { adresseControleeLe: null }, ['adresse']],
    [
      'une adresse contrôlée il y a trop longtemps',
      { adresseControleeLe: d('2026-10-18') },
      ['adresse'],
    ],
    ['un échéancier en cours', { echeancier: 'respecte' as const }, ['echeancier']],
    ['un recours en cours', { recoursEnCours: true }, ['recours']],
    ['une créance prescrite', { prescritEnEntier: true }, ['prescription']],
    ['rien à recouvrer', { solde: centimes(0) }, ['solde']],
    ['un dossier déjà transféré', { dejaTransfere: true }, ['nature']],
  ])('est refusé avec %s', (_nom, m, points) => {
    expect(vides(m)).toEqual(points);
    expect(controler(m).possible).toBe(false);
  });

  test('dit ce qui remplit chaque case', () => {
    const dit = new Map(controler().points.map((p) => [p.point, p.raison]));
    expect(dit.get('notification')).toBe('Reçue le 26/01/2027.');
    expect(dit.get('relances')).toBe('Dernière envoyée le 01/04/2027.');
    expect(dit.get('adresse')).toBe('Contrôlée le 01/04/2027.');
  });

  test('sans aucun niveau de relance réglé, attend la fin du délai de recours', () => {
    const m = { niveauFinal: null, dernierRappelLe: null };
    expect(controler(m, '2027-03-26')).toMatchObject({ possible: false, possibleLe: '2027-03-27' });
    expect(controler(m, '2027-03-27').possible).toBe(true);
    expect(vides({ ...m, finRecours: null })).toEqual(['relances']);
  });

  test('accepte une adresse contrôlée il y a juste 180 jours', () => {
    expect(vides({ adresseControleeLe: d('2026-10-19') })).toEqual([]);
  });

  test('attend la fin d’un recours qui le suspend', () => {
    const suspension = {
      id: 's',
      motif: 'contestation' as const,
      debut: d('2027-03-10'),
      fin: d('2027-05-20'),
      ...effetsDeSuspension({
        motif: 'contestation',
        prestation: 'PENSION',
        date: d('2027-03-10'),
      }),
    };
    const r = controler({ suspensions: [suspension] });
    expect(r).toMatchObject({ possible: false, possibleLe: '2027-05-21' });
    expect(r.points.find((p) => p.point === 'suspension')?.raison).toContain('Recours');
  });
});

describe('Les allers-retours', () => {
  const transfert = (le: string): Passage => ({
    type: 'transfert',
    le: d(le),
    cause: 'echec-amiable',
  });
  const retour = (le: string, motif: 'autre' | 'relances-manquantes', texte = ''): Passage => ({
    type: 'retour',
    le: d(le),
    motif,
    texte,
  });

  test('se comptent : deux transferts, un retour, le dossier au contentieux', () => {
    const passages = [
      transfert('2027-04-17'),
      retour('2027-05-02', 'relances-manquantes'),
      transfert('2027-06-01'),
    ];
    expect(compterAllersRetours(passages)).toEqual({
      chez: 'contentieux',
      transferts: 2,
      retours: 1,
      joursAvantRetour: [15],
    });
    expect(compterAllersRetours([]).chez).toBe('amiable');
  });

  test.each([
    [
      'deux transferts de suite',
      [transfert('2027-04-17'), transfert('2027-04-18')],
      /TRANSFERT_EN_COURS/,
    ],
    ['un retour sans transfert', [retour('2027-04-17', 'autre', 'x')], /RETOUR_SANS_TRANSFERT/],
    [
      'un motif « autre » sans mots',
      [transfert('2027-04-17'), retour('2027-04-18', 'autre', ' ')],
      /RETOUR_MOTIF/,
    ],
    [
      'des dates en désordre',
      [transfert('2027-04-17'), retour('2027-04-16', 'autre', 'x')],
      /PASSAGE_DATE/,
    ],
  ])('refusent %s', (_nom, passages, code) => {
    expect(() => compterAllersRetours(passages)).toThrow(code);
  });

  test('donnent le nombre de retours par motif', () => {
    const taux = tauxDeRetour([
      [transfert('2027-04-17'), retour('2027-05-02', 'relances-manquantes')],
      [transfert('2027-04-17')],
      [transfert('2027-04-17'), retour('2027-05-02', 'autre', 'doublon')],
    ]);
    expect(taux).toEqual({
      transferts: 3,
      retours: 2,
      parMotif: [
        { motif: 'relances-manquantes', nombre: 1 },
        { motif: 'autre', nombre: 1 },
      ],
    });
  });
});
