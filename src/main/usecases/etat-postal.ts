/** What happened to a letter, from the effective events of its file: sent, received, returned. */
import type { DateCivile } from '../../shared/date-civile.ts';
import type { IssuePostale } from '../../shared/nomenclature.ts';
import type { Evenement } from '../store/suivi.ts';

export type EtatPostal = {
  readonly envoi: Evenement | null;
  readonly reception: Evenement | null;
  readonly envoyeLe: DateCivile | null;
  readonly issue: IssuePostale | null;
  readonly issueLe: DateCivile | null;
};

/** Its last sending and the outcome recorded after it. */
export function etatPostal(
  f: { readonly effectifs: readonly Evenement[] },
  documentId: string,
): EtatPostal {
  const siens = f.effectifs.filter((e) => e.documentId === documentId);
  const envoi = siens.findLast((e) => e.type === 'envoi') ?? null;
  const rang = envoi ? siens.indexOf(envoi) : -1;
  const reception = siens.findLast((e, i) => e.type === 'reception' && i > rang) ?? null;
  return {
    envoi,
    reception,
    envoyeLe: envoi?.survenuLe ?? null,
    issue: reception?.donnees.issue ?? null,
    issueLe: reception?.survenuLe ?? null,
  };
}

/** Undone events, and the rows that undo them, left out. */
export function evenementsEffectifs(evenements: readonly Evenement[]): Evenement[] {
  const annules = new Set(evenements.map((e) => e.annuleId));
  return evenements.filter((e) => !annules.has(e.id) && e.annuleId === null);
}
