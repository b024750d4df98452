/**
 * The debtors of the base as the matching sees them, and what it answers in the words of the
 * contract. Built once a statement: the payments that it settles are taken off as it goes.
 */
import type { Affectation } from '../../shared/contract/encaissement.ts';
import type { LigneRapprochee, PropositionVue } from '../../shared/contract/releve.ts';
import { moins, ZERO } from '../../shared/montant.ts';
import { type ReferencePaiement, referencePaiement } from '../../shared/reference-paiement.ts';
import type { LigneReleve } from '../domain/ligne-releve.ts';
import type { Proposition, Rapprochement } from '../domain/rapprochement.ts';
import {
  type CandidatPaiement,
  type IndexPaiement,
  indexer,
} from '../domain/rapprochement-index.ts';
import type { Lecture } from '../store/handle.ts';
import {
  type DebiteurCandidat,
  debiteursCandidats,
  echeancesAttendues,
  remboursementsAttendus,
} from '../store/releve.ts';
import { restePour } from './imputation-paiement.ts';

type Porteur = Pick<DebiteurCandidat, 'dossierId' | 'debiteurId' | 'numero'> & {
  readonly debiteur: string;
};

export type Annuaire = {
  readonly index: IndexPaiement;
  readonly porteurs: ReadonlyMap<ReferencePaiement, Porteur>;
  /** The accounts that a debt stands on: its co-debtors have one each. */
  readonly parIndu: ReadonlyMap<string, ReadonlySet<ReferencePaiement>>;
};

/** All that may be paid, whatever the file. */
export function annuaireDe(db: Lecture): Annuaire {
  const echeances = grouper(echeancesAttendues(db), (e) => e.dossierId);
  const rendus = grouper(remboursementsAttendus(db), (r) => `${r.dossierId} ${r.personneId}`);
  const porteurs = new Map<ReferencePaiement, Porteur>();
  const parIndu = new Map<string, Set<ReferencePaiement>>();
  const candidats: CandidatPaiement[] = [];
  for (const d of debiteursCandidats(db)) {
    const reference = referencePaiement(d.numero, d.rang);
    if (!porteurs.has(reference)) {
      const { dossierId, debiteurId, numero } = d;
      porteurs.set(reference, { dossierId, debiteurId, numero, debiteur: `${d.nom} ${d.prenoms}` });
    }
    parIndu.set(d.induId, (parIndu.get(d.induId) ?? new Set()).add(reference));
    candidats.push({
      induId: d.induId,
      dossier: d.numero,
      reference,
      noms: [{ nom: d.nom, prenoms: d.prenoms }],
      ibans: d.iban ? [d.iban] : [],
      solde: restePour(d),
      echeances: (echeances.get(d.dossierId) ?? []).map((e) => ({
        le: e.dueLe,
        montant: e.montantCentimes,
      })),
      remboursements: (rendus.get(`${d.dossierId} ${d.personneId}`) ?? []).map(
        (r) => r.montantCentimes,
      ),
    });
  }
  return { index: indexer(candidats), porteurs, parIndu };
}

function grouper<T>(lignes: readonly T[], cleDe: (ligne: T) => string): Map<string, T[]> {
  const groupes = new Map<string, T[]>();
  for (const ligne of lignes) {
    const siennes = groupes.get(cleDe(ligne));
    if (siennes) siennes.push(ligne);
    else groupes.set(cleDe(ligne), [ligne]);
  }
  return groupes;
}

/** What was just settled is owed by nobody any more, for the lines that follow. */
export function deduire(annuaire: Annuaire, affectations: readonly Affectation[]): void {
  for (const { induId, imputeCentimes } of affectations) {
    for (const reference of annuaire.parIndu.get(induId) ?? []) {
      const compte = annuaire.index.parReference.get(reference);
      if (compte)
        compte.solde = compte.solde > imputeCentimes ? moins(compte.solde, imputeCentimes) : ZERO;
    }
  }
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
        debiteurId: porteur.debiteurId,
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
