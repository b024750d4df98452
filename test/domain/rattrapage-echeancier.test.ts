/** A schedule caught up over a long absence: the same states as if each day had been looked at. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Changement, rattraper } from '../../src/main/domain/rattrapage-echeancier.ts';
import { REGLE_IMPAYES_DEFAUT as REGLE } from '../../src/main/domain/regle-impayes.ts';
import { type PlanSuivi, suivreEcheancier } from '../../src/main/domain/suivi-echeancier.ts';
import { ajouterJours, dateCivile } from '../../src/shared/date-civile.ts';
import { somme } from '../../src/shared/montant.ts';
import { disjointes, plan, verser } from './plan-essai.ts';

const d = dateCivile;

describe('Le rattrapage', () => {
  const jourPar = (p: PlanSuivi, depuis: string, jours: number): Changement[] => {
    const changements: Changement[] = [];
    for (let n = 0; n <= jours; n += 1) {
      const le = ajouterJours(d(depuis), n);
      const { etat, impayes } = suivreEcheancier(p, le, REGLE);
      const dernier = changements.at(-1);
      if (dernier?.etat !== etat || dernier.impayes !== impayes.length) {
        changements.push({ le, etat, impayes: impayes.length });
      }
    }
    return changements;
  };

  test('raconte une vie : retard, avertissement, caducité possible, solde', () => {
    const p = plan({
      avertissement: { envoyeLe: d('2027-02-12'), recuLe: d('2027-02-15') },
      versements: [verser('v', '2027-04-01', 60_000)],
    });
    const vie = rattraper(p, { depuis: d('2027-01-01'), jusqu: d('2027-12-31') }, REGLE);
    expect(vie.map((c) => [c.le, c.etat, c.impayes])).toEqual([
      ['2027-01-01', 'respecte', 0],
      ['2027-01-11', 'en-retard', 1],
      ['2027-02-11', 'a-avertir', 2],
      ['2027-02-12', 'averti', 2],
      ['2027-03-03', 'caduc-possible', 2],
      ['2027-03-11', 'caduc-possible', 3],
      ['2027-04-01', 'solde', 0],
    ]);
  });

  test('donne les mêmes jours et les mêmes états qu’un contrôle quotidien', () => {
    const jour = fc.integer({ min: 0, max: 420 });
    const depuis = (n: number) => ajouterJours(d('2027-12-01'), n);
    fc.assert(
      fc.property(
        fc.record({
          quantieme: fc.integer({ min: 1, max: 31 }),
          paiements: fc.array(
            fc.tuple(jour, fc.integer({ min: 1, max: 25_000 }), fc.option(jour)),
            { maxLength: 8 },
          ),
          pauses: fc.array(fc.tuple(jour, fc.integer({ min: 0, max: 90 })), { maxLength: 2 }),
          ouverte: fc.boolean(),
          averti: fc.option(fc.tuple(jour, fc.option(fc.integer({ min: 0, max: 40 })))),
        }),
        ({ quantieme, paiements, pauses, ouverte, averti }) => {
          const versements = paiements.flatMap(([n, montant, annule], i) => {
            const v = verser(`v${i}`, depuis(n), montant);
            if (annule === null) return [v];
            return [v, { ...v, id: `a${i}`, date: depuis(annule), annuleId: v.id }];
          });
          const periodes = disjointes(pauses);
          const derniere = periodes.at(-1);
          if (ouverte && derniere) periodes[periodes.length - 1] = { ...derniere, fin: null };
          const envoyeLe = averti && depuis(averti[0]);
          const p = plan(
            {
              versements,
              pauses: periodes,
              avertissement: envoyeLe && {
                envoyeLe,
                recuLe: averti[1] === null ? null : ajouterJours(envoyeLe, averti[1]),
              },
            },
            `2027-12-${String(quantieme).padStart(2, '0')}`,
            10,
          );
          const fenetre = { depuis: d('2027-12-01'), jusqu: ajouterJours(d('2027-12-01'), 500) };
          expect(rattraper(p, fenetre, REGLE)).toEqual(jourPar(p, '2027-12-01', 500));
        },
      ),
      { numRuns: 40 },
    );
  });

  test('garde au centime : payé + reste = la somme des échéances', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 40_000 }))),
        fc.integer({ min: 0, max: 300 }),
        (paiements, n) => {
          const versements = paiements.map(([j, montant], i) =>
            verser(`v${i}`, ajouterJours(d('2027-01-01'), j), montant),
          );
          const s = suivreEcheancier(plan({ versements }), ajouterJours(d('2027-01-01'), n), REGLE);
          const paye = somme(s.lignes.map((l) => l.paye));
          expect(paye + s.excedent).toBe(s.recu);
          expect(paye + somme(s.lignes.map((l) => l.reste))).toBe(60_000);
        },
      ),
    );
  });
});
