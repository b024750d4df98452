/** Reminders: which one is due, what excludes it, from which day; never on the due date. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type FaitsRelance,
  jugerRelance,
  NIVEAUX_RELANCE,
  REGLE_RELANCE_DEFAUT,
  type RegleRelance,
  relanceDue,
} from '../../src/main/domain/relance.ts';
import { ETATS_PLAN } from '../../src/main/domain/suivi-echeancier.ts';
import { effetsDeSuspension } from '../../src/main/law/effets-suspension.ts';
import { ajouterJours, type DateCivile, dateCivile } from '../../src/shared/date-civile.ts';
import { centimes } from '../../src/shared/montant.ts';

const d = dateCivile;
const REGLE = REGLE_RELANCE_DEFAUT;
const FAITS: FaitsRelance = {
  nature: 'vivant',
  solde: centimes(123_456),
  notificationRecueLe: d('2027-01-26'),
  finRectification: d('2027-02-15'),
  finRecours: d('2027-03-26'),
  craSaisie: false,
  decisionCraNotifieeLe: null,
  limitePaiement: null,
  dernierEncaissementLe: null,
  envois: { D02: null, D03: null },
  echeancier: null,
  retenueActive: false,
  contactLe: d('2027-02-20'),
  prescriptionLe: d('2029-01-20'),
  suspensions: [],
};
const due = (jour: string, m: Partial<FaitsRelance> = {}, regle: RegleRelance = REGLE) =>
  relanceDue({ ...FAITS, ...m }, regle, d(jour));
const codes = (...question: Parameters<typeof due>) =>
  due(...question)?.obstacles.map((o) => o.code);
const RELANCEE = { envois: { D02: d('2027-03-01'), D03: null } };

describe('La relance 1', () => {
  test('attend la fin du délai de rectification', () => {
    expect(due('2027-02-15')).toMatchObject({
      niveau: 'D02',
      possible: false,
      possibleLe: '2027-02-16',
    });
    expect(due('2027-02-16')).toMatchObject({ niveau: 'D02', possible: true });
  });

  test('attend trente jours sans encaissement', () => {
    const m = { dernierEncaissementLe: d('2027-02-10') };
    expect(due('2027-03-11', m)).toMatchObject({ possible: false, possibleLe: '2027-03-12' });
    expect(due('2027-03-12', m)?.possible).toBe(true);
  });

  test.each([
    ['sans notification prouvée', { notificationRecueLe: null }, 'notification'],
    ['un échéancier respecté', { echeancier: 'respecte' as const }, 'echeancier-respecte'],
    ['une retenue active', { retenueActive: true }, 'retenue-active'],
    ['un indu soldé', { solde: centimes(0) }, 'solde'],
  ])('ne part pas avec %s', (_nom, m, code) => {
    expect(codes('2027-02-20', m)).toEqual([code]);
    expect(due('2027-02-20', m)?.possibleLe).toBeNull();
  });

  test.each(['rectification', 'contestation', 'remise', 'surendettement', 'deces'] as const)(
    'ne part pas pendant : %s',
    (motif) => {
      const s = {
        id: 's',
        motif,
        debut: d('2027-02-12'),
        fin: d('2027-03-12'),
        ...effetsDeSuspension({ motif, prestation: 'REVERSION', date: d('2027-02-12') }),
      };
      expect(codes('2027-03-12', { suspensions: [s] })).toEqual(['suspension']);
      expect(codes('2027-03-13', { suspensions: [s] })).toEqual([]);
    },
  );

  test('désactivée, laisse la place à la dernière relance', () => {
    const commun = {
      D02: { ...REGLE.niveaux.vivant.D02, actif: false },
      D03: REGLE.niveaux.vivant.D03,
    };
    const regle = { ...REGLE, niveaux: { ...REGLE.niveaux, vivant: commun } };
    expect(due('2027-04-01', {}, regle)).toMatchObject({ niveau: 'D03', possible: true });
    expect(
      jugerRelance('D02', { faits: FAITS, regle, au: d('2027-04-01') }).obstacles.map(
        (o) => o.code,
      ),
    ).toEqual(['inactif']);
  });
});

describe('La dernière relance', () => {
  test('attend les quinze jours de la première et la fin du délai de recours', () => {
    expect(codes('2027-03-16', RELANCEE)).toEqual(['recours-ouvert', 'relance-precedente']);
    expect(due('2027-03-16', RELANCEE)).toMatchObject({ niveau: 'D03', possibleLe: '2027-03-27' });
    expect(due('2027-03-27', RELANCEE)?.possible).toBe(true);
  });

  test('attend la décision notifiée de la commission saisie', () => {
    const m = { ...RELANCEE, craSaisie: true };
    expect(codes('2027-06-01', m)).toEqual(['recours-ouvert']);
    expect(codes('2027-06-01', { ...m, decisionCraNotifieeLe: d('2027-05-30') })).toEqual([]);
  });

  test('demande une tentative de contact tracée', () => {
    expect(codes('2027-04-01', { ...RELANCEE, contactLe: null })).toEqual(['contact']);
  });

  test('cède à la mise en demeure quand la prescription approche', () => {
    const r = due('2027-04-01', { ...RELANCEE, prescriptionLe: d('2027-06-29') });
    expect(r).toMatchObject({ possible: false, proposerMiseEnDemeure: true });
    const m = { ...RELANCEE, prescriptionLe: d('2027-06-30') };
    expect(due('2027-04-01', m)).toMatchObject({ possible: true, proposerMiseEnDemeure: false });
  });

  test('envoyée, ne laisse plus rien à relancer', () => {
    expect(
      due('2027-05-01', { envois: { D02: d('2027-03-01'), D03: d('2027-04-01') } }),
    ).toBeNull();
    expect(due('2027-05-01', { envois: { D02: null, D03: d('2027-04-01') } })).toBeNull();
  });
});

describe('Piège 5', () => {
  test('jamais de relance le jour de l’échéance : le lendemain au plus tôt', () => {
    const m = { limitePaiement: d('2027-03-15') };
    expect(codes('2027-03-15', m)).toEqual(['jour-de-l-echeance']);
    expect(due('2027-03-15', m)?.possibleLe).toBe('2027-03-16');
    expect(due('2027-03-16', m)?.possible).toBe(true);
  });

  test('quels que soient les faits, aucune relance possible au jour limite ni avant', () => {
    const jour = fc.integer({ min: 0, max: 120 }).map((n) => ajouterJours(d('2027-01-01'), n));
    fc.assert(
      fc.property(
        fc.constantFrom(...NIVEAUX_RELANCE),
        jour,
        jour,
        fc.option(jour),
        fc.option(fc.constantFrom(...ETATS_PLAN)),
        (niveau, au, limitePaiement, dernierEncaissementLe, echeancier) => {
          const faits = { ...FAITS, limitePaiement, dernierEncaissementLe, echeancier };
          const r = jugerRelance(niveau, { faits, regle: REGLE, au });
          if (au <= limitePaiement) expect(r.possible).toBe(false);
        },
      ),
    );
  });

  test('le premier jour possible est possible, et la veille ne l’est pas', () => {
    const jour = fc.integer({ min: 0, max: 120 }).map((n) => ajouterJours(d('2027-01-01'), n));
    fc.assert(
      fc.property(
        jour,
        fc.option(jour),
        fc.option(jour),
        fc.option(jour),
        (au, limite, recu, d02) => {
          const faits = {
            ...FAITS,
            limitePaiement: limite,
            dernierEncaissementLe: recu,
            envois: { D02: d02, D03: null },
          };
          const r = relanceDue(faits, REGLE, au);
          if (r === null || r.possibleLe === null) throw new Error('a date removes every obstacle');
          const possible = (le: DateCivile) => relanceDue(faits, REGLE, le)?.possible;
          expect(possible(r.possibleLe)).toBe(true);
          if (r.possibleLe > au) expect(possible(ajouterJours(r.possibleLe, -1))).toBe(false);
        },
      ),
    );
  });
});
