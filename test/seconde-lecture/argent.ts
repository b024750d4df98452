/**
 * The second reading of the money rules: for each rule, what another hand reads in the texts
 * (`lire`) and seeded entries to ask (`engendrer`, `choisies`).
 * Invariant: nothing here comes from the application's own code.
 */

import {
  engendrerEcheancier,
  engendrerImputation,
  engendrerIndemnite,
  engendrerPenalite,
  engendrerRemise,
  INDEMNITES_CHOISIES,
  PENALITES_CHOISIES,
} from './argent-cas-dettes.ts';
import {
  BAREMES_CHOISIS,
  COUPLES_DE_PRESTATIONS,
  engendrerBareme,
  engendrerFongibilite,
  engendrerRevision,
} from './argent-cas-famille.ts';
import {
  engendrerPmss,
  engendrerQuotite,
  engendrerSeuil,
  engendrerSoldeBancaire,
  PMSS_CHOISIS,
  QUOTITES_CHOISIES,
  SEUILS_CHOISIS,
  SOLDES_CHOISIS,
} from './argent-cas-seuils.ts';
import { lireBareme, lireRevision } from './argent-famille.ts';
import { lireFongibilite } from './argent-fongibilite.ts';
import type { Hasard } from './argent-hasard.ts';
import type { Entree, Reponse } from './argent-lecture.ts';
import { lireIndemnite, lirePenalite, lireRemise } from './argent-penalites.ts';
import { lireQuotite } from './argent-saisie.ts';
import { lirePmss, lireSeuil, lireSoldeBancaire } from './argent-seuils.ts';
import { lireEcheancier, lireImputation } from './argent-versements.ts';

export interface Regle {
  readonly lire: (entree: unknown) => Reponse;
  readonly engendrer: (hasard: Hasard) => Entree;
  /** Entries asked first, whatever chance draws. */
  readonly choisies: readonly Entree[];
  /** Lines of this rule in the written file. */
  readonly lignes: number;
}

export const REGLES: Readonly<Record<string, Regle>> = {
  'seuil-abandon': {
    lire: lireSeuil,
    engendrer: engendrerSeuil,
    choisies: SEUILS_CHOISIS,
    lignes: 70,
  },
  pmss: { lire: lirePmss, engendrer: engendrerPmss, choisies: PMSS_CHOISIS, lignes: 60 },
  'quotite-saisissable': {
    lire: lireQuotite,
    engendrer: engendrerQuotite,
    choisies: QUOTITES_CHOISIES,
    lignes: 130,
  },
  'solde-bancaire-insaisissable': {
    lire: lireSoldeBancaire,
    engendrer: engendrerSoldeBancaire,
    choisies: SOLDES_CHOISIS,
    lignes: 60,
  },
  'bareme-famille': {
    lire: lireBareme,
    engendrer: engendrerBareme,
    choisies: BAREMES_CHOISIS,
    lignes: 190,
  },
  'revision-retenue': {
    lire: lireRevision,
    engendrer: engendrerRevision,
    choisies: [],
    lignes: 60,
  },
  fongibilite: {
    lire: lireFongibilite,
    engendrer: engendrerFongibilite,
    choisies: COUPLES_DE_PRESTATIONS,
    lignes: 240,
  },
  imputation: { lire: lireImputation, engendrer: engendrerImputation, choisies: [], lignes: 60 },
  echeancier: { lire: lireEcheancier, engendrer: engendrerEcheancier, choisies: [], lignes: 60 },
  penalite: {
    lire: lirePenalite,
    engendrer: engendrerPenalite,
    choisies: PENALITES_CHOISIES,
    lignes: 150,
  },
  'indemnite-fraude': {
    lire: lireIndemnite,
    engendrer: engendrerIndemnite,
    choisies: INDEMNITES_CHOISIES,
    lignes: 60,
  },
  'remise-recevable': { lire: lireRemise, engendrer: engendrerRemise, choisies: [], lignes: 60 },
};
