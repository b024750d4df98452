/** Plans that a campaign may retain, and the calls made on them. */
import type { Entree } from '../../src/shared/contract/index.ts';
import { type BaseEssai, type Changements, ligneEssai } from '../base-essai.ts';
import { AMIABLE, essaiRelance } from './relance-essai.ts';

export { AMIABLE };
export const REFERENT = 'referent-technique';
export const TELEPHONE = '06 39 98 00 01';
export type Saisie = Partial<Entree<'appel.enregistrer'>>;

/** Nine months of 401,10 €. */
const LIGNES = [
  ...['09', '10', '11', '12'].map((m) => ligneEssai(`2025-${m}`)),
  ...['01', '02', '03', '04', '05'].map((m) => ligneEssai(`2026-${m}`)),
];

export function essaiAppel(b: BaseEssai) {
  const demande = (dossierId: string, change: Saisie): Entree<'appel.enregistrer'> => ({
    dossierId,
    resultat: 'absent',
    le: '2026-11-21',
    interlocuteur: change.resultat ? 'debiteur' : 'personne',
    identiteVerifiee: true,
    consentement: null,
    dureeMinutes: 4,
    rappelLe: null,
    rappelHeure: null,
    mensualiteCentimes: null,
    note: '',
    ...change,
  });
  return {
    /** 3 609,90 € spread at `mensualite` a month from 2026-12-31. */
    avecPlan(mensualiteCentimes: number, change: Changements = {}): string {
      const dossierId = essaiRelance(b).recu({
        ...change,
        indu: { lignes: LIGNES },
        // Young enough for a long plan.
        personne: {
          telephone: TELEPHONE,
          naissanceLe: '1975-07-14',
          nir: null,
          ...change.personne,
        },
      });
      b.faire(AMIABLE)('echeancier.accorder', {
        dossierId,
        premiereLe: '2026-12-31',
        mensualiteCentimes,
        nombre: null,
        mode: 'virement',
        motifDuree: 'Ressources',
      });
      return dossierId;
    },
    appeler: (dossierId: string, change: Saisie = {}) =>
      b.faire(AMIABLE)('appel.enregistrer', demande(dossierId, change)),
    refus: (dossierId: string, change: Saisie = {}) =>
      b.refus(AMIABLE)('appel.enregistrer', demande(dossierId, change)),
    selection: (demandee: Entree<'campagne.selectionner'> = {}) =>
      b.faire(AMIABLE)('campagne.selectionner', demandee),
  };
}
