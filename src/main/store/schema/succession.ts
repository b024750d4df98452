/** The heirs of a debtor who died: their share and what they chose. */
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { date, instant, uuid } from './colonnes.ts';
import { dossier, personne } from './dossier.ts';

export const heritier = sqliteTable(
  'heritier',
  {
    id: uuid('id').primaryKey(),
    dossierId: uuid('dossier_id')
      .notNull()
      .references(() => dossier.id),
    /** The deceased debtor. */
    defuntId: uuid('defunt_id')
      .notNull()
      .references(() => personne.id),
    personneId: uuid('personne_id')
      .notNull()
      .references(() => personne.id),
    /** « conjoint », « fille »: as the family or the notary tells it. */
    lien: text('lien').notNull(),
    /** Share of the estate; both null while it is not known. */
    partNumerateur: integer('part_numerateur'),
    partDenominateur: integer('part_denominateur'),
    option: text('option')
      .$type<'inconnue' | 'acceptation' | 'concurrence' | 'renonciation'>()
      .notNull(),
    optionLe: date('option_le'),
    enregistreLe: instant('enregistre_le').notNull(),
    par: uuid('par').notNull(),
  },
  (t) => [
    uniqueIndex('heritier_personne').on(t.dossierId, t.defuntId, t.personneId),
    index('heritier_dossier').on(t.dossierId),
  ],
);
