/** The call campaign: very small instalments on small debts, and what the debtors said. */
import type { Acte, Scenario } from './cas.ts';
import { FAMILLE } from './scenarios-constat.ts';
import { jours, signee } from './vies.ts';

type Resultat = Extract<Acte, { quoi: 'appeler' }>['resultat'];

/** Results of the calls of a file, in order. */
const APPELS: readonly (readonly [nom: string, resultats: readonly Resultat[], nombre: number])[] =
  [
    ['jamais appelée', [], 1],
    ['absente, puis d’accord pour payer plus', ['absent', 'accepte'], 1],
    ['à rappeler', ['rappel'], 1],
    ['qui refuse', ['refuse'], 1],
  ];

export const SCENARIOS_ECOUTE: readonly Scenario[] = APPELS.map(
  ([nom, resultats, nombre]): Scenario => ({
    nom: `petite mensualité, ${nom}`,
    nombre,
    cas: ({ h }) => ({
      gabarit: { sur: FAMILLE, montant: h.entier(42_000, 48_000), mois: [2, 6] },
      vie: [
        ...signee(h, jours(h, [20, 30]), { nombre: 20, premiere: 12, mode: 'virement' }),
        ...resultats.map(
          (resultat, rang): Acte => ({ quoi: 'appeler', resultat, j: rang * 3 - 9 }),
        ),
      ],
    }),
  }),
);
