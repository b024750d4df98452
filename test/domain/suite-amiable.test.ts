/** The next step of the amicable stage: its order, its first day, a level that is switched off. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actionAu } from '../../src/main/domain/parcours.ts';
import { REGLE_RELANCE_DEFAUT, type RegleRelance } from '../../src/main/domain/relance.ts';
import { type FaitsSuite, suiteAmiable } from '../../src/main/domain/suite-amiable.ts';
import { ajouterJours, dateCivile } from '../../src/shared/date-civile.ts';

const d = dateCivile;
const FAITS: FaitsSuite = {
  nature: 'vivant',
  notificationRecueLe: d('2027-01-26'),
  finRectification: d('2027-02-15'),
  finRecours: d('2027-03-26'),
  dernierEncaissementLe: null,
  envois: { D02: null, D03: null },
};
const suite = (m: Partial<FaitsSuite> = {}, regle: RegleRelance = REGLE_RELANCE_DEFAUT) =>
  suiteAmiable({ ...FAITS, ...m }, regle);
const sans = (...niveaux: ('D02' | 'D03')[]): RegleRelance => ({
  ...REGLE_RELANCE_DEFAUT,
  niveaux: {
    ...REGLE_RELANCE_DEFAUT.niveaux,
    vivant: {
      D02: { actif: !niveaux.includes('D02'), joursSansEncaissement: 30 },
      D03: { actif: !niveaux.includes('D03'), joursSansEncaissement: 15 },
    },
  },
});

describe('La suite de l’amiable', () => {
  test.each<[string, Partial<FaitsSuite>, RegleRelance | undefined, string, string]>([
    ['relance le lendemain de la rectification', {}, undefined, 'D02', '2027-02-16'],
    [
      'attend trente jours après un paiement',
      { dernierEncaissementLe: d('2027-02-10') },
      undefined,
      'D02',
      '2027-03-12',
    ],
    [
      'attend le recours après la première relance',
      { envois: { D02: d('2027-02-16'), D03: null } },
      undefined,
      'D03',
      '2027-03-27',
    ],
    [
      'laisse quinze jours entiers à la première relance',
      { envois: { D02: d('2027-03-20'), D03: null } },
      undefined,
      'D03',
      '2027-04-05',
    ],
    [
      'transmet après les quinze jours de la dernière',
      { envois: { D02: d('2027-02-16'), D03: d('2027-04-01') } },
      undefined,
      'transfert',
      '2027-04-17',
    ],
    ['saute un niveau désactivé', {}, sans('D02'), 'D03', '2027-03-27'],
    [
      'sans aucun niveau, transmet après le recours',
      {},
      sans('D02', 'D03'),
      'transfert',
      '2027-03-27',
    ],
    [
      'ne revient pas à la première après la dernière',
      { envois: { D02: null, D03: d('2027-04-01') } },
      undefined,
      'transfert',
      '2027-04-17',
    ],
  ])('%s', (_quoi, faits, regle, pas, des) => {
    expect(suite(faits, regle)).toEqual({ pas, des });
  });

  test('n’existe pas tant que la réception n’est pas prouvée', () => {
    expect(suite({ notificationRecueLe: null })).toBeNull();
  });

  test('ne vient jamais avant les jours que chaque courrier a laissés', () => {
    const jour = fc.integer({ min: 0, max: 300 }).map((n) => ajouterJours(d('2027-01-26'), n));
    fc.assert(
      fc.property(fc.option(jour), fc.option(jour), (D02, D03) => {
        const des = suite({ envois: { D02, D03 } })?.des ?? '';
        const dernier = D03 ?? D02;
        if (dernier) expect(des > ajouterJours(dernier, 15)).toBe(true);
        expect(des > '2027-02-15').toBe(true);
      }),
    );
  });
});

describe('L’action du jour', () => {
  const proposer = { action: 'Proposer un échéancier', echeanceLe: d('2027-02-16') };
  test('devient une relance le jour venu, et pas la veille', () => {
    expect(actionAu(proposer, d('2027-02-15'))).toBe('Proposer un échéancier');
    expect(actionAu(proposer, d('2027-02-16'))).toBe('Relancer');
  });
  test('reste ce qu’elle est quand elle est autre', () => {
    const autre = { action: 'Vérifier la réception', echeanceLe: d('2027-02-16') };
    expect(actionAu(autre, d('2027-03-16'))).toBe('Vérifier la réception');
  });
});
