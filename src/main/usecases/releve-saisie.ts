/** A payment entered by hand, as a line of a statement. */
import type { DateCivile } from '../../shared/date-civile.ts';
import { centimes } from '../../shared/montant.ts';
import type { LigneReleve } from '../domain/ligne-releve.ts';

/** What its payer wrote is matched all the same. */
export function saisieEnLigne(e: {
  readonly recuLe: DateCivile;
  readonly montant: number;
  readonly payeur: string;
  readonly libelle: string;
  readonly reference: string;
}): LigneReleve {
  return {
    rang: 1,
    repere: 'saisie',
    releve: '',
    sens: 'credit',
    montant: centimes(e.montant),
    extourne: false,
    motifRetour: null,
    comptableLe: e.recuLe,
    valeurLe: e.recuLe,
    libelle: `${e.libelle} ${e.reference}`.trim(),
    references: [],
    boutEnBout: null,
    mandat: null,
    referenceBanque: null,
    contrepartieNom: e.payeur || null,
    contrepartieIban: null,
    debiteurFinal: null,
    anomalie: null,
  };
}
