/** The grid and the shares: the sum is the claim, to the cent; the wrong month is named. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ecart, exigerInduCoherent, partsDe } from '../../src/main/domain/indu.ts';
import type { InduSaisi } from '../../src/shared/contract/dossier.ts';
import { dossierContract } from '../../src/shared/contract/dossier.ts';
import { induContract } from '../../src/shared/contract/indu.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';
import { centimes, repartir, somme } from '../../src/shared/montant.ts';
import { RefusError } from '../../src/shared/refus.ts';
import { creationEssai, ligneEssai } from '../saisies-essai.ts';

const AUJOURDHUI = dateCivile('2026-11-21');

function indu(change: Parameters<typeof creationEssai>[1] = {}): InduSaisi {
  return dossierContract['dossier.creer'].entree.parse(creationEssai(1, change)).indu;
}

function refusDe(regle: () => unknown) {
  try {
    regle();
    return null;
  } catch (erreur) {
    if (erreur instanceof RefusError) return erreur.refus;
    throw erreur;
  }
}

const refusIndu = (change: Parameters<typeof creationEssai>[1]) =>
  refusDe(() => exigerInduCoherent(indu(change), change?.branche ?? 'retraite', AUJOURDHUI));

describe('Une grille', () => {
  test('dont la somme des écarts est le montant réclamé est acceptée', () => {
    expect(refusIndu({})).toBeNull();
  });

  test('est acceptée si et seulement si elle fait le montant, quels que soient les mois', () => {
    const mois = fc.uniqueArray(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 40 });
    const ecarts = fc.array(fc.integer({ min: 1, max: 10_000_000 }), {
      minLength: 40,
      maxLength: 40,
    });
    fc.assert(
      fc.property(mois, ecarts, fc.integer({ min: -3, max: 3 }), (rangs, montants, decalage) => {
        const lignes = rangs.map((r, i) => {
          const m = `${2009 + Math.trunc(r / 12)}-${String(1 + (r % 12)).padStart(2, '0')}`;
          return ligneEssai(m, { verseCentimes: (montants[i] ?? 1) + 500, duCentimes: 500 });
        });
        const total = lignes.reduce((t, l) => t + l.verseCentimes - l.duCentimes, 0);
        const montantCentimes = Math.max(0, total + decalage);
        const refus = refusIndu({ indu: { lignes, montantCentimes } });
        expect(refus?.code ?? null).toBe(montantCentimes === total ? null : 'INDU_TOTAL');
      }),
      { numRuns: 150 },
    );
  });

  test('dit l’écart et l’article quand elle ne fait pas le montant', () => {
    expect(refusIndu({ indu: { montantCentimes: 120_331 } })).toEqual({
      code: 'INDU_TOTAL',
      champ: 'indu.montantCentimes',
      source: 'CSS, art. R. 133-9-2',
      message:
        'La grille donne 1\u202f203,30\u00a0€ et le montant réclamé est 1\u202f203,31\u00a0€ : l’écart est de −\u00a00,01\u00a0€.',
    });
  });

  test.each<[string, Parameters<typeof creationEssai>[1], string, string]>([
    [
      'un dû supérieur au versé',
      { indu: { lignes: [ligneEssai('2026-07', { duCentimes: 90_001 })], montantCentimes: 1 } },
      'INDU_LIGNE',
      'indu.lignes.0',
    ],
    [
      'un mois sans écart',
      { indu: { lignes: [ligneEssai('2026-07', { duCentimes: 90_000 })], montantCentimes: 0 } },
      'INDU_LIGNE',
      'indu.lignes.0',
    ],
    [
      'un mois en double',
      { indu: { lignes: [ligneEssai('2026-07'), ligneEssai('2026-07')] } },
      'INDU_MOIS_DOUBLE',
      'indu.lignes.1',
    ],
    [
      'un versement à venir',
      { indu: { lignes: [ligneEssai('2026-12')] } },
      'INDU_DATE',
      'indu.lignes.0',
    ],
    [
      'une prestation d’une autre branche dans la grille',
      { indu: { lignes: [ligneEssai('2026-07', { prestation: 'PF' })] } },
      'INDU_BRANCHE',
      'indu.lignes.0',
    ],
    ['un indu d’une autre branche', { branche: 'famille' }, 'INDU_BRANCHE', 'indu.prestation'],
    ['un constat à venir', { indu: { constateLe: '2026-11-22' } }, 'INDU_DATE', 'indu.constateLe'],
    [
      'un ordre de recette à venir',
      { indu: { ordreRecetteLe: '2026-11-22' } },
      'INDU_DATE',
      'indu.ordreRecetteLe',
    ],
    [
      'une fraude de bonne foi',
      { indu: { nature: 'fraude', bonneFoi: 'oui' } },
      'INDU_BONNE_FOI',
      'indu.bonneFoi',
    ],
    [
      'un décès dont on ne sait pas quand il fut connu',
      { indu: { nature: 'deces', connuLe: null } },
      'INDU_CONNAISSANCE',
      'indu.connuLe',
    ],
  ])('refuse %s', (_quoi, change, code, champ) => {
    expect(refusIndu(change)).toMatchObject({ code, champ });
  });

  test('peut réclamer deux prestations du même mois', () => {
    const lignes = [ligneEssai('2026-07'), ligneEssai('2026-07', { prestation: 'PENSION' })];
    expect(refusIndu({ indu: { lignes } })).toBeNull();
    expect(somme(indu({ indu: { lignes } }).lignes.map(ecart))).toBe(80_220);
  });

  test('du jour même est acceptée', () => {
    const lignes = [ligneEssai('2026-11', { verseLe: '2026-11-21' })];
    expect(
      refusIndu({ indu: { lignes, constateLe: '2026-11-21', ordreRecetteLe: '2026-11-21' } }),
    ).toBeNull();
  });
});

describe('Les parts', () => {
  const total = centimes(100_001);
  const part = (qualite: 'principal' | 'heritier' | 'notaire', partCentimes: number | null) => ({
    qualite,
    partCentimes: partCentimes === null ? null : centimes(partCentimes),
  });

  test('d’un débiteur seul sont la dette entière', () => {
    expect(partsDe([part('principal', null)], total)).toEqual([100_001]);
    expect(partsDe([part('notaire', null), part('principal', null)], total)).toEqual([0, 100_001]);
  });

  test('de plusieurs font le montant au centime, ou sont refusées', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 2, maxLength: 12 }),
        (poids) => {
          const parts = repartir(total, poids);
          const debiteurs = parts.map((p) => part('heritier', p));
          expect(partsDe(debiteurs, total)).toEqual(parts);
          expect(refusDe(() => partsDe(debiteurs, centimes(total + 1)))?.code).toBe('PARTS_TOTAL');
        },
      ),
    );
  });

  test.each([
    ['sans débiteur', [part('notaire', null)], 'PARTS_DEBITEUR'],
    ['sans sa part', [part('heritier', 100_001), part('heritier', null)], 'PARTS_REQUISES'],
    ['d’un notaire qui devrait', [part('principal', null), part('notaire', 1)], 'PARTS_NOTAIRE'],
    ['d’un seul qui ne doit pas tout', [part('principal', 100_000)], 'PARTS_TOTAL'],
  ])('sont refusées %s', (_quoi, debiteurs, code) => {
    expect(refusDe(() => partsDe(debiteurs, total))?.code).toBe(code);
  });
});

test('compléter un indu ne change aucun montant : le contrat n’en porte pas', () => {
  expect(Object.keys(induContract['indu.completer'].entree.shape)).not.toContain('montantCentimes');
});
