/** A household of 2025 asked through the door, as the tests of the family schedule change it. */
import { afterAll, beforeAll } from 'vitest';
import type { Entree, Sortie } from '../../src/shared/contract/index.ts';
import type { Role } from '../../src/shared/nomenclature.ts';
import type { Refus } from '../../src/shared/refus.ts';
import { type BaseEssai, ouvrirBaseEssai } from '../base-essai.ts';

export type Demande = Entree<'bareme.retenueFamille'>;

/** 2025: 301, 450, 672, 898 €, flat amount 56 €, deemed income 1 345 €. */
export const FOYER: Demande = {
  date: '2025-03-01',
  territoire: 'METROPOLE_DOM',
  ressources: { type: 'annuelles', montantCentimes: 2_808_000 },
  prestationsMensuellesCentimes: 0,
  logementCentimes: 0,
  couple: true,
  enfants: 2,
  fraude: 'non',
  induCentimes: null,
  prestation: null,
  retenueActuelleCentimes: null,
};

export type PorteFamille = {
  calculer(change?: Partial<Demande>, role?: Role): Sortie<'bareme.retenueFamille'>;
  refus(change: Partial<Demande>): Refus;
};

/** Opens a base for the tests of the file, and asks it. */
export function porteFamille(): PorteFamille {
  let b: BaseEssai;
  beforeAll(() => {
    b = ouvrirBaseEssai();
  });
  afterAll(() => b.fermer());
  return {
    calculer: (change = {}, role = 'gestionnaire-amiable') =>
      b.faire(role)('bareme.retenueFamille', { ...FOYER, ...change }),
    refus: (change) =>
      b.refus('gestionnaire-amiable')('bareme.retenueFamille', { ...FOYER, ...change }),
  };
}

export const alAnnee = (euros: number) =>
  ({ type: 'annuelles', montantCentimes: euros * 100 }) as const satisfies Demande['ressources'];

/** The weighted income itself, as the last known quarter gives it. */
export const quotient = (centimes: number) =>
  ({
    type: 'trimestre-inconnu',
    moisEcoules: 0,
    dernierQuotientCentimes: centimes,
  }) as const satisfies Demande['ressources'];
