/** D22: bands that sum to the withholding, never more than the schedule, debts in their order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculerBaremeFamille } from '../../src/main/law/bareme-famille.ts';
import { incoherences } from '../../src/main/law/mentions-coherence.ts';
import { tranchesDuPlan } from '../../src/main/law/plan-famille.ts';
import type { InstantaneD22 } from '../../src/shared/courrier/d22.ts';
import { centimes, plus, somme, ZERO } from '../../src/shared/montant.ts';
import { FOYER, specimenD22, specimenD22Complet } from '../pdf/specimens-plan.ts';

const fautes = (code: 'D22', i: InstantaneD22) =>
  incoherences(code, i).map((r) => [r.code, r.champ]);

describe('plan personnalisé (D22)', () => {
  it('les tranches imprimées font la retenue, au centime, pour tout revenu', () => {
    fc.assert(
      fc.property(fc.nat(9_999_999), fc.nat(200_000), fc.nat(6), (annuel, logement, enfants) => {
        const calcul = calculerBaremeFamille({
          ...FOYER,
          ressources: { type: 'annuelles', montant: centimes(annuel) },
          logement: centimes(logement),
          enfants,
        });
        const montants = tranchesDuPlan(calcul).map((t) => t.montant ?? ZERO);
        expect(somme(montants)).toBe(calcul.retenue);
        expect(Math.min(...montants)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('sans tranche atteinte, le forfait seul', () => {
    const calcul = calculerBaremeFamille({
      ...FOYER,
      ressources: { type: 'annuelles', montant: ZERO },
    });
    expect(tranchesDuPlan(calcul)).toEqual([
      { libelle: 'Forfait', taux: 'forfait', montant: centimes(5_700) },
    ]);
  });

  it('une retenue plus forte que le barème est refusée, majorée ou non', () => {
    const i = specimenD22();
    i.plan.retenue = plus(i.plan.retenue ?? ZERO, centimes(1));
    i.document.objet = null;
    expect(fautes('D22', i)).toEqual([['RETENUE_EXCESSIVE', 'plan.retenue']]);
    const j = specimenD22Complet();
    j.plan.retenue = plus(j.plan.retenue ?? ZERO, centimes(2));
    j.document.objet = null;
    expect(fautes('D22', j)).toEqual([['RETENUE_EXCESSIVE', 'plan.retenue']]);
  });

  it('une retenue nulle, une majoration sans fraude, une prestation de retraite : refus', () => {
    const i = specimenD22();
    Object.assign(i.plan, { retenue: ZERO, majoration: 50 });
    i.document.objet = null;
    i.dossier.prestation = 'PENSION';
    expect(fautes('D22', i).map(([code]) => code)).toEqual([
      'PLAN_BRANCHE',
      'RETENUE_NULLE',
      'MAJORATION_SANS_FRAUDE',
      'RECOURS_PRESTATION',
    ]);
  });

  it('à la même date, la plus faible d’abord : 150 € avant 600 €', () => {
    const i = specimenD22();
    i.plan.dettes.reverse();
    i.plan.dettes.forEach((dette, n) => {
      dette.rang = n + 1;
      dette.fin = null;
    });
    expect(fautes('D22', i)).toEqual([['DETTES_ORDRE', 'plan.dettes[1].rang']]);
  });

  it('une dette ne finit pas avant celle qui la précède, et les rangs se suivent', () => {
    const i = specimenD22();
    const [, seconde] = i.plan.dettes;
    if (seconde) seconde.fin = '2026-11' as typeof seconde.fin;
    expect(fautes('D22', i)).toEqual([['DETTES_ORDRE', 'plan.dettes[1].rang']]);
    const j = specimenD22();
    const [premiere] = j.plan.dettes;
    if (premiere) premiere.rang = 2;
    expect(fautes('D22', j)).toEqual([['DETTES_ORDRE', 'plan.dettes[0].rang']]);
  });

  it('le total est celui des dettes, la retenue calculée celle des tranches', () => {
    const i = specimenD22();
    i.plan.total = centimes(75_001);
    expect(fautes('D22', i)).toEqual([['TOTAL_INCOHERENT', 'plan.total']]);
    const j = specimenD22();
    const [tranche] = j.plan.tranches;
    if (tranche) tranche.montant = centimes(5_699);
    expect(fautes('D22', j)).toEqual([['TOTAL_INCOHERENT', 'plan.retenue_calculee']]);
  });

  it('un recours sans délai, ou devant l’autre juge, est dit', () => {
    const i = specimenD22();
    const [recours] = i.plan.recours;
    if (recours) recours.texte = 'saisissez le tribunal administratif.';
    expect(fautes('D22', i)).toEqual([
      ['RECOURS_JUGE', 'plan.recours[0].texte'],
      ['RECOURS_DELAI', 'plan.recours[0].texte'],
    ]);
  });
});
