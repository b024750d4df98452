/** Revision of a withholding: one of the two figures, and the day since when the rule is known. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculerRevisionRetenue } from '../../src/main/law/revision-retenue.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';
import { centimes, ZERO } from '../../src/shared/montant.ts';
import { RefusError } from '../../src/shared/refus.ts';

const d = dateCivile;

function refusDe(acte: () => unknown) {
  try {
    acte();
  } catch (erreur) {
    if (erreur instanceof RefusError) return erreur.refus;
    throw erreur;
  }
  return null;
}

describe('La révision d’une retenue', () => {
  const montants = fc.integer({ min: 0, max: 500_000 }).map(centimes);

  test('répond toujours l’un des deux montants, et dit pourquoi', () => {
    fc.assert(
      fc.property(montants, montants, (retenueActuelle, retenueNouvelle) => {
        const r = calculerRevisionRetenue({ retenueActuelle, retenueNouvelle });
        expect(r.retenue).toBe(r.remplacee ? retenueNouvelle : retenueActuelle);
        const ecart = BigInt(Math.abs(retenueNouvelle - retenueActuelle));
        const atteint = ecart > 0n && 5n * ecart >= BigInt(retenueActuelle);
        expect(r.remplacee).toBe(atteint);
        expect(r.explication.at(-1)?.raison).toMatch(r.remplacee ? /remplace/ : /continue/);
      }),
    );
  });

  test('existe depuis le 23 juillet 2009', () => {
    const retenues = { retenueActuelle: centimes(10_000), retenueNouvelle: centimes(12_000) };
    expect(calculerRevisionRetenue({ ...retenues, date: d('2009-07-23') }).remplacee).toBe(true);
    expect(
      refusDe(() => calculerRevisionRetenue({ ...retenues, date: d('2009-07-22') }))?.code,
    ).toBe('HORS_DROIT');
  });

  test.each(['retenueActuelle', 'retenueNouvelle'])('refuse %s négative', (champ) => {
    const retenues = { retenueActuelle: ZERO, retenueNouvelle: ZERO, [champ]: centimes(-1) };
    expect(refusDe(() => calculerRevisionRetenue(retenues))).toMatchObject({
      code: 'REVISION_MONTANT',
      champ,
    });
  });
});
