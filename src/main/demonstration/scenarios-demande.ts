/**
 * What the debtor asks and what stops the recovery: a recourse under way, a rectification refused
 * or granted in part with its letter, one that waits, a file of over-indebtedness.
 */
import type { Acte, Scenario } from './cas.ts';
import type { Hasard } from './hasard.ts';
import { RETRAITE } from './scenarios-constat.ts';
import { jours, recue } from './vies.ts';

const POINTS = [
  'mes ressources ont été déclarées à temps',
  'le premier mois ne devait pas être compté',
] as const;

/** Received, then contested eleven days later, on `j`. */
const contestee = (h: Hasard, j: number): Acte[] => [
  ...recue(h, j - 11),
  { quoi: 'demander', genre: 'rectification', points: POINTS, j },
];

const repondue = (sens: 'refusee' | 'partielle', j: number): Acte[] => [
  {
    quoi: 'repondre',
    sens,
    reponses: [
      'La déclaration nous est parvenue après les versements.',
      sens === 'partielle'
        ? 'Ce mois vous était dû, nous le retirons.'
        : 'La situation avait changé dès ce mois.',
    ],
    j,
  },
  { quoi: 'etablir', code: 'D23', j },
  { quoi: 'envoyer', code: 'D23', j },
];

export const SCENARIOS_DEMANDE: readonly Scenario[] = [
  {
    nom: 'recours devant la commission, recouvrement suspendu',
    nombre: 2,
    cas: ({ h }) => ({
      gabarit: { sur: RETRAITE, mois: [3, 9] },
      vie: [
        ...recue(h, -34),
        {
          quoi: 'demander',
          genre: 'contestation',
          points: ['la règle appliquée n’est pas celle de ma situation'],
          j: jours(h, [6, 14]),
        },
      ],
    }),
  },
  {
    nom: 'rectification refusée, réponse envoyée',
    nombre: 2,
    fixe: true,
    cas: ({ h }) => ({
      gabarit: { sur: RETRAITE, mois: [3, 6] },
      vie: [
        ...contestee(h, -24),
        ...repondue('refusee', -12),
        { quoi: 'receptionner', issue: 'ar-signe', code: 'D23', j: -8 },
      ],
    }),
  },
  {
    nom: 'rectification acceptée en partie',
    nombre: 1,
    fixe: true,
    cas: ({ h }) => ({
      gabarit: { sur: RETRAITE, mois: [3, 6] },
      vie: [...contestee(h, -20), ...repondue('partielle', -5)],
    }),
  },
  {
    nom: 'rectification à répondre',
    nombre: 1,
    cas: ({ h }) => ({
      gabarit: { sur: RETRAITE, mois: [2, 5] },
      vie: contestee(h, jours(h, [4, 9])),
    }),
  },
  {
    nom: 'surendettement',
    nombre: 1,
    cas: ({ h }) => ({
      gabarit: { sur: RETRAITE, mois: [4, 9] },
      vie: [
        ...recue(h, -40),
        {
          quoi: 'suspendre',
          motif: 'surendettement',
          texte: 'Dossier déclaré recevable, lettre de la commission.',
          j: jours(h, [5, 12]),
        },
      ],
    }),
  },
];
