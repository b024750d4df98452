/**
 * The other debt that a refund may settle in part: the debtor's own, claimed and still owed.
 * CSS, art. D. 122-2; courriers.md, D21 (no set-off without his agreement).
 */
import type { RemboursementVue } from '../../shared/contract/remboursement.ts';
import { type DateCivile, formatDate } from '../../shared/date-civile.ts';
import { type Centimes, formatEuros } from '../../shared/montant.ts';
import {
  LIBELLE_ACCESSOIRE,
  LIBELLE_PRESTATION,
  type MoyenEncaissement,
} from '../../shared/nomenclature.ts';
import { refuser } from '../../shared/refus.ts';
import type { Contexte } from '../contexte.ts';
import { trouverDossier } from '../store/dossier.ts';
import { type DetteDe, dettesDe, trouverEncaissement } from '../store/encaissement.ts';
import type { LigneRemboursement } from '../store/remboursement.ts';
import { restePour } from './imputation-paiement.ts';

export type Imputable = {
  readonly induId: string;
  readonly dossierId: string;
  readonly numero: string;
  readonly debiteurId: string;
  readonly libelle: string;
  readonly soldeCentimes: Centimes;
  readonly notifieLe: DateCivile;
  readonly accordLe: DateCivile;
  readonly moyen: MoyenEncaissement;
};

type Imputation = {
  readonly induId: string;
  readonly montantCentimes: Centimes;
  readonly accordLe: DateCivile | null;
};

const MODELE = 'CSS, art.\u00a0D.\u00a0122-2';

/** @throws RefusError REMBOURSEMENT_DETTE, REMBOURSEMENT_IMPUTATION, REMBOURSEMENT_ACCORD */
export function imputable(c: Contexte, r: LigneRemboursement, i: Imputation): Imputable {
  const branche = trouverDossier(c.db, r.dossierId)?.branche;
  const dette = branche && dettesDe(c.db, r.personneId, branche).find((d) => d.induId === i.induId);
  if (!dette || restePour(dette) === 0) {
    return refuser(
      'REMBOURSEMENT_DETTE',
      'Cette dette n’est pas une dette de ce débiteur, ou elle est soldée.',
      { champ: 'imputation.induId', source: MODELE },
    );
  }
  const { notifieLe } = dette;
  if (notifieLe === null) {
    return refuser(
      'REMBOURSEMENT_DETTE',
      'Cette dette n’est pas encore notifiée : rien ne peut s’imputer sur elle.',
      { champ: 'imputation.induId', source: MODELE },
    );
  }
  if (i.montantCentimes > restePour(dette)) {
    refuser(
      'REMBOURSEMENT_IMPUTATION',
      `Il ne reste que ${formatEuros(restePour(dette))} à régler sur cette dette.`,
      { champ: 'imputation.montantCentimes' },
    );
  }
  const accordLe = exigerAccord(c, i.accordLe, notifieLe);
  const e = r.encaissementId ? trouverEncaissement(c.db, r.encaissementId) : undefined;
  return {
    ...dette,
    notifieLe,
    accordLe,
    libelle: libelleDe(dette),
    moyen: e?.moyen ?? 'virement',
  };
}

function exigerAccord(c: Contexte, le: DateCivile | null, notifieLe: DateCivile): DateCivile {
  if (le === null) {
    return refuser(
      'REMBOURSEMENT_ACCORD',
      'L’imputation sur une autre dette demande l’accord du débiteur.',
      { champ: 'imputation.accordLe', source: MODELE },
    );
  }
  if (le < notifieLe || le > c.aujourdhui) {
    refuser(
      'REMBOURSEMENT_ACCORD',
      `L’accord se date entre la notification de cette dette (${formatDate(notifieLe)}) et aujourd’hui.`,
      { champ: 'imputation.accordLe' },
    );
  }
  return le;
}

/** What part of a refund may be set against: claimed, and still owed by the same person. */
export function dettesImputables(c: Contexte, r: LigneRemboursement): RemboursementVue['dettes'] {
  const branche = trouverDossier(c.db, r.dossierId)?.branche;
  if (!branche) return [];
  return dettesDe(c.db, r.personneId, branche)
    .filter((d) => d.notifieLe !== null && restePour(d) > 0)
    .map((d) => ({
      induId: d.induId,
      numero: d.numero,
      libelle: libelleDe(d),
      resteCentimes: restePour(d),
    }));
}

const libelleDe = ({ accessoire, prestation }: DetteDe): string =>
  accessoire ? LIBELLE_ACCESSOIRE[accessoire].toLowerCase() : LIBELLE_PRESTATION[prestation];
