/**
 * Money that comes in: by every way, on time, of nobody known, too much, returned by the bank, on
 * the wrong file. The lives are those of the other scenarios; only the payments are new.
 */
import type { Acte, Scenario } from './cas.ts';
import { RETRAITE, TOUTES } from './scenarios-constat.ts';
import { jours, recue, signee } from './vies.ts';

/** Signed `j` days from the day of reference, the first instalment `premiere` days from it. */
const PLAN = { nombre: 10, mode: 'virement' } as const;

const paye = (j: number, suite: Omit<Extract<Acte, { quoi: 'payer' }>, 'quoi' | 'j'>): Acte => ({
  ...{ quoi: 'payer', j },
  ...suite,
});

export const SCENARIOS_ENCAISSEMENT: readonly Scenario[] = [
  {
    nom: 'échéancier dont la première mensualité est virée',
    nombre: 2,
    cas: ({ h }) => ({
      gabarit: { sur: TOUTES, mois: [3, 9] },
      vie: [
        ...signee(h, -26, { ...PLAN, premiere: -14 }),
        paye(jours(h, [12, 15]), { moyen: 'virement', mensualites: 1 }),
      ],
    }),
  },
  {
    nom: 'chèque d’un débiteur notifié',
    nombre: 1,
    cas: ({ h }) => ({
      gabarit: { sur: RETRAITE, montant: 96_300, mois: [3, 6] },
      vie: [...recue(h, -18), paye(jours(h, [3, 10]), { moyen: 'cheque', montant: 30_000 })],
    }),
  },
  {
    nom: 'paiement d’un proche',
    nombre: 1,
    cas: ({ h }) => ({
      gabarit: { sur: RETRAITE, montant: 84_150, mois: [3, 6] },
      vie: [
        ...recue(h, -20),
        paye(jours(h, [4, 12]), { moyen: 'tiers', montant: 25_000, payeur: 'PROTOTYPE Lise' }),
      ],
    }),
  },
  {
    nom: 'virement sans référence, en suspens',
    nombre: 1,
    cas: ({ h }) => ({
      gabarit: { sur: TOUTES, mois: [2, 6] },
      vie: [
        ...recue(h, -30),
        paye(-23, { moyen: 'virement', montant: 14_250, payeur: 'INCONNU', enSuspens: true }),
      ],
    }),
  },
  {
    nom: 'paiement de trop, à rembourser',
    nombre: 1,
    cas: ({ h }) => ({
      gabarit: { sur: RETRAITE, montant: 41_280, mois: [1, 3] },
      vie: [...recue(h, -25), paye(jours(h, [5, 9]), { moyen: 'virement', montant: 50_000 })],
    }),
  },
  {
    nom: 'prélèvement rejeté après avoir réglé deux mensualités',
    nombre: 1,
    cas: ({ h }) => ({
      gabarit: { sur: TOUTES, mois: [4, 9] },
      vie: [
        ...signee(h, -40, { ...PLAN, mode: 'prelevement', premiere: -20 }),
        paye(-19, { moyen: 'prelevement', mensualites: 2 }),
        { quoi: 'rejeter', motif: 'Provision insuffisante.', j: jours(h, [6, 11]) },
      ],
    }),
  },
  {
    nom: 'paiement retiré d’un dossier où il n’était pas dû',
    nombre: 1,
    cas: ({ h }) => ({
      gabarit: { sur: TOUTES, mois: [3, 7] },
      vie: [
        ...recue(h, -22),
        paye(-13, { moyen: 'carte', montant: 12_000, payeur: 'HOMONYME' }),
        {
          quoi: 'desaffecter',
          motif: 'Paiement d’un homonyme : le bon dossier est recherché.',
          j: -8,
        },
      ],
    }),
  },
  {
    nom: 'dette soldée, attestée',
    nombre: 1,
    cas: ({ h }) => ({
      gabarit: { sur: RETRAITE, montant: 28_640, mois: [1, 2] },
      vie: [
        ...recue(h, -60),
        paye(-38, { moyen: 'virement', montant: 28_640 }),
        { quoi: 'etablir', code: 'D20', mode: 'simple', j: -9 },
        { quoi: 'envoyer', code: 'D20', mode: 'simple', j: -8 },
      ],
    }),
  },
];
