/**
 * What stops the recovery, and what asks for it: a suspension keeps the effects that the law gave
 * it on the day it opened; a request of the debtor keeps its day and its answer.
 */
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { GenreDemande } from '../../../shared/nomenclature-demande.ts';
import type { MotifSuspension } from '../../domain/suspension.ts';
import { date, instant, oui, uuid } from './colonnes.ts';
import { dossier } from './dossier.ts';

export const suspension = sqliteTable(
  'suspension',
  {
    id: uuid('id').primaryKey(),
    dossierId: uuid('dossier_id')
      .notNull()
      .references(() => dossier.id),
    motif: text('motif').$type<MotifSuspension>().notNull(),
    debut: date('debut').notNull(),
    /** Last day covered; null while it runs. */
    fin: date('fin'),
    texte: text('texte').notNull(),
    /** JSON: the effects of the law on the first day, never computed again. */
    effets: text('effets').notNull(),
    /** JSON: what was running in the file that day and was stopped. */
    arretes: text('arretes').notNull(),
    /** The request that it comes from; null when it was opened by hand. */
    demandeId: uuid('demande_id'),
    ouverteLe: instant('ouverte_le').notNull(),
    par: uuid('par').notNull(),
    closeLe: instant('close_le'),
    closePar: uuid('close_par'),
    clotureTexte: text('cloture_texte').notNull(),
  },
  (t) => [index('suspension_dossier').on(t.dossierId)],
);

/** A rectification, a recourse: what the debtor asks, and the answer. */
export const demande = sqliteTable(
  'demande',
  {
    id: uuid('id').primaryKey(),
    dossierId: uuid('dossier_id')
      .notNull()
      .references(() => dossier.id),
    personneId: uuid('personne_id').notNull(),
    genre: text('genre').$type<GenreDemande>().notNull(),
    canal: text('canal').$type<'ecrit' | 'oral'>().notNull(),
    /** Day on which the caisse received it. */
    recueLe: date('recue_le').notNull(),
    /** JSON: what the debtor says, point by point. */
    arguments: text('arguments').notNull(),
    /** Came after the delay that the law gives. */
    tardive: oui('tardive').notNull(),
    /** Last day to answer before the silence is a refusal; null when none runs. */
    silenceLe: date('silence_le'),
    etat: text('etat').$type<'ouverte' | 'repondue' | 'implicite' | 'retiree'>().notNull(),
    repondueLe: date('repondue_le'),
    /** acceptee | partielle | refusee | transmise; null while open. */
    sens: text('sens'),
    /** JSON: the answer point by point, the new amount. */
    reponse: text('reponse').notNull(),
    enregistreLe: instant('enregistre_le').notNull(),
    par: uuid('par').notNull(),
  },
  (t) => [index('demande_dossier').on(t.dossierId)],
);
