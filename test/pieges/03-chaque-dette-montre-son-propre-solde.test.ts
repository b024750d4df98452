/** Trap 3: with several debts, all showed the balance of the last one. Each shows its own. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type BaseEssai, ouvrirBaseEssai } from '../base-essai.ts';
import { essaiPlan } from '../usecases/plan-suivi-essai.ts';

let b: BaseEssai;
beforeEach(() => {
  b = ouvrirBaseEssai();
});
afterEach(() => b.fermer());

test('deux indus d’un même débiteur, l’un payé en partie, dans un seul échéancier', () => {
  const e = essaiPlan(b);
  const { premier, second } = e.memeDebiteur(730, ['2026-05', '2026-06']);
  const { echeancierId } = e.faire('echeancier.grouper', {
    dossiers: [premier, second],
    premiereLe: '2026-12-31',
    mensualiteCentimes: null,
    nombre: 12,
    mode: 'virement',
    motifDuree: '',
  });
  e.signer(echeancierId);
  e.payer(second, 20_330);
  const attendus = { [premier]: 100_000, [second]: 80_220 };
  for (const [dossierId, resteCentimes] of Object.entries(attendus)) {
    expect(e.ouvrir(dossierId).resteCentimes).toBe(resteCentimes);
  }
  const { lignes } = e.faire('dossier.lister', { vue: 'tous', agent: 'tous' });
  expect(Object.fromEntries(lignes.map((l) => [l.dossierId, l.resteCentimes]))).toEqual(attendus);
  const { indus, suivi } = e.suivre(echeancierId);
  expect(Object.fromEntries(indus.map((i) => [i.dossierId, i.soldeCentimes]))).toEqual(attendus);
  expect(suivi.resteCentimes).toBe(180_220);
});
