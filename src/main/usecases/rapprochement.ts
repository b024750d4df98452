/**
 * The debtors of the base as the matching sees them, and what it answers in the words of the
 * contract. Built once a statement: the payments that it settles are taken off as it goes.
 */
import type { LigneRapprochee, PropositionVue } from '../../shared/contract/releve.ts';
import type { DateCivile } from '../../shared/date-civile.ts';
import { type Centimes, moins } from '../../shared/montant.ts';
import { type ReferencePaiement, referencePaiement } from '../../shared/reference-paiement.ts';
import type { LigneReleve } from '../domain/ligne-releve.ts';
import type { Proposition, Rapprochement } from '../domain/rapprochement.ts';
import {
  type CandidatPaiement,
  type IndexPaiement,
  indexer,
} from '../domain/rapprochement-index.ts';
import type { Lecture } from '../store/handle.ts';
import { type DebiteurCandidat, debiteursCandidats, echeancesAttendues } from '../store/releve.ts';

type Porteur = Pick<DebiteurCandidat, 'dossierId' | 'debiteurId' | 'numero'> & {
  readonly debiteur: string;
};

export type Annuaire = {
  readonly index: IndexPaiement;
  readonly porteurs: ReadonlyMap<ReferencePaiement, Porteur>;
};

/** All that may be paid, whatever the file. A debtor's rank is his order in the file. */
export function annuaireDe(db: Lecture): Annuaire {
  const echeances = new Map<string, { le: DateCivile; montant: Centimes }[]>();
  for (const e of echeancesAttendues(db)) {
    const siennes = echeances.get(e.dossierId) ?? [];
    siennes.push({ le: e.dueLe as DateCivile, montant: e.montantCentimes });
    echeances.set(e.dossierId, siennes);
  }
  const rangs = new Map<string, Map<string, number>>();
  const porteurs = new Map<ReferencePaiement, Porteur>();
  const candidats: CandidatPaiement[] = [];
  for (const d of debiteursCandidats(db)) {
    const duDossier = rangs.get(d.dossierId) ?? new Map<string, number>();
    rangs.set(d.dossierId, duDossier);
    const rang = duDossier.get(d.personneId) ?? duDossier.size + 1;
    duDossier.set(d.personneId, rang);
    const reference = referencePaiement(d.numero, rang);
    if (!porteurs.has(reference)) {
      const { dossierId, debiteurId, numero } = d;
      porteurs.set(reference, { dossierId, debiteurId, numero, debiteur: `${d.nom} ${d.prenoms}` });
    }
    candidats.push({
      induId: d.induId,
      dossier: d.numero,
      reference,
      noms: [{ nom: d.nom, prenoms: d.prenoms }],
      ibans: d.iban ? [d.iban] : [],
      solde: d.soldeCentimes,
      echeances: echeances.get(d.dossierId) ?? [],
      remboursements: [],
    });
  }
  return { index: indexer(candidats), porteurs };
}

/** A payment settled lowers what its payer still owes for the lines that follow. */
export function deduire(
  { index }: Annuaire,
  reference: ReferencePaiement,
  montant: Centimes,
): void {
  const compte = index.parReference.get(reference);
  if (compte) compte.solde = moins(compte.solde, montant);
}

export function propositionsVues(
  annuaire: Annuaire,
  propositions: readonly Proposition[],
): PropositionVue[] {
  return propositions.flatMap(({ compte, score, raisons, excedent }) => {
    const porteur = annuaire.porteurs.get(compte.reference);
    if (!porteur) return [];
    return [
      {
        dossierId: porteur.dossierId,
        numero: porteur.numero,
        debiteur: porteur.debiteur,
        soldeCentimes: compte.solde,
        score,
        raisons: raisons.map(({ texte, points }) => ({ texte, points })),
        excedentCentimes: excedent,
      },
    ];
  });
}

export function ligneVue(
  annuaire: Annuaire,
  l: LigneReleve,
  o: { readonly r: Rapprochement; readonly encaissementId: string | null },
): LigneRapprochee {
  return {
    rang: l.rang,
    repere: l.repere,
    valeurLe: l.valeurLe,
    sens: l.sens,
    montantCentimes: l.montant,
    payeur: l.contrepartieNom ?? l.debiteurFinal ?? '',
    libelle: l.libelle,
    verdict: o.r.verdict,
    propositions: propositionsVues(annuaire, o.r.propositions),
    remarques: o.r.remarques.map((x) => x.texte),
    encaissementId: o.encaissementId,
  };
}
