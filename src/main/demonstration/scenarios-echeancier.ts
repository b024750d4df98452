/** Schedules: every length, signed or not, every answer of the référent's review. */
import type { Scenario } from './cas.ts';
import { RETRAITE, TOUTES } from './scenarios-constat.ts';
import { accordee, jours, signee } from './vies.ts';

const MODES = ['virement', 'prelevement', 'cheque', 'carte'] as const;
const REVUE = 'referent-technique' as const;

/** A schedule beyond 24 months asks the référent: `avis` is the answer, absent: none yet. */
type Long = readonly [nombre: number, avis: 'visee' | 'refusee' | null, combien: number];
const LONGS: readonly Long[] = [
  [30, null, 1],
  [36, null, 1],
  [36, 'visee', 2],
  [36, 'refusee', 1],
  [60, null, 1],
  [60, 'visee', 1],
];
const DIT = { visee: 'visé', refusee: 'visa refusé' } as const;

export const SCENARIOS_ECHEANCIER: readonly Scenario[] = [
  {
    nom: 'échéancier de douze mois au plus, à signer',
    nombre: 2,
    cas: ({ h }) => ({
      gabarit: { sur: TOUTES, mois: [2, 8] },
      vie: accordee(h, jours(h, [2, 24]), {
        nombre: h.entier(3, 12),
        premiere: h.entier(6, 40),
        mode: h.choisir(MODES),
      }),
    }),
  },
  {
    nom: 'échéancier de douze mois au plus, signé',
    nombre: 3,
    cas: ({ h }) => ({
      gabarit: { sur: TOUTES, mois: [2, 10] },
      vie: signee(h, jours(h, [3, 40]), {
        nombre: h.choisir([6, 10, 12]),
        premiere: h.entier(-4, 35),
        mode: h.choisir(MODES),
      }),
    }),
  },
  {
    nom: 'échéancier de deux ans, signé',
    nombre: 3,
    cas: ({ h }) => ({
      gabarit: { sur: TOUTES, mois: [6, 18] },
      vie: signee(h, jours(h, [3, 30]), {
        nombre: h.choisir([18, 24]),
        premiere: h.entier(3, 35),
        mode: h.choisir(MODES),
      }),
    }),
  },
  {
    nom: 'mensualité choisie, dernière échéance différente',
    nombre: 2,
    cas: ({ h }) => ({
      gabarit: { sur: RETRAITE, montant: h.entier(150_000, 210_000), mois: [5, 9] },
      vie: signee(h, jours(h, [3, 20]), {
        mensualite: 12_000,
        premiere: h.entier(4, 30),
        mode: 'prelevement',
      }),
    }),
  },
  ...LONGS.map(
    ([nombre, avis, combien]): Scenario => ({
      nom: `échéancier de ${nombre} mois, ${avis ? DIT[avis] : 'revue ouverte'}`,
      nombre: combien,
      cas: ({ h }) => {
        const j = jours(h, [8, 26]);
        const plan = { nombre, premiere: h.entier(6, 38), mode: h.choisir(MODES) };
        return {
          gabarit: { sur: TOUTES, mois: [12, 23] },
          vie: [
            ...accordee(h, j, plan),
            ...(avis ? [{ quoi: 'viser', avis, par: REVUE, j: j + 3 } as const] : []),
            ...(avis === 'visee' ? [{ quoi: 'signer', j: j + 7 } as const] : []),
          ],
        };
      },
    }),
  ),
];
