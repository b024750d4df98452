/**
 * After a death, to the letters: heirs with shares, one who accepts and one who renounces, the
 * notary, the bank, arrears; and payments received by a third party.
 */
import type { Acte, Gabarit, Scenario } from './cas.ts';

const DEFUNT: Gabarit = {
  nature: 'deces',
  sur: ['PENSION', 'REVERSION'],
  debiteurs: 'defunt',
  mois: [2, 5],
};

type ActeSuccession = Extract<Acte, { quoi: 'succession' }>['acte'];

const faire = (j: number, ...actes: readonly ActeSuccession[]): Acte[] =>
  actes.map((acte) => ({ quoi: 'succession', acte, j }));

const ecrire = (j: number, mode: 'simple' | 'lrar'): Acte[] => [
  { quoi: 'etablir', code: 'D19', mode, j },
  { quoi: 'envoyer', code: 'D19', mode, j },
];

export const SCENARIOS_SUCCESSION: readonly Scenario[] = [
  {
    nom: 'succession : notaire écrit, un héritier accepte, un autre renonce, chacun sa lettre',
    nombre: 1,
    cas: () => ({
      gabarit: DEFUNT,
      vie: [
        { quoi: 'creer', j: -14 },
        ...faire(-13, 'declarer'),
        ...faire(-12, 'banque', 'notaire'),
        ...ecrire(-11, 'simple'),
        ...faire(-7, 'heritiers', 'arrerages'),
        ...faire(-5, 'accepter', 'renoncer'),
        ...ecrire(-3, 'lrar'),
        ...ecrire(-3, 'lrar'),
      ],
    }),
  },
  {
    nom: 'succession : un tiers a reçu des versements, le notaire vient d’être connu',
    nombre: 1,
    cas: () => ({
      gabarit: DEFUNT,
      vie: [
        { quoi: 'creer', j: -9 },
        ...faire(-8, 'declarer', 'tiers'),
        ...faire(-5, 'banque', 'notaire'),
      ],
    }),
  },
];
