/** Trap 15: month ends and leap years. A plan of the 31st keeps it where the month has one. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type BaseEssai, ouvrirBaseEssai } from '../base-essai.ts';
import { essaiPlan } from '../usecases/plan-suivi-essai.ts';

let b: BaseEssai;
beforeEach(() => {
  b = ouvrirBaseEssai();
});
afterEach(() => b.fermer());

test('un plan du 31 passe par le 28 et le 29 février, et revient au 31', () => {
  const e = essaiPlan(b);
  const dossierId = e.recu();
  const { echeancierId } = e.accorder(dossierId, { nombre: 16 });
  const dates = e.suivre(echeancierId).lignes.map((l) => l.date);
  expect(dates.slice(0, 5)).toEqual([
    '2026-12-31',
    '2027-01-31',
    '2027-02-28',
    '2027-03-31',
    '2027-04-30',
  ]);
  expect(dates.slice(13, 16)).toEqual(['2028-01-31', '2028-02-29', '2028-03-31']);
});

test('la mensualité du 29 février n’est manquée qu’après ses jours de grâce', () => {
  const e = essaiPlan(b);
  const dossierId = e.recu();
  const { echeancierId } = e.accorder(dossierId, { nombre: 16 });
  e.signer(echeancierId);
  b.le('2028-01-31');
  e.payer(dossierId, 14 * 7_520);
  b.le('2028-03-05');
  expect(e.etat(echeancierId)).toBe('respecte');
  b.le('2028-03-06');
  expect(e.suivre(echeancierId).suivi).toMatchObject({ etat: 'en-retard', impayes: 1 });
});

test('l’avenant d’un plan du 31 reprend les fins de mois', () => {
  const e = essaiPlan(b);
  const { echeancierId } = e.signe();
  const { plan } = e.faire('echeancier.avenant', {
    echeancierId,
    premiereLe: '2027-01-31',
    mensualiteCentimes: null,
    nombre: 3,
    mode: 'virement',
    motifDuree: '',
    motif: 'Le débiteur paie plus vite',
  });
  expect(plan.lignes.map((l) => l.date)).toEqual(['2027-01-31', '2027-02-28', '2027-03-31']);
});
