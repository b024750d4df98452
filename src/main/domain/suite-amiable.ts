/**
 * What the amicable stage does next once the notification was received, and from which day: the
 * first reminder, the last one, the transfer. Independent of today's date, as every stored stage.
 * Invariant: a level that is switched off is skipped; no step before the days that the letter
 * before it gave to pay. Sheets D02 and D03.
 */
import { ajouterJours, type DateCivile, laPlusTardive } from '../../shared/date-civile.ts';
import { type FaitsRelance, NIVEAUX_RELANCE, type RegleRelance } from './relance.ts';

export const SUITES_AMIABLES = [...NIVEAUX_RELANCE, 'transfert'] as const;

export type SuiteAmiable = {
  readonly pas: (typeof SUITES_AMIABLES)[number];
  /** First day of this step, as far as dates alone tell. */
  readonly des: DateCivile;
};

export type FaitsSuite = Pick<
  FaitsRelance,
  | 'nature'
  | 'notificationRecueLe'
  | 'finRectification'
  | 'finRecours'
  | 'dernierEncaissementLe'
  | 'envois'
>;

/** Null as long as the notification is not proved to be received. */
export function suiteAmiable(faits: FaitsSuite, regle: RegleRelance): SuiteAmiable | null {
  const { notificationRecueLe, finRectification, finRecours, envois } = faits;
  if (notificationRecueLe === null) return null;
  const niveaux = regle.niveaux[faits.nature];
  const dernier = envois.D03 ?? envois.D02;
  const suivant =
    NIVEAUX_RELANCE.find((n) => niveaux[n].actif && envois[n] === null && envois.D03 === null) ??
    null;
  const jours = niveaux[suivant ?? 'D03'].joursSansEncaissement;
  const bornes = [
    notificationRecueLe,
    apres(finRectification),
    suivant === 'D02' ? null : apres(finRecours),
    dernier && ajouterJours(dernier, regle.delaiInterne + 1),
    faits.dernierEncaissementLe && ajouterJours(faits.dernierEncaissementLe, jours),
  ];
  const des = bornes.reduce<DateCivile>(
    (jour, borne) => (borne === null ? jour : laPlusTardive(jour, borne)),
    notificationRecueLe,
  );
  return { pas: suivant ?? 'transfert', des };
}

const apres = (jour: DateCivile | null): DateCivile | null => jour && ajouterJours(jour, 1);
