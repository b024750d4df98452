/**
 * From a line of a bank statement to the debt it pays: `certain`, `propose` or `suspens`, with its
 * reasons. Invariant: certain asks for one exact reference whose debtor still owes, and nothing
 * that speaks against it; no sum of lesser signs ever makes a certainty. Pure: a line's verdict
 * depends on that line and the index alone.
 */
import { formatDate, joursEntre } from '../../shared/date-civile.ts';
import { type Centimes, moins, ZERO } from '../../shared/montant.ts';
import {
  formatReference,
  type ReferencePaiement,
  referencesVoisines,
} from '../../shared/reference-paiement.ts';
import type { LigneReleve } from './ligne-releve.ts';
import { type CompteDebiteur, HOMONYMES, type IndexPaiement, RARE } from './rapprochement-index.ts';
import { porteursCites, porteursDuNom } from './rapprochement-noms.ts';
import { obstacles, type Remarque } from './rapprochement-obstacles.ts';
import { lireSignes, type Signes } from './rapprochement-signes.ts';

export type CodeRaison = keyof typeof POINTS;

/** Why an account is proposed, and for how much it counts. */
export type Raison = { readonly code: CodeRaison; readonly texte: string; readonly points: number };

export type Proposition = {
  readonly compte: CompteDebiteur;
  readonly score: number;
  /** The heaviest first. */
  readonly raisons: readonly Raison[];
  /** What the payment exceeds the balance by: a refund to open. */
  readonly excedent: Centimes;
};

export type Rapprochement = {
  readonly verdict: 'certain' | 'propose' | 'suspens';
  /** One when certain, none in suspense, else the best ones, the most likely first. */
  readonly propositions: readonly Proposition[];
  /** Why it is not certain; empty when it is. */
  readonly remarques: readonly Remarque[];
};

/** What each sign is worth. They rank proposals; none of them, nor their sum, makes a certainty. */
export const POINTS = {
  reference: 100,
  referenceSansLettres: 60,
  dossier: 50,
  referenceVoisine: 45,
  iban: 40,
  nom: 30,
  remboursement: 30,
  echeance: 20,
  solde: 20,
  nomPartage: 15,
  echeanceAutreDate: 10,
  dossierSolde: -40,
  ibanAutre: -40,
} as const;

/** Below, an account is not worth showing. */
export const SEUIL = 15;
const PROPOSITIONS = 5;
/** Days around an instalment in which its payment is expected. */
const JOURS_ECHEANCE = 10;

const AUCUN: Examen['porteurs'] = { listes: new Set(), nombre: 0 };
const AUCUNE: ReadonlySet<ReferencePaiement> = new Set();

/** Payers make one fault or two; a text that holds more is no label. */
const DOUTEUSES = 4;

/** Verdict on one line, with every reason that an agent may ask for. */
export function rapprocher(ligne: LigneReleve, index: IndexPaiement): Rapprochement {
  const signes = lireSignes(ligne);
  const remarques = obstacles(ligne, { signes, index });
  if (remarques.length === 0) {
    const compte = signes.exactes[0] && index.parReference.get(signes.exactes[0]);
    if (compte) {
      const sure = proposer(compte, { ligne, signes, index, porteurs: AUCUN, voisines: AUCUNE });
      return { verdict: 'certain', propositions: [sure], remarques };
    }
  }
  const propositions = chercher(ligne, signes, index);
  return {
    verdict: propositions.length > 0 ? 'propose' : 'suspens',
    propositions,
    remarques,
  };
}

function chercher(ligne: LigneReleve, signes: Signes, index: IndexPaiement): Proposition[] {
  const porteurs = chercherNoms(ligne, index);
  const voisines = new Set(signes.douteuses.slice(0, DOUTEUSES).flatMap(referencesVoisines));
  const comptes = new Set<CompteDebiteur>();
  const voir = (trouves: readonly CompteDebiteur[] | undefined): void => {
    for (const compte of trouves ?? []) comptes.add(compte);
  };
  if (porteurs.nombre <= HOMONYMES) for (const liste of porteurs.listes) voir(liste);
  for (const reference of [...signes.exactes, ...signes.sansLettres, ...voisines]) {
    const compte = index.parReference.get(reference);
    if (compte) comptes.add(compte);
  }
  for (const dossier of signes.dossiers) voir(index.parDossier.get(dossier));
  if (ligne.contrepartieIban) voir(index.parIban.get(ligne.contrepartieIban));
  const attendus = estRetour(ligne) ? index.parRemboursement : index.parMontant;
  const parMontant = attendus.get(ligne.montant) ?? [];
  if (parMontant.length <= RARE) voir(parMontant);
  return [...comptes]
    .map((compte) => proposer(compte, { ligne, signes, index, porteurs, voisines }))
    .filter((p) => p.score >= SEUIL)
    .sort((a, b) => b.score - a.score || (rangDe(a) < rangDe(b) ? -1 : 1))
    .slice(0, PROPOSITIONS);
}

/** Dossier, then debtor: the order of equals. */
const rangDe = ({ compte }: Proposition): string => `${compte.dossier} ${compte.reference}`;

const estRetour = (ligne: LigneReleve): boolean => ligne.extourne || ligne.motifRetour !== null;

function chercherNoms(ligne: LigneReleve, index: IndexPaiement): Examen['porteurs'] {
  const noms = [ligne.contrepartieNom, ligne.debiteurFinal].filter((nom) => nom !== null);
  const trouves =
    noms.length === 0
      ? [porteursCites(index.parNom, ligne.libelle)]
      : noms.map((nom) => porteursDuNom(index.parNom, nom));
  const listes = new Set(trouves.flatMap((siens) => [...siens]));
  return { listes, nombre: [...listes].reduce((n, liste) => n + liste.length, 0) };
}

type Examen = {
  readonly ligne: LigneReleve;
  readonly signes: Signes;
  readonly index: IndexPaiement;
  /** Accounts whose debtor bears a name that the payer has: one list a name. */
  readonly porteurs: {
    readonly listes: ReadonlySet<readonly CompteDebiteur[]>;
    readonly nombre: number;
  };
  /** References at one typing fault from what was written. */
  readonly voisines: ReadonlySet<ReferencePaiement>;
};

function proposer(compte: CompteDebiteur, examen: Examen): Proposition {
  const raisons = [
    ...raisonsReference(compte, examen),
    ...raisonsPayeur(compte, examen),
    ...raisonsMontant(compte, examen.ligne),
  ].sort((a, b) => b.points - a.points || (a.code < b.code ? -1 : 1));
  const reste = moins(examen.ligne.montant, compte.solde);
  const recu = examen.ligne.sens === 'credit' && !estRetour(examen.ligne);
  return {
    compte,
    score: raisons.reduce((total, r) => total + r.points, 0),
    raisons,
    excedent: recu && reste > 0 ? reste : ZERO,
  };
}

const raison = (code: CodeRaison, texte: string): Raison => ({ code, texte, points: POINTS[code] });

function raisonsReference(compte: CompteDebiteur, { signes, voisines }: Examen): Raison[] {
  const { reference, dossier } = compte;
  const ecrite = formatReference(reference);
  if (signes.exactes.includes(reference)) {
    return [raison('reference', `Référence ${ecrite} lue, clé juste`)];
  }
  if (signes.sansLettres.includes(reference)) {
    return [raison('referenceSansLettres', `Chiffres de la référence ${ecrite}, sans ses lettres`)];
  }
  if (signes.dossiers.includes(dossier)) {
    return [raison('dossier', `Numéro de dossier ${dossier} écrit par le payeur`)];
  }
  return voisines.has(reference)
    ? [raison('referenceVoisine', `Référence ${ecrite} à une faute de frappe près`)]
    : [];
}

function raisonsPayeur(compte: CompteDebiteur, examen: Examen): Raison[] {
  const { ligne, index, porteurs } = examen;
  const raisons: Raison[] = [];
  const iban = ligne.contrepartieIban;
  if (iban !== null && compte.ibans.has(iban)) {
    raisons.push(raison('iban', 'Compte bancaire du débiteur'));
  } else if (iban !== null && index.parIban.has(iban)) {
    raisons.push(raison('ibanAutre', 'Compte bancaire connu pour un autre débiteur'));
  }
  if (compte.homonymes.some((liste) => porteurs.listes.has(liste))) {
    raisons.push(
      porteurs.nombre === 1
        ? raison('nom', 'Nom et prénom du débiteur')
        : raison('nomPartage', `Nom et prénom que portent ${porteurs.nombre} comptes débiteurs`),
    );
  }
  return raisons;
}

function raisonsMontant(compte: CompteDebiteur, ligne: LigneReleve): Raison[] {
  if (estRetour(ligne)) {
    return compte.remboursements.includes(ligne.montant)
      ? [raison('remboursement', 'Montant d’un remboursement ouvert, qui reviendrait')]
      : [];
  }
  const raisons: Raison[] = [];
  const echeance = echeanceDe(compte, ligne);
  if (echeance) raisons.push(echeance);
  if (compte.solde <= 0) raisons.push(raison('dossierSolde', 'Plus rien n’est dû'));
  else if (compte.solde === ligne.montant) raisons.push(raison('solde', 'Montant égal au solde'));
  return raisons;
}

/** The instalment of that amount nearest to the line. */
function echeanceDe(compte: CompteDebiteur, ligne: LigneReleve): Raison | null {
  const ecart = (le: (typeof compte.echeances)[number]['le']) =>
    Math.abs(joursEntre(le, ligne.comptableLe));
  let proche: CompteDebiteur['echeances'][number] | null = null;
  for (const e of compte.echeances) {
    if (e.montant !== ligne.montant) continue;
    if (proche === null || ecart(e.le) < ecart(proche.le)) proche = e;
    else if (ecart(e.le) === ecart(proche.le) && e.le < proche.le) proche = e;
  }
  if (proche === null) return null;
  const jour = formatDate(proche.le);
  return ecart(proche.le) <= JOURS_ECHEANCE
    ? raison('echeance', `Montant de l’échéance du ${jour}`)
    : raison('echeanceAutreDate', `Montant de l’échéance du ${jour}, à une autre date`);
}
