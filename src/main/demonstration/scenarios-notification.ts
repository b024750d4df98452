/** Notified: made, sent, and every outcome of the post, those entered wrongly included. */
import { ajouterAnnees, ajouterJours, ajouterMois } from '../../shared/date-civile.ts';
import type { Acte, Scenario } from './cas.ts';
import type { Hasard } from './hasard.ts';
import type { Singularite } from './personnes.ts';
import { RETRAITE, TOUTES } from './scenarios-constat.ts';
import { envoyee, etablie, jours, recue, renvoyee, revenue } from './vies.ts';

const ERREUR_DE_SAISIE = 'Issue saisie sur le mauvais dossier.';

/** A letter that comes back and is looked for until the debtor is found. */
function retrouvee(h: Hasard, j: number): Acte[] {
  return [
    ...revenue(h, j, 'npai'),
    {
      quoi: 'noter',
      texte: 'Adresse demandée à la mairie et à la caisse d’affiliation.',
      j: j + 2,
    },
    { quoi: 'retrouver', j: j + 9 },
  ];
}

const POSTE: readonly Scenario[] = [
  {
    nom: 'notification établie, pas encore partie',
    nombre: 4,
    cas: ({ h }) => ({
      gabarit: { sur: TOUTES, mois: [1, 12] },
      vie: etablie(h, jours(h, [1, 3])),
    }),
  },
  {
    nom: 'notification partie, issue attendue',
    nombre: 8,
    cas: ({ h }) => ({
      gabarit: { sur: TOUTES, mois: [1, 18] },
      vie: envoyee(h, jours(h, [1, 9])),
    }),
  },
  {
    nom: 'remise contre récépissé',
    nombre: 1,
    cas: ({ h }) => ({
      gabarit: { sur: TOUTES },
      vie: revenue(h, jours(h, [3, 12]), 'ar-signe', 'remise'),
    }),
  },
  {
    nom: 'avis de réception signé',
    nombre: 6,
    cas: ({ h }) => ({ gabarit: { sur: TOUTES, mois: [1, 24] }, vie: recue(h, jours(h, [1, 14])) }),
  },
  {
    nom: 'pli refusé',
    nombre: 3,
    cas: ({ h }) => ({ gabarit: { sur: TOUTES }, vie: revenue(h, jours(h, [2, 14]), 'refuse') }),
  },
  {
    nom: 'pli non réclamé',
    nombre: 3,
    cas: ({ h }) => ({
      gabarit: { sur: TOUTES },
      vie: revenue(h, jours(h, [1, 4]), 'non-reclame'),
    }),
  },
  {
    nom: 'pli non réclamé, second envoi',
    nombre: 2,
    cas: ({ h }) => {
      const issue = h.choisir(['ar-signe', null] as const);
      return {
        gabarit: { sur: TOUTES },
        vie: renvoyee(revenue(h, -24, 'non-reclame'), jours(h, [2, 12]), issue),
      };
    },
  },
];

const ADRESSES: readonly Scenario[] = [
  {
    nom: 'n’habite pas à l’adresse, recherche en cours',
    nombre: 3,
    cas: ({ h }) => ({ gabarit: { sur: TOUTES }, vie: revenue(h, jours(h, [1, 5]), 'npai') }),
  },
  {
    nom: 'n’habite pas à l’adresse, retrouvé, à notifier',
    nombre: 1,
    cas: ({ h }) => ({ gabarit: { sur: TOUTES }, vie: retrouvee(h, jours(h, [11, 13])) }),
  },
  {
    nom: 'n’habite pas à l’adresse, retrouvé et notifié',
    nombre: 2,
    cas: ({ h }) => {
      const retour = jours(h, [40, 60]);
      return {
        gabarit: { sur: TOUTES },
        vie: renvoyee(retrouvee(h, retour), jours(h, [3, 12]), 'ar-signe'),
      };
    },
  },
  {
    nom: 'issue postale annulée puis corrigée',
    nombre: 2,
    cas: ({ h }) => {
      const j = jours(h, [5, 11]);
      return {
        gabarit: { sur: TOUTES },
        vie: [
          ...revenue(h, j, 'npai'),
          { quoi: 'annuler', fait: 'reception', motif: ERREUR_DE_SAISIE, j: j + 1 },
          { quoi: 'receptionner', issue: 'ar-signe', j: j + 1 },
        ],
      };
    },
  },
  {
    nom: 'envoi annulé',
    nombre: 1,
    cas: ({ h }) => ({
      gabarit: { sur: TOUTES },
      vie: [
        ...envoyee(h, -3),
        { quoi: 'annuler', fait: 'envoi', motif: 'Le pli est resté au courrier interne.', j: -2 },
      ],
    }),
  },
];

const SINGULIERS: readonly Singularite[] = [
  'provisoire',
  'corse-2a',
  'corse-2b',
  'MARTINIQUE',
  'etranger',
  'ALSACE_MOSELLE',
  'provisoire',
  'REUNION',
  'GUADELOUPE',
  'GUYANE',
  'MAYOTTE',
];

const PARTICULIERS: readonly Scenario[] = [
  ...SINGULIERS.map(
    (singularite): Scenario => ({
      nom: `débiteur particulier : ${singularite}`,
      nombre: 1,
      cas: ({ h }) => ({
        gabarit: { sur: RETRAITE, singularite, causes: ['ressources', 'cumul-activite'] },
        vie: h.chance(50) ? recue(h, jours(h, [3, 13])) : envoyee(h, jours(h, [2, 8])),
      }),
    }),
  ),
  {
    nom: 'en partie prescrit, le reste notifié',
    nombre: 3,
    cas: ({ h }) => ({
      gabarit: { sur: TOUTES, mois: [26, 36], recul: [0, 0] },
      vie: recue(h, jours(h, [2, 12])),
    }),
  },
  {
    nom: 'fausse déclaration, cinq ans',
    nombre: 2,
    cas: ({ h }) => ({
      gabarit: {
        sur: ['REVERSION', 'APL'],
        mois: [30, 36],
        fausseDeclaration: true,
        bonneFoi: 'non',
      },
      vie: recue(h, jours(h, [2, 12])),
    }),
  },
  {
    nom: 'deux prestations dans la même grille',
    nombre: 2,
    cas: ({ h }) => {
      const gabarit = h.choisir([
        { sur: ['PENSION'], avec: 'REVERSION' },
        { sur: ['APL'], avec: 'PF' },
      ] as const);
      return { gabarit: { ...gabarit, mois: [3, 10] }, vie: recue(h, jours(h, [2, 12])) };
    },
  },
  {
    nom: 'notifié il y a près de deux ans, prescription proche',
    nombre: 2,
    cas: ({ h, au }) => {
      const vieux = h.entier(690, 712);
      const premierLe = ajouterMois(ajouterAnnees(ajouterJours(au, -vieux), -1), 1);
      return {
        gabarit: { sur: RETRAITE, premierLe, mois: [4, 8] },
        vie: [
          ...recue(h, -vieux),
          { quoi: 'affecter', a: 'gestionnaire-contentieux', par: 'referent-technique', j: -60 },
        ],
      };
    },
  },
];

/** The same months claimed twice: refused, then explained. */
const CHEVAUCHEMENTS = (['complete', 'remplace', 'erreur'] as const).map(
  (chevauchement): Scenario => ({
    nom: `mois déjà réclamés : ${chevauchement}`,
    nombre: 1,
    cas: ({ h, au }) => {
      const premierLe = ajouterJours(ajouterMois(au, -9), -h.entier(0, 20));
      const gabarit = { sur: ['REVERSION'], premierLe, mois: [4, 4] } as const;
      const ouverture = jours(h, [2, 7]);
      return [
        { gabarit, vie: recue(h, jours(h, [12, 14])) },
        {
          gabarit: { ...gabarit, mois: [2, 2], chevauchement },
          vie: [
            { quoi: 'essuyer', acte: 'creer', code: 'INDU_CHEVAUCHEMENT', j: ouverture },
            { quoi: 'creer', j: ouverture },
          ],
        },
      ];
    },
  }),
);

export const SCENARIOS_NOTIFICATION: readonly Scenario[] = [
  ...POSTE,
  ...ADRESSES,
  ...PARTICULIERS,
  ...CHEVAUCHEMENTS,
];
