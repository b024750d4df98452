/**
 * What every guard is made of: a guard answers null, or the refusal that would come. Lists are
 * read in order and stop at the first refusal.
 */
import { contract, type OperationName } from '../../shared/contract/index.ts';
import { formatDate } from '../../shared/date-civile.ts';
import { type Refus, RefusError, refus } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import { refusHabilitation } from '../domain/habilitation.ts';
import type { FaitsDossier } from './faits.ts';
import { prescriptionDe } from './horloges.ts';

export type Garde = (f: FaitsDossier, c: Contexte) => Refus | null;

/** First refusal of a list, evaluated lazily in order. */
export const premier =
  (...gardes: Garde[]): Garde =>
  (f, c) => {
    for (const garde of gardes) {
      const r = garde(f, c);
      if (r) return r;
    }
    return null;
  };

export const habilite =
  (nom: OperationName): Garde =>
  (_f, c) =>
    refusHabilitation(contract[nom].roles, c.acteur.role);

/** The refusal of a role that may never call this operation. */
export const refusRole = (nom: OperationName, c: Contexte): Refus | null =>
  refusHabilitation(contract[nom].roles, c.acteur.role);

export const vivantDossier: Garde = (f) =>
  f.dossier.annuleLe ? refus('DOSSIER_ANNULE', 'Ce dossier vient d’un import annulé.') : null;

export const resteDu: Garde = (f) =>
  f.principal.solde <= 0
    ? refus('DOSSIER_SOLDE', 'Cet indu est soldé : il ne reste rien à réclamer.')
    : null;

/** A rule of the law that throws a refusal becomes one. */
export const selonLaLoi =
  (regle: Garde): Garde =>
  (f, c) => {
    try {
      return regle(f, c);
    } catch (erreur) {
      if (erreur instanceof RefusError) return erreur.refus;
      throw erreur;
    }
  };

export const nonPrescrit: Garde = selonLaLoi((f, c) => {
  const p = prescriptionDe(f, c.aujourdhui);
  if (p.recouvrable > 0) return null;
  const limite =
    p.versements
      .map((v) => v.limite ?? '')
      .sort()
      .at(-1) ?? '';
  return refus(
    'INDU_PRESCRIT',
    `Cet indu est prescrit en entier${limite ? ` depuis le ${formatDate(limite as never)}` : ''} : ` +
      'aucun acte de recouvrement n’est possible.',
    { source: p.explication[0]?.reference ?? undefined },
  );
});
