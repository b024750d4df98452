/**
 * The end of the amicable stage: reminded twice, transferred, sent back with a reason, transferred
 * again; and what is too small to be claimed.
 */
import type { Acte, Scenario } from './cas.ts';
import type { Hasard } from './hasard.ts';
import { RETRAITE, TOUTES } from './scenarios-constat.ts';
import { ouverte, recue } from './vies.ts';

const CONTENTIEUX = 'gestionnaire-contentieux' as const;

/** Received long enough ago for both reminders to have left, the last one on `j`. */
function relancee(h: Hasard, j: number): Acte[] {
  return [
    ...recue(h, j - 68),
    { quoi: 'etablir', code: 'D02', j: j - 40 },
    { quoi: 'envoyer', code: 'D02', mode: 'simple', j: j - 40 },
    { quoi: 'noter', texte: 'Appel sans réponse, message laissé.', j: j - 1 },
    { quoi: 'etablir', code: 'D03', j },
    { quoi: 'envoyer', code: 'D03', mode: 'simple', j },
  ];
}

/** Transferred on `j`, the debtor told the same day. */
function transferee(h: Hasard, j: number): Acte[] {
  return [
    ...relancee(h, j - 22),
    { quoi: 'transmettre', j },
    { quoi: 'etablir', code: 'D13', j },
    { quoi: 'envoyer', code: 'D13', mode: 'simple', j },
    { quoi: 'affecter', a: CONTENTIEUX, par: 'referent-technique', j: j + 1 },
  ];
}

const retour = (j: number): Acte => ({
  quoi: 'retourner',
  motif: 'debiteur-a-revoir',
  texte: 'Le débiteur dit vivre séparé : la part du conjoint est à revoir.',
  par: CONTENTIEUX,
  j,
});

export const SCENARIOS_TRANSFERT: readonly Scenario[] = [
  {
    nom: 'relancé deux fois, à transférer',
    nombre: 2,
    cas: ({ h }) => ({ gabarit: { sur: RETRAITE, mois: [3, 8] }, vie: relancee(h, -25) }),
  },
  {
    nom: 'transféré au contentieux',
    nombre: 2,
    cas: ({ h }) => ({ gabarit: { sur: RETRAITE, mois: [3, 8] }, vie: transferee(h, -9) }),
  },
  {
    nom: 'retourné par le contentieux',
    nombre: 1,
    fixe: true,
    cas: ({ h }) => ({
      gabarit: { sur: RETRAITE, mois: [3, 8] },
      vie: [...transferee(h, -16), retour(-6)],
    }),
  },
  {
    nom: 'retourné puis transféré de nouveau',
    nombre: 1,
    cas: ({ h }) => ({
      gabarit: { sur: RETRAITE, mois: [3, 8] },
      vie: [...transferee(h, -26), retour(-18), { quoi: 'transmettre', j: -5 }],
    }),
  },
  {
    nom: 'sous le seuil, abandonné',
    nombre: 1,
    fixe: true,
    cas: () => ({
      gabarit: { sur: TOUTES, montant: 1_740, mois: [1, 1] },
      vie: [...ouverte(-12), { quoi: 'abandonner', j: -8 }],
    }),
  },
  {
    nom: 'sous le seuil, à décider',
    nombre: 1,
    cas: () => ({ gabarit: { sur: TOUTES, montant: 2_150, mois: [1, 1] }, vie: ouverte(-5) }),
  },
];
