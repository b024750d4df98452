/** One suspension: what it stops, what it lets go on, when each resumes, alone or with others. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ACTIONS_RECOUVREMENT,
  arretsDe,
  couvre,
  exigerSuspension,
  MOTIFS_SUSPENSION,
  type MotifSuspension,
  periodesArret,
  repriseDe,
  type Suspension,
} from '../../src/main/domain/suspension.ts';
import { arreter, reprises } from '../../src/main/domain/suspension-arrets.ts';
import { effetsDeSuspension } from '../../src/main/law/effets-suspension.ts';
import { ajouterJours, dateCivile } from '../../src/shared/date-civile.ts';
import type { Prestation } from '../../src/shared/nomenclature.ts';

const d = dateCivile;
type Forme = { id?: string; motif?: MotifSuspension; prestation?: Prestation };
const suspendre = (debut: string, fin: string | null, forme: Forme = {}): Suspension => {
  const { id = 's1', motif = 'contestation', prestation = 'PENSION' } = forme;
  return {
    id,
    motif,
    debut: d(debut),
    fin: fin === null ? null : d(fin),
    ...effetsDeSuspension({ motif, prestation, date: d(debut) }),
  };
};
const EN_COURS = [
  { id: 'r', action: 'retenue' as const, libelle: 'Retenue de 80,00\u00a0€' },
  { id: 'e', action: 'echeance' as const, libelle: 'Échéancier ECH-1' },
  { id: 'l', action: 'relance' as const, libelle: 'Relance D02 prévue' },
];

describe('Une suspension', () => {
  test('dit ce qu’elle arrête, ce qui continue, et quand chaque chose reprend', () => {
    const s = suspendre('2027-02-01', '2027-03-31');
    const { arretes, continuent } = arreter(s, { enCours: EN_COURS, toutes: [] });
    expect(arretes.map((a) => [a.id, a.portee, a.repriseLe])).toEqual([
      ['r', 'choix-de-la-caisse', '2027-04-01'],
      ['l', 'choix-de-la-caisse', '2027-04-01'],
    ]);
    expect(continuent.map((c) => c.id)).toEqual(['e']);
    expect(reprises(arretes, [s], d('2027-03-31'))).toEqual([]);
    expect(reprises(arretes, [s], d('2027-04-01')).map((a) => a.id)).toEqual(['r', 'l']);
    expect(reprises(arretes, [s], d('2027-04-02'))).toEqual([]);
  });

  test('en cours, ne donne aucun jour de reprise', () => {
    const s = suspendre('2027-02-01', null);
    expect(repriseDe('retenue', [s], d('2027-06-01'))).toBeNull();
    expect(arretsDe('retenue', [s], d('2027-06-01'))[0]).toMatchObject({
      code: 'contestation',
      possibleLe: null,
    });
    expect(arretsDe('retenue', [s], d('2027-01-31'))).toEqual([]);
  });

  test('n’est reprise qu’après la dernière de celles qui se recouvrent', () => {
    const recours = suspendre('2027-02-01', '2027-04-30');
    const remise = suspendre('2027-04-15', '2027-07-31', { id: 's2', motif: 'remise' });
    const toutes = [recours, remise];
    expect(repriseDe('retenue', toutes, d('2027-03-01'))).toBe('2027-08-01');
    // La remise seule arrête les échéances ; elle laisse le transfert.
    expect(repriseDe('echeance', toutes, d('2027-03-01'))).toBe('2027-03-01');
    expect(repriseDe('transfert', toutes, d('2027-03-01'))).toBe('2027-05-01');
    const { arretes } = arreter(recours, { enCours: EN_COURS, toutes });
    expect(arretes.find((a) => a.id === 'r')?.repriseLe).toBe('2027-08-01');
    expect(reprises(arretes, toutes, d('2027-05-01'))).toEqual([]);
  });

  test('du RSA ou de la prime d’activité ne reprend jamais d’elle-même', () => {
    const s = suspendre('2027-02-01', '2027-03-31', { prestation: 'PRIME_ACTIVITE' });
    const { arretes } = arreter(s, { enCours: EN_COURS, toutes: [] });
    expect(arretes.map((a) => [a.portee, a.surDecision])).toEqual([
      ['loi', true],
      ['loi', true],
      ['loi', true],
    ]);
    expect(arretsDe('retenue', [s], d('2027-03-01'))[0]?.possibleLe).toBeNull();
    expect(() => exigerSuspension(s, d('2027-03-31'))).toThrow(/SUSPENSION_REPRISE/);
    expect(() => exigerSuspension(s, d('2027-04-01'))).not.toThrow();
  });

  test('refuse de finir avant de commencer', () => {
    const s = suspendre('2027-02-01', '2027-01-31');
    expect(() => exigerSuspension(s, d('2027-03-31'))).toThrow(/SUSPENSION_DATES/);
  });

  test('arrête une action un jour donné si et seulement si elle le couvre', () => {
    const jour = fc.integer({ min: 0, max: 200 });
    const le = (n: number) => ajouterJours(d('2027-01-01'), n);
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom(...MOTIFS_SUSPENSION),
            jour,
            fc.option(fc.integer({ min: 0, max: 60 })),
          ),
          { maxLength: 5 },
        ),
        fc.constantFrom(...ACTIONS_RECOUVREMENT),
        jour,
        (brutes, action, n) => {
          const toutes = brutes.map(([motif, debut, duree], i) =>
            suspendre(le(debut), duree === null ? null : le(debut + duree), { id: `s${i}`, motif }),
          );
          const stoppent = toutes.filter((s) => s.arrets.some((a) => a.action === action));
          const arretee = stoppent.some((s) => couvre(s, le(n)));
          expect(arretsDe(action, toutes, le(n)).length > 0).toBe(arretee);
          const periodes = periodesArret(action, toutes);
          expect(periodes.some((p) => couvre(p, le(n)))).toBe(arretee);
          const reprise = repriseDe(action, toutes, le(n));
          if (reprise === null) return;
          expect(arretsDe(action, toutes, reprise)).toEqual([]);
          expect(reprise > le(n)).toBe(arretee);
          periodes.forEach((p, i) => {
            const suivante = periodes[i + 1];
            if (suivante)
              expect(suivante.debut > ajouterJours(p.fin ?? suivante.debut, 1)).toBe(true);
          });
        },
      ),
    );
  });
});
