/**
 * The limits that follow a contrainte, an opposition à tiers détenteur, a penalty, a death or an
 * admission en non-valeur: codes T09 to T30 of the catalogue of letters, see delais-suivis.ts.
 * Invariant: a limit of the debtor is carried over to a working day; a silence, a limitation and a
 * limit that binds the organism are not, which is the prudent count.
 */
import type { DelaiSuivi } from './delais-suivis.ts';
import { S } from './sources.ts';

export const DELAIS_POURSUITES = {
  T09: {
    libelle: 'Opposition à la contrainte',
    ouvertPar: 'notification ou signification de la contrainte',
    duree: 'P15D',
    report: true,
    source: S.R133_3,
  },
  T10: {
    libelle: 'Avis de la date par le commissaire de justice',
    ouvertPar: 'signification de la contrainte',
    duree: 'P8D',
    report: true,
    source: S.R133_3,
  },
  T11: {
    libelle: 'Information de la caisse par le greffe',
    ouvertPar: 'opposition reçue au greffe',
    duree: 'P8D',
    report: true,
    source: S.R133_5,
  },
  T12: {
    libelle: 'Contestation de l’opposition à tiers détenteur',
    ouvertPar: 'notification au débiteur, et au tiers',
    duree: 'P1M',
    report: true,
    source: S.R133_9_6,
  },
  T13: {
    libelle: 'Information du débiteur le même jour que le tiers',
    ouvertPar: 'notification au tiers',
    duree: 'P0D',
    report: false,
    source: S.R133_9_6,
  },
  T14: {
    libelle: 'Observations sur les griefs, ou demande d’audition',
    ouvertPar: 'réception de la notification de griefs',
    duree: 'P1M',
    report: true,
    source: S.R114_11,
  },
  T15: {
    libelle: 'Paiement de la pénalité, et recours devant le tribunal',
    ouvertPar: 'réception de la décision',
    duree: 'P2M',
    report: true,
    source: S.R114_11,
  },
  T16: {
    libelle: 'Admission en non-valeur recevable',
    ouvertPar: 'ordre de recette',
    duree: 'P1Y',
    report: false,
    source: S.D133_2_1,
  },
  T17: {
    libelle: 'Option de l’héritier',
    ouvertPar: 'décès',
    duree: 'P4M',
    report: true,
    source: S.CC_771,
  },
  T18: {
    libelle: 'Exécution contre l’héritier',
    ouvertPar: 'signification du titre à l’héritier',
    duree: 'P8D',
    report: true,
    source: S.CC_877,
  },
  T23: {
    libelle: 'Déclaration du tiers',
    ouvertPar: 'notification au tiers',
    duree: 'P2D',
    report: true,
    source: S.R133_9_8,
  },
  T24: {
    libelle: 'Information des cotitulaires du compte joint',
    ouvertPar: 'notification à la banque',
    duree: 'P8D',
    report: true,
    source: S.R133_9_12,
  },
  T25: {
    libelle: 'Décision sur les griefs, ou saisine de la commission',
    ouvertPar: 'fin du délai d’observations, ou audition',
    duree: 'P1M',
    report: false,
    source: S.R114_11,
  },
  T26: {
    libelle: 'Avis de la commission des pénalités',
    ouvertPar: 'saisine de la commission',
    duree: 'P1M',
    report: false,
    source: S.R114_11,
  },
  T27: {
    libelle: 'Décision après l’avis de la commission',
    ouvertPar: 'avis, ou avis réputé rendu',
    duree: 'P1M',
    report: false,
    source: S.R114_11,
  },
  T28: {
    libelle: 'Paiement après mise en demeure de la pénalité',
    ouvertPar: 'réception de la mise en demeure',
    duree: 'P1M',
    report: true,
    source: S.L114_17_2,
  },
  T29: {
    libelle: 'Prescription du recouvrement de la pénalité',
    ouvertPar: 'envoi de la décision',
    duree: 'P2Y',
    report: false,
    source: S.L114_17_2,
  },
  T30: {
    libelle: 'Refus implicite de communiquer les règles du traitement',
    ouvertPar: 'demande des règles du traitement algorithmique',
    duree: 'P1M',
    report: false,
    source: S.CRPA_R311_12,
  },
  T30_CADA: {
    libelle: 'Saisine de la CADA',
    ouvertPar: 'refus implicite',
    duree: 'P2M',
    report: true,
    source: S.CRPA_R343_1,
  },
} as const satisfies Record<string, DelaiSuivi>;
