/**
 * One entry (`Ntry`) of a camt.053: one line, or one a transaction when a batch gives its detail.
 * Invariant: the lines of an entry make its amount; otherwise it stays whole, with its anomaly, so
 * that no money of the statement is lost.
 */
import type { DateCivile } from '../../shared/date-civile.ts';
import { type Centimes, formatEuros, moins, plus, ZERO } from '../../shared/montant.ts';
import type { LigneReleve, SensLigne } from '../domain/ligne-releve.ts';
import { enUneLigne, ibanJuste, ouNul, type RejetReleve } from './releve.ts';
import { centimesDe, jourDe, montantDe, refuserValeur, sensDe } from './releve-valeurs.ts';
import { enfant, enfants, type Noeud, texteDe } from './releve-xml.ts';

export type DemandeEcriture = {
  readonly noeud: Noeud;
  /** Rank of the entry in its statement, from 1. */
  readonly rang: number;
  readonly releve: string;
  /** Account of the statement: the counterparty is the other one. */
  readonly compte: string | null;
};

export type Ecriture = {
  readonly comptabilisee: boolean;
  readonly sens: SensLigne;
  readonly montant: Centimes;
  /** Without their rank in the file, given by who collects them. */
  readonly lignes: readonly Omit<LigneReleve, 'rang'>[];
  readonly rejets: readonly RejetReleve[];
};

type Operation = { readonly noeud: Noeud | null; readonly sens: SensLigne; montant: Centimes };

/** @throws RefusError RELEVE_ECRITURE, RELEVE_DEVISE */
export function lireEcriture(d: DemandeEcriture): Ecriture {
  const { noeud } = d;
  const repere = `écriture ${d.rang}`;
  const montant = montantDe(noeud, repere);
  const sens = sensDe(noeud, repere);
  const comptabilisee = lireStatut(noeud, repere) === 'BOOK';
  const commun = { comptabilisee, sens, montant };
  if (montant === 0) {
    const dit = { element: 'Ntry/Amt', valeur: texteDe(noeud, 'Amt'), motif: 'Montant nul' };
    const detail = 'L’écriture ne porte aucune somme.';
    return { ...commun, lignes: [], rejets: [{ ligne: noeud.ligne, repere, ...dit, detail }] };
  }
  const jours = lireJours(noeud, repere);
  if ('motif' in jours) return { ...commun, lignes: [], rejets: [jours] };
  const { operations, anomalie } = detailler(noeud, { sens, montant });
  const lignes = operations.map((o, i) =>
    ligneDe(d, {
      ...o,
      ...jours,
      repere: operations.length > 1 ? `${repere}, opération ${i + 1}` : repere,
      anomalie,
    }),
  );
  return { ...commun, lignes, rejets: [] };
}

const STATUTS = ['BOOK', 'PDNG', 'INFO', 'FUTR'];

/** Text of `Sts` in 001.02, its code in 001.08. */
function lireStatut(noeud: Noeud, repere: string): string {
  const statut = texteDe(noeud, 'Sts/Cd') || texteDe(noeud, 'Sts');
  if (STATUTS.includes(statut)) return statut;
  return refuserValeur(
    { ligne: noeud.ligne, repere, element: 'Ntry/Sts', valeur: statut },
    'attendu BOOK, PDNG, INFO ou FUTR.',
  );
}

type Jours = { readonly comptableLe: DateCivile; readonly valeurLe: DateCivile };

function lireJours(noeud: Noeud, repere: string): Jours | RejetReleve {
  const comptable = enfant(noeud, 'BookgDt');
  const valeur = enfant(noeud, 'ValDt');
  const comptableLe = jourDe(comptable ?? valeur);
  const valeurLe = jourDe(valeur ?? comptable);
  if (comptableLe && valeurLe) return { comptableLe, valeurLe };
  const fautif = comptableLe ? valeur : comptable;
  return {
    ligne: fautif?.ligne ?? noeud.ligne,
    repere,
    element: `Ntry/${fautif?.nom ?? 'BookgDt'}`,
    valeur: (texteDe(fautif, 'Dt') || texteDe(fautif, 'DtTm')).slice(0, 200),
    motif: fautif ? 'Date inexistante' : 'Date absente',
    detail: 'Attendu un jour du calendrier (AAAA-MM-JJ), entre 1900 et 2199.',
  };
}

/** The transactions of the entry, or the entry itself when they do not tell its amount. */
function detailler(
  noeud: Noeud,
  entiere: { sens: SensLigne; montant: Centimes },
): { operations: Operation[]; anomalie: string | null } {
  const details = enfants(noeud, 'NtryDtls');
  const noeuds = details.flatMap((d) => enfants(d, 'TxDtls'));
  const annonce = details.reduce((n, d) => n + Number(texteDe(d, 'Btch/NbOfTxs') || '0'), 0);
  const seule = (operation: Noeud | null, anomalie: string | null) => ({
    operations: [{ noeud: operation, ...entiere }],
    anomalie,
  });
  if (annonce > 1 && annonce !== noeuds.length) {
    return seule(
      null,
      `La banque annonce une remise de ${annonce} opérations et en détaille ${noeuds.length}.`,
    );
  }
  if (noeuds.length <= 1) return seule(noeuds[0] ?? null, null);
  const operations: Operation[] = [];
  let total = ZERO;
  for (const operation of noeuds) {
    const montant = montantOperation(operation);
    const sens = texteDe(operation, 'CdtDbtInd') ? sensDe(operation, 'opération') : entiere.sens;
    if (montant === null || montant === 0) {
      return seule(null, 'Une opération de la remise n’a pas de montant en euros.');
    }
    total = (sens === entiere.sens ? plus : moins)(total, montant);
    operations.push({ noeud: operation, sens, montant });
  }
  if (total === entiere.montant) return { operations, anomalie: null };
  return seule(
    null,
    `Le détail de la remise fait ${formatEuros(total)}, l’écriture ${formatEuros(entiere.montant)}.`,
  );
}

/** `Amt` in 001.08; `AmtDtls` in both: what was booked, else what was ordered. */
function montantOperation(operation: Noeud): Centimes | null {
  for (const chemin of ['Amt', 'AmtDtls/TxAmt/Amt', 'AmtDtls/InstdAmt/Amt']) {
    const amt = enfant(operation, chemin);
    if (amt) return amt.devise === 'EUR' ? centimesDe(amt.texte.trim()) : null;
  }
  return null;
}

type Situation = Operation & Jours & { readonly repere: string; readonly anomalie: string | null };

function ligneDe(d: DemandeEcriture, s: Situation): Omit<LigneReleve, 'rang'> {
  const { noeud: ecriture } = d;
  const o = s.noeud;
  const retour = enfant(o, 'RtrInf');
  const extourne = /^(true|1)$/.test(texteDe(ecriture, 'RvslInd'));
  const autre = contrepartieDe(o, s.sens, d.compte);
  return {
    repere: s.repere,
    releve: d.releve,
    sens: s.sens,
    montant: s.montant,
    extourne,
    motifRetour: retour && (texteDe(retour, 'Rsn/Cd') || texteDe(retour, 'Rsn/Prtry') || 'RETOUR'),
    comptableLe: s.comptableLe,
    valeurLe: s.valeurLe,
    libelle: libelleDe(ecriture, o),
    references: structurees(o),
    boutEnBout: boutEnBout(texteDe(o, 'Refs/EndToEndId')),
    mandat: ouNul(texteDe(o, 'Refs/MndtId')),
    // Not `NtryRef`: many banks number there the entries of one day, from 1.
    referenceBanque: ouNul(texteDe(o, 'Refs/AcctSvcrRef') || texteDe(ecriture, 'AcctSvcrRef')),
    contrepartieNom: ouNul(autre.nom),
    contrepartieIban: autre.iban,
    debiteurFinal: ouNul(nomDe(enfant(o, 'RltdPties/UltmtDbtr'))),
    anomalie: s.anomalie,
  };
}

const boutEnBout = (texte: string): string | null =>
  texte === '' || texte === 'NOTPROVIDED' ? null : texte;

function structurees(o: Noeud | null): string[] {
  const strd = enfants(enfant(o, 'RmtInf'), 'Strd');
  return strd.map((s) => enUneLigne(texteDe(s, 'CdtrRefInf/Ref'))).filter((ref) => ref !== '');
}

/** What the payer wrote, then the bank; a text that comes twice is kept once. */
function libelleDe(ecriture: Noeud, o: Noeud | null): string {
  const remise = enfant(o, 'RmtInf');
  const textes = [
    ...enfants(remise, 'Ustrd').map((u) => u.texte),
    ...enfants(remise, 'Strd').flatMap((s) => [
      ...enfants(s, 'AddtlRmtInf').map((a) => a.texte),
      ...enfants(s, 'RfrdDocInf').map((r) => texteDe(r, 'Nb')),
    ]),
    texteDe(o, 'AddtlTxInf'),
    texteDe(ecriture, 'AddtlNtryInf'),
  ];
  return [...new Set(textes.map(enUneLigne))].filter((t) => t !== '').join(' ');
}

/** Debtor for a credit, creditor for a debit; the other one when that account is our own. */
function contrepartieDe(o: Noeud | null, sens: SensLigne, compte: string | null) {
  const parties = enfant(o, 'RltdPties');
  const lire = (role: 'Dbtr' | 'Cdtr') => ({
    nom: nomDe(enfant(parties, role)),
    iban: ibanJuste(texteDe(parties, `${role}Acct/Id/IBAN`)),
  });
  const [premiere, seconde] =
    sens === 'credit' ? (['Dbtr', 'Cdtr'] as const) : (['Cdtr', 'Dbtr'] as const);
  const partie = lire(premiere);
  return partie.iban !== null && partie.iban === compte ? lire(seconde) : partie;
}

/** `Nm` in 001.02; in 001.08 that of a person or of a bank. */
function nomDe(partie: Noeud | null): string {
  return enUneLigne(
    texteDe(partie, 'Nm') || texteDe(partie, 'Pty/Nm') || texteDe(partie, 'Agt/FinInstnId/Nm'),
  );
}
