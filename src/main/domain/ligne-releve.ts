/**
 * One line of a bank statement, whatever the file it came in: one payment received or made.
 * Invariant: amounts are positive, the side is told by `sens`; only booked lines count in a balance.
 */
import type { DateCivile } from '../../shared/date-civile.ts';
import type { Centimes } from '../../shared/montant.ts';

export type SensLigne = 'credit' | 'debit';

export type LigneReleve = {
  /** From 1, in the order of the file, lines of all its statements together. */
  readonly rang: number;
  /** Where an agent finds it: « ligne 12 », « écriture 3, opération 2 ». */
  readonly repere: string;
  /** Identifier that the bank gave to the statement; empty in a CSV. */
  readonly releve: string;
  /** As booked: a payment taken back by the bank is a debit. */
  readonly sens: SensLigne;
  /** Always above zero. */
  readonly montant: Centimes;
  /** True when the bank says that the line undoes an earlier one. */
  readonly extourne: boolean;
  /** Code of the bank for a returned payment (« AM04 », « MD06 »…); null otherwise. */
  readonly motifRetour: string | null;
  readonly comptableLe: DateCivile;
  readonly valeurLe: DateCivile;
  /** What the payer wrote, or the bank, on one line; may be empty. */
  readonly libelle: string;
  /** Structured creditor references, as received. */
  readonly references: readonly string[];
  /** End-to-end identifier given by who made the payment. */
  readonly boutEnBout: string | null;
  /** Mandate of a direct debit. */
  readonly mandat: string | null;
  /** Given by the bank; nothing promises that it never comes twice. */
  readonly referenceBanque: string | null;
  /** Who paid (credit) or was paid (debit). */
  readonly contrepartieNom: string | null;
  /** Electronic form, key verified; a wrong one is not kept. */
  readonly contrepartieIban: string | null;
  /** For whom the payment was made, when the bank tells it apart. */
  readonly debiteurFinal: string | null;
  /** Why the line must be looked at whatever it says; null when nothing is wrong. */
  readonly anomalie: string | null;
};
