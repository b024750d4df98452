/** Calendar of an indu: limitation, death, write-off; what holds for every clock. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Acte } from '../../src/main/domain/prescription.ts';
import type { FaitsIndu } from '../../src/main/law/calendrier-indu-faits.ts';
import { ajouterJours, dateCivile } from '../../src/shared/date-civile.ts';
import { centimes } from '../../src/shared/montant.ts';
import { PRESTATIONS } from '../../src/shared/nomenclature.ts';
import {
  calendrier,
  contrainte,
  horloge,
  penalite,
  pli,
  recours,
  rectification,
} from './faits-indu.ts';

const d = dateCivile;
const CENT = centimes(10_000);

describe('La créance', () => {
  test('dit sa prescription par le premier versement menacé', () => {
    const paiements = ['2024-12-09', '2025-01-09'].map((jour) => ({
      date: d(jour),
      montant: CENT,
    }));
    expect(horloge({ paiements }, '2026-11-21', 'T19')).toMatchObject({
      depart: '2024-12-09',
      echeance: '2026-12-09',
      joursRestants: 18,
      preuve: 'versement du 09/12/2024',
      raison:
        'Un acte interruptif jusqu’à ce jour sauve le versement du 09/12/2024 et les autres, soit 200,00\u00a0€.',
    });
    expect(horloge({ paiements }, '2027-01-10', 'T19')).toMatchObject({
      echeance: '2027-01-09',
      etat: 'echue',
      raison: 'Tout est prescrit depuis le 09/01/2027.',
    });
  });

  test('montre ses interruptions, et rien ne presse pendant une instance', () => {
    const paiements = [{ date: d('2025-01-09'), montant: CENT }];
    const lrar: Acte = { date: d('2026-03-01'), type: 'lrar', issue: 'recu', finInstance: null };
    expect(horloge({ paiements, actes: [lrar] }, '2026-11-21', 'T19')).toMatchObject({
      echeance: '2028-03-01',
      interruptions: [{ date: '2026-03-01', motif: 'lettre recommandée envoyée' }],
    });
    const justice: Acte = { ...lrar, type: 'justice', issue: null };
    expect(horloge({ paiements, actes: [justice] }, '2026-11-21', 'T19')).toMatchObject({
      echeance: null,
      joursRestants: null,
      etat: 'en-cours',
    });
  });

  test('née d’un décès court depuis sa connaissance', () => {
    const faits = {
      nature: 'deces' as const,
      connaissance: d('2025-03-10'),
      paiements: [{ date: d('2025-01-09'), montant: CENT }],
      deces: d('2024-12-31'),
      titreSignifieHeritierLe: d('2026-11-02'),
    };
    expect(horloge(faits, '2026-11-21', 'T19')).toMatchObject({
      depart: '2025-03-10',
      echeance: '2030-03-10',
      preuve: 'connaissance du 10/03/2025',
    });
    expect(horloge(faits, '2026-11-21', 'T17')?.echeance).toBe('2025-04-30');
    expect(horloge(faits, '2026-11-21', 'T18')?.premierJour).toBe('2026-11-11');
  });

  test('admet la non-valeur le jour anniversaire de l’ordre de recette', () => {
    const faits = { ordreDeRecette: d('2025-11-12') };
    expect(horloge(faits, '2026-11-11', 'T16')).toMatchObject({
      etat: 'en-cours',
      joursRestants: 1,
    });
    expect(horloge(faits, '2026-11-12', 'T16')).toMatchObject({
      premierJour: '2026-11-12',
      etat: 'echue',
      joursRestants: 0,
    });
  });

  test('répond des règles de son calcul sous un mois, puis devant la CADA sous deux', () => {
    const deux = calendrier({ demandeAlgorithmeLe: d('2026-10-31') }, '2026-11-21').horloges;
    expect(deux.map((h) => [h.code, h.libelle, h.echeance])).toEqual([
      ['T30', 'Refus implicite de communiquer les règles du traitement', '2026-11-30'],
      ['T30', 'Saisine de la CADA', '2027-02-01'],
    ]);
  });

  test('d’avant la réforme de 2008 n’a pas d’horloge et le dit', () => {
    const faits = {
      nature: 'deces' as const,
      connaissance: d('2008-01-01'),
      paiements: [{ date: d('2008-01-01'), montant: CENT }],
    };
    expect(calendrier(faits, '2008-06-01').nonCalcules.map((n) => n.codes)).toEqual([['T19']]);
  });
});

describe('Toute horloge', () => {
  const debut = d('2021-06-01');
  const jour = fc.integer({ min: 0, max: 1_500 }).map((n) => ajouterJours(debut, n));
  const issue = fc.constantFrom('ar-signe', 'refuse', 'non-reclame', 'npai', null);
  const plis = fc
    .tuple(jour, issue, fc.integer({ min: 1, max: 20 }))
    .map(([le, retour, n]) => pli(le, retour, retour && ajouterJours(le, n)));
  const ouNul = <T>(a: fc.Arbitrary<T>) => fc.option(a);
  const faits = fc.record({
    prestation: fc.constantFrom(...PRESTATIONS),
    paiements: fc.array(
      jour.map((date) => ({ date, montant: CENT })),
      { maxLength: 4 },
    ),
    ordreDeRecette: ouNul(jour),
    notification: ouNul(plis),
    rectification: ouNul(jour.map((le) => rectification(ajouterJours(le, 1_530)))),
    recours: ouNul(jour.map((le) => recours(le))),
    miseEnDemeure: ouNul(plis),
    contrainte: ouNul(jour.map((le) => contrainte(le))),
    penalite: ouNul(plis.map((p) => penalite(p, { commissionSaisieLe: p.issueLe }))),
    deces: ouNul(jour),
    demandeAlgorithmeLe: ouNul(jour),
  });

  test('ne finit jamais avant l’événement qui l’ouvre, et n’ouvre rien avant sa fin', () => {
    fc.assert(
      fc.property(faits, jour, (f: Partial<FaitsIndu>, le) => {
        const { horloges } = calendrier(f, ajouterJours(le, 1_000));
        for (const h of horloges) {
          if (h.depart && h.echeance) expect(h.echeance >= h.depart).toBe(true);
          if (h.premierJour) expect(h.premierJour >= (h.echeance ?? '')).toBe(true);
          expect(h.raison).not.toBe('');
          expect(h.explication.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  test('se range par échéance', () => {
    fc.assert(
      fc.property(faits, (f: Partial<FaitsIndu>) => {
        const fins = calendrier(f, '2026-11-21').horloges.map((h) => h.echeance ?? '9999');
        expect(fins).toEqual(fins.toSorted());
      }),
    );
  });
});
