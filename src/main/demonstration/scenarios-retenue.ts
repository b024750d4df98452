/**
 * Withholdings: a pension with two returns, a family plan (D22), one that a recourse holds back.
 * The first case runs the months for all of them.
 */
import { ajouterJours, dateCivile } from '../../shared/date-civile.ts';
import type { Acte, Scenario } from './cas.ts';
import { RETRAITE } from './scenarios-constat.ts';
import { recue } from './vies.ts';

/** More than a month apart: never two files in one month. */
const MOIS: readonly Acte[] = [
  { quoi: 'demanderMois', j: -60, exact: true },
  { quoi: 'recevoirMois', manque: 0, j: -60, exact: true },
  { quoi: 'demanderMois', j: -24, exact: true },
  { quoi: 'recevoirMois', manque: 1_500, j: -24, exact: true },
];

/** First day on which the mentions of D22 are known. */
const MODELE_DU_PLAN = dateCivile('2024-01-01');
const PLAN: readonly Acte[] = [
  { quoi: 'etablir', code: 'D22', j: -68 },
  { quoi: 'envoyer', code: 'D22', mode: 'remise', j: -67 },
];

export const SCENARIOS_RETENUE: readonly Scenario[] = [
  {
    nom: 'retenue sur pension, deux retours lus',
    nombre: 1,
    fixe: true,
    cas: ({ h }) => ({
      gabarit: { sur: RETRAITE, montant: 214_000, mois: [4, 7], debiteurs: 'seul' },
      vie: [
        ...recue(h, -110),
        { quoi: 'retenir', servie: 98_000, ressources: 134_000, j: -70 },
        ...MOIS,
      ],
    }),
  },
  {
    nom: 'retenue familiale, plan personnalisé remis',
    nombre: 1,
    fixe: true,
    cas: ({ h, au }) => ({
      gabarit: { sur: ['PF'], montant: 186_000, mois: [4, 7], debiteurs: 'seul' },
      vie: [
        ...recue(h, -108),
        { quoi: 'retenir', servie: 41_000, ressources: 2_160_000, j: -68 },
        ...(ajouterJours(au, -90) < MODELE_DU_PLAN ? [] : PLAN),
      ],
    }),
  },
  {
    nom: 'retenue familiale arrêtée par un recours',
    nombre: 1,
    fixe: true,
    cas: ({ h }) => ({
      gabarit: { sur: ['PF'], montant: 152_000, mois: [4, 6], debiteurs: 'seul' },
      vie: [
        ...recue(h, -106),
        { quoi: 'retenir', servie: 41_000, ressources: 1_980_000, j: -66 },
        { quoi: 'contesterRetenue', j: -12 },
      ],
    }),
  },
];
