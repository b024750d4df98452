/**
 * Money given back and money collected by the bank: a refund paid, one told by D21 that waits for
 * its file, a mandate in use, a direct debit that the bank rejected. Each file of orders has its
 * own days: a lot takes all that is ready.
 */
import type { Acte, Scenario } from './cas.ts';
import { RETRAITE } from './scenarios-constat.ts';
import { recue, signee } from './vies.ts';

/** Paid too much, prepared the next day, told by a letter. */
const rembourse = (j: number): Acte[] => [
  { quoi: 'payer', moyen: 'virement', montant: 60_000, j },
  { quoi: 'preparerRemboursement', j: j + 1 },
  { quoi: 'etablir', code: 'D21', j: j + 2 },
  { quoi: 'envoyer', code: 'D21', mode: 'simple', j: j + 2 },
];

const PLAN = { nombre: 6, mode: 'prelevement' } as const;

export const SCENARIOS_SEPA: readonly Scenario[] = [
  {
    nom: 'trop-perçu remboursé par virement',
    nombre: 1,
    cas: ({ h }) => ({
      gabarit: { sur: RETRAITE, montant: 52_340, mois: [1, 3] },
      vie: [
        ...recue(h, -62),
        ...rembourse(-45),
        { quoi: 'virer', j: -38, par: 'dcf' },
        { quoi: 'repondreBanque', issue: 'regle', j: -24, par: 'dcf' },
      ],
    }),
  },
  {
    nom: 'trop-perçu annoncé par D21, virement à venir',
    nombre: 1,
    cas: ({ h }) => ({
      gabarit: { sur: RETRAITE, montant: 48_610, mois: [1, 3] },
      vie: [...recue(h, -28), ...rembourse(-8)],
    }),
  },
  {
    nom: 'mandat de prélèvement, première mensualité prélevée',
    nombre: 1,
    cas: ({ h }) => ({
      gabarit: { sur: RETRAITE, mois: [4, 8] },
      vie: [
        ...signee(h, -62, { ...PLAN, premiere: -36 }),
        { quoi: 'mander', j: -60 },
        { quoi: 'prelever', j: -42 },
        { quoi: 'repondreBanque', issue: 'regle', j: -27, par: 'dcf' },
      ],
    }),
  },
  {
    nom: 'prélèvement rejeté par la banque',
    nombre: 1,
    cas: ({ h }) => ({
      gabarit: { sur: RETRAITE, mois: [4, 8] },
      vie: [
        ...signee(h, -44, { ...PLAN, premiere: -14 }),
        { quoi: 'mander', j: -42 },
        { quoi: 'prelever', j: -20 },
        { quoi: 'repondreBanque', issue: 'rejete', j: -5, par: 'dcf' },
      ],
    }),
  },
];
