/** After a death, and frauds: other debtors, other clocks, the contentious pole. */
import { ajouterAnnees, ajouterJours } from '../../shared/date-civile.ts';
import type { Acte, Gabarit, Scenario } from './cas.ts';
import type { Hasard } from './hasard.ts';
import { FAMILLE, RETRAITE, TOUTES } from './scenarios-constat.ts';
import { accordee, envoyee, jours, ouverte, recue } from './vies.ts';

const CONTENTIEUX = 'gestionnaire-contentieux' as const;
const PENSIONS = ['PENSION', 'REVERSION', 'ASPA'] as const;
const deces = (debiteurs: NonNullable<Gabarit['debiteurs']>): Gabarit => ({
  nature: 'deces',
  sur: PENSIONS,
  debiteurs,
  mois: [1, 6],
});

/** After a death nothing is notified by D01: the file waits for the letter to the heirs. */
const enAttenteDeD19 = (j: number, texte: string): Acte[] => [
  ...ouverte(j),
  { quoi: 'essuyer', acte: 'D01', code: 'COURRIER_HERITIERS', j },
  { quoi: 'noter', texte, j },
];

const DECES: readonly Scenario[] = [
  {
    nom: 'versé à un tiers après le décès',
    nombre: 4,
    cas: ({ h }) => ({
      gabarit: deces('tiers'),
      vie: enAttenteDeD19(jours(h, [1, 13]), 'Banque interrogée sur le titulaire du compte.'),
    }),
  },
  {
    nom: 'versé sur le compte du conjoint survivant',
    nombre: 3,
    cas: ({ h }) => ({
      gabarit: deces('conjoint'),
      vie: enAttenteDeD19(jours(h, [3, 25]), 'Le conjoint survivant propose dix versements.'),
    }),
  },
  {
    nom: 'deux titulaires, un seul doit',
    nombre: 1,
    cas: ({ h }) => ({
      gabarit: { sur: FAMILLE, debiteurs: 'titulaires' },
      vie: recue(h, jours(h, [2, 12])),
    }),
  },
  {
    nom: 'héritiers et notaire, courrier aux héritiers attendu',
    nombre: 4,
    cas: ({ h }) => ({
      gabarit: deces(h.choisir(['heritiers', 'succession'])),
      vie: enAttenteDeD19(
        jours(h, [1, 8]),
        'Acte de notoriété demandé au notaire chargé de la succession.',
      ),
    }),
  },
  {
    nom: 'défunt seul connu, héritiers trouvés ensuite',
    nombre: 1,
    cas: ({ h }) => ({
      gabarit: deces('defunt'),
      vie: [...ouverte(-8), { quoi: 'heriter', j: jours(h, [2, 5]) }],
    }),
  },
  {
    nom: 'décès de prestation familiale, versé à un tiers',
    nombre: 1,
    cas: ({ h }) => ({
      gabarit: { nature: 'deces', sur: ['AAH', 'APL'], debiteurs: 'tiers', mois: [1, 4] },
      vie: enAttenteDeD19(jours(h, [3, 15]), 'Le tiers dit avoir réglé les obsèques.'),
    }),
  },
];

const FRAUDE: Gabarit = { nature: 'fraude', sur: TOUTES, mois: [10, 36] };

/** Received, simulated, sent to the contentious pole and taken in charge there. */
function transmise(h: Hasard, j: number): Acte[] {
  return [
    ...recue(h, j - h.entier(2, 9)),
    { quoi: 'essuyer', acte: 'echeancier', code: 'ECHEANCIER_FRAUDE', j },
    { quoi: 'transmettre', j },
    { quoi: 'affecter', a: CONTENTIEUX, par: 'referent-technique', j: j + 1 },
  ];
}

const FRAUDES: readonly Scenario[] = [
  {
    nom: 'fraude constatée',
    nombre: 2,
    cas: ({ h }) => ({ gabarit: FRAUDE, vie: ouverte(jours(h, [1, 8])) }),
  },
  {
    nom: 'fraude notifiée, issue attendue',
    nombre: 2,
    cas: ({ h }) => ({ gabarit: FRAUDE, vie: envoyee(h, jours(h, [1, 8])) }),
  },
  {
    nom: 'fraude à transmettre',
    nombre: 3,
    cas: ({ h }) => ({ gabarit: FRAUDE, vie: recue(h, jours(h, [1, 4])) }),
  },
  {
    nom: 'fraude transmise au contentieux',
    nombre: 5,
    cas: ({ h }) => ({ gabarit: FRAUDE, vie: transmise(h, jours(h, [3, 12])) }),
  },
  {
    nom: 'fraude, échéancier du contentieux',
    nombre: 3,
    cas: ({ h }) => {
      const j = jours(h, [4, 20]);
      const plan = {
        nombre: h.choisir([12, 24, 36]),
        premiere: h.entier(8, 38),
        mode: 'virement',
        par: CONTENTIEUX,
      } as const;
      return {
        gabarit: FRAUDE,
        agent: CONTENTIEUX,
        vie: [
          ...accordee(h, j, plan),
          { quoi: 'noter', texte: 'Expertise faite : montant confirmé.', par: CONTENTIEUX, j },
        ],
      };
    },
  },
  {
    nom: 'fraude, pénalité et indemnité',
    nombre: 3,
    cas: ({ h }) => ({
      gabarit: FRAUDE,
      agent: CONTENTIEUX,
      vie: [
        ...recue(h, jours(h, [6, 20])),
        {
          quoi: 'accessoire',
          accessoire: 'penalite',
          montant: h.entier(30_000, 120_000),
          par: CONTENTIEUX,
          j: -3,
        },
        {
          quoi: 'accessoire',
          accessoire: 'indemnite',
          montant: h.entier(20_000, 90_000),
          par: CONTENTIEUX,
          j: -2,
        },
      ],
    }),
  },
  {
    nom: 'fraude découverte il y a près de cinq ans',
    nombre: 1,
    cas: ({ h, au }) => ({
      gabarit: {
        nature: 'fraude',
        sur: RETRAITE,
        mois: [6, 12],
        recul: [62, 66],
        connuLe: ajouterJours(ajouterAnnees(au, -5), 45),
      },
      constatJ: -16,
      vie: ouverte(jours(h, [10, 13])),
    }),
  },
  ...(['frais', 'dommages'] as const).map(
    (accessoire): Scenario => ({
      nom: `créance accessoire : ${accessoire}`,
      nombre: 1,
      cas: ({ h }) => ({
        gabarit: { sur: TOUTES, mois: [3, 9] },
        vie: [
          ...recue(h, jours(h, [6, 13])),
          {
            quoi: 'accessoire',
            accessoire,
            montant: h.entier(1_500, 9_000),
            par: CONTENTIEUX,
            j: -4,
          },
        ],
      }),
    }),
  ),
];

export const SCENARIOS_GRAVES: readonly Scenario[] = [...DECES, ...FRAUDES];
