/**
 * Money that came in, before and after it settles debts. What an `encaissement` settles is said by
 * the movements that point to it; what they do not take is in suspense, or opens a refund.
 */
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { MoyenEncaissement } from '../../../shared/nomenclature.ts';
import { date, instant, montant, uuid } from './colonnes.ts';
import { dossier, personne } from './dossier.ts';

export const encaissement = sqliteTable(
  'encaissement',
  {
    id: uuid('id').primaryKey(),
    /** ENC-AAAA-NNNNNN */
    numero: text('numero').notNull(),
    /** Value date: the day on which the money is the organism's. */
    recuLe: date('recu_le').notNull(),
    montantCentimes: montant('montant_centimes').notNull(),
    moyen: text('moyen').$type<MoyenEncaissement>().notNull(),
    payeur: text('payeur').notNull(),
    libelle: text('libelle').notNull(),
    reference: text('reference').notNull(),
    /** The debtor it was recognised as coming from; null while it is in suspense. */
    personneId: uuid('personne_id').references(() => personne.id),
    enregistreLe: instant('enregistre_le').notNull(),
    par: uuid('par').notNull(),
    /** Returned by the bank: all it had settled is owed again. */
    rejeteLe: date('rejete_le'),
    rejetMotif: text('rejet_motif'),
  },
  (t) => [
    uniqueIndex('encaissement_numero').on(t.numero),
    index('encaissement_recu').on(t.recuLe),
    index('encaissement_personne').on(t.personneId),
  ],
);

/** What must be given back: never a negative balance. */
export const remboursement = sqliteTable(
  'remboursement',
  {
    id: uuid('id').primaryKey(),
    dossierId: uuid('dossier_id')
      .notNull()
      .references(() => dossier.id),
    personneId: uuid('personne_id')
      .notNull()
      .references(() => personne.id),
    encaissementId: uuid('encaissement_id').references(() => encaissement.id),
    montantCentimes: montant('montant_centimes').notNull(),
    etat: text('etat').$type<'a-verser' | 'verse' | 'annule'>().notNull(),
    ouvertLe: date('ouvert_le').notNull(),
    verseLe: date('verse_le'),
    enregistreLe: instant('enregistre_le').notNull(),
    /** Where it comes from, as D21 tells it; null: more was received than was owed. */
    origine: text('origine').$type<'double' | 'cra' | 'jugement' | 'erreur'>(),
    /** The account that was checked; null before. */
    iban: text('iban'),
    bic: text('bic'),
    compteVerifieLe: date('compte_verifie_le'),
    /** Set against another debt with the debtor's agreement. */
    imputeCentimes: montant('impute_centimes')
      .notNull()
      .default(0 as never),
    accordLe: date('accord_le'),
    imputeInduId: uuid('impute_indu_id'),
    texte: text('texte').notNull().default(''),
  },
  (t) => [
    index('remboursement_dossier').on(t.dossierId),
    index('remboursement_encaissement').on(t.encaissementId),
  ],
);

/** A bank file that was read. */
export const releve = sqliteTable(
  'releve',
  {
    id: uuid('id').primaryKey(),
    fichier: text('fichier').notNull(),
    sha256: text('sha256').notNull(),
    format: text('format').notNull(),
    importeLe: instant('importe_le').notNull(),
    par: uuid('par').notNull(),
    lignes: integer('lignes').notNull(),
  },
  (t) => [uniqueIndex('releve_sha256').on(t.sha256)],
);

/** A booked line, and the payment that it became; a debit becomes none. */
export const ligneReleve = sqliteTable(
  'ligne_releve',
  {
    id: uuid('id').primaryKey(),
    releveId: uuid('releve_id')
      .notNull()
      .references(() => releve.id),
    rang: integer('rang').notNull(),
    /** Same line of another file of the same account: it is read once. */
    cle: text('cle').notNull(),
    /** JSON: the line as it was read. */
    donnees: text('donnees').notNull(),
    verdict: text('verdict').$type<'certain' | 'propose' | 'suspens'>().notNull(),
    encaissementId: uuid('encaissement_id').references(() => encaissement.id),
  },
  (t) => [
    uniqueIndex('ligne_releve_cle').on(t.cle),
    index('ligne_releve_encaissement').on(t.encaissementId),
  ],
);
