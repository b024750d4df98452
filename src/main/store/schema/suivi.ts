/**
 * What happens to a file: events, letters, schedules, tasks.
 * `evenement` is append-only like `mouvement`; undoing is a new row that points to the old one.
 */
import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { ModePaiement, Role } from '../../../shared/nomenclature.ts';
import { date, instant, montant, oui, uuid } from './colonnes.ts';
import { dossier, indu } from './dossier.ts';

export const evenement = sqliteTable(
  'evenement',
  {
    id: uuid('id').primaryKey(),
    dossierId: uuid('dossier_id')
      .notNull()
      .references(() => dossier.id),
    induId: uuid('indu_id'),
    documentId: uuid('document_id'),
    /** constat, note, envoi, reception, echeancier, visa, revue, reprise … */
    type: text('type').notNull(),
    survenuLe: date('survenu_le').notNull(),
    enregistreLe: instant('enregistre_le').notNull(),
    /** Account id, or « automatique ». */
    acteur: text('acteur').notNull(),
    titre: text('titre').notNull(),
    texte: text('texte').notNull(),
    /** JSON: numéro de recommandé, issue postale, … */
    donnees: text('donnees').notNull(),
    annuleId: uuid('annule_id'),
  },
  (t) => [
    index('evenement_dossier').on(t.dossierId),
    index('evenement_document').on(t.documentId),
    // Lists ask which files have one, among millions of events of other kinds.
    index('evenement_appel').on(t.dossierId).where(sql`type = 'appel'`),
    index('evenement_retour').on(t.dossierId).where(sql`type = 'retour'`),
  ],
);

/** A letter: frozen snapshot and sha256 of its bytes; reprinting renders the same bytes. */
export const document = sqliteTable(
  'document',
  {
    id: uuid('id').primaryKey(),
    dossierId: uuid('dossier_id')
      .notNull()
      .references(() => dossier.id),
    induId: uuid('indu_id')
      .notNull()
      .references(() => indu.id),
    debiteurId: uuid('debiteur_id'),
    code: text('code').notNull(),
    /** D01-IND-2026-000123, then D01-IND-2026-000123-2 … */
    reference: text('reference').notNull(),
    modeleVersion: integer('modele_version').notNull(),
    etabliLe: date('etabli_le').notNull(),
    creeLe: instant('cree_le').notNull(),
    par: uuid('par').notNull(),
    instantane: text('instantane').notNull(),
    sha256: text('sha256').notNull(),
    octets: integer('octets').notNull(),
    pages: integer('pages').notNull(),
    annuleLe: instant('annule_le'),
  },
  (t) => [
    uniqueIndex('document_reference').on(t.reference),
    index('document_dossier').on(t.dossierId),
  ],
);

export const echeancier = sqliteTable(
  'echeancier',
  {
    id: uuid('id').primaryKey(),
    dossierId: uuid('dossier_id')
      .notNull()
      .references(() => dossier.id),
    induId: uuid('indu_id')
      .notNull()
      .references(() => indu.id),
    /** ECH-IND-2026-000123-1 */
    numero: text('numero').notNull(),
    etat: text('etat').$type<EtatEcheancier>().notNull(),
    montantCentimes: montant('montant_centimes').notNull(),
    nombre: integer('nombre').notNull(),
    mensualiteCentimes: montant('mensualite_centimes').notNull(),
    premiereLe: date('premiere_le').notNull(),
    derniereLe: date('derniere_le').notNull(),
    mode: text('mode').$type<ModePaiement>().notNull(),
    accordeLe: date('accorde_le').notNull(),
    par: uuid('par').notNull(),
    /** Required beyond 24 months; empty otherwise. */
    motifDuree: text('motif_duree').notNull(),
    /** JSON: resources typed by the agent, in centimes a month. */
    budget: text('budget').notNull(),
    /** JSON: the steps shown on the day of the agreement. */
    etapes: text('etapes').notNull(),
    /** Twelve months at most keep the withholding away; longer is the caisse's own choice. */
    regime: text('regime').$type<'reglementaire' | 'amiable'>(),
    /** Day of the offer (D04); null when it was granted at once. */
    proposeLe: date('propose_le'),
    /** JSON: how missed instalments are counted, as the agreement prints it; empty: the default. */
    regleImpayes: text('regle_impayes').notNull().default(''),
    /** The plan that this one replaces (avenant). */
    remplaceId: uuid('remplace_id'),
    /** Day on which it was found lapsed (D06). */
    caducLe: date('caduc_le'),
  },
  (t) => [
    uniqueIndex('echeancier_numero').on(t.numero),
    index('echeancier_dossier').on(t.dossierId),
  ],
);

export type EtatEcheancier =
  | 'propose'
  | 'accorde'
  | 'signe'
  | 'remplace'
  | 'annule'
  | 'refuse'
  | 'caduc';

export const echeance = sqliteTable(
  'echeance',
  {
    id: uuid('id').primaryKey(),
    echeancierId: uuid('echeancier_id')
      .notNull()
      .references(() => echeancier.id),
    numero: integer('numero').notNull(),
    dueLe: date('due_le').notNull(),
    montantCentimes: montant('montant_centimes').notNull(),
  },
  (t) => [uniqueIndex('echeance_numero').on(t.echeancierId, t.numero)],
);

/** Work that waits for somebody: review of a long plan, address to trace, L.355-3 check … */
export const tache = sqliteTable(
  'tache',
  {
    id: uuid('id').primaryKey(),
    dossierId: uuid('dossier_id')
      .notNull()
      .references(() => dossier.id),
    type: text('type').$type<TypeTache>().notNull(),
    pourRole: text('pour_role').$type<Role>().notNull(),
    libelle: text('libelle').notNull(),
    echeanceLe: date('echeance_le').notNull(),
    ouverteLe: instant('ouverte_le').notNull(),
    closeLe: instant('close_le'),
    issue: text('issue'),
    evenementId: uuid('evenement_id'),
    bloquante: oui('bloquante').notNull(),
  },
  (t) => [
    index('tache_dossier').on(t.dossierId),
    index('tache_ouverte').on(t.closeLe, t.echeanceLe),
  ],
);

export type TypeTache =
  | 'revue-echeancier'
  | 'recherche-adresse'
  | 'recouvrabilite'
  | 'expertise-fraude'
  | 'retour-contentieux'
  | 'remboursement';

/**
 * Where a file stands: stage, next action, its date, the limitation date. Derived from the facts
 * by `domain/parcours`, rewritten in the transaction of every command that touches the file and
 * checked by `verifier`. It holds no amount, and nothing that depends on today's date.
 */
export const suivi = sqliteTable(
  'suivi',
  {
    dossierId: uuid('dossier_id')
      .primaryKey()
      .references(() => dossier.id),
    etape: text('etape').notNull(),
    action: text('action').notNull(),
    echeanceLe: date('echeance_le'),
    /** Last day on which an interrupting act still saves everything; null when no clock runs. */
    prescriptionLe: date('prescription_le'),
    /** True while the clock rests on a date without proof of receipt. */
    provisoire: oui('provisoire').notNull(),
  },
  (t) => [
    index('suivi_echeance').on(t.echeanceLe),
    index('suivi_prescription').on(t.prescriptionLe),
  ],
);
