/**
 * A payment against what its debtor owes: all his debts of the branch, in the order that the law
 * gives on the day of the payment. D. 553-4 is of family withholdings only: whoever pays of his own
 * will, in any branch, pays as C. civ., art. 1342-10 says, and may designate his debt. Invariant: no debt goes below zero, a debtor never pays more
 * than his share; what is left of the payment opens a refund, or waits in suspense.
 */
import type { Affectation, EffetEncaissement } from '../../shared/contract/encaissement.ts';
import type { DateCivile } from '../../shared/date-civile.ts';
import { type Centimes, moins, ZERO } from '../../shared/montant.ts';
import {
  type Branche,
  LIBELLE_ACCESSOIRE,
  LIBELLE_PRESTATION,
  type MoyenEncaissement,
} from '../../shared/nomenclature.ts';
import { refuser } from '../../shared/refus.ts';
import { calculerImputation } from '../domain/imputation.ts';
import { regleImputation } from '../law/imputation.ts';
import { type DetteDe, dettesDe } from '../store/encaissement.ts';
import type { Lecture } from '../store/handle.ts';
import { restesDesCodebiteurs } from './restes-debiteurs.ts';

export type Payeur = {
  readonly personneId: string;
  readonly branche: Branche;
  /** The debt that he designates; null: the rule alone. */
  readonly induDesigneId: string | null;
};

export type Imputation = {
  readonly affectations: readonly (Affectation & { readonly debiteurId: string })[];
  /** More than he owes. */
  readonly reste: Centimes;
  readonly explication: EffetEncaissement['explication'];
};

/** What this debtor may still pay on a debt: its balance, within his own share of what is left. */
export const restePour = (
  d: Pick<DetteDe, 'personneId' | 'codebiteurs' | 'soldeCentimes'>,
): Centimes =>
  d.codebiteurs === null
    ? d.soldeCentimes
    : (restesDesCodebiteurs(d.soldeCentimes, JSON.parse(d.codebiteurs)).get(d.personneId) ?? ZERO);

/**
 * @throws RefusError PAIEMENT_SANS_DETTE when he owes nothing there, PAIEMENT_DESIGNATION for a
 * debt that is not his or is settled, HORS_DROIT before the first known rule.
 */
export function imputer(
  db: Lecture,
  payeur: Payeur,
  paiement: {
    readonly montant: Centimes;
    readonly recuLe: DateCivile;
    readonly moyen: MoyenEncaissement;
  },
): Imputation {
  const dettes = dettesDe(db, payeur.personneId, payeur.branche).filter((d) => restePour(d) > 0);
  if (dettes.length === 0) {
    refuser(
      'PAIEMENT_SANS_DETTE',
      'Ce débiteur ne doit plus rien dans cette branche : laissez le paiement en suspens.',
      { champ: 'cible' },
    );
  }
  const designee = payeur.induDesigneId;
  if (designee !== null && !dettes.some((d) => d.induId === designee)) {
    refuser(
      'PAIEMENT_DESIGNATION',
      'La dette désignée n’est pas une dette de ce débiteur, ou elle est soldée.',
      { champ: 'cible.induDesigneId', source: 'C. civ., art. 1342-10' },
    );
  }
  const regime = paiement.moyen === 'retenue' ? payeur.branche : 'retraite';
  const regle = regleImputation({ regime, date: paiement.recuLe });
  const { lignes, reste, explication, statut } = calculerImputation(
    {
      montant: paiement.montant,
      creances: dettes.map((d) => ({
        id: d.induId,
        dateNotification: d.notifieLe ?? d.constateLe,
        solde: restePour(d),
      })),
      designee,
    },
    regle,
  );
  const parIndu = new Map(dettes.map((d) => [d.induId, d]));
  const affectations = lignes.flatMap(({ id, montant }) => {
    const dette = parIndu.get(id);
    return dette ? [affecter(dette, montant)] : [];
  });
  return { affectations, reste, explication: { etapes: [...explication], statut } };
}

export const affecter = (d: DetteDe, montant: Centimes): Imputation['affectations'][number] => ({
  dossierId: d.dossierId,
  numero: d.numero,
  induId: d.induId,
  debiteurId: d.debiteurId,
  libelle: d.accessoire
    ? LIBELLE_ACCESSOIRE[d.accessoire].toLowerCase()
    : LIBELLE_PRESTATION[d.prestation],
  avantCentimes: d.soldeCentimes,
  imputeCentimes: montant,
  apresCentimes: moins(d.soldeCentimes, montant),
});

/** What he owes besides in the branch, after this payment. */
export const autresDettes = (
  c: { readonly db: Lecture },
  { personneId, branche }: Payeur,
  { affectations }: Pick<EffetEncaissement, 'affectations'>,
): EffetEncaissement['autres'] =>
  dettesDe(c.db, personneId, branche)
    .filter((d) => d.soldeCentimes > 0 && !affectations.some((a) => a.induId === d.induId))
    .map((d) => {
      const { dossierId, numero, induId, libelle } = affecter(d, ZERO);
      return { dossierId, numero, induId, libelle, soldeCentimes: d.soldeCentimes };
    });
