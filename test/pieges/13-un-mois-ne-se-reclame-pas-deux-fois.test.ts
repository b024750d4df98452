/** Trap 13: the same months claimed twice. Two indus that share one do not enter one plan. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type BaseEssai, ligneEssai, nirEssai, ouvrirBaseEssai } from '../base-essai.ts';
import { essaiPlan } from '../usecases/plan-suivi-essai.ts';

let b: BaseEssai;
beforeEach(() => {
  b = ouvrirBaseEssai();
});
afterEach(() => b.fermer());

const grouper = (dossiers: string[]) => ({
  dossiers,
  premiereLe: '2026-12-31',
  mensualiteCentimes: null,
  nombre: 12,
  mode: 'virement' as const,
  motifDuree: '',
});
const personne = { nom: 'JUMELLE', prenoms: 'Ode', nir: nirEssai(740) };

test('le même mois de la même prestation, réclamé dans deux dossiers, est refusé et nommé', () => {
  const e = essaiPlan(b);
  const premier = e.recu({ personne });
  // Its registration said that the other claim is the wrong one: until it goes, both stand.
  const second = e.recu({
    personne,
    indu: { lignes: [ligneEssai('2026-06'), ligneEssai('2026-07', { chevauchement: 'erreur' })] },
  });
  const refus = e.refus('echeancier.grouper', grouper([premier, second]));
  expect(refus).toMatchObject({ code: 'PLAN_MOIS_DOUBLE', champ: 'dossiers' });
  expect(refus.message).toMatch(/^Le mois 07\/2026 est réclamé deux fois/);
});

test('celui qui complète l’autre, sans dépasser ce qui fut versé, y entre', () => {
  const e = essaiPlan(b);
  const premier = e.recu({ personne, indu: { lignes: [ligneEssai('2026-07')] } });
  const second = e.recu({
    personne,
    indu: {
      lignes: [
        ligneEssai('2026-07', {
          duCentimes: 80_000,
          chevauchement: 'complete',
        }),
      ],
    },
  });
  expect(e.faire('echeancier.grouper', grouper([premier, second])).plan.montantCentimes).toBe(
    40_110 + 10_000,
  );
});

test('mais non au-delà de ce qui fut versé pour ce mois', () => {
  const e = essaiPlan(b);
  const premier = e.recu({ personne, indu: { lignes: [ligneEssai('2026-07')] } });
  const second = e.recu({
    personne,
    indu: { lignes: [ligneEssai('2026-07', { duCentimes: 0, chevauchement: 'complete' })] },
  });
  expect(e.refus('echeancier.grouper', grouper([premier, second])).code).toBe('PLAN_MOIS_DOUBLE');
});
