/**
 * Every movement as a plain-text journal that hledger reads: an accounting by another program,
 * from the same rows, whose balances must be ours to the cent. No name, no NIR: numbers only.
 * Invariant: every transaction balances; the account of an indu sums its movements; payments go
 * through `passif:suspens`, whose balance is what is still to be settled or given back.
 * Text is given one transaction at a time: a million rows never stand in memory.
 */
import type { DateCivile } from '../../shared/date-civile.ts';
import { type Centimes, enTexte, oppose, ZERO } from '../../shared/montant.ts';
import type { Branche, NatureMouvement } from '../../shared/nomenclature.ts';
import { refuser } from '../../shared/refus.ts';

export type MouvementJournal = {
  readonly id: string;
  readonly effetLe: DateCivile;
  readonly nature: NatureMouvement;
  /** Signed as stored: + what is owed, − what extinguishes it. */
  readonly montant: Centimes;
  readonly debiteurId: string | null;
  /** How the money came, for a payment that no `encaissement` tells. */
  readonly moyen: string | null;
  /** The movement of the same indu that this one undoes. */
  readonly annuleId: string | null;
  /** Number of the payment that it comes from (« ENC-2026-000123 »). */
  readonly encaissement: string | null;
};

/** The rows of one indu, in any order. */
export type InduJournal = {
  readonly branche: Branche;
  /** « IND-2026-000123 » */
  readonly numero: string;
  /** « penalite », « frais-2 »…: what parts an accessory claim from its principal; null: principal. */
  readonly accessoire: string | null;
  /** What the app says is owed, to be asserted in the journal; null: no assertion. */
  readonly solde: Centimes | null;
  readonly mouvements: readonly MouvementJournal[];
};

/** Money received, whatever it settles; `rejeteLe` when the bank took it back. */
export type EncaissementJournal = {
  /** « ENC-2026-000123 » */
  readonly numero: string;
  readonly recuLe: DateCivile;
  readonly montant: Centimes;
  readonly moyen: string;
  readonly rejeteLe: DateCivile | null;
};

/** Money to give back; a cancelled one is not in the journal. */
export type RemboursementJournal = {
  readonly id: string;
  readonly montant: Centimes;
  readonly ouvertLe: DateCivile;
  /** null while it is to be paid. */
  readonly verseLe: DateCivile | null;
  /** Out of what a payment left over; false: out of no payment of the journal. */
  readonly surEncaissement: boolean;
};

export type SourceJournal = {
  readonly arreteLe: DateCivile;
  readonly encaissements: Iterable<EncaissementJournal>;
  readonly remboursements: Iterable<RemboursementJournal>;
  readonly indus: Iterable<InduJournal>;
};

const SUSPENS = 'passif:suspens';
const A_RENDRE = 'passif:a-rendre';
/** Withheld by the service that pays the benefits. */
const RETENUES = 'actif:retenues';

/** What stands against the debtor's account, when no bank does. */
const CONTREPARTIES: Readonly<
  Record<Exclude<NatureMouvement, 'versement' | 'annulation'>, string>
> = {
  constat: 'produit:constat',
  frais: 'produit:frais',
  penalite: 'produit:penalite',
  indemnite: 'produit:indemnite',
  retenue: RETENUES,
  remise: 'charge:remise',
  anv: 'charge:anv',
  'reprise-anv': 'produit:reprise-anv',
  prescription: 'charge:prescription',
  abandon: 'charge:abandon',
};

const MOT = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const IDENTIFIANT = /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/;

/** Account of an indu: « actif:indus:retraite:IND-2026-000123 ». @throws JOURNAL_IDENTIFIANT */
export function compteIndu(i: Pick<InduJournal, 'branche' | 'numero' | 'accessoire'>): string {
  const compte = `actif:indus:${i.branche}:${sur(i.numero)}`;
  return i.accessoire === null ? compte : `${compte}:${sur(i.accessoire)}`;
}

/** Account of the money itself: « actif:banque:virement », or what the benefits service owes. */
export function compteMoyen(moyen: string | null): string {
  if (moyen === 'retenue') return RETENUES;
  if (moyen !== null && !MOT.test(moyen)) {
    refuser('JOURNAL_MOYEN', `« ${moyen} » n’est pas un moyen de paiement.`);
  }
  return `actif:banque:${moyen ?? 'non-precise'}`;
}

/** Only what cannot end a line, open a comment or part an account. */
function sur(identifiant: string): string {
  if (IDENTIFIANT.test(identifiant)) return identifiant;
  return refuser('JOURNAL_IDENTIFIANT', `« ${identifiant} » ne peut pas figurer dans le journal.`);
}

/**
 * The journal, in pieces that end with a line end: header, payments, refunds, then indus.
 * @throws RefusError JOURNAL_IDENTIFIANT, JOURNAL_MOYEN, JOURNAL_ANNULATION, JOURNAL_DOUBLON
 */
export function* ecrireHledger(source: SourceJournal): Generator<string, void, undefined> {
  yield entete(source.arreteLe);
  for (const e of source.encaissements) yield* ecrireEncaissement(e);
  for (const r of source.remboursements) yield* ecrireRemboursement(r);
  for (const i of source.indus) yield* ecrireIndu(i);
}

const entete = (arreteLe: DateCivile): string =>
  [
    `; Mouvements arrêtés au ${arreteLe}. Lecture : hledger -f FICHIER balance --flat`,
    'decimal-mark .',
    'commodity 1000.00 EUR',
    'account actif    ; type: A',
    'account passif   ; type: L',
    'account produit  ; type: R',
    'account charge   ; type: X',
    '',
    '',
  ].join('\n');

function* ecrireEncaissement(e: EncaissementJournal): Generator<string, void, undefined> {
  const banque = compteMoyen(e.moyen);
  const objet = { libelle: 'encaissement', etiquettes: { encaissement: sur(e.numero) } };
  yield ecriture({ ...objet, le: e.recuLe, debit: banque, credit: SUSPENS, montant: e.montant });
  if (e.rejeteLe === null) return;
  yield ecriture({
    ...{ ...objet, libelle: 'rejet', le: e.rejeteLe },
    ...{ debit: SUSPENS, credit: banque, montant: e.montant },
  });
}

function* ecrireRemboursement(r: RemboursementJournal): Generator<string, void, undefined> {
  const { montant } = r;
  const etiquettes = { remboursement: sur(r.id) };
  const origine = r.surEncaissement ? SUSPENS : 'charge:restitution';
  yield ecriture({
    ...{ le: r.ouvertLe, libelle: 'remboursement ouvert', etiquettes, montant },
    ...{ debit: origine, credit: A_RENDRE },
  });
  if (r.verseLe === null) return;
  yield ecriture({
    ...{ le: r.verseLe, libelle: 'remboursement', etiquettes, montant },
    ...{ debit: A_RENDRE, credit: compteMoyen('virement') },
  });
}

function* ecrireIndu(i: InduJournal): Generator<string, void, undefined> {
  const compte = compteIndu(i);
  const parId = new Map(i.mouvements.map((m) => [m.id, m]));
  if (parId.size !== i.mouvements.length) {
    refuser('JOURNAL_DOUBLON', `L’indu ${i.numero} porte deux fois le même mouvement.`);
  }
  let dernier: DateCivile | null = null;
  for (const m of i.mouvements) {
    if (dernier === null || m.effetLe > dernier) dernier = m.effetLe;
    const etiquettes = {
      mouvement: sur(m.id),
      ...(m.debiteurId === null ? {} : { debiteur: sur(m.debiteurId) }),
      ...(m.annuleId === null ? {} : { annule: sur(m.annuleId) }),
      ...(m.encaissement === null ? {} : { encaissement: sur(m.encaissement) }),
    };
    yield ecriture({
      ...{ le: m.effetLe, libelle: m.nature, etiquettes },
      ...{ debit: compte, credit: contrepartie(m, parId), montant: m.montant },
    });
  }
  if (i.solde !== null && dernier !== null) {
    yield `${dernier} solde\n    ${compte}  ${enTexte(ZERO)} EUR = ${enTexte(i.solde)} EUR\n\n`;
  }
}

/** An undone movement gives back to the account that it took from. */
function contrepartie(m: MouvementJournal, parId: ReadonlyMap<string, MouvementJournal>): string {
  let source = m;
  for (let pas = 0; source.annuleId !== null; pas += 1) {
    const annule = parId.get(source.annuleId);
    if (annule === undefined || pas > parId.size) {
      return refuser(
        'JOURNAL_ANNULATION',
        `Le mouvement ${m.id} annule un mouvement qui n’est pas de son indu.`,
      );
    }
    source = annule;
  }
  if (source.encaissement !== null) return SUSPENS;
  if (source.nature === 'versement') return compteMoyen(source.moyen);
  if (source.nature !== 'annulation') return CONTREPARTIES[source.nature];
  return refuser('JOURNAL_ANNULATION', `L’annulation ${m.id} ne dit pas ce qu’elle annule.`);
}

type Ecriture = {
  readonly le: DateCivile;
  readonly libelle: string;
  readonly etiquettes: Readonly<Record<string, string>>;
  readonly debit: string;
  readonly credit: string;
  readonly montant: Centimes;
};

/** Both amounts are written, so that hledger checks the balance instead of making it. */
function ecriture({ le, libelle, etiquettes, debit, credit, montant }: Ecriture): string {
  const notes = Object.entries(etiquettes)
    .map(([nom, valeur]) => `${nom}:${valeur}`)
    .join(', ');
  return (
    `${le} ${libelle}  ; ${notes}\n` +
    `    ${debit}  ${enTexte(montant)} EUR\n` +
    `    ${credit}  ${enTexte(oppose(montant))} EUR\n\n`
  );
}
