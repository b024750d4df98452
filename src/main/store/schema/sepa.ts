/** SEPA: mandates of direct debit, files handed to the bank, and each order in them. */
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { date, instant, montant, uuid } from './colonnes.ts';
import { dossier, personne } from './dossier.ts';
import { encaissement, remboursement } from './encaissement.ts';
import { echeance } from './suivi.ts';

export const mandatSepa = sqliteTable(
  'mandat_sepa',
  {
    id: uuid('id').primaryKey(),
    /** Unique reference of the mandate, printed on the letter that carries it. */
    rum: text('rum').notNull(),
    dossierId: uuid('dossier_id')
      .notNull()
      .references(() => dossier.id),
    personneId: uuid('personne_id')
      .notNull()
      .references(() => personne.id),
    titulaire: text('titulaire').notNull(),
    iban: text('iban').notNull(),
    bic: text('bic').notNull(),
    signeLe: date('signe_le').notNull(),
    revoqueLe: date('revoque_le'),
    /** A mandate unused for 36 months lapses. */
    dernierLe: date('dernier_le'),
    enregistreLe: instant('enregistre_le').notNull(),
    par: uuid('par').notNull(),
  },
  (t) => [
    uniqueIndex('mandat_sepa_rum').on(t.rum),
    index('mandat_sepa_dossier').on(t.dossierId),
    index('mandat_sepa_personne').on(t.personneId),
  ],
);

export const lotSepa = sqliteTable(
  'lot_sepa',
  {
    id: uuid('id').primaryKey(),
    genre: text('genre').$type<'prelevement' | 'virement'>().notNull(),
    messageId: text('message_id').notNull(),
    /** Day on which the bank executes it. */
    executionLe: date('execution_le').notNull(),
    etabliLe: instant('etabli_le').notNull(),
    par: uuid('par').notNull(),
    ordres: integer('ordres').notNull(),
    totalCentimes: montant('total_centimes').notNull(),
    sha256: text('sha256').notNull(),
    contenu: text('contenu').notNull(),
    annuleLe: instant('annule_le'),
  },
  (t) => [uniqueIndex('lot_sepa_message').on(t.messageId)],
);

export const ordreSepa = sqliteTable(
  'ordre_sepa',
  {
    id: uuid('id').primaryKey(),
    lotId: uuid('lot_id')
      .notNull()
      .references(() => lotSepa.id),
    /** End-to-end reference, told back by the bank. */
    reference: text('reference').notNull(),
    montantCentimes: montant('montant_centimes').notNull(),
    /** Direct debit of an instalment. */
    mandatId: uuid('mandat_id').references(() => mandatSepa.id),
    echeanceId: uuid('echeance_id').references(() => echeance.id),
    /** Transfer of a refund. */
    remboursementId: uuid('remboursement_id').references(() => remboursement.id),
    encaissementId: uuid('encaissement_id').references(() => encaissement.id),
    etat: text('etat').$type<'emis' | 'regle' | 'rejete' | 'annule'>().notNull(),
    motif: text('motif').notNull(),
  },
  (t) => [
    uniqueIndex('ordre_sepa_reference').on(t.reference),
    index('ordre_sepa_lot').on(t.lotId),
    index('ordre_sepa_echeance').on(t.echeanceId),
    index('ordre_sepa_remboursement').on(t.remboursementId),
  ],
);
