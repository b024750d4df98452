/** A schedule followed: paid, missed, paused, warned, lapsed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decaler } from '../../src/main/domain/pause-echeancier.ts';
import { REGLE_IMPAYES_DEFAUT, regleImpayesAu } from '../../src/main/domain/regle-impayes.ts';
import { type PlanSuivi, suivreEcheancier } from '../../src/main/domain/suivi-echeancier.ts';
import type { Periode } from '../../src/main/domain/suspension.ts';
import { dateCivile, jourDe, joursDuMois } from '../../src/shared/date-civile.ts';
import { somme } from '../../src/shared/montant.ts';
import { annuler, disjointes, MENSUALITE, plan, verser } from './plan-essai.ts';

const d = dateCivile;
const REGLE = REGLE_IMPAYES_DEFAUT;
const au = (p: PlanSuivi, jour: string) => suivreEcheancier(p, d(jour), REGLE);

describe('Le suivi d’un échéancier', () => {
  test('laisse les jours de grâce : la 1re échéance n’est impayée que le sixième jour', () => {
    expect(au(plan(), '2027-01-04').lignes[0]?.etat).toBe('a-venir');
    expect(au(plan(), '2027-01-05')).toMatchObject({ etat: 'respecte', impayes: [] });
    expect(au(plan(), '2027-01-05').lignes[0]?.etat).toBe('a-controler');
    expect(au(plan(), '2027-01-10')).toMatchObject({ etat: 'respecte', impayes: [] });
    expect(au(plan(), '2027-01-11')).toMatchObject({
      etat: 'en-retard',
      impayes: [1],
      retard: MENSUALITE,
    });
  });

  test('remplit la plus ancienne échéance d’abord et montre ce qui manque', () => {
    const s = au(plan({ versements: [verser('v', '2027-01-05', 15_000)] }), '2027-02-11');
    expect(s.lignes.map((l) => l.paye)).toEqual([10_000, 5_000, 0, 0, 0, 0]);
    expect(s).toMatchObject({ etat: 'en-retard', impayes: [2], retard: 5_000 });
    expect(s.prochaine).toMatchObject({ numero: 2, reste: 5_000 });
  });

  test('à deux impayés, demande d’avertir', () => {
    expect(au(plan(), '2027-02-10').etat).toBe('en-retard');
    expect(au(plan(), '2027-02-11')).toMatchObject({ etat: 'a-avertir', impayes: [1, 2] });
  });

  test('averti, devient caduc possible seize jours après la réception, pas avant', () => {
    const p = plan({ avertissement: { envoyeLe: d('2027-02-12'), recuLe: d('2027-02-15') } });
    expect(au(p, '2027-02-14')).toMatchObject({ etat: 'averti', caducPossibleLe: null });
    expect(au(p, '2027-03-02')).toMatchObject({ etat: 'averti', caducPossibleLe: '2027-03-03' });
    expect(au(p, '2027-03-03').etat).toBe('caduc-possible');
  });

  test('sans preuve de réception, l’avertissement ne fait courir aucun délai', () => {
    const p = plan({ avertissement: { envoyeLe: d('2027-02-12'), recuLe: null } });
    expect(au(p, '2027-06-30')).toMatchObject({ etat: 'averti', caducPossibleLe: null });
  });

  test('régularisé dans les quinze jours, reprend comme s’il n’avait pas été averti', () => {
    const p = plan({
      avertissement: { envoyeLe: d('2027-02-12'), recuLe: d('2027-02-15') },
      versements: [verser('v', '2027-02-20', 2 * MENSUALITE)],
    });
    expect(au(p, '2027-02-19').etat).toBe('averti');
    expect(au(p, '2027-02-20')).toMatchObject({ etat: 'respecte', caducPossibleLe: null });
    // De nouveaux impayés appellent un nouvel avertissement.
    expect(au(p, '2027-04-11').etat).toBe('a-avertir');
  });

  test('une annulation rend exactement l’état d’avant le versement', () => {
    const sans = au(plan(), '2027-02-20');
    const p = plan({ versements: [verser('v', '2027-01-06'), annuler('v', '2027-02-20')] });
    expect(au(p, '2027-02-19').impayes).toEqual([2]);
    expect(au(p, '2027-02-20')).toEqual(sans);
  });

  test('soldé, dit ce qui dépasse', () => {
    const s = au(plan({ versements: [verser('v', '2027-01-05', 70_000)] }), '2027-01-05');
    expect(s).toMatchObject({ etat: 'solde', excedent: 10_000, prochaine: null });
  });
});

describe('Une suspension', () => {
  const pause = (debut: string, fin: string | null): Periode[] => [
    { debut: d(debut), fin: fin === null ? null : d(fin) },
  ];

  test('décale les échéances par mois entiers, la somme inchangée', () => {
    const p = plan({ pauses: pause('2027-02-01', '2027-04-10') });
    const s = au(p, '2027-04-11');
    expect(s.lignes.map((l) => l.date)).toEqual([
      '2027-01-05',
      '2027-05-05',
      '2027-06-05',
      '2027-07-05',
      '2027-08-05',
      '2027-09-05',
    ]);
    expect(s.lignes[1]?.prevueLe).toBe('2027-02-05');
    expect(somme(s.lignes.map((l) => l.montant))).toBe(60_000);
    expect(s).toMatchObject({ etat: 'en-retard', impayes: [1] });
  });

  test('qui finit le jour d’une échéance la couvre encore', () => {
    const p = plan({ pauses: pause('2027-02-05', '2027-02-05') });
    expect(au(p, '2027-02-05')).toMatchObject({ etat: 'suspendu', derniereLe: '2027-07-05' });
    expect(au(p, '2027-02-06').lignes[1]?.date).toBe('2027-03-05');
  });

  test('sans fin connue, laisse les échéances sans retard', () => {
    const p = plan({ pauses: pause('2027-01-05', null) });
    expect(au(p, '2028-01-01')).toMatchObject({ etat: 'suspendu', impayes: [], retard: 0 });
    expect(au(p, '2028-01-01').lignes.every((l) => l.etat === 'suspendue')).toBe(true);
  });

  test('qui ne touche aucune échéance ne décale rien', () => {
    const p = plan({ pauses: pause('2027-01-06', '2027-02-04') });
    expect(au(p, '2027-03-01').lignes.every((l) => l.date === l.prevueLe)).toBe(true);
  });

  test('arrête aussi le délai de grâce et les quinze jours de l’avertissement', () => {
    const grace = plan({ pauses: pause('2027-01-08', '2027-01-17') });
    // Dû le 5, deux jours de grâce passés le 7 ; les trois autres sont les 18, 19 et 20.
    expect(au(grace, '2027-01-20').impayes).toEqual([]);
    expect(au(grace, '2027-01-21').impayes).toEqual([1]);
    const averti = plan({
      avertissement: { envoyeLe: d('2027-02-12'), recuLe: d('2027-02-15') },
      pauses: pause('2027-02-20', '2027-02-28'),
    });
    expect(au(averti, '2027-03-01').caducPossibleLe).toBe('2027-03-12');
  });
});

describe('Piège 15', () => {
  test('un 31 décalé par-dessus février retrouve le 31', () => {
    const p = plan({}, '2027-12-31');
    const { dates } = decaler(p.echeances, [{ debut: d('2028-01-10'), fin: d('2028-02-05') }]);
    expect(dates).toEqual([
      '2027-12-31',
      '2028-02-29',
      '2028-03-31',
      '2028-04-30',
      '2028-05-31',
      '2028-06-30',
    ]);
  });

  test('le jour du mois, l’ordre et le nombre sont gardés quelles que soient les pauses', () => {
    const jour = fc.integer({ min: 0, max: 500 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 31 }),
        fc.array(fc.tuple(jour, fc.integer({ min: 0, max: 90 })), { maxLength: 3 }),
        (quantieme, brutes) => {
          const p = plan({}, `2027-12-${String(quantieme).padStart(2, '0')}`, 12);
          const { dates } = decaler(p.echeances, disjointes(brutes));
          dates.forEach((date, i) => {
            const [annee = 0, mois = 0] = date.split('-').map(Number);
            expect(jourDe(date)).toBe(Math.min(quantieme, joursDuMois(annee, mois)));
            expect(date >= (p.echeances[i]?.date ?? date)).toBe(true);
            if (i > 0) expect(date > (dates[i - 1] ?? date)).toBe(true);
          });
        },
      ),
    );
  });
});

describe('La règle d’impayés', () => {
  const versions = [
    { depuis: d('2027-01-01'), regle: { ...REGLE, impayes: 3 } },
    { depuis: d('2026-01-01'), regle: REGLE },
  ];

  test('est celle du jour de la signature', () => {
    expect(regleImpayesAu(versions, d('2026-12-31')).impayes).toBe(2);
    expect(regleImpayesAu(versions, d('2027-01-01')).impayes).toBe(3);
  });

  test('refuse une signature d’avant toute règle, et une règle hors limites', () => {
    expect(() => regleImpayesAu(versions, d('2025-12-31'))).toThrow(/ECHEANCIER_REGLE/);
    const fausse = [{ depuis: d('2026-01-01'), regle: { ...REGLE, impayes: 0 } }];
    expect(() => regleImpayesAu(fausse, d('2026-12-31'))).toThrow(/ECHEANCIER_REGLE/);
  });
});
