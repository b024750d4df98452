/**
 * What the debtors still owe, arranged so that a line of a statement finds its candidates at once.
 * Invariant: the index is the same whatever the order in which candidates are given.
 */
import type { DateCivile } from '../../shared/date-civile.ts';
import { type Centimes, plus, ZERO } from '../../shared/montant.ts';
import type { ReferencePaiement } from '../../shared/reference-paiement.ts';
import { cleNom, type NomPersonne, type RepertoireNoms, ranger } from './rapprochement-noms.ts';

export type EcheanceAttendue = { readonly le: DateCivile; readonly montant: Centimes };

/** One debt of one debtor, settled ones included: a payment may come too late. */
export type CandidatPaiement = {
  readonly induId: string;
  readonly dossier: string;
  /** Same for every debt of this debtor in this file. */
  readonly reference: ReferencePaiement;
  readonly noms: readonly NomPersonne[];
  /** Electronic form. */
  readonly ibans: readonly string[];
  readonly solde: Centimes;
  readonly echeances: readonly EcheanceAttendue[];
  /** Amounts of the refunds that are ordered or to order. */
  readonly remboursements: readonly Centimes[];
};

/** What one reference designates: one debtor of one file, and his debts there. */
export type CompteDebiteur = {
  readonly reference: ReferencePaiement;
  readonly dossier: string;
  readonly indus: { readonly induId: string; readonly solde: Centimes }[];
  readonly noms: NomPersonne[];
  /** For each name, every account whose debtor bears it, this one included. */
  readonly homonymes: (readonly CompteDebiteur[])[];
  readonly ibans: Set<string>;
  /** Sum of the debts. */
  solde: Centimes;
  readonly echeances: EcheanceAttendue[];
  readonly remboursements: Centimes[];
};

export type IndexPaiement = {
  readonly parReference: ReadonlyMap<ReferencePaiement, CompteDebiteur>;
  readonly parDossier: ReadonlyMap<string, readonly CompteDebiteur[]>;
  readonly parIban: ReadonlyMap<string, readonly CompteDebiteur[]>;
  readonly parNom: RepertoireNoms<CompteDebiteur>;
  /** Balances and instalments; an amount that more than `RARE` accounts expect says nothing. */
  readonly parMontant: ReadonlyMap<Centimes, readonly CompteDebiteur[]>;
  readonly parRemboursement: ReadonlyMap<Centimes, readonly CompteDebiteur[]>;
};

/** Up to this number of accounts an amount alone designates candidates. */
export const RARE = 3;

/** Up to this number a name alone does; a commoner one only supports other signs. */
export const HOMONYMES = 12;

export function indexer(candidats: Iterable<CandidatPaiement>): IndexPaiement {
  const parReference = new Map<ReferencePaiement, CompteDebiteur>();
  for (const candidat of candidats) reunir(parReference, candidat);
  const index = {
    parReference,
    parDossier: new Map<string, CompteDebiteur[]>(),
    parIban: new Map<string, CompteDebiteur[]>(),
    parNom: new Map() as RepertoireNoms<CompteDebiteur>,
    parMontant: new Map<Centimes, CompteDebiteur[]>(),
    parRemboursement: new Map<Centimes, CompteDebiteur[]>(),
  };
  for (const compte of parReference.values()) {
    compte.indus.sort((a, b) => (a.induId < b.induId ? -1 : 1));
    ajouter(index.parDossier, compte.dossier, compte);
    for (const iban of compte.ibans) ajouter(index.parIban, iban, compte);
    for (const nom of compte.noms) {
      const cle = cleNom(nom);
      if (cle) compte.homonymes.push(ranger(index.parNom, cle, compte));
    }
    for (const montant of montantsDe(compte)) ajouter(index.parMontant, montant, compte);
    for (const montant of new Set(compte.remboursements)) {
      ajouter(index.parRemboursement, montant, compte);
    }
  }
  return index;
}

function reunir(parReference: Map<ReferencePaiement, CompteDebiteur>, c: CandidatPaiement): void {
  const { induId, solde } = c;
  const compte = parReference.get(c.reference);
  if (compte === undefined) {
    parReference.set(c.reference, {
      reference: c.reference,
      dossier: c.dossier,
      indus: [{ induId, solde }],
      noms: [...c.noms],
      homonymes: [],
      ibans: new Set(c.ibans),
      solde,
      echeances: [...c.echeances],
      remboursements: [...c.remboursements],
    });
    return;
  }
  if (compte.indus.some((i) => i.induId === induId)) return;
  compte.indus.push({ induId, solde });
  compte.solde = plus(compte.solde, solde);
  for (const nom of c.noms) {
    const connu = compte.noms.some((n) => n.nom === nom.nom && n.prenoms === nom.prenoms);
    if (!connu) compte.noms.push(nom);
  }
  for (const iban of c.ibans) compte.ibans.add(iban);
  compte.echeances.push(...c.echeances);
  compte.remboursements.push(...c.remboursements);
}

function montantsDe(compte: CompteDebiteur): Set<Centimes> {
  const montants = new Set(compte.echeances.map((e) => e.montant));
  if (compte.solde > ZERO) montants.add(compte.solde);
  return montants;
}

function ajouter<C, T>(carte: Map<C, T[]>, cle: C, valeur: T): void {
  const siens = carte.get(cle);
  if (siens) siens.push(valeur);
  else carte.set(cle, [valeur]);
}
