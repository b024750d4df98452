/**
 * Who decides and how long papers are kept: dated rules of organisation, and what a death leaves
 * due. CSS, art. D. 253-16, D. 253-44, R. 142-2, R. 142-15, R. 815-45.
 */
import { dateCivile } from '../../shared/date-civile.ts';
import type { Role } from '../../shared/nomenclature.ts';
import { type Datee, datee } from './datee.ts';
import { type DelaiSuivi, delaiSuivi } from './delai-suivi.ts';
import { S } from './sources.ts';

const d = dateCivile;
const VERIFIE_LE = d('2026-11-21');

export type Decideurs = { readonly amiable: Role; readonly contentieux: Role };

export const decideursRecouvrement: Datee<Decideurs> = datee<Decideurs>({
  nom: 'Décision de recouvrement',
  verifieLe: VERIFIE_LE,
  versions: [
    {
      depuis: d('2023-01-01'),
      valeur: { amiable: 'dcf', contentieux: 'directeur' },
      source: S.D253_16,
      statut: 'certain',
    },
  ],
});

/** Members named by the insured, then by employers and self-employed. */
export type CompositionCra = {
  readonly caisse: readonly [number, number];
  readonly cnav: readonly [number, number];
};

export const compositionCra: Datee<CompositionCra> = datee<CompositionCra>({
  nom: 'Composition de la commission de recours amiable',
  verifieLe: VERIFIE_LE,
  versions: [
    {
      depuis: d('2021-09-06'),
      valeur: { caisse: [2, 2], cnav: [3, 3] },
      source: S.R142_2,
      statut: 'certain',
    },
  ],
});

export const pourvoiCassation: Datee<DelaiSuivi> = delaiSuivi(
  {
    libelle: 'Pourvoi en cassation',
    ouvertPar: 'notification de la décision de justice',
    duree: 'P2M',
    report: true,
  },
  { depuis: '2019-01-01', source: S.R142_15 },
);

/** Years after the death of the holder or of the spouse. */
export const conservationPieces: Datee<number> = datee({
  nom: 'Conservation des pièces de vieillesse et d’invalidité',
  verifieLe: VERIFIE_LE,
  versions: [{ depuis: d('2016-01-01'), valeur: 5, source: S.D253_44, statut: 'certain' }],
});

/** The month of the death is due in full: an overpayment begins with the next one. */
export const moisDuDeces: Datee<true> = datee<true>({
  nom: 'Pension du mois du décès',
  verifieLe: VERIFIE_LE,
  versions: [
    {
      depuis: d('2007-01-13'),
      valeur: true,
      source: S.R815_45,
      statut: 'interpretation',
      raison:
        'Lu sur une page de la Carsat Sud-Est, non dans un texte\u00a0; l’ASPA suit la pension.',
    },
  ],
});
