/**
 * What belongs to the base itself: its parameters, its accounts, its audit chain.
 * `journal` is append-only by triggers (see migrations); its hash covers `contenu_hash`, so that
 * a legal purge may blank `contenu` and keep the chain.
 */
import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import type { Role } from '../../../shared/nomenclature.ts';
import { instant, oui, uuid } from './colonnes.ts';

export const parametre = sqliteTable('parametre', {
  cle: text('cle').primaryKey(),
  valeur: text('valeur').notNull(),
});

export const compte = sqliteTable(
  'compte',
  {
    id: uuid('id').primaryKey(),
    identifiant: text('identifiant').notNull(),
    prenom: text('prenom').notNull(),
    nom: text('nom').notNull(),
    qualite: text('qualite').notNull(),
    role: text('role').$type<Role>().notNull(),
    actif: oui('actif').notNull(),
    creeLe: instant('cree_le').notNull(),
  },
  (t) => [uniqueIndex('compte_identifiant').on(t.identifiant)],
);

export const journal = sqliteTable(
  'journal',
  {
    poste: text('poste').notNull(),
    seq: integer('seq').notNull(),
    horodatage: instant('horodatage').notNull(),
    acteur: uuid('acteur').notNull(),
    role: text('role').notNull(),
    version: text('version').notNull(),
    operation: text('operation').notNull(),
    dossierId: uuid('dossier_id'),
    cle: text('cle'),
    contenu: text('contenu'),
    contenuHash: text('contenu_hash').notNull(),
    hashPrecedent: text('hash_precedent').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.poste, t.seq] }),
    uniqueIndex('journal_cle').on(t.cle),
    index('journal_dossier').on(t.dossierId),
  ],
);

/** A worklist kept by an agent: its name, the address of its filters, its place. */
export const vue = sqliteTable(
  'vue',
  {
    id: uuid('id').primaryKey(),
    compteId: uuid('compte_id').notNull(),
    nom: text('nom').notNull(),
    /** JSON: the filters and the sort of the list. */
    filtre: text('filtre').notNull(),
    rang: integer('rang').notNull(),
    /** Offered to every account of the poste. */
    partagee: oui('partagee').notNull(),
    creeLe: instant('cree_le').notNull(),
  },
  (t) => [uniqueIndex('vue_nom').on(t.compteId, t.nom)],
);
