/** Schedules beyond their instalments: the budget typed once a person, the indus a plan spreads. */
import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { date, instant, montant, uuid } from './colonnes.ts';
import { indu, personne } from './dossier.ts';
import { echeancier } from './suivi.ts';

/** Typed once, reused by schedules, remissions and write-offs; a new sheet is a new row. */
export const budget = sqliteTable(
  'budget',
  {
    id: uuid('id').primaryKey(),
    personneId: uuid('personne_id')
      .notNull()
      .references(() => personne.id),
    etabliLe: date('etabli_le').notNull(),
    /** JSON: domain/budget, centimes a month. */
    contenu: text('contenu').notNull(),
    enregistreLe: instant('enregistre_le').notNull(),
    par: uuid('par').notNull(),
  },
  (t) => [index('budget_personne').on(t.personneId, t.etabliLe)],
);

/** The indus of a plan of several, with their balance on the day it was granted. */
export const echeancierIndu = sqliteTable(
  'echeancier_indu',
  {
    id: uuid('id').primaryKey(),
    echeancierId: uuid('echeancier_id')
      .notNull()
      .references(() => echeancier.id),
    induId: uuid('indu_id')
      .notNull()
      .references(() => indu.id),
    montantCentimes: montant('montant_centimes').notNull(),
  },
  (t) => [
    uniqueIndex('echeancier_indu_indu').on(t.echeancierId, t.induId),
    index('echeancier_indu_de').on(t.induId),
  ],
);
