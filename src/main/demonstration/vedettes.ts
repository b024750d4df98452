/**
 * The files that a visitor sees first: the worklist of one agent, with rows that are late, for
 * today and for this week. Amounts and days are fixed; the day of reference moves them all.
 */
import { ajouterAnnees, ajouterJours, ajouterMois } from '../../shared/date-civile.ts';
import type { Acte, Cas, Scenario } from './cas.ts';
import { deuxAns } from './scenarios-constat.ts';

type Nom = readonly [nom: string, prenom: string];
type Vedette = { readonly nom: Nom; readonly cas: Scenario['cas'] };

const exact = (acte: Acte): Acte => ({ ...acte, exact: true });
/** Found so many days ago: « Notifier l’indu » is due fifteen days later. */
const constatee = (j: number): Acte[] => [exact({ quoi: 'creer', j })];
/** « Vérifier la réception » is due fifteen days after the sending. */
const partie = (j: number): Acte[] =>
  [
    { quoi: 'creer', j: j - 6 } as const,
    { quoi: 'etablir', code: 'D01', j } as const,
    { quoi: 'envoyer', code: 'D01', j } as const,
  ].map(exact);
const recueLe = (j: number, mode?: 'remise'): Acte[] => [
  { quoi: 'creer', j: j - 11 },
  { quoi: 'etablir', code: 'D01', j: j - 5, ...(mode ? { mode } : {}) },
  { quoi: 'envoyer', code: 'D01', j: j - 5, ...(mode ? { mode } : {}) },
  exact({ quoi: 'receptionner', issue: 'ar-signe', j }),
];
/** Signed; « Contrôler la 1re mensualité » is due five days after `premiere`. */
const echelonnee = (nombre: number, premiere: number): Acte[] => [
  ...recueLe(-45),
  { quoi: 'accorder', nombre, premiere, mode: 'virement', j: -36 },
  { quoi: 'etablir', code: 'D05', j: -36 },
  { quoi: 'signer', j: -28 },
];

const vivant = (
  montant: number,
  mois: number,
  suite: Partial<Cas['gabarit']> = {},
): Cas['gabarit'] => ({
  sur: ['REVERSION'],
  causes: ['ressources'],
  bonneFoi: 'oui',
  montant,
  mois: [mois, mois],
  ...suite,
});

const VEDETTES: readonly Vedette[] = [
  {
    nom: ['ÉPREUVE', 'Hélène'],
    cas: ({ au }) => ({
      gabarit: vivant(218_440, 7, { premierLe: deuxAns(au, 12) }),
      constatJ: -18,
      vie: constatee(-18),
    }),
  },
  {
    nom: ['GABARIT', 'Simone'],
    cas: ({ au }) => {
      const connuLe = ajouterAnnees(ajouterJours(au, 27), -5);
      const premierLe = ajouterMois(connuLe, -5);
      return {
        gabarit: {
          ...vivant(631_000, 5, { premierLe, connuLe }),
          nature: 'deces',
          debiteurs: 'tiers',
          sur: ['PENSION'],
        },
        constatJ: -17,
        vie: constatee(-17),
      };
    },
  },
  {
    nom: ['PROTOTYPE', 'Aline'],
    cas: () => ({ gabarit: vivant(41_218, 3), vie: echelonnee(6, -6) }),
  },
  {
    nom: ['MAQUETTE', 'Yvon'],
    cas: ({ au }) => ({
      gabarit: vivant(356_736, 15, { premierLe: deuxAns(au, 41) }),
      vie: recueLe(-21, 'remise'),
    }),
  },
  {
    nom: ['FACTICE', 'Bernard'],
    cas: () => ({
      gabarit: { nature: 'fraude', sur: ['ASPA'], montant: 1_184_290, mois: [28, 28] },
      vie: recueLe(-1),
    }),
  },
  { nom: ['EXEMPLE', 'Colette'], cas: () => ({ gabarit: vivant(23_875, 1), vie: partie(-15) }) },
  { nom: ['CANEVAS', 'Paul'], cas: () => ({ gabarit: vivant(18_620, 1), vie: partie(-15) }) },
  {
    nom: ['TÉMOIN', 'Rose'],
    cas: () => ({
      gabarit: {
        nature: 'deces',
        debiteurs: 'conjoint',
        sur: ['PENSION'],
        montant: 92_460,
        mois: [1, 1],
      },
      // Waits for the letter to the person who received the money (D19).
      constatJ: -15,
      vie: constatee(-15),
    }),
  },
  {
    nom: ['ESSAI', 'Martine'],
    cas: () => ({ gabarit: vivant(145_000, 6), vie: echelonnee(10, -2) }),
  },
  {
    nom: ['SPÉCIMEN', 'Odette'],
    cas: ({ au }) => ({
      gabarit: vivant(63_000, 3, {
        premierLe: deuxAns(au, 56),
        sur: ['PENSION'],
        causes: ['cumul-activite'],
      }),
      constatJ: -11,
      vie: [
        ...constatee(-11),
        {
          quoi: 'accessoire',
          accessoire: 'frais',
          montant: 7_000,
          par: 'gestionnaire-contentieux',
          j: -5,
        },
      ],
    }),
  },
  {
    nom: ['ÉCHANTILLON', 'Guy'],
    cas: () => ({ gabarit: vivant(509_632, 14, { sur: ['PENSION'] }), vie: recueLe(-16) }),
  },
];

/** Always there, whatever the size of the demonstration. */
export const SCENARIOS_VEDETTES: readonly Scenario[] = VEDETTES.map(({ nom, cas }) => ({
  nom: `vedette : ${nom.join(' ')}`,
  nombre: 1,
  fixe: true,
  cas: (t) => {
    const tire = cas(t) as Cas;
    return { ...tire, gabarit: { ...tire.gabarit, nom } };
  },
}));
