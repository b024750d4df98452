/**
 * The limits that the application follows: their length, what opens them, whether they are carried
 * over to a working day. The codes are those of the catalogue of letters; T09 to T30 stand in
 * delais-suivis-poursuites.ts, T19 and T20 are limitation periods and have no fixed length.
 * Invariant: what a limit opens is possible on the day after it, never on the last day.
 */
import type { DateCivile } from '../../shared/date-civile.ts';
import { formatDate } from '../../shared/date-civile.ts';
import type { Etape, Statut } from '../../shared/explication.ts';
import { calculerDelai, dernierJour, formatDuree, lireDuree } from './delais.ts';
import { DELAIS_POURSUITES } from './delais-suivis-poursuites.ts';
import { type Lieu, vendrediSaintIncertain } from './jours-feries.ts';
import { citer, S, type Source } from './sources.ts';

export type DelaiSuivi = {
  readonly libelle: string;
  readonly ouvertPar: string;
  readonly duree: string;
  /** False for an implicit decision and what runs from it: a silence has no working days. */
  readonly report: boolean;
  readonly source: Source;
};

export const DELAIS_SUIVIS = {
  T01: {
    libelle: 'Demande de rectification',
    ouvertPar: 'réception de la notification',
    duree: 'P20D',
    report: true,
    source: S.R133_9_2,
  },
  T02: {
    libelle: 'Recours devant la commission de recours amiable',
    ouvertPar: 'réception de la décision, ou rejet implicite',
    duree: 'P2M',
    report: true,
    source: S.R142_1,
  },
  T03: {
    libelle: 'Rejet implicite de la demande de rectification',
    ouvertPar: 'réception de la demande de rectification',
    duree: 'P1M',
    report: false,
    source: S.R133_9_2,
  },
  T04: {
    libelle: 'Attente après un rejet implicite',
    ouvertPar: 'rejet implicite',
    duree: 'P2M',
    report: false,
    source: S.R133_9_2,
  },
  T05: {
    libelle: 'Conclusion de l’échéancier accepté dans son principe',
    ouvertPar: 'accord de principe',
    duree: 'P1M',
    report: true,
    source: S.R133_9_2,
  },
  T06: {
    libelle: 'Rejet implicite par la commission de recours amiable',
    ouvertPar: 'réception du recours, ou des documents produits ensuite',
    duree: 'P2M',
    report: false,
    source: S.R142_6,
  },
  T07: {
    libelle: 'Recours devant le tribunal',
    ouvertPar: 'notification de la décision, ou rejet implicite',
    duree: 'P2M',
    report: true,
    source: S.R142_1_A,
  },
  T08: {
    libelle: 'Paiement après mise en demeure',
    ouvertPar: 'réception de la mise en demeure',
    duree: 'P1M',
    report: true,
    source: S.R133_9_2,
  },
  T21: {
    libelle: 'Attente après un rejet exprès',
    ouvertPar: 'réception de la réponse',
    duree: 'P7D',
    report: true,
    source: S.R133_9_2,
  },
  T22: {
    libelle: 'Confirmation d’une demande orale tardive',
    ouvertPar: 'invitation à confirmer',
    duree: 'P20D',
    report: true,
    source: S.R133_9_2,
  },
  ...DELAIS_POURSUITES,
} as const satisfies Record<string, DelaiSuivi>;

export type CodeDelai = keyof typeof DELAIS_SUIVIS;

/**
 * A foreclosure is shown only this many days after the limit: what was posted in time may still be
 * on its way (CRPA, art. L. 112-1). Default of a local parameter.
 */
export const PRUDENCE_JOURS = 10;

export type EcheanceSuivie = {
  readonly echeance: DateCivile;
  readonly etape: Etape;
  readonly statut: Statut;
};

/** The last day of a followed limit and its step. @throws RefusError DATE_INVALIDE past 2199 */
export function echeanceSuivie(code: CodeDelai, evenement: DateCivile, lieu: Lieu): EcheanceSuivie {
  const { libelle, duree, report, source } = DELAIS_SUIVIS[code];
  const lue = lireDuree(duree);
  const brute = dernierJour(evenement, lue);
  const { echeance, reportee, statut } = report
    ? calculerDelai({ ...lieu, evenement, duree, nature: 'procedure' })
    : { echeance: brute, reportee: false, statut: 'certain' as const };
  const raisons = [
    ...(reportee ? [`Dernier jour le ${formatDate(brute)}, reporté (${citer(S.CPC_642)}).`] : []),
    ...(report && vendrediSaintIncertain(echeance, lieu)
      ? ['Vendredi saint sans report\u00a0: la commune n’est pas renseignée.']
      : []),
  ];
  return {
    echeance,
    statut,
    etape: {
      etape: `${libelle}\u00a0: ${formatDuree(lue)} depuis le ${formatDate(evenement)}`,
      valeur: formatDate(echeance),
      reference: citer(source),
      ...(raisons.length > 0 ? { raison: raisons.join(' ') } : {}),
    },
  };
}
