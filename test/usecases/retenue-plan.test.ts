/** D22 through the door: what was decided, as it was decided; the bands and the debts in order. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type InstantaneD22, instantaneD22 } from '../../src/shared/courrier/d22.ts';
import { type BaseEssai, FRAUDE, ouvrirBaseEssai } from '../base-essai.ts';
import { DECISION_FAMILLE, type EssaiRetenue, essaiRetenue } from '../retenue-essai.ts';

const AMIABLE = 'gestionnaire-amiable';

let b: BaseEssai;
let e: EssaiRetenue;
beforeEach(() => {
  b = ouvrirBaseEssai();
  e = essaiRetenue(b);
});
afterEach(() => b.fermer());

const permis = (dossierId: string) => e.ouvrir(dossierId).permis['courrier.etablir.D22'];

/** The snapshot as it is kept, read by its own schema. */
function etabli(dossierId: string, objetId?: string): InstantaneD22 {
  const { documentId } = b.faire(AMIABLE)('courrier.etablir', {
    dossierId,
    code: 'D22',
    ...(objetId ? { objetId } : {}),
  });
  const { instantane } = b
    .brut()
    .brut.prepare('SELECT instantane FROM document WHERE id = ?')
    .get(documentId) as { instantane: string };
  return instantaneD22.parse(JSON.parse(instantane));
}

describe('Le plan de recouvrement personnalisé', () => {
  test('dit la retenue, son calcul et chaque dette dans son ordre', () => {
    const vieille = e.famille('2026-06', { rang: 810 });
    b.le('2026-11-22');
    const recente = e.famille('2026-07', { rang: 810 });
    b.le('2026-12-15');
    expect(permis(recente)?.code).toBe('PLAN_RETENUE_ABSENTE');
    const { retenueId, calcul } = e.decider(recente, DECISION_FAMILLE);
    expect(permis(recente)).toBeNull();
    expect(permis(vieille)?.code).toBe('PLAN_AUTRE_DOSSIER');
    const { plan, dossier } = etabli(recente, retenueId);
    expect(plan).toMatchObject({
      annee: 2026,
      total: 80_220,
      retenue: calcul.viseCentimes,
      retenue_calculee: calcul.plafondCentimes,
      debut: '2026-12-01',
      ressources: 280_000,
      presume: false,
      foyer: 'un couple, 2 enfants à charge (3 parts)',
      majoration: null,
    });
    expect(plan.dettes.map((d) => d.notifiee)).toEqual(['2026-11-21', '2026-11-22']);
    expect(plan.dettes.at(-1)?.fin).toBe(calcul.projection.dernier);
    expect(dossier.fraude).toBe(false);
  });

  test('après une fraude, porte la majoration ; revenus inconnus, il le dit', () => {
    const id = e.famille('2026-06', { indu: FRAUDE.indu ?? {} });
    b.le('2026-12-15');
    const { situation } = DECISION_FAMILLE;
    e.decider(id, {
      ...DECISION_FAMILLE,
      situation: { ...situation, ressources: { type: 'inconnues' }, fraude: 'premiere' } as never,
    });
    const { plan } = etabli(id);
    expect(plan).toMatchObject({ presume: true, ressources: null, majoration: 50 });
    expect(plan.retenue).toBeGreaterThan(plan.retenue_calculee ?? 0);
  });

  test('ne se fait ni en retraite, ni sur une retenue close', () => {
    const retraite = e.recu();
    const famille = e.famille('2026-07');
    b.le('2026-12-15');
    e.decider(retraite);
    expect(permis(retraite)?.code).toBe('PLAN_BRANCHE');
    const { retenueId } = e.decider(famille, DECISION_FAMILLE);
    b.faire(AMIABLE)('retenue.clore', { retenueId, motif: 'Fin de droit' });
    const demande = { dossierId: famille, code: 'D22', objetId: retenueId } as const;
    expect(b.refus(AMIABLE)('courrier.etablir', demande).code).toBe('PLAN_RETENUE_CLOSE');
  });
});

test('au 1er janvier, une retenue décidée avant se dit à réviser', () => {
  const id = e.famille('2026-07');
  b.le('2026-12-15');
  e.decider(id, DECISION_FAMILLE);
  expect(e.lister().retenues[0]?.aReviser).toBe(false);
  b.le('2027-01-02');
  expect(e.lister().retenues[0]?.aReviser).toBe(true);
});
