/** Trap 5: a reminder left on the due date itself. Nothing is missed that day, nor in its grace. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type BaseEssai, ouvrirBaseEssai } from '../base-essai.ts';
import { essaiPlan, MENSUALITE } from '../usecases/plan-suivi-essai.ts';

let b: BaseEssai;
beforeEach(() => {
  b = ouvrirBaseEssai();
});
afterEach(() => b.fermer());

test('le jour d’une mensualité et les cinq suivants, rien ne manque et rien ne part', () => {
  const e = essaiPlan(b);
  const { dossierId, echeancierId } = e.signe();
  for (const jour of ['2026-12-31', '2027-01-01', '2027-01-05']) {
    b.le(jour);
    expect(e.suivre(echeancierId).suivi).toMatchObject({ etat: 'respecte', impayes: 0 });
    expect(e.ouvrir(dossierId).action).toBe('Contrôler la 1re mensualité');
    for (const code of ['D02', 'D06'] as const) {
      expect(e.ouvrir(dossierId).permis[`courrier.etablir.${code}`]).not.toBeNull();
    }
  }
  b.le('2027-01-06');
  expect(e.suivre(echeancierId).suivi).toMatchObject({ etat: 'en-retard', impayes: 1 });
});

test('le jour de la deuxième mensualité manquée, on n’avertit pas encore', () => {
  const e = essaiPlan(b);
  const { dossierId, echeancierId } = e.signe();
  b.le('2027-01-31');
  e.faire('echeancier.controler', { echeancierId });
  expect(e.etat(echeancierId)).toBe('en-retard');
  expect(e.refus('courrier.etablir', { dossierId, code: 'D06' }).code).toBe('CADUCITE_IMPAYES');
  e.payer(dossierId, 2 * MENSUALITE);
  b.le('2027-02-06');
  expect(e.etat(echeancierId)).toBe('respecte');
});
