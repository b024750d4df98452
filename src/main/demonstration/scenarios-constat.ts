/** Found and not notified: fresh, incomplete, or stopped by a rule that the door says. */
import { ajouterAnnees, ajouterJours, type DateCivile } from '../../shared/date-civile.ts';
import type { Prestation } from '../../shared/nomenclature.ts';
import type { Acte, Cas, Gabarit, Scenario } from './cas.ts';
import { jours, ouverte, recue } from './vies.ts';

export const RETRAITE: readonly Prestation[] = ['PENSION', 'REVERSION', 'ASPA', 'ASI'];
export const FAMILLE: readonly Prestation[] = [
  'PF',
  'ALF',
  'ALS',
  'APL',
  'AAH',
  'PRIME_ACTIVITE',
  'AJPA',
];
/** One of each branch in turn. */
export const TOUTES: readonly Prestation[] = [
  'REVERSION',
  'PF',
  'PENSION',
  'APL',
  'ASPA',
  'AAH',
  'REVERSION',
  'ALF',
  'ASI',
  'PRIME_ACTIVITE',
  'PENSION',
  'ALS',
  'REVERSION',
  'AJPA',
];

/** A file opened on `j` whose notification the door refuses. */
const bloquee = (gabarit: Gabarit, j: number, code: string): Cas => ({
  gabarit,
  vie: [...ouverte(j), { quoi: 'essuyer', acte: 'D01', code, j }],
});

/** First payment whose two years end `reste` days after the day of reference. */
export const deuxAns = (au: DateCivile, reste: number): DateCivile =>
  ajouterAnnees(ajouterJours(au, reste), -2);

const ERREUR: Gabarit = {
  sur: ['PENSION', 'REVERSION'],
  causes: ['erreur-organisme'],
  erreurOrganisme: true,
  bonneFoi: 'oui',
  mois: [4, 14],
};
const verifiee = (ressources: number, j: number): Acte[] => [
  { quoi: 'verifier', ressources, foyer: ressources > 2_000_000 ? 'couple' : 'seul', j },
];

const FRAIS: readonly Scenario[] = [
  {
    nom: 'constat complet, à notifier',
    nombre: 6,
    cas: ({ h }) => ({ gabarit: { sur: TOUTES, mois: [1, 9] }, vie: ouverte(jours(h, [1, 8])) }),
  },
  {
    nom: 'constat sans motif ni règle',
    nombre: 3,
    cas: ({ h }) =>
      bloquee({ sur: TOUTES, incomplet: true }, jours(h, [1, 7]), 'MENTION_MANQUANTE'),
  },
  {
    nom: 'motif et ordre de recette complétés ensuite',
    nombre: 2,
    cas: ({ h }) => ({
      gabarit: { sur: TOUTES, incomplet: true, sansOrdre: true },
      vie: [...ouverte(-9), { quoi: 'completer', j: jours(h, [2, 6]) }],
    }),
  },
  {
    nom: 'ordre de recette pas encore pris en charge',
    nombre: 2,
    cas: ({ h }) =>
      bloquee({ sur: TOUTES, sansOrdre: true }, jours(h, [1, 6]), 'COURRIER_ORDRE_RECETTE'),
  },
  {
    nom: 'dette partagée entre conjoints',
    nombre: 2,
    cas: ({ h }) =>
      bloquee({ sur: FAMILLE, debiteurs: 'couple' }, jours(h, [2, 7]), 'COURRIER_PARTS'),
  },
];

const ERREURS: readonly Scenario[] = [
  {
    nom: 'erreur de la caisse, ressources à vérifier',
    nombre: 2,
    cas: ({ h }) => bloquee(ERREUR, jours(h, [1, 3]), 'RECOUVRABILITE_A_VERIFIER'),
  },
  {
    nom: 'erreur de la caisse, ressources sous le plafond',
    nombre: 2,
    cas: ({ h }) => ({
      gabarit: ERREUR,
      vie: [
        ...ouverte(-6),
        ...verifiee(h.entier(700_000, 990_000), -3),
        { quoi: 'essuyer', acte: 'D01', code: 'INDU_NON_RECLAMABLE', j: -3 },
      ],
    }),
  },
  ...(
    [
      ['entre une et deux fois', 1_500_000],
      ['au-dessus du double', 4_600_000],
    ] as const
  ).map(
    ([ou, ressources]): Scenario => ({
      nom: `erreur de la caisse, ressources ${ou} le plafond`,
      nombre: 2,
      cas: ({ h }) => {
        const vie = recue(h, jours(h, [4, 14]));
        const debut = vie[0]?.j ?? 0;
        return { gabarit: ERREUR, vie: [...vie, ...verifiee(ressources, debut + 1)] };
      },
    }),
  ),
];

const INTERDITS: readonly Scenario[] = [
  {
    nom: 'arrérages de solidarité acquis',
    nombre: 2,
    cas: ({ h }) =>
      bloquee(
        {
          sur: ['ASPA', 'ASI'],
          causes: ['erreur-organisme'],
          erreurOrganisme: true,
          bonneFoi: 'oui',
        },
        jours(h, [2, 7]),
        'ARRERAGES_ACQUIS',
      ),
  },
  {
    nom: 'prime d’activité sous le seuil',
    nombre: 1,
    cas: ({ h }) =>
      bloquee(
        { sur: ['PRIME_ACTIVITE'], montant: h.entier(900, 2_000), mois: [1, 1] },
        jours(h, [2, 7]),
        'INDU_SOUS_SEUIL',
      ),
  },
  {
    nom: 'revenu de solidarité active, notification refusée',
    nombre: 4,
    cas: ({ h }) => bloquee({ sur: ['RSA'], mois: [1, 12] }, jours(h, [1, 7]), 'HORS_DROIT'),
  },
  {
    nom: 'allocation de veuvage, notification refusée',
    nombre: 1,
    cas: ({ h }) => bloquee({ sur: ['VEUVAGE'] }, jours(h, [2, 7]), 'HORS_DROIT'),
  },
];

const PRESCRIPTIONS: readonly Scenario[] = [
  {
    nom: 'prescrit en entier avant d’être notifié',
    nombre: 2,
    cas: ({ h, au }) =>
      bloquee(
        { sur: TOUTES, mois: [1, 6], premierLe: deuxAns(au, -h.entier(260, 400)) },
        jours(h, [3, 8]),
        'INDU_PRESCRIT',
      ),
  },
  ...(
    [
      ['imminente', 1, 15],
      ['proche', 16, 60],
      ['passée depuis le constat', -6, -2],
    ] as const
  ).map(
    ([quand, min, max]): Scenario => ({
      nom: `prescription ${quand}`,
      nombre: 2,
      cas: ({ h, au }) => ({
        gabarit: { sur: RETRAITE, mois: [1, 1], premierLe: deuxAns(au, h.entier(min, max)) },
        vie: ouverte(jours(h, [8, 14])),
      }),
    }),
  ),
];

export const SCENARIOS_CONSTAT: readonly Scenario[] = [
  ...FRAIS,
  ...ERREURS,
  ...INTERDITS,
  ...PRESCRIPTIONS,
];
