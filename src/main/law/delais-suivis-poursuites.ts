/**
 * The limits that follow a contrainte, an opposition à tiers détenteur, a penalty, a death or an
 * admission en non-valeur: codes T09 to T30 of the catalogue of letters, see delais-suivis.ts.
 * Invariant: a limit of the debtor is carried over to a working day; a silence, a limitation and a
 * limit that binds the organism are not, which is the prudent count.
 */
import type { Datee } from './datee.ts';
import { type DelaiSuivi, delaiSuivi, type EtatDelai } from './delai-suivi.ts';
import { LOI_2026_534, RAISON_NON_LUE } from './loi-2026-534.ts';
import { S, type Source } from './sources.ts';

type Etats = readonly EtatDelai[];

/** R. 133-3 in its successive versions: the same days in those of 2017 and 2022. */
const CONTRAINTE: Etats = [
  {
    depuis: '2009-08-23',
    source: S.R133_3_2017,
    raison:
      'La version de 2009 n’a pas été lue\u00a0: le délai est celui de la version du 11/05/2017.',
  },
  { depuis: '2017-05-11', source: S.R133_3_2017 },
  { depuis: '2022-08-13', source: S.R133_3 },
];

const depuisLaLoi = (source: Source): EtatDelai => ({
  depuis: LOI_2026_534,
  source,
  raison: RAISON_NON_LUE,
});

/** L. 133-4-9 has a version that was not read: what carries it out is followed as it stands. */
const tiers = (source: Source): Etats => [
  { depuis: '2017-09-28', source },
  depuisLaLoi(S.L133_4_9_2026),
];

const PENALITE_2023: Etats = [
  { depuis: '2023-12-31', source: S.R114_11 },
  depuisLaLoi(S.L114_17_2_2026),
];
const PENALITE: Etats = [{ depuis: '2017-02-27', source: S.R114_11_2017 }, ...PENALITE_2023];
const PENALITE_RECOUVREMENT: Etats = [
  { depuis: '2022-12-25', source: S.L114_17_2 },
  depuisLaLoi(S.L114_17_2_2026),
];

const ANV: Etats = [
  {
    depuis: '1995-02-18',
    source: S.D133_2_1,
    raison:
      'Ordre de recette d’avant le décret n°\u00a02020-852\u00a0: le délai d’un an lui est appliqué.',
  },
  { depuis: '2020-07-05', source: S.D133_2_1 },
];

const succession = (source: Source): Etats => [{ depuis: '2007-01-01', source }];

export const DELAIS_POURSUITES = {
  T09: delaiSuivi(
    {
      libelle: 'Opposition à la contrainte',
      ouvertPar: 'notification ou signification de la contrainte',
      duree: 'P15D',
      report: true,
    },
    ...CONTRAINTE,
  ),
  T10: delaiSuivi(
    {
      libelle: 'Avis de la date par le commissaire de justice',
      ouvertPar: 'signification de la contrainte',
      duree: 'P8D',
      report: true,
    },
    ...CONTRAINTE,
  ),
  T11: delaiSuivi(
    {
      libelle: 'Information de la caisse par le greffe',
      ouvertPar: 'opposition reçue au greffe',
      duree: 'P8D',
      report: true,
    },
    ...CONTRAINTE,
  ),
  T12: delaiSuivi(
    {
      libelle: 'Contestation de l’opposition à tiers détenteur',
      ouvertPar: 'notification au débiteur, et au tiers',
      duree: 'P1M',
      report: true,
    },
    ...tiers(S.R133_9_6),
  ),
  T13: delaiSuivi(
    {
      libelle: 'Information du débiteur le même jour que le tiers',
      ouvertPar: 'notification au tiers',
      duree: 'P0D',
      report: false,
    },
    ...tiers(S.R133_9_6),
  ),
  T14: delaiSuivi(
    {
      libelle: 'Observations sur les griefs, ou demande d’audition',
      ouvertPar: 'réception de la notification de griefs',
      duree: 'P1M',
      report: true,
    },
    ...PENALITE,
  ),
  T15: delaiSuivi(
    {
      libelle: 'Paiement de la pénalité, et recours devant le tribunal',
      ouvertPar: 'réception de la décision',
      duree: 'P2M',
      report: true,
    },
    ...PENALITE,
  ),
  T16: delaiSuivi(
    {
      libelle: 'Admission en non-valeur recevable',
      ouvertPar: 'ordre de recette',
      duree: 'P1Y',
      report: false,
    },
    ...ANV,
  ),
  T17: delaiSuivi(
    {
      libelle: 'Option de l’héritier',
      ouvertPar: 'décès',
      duree: 'P4M',
      report: true,
    },
    ...succession(S.CC_771),
  ),
  T18: delaiSuivi(
    {
      libelle: 'Exécution contre l’héritier',
      ouvertPar: 'signification du titre à l’héritier',
      duree: 'P8D',
      report: true,
    },
    ...succession(S.CC_877),
  ),
  T23: delaiSuivi(
    {
      libelle: 'Déclaration du tiers',
      ouvertPar: 'notification au tiers',
      duree: 'P2D',
      report: true,
    },
    ...tiers(S.R133_9_8),
  ),
  T24: delaiSuivi(
    {
      libelle: 'Information des cotitulaires du compte joint',
      ouvertPar: 'notification à la banque',
      duree: 'P8D',
      report: true,
    },
    ...tiers(S.R133_9_12),
  ),
  T25: delaiSuivi(
    {
      libelle: 'Décision sur les griefs, ou saisine de la commission',
      ouvertPar: 'fin du délai d’observations, ou audition',
      duree: 'P1M',
      report: false,
    },
    ...PENALITE_2023,
  ),
  T26: delaiSuivi(
    {
      libelle: 'Avis de la commission des pénalités',
      ouvertPar: 'saisine de la commission',
      duree: 'P1M',
      report: false,
    },
    ...PENALITE,
  ),
  T27: delaiSuivi(
    {
      libelle: 'Décision après l’avis de la commission',
      ouvertPar: 'avis, ou avis réputé rendu',
      duree: 'P1M',
      report: false,
    },
    ...PENALITE,
  ),
  T28: delaiSuivi(
    {
      libelle: 'Paiement après mise en demeure de la pénalité',
      ouvertPar: 'réception de la mise en demeure',
      duree: 'P1M',
      report: true,
    },
    ...PENALITE,
  ),
  T29: delaiSuivi(
    {
      libelle: 'Prescription du recouvrement de la pénalité',
      ouvertPar: 'envoi de la décision',
      duree: 'P2Y',
      report: false,
    },
    ...PENALITE_RECOUVREMENT,
  ),
  T30: delaiSuivi(
    {
      libelle: 'Refus implicite de communiquer les règles du traitement',
      ouvertPar: 'demande des règles du traitement algorithmique',
      duree: 'P1M',
      report: false,
    },
    ...[{ depuis: '2016-01-01', source: S.CRPA_R311_12 }],
  ),
  T30_CADA: delaiSuivi(
    {
      libelle: 'Saisine de la CADA',
      ouvertPar: 'refus implicite',
      duree: 'P2M',
      report: true,
    },
    ...[{ depuis: '2016-01-01', source: S.CRPA_R343_1 }],
  ),
} as const satisfies Record<string, Datee<DelaiSuivi>>;
