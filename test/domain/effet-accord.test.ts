/** What a signed schedule makes of the limitation, and how far that lets a schedule go. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effetAccord } from '../../src/main/domain/effet-accord.ts';
import type { Acte } from '../../src/main/domain/prescription.ts';
import { juger, proposer } from '../../src/main/domain/propositions.ts';
import { reglePrescription } from '../../src/main/law/prescription.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';
import { centimes } from '../../src/shared/montant.ts';
import { entree, REGLE, SANS_PRESCRIPTION } from './propositions-essai.ts';

const d = dateCivile;

describe('L’effet d’un accord signé sur la prescription', () => {
  const paiement = (date: string) => ({ date: d(date), montant: centimes(10_000) });
  const effet = (dates: readonly string[], signeLe: string, actes: readonly Acte[] = []) => {
    const question = { paiements: dates.map(paiement), actes };
    const regle = reglePrescription({
      ...question,
      nature: 'vivant',
      prestation: 'PENSION',
      connaissance: null,
      au: d(signeLe),
    });
    return effetAccord({ question, regle }, d(signeLe));
  };

  test('fait repartir deux ans pleins, jusqu’à vingt ans du premier versement', () => {
    expect(effet(['2025-02-09', '2025-03-09'], '2026-11-20')).toEqual({
      ancienneLimite: '2027-02-09',
      nouvelleLimite: '2028-11-20',
      prescrit: 0,
      finMaximale: '2045-02-09',
    });
  });

  test('n’est borné par rien quand une mesure d’exécution a levé les vingt ans', () => {
    const saisie = {
      date: d('2026-02-02'),
      type: 'execution',
      issue: null,
      finInstance: null,
    } as const;
    expect(effet(['2025-02-09'], '2026-11-20', [saisie])).toMatchObject({
      nouvelleLimite: '2028-11-20',
      finMaximale: null,
    });
  });

  test('ne ranime pas ce qui est prescrit', () => {
    const e = effet(['2024-01-09', '2025-03-09'], '2026-11-20');
    expect(e).toMatchObject({ prescrit: 10_000, nouvelleLimite: '2028-11-20' });
    expect(e.finMaximale).toBe('2045-03-09');
  });

  test('borne le plus long échéancier', () => {
    const prescription = effet(['2025-02-09'], '2026-11-20');
    const [, , longue] = proposer(
      entree({ naissance: null, effet: prescription, montant: centimes(3_000_000) }),
      REGLE,
    );
    expect(longue?.plan?.derniereDate).toBe('2045-02-05');
    const jugee = juger(
      300,
      entree({ naissance: null, effet: prescription, montant: centimes(3_000_000) }),
      REGLE,
    );
    expect(jugee.obstacles.map((o) => o.code)).toEqual(['prescription']);
  });

  test('laisse finir le dernier jour lui-même, pas le lendemain', () => {
    const nombre = (finMaximale: string) =>
      proposer(
        entree({ naissance: null, effet: { ...SANS_PRESCRIPTION, finMaximale: d(finMaximale) } }),
        REGLE,
      )[2]?.nombre;
    expect(nombre('2028-01-05')).toBe(13);
    expect(nombre('2028-01-04')).toBe(12);
  });

  test('n’avance jamais une limite', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), (mois) => {
        const date = `${2022 + Math.floor(mois / 12)}-${String((mois % 12) + 1).padStart(2, '0')}-07`;
        const e = effet([date], '2026-01-15');
        if (e.ancienneLimite === null) expect(e.nouvelleLimite).toBeNull();
        else expect((e.nouvelleLimite ?? '') >= e.ancienneLimite).toBe(true);
      }),
    );
  });
});
