/** What may be seized of a pension, and left on an account: slices, floor, unknown years. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculerQuotiteSaisissable } from '../../src/main/law/saisissable.ts';
import { calculerSoldeInsaisissable } from '../../src/main/law/solde-insaisissable.ts';
import { dateCivile } from '../../src/shared/date-civile.ts';
import { centimes, depuisTexte } from '../../src/shared/montant.ts';
import { RefusError } from '../../src/shared/refus.ts';

const d = dateCivile;
const MAI_2026 = d('2026-05-01');
const quotite = (netMensuel: number, personnesACharge = 0, date = MAI_2026) =>
  calculerQuotiteSaisissable({ date, netMensuel: centimes(netMensuel), personnesACharge });

function refusDe(acte: () => unknown) {
  try {
    acte();
  } catch (erreur) {
    if (erreur instanceof RefusError) return erreur.refus;
    throw erreur;
  }
  return null;
}

describe('La quotité saisissable', () => {
  test('se lit tranche par tranche, avec le net, le plancher et leurs articles', () => {
    const r = calculerQuotiteSaisissable({
      date: d('2015-06-01'),
      netMensuel: depuisTexte('1797.50'),
      personnesACharge: 0,
    });
    expect(r.explication.map((e) => [e.etape, e.valeur])).toEqual([
      ['Net mensuel', '1\u202f797,50\u00a0€'],
      ['Personnes à charge', '0'],
      ['De 0,00\u00a0€ à 310,00\u00a0€\u00a0: 1/20', '15,50\u00a0€'],
      ['De 310,00\u00a0€ à 605,83\u00a0€\u00a0: 1/10', '29,583\u00a0€'],
      ['De 605,83\u00a0€ à 903,33\u00a0€\u00a0: 1/5', '59,50\u00a0€'],
      ['De 903,33\u00a0€ à 1\u202f199,17\u00a0€\u00a0: 1/4', '73,96\u00a0€'],
      ['De 1\u202f199,17\u00a0€ à 1\u202f495,83\u00a0€\u00a0: 1/3', '98,8867\u00a0€'],
      ['De 1\u202f495,83\u00a0€ à 1\u202f797,50\u00a0€\u00a0: 2/3', '201,1133\u00a0€'],
      ['Total des tranches', '478,54\u00a0€'],
      ['Somme laissée dans tous les cas (RSA, une personne)', '513,88\u00a0€'],
      ['Part du net au-dessus de cette somme', '1\u202f283,62\u00a0€'],
      ['Quotité saisissable', '478,54\u00a0€'],
    ]);
    expect(r.explication.map((e) => e.reference)).toContain('Décret\u00a0n°\u00a02014-1609');
    expect(r.explication.every((e) => e.reference !== null)).toBe(true);
  });

  test('nomme le RMI avant juin 2009', () => {
    const etapes = quotite(110_000, 0, d('2009-05-31')).explication.map((e) => e.etape);
    expect(etapes).toContain('Somme laissée dans tous les cas (RMI, une personne)');
  });

  test.each([
    ['2002-01-04', 'aucun barème'],
    ['2004-06-01', 'le plancher n’est pas connu avant 2005'],
    ['2005-01-01', 'le barème de 2005 n’est pas connu'],
    ['2005-12-31', 'le barème de 2005 n’est pas connu'],
    ['2027-01-01', 'le barème de 2027 n’est pas connu'],
  ])('au %s est refusée : %s', (date) => {
    expect(refusDe(() => quotite(100_000, 0, d(date)))).toMatchObject({
      code: 'HORS_DROIT',
      champ: 'date',
    });
  });

  test.each([
    ['un net négatif', -1, 0, 'SAISISSABLE_NET', 'netMensuel'],
    ['moins une personne', 100, -1, 'SAISISSABLE_PERSONNES', 'personnesACharge'],
    ['une demi-personne', 100, 0.5, 'SAISISSABLE_PERSONNES', 'personnesACharge'],
    ['cent personnes', 100, 100, 'SAISISSABLE_PERSONNES', 'personnesACharge'],
  ] as const)('refuse %s', (_, net, personnes, code, champ) => {
    expect(refusDe(() => quotite(net, personnes))).toMatchObject({ code, champ });
  });
});

describe('Propriétés de la quotité', () => {
  const nets = fc.integer({ min: 0, max: 1_000_000 });
  const personnes = fc.integer({ min: 0, max: 12 });
  const dates = fc.integer({ min: 2006, max: 2026 }).map((annee) => d(`${annee}-07-01`));

  test('ne dépasse ni le barème, ni ce qui excède le plancher, et n’est jamais négative', () => {
    fc.assert(
      fc.property(nets, personnes, dates, (net, n, date) => {
        const { bareme, plancher, saisissable } = quotite(net, n, date);
        expect(saisissable).toBe(Math.min(bareme, Math.max(0, net - plancher)));
        expect(saisissable).toBeGreaterThanOrEqual(0);
        expect(bareme).toBeLessThanOrEqual(net);
      }),
    );
  });

  test('ne diminue jamais quand le net augmente, et jamais plus vite que lui', () => {
    fc.assert(
      fc.property(nets, fc.integer({ min: 1, max: 50_000 }), personnes, (net, plus, n) => {
        const avant = quotite(net, n).saisissable;
        const apres = quotite(net + plus, n).saisissable;
        expect(apres).toBeGreaterThanOrEqual(avant);
        expect(apres - avant).toBeLessThanOrEqual(plus + 1);
      }),
    );
  });

  test('n’augmente jamais avec une personne à charge de plus', () => {
    fc.assert(
      fc.property(nets, personnes, dates, (net, n, date) => {
        expect(quotite(net, n + 1, date).saisissable).toBeLessThanOrEqual(
          quotite(net, n, date).saisissable,
        );
      }),
    );
  });

  test('au-delà du dernier seuil, chaque euro de plus est saisissable', () => {
    fc.assert(
      fc.property(fc.integer({ min: 300_000, max: 900_000 }), (net) => {
        expect(quotite(net + 100).saisissable - quotite(net).saisissable).toBe(100);
      }),
    );
  });
});

describe('Le solde bancaire insaisissable', () => {
  test('est le RSA d’une personne seule, une fois par débiteur', () => {
    const { montant, explication, statut } = calculerSoldeInsaisissable({ date: MAI_2026 });
    expect(montant).toBe(65_169);
    expect(statut).toBe('certain');
    expect(explication.map((e) => e.reference)).toEqual([
      'Décret\u00a0n°\u00a02026-220',
      'CPCE, art.\u00a0L.\u00a0162-2 et R.\u00a0162-2',
    ]);
  });

  test.each(['2009-05-31', '2027-04-01'])('au %s n’est pas connu', (date) => {
    expect(refusDe(() => calculerSoldeInsaisissable({ date: d(date) }))).toMatchObject({
      code: 'HORS_DROIT',
      champ: 'date',
    });
  });
});
