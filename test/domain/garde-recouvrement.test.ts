/** Never more than what is owed: what may still be taken, what is cut, what is given back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  borner,
  calculerRemboursement,
  type EntreeRemboursement,
  type MoisReclame,
  moisReclamesDeuxFois,
  PRELEVEMENTS,
  resteAPrendre,
} from '../../src/main/domain/garde-recouvrement.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';
import { centimes, somme } from '../../src/shared/montant.ts';

const attendu = (par: (typeof PRELEVEMENTS)[number], montant: number) => ({
  par,
  montant: centimes(montant),
});
const AU = dateCivile('2027-02-01');

describe('La garde du recouvrement', () => {
  test('coupe la retenue avant l’échéance, l’échéance avant la saisie', () => {
    const r = borner(centimes(10_000), [
      attendu('retenue', 4_000),
      attendu('echeance', 5_000),
      attendu('saisie', 3_000),
    ]);
    expect(r.parts.map((p) => [p.par, p.montant])).toEqual([
      ['saisie', 3_000],
      ['echeance', 5_000],
      ['retenue', 2_000],
    ]);
    expect(r).toMatchObject({ reste: 0, coupe: 2_000 });
  });

  test('ne laisse rien prendre quand tout est déjà attendu', () => {
    expect(resteAPrendre(centimes(5_000), [attendu('saisie', 7_000)])).toBe(0);
    expect(resteAPrendre(centimes(5_000), [attendu('saisie', 2_000)])).toBe(3_000);
  });

  test('refuse un montant négatif', () => {
    expect(() => resteAPrendre(centimes(-1), [])).toThrow(/GARDE_MONTANT/);
    expect(() => borner(centimes(1), [attendu('retenue', -1)])).toThrow(/GARDE_MONTANT/);
  });

  test('retenue + échéance + saisie + restitution ne dépassent jamais le solde', () => {
    const demandes = fc.array(
      fc.tuple(fc.constantFrom(...PRELEVEMENTS), fc.integer({ min: 0, max: 1_000_000 })),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), demandes, (solde, brutes) => {
        const liste = brutes.map(([par, montant]) => attendu(par, montant));
        const { parts, reste, coupe } = borner(centimes(solde), liste);
        const pris = somme(parts.map((p) => p.montant));
        expect(pris + reste).toBe(solde);
        expect(pris + coupe).toBe(somme(liste.map((a) => a.montant)));
        expect(parts.every((p) => p.montant >= 0 && p.montant <= p.demande)).toBe(true);
        expect(pris + resteAPrendre(centimes(solde), parts)).toBeLessThanOrEqual(solde);
      }),
    );
  });
});

describe('Un remboursement de trop-perçu', () => {
  const rembourser = (morceau: Partial<EntreeRemboursement> = {}) =>
    calculerRemboursement(
      {
        recu: centimes(130_000),
        du: centimes(123_456),
        imputation: null,
        beneficiaireDecede: false,
        compteVerifie: true,
        ...morceau,
      },
      AU,
    );

  test('rend ce qui a été reçu au-delà du dû', () => {
    expect(rembourser()).toMatchObject({ possible: true, montant: 6_544, net: 6_544 });
    expect(rembourser().explication.map((e) => e.valeur)).toEqual([
      '1\u202f300,00\u00a0€',
      '1\u202f234,56\u00a0€',
      '65,44\u00a0€',
      '65,44\u00a0€',
    ]);
  });

  test('n’impute sur une autre dette qu’avec un accord, et jamais au-delà', () => {
    const imputation = { montant: centimes(6_544), accordLe: null };
    expect(rembourser({ imputation }).obstacles.map((o) => o.code)).toEqual(['accord']);
    const accordee = { ...imputation, accordLe: AU };
    expect(rembourser({ imputation: accordee, compteVerifie: false })).toMatchObject({
      possible: true,
      net: 0,
    });
    const exces = { montant: centimes(6_545), accordLe: AU };
    expect(() => rembourser({ imputation: exces })).toThrow(/REMBOURSEMENT_IMPUTATION/);
  });

  test('attend un compte vérifié et revient à la succession après un décès', () => {
    const codes = (m: Partial<EntreeRemboursement>) => rembourser(m).obstacles.map((o) => o.code);
    expect(codes({ compteVerifie: false })).toEqual(['compte']);
    expect(codes({ beneficiaireDecede: true })).toEqual(['deces']);
    expect(codes({ recu: centimes(100) })).toEqual(['rien']);
    expect(rembourser({ recu: centimes(100) }).montant).toBe(0);
  });
});

describe('Piège 13', () => {
  const mois = (induId: string, m: string, morceau: Partial<MoisReclame> = {}): MoisReclame => ({
    induId,
    prestation: 'PENSION',
    mois: m,
    montant: centimes(10_000),
    verse: centimes(50_000),
    completeInduId: null,
    ...morceau,
  });

  test('les mêmes mois réclamés par deux indus d’un même plan sont dits', () => {
    expect(
      moisReclamesDeuxFois([mois('a', '2025-01'), mois('a', '2025-02'), mois('b', '2025-02')]),
    ).toEqual([{ prestation: 'PENSION', mois: '2025-02', induIds: ['a', 'b'], montant: 20_000 }]);
  });

  test('un autre mois, une autre prestation ou un complément choisi ne le sont pas', () => {
    expect(moisReclamesDeuxFois([mois('a', '2025-01'), mois('b', '2025-02')])).toEqual([]);
    expect(
      moisReclamesDeuxFois([mois('a', '2025-01'), mois('b', '2025-01', { prestation: 'ASPA' })]),
    ).toEqual([]);
    expect(
      moisReclamesDeuxFois([mois('a', '2025-01'), mois('b', '2025-01', { completeInduId: 'a' })]),
    ).toEqual([]);
  });

  test('un complément qui réclame plus que le versement du mois est dit', () => {
    const b = mois('b', '2025-01', { completeInduId: 'a', montant: centimes(40_001) });
    expect(moisReclamesDeuxFois([mois('a', '2025-01'), b])).toHaveLength(1);
  });
});
