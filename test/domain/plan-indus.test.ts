/** Several indus in one plan, its amendment, its lapse. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparerAvenant } from '../../src/main/domain/avenant.ts';
import { type EntreeCaducite, jugerCaducite } from '../../src/main/domain/caducite-echeancier.ts';
import { calculerEcheancier } from '../../src/main/domain/echeancier.ts';
import { exigerTotal, ventiler } from '../../src/main/domain/plan-indus.ts';
import { REGLE_IMPAYES_DEFAUT } from '../../src/main/domain/regle-impayes.ts';
import {
  type PlanSuivi,
  suivreEcheancier,
  type VersementPlan,
} from '../../src/main/domain/suivi-echeancier.ts';
import { effetsDeSuspension } from '../../src/main/law/effets-suspension.ts';
import { regleImputation } from '../../src/main/law/imputation.ts';
import { ajouterJours, dateCivile } from '../../src/shared/date-civile.ts';
import { centimes, somme } from '../../src/shared/montant.ts';

const d = dateCivile;
const creance = (id: string, notifie: string, solde: number) => ({
  id,
  dateNotification: d(notifie),
  solde: centimes(solde),
});
const verser = (
  id: string,
  date: string,
  montant: number,
  annuleId: string | null = null,
): VersementPlan => ({
  id,
  date: d(date),
  montant: centimes(montant),
  annuleId,
});
const retraite = (date: ReturnType<typeof d>) => regleImputation({ regime: 'retraite', date });

describe('Plusieurs indus dans un plan', () => {
  const indus = [creance('b', '2026-05-04', 20_000), creance('a', '2025-01-20', 5_000)];

  test('se partagent chaque versement par la règle de la branche', () => {
    const v = ventiler(
      { indus, versements: [verser('1', '2027-01-05', 4_000), verser('2', '2027-02-05', 4_000)] },
      d('2027-03-01'),
      retraite,
    );
    expect(v.parts).toEqual([
      { versementId: '1', induId: 'a', montant: 4_000 },
      { versementId: '2', induId: 'a', montant: 1_000 },
      { versementId: '2', induId: 'b', montant: 3_000 },
    ]);
    expect(v.soldes).toEqual([
      { induId: 'b', solde: 17_000 },
      { induId: 'a', solde: 0 },
    ]);
  });

  test('retrouvent leurs soldes quand un versement est annulé', () => {
    const avant = [verser('1', '2027-01-05', 4_000)];
    const apres = [
      ...avant,
      verser('x', '2027-01-06', 9_000),
      verser('y', '2027-01-20', 9_000, 'x'),
    ];
    const au = d('2027-03-01');
    expect(ventiler({ indus, versements: apres }, au, retraite)).toEqual(
      ventiler({ indus, versements: avant }, au, retraite),
    );
  });

  test('exigent des échéances égales à leurs soldes', () => {
    const soldes = [centimes(20_000), centimes(5_000)];
    expect(() => exigerTotal([centimes(25_000)], soldes)).not.toThrow();
    expect(() => exigerTotal([centimes(24_999)], soldes)).toThrow(/ECHEANCIER_TOTAL/);
  });

  test('parts + excédent = versements, et solde d’origine = reçu + reste', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 90_000 })), {
          minLength: 1,
          maxLength: 5,
        }),
        fc.array(fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 60_000 })), {
          maxLength: 8,
        }),
        fc.constantFrom('retraite' as const, 'famille' as const),
        (dettes, paiements, regime) => {
          const liste = dettes.map(([j, solde], i) => creance(`i${i}`, `2026-01-0${j}`, solde));
          const versements = paiements.map(([j, montant], i) =>
            verser(`v${i}`, ajouterJours(d('2027-01-01'), j), montant),
          );
          const v = ventiler({ indus: liste, versements }, d('2028-01-01'), (date) =>
            regleImputation({ regime, date }),
          );
          const recu = somme(versements.map((x) => x.montant));
          expect(somme(v.parts.map((p) => p.montant)) + v.excedent).toBe(recu);
          for (const { id, solde } of liste) {
            const pris = somme(v.parts.filter((p) => p.induId === id).map((p) => p.montant));
            const reste = v.soldes.find((s) => s.induId === id)?.solde ?? -1;
            expect(reste).toBeGreaterThanOrEqual(0);
            expect(pris + reste).toBe(solde);
          }
        },
      ),
    );
  });
});

const plan = (m: Partial<PlanSuivi> = {}): PlanSuivi => ({
  echeances: calculerEcheancier({
    montant: centimes(60_000),
    premiereEcheance: d('2027-01-05'),
    nombre: 6,
  }).lignes,
  versements: [],
  pauses: [],
  avertissement: null,
  ...m,
});
const suivre = (m: Partial<PlanSuivi>, au: string) =>
  suivreEcheancier(plan(m), d(au), REGLE_IMPAYES_DEFAUT);

describe('Un avenant', () => {
  const suivi = suivre({ versements: [verser('v', '2027-01-05', 15_000)] }, '2027-02-05');
  const nouveau = (montant: number) =>
    calculerEcheancier({
      montant: centimes(montant),
      premiereEcheance: d('2027-03-05'),
      nombre: 9,
    });

  test('compare l’ancien et le nouveau sur ce qui reste à payer', () => {
    expect(comparerAvenant(suivi, nouveau(45_000))).toEqual({
      ancien: {
        nombre: 5,
        mensualite: 10_000,
        derniere: 10_000,
        derniereLe: '2027-06-05',
        total: 45_000,
      },
      nouveau: {
        nombre: 9,
        mensualite: 5_000,
        derniere: 5_000,
        derniereLe: '2027-11-05',
        total: 45_000,
      },
      ecartMensualite: -5_000,
      ecartMois: 5,
    });
  });

  test('ne compte d’une dernière échéance entamée que ce qui en reste', () => {
    const entamee = suivre({ versements: [verser('v', '2027-01-05', 55_000)] }, '2027-02-05');
    expect(comparerAvenant(entamee, nouveau(5_000)).ancien).toMatchObject({
      nombre: 1,
      derniere: 5_000,
      total: 5_000,
    });
  });

  test('refuse un autre total et un plan soldé', () => {
    expect(() => comparerAvenant(suivi, nouveau(44_999))).toThrow(/AVENANT_TOTAL/);
    const solde = suivre({ versements: [verser('v', '2027-01-05', 60_000)] }, '2027-02-05');
    expect(() => comparerAvenant(solde, nouveau(1_000))).toThrow(/AVENANT_SOLDE/);
  });
});

describe('La caducité', () => {
  const juger = (suivi: EntreeCaducite['suivi'], au: string, m: Partial<EntreeCaducite> = {}) =>
    jugerCaducite(
      {
        suivi,
        versementEnRapprochement: false,
        encaissementsControlesLe: d(au),
        demandeSansReponse: false,
        suspensions: [],
        ...m,
      },
      d(au),
    );
  const avertissement = { envoyeLe: d('2027-02-12'), recuLe: d('2027-02-15') };

  test('commence par l’avertissement, à deux impayés', () => {
    expect(juger(suivre({}, '2027-02-10'), '2027-02-10')).toMatchObject({
      etape: null,
      possible: false,
    });
    expect(juger(suivre({}, '2027-02-11'), '2027-02-11')).toMatchObject({
      etape: 'avertissement',
      possible: true,
    });
  });

  test('se constate le lendemain des quinze jours, pas avant', () => {
    const veille = juger(suivre({ avertissement }, '2027-03-02'), '2027-03-02');
    expect(veille).toMatchObject({ etape: null, possible: false, possibleLe: '2027-03-03' });
    expect(juger(suivre({ avertissement }, '2027-03-03'), '2027-03-03')).toMatchObject({
      etape: 'constat',
      possible: true,
    });
  });

  test('attend le rapprochement, le contrôle du jour, la réponse due, la fin du surendettement', () => {
    const suivi = suivre({ avertissement }, '2027-03-03');
    const codes = (m: Partial<EntreeCaducite>) =>
      juger(suivi, '2027-03-03', m).obstacles.map((o) => o.code);
    expect(codes({ versementEnRapprochement: true })).toEqual(['rapprochement']);
    expect(codes({ encaissementsControlesLe: d('2027-03-02') })).toEqual(['controle']);
    expect(codes({ demandeSansReponse: true })).toEqual(['demande']);
    const suspension = {
      id: 's',
      motif: 'surendettement' as const,
      debut: d('2027-03-01'),
      fin: null,
      ...effetsDeSuspension({
        motif: 'surendettement',
        prestation: 'PENSION',
        date: d('2027-03-01'),
      }),
    };
    expect(codes({ suspensions: [suspension] })).toEqual(['surendettement']);
  });
});
