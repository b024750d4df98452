/** Trap 1: a part payment hid the debt, or its history. What is left is still followed, in full view. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type BaseEssai, ouvrirBaseEssai } from '../base-essai.ts';
import { essaiPlan } from '../usecases/plan-suivi-essai.ts';

let b: BaseEssai;
beforeEach(() => {
  b = ouvrirBaseEssai();
});
afterEach(() => b.fermer());

test('payé en partie, l’indu reste dans la corbeille et garde ses deux paiements', () => {
  const e = essaiPlan(b);
  const dossierId = e.recu();
  e.payer(dossierId, 50_000);
  b.le('2026-12-01');
  e.payer(dossierId, 30_000);
  const vue = e.ouvrir(dossierId);
  expect(vue).toMatchObject({
    initialCentimes: 120_330,
    recouvreCentimes: 80_000,
    resteCentimes: 40_330,
    etape: 'Amiable',
  });
  expect(vue.mouvements.map((m) => [m.effetLe, m.montantCentimes])).toEqual([
    ['2026-11-21', -50_000],
    ['2026-12-01', -30_000],
  ]);
  const { lignes } = e.faire('dossier.lister', { vue: 'tous', agent: 'tous' });
  expect(lignes).toMatchObject([{ dossierId, resteCentimes: 40_330 }]);
});

test('une mensualité payée en partie reste due pour le reste, au même rang', () => {
  const e = essaiPlan(b);
  const { dossierId, echeancierId } = e.signe();
  b.le('2026-12-31');
  e.payer(dossierId, 10_026);
  b.le('2027-01-06');
  expect(e.suivre(echeancierId).lignes[0]).toMatchObject({
    payeCentimes: 10_026,
    resteCentimes: 1,
    etat: 'impayee',
  });
  expect(e.suivre(echeancierId).suivi).toMatchObject({ etat: 'en-retard', retardCentimes: 1 });
});
