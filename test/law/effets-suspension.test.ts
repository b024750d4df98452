/** What each motive stops, by benefit and date: the law, the choice of the caisse, prudence. */
import { describe, expect, test } from 'vitest';
import type { MotifSuspension } from '../../src/main/domain/suspension.ts';
import { effetsDeSuspension } from '../../src/main/law/effets-suspension.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';
import type { Prestation } from '../../src/shared/nomenclature.ts';

const effets = (motif: MotifSuspension, prestation: Prestation, date = '2026-11-20') =>
  effetsDeSuspension({ motif, prestation, date: dateCivile(date) });
const portees = (...question: Parameters<typeof effets>) =>
  Object.fromEntries(effets(...question).arrets.map((a) => [a.action, a.portee]));

describe('Une demande de rectification', () => {
  test('retient la retenue et la mise en demeure de par la loi, le reste par choix', () => {
    expect(portees('rectification', 'PENSION')).toEqual({
      relance: 'choix-de-la-caisse',
      echeance: 'choix-de-la-caisse',
      caducite: 'choix-de-la-caisse',
      retenue: 'loi',
      transfert: 'choix-de-la-caisse',
      'mise-en-demeure': 'loi',
      contrainte: 'loi',
    });
    expect(
      effets('rectification', 'PENSION').arrets.find((a) => a.action === 'retenue')?.reference,
    ).toBe('CSS, art.\u00a0R.\u00a0133-9-2');
  });

  test('n’existe pas avant le 25 mars 2021', () => {
    expect(() => effets('rectification', 'PENSION', '2021-03-24')).toThrow(/HORS_DROIT/);
    expect(effets('rectification', 'PENSION', '2021-03-25').statut).toBe('certain');
  });
});

describe('Un recours', () => {
  test('n’arrête la retenue d’une pension que par choix de la caisse, et le dit', () => {
    expect(portees('contestation', 'PENSION')).toMatchObject({
      retenue: 'choix-de-la-caisse',
      'mise-en-demeure': 'loi',
    });
    expect(effets('contestation', 'PENSION')).toMatchObject({
      statut: 'interpretation',
      repriseSurDecision: false,
    });
  });

  test('laisse courir un échéancier signé, recours réservé', () => {
    expect(portees('contestation', 'PENSION').echeance).toBeUndefined();
  });

  test.each(['RSA', 'PRIME_ACTIVITE'] as const)('arrête tout de par la loi pour %s', (p) => {
    const e = effets('contestation', p);
    expect(e.arrets).toHaveLength(9);
    expect(e.arrets.every((a) => a.portee === 'loi')).toBe(true);
    expect(e.repriseSurDecision).toBe(true);
  });

  test('arrêtait la retenue des prestations familiales de par le texte jusqu’à fin 2019', () => {
    expect(portees('contestation', 'PF', '2019-12-31').retenue).toBe('loi');
    expect(portees('contestation', 'PF', '2020-01-01').retenue).toBe('choix-de-la-caisse');
  });
});

describe('Une demande de remise', () => {
  test('arrête tout sauf le transfert, qu’elle ouvre', () => {
    const p = portees('remise', 'PENSION');
    expect(Object.keys(p)).toHaveLength(8);
    expect(p).not.toHaveProperty('transfert');
    expect(portees('remise', 'RSA')).not.toHaveProperty('transfert');
  });
});

describe('Les autres motifs', () => {
  test('arrêtent par prudence ou par décision du service, et se disent interprétations', () => {
    for (const motif of ['surendettement', 'majeur-protege', 'deces', 'autre'] as const) {
      const e = effets(motif, 'PENSION');
      expect(e.statut).toBe('interpretation');
      expect(e.arrets.every((a) => a.portee !== 'loi' && a.reference !== '')).toBe(true);
      expect(e.arrets.map((a) => a.action)).toContain('mise-en-demeure');
    }
    expect(portees('majeur-protege', 'PENSION')).not.toHaveProperty('retenue');
  });
});
