/** Schedules that run: kept, late, to be warned of, warned, over, amended, over several indus. */
import type { Acte, Scenario } from './cas.ts';
import { RETRAITE, TOUTES } from './scenarios-constat.ts';
import { recue, signee } from './vies.ts';

const PLAN = { nombre: 10, mode: 'virement' } as const;

const paye = (j: number): Acte => ({ quoi: 'payer', j, moyen: 'virement', mensualites: 1 });

/** Receipts checked, D06 made and sent the same day. */
const lettre = (j: number): Acte[] => [
  { quoi: 'controler', j },
  { quoi: 'etablir', code: 'D06', j },
  { quoi: 'envoyer', code: 'D06', j },
];

export const SCENARIOS_PLAN: readonly Scenario[] = [
  {
    nom: 'échéancier tenu, trois mensualités payées',
    nombre: 1,
    cas: ({ h }) => ({
      gabarit: { sur: TOUTES, mois: [4, 9] },
      vie: [...signee(h, -112, { ...PLAN, premiere: -97 }), paye(-96), paye(-67), paye(-37)],
    }),
  },
  {
    nom: 'échéancier dont une mensualité manque',
    nombre: 1,
    cas: ({ h }) => ({
      gabarit: { sur: TOUTES, mois: [3, 8] },
      vie: [...signee(h, -75, { ...PLAN, premiere: -56 }), paye(-55)],
    }),
  },
  {
    nom: 'deux mensualités manquées, à avertir',
    nombre: 1,
    cas: ({ h }) => ({
      gabarit: { sur: RETRAITE, montant: 98_400, mois: [3, 6] },
      vie: signee(h, -78, { ...PLAN, premiere: -48 }),
    }),
  },
  {
    nom: 'débiteur averti de ses impayés (D06), quinze jours en cours',
    nombre: 1,
    cas: ({ h }) => ({
      gabarit: { sur: RETRAITE, montant: 121_500, mois: [4, 8] },
      vie: [
        ...signee(h, -105, { ...PLAN, premiere: -88 }),
        ...lettre(-11),
        { quoi: 'receptionner', code: 'D06', issue: 'ar-signe', j: -7 },
      ],
    }),
  },
  {
    nom: 'échéancier caduc, constat envoyé',
    nombre: 1,
    cas: ({ h }) => ({
      gabarit: { sur: RETRAITE, montant: 134_700, mois: [4, 8] },
      vie: [
        ...signee(h, -150, { ...PLAN, premiere: -130 }),
        ...lettre(-70),
        { quoi: 'receptionner', code: 'D06', issue: 'ar-signe', j: -66 },
        { quoi: 'controler', j: -40 },
        { quoi: 'constater', j: -40 },
        { quoi: 'etablir', code: 'D06', j: -40 },
        { quoi: 'envoyer', code: 'D06', j: -40 },
      ],
    }),
  },
  {
    nom: 'échéancier amendé après deux mensualités',
    nombre: 1,
    cas: ({ h }) => ({
      gabarit: { sur: TOUTES, mois: [5, 10] },
      vie: [
        ...signee(h, -100, { ...PLAN, premiere: -83 }),
        paye(-82),
        paye(-52),
        { quoi: 'amender', nombre: 16, premiere: 20, j: -20 },
        { quoi: 'etablir', code: 'D05', j: -20 },
        { quoi: 'envoyer', code: 'D05', mode: 'simple', j: -20 },
        { quoi: 'signer', j: -13 },
      ],
    }),
  },
  {
    nom: 'deux indus d’un débiteur dans un seul échéancier',
    nombre: 1,
    cas: ({ h }) => [
      { gabarit: { sur: ['PENSION'], montant: 86_100, mois: [3, 6] }, vie: recue(h, -48) },
      {
        gabarit: { sur: ['REVERSION'], montant: 74_250, mois: [3, 6] },
        vie: [
          ...recue(h, -44),
          { quoi: 'grouper', nombre: 18, premiere: -8, j: -30 },
          { quoi: 'signer', j: -24 },
          paye(-7),
        ],
      },
    ],
  },
];
