/** One retention for several indus: order, limits, what is excluded and until when, its end. */
import { describe, expect, test } from 'vitest';
import { projeterRetenue } from '../../src/main/domain/projection-retenue.ts';
import { calculerRetenue, type EntreeRetenue } from '../../src/main/domain/retenue.ts';
import { effetsDeSuspension } from '../../src/main/law/effets-suspension.ts';
import { calculerFongibilite } from '../../src/main/law/fongibilite.ts';
import { calculerRevisionRetenue } from '../../src/main/law/revision-retenue.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';
import { centimes } from '../../src/shared/montant.ts';
import type { Prestation } from '../../src/shared/nomenclature.ts';
import { entree, indu, plafond, regle, support } from './retenue-essai.ts';

const d = dateCivile;
const lignes = (m: Partial<EntreeRetenue>, r = regle('famille')) =>
  calculerRetenue(entree(m), r).lignes.map((l) => [l.induId, l.supportId, l.montant]);
const codes = (m: Partial<EntreeRetenue>) =>
  calculerRetenue(entree(m), regle('famille')).exclus.map((e) => [
    e.induId,
    ...e.obstacles.map((o) => o.code),
  ]);

describe('La retenue de la branche famille', () => {
  test('sert le plus ancien indu d’abord : 80,00 € puis 30,75 €, quatre mois en tout', () => {
    expect(lignes({})).toEqual([
      ['a', 'p', 8_000],
      ['b', 'p', 3_075],
    ]);
    const projection = projeterRetenue(entree(), regle('famille'));
    expect(projection).toMatchObject({ mois: 4, derniereLe: '2027-05-05' });
    expect(projection.indus).toEqual([
      { induId: 'b', soldeLe: '2027-05-05', retenu: 30_000 },
      { induId: 'a', soldeLe: '2027-02-05', retenu: 8_000 },
    ]);
  });

  test('à la même date, sert le plus faible : 150 € avant 600 €', () => {
    const indus = [indu('grand', '2026-05-04', 60_000), indu('petit', '2026-05-04', 15_000)];
    expect(lignes({ indus, plafond: plafond(20_000) })).toEqual([
      ['petit', 'p', 15_000],
      ['grand', 'p', 5_000],
    ]);
  });

  test('ne dépasse pas les prestations dues ce mois-là', () => {
    expect(lignes({ supports: [support('p', 6_803)], plafond: plafond(7_500) })).toEqual([
      ['a', 'p', 6_803],
    ]);
    expect(lignes({ supports: [support('p', 9_000, 4_000)] })).toEqual([['a', 'p', 5_000]]);
    expect(lignes({ supports: [support('p', 4_000, 9_000)] })).toEqual([]);
  });

  test('suit le rang de fongibilité avant l’ancienneté, ou l’ancienneté seule si la règle le dit', () => {
    const rangDe = (origine: Prestation) =>
      calculerFongibilite({ date: d('2027-02-05'), origine, support: 'AAH' }).rang ?? 3;
    const indus = [
      indu('apl', '2024-03-11', 30_000, { rangs: { p: rangDe('APL') } }),
      indu('aah', '2025-01-20', 30_000, { rangs: { p: rangDe('AAH') } }),
    ];
    expect(lignes({ indus })).toEqual([['aah', 'p', 11_075]]);
    expect(lignes({ indus }, regle('famille', 'anciennete'))).toEqual([['apl', 'p', 11_075]]);
  });

  test('passe à une autre prestation quand la première ne suffit pas', () => {
    const indus = [indu('a', '2024-03-11', 30_000, { rangs: { apl: 1, aah: 2 } })];
    const supports = [support('aah', 90_000), support('apl', 4_000)];
    expect(lignes({ indus, supports })).toEqual([
      ['a', 'apl', 4_000],
      ['a', 'aah', 7_075],
    ]);
  });

  test('révisée de moins de vingt pour cent, garde l’ancien montant ; de vingt, prend le nouveau', () => {
    const reviser = (nouvelle: number) => {
      const r = calculerRevisionRetenue({
        retenueActuelle: centimes(10_000),
        retenueNouvelle: centimes(nouvelle),
      });
      const revise = { montant: r.retenue, explication: r.explication, statut: r.statut };
      return calculerRetenue(entree({ plafond: revise }), regle('famille'));
    };
    expect(reviser(11_999).total).toBe(10_000);
    expect(reviser(12_000).total).toBe(12_000);
    expect(reviser(12_000).explication.map((e) => e.etape)).toContain('Retenue à appliquer');
  });
});

describe('La retenue de la branche retraite', () => {
  test('à la même date, sert les indus en proportion, au centime', () => {
    const indus = [indu('x', '2026-05-04', 20_000), indu('y', '2026-05-04', 10_000)];
    expect(lignes({ indus, plafond: plafond(10_000) }, regle('retraite'))).toEqual([
      ['x', 'p', 6_667],
      ['y', 'p', 3_333],
    ]);
  });

  test('ne dépasse la fraction saisissable qu’avec l’accord du débiteur', () => {
    const decide = centimes(15_000);
    expect(() => calculerRetenue(entree({ decide }), regle('retraite'))).toThrow(/RETENUE_PLAFOND/);
    const accordee = entree({ decide, accordDebiteur: true });
    expect(calculerRetenue(accordee, regle('retraite')).total).toBe(15_000);
    expect(calculerRetenue(entree({ decide: centimes(2_000) }), regle('retraite')).total).toBe(
      2_000,
    );
  });

  test('ne va sur la prestation d’un autre organisme qu’avec son accord, sans indu chez lui', () => {
    const loin = (accordOrganismeLe: string | null) =>
      indu('a', '2024-03-11', 8_000, {
        rangs: { p: 3 },
        accordOrganismeLe: accordOrganismeLe === null ? null : d(accordOrganismeLe),
      });
    expect(codes({ indus: [loin(null)] })).toEqual([['a', 'accord']]);
    expect(codes({ indus: [loin('2027-02-06')] })).toEqual([['a', 'accord']]);
    expect(lignes({ indus: [loin('2027-02-05')] })).toEqual([['a', 'p', 8_000]]);
    expect(codes({ indus: [loin('2027-02-05'), indu('b', '2026-01-02', 100)] })).toEqual([
      ['a', 'indu-du-support'],
    ]);
  });
});

describe('Piège 12', () => {
  test('aucune retenue pendant un recours, et le premier jour où elle peut reprendre', () => {
    const suspension = (fin: string | null) => ({
      id: 's',
      motif: 'contestation' as const,
      debut: d('2027-01-10'),
      fin: fin === null ? null : d(fin),
      ...effetsDeSuspension({
        motif: 'contestation',
        prestation: 'PENSION',
        date: d('2027-01-10'),
      }),
    });
    const exclus = (fin: string | null) =>
      calculerRetenue(
        entree({ indus: [indu('a', '2024-03-11', 8_000, { suspensions: [suspension(fin)] })] }),
        regle('retraite'),
      );
    expect(exclus(null)).toMatchObject({ lignes: [], total: 0 });
    expect(exclus(null).exclus[0]?.obstacles[0]).toMatchObject({ possibleLe: null });
    expect(exclus('2027-03-31').exclus[0]?.obstacles[0]?.possibleLe).toBe('2027-04-01');
    expect(exclus('2027-02-04').total).toBe(8_000);
  });

  test('la projection attend la fin du recours', () => {
    const s = {
      id: 's',
      motif: 'contestation' as const,
      debut: d('2027-01-10'),
      fin: d('2027-04-10'),
      ...effetsDeSuspension({ motif: 'contestation', prestation: 'PF', date: d('2027-01-10') }),
    };
    const e = entree({ indus: [indu('a', '2024-03-11', 8_000, { suspensions: [s] })] });
    expect(projeterRetenue(e, regle('famille'))).toMatchObject({
      mois: 4,
      derniereLe: '2027-05-05',
    });
  });
});

describe('La retenue', () => {
  test('attend le délai de la notification et un échéancier réglementaire l’écarte', () => {
    expect(codes({ indus: [indu('a', '2024-03-11', 1, { possibleLe: d('2027-02-06') })] })).toEqual(
      [['a', 'delai']],
    );
    expect(codes({ indus: [indu('a', '2024-03-11', 1, { possibleLe: d('2027-02-05') })] })).toEqual(
      [],
    );
    expect(codes({ indus: [indu('a', '2024-03-11', 1, { possibleLe: null })] })).toEqual([
      ['a', 'delai'],
    ]);
    expect(
      codes({ indus: [indu('a', '2024-03-11', 1, { echeancierReglementaire: true })] }),
    ).toEqual([['a', 'echeancier']]);
    expect(codes({ indus: [indu('a', '2024-03-11', 1, { rangs: {} })] })).toEqual([
      ['a', 'support'],
    ]);
    expect(codes({ indus: [indu('a', '2024-03-11', 0)] })).toEqual([['a', 'solde']]);
  });

  test('laisse à l’échéance et à la saisie du mois ce qu’elles prendront', () => {
    const attendus = [
      { par: 'echeance' as const, montant: centimes(5_000) },
      { par: 'saisie' as const, montant: centimes(2_000) },
    ];
    expect(lignes({ indus: [indu('a', '2024-03-11', 8_000, { attendus })] })).toEqual([
      ['a', 'p', 1_000],
    ]);
  });

  test('qui ne prend rien ne finit jamais, et se dit telle', () => {
    expect(projeterRetenue(entree({ plafond: plafond(0) }), regle('famille')).mois).toBeNull();
  });
});
