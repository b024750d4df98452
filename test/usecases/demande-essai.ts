/** A request on a file received, its answer point by point, and the audit of the base. */
import { expect } from 'vitest';
import type { Entree } from '../../src/shared/contract/index.ts';
import { type BaseEssai, ligneEssai } from '../base-essai.ts';
import { AMIABLE, essaiRelance } from './relance-essai.ts';

export const POINTS = ['mes ressources de juin ont été déclarées', 'juillet a été payé deux fois'];
export const REPONSES = [
  'Le bulletin de juin montre le salaire.',
  'Un seul versement est au compte.',
];
export type Demande = Entree<'demande.enregistrer'>;
export type Reponse = Entree<'demande.repondre'>;

/** Three months paid 900 € of which 498,90 € were owed: 1 203,30 €. */
export const TROIS_MOIS = {
  indu: {
    lignes: ['2026-05', '2026-06', '2026-07'].map((m) => ligneEssai(m, { duCentimes: 49_890 })),
    montantCentimes: 120_330,
  },
};

export const demande = (dossierId: string, change: Partial<Demande> = {}): Demande => ({
  dossierId,
  genre: 'rectification',
  canal: 'ecrit',
  recueLe: '2026-12-01',
  arguments: POINTS,
  ...change,
});

export const reponse = (demandeId: string, change: Partial<Reponse> = {}): Reponse => ({
  demandeId,
  repondueLe: '2026-12-15',
  sens: 'refusee',
  reponses: REPONSES,
  ...change,
});

export function essaiDemande(b: BaseEssai) {
  const e = essaiRelance(b);
  const moisDe = (dossierId: string) => e.ouvrir(dossierId).indus[0]?.lignes ?? [];
  return {
    ...e,
    deposer: (dossierId: string, change?: Partial<Demande>) =>
      b.faire(AMIABLE)('demande.enregistrer', demande(dossierId, change)),
    repondre: (demandeId: string, change?: Partial<Reponse>) =>
      b.faire(AMIABLE)('demande.repondre', reponse(demandeId, change)),
    refusReponse: (demandeId: string, change: Partial<Reponse>) =>
      b.refus(AMIABLE)('demande.repondre', reponse(demandeId, change)),
    /** These months become wholly owed: nothing of them is claimed any more. */
    dus: (dossierId: string, mois: readonly string[]) =>
      moisDe(dossierId)
        .filter((l) => mois.includes(l.mois))
        .map((l) => ({ ligneId: l.ligneId, duCentimes: l.verseCentimes as number })),
    /** Grid, shares, stage, chain: all that the audit checks. */
    sain: () =>
      expect(
        b
          .faire('dcf')('audit.verifier', {})
          .controles.filter((x) => !x.sain),
      ).toEqual([]),
  };
}
export type EssaiDemande = ReturnType<typeof essaiDemande>;
