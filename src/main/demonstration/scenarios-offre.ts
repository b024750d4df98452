/** Offers of schedules (D04): waiting, accepted and to be signed, left without an answer, refused. */
import type { Acte, Scenario } from './cas.ts';
import type { Hasard } from './hasard.ts';
import { TOUTES } from './scenarios-constat.ts';
import { jours, recue } from './vies.ts';

const gabarit = { sur: TOUTES, mois: [4, 10] } as const;

/** Offered and sent on `j`. */
function proposee(h: Hasard, j: number): Acte[] {
  const plan = { nombre: h.choisir([10, 12, 18]), premiere: h.entier(35, 60) };
  return [
    ...recue(h, j - h.entier(3, 6)),
    { quoi: 'proposer', j, ...plan, mode: h.choisir(['virement', 'prelevement'] as const) },
    { quoi: 'etablir', code: 'D04', j },
    { quoi: 'envoyer', code: 'D04', mode: 'simple', j },
  ];
}

export const SCENARIOS_OFFRE: readonly Scenario[] = [
  {
    nom: 'proposition d’échéancier envoyée, réponse attendue',
    nombre: 2,
    cas: ({ h }) => ({ gabarit, vie: proposee(h, jours(h, [4, 15])) }),
  },
  {
    nom: 'proposition d’échéancier acceptée, accord à signer',
    nombre: 1,
    cas: ({ h }) => ({
      gabarit,
      vie: [
        ...proposee(h, -14),
        { quoi: 'accepter', j: -4 },
        { quoi: 'etablir', code: 'D05', j: -4 },
      ],
    }),
  },
  {
    nom: 'proposition d’échéancier restée sans réponse',
    nombre: 1,
    cas: ({ h }) => ({
      gabarit,
      vie: [...proposee(h, -40), { quoi: 'classer', cause: 'sans-reponse', j: -1, exact: true }],
    }),
  },
  {
    nom: 'proposition d’échéancier refusée par le débiteur',
    nombre: 1,
    cas: ({ h }) => ({
      gabarit,
      vie: [...proposee(h, -20), { quoi: 'classer', cause: 'refus', j: -8 }],
    }),
  },
];
